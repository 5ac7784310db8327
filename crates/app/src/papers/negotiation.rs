//! What the ledger knows of a negotiation and of a contract, by the name a template's field bears: the two sides, what was
//! agreed, how it passed, how it is kept.

use super::facts::Facts;
use crate::negotiation::{ClauseLine, ContractView, NegotiationView, NegotiatorLine, TopicLine};
use std::collections::BTreeMap;
use taizhang_ledger::shared::Day;

type Row = BTreeMap<&'static str, String>;

/// Adds what is known of the negotiation to what is known of its union.
pub(super) fn tell(facts: &mut Facts, it: &NegotiationView) {
    let step = |code: &str| it.stages.iter().find(|stage| stage.code == code);
    let done = |code: &str| step(code).and_then(|stage| stage.done_on.clone());
    facts.say("协商事项", &it.title);
    facts.say("合同种类", &it.kind_label);
    facts.say("协商范围", &it.scope_label);
    let year = year_of(&it.title).or(it.letter_on.get(..4));
    facts.say_if("合同年度", year);
    // Who printed it later still prints the day of the letter.
    facts.say("要约日期", &it.letter_on);
    if done("agreed").is_some() {
        facts.say("同意协商", "是");
    }
    facts.say_if("要约书编号", it.letter_no.as_ref());
    facts.say("适用条款", article_of_reply(it));
    facts.say_if("送达日期", done("offered"));
    facts.say_if("收到日期", done("offered"));
    facts.say_if(
        "答复期限",
        step("agreed").and_then(|stage| stage.due.clone()),
    );
    facts.say_if(
        "协商日期",
        step("agreed").and_then(|stage| stage.until.clone()),
    );
    facts.say_if("确定日期", done("negotiators"));
    facts.say_if("公布日期", done("announced"));
    facts.say_if("通过日期", done("passed"));
    facts.say_if("签订日期", done("signed"));
    facts.say_if(
        "报送期限",
        step("filed").and_then(|stage| stage.due.clone()),
    );
    facts.say_if("报送日期", done("filed"));
    facts.say_if("生效日期", done("effective"));
    facts.say_if(
        "备案号",
        step("effective").and_then(|stage| stage.document.clone()),
    );
    if let Some(decided) = &it.decided_at {
        facts.say_if("赞成票", decided.yes);
        facts.say_if("应到代表", decided.base);
        facts.say_if("实到代表", decided.present);
    }
    sides(facts, &it.people);
    // As long as nobody said anything, all that is to be talked about stands there to be filled in.
    let has_words = it.topics.iter().any(is_worded);
    facts.rows.insert(
        "协商内容",
        it.topics
            .iter()
            .filter(|topic| !has_words || is_worded(topic))
            .map(|topic| {
                let mut row = BTreeMap::from([("内容", topic.label.clone())]);
                row.extend(topic.workers_say.clone().map(|text| ("主张", text)));
                row.extend(topic.employer_says.clone().map(|text| ("企业方意见", text)));
                row
            })
            .collect(),
    );
    facts.rows.insert(
        "议题",
        it.topics
            .iter()
            .filter(|topic| is_worded(topic))
            .map(|topic| {
                let mut row = BTreeMap::from([("议题", topic.label.clone())]);
                row.extend(topic.workers_say.clone().map(|text| ("职工方意见", text)));
                row.extend(topic.employer_says.clone().map(|text| ("企业方意见", text)));
                row.extend(topic.agreed.clone().map(|text| ("一致意见", text)));
                row
            })
            .collect(),
    );
    if let Some(meeting) = it.meetings.last() {
        facts.say("会议次数", meeting.meeting_no);
        facts.say("会议日期", &meeting.on);
        for place in ["会议地点", "协商地点"] {
            facts.say_if(place, meeting.place.as_ref());
        }
        facts.say_if("主持人", meeting.chaired_by.as_ref());
        facts.say_if("记录员", meeting.recorder.as_ref());
        facts.say("职工方到会", meeting.workers_present);
        facts.say("企业方到会", meeting.employer_present);
        facts.say_if("其他事项", meeting.minutes.as_ref());
    }
    if let Some(contract) = &it.contract {
        facts.say("合同名称", &contract.title);
        facts.say("合同起", &contract.from);
        facts.say("合同止", &contract.to);
        facts.say_if("最低工资", contract.lowest_wage.as_ref());
        facts.say_if("平均工资增幅", contract.rise.as_ref());
    }
    let average = it.yardsticks.first().and_then(|line| line.value.as_ref());
    facts.say_if(
        "上年平均工资",
        average.map(|value| value.trim_end_matches(" 元").to_owned()),
    );
}

/// Whether anything was written down of it.
fn is_worded(topic: &TopicLine) -> bool {
    topic.workers_say.is_some() || topic.employer_says.is_some() || topic.agreed.is_some()
}

/// The year with which a title begins: what is negotiated late in a year is for the next one.
fn year_of(title: &str) -> Option<&str> {
    let year = title.get(..4)?;
    year.bytes()
        .all(|digit| digit.is_ascii_digit())
        .then_some(year)
}

/// Which of the two regulations the letter names, as its template words it.
fn article_of_reply(it: &NegotiationView) -> &'static str {
    match it.kind.as_str() {
        "wage" => "《山东省企业工资集体协商条例》第二十一条",
        _ => "《山东省劳动合同条例》第三十八条",
    }
}

