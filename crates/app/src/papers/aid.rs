//! What the ledger knows of a round of visits and of a student, by the name a template's field bears.

use super::facts::Facts;
use crate::assistance::{SheetView, StudentView};
use crate::session::Sight;
use std::collections::BTreeMap;

type Row = BTreeMap<&'static str, String>;

/// Whether a list is printed to walk by, or with what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Walk {
    /// 空白: the pen fills in what is found.
    Blank,
    /// 填好的
    Filled,
}

/// Adds what is known of a round. Telephone numbers are masked; document numbers stand on none of its papers.
pub(super) fn tell_round(facts: &mut Facts, sheet: &SheetView, walk: Walk) {
    facts.say("批次名称", &sheet.line.name);
    facts.say("工会名称", &sheet.line.union_name);
    facts.say("慰问种类", &sheet.line.kind_label);
    facts.say("走访起", &sheet.line.from);
    facts.say("走访止", &sheet.line.to);
    facts.say("年份", sheet.line.year);
    facts.say("户数", sheet.visits.len());
    let walked = sheet.visits.iter().map(|visit| {
        let mut row = Row::from([("对象", visit.name.clone())]);
        let people = visit.people.map(|people| format!("{people} 人"));
        let of = [visit.category.clone(), people];
        row.insert("地址", visit.address.clone().unwrap_or_default());
        row.insert(
            "情况",
            of.into_iter().flatten().collect::<Vec<_>>().join("，"),
        );
        row.insert("电话", visit.phone.clone().unwrap_or_default());
        row.extend(visit.cadre.clone().map(|cadre| ("走访人", cadre)));
        let planned = [
            visit
                .planned
                .clone()
                .map(|yuan| format!("{} 元", bare(&yuan))),
            visit.planned_goods.clone(),
        ];
        row.insert(
            "拟发",
            planned.into_iter().flatten().collect::<Vec<_>>().join("，"),
        );
        if walk == Walk::Filled {
            row.extend(visit.visited_on.clone().map(|on| ("走访日期", on)));
            let given = [
                visit.cash.clone().map(|yuan| format!("{} 元", bare(&yuan))),
                visit.goods.clone(),
            ];
            row.insert(
                "实发",
                given.into_iter().flatten().collect::<Vec<_>>().join("，"),
            );
            row.extend(visit.said.clone().map(|said| ("走访情况", said)));
        }
        row
    });
    facts.rows.insert("走访对象", walked.collect());
    if walk == Walk::Filled {
        let is_told = sheet.visits.iter().any(crate::assistance::VisitLine::tells);
        let is_sealed = sheet.visits.iter().any(|visit| visit.sealed);
        facts.mark("走访对象", is_told, is_sealed);
    }
    let signed = sheet
        .visits
        .iter()
        .filter(|visit| hands_over(visit))
        .map(|visit| {
            let mut row = Row::from([("领取人", visit.name.clone())]);
            row.insert("地址", visit.address.clone().unwrap_or_default());
            row.insert("电话", visit.phone.clone().unwrap_or_default());
            row.extend(
                visit
                    .cash
                    .clone()
                    .or(visit.planned.clone())
                    .map(|yuan| ("金额", yuan)),
            );
            row.extend(
                visit
                    .goods
                    .clone()
                    .or(visit.planned_goods.clone())
                    .map(|goods| ("物品", goods)),
            );
            row
        });
    let signed: Vec<Row> = signed.collect();
    let total: i64 = sheet
        .visits
        .iter()
        .filter_map(|visit| visit.cash.as_ref().or(visit.planned.as_ref()))
        .filter_map(|yuan| taizhang_ledger::shared::Fen::read(yuan).ok())
        .map(|fen| fen.0)
        .sum();
    facts.say("合计金额", taizhang_ledger::shared::Fen(total));
    facts.rows.insert("领取", signed);
}

fn hands_over(visit: &crate::assistance::VisitLine) -> bool {
    visit.cash.is_some()
        || visit.goods.is_some()
        || visit.planned.is_some()
        || visit.planned_goods.is_some()
}

/// `1000.00` as `1000`.
fn bare(yuan: &str) -> &str {
    yuan.strip_suffix(".00").unwrap_or(yuan)
}

/// Adds what is known of a student and the household.
pub(super) fn tell_student(facts: &mut Facts, student: &StudentView) {
    let (member, file) = (&student.member, &student.file);
    facts.say(
        "学年",
        format!("{}—{}", student.school_year, student.school_year + 1),
    );
    facts.say("学生姓名", &member.name);
    facts.say_if("学生性别", member.sex.map(|sex| sex.label()));
    facts.say_if("学生出生日期", member.birth);
    facts.say("与职工关系", member.relation.label());
    if student.school == Sight::Open {
        facts.say_if("就读学校", member.place.as_ref());
        facts.say_if("学段", member.stage.map(|stage| stage.label()));
        facts.say_if("入学年份", member.entered_year);
    }
    let is_told = student.is_child && student.school == Sight::Open;
    facts.mark("就读学校", is_told, student.school == Sight::Sealed);
    facts.say("职工姓名", &file.name);
    facts.say_if("工作单位", file.unit.as_ref());
    facts.say_if("家庭住址", file.address.as_ref().or(file.village.as_ref()));
    facts.say_if("联系电话", student.phone.as_ref());
    facts.say_if("困难类别", file.category.map(|category| category.label()));
    facts.say("家庭人口", file.size);
    let (text, is_sealed) = student.sight.of(file.cause_text.clone());
    facts.mark("主要致困原因", text.is_some(), is_sealed);
    facts.say_if(
        "主要致困原因",
        text.or(file.cause.map(|cause| cause.label().to_owned())),
    );
    if student.given.0 > 0 {
        facts.remark = Some(format!("这名学生本学年已经发过 {} 元。", student.given));
    }
}
