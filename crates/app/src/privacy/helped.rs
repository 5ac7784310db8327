//! What was done about somebody's household, as the sheet of a person says it (导出个人资料): money and goods, visits, the diary, the
//! steps of the file, the papers that lie with it.

use super::person::Found;
use crate::Answer;
use taizhang_ledger::assistance::aid::aid_of_file;
use taizhang_ledger::assistance::households::{FamilyMember, HardshipFile, Relation};
use taizhang_ledger::assistance::kinship::{helps_of, pairs_of_file};
use taizhang_ledger::assistance::privacy::records_of_file;
use taizhang_ledger::assistance::rounds::visits_of_file;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::{Case, steps_of};
use taizhang_ledger::store::{Kind, Reader, Record as _};

/// What was given: to the household with the worker whose file it is, for a student with the student.
pub(super) fn given(
    conn: &Reader,
    line: &FamilyMember,
    file: &HardshipFile,
    found: &mut Found,
) -> Answer<()> {
    for aid in aid_of_file(conn, file.id)? {
        if line.relation != Relation::Head && aid.family_member != Some(line.id) {
            continue;
        }
        let place = format!("帮扶　{}", aid.on_day);
        let goods = aid.goods.map(|goods| match aid.quantity {
            Some(quantity) => format!("{goods} {quantity}"),
            None => goods,
        });
        found.say(&place, "项目", aid.project.label());
        found.say(&place, "领取人", &aid.payee);
        found.say(&place, "方式", aid.way.label());
        found.say(&place, "金额（元）", aid.amount);
        found.say_if(&place, "实物", goods);
        found.say_if(&place, "审批人", aid.approved_by);
        found.say_if(&place, "备注", aid.note);
    }
    Ok(())
}

/// The steps of the application, with what was written down at each.
pub(super) fn on_its_way(conn: &Reader, file: &HardshipFile, found: &mut Found) -> Answer<()> {
    let case = Case::get(conn, file.case_file)?;
    let plan = case.kind.plan();
    for step in steps_of(conn, case.id)? {
        let label = plan.stage(&step.step).map_or("办理", |stage| stage.label);
        let place = format!("办理过程　{}", step.on_day);
        found.say(&place, "步骤", label);
        found.say_if(&place, "办理人", step.people);
        found.say_if(&place, "文号", step.document);
        found.say_if(&place, "说明", step.note);
    }
    Ok(())
}

/// Who is linked to the household, what was done for it, and what it said when it was visited.
pub(super) fn visited(
    conn: &Reader,
    place: &str,
    file: &HardshipFile,
    found: &mut Found,
) -> Answer<()> {
    for pair in pairs_of_file(conn, file.id)? {
        let from = pair.from_day.chinese();
        found.say(place, "结对干部", format!("{}，{from}起", pair.cadre));
        found.say_if(place, "解除结对的原因", pair.ended_why);
    }
    for help in helps_of(conn, file.id)? {
        let what = format!("{}，{}", help.on_day.chinese(), help.what);
        found.say(place, help.kind.label(), what);
        found.say_if(place, "实际困难", help.problem);
        found.say_if(place, "结果", help.result);
    }
    for visit in visits_of_file(conn, file.id)? {
        let Some(on) = visit.visited_on else {
            continue;
        };
        let place = format!("走访　{on}");
        found.say_if(&place, "走访人", visit.cadre);
        found.say_if(&place, "走访情况", visit.said);
    }
    Ok(())
}

/// What the papers are called that lie with the file and with what belongs to it.
pub(super) fn papers(
    conn: &Reader,
    place: &str,
    file: &HardshipFile,
    found: &mut Found,
) -> Answer<()> {
    for (kind, id) in records_of_file(conn, file)? {
        if kind == Kind::Attachment {
            let paper = Attachment::get(conn, id)?;
            found.say(place, "附件", paper.title);
        }
    }
    Ok(())
}
