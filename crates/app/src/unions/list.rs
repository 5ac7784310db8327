//! The unions as a list.

use super::terms::{TermStanding, assess, standing};
use crate::list::{Heading, list, write};
pub use crate::list::{ListWrite, ListWritten};
use crate::rules::RulesOfDay;
use crate::session::Nothing;
use crate::{Answer, Office, Progress};
use serde::Serialize;
use std::collections::BTreeMap;
use taizhang_ledger::unions::{self, BodyKind};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// A line of the list of unions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionRow {
    /// Its id.
    pub id: String,
    /// Lifelong code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Code of the union above.
    pub parent_code: Option<String>,
    /// 组织类型, its label.
    pub form: String,
    /// 状态, its label.
    pub status: String,
    /// Active members.
    pub members: i64,
    /// Newest head-count.
    pub employees: Option<i64>,
    /// End of the committee's term.
    pub term_ends: Option<String>,
    /// How that term stands today.
    pub standing: Option<TermStanding>,
}

/// The list of unions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionList {
    /// By code.
    pub unions: Vec<UnionRow>,
}

/// Lists the unions of the ledger.
pub fn union_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<UnionList> {
    Ok(UnionList {
        unions: rows(office)?,
    })
}

const HEADINGS: &[Heading] = &[
    ("编码", 16.0, Kind::Text),
    ("工会名称", 36.0, Kind::Text),
    ("上级编码", 16.0, Kind::Text),
    ("组织类型", 16.0, Kind::Text),
    ("状态", 8.0, Kind::Text),
    ("在册会员", 10.0, Kind::Number),
    ("职工", 10.0, Kind::Number),
    ("任期到", 12.0, Kind::Text),
];

/// Writes the unions as a sheet (导出组织名单).
pub fn union_list_write(
    office: &Office,
    request: ListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let as_of = format!("截至 {}。", office.today().chinese());
    let line = |union: UnionRow| {
        vec![
            Cell::text(union.code),
            Cell::text(union.name),
            union.parent_code.map_or(Cell::Empty, Cell::text),
            Cell::text(union.form),
            Cell::text(union.status),
            Cell::Number(union.members),
            union.employees.map_or(Cell::Empty, Cell::Number),
            union.term_ends.map_or(Cell::Empty, Cell::text),
        ]
    };
    let lines = rows(office)?.into_iter().map(line).collect();
    let list = list("组织名单", HEADINGS, vec![as_of]);
    write(request, &list, lines, progress)
}

fn rows(office: &Office) -> Answer<Vec<UnionRow>> {
    let rules = RulesOfDay::read(office)?;
    let notice = rules.renewal_notice();
    office.ledger()?.read(|conn| {
        let all = unions::list_unions(conn)?;
        let codes: BTreeMap<_, _> = all
            .iter()
            .map(|union| (union.id, union.code.to_string()))
            .collect();
        let rows = all.iter().map(|union| -> Answer<UnionRow> {
            let committee = unions::newest_body(conn, union.id, BodyKind::Committee, None)?;
            let standing = committee
                .as_ref()
                .map(|body| -> Answer<TermStanding> {
                    let state = assess(conn, body, &notice, rules.today)?;
                    Ok(standing(body.ends_on, &state))
                })
                .transpose()?;
            Ok(UnionRow {
                standing,
                id: union.id.to_string(),
                code: union.code.to_string(),
                name: union.name.clone(),
                parent_code: union.parent.and_then(|id| codes.get(&id).cloned()),
                form: union.form.label().to_owned(),
                status: union.status.label().to_owned(),
                members: unions::count_members(conn, union.id)?.0,
                employees: unions::headcount_on(conn, union, None)?.map(|count| count.employees),
                term_ends: committee.map(|body| body.ends_on.to_string()),
            })
        });
        rows.collect()
    })
}
