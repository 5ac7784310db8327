//! What a row changes in the records it is about: one function for plan and deed.

use super::UnionSaid;
use super::said::{SaidTerm, has_chair};
use crate::lists::ListChange;
use crate::shared::{Day, EmployerId, mask_phone};
use crate::store;
use crate::unions::{
    BodyKind, Employer, Headcount, Union, UnionForm, employer_headcount, newest_body,
};
use rusqlite::Connection;

fn set<T: Clone + PartialEq>(
    changes: &mut Vec<ListChange>,
    label: &str,
    stands: &mut Option<T>,
    said: Option<&T>,
    show: impl Fn(&T) -> String,
) {
    if let Some(said) = said.filter(|said| stands.as_ref() != Some(said)) {
        changes.push(ListChange {
            label: label.to_owned(),
            old: stands.as_ref().map(&show).unwrap_or_default(),
            new: show(said),
        });
        *stands = Some(said.clone());
    }
}

fn changed(label: &str, old: String, new: String) -> ListChange {
    ListChange {
        label: label.to_owned(),
        old,
        new,
    }
}

/// Writes what a row says over an employer. A name that differs is corrected: the employer was found by its code.
pub(super) fn employer(employer: &mut Employer, said: &UnionSaid) -> Vec<ListChange> {
    let mut changes = Vec::new();
    let name = said.employer_name.as_ref();
    if let Some(name) = name.filter(|name| **name != employer.name && said.employer_uscc.is_some())
    {
        changes.push(changed("单位名称", employer.name.clone(), name.clone()));
        employer.name.clone_from(name);
    }
    set(
        &mut changes,
        "统一社会信用代码",
        &mut employer.uscc,
        said.employer_uscc.as_ref(),
        ToString::to_string,
    );
    let unit_type = said.unit_type.map(|kind| kind.code().to_owned());
    set(
        &mut changes,
        "单位类型",
        &mut employer.unit_type,
        unit_type.as_ref(),
        String::clone,
    );
    set(
        &mut changes,
        "行业",
        &mut employer.industry,
        said.industry.as_ref(),
        String::clone,
    );
    set(
        &mut changes,
        "地址",
        &mut employer.address,
        said.address.as_ref(),
        String::clone,
    );
    set(
        &mut changes,
        "法定代表人",
        &mut employer.legal_representative,
        said.legal_representative.as_ref(),
        String::clone,
    );
    if said.union_name.is_none() {
        set(
            &mut changes,
            "电话",
            &mut employer.phone,
            said.phone.as_ref(),
            |number: &String| mask_phone(number),
        );
    }
    changes
}

/// Writes what a row says over a union: never its code, its name or its form, which are acts of their own.
pub(super) fn union(union: &mut Union, said: &UnionSaid) -> Vec<ListChange> {
    let mut changes = Vec::new();
    set(
        &mut changes,
        "工会信用代码",
        &mut union.uscc,
        said.union_uscc.as_ref(),
        ToString::to_string,
    );
    set(
        &mut changes,
        "统计编码",
        &mut union.stat_code,
        said.stat_code.as_ref(),
        String::clone,
    );
    set(
        &mut changes,
        "建会时间",
        &mut union.founded_on,
        said.founded_on.as_ref(),
        ToString::to_string,
    );
    set(
        &mut changes,
        "批复文号",
        &mut union.approval_no,
        said.approval_no.as_ref(),
        String::clone,
    );
    set(
        &mut changes,
        "联系人",
        &mut union.contact,
        said.contact.as_ref(),
        String::clone,
    );
    set(
        &mut changes,
        "电话",
        &mut union.phone,
        said.phone.as_ref(),
        |number: &String| mask_phone(number),
    );
    changes
}

