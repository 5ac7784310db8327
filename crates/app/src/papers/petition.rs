//! What the ledger knows of a petition, by the name a template's field bears. Of a denunciation it tells the number and the days
//! only: its letter goes out without contents, and no other paper of it is filled in (信访工作条例 Art. 30).

use super::facts::Facts;
use crate::petitions::{PetitionContents, PetitionView};

/// Adds what is known of the petition to what is known of its union.
pub(super) fn tell(facts: &mut Facts, it: &PetitionView, contents: Option<&PetitionContents>) {
    let step = |code: &str| it.stages.iter().rfind(|stage| stage.code == code);
    let done = |code: &str| step(code).and_then(|stage| stage.done_on.clone());
    let due = |code: &str| step(code).and_then(|stage| stage.due.clone());
    facts.say("信访编号", &it.number);
    facts.say("收到日期", &it.received_on);
    facts.say(
        "信访形式",
        if it.channel == "web" {
            "网上信访"
        } else {
            &it.channel_label
        },
    );
    facts.say("信访类别", &it.kind_label);
    facts.say("内容分类", &it.category_label);
    facts.say("信访人数", it.people);
    facts.say("承办人", &it.handler);
    facts.say_if("转来单位", it.forwarded_from.as_ref());
    facts.say_if("告知日期", done("noticed"));
    facts.say_if("受理日期", done("accepted"));
    facts.say_if("办理期限", due("decided"));
    facts.say_if("答复日期", done("decided").or_else(|| done("answered")));
    facts.say_if("延期批准日期", done("extended"));
    facts.say_if(
        "延长至",
        step("extended").and_then(|stage| stage.until.clone()),
    );
    facts.say_if("转送日期", done("routed").or_else(|| done("forwarded")));
    let number = |code: &str| step(code).and_then(|stage| stage.document.clone());
    facts.say_if("编号", number("noticed"));
    facts.say_if("意见书文号", number("decided"));
    facts.say_if("延期文号", number("extended"));
    facts.say_if("转送文号", number("routed"));
    if done("accepted").is_some() {
        facts.say("受理", "是");
    }
    let Some(contents) = contents else {
        if it.hidden {
            facts.remark = Some(
                "检举控告的姓名和内容不带到文书里；登记表由主席看过内容以后用笔填写，转送函不写内容。"
                    .to_owned(),
            );
        }
        return;
    };
    let names: Vec<&str> = contents
        .petitioners
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let who = match (names.len() as i64) < it.people && !names.is_empty() {
        true => format!("{}等{}人", names.join("、"), it.people),
        false => names.join("、"),
    };
    if !who.is_empty() {
        facts.say("信访人", who);
    }
    if let Some(first) = contents.petitioners.first() {
        facts.say_if("信访人电话", first.phone.as_ref());
        facts.say_if("信访人单位", first.workplace.as_ref());
        facts.say_if("信访人住址", first.address.as_ref());
    }
    facts.say("信访事项", contents.summary.trim_end_matches('。'));
    facts.say("主要内容", &contents.summary);
    facts.say_if("信访请求", contents.claims.as_ref());
    facts.say_if("被反映单位", contents.against.as_ref());
    facts.say_if("查明的事实", contents.facts.as_ref());
    facts.say_if("处理意见", contents.opinion.as_ref());
    facts.say_if("法律依据", contents.basis.as_ref());
    let said = |code: &str| contents.steps.iter().rfind(|words| words.step == code);
    facts.say_if(
        "延期理由",
        said("extended").and_then(|words| words.note.clone()),
    );
    facts.say_if(
        "转送单位",
        said("forwarded").and_then(|words| words.people.clone()),
    );
    facts.say_if(
        "不予受理理由",
        said("declined").and_then(|words| words.note.clone()),
    );
}