/// Chiefs, members and advisers who sit there now.
fn sides(facts: &mut Facts, people: &[NegotiatorLine]) {
    let now = || people.iter().filter(|person| person.to.is_none());
    let chief = |side: &str| now().find(|person| person.side == side && person.seat == "chief");
    if let Some(chief) = chief("workers") {
        facts.say("首席代表", &chief.name);
        facts.say("职工方首席代表", &chief.name);
        facts.say_if("职工方首席代表岗位", chief.post.as_ref());
        facts.say(
            "职工方首席代表一线职工",
            if chief.front_line { "是" } else { "否" },
        );
        facts.say_if("职工方产生方式", chief.mandate.as_ref());
    }
    if let Some(chief) = chief("employer") {
        facts.say("企业方首席代表", &chief.name);
        facts.say_if("企业方首席代表职务", chief.post.as_ref());
        facts.say_if("企业方产生方式", chief.mandate.as_ref());
    }
    let members = |side: &'static str| {
        now()
            .filter(move |person| person.side == side && person.seat == "member")
            .map(|person| {
                let mut row = BTreeMap::from([("姓名", person.name.clone())]);
                row.insert(
                    "一线职工",
                    if person.front_line { "是" } else { "否" }.to_owned(),
                );
                row.extend(person.post.clone().map(|post| ("岗位", post)));
                row.extend(person.post.clone().map(|post| ("职务", post)));
                row
            })
            .collect::<Vec<Row>>()
    };
    let counted = |side: &str| {
        now()
            .filter(|person| {
                person.side == side && matches!(person.seat.as_str(), "chief" | "member")
            })
            .count()
    };
    facts.say("职工方代表人数", counted("workers"));
    facts.say("企业方代表人数", counted("employer"));
    facts.rows.insert("职工方代表", members("workers"));
    facts.rows.insert("企业方代表", members("employer"));
    facts.rows.insert(
        "顾问",
        now()
            .filter(|person| person.seat == "adviser")
            .map(|person| {
                let side = if person.side == "workers" {
                    "职工方"
                } else {
                    "企业方"
                };
                let mut row =
                    BTreeMap::from([("姓名", person.name.clone()), ("受托方", side.to_owned())]);
                row.extend(person.post.clone().map(|post| ("单位和专业", post)));
                row
            })
            .collect(),
    );
}

/// Adds what is known of a contract: its term, the firms bound by it, and how it was found at the last look.
pub(super) fn tell_contract(facts: &mut Facts, contract: &ContractView) {
    let line = &contract.line;
    facts.say("合同名称", &line.title);
    facts.say("合同种类", &line.kind);
    facts.say("协商范围", &line.scope);
    facts.say("合同起", &line.from);
    facts.say("合同止", &line.to);
    // The year in which most of its first year lies.
    let middle = line.from.parse::<Day>().map(|from| from.plus_days(182));
    facts.say_if("合同年度", middle.ok().map(Day::year));
    facts.say_if("签订日期", line.signed_on.as_ref());
    facts.say_if("生效日期", line.effective_on.as_ref());
    facts.say_if("备案号", contract.filing_no.as_ref());
    facts.say_if("最低工资", line.lowest_wage.as_ref());
    facts.say_if("平均工资增幅", line.rise.as_ref());
    facts.say(
        "适用条款",
        match line.kind.starts_with("工资") {
            true => "《山东省企业工资集体协商条例》第三十一条",
            false => "《山东省劳动合同条例》第四十四条",
        },
    );
    let of_clause = |(key, only): (&'static str, &'static str)| {
        let line = contract.clauses.iter().map(move |clause| {
            BTreeMap::from([
                (key, format!("第{}条", clause.no)),
                (only, clause.text.clone()),
            ])
        });
        line.collect::<Vec<Row>>()
    };
    // The form puts the marks between them itself.
    let bare = |clause: &ClauseLine| clause.text.trim_end_matches(['。', '；']).to_owned();
    let agreed = contract
        .clauses
        .iter()
        .map(|clause| Row::from([("约定", bare(clause))]));
    facts.rows.insert("主要内容", of_clause(("条款", "内容")));
    facts.rows.insert("特别约定", agreed.collect());
    let firms = contract.firms.iter().filter(|firm| firm.to.is_none());
    facts.rows.insert(
        "覆盖企业",
        firms
            .map(|firm| {
                let mut row = BTreeMap::from([("企业名称", firm.name.clone())]);
                row.extend(firm.employees.map(|count| ("职工人数", count.to_string())));
                row
            })
            .collect(),
    );
    let Some(last) = contract.checks.first() else {
        facts.rows.insert("条款检查", of_clause(("条款", "内容")));
        return;
    };
    facts.say("检查日期", &last.on);
    facts.say_if("检查人员", last.people.as_ref());
    facts.say_if("报告日期", last.reported_on.as_ref());
    let found = |code: &str| {
        let of = |clause: &&crate::negotiation::ClauseFound| clause.performance == code;
        last.clauses.iter().filter(of).count()
    };
    facts.say("检查条数", last.clauses.len());
    facts.say("已履行条数", found("done"));
    facts.say("部分履行条数", found("partly"));
    facts.say("未履行条数", found("not"));
    facts.say_if("履约率", last.kept.as_ref().map(|rate| &rate.rate));
    facts.say_if("满意率", last.satisfied.as_ref().map(|rate| &rate.rate));
    if let Some(counts) = &last.counts {
        facts.say("发出", counts.sent);
        facts.say("收回", counts.returned);
        facts.say("废票", counts.void);
        facts.say("满意", counts.satisfied);
    }
    facts.rows.insert(
        "条款检查",
        last.clauses
            .iter()
            .map(|found| {
                let text = contract
                    .clauses
                    .iter()
                    .find(|clause| clause.id == found.clause)
                    .map_or_else(String::new, |clause| clause.text.clone());
                let mut row = BTreeMap::from([
                    ("条款", format!("第{}条", found.no)),
                    ("内容", text),
                    ("履行情况", found.label.clone()),
                ]);
                row.extend(found.note.clone().map(|note| ("说明", note)));
                row
            })
            .collect(),
    );
}