/// The head-count a row gives for a day, if it differs from the one that holds on it. Parts that the row does not name
/// stay while the whole does.
pub(super) fn headcount(
    conn: &Connection,
    employer: Option<EmployerId>,
    said: &UnionSaid,
    as_of: Day,
) -> store::Result<Option<(CountSaid, Vec<ListChange>)>> {
    let Some(employees) = said.employees else {
        return Ok(None);
    };
    let known: Option<Headcount> = match employer {
        Some(id) => employer_headcount(conn, id, Some(as_of))?,
        None => None,
    };
    let kept = known.as_ref().filter(|known| known.employees == employees);
    let new = CountSaid {
        employees,
        women: said.women.or_else(|| kept.and_then(|known| known.women)),
        migrant: said
            .migrant
            .or_else(|| kept.and_then(|known| known.migrant)),
        dispatched: said
            .dispatched
            .or_else(|| kept.and_then(|known| known.dispatched)),
    };
    let old = known.as_ref().map(CountSaid::of);
    if old == Some(new) {
        return Ok(None);
    }
    let written = |count: Option<i64>| count.map(|n| n.to_string()).unwrap_or_default();
    let was = |part: Part| written(old.as_ref().and_then(part));
    let parts: [(&str, Part); 4] = [
        ("职工人数", |count| Some(count.employees)),
        ("女职工", |count| count.women),
        ("农民工", |count| count.migrant),
        ("劳务派遣工", |count| count.dispatched),
    ];
    let changes = parts
        .into_iter()
        .map(|(label, part)| changed(label, was(part), written(part(&new))))
        .filter(|change| change.old != change.new)
        .collect();
    Ok(Some((new, changes)))
}

/// One of the counts.
type Part = fn(&CountSaid) -> Option<i64>;

/// The counts of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CountSaid {
    pub employees: i64,
    pub women: Option<i64>,
    pub migrant: Option<i64>,
    pub dispatched: Option<i64>,
}

impl CountSaid {
    fn of(count: &Headcount) -> Self {
        Self {
            employees: count.employees,
            women: count.women,
            migrant: count.migrant,
            dispatched: count.dispatched,
        }
    }
}

/// The bodies for which a row gives a newer term than the ledger has, with who leads each (工会法 Art. 16: 3 or 5 years,
/// a general union 5).
pub(super) fn terms<'a>(
    conn: &Connection,
    union: Option<&Union>,
    form: UnionForm,
    said: &'a UnionSaid,
) -> store::Result<Vec<NewTerm<'a>>> {
    let Some(term) = said.term.as_ref().filter(|_| has_chair(said)) else {
        return Ok(Vec::new());
    };
    let founded_on = said
        .founded_on
        .or_else(|| union.and_then(|union| union.founded_on));
    if founded_on.is_some_and(|founded| term.elected_on < founded)
        || (form == UnionForm::Federation && term.years != 5)
    {
        return Ok(Vec::new());
    }
    let mut terms = Vec::new();
    for (kind, leader, post) in [
        (BodyKind::Committee, &said.chair, "主席"),
        (BodyKind::Audit, &said.audit_chair, "主任"),
        (BodyKind::Women, &said.women_chair, "主任"),
    ] {
        let Some(leader) = leader else { continue };
        let newest = match union {
            Some(union) => newest_body(conn, union.id, kind, None)?,
            None => None,
        };
        if newest
            .as_ref()
            .is_some_and(|newest| newest.elected_on >= term.elected_on)
        {
            continue;
        }
        let next = newest.as_ref().map_or(1, |newest| newest.term_no + 1);
        terms.push(NewTerm {
            kind,
            number: term.number.unwrap_or(next),
            term,
            leader,
            post,
            was: newest.map(|newest| newest.elected_on),
        });
    }
    Ok(terms)
}

/// A term that a row gives and the ledger does not have.
pub(super) struct NewTerm<'a> {
    pub kind: BodyKind,
    pub number: i64,
    pub term: &'a SaidTerm,
    pub leader: &'a str,
    pub post: &'static str,
    was: Option<Day>,
}

impl NewTerm<'_> {
    pub(super) fn change(&self) -> ListChange {
        changed(
            self.kind.label(),
            self.was.map(|day| day.to_string()).unwrap_or_default(),
            format!(
                "第 {} 届，{} 选举，{} {}",
                self.number, self.term.elected_on, self.post, self.leader
            ),
        )
    }
}
