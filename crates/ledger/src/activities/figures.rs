//! The figures of every programme over a period (各项工作的数), for the year's page and for the work report.

use super::SinglesTally;
use super::count::{Records, each_row, load};
use super::kinds::{Denominator, FieldKind, Kinds};
use super::store::singles_tally;
use crate::assistance::mutual::members_on;
use crate::negotiation::{coachings_within, negotiators_trained};
use crate::shared::{Period, UnionId};
use crate::store;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap, HashSet};

/// One figure of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityFigure {
    /// The programme of anchors §1; 0 for a county's own kind.
    pub row: i64,
    /// Code of the kind; of what other areas keep, the area.
    pub kind: String,
    /// Code of the count.
    pub count: String,
    /// 名称
    pub label: String,
    /// 计量单位
    pub unit: String,
    /// How much; 分 where it is money.
    pub value: i64,
    /// What it is a part of, where it is a rate.
    pub whole: Option<i64>,
    /// Whether it is money.
    pub is_money: bool,
}

/// Works out the figures of every programme that activities, places and honours answer, of some unions or of all (`None`), in the
/// order of the programmes. Two rows whose figures other areas hold are answered from there: trained negotiators (9) and coaching
/// (12). Of match-making (32) people, follow-ups and couples are counted from the cards kept at home.
pub fn activity_figures(
    conn: &Connection,
    unions: Option<&[UnionId]>,
    period: Period,
) -> store::Result<Vec<ActivityFigure>> {
    figures_of(conn, &load(conn, period)?, unions)
}

/// The same of what was loaded already.
pub fn figures_of(
    conn: &Connection,
    records: &Records,
    unions: Option<&[UnionId]>,
) -> store::Result<Vec<ActivityFigure>> {
    let period = records.period();
    let of = unions.map(|unions| unions.iter().copied().collect::<HashSet<_>>());
    let is_asked = |union: UnionId| of.as_ref().is_none_or(|of| of.contains(&union));
    let values = sums(records, &is_asked);
    let mut members = None;
    let mut figures = Vec::new();
    for kind in records.kinds().all() {
        for count in &kind.counts {
            let value = values
                .get(&(kind.code.as_str(), count.code.as_str()))
                .copied()
                .unwrap_or(0);
            let whole = match count.over {
                None => None,
                Some(Denominator::Members) => Some(match members {
                    Some(known) => known,
                    None => *members.insert(members_of(conn, period, &is_asked)?),
                }),
            };
            figures.push(ActivityFigure {
                row: kind.row,
                kind: kind.code.clone(),
                count: count.code.clone(),
                label: count.label.clone(),
                unit: count.unit.clone(),
                value,
                whole,
                is_money: is_money(records.kinds(), &kind.code, count.field.as_deref()),
            });
        }
    }
    figures.extend(at_home(conn, period, &is_asked)?);
    figures.extend(elsewhere(conn, period, &is_asked)?);
    // A county's own kinds stand at the end.
    figures.sort_by_key(|figure| (figure.row == 0, figure.row));
    Ok(figures)
}

type Asked<'a> = dyn Fn(UnionId) -> bool + 'a;

fn sums<'a>(records: &'a Records, is_asked: &Asked<'_>) -> BTreeMap<(&'a str, &'a str), i64> {
    let mut values = BTreeMap::new();
    each_row(records, &mut |row| {
        if is_asked(row.union) {
            let key = (row.kind.code.as_str(), row.count.code.as_str());
            *values.entry(key).or_insert(0) += row.amount;
        }
    });
    values
}

fn is_money(kinds: &Kinds, kind: &str, field: Option<&str>) -> bool {
    let field = field.and_then(|field| kinds.newest(kind)?.field(field));
    field.is_some_and(|field| field.kind == FieldKind::Money)
}

fn members_of(conn: &Connection, period: Period, is_asked: &Asked<'_>) -> store::Result<i64> {
    let all: HashMap<UnionId, i64> = members_on(conn, None, period.to)?;
    let asked = all.into_iter().filter(|(union, _)| is_asked(*union));
    Ok(asked.map(|(_, members)| members).sum())
}

fn at_home(
    conn: &Connection,
    period: Period,
    is_asked: &Asked<'_>,
) -> store::Result<Vec<ActivityFigure>> {
    let asked = singles_tally(conn, period)?
        .into_iter()
        .filter(|(union, _)| is_asked(*union));
    let all = asked.fold(SinglesTally::default(), |all, (_, one)| SinglesTally {
        people: all.people + one.people,
        follows: all.follows + one.follows,
        couples: all.couples + one.couples,
    });
    let figure = |count: &str, label: &str, unit: &str, value| ActivityFigure {
        row: 32,
        kind: "singles".to_owned(),
        count: count.to_owned(),
        label: label.to_owned(),
        unit: unit.to_owned(),
        value,
        whole: None,
        is_money: false,
    };
    Ok(vec![
        figure("people", "登记相亲的单身职工", "人", all.people),
        figure("follows", "相亲回访", "次", all.follows),
        figure("couples", "登记的单身职工中牵手成功", "人", all.couples),
    ])
}

fn elsewhere(
    conn: &Connection,
    period: Period,
    is_asked: &Asked<'_>,
) -> store::Result<Vec<ActivityFigure>> {
    let (mut trained, mut all) = (0, 0);
    for (union, people) in negotiators_trained(conn, period)? {
        if is_asked(union) {
            trained += people.0;
            all += people.1;
        }
    }
    let (mut visits, mut overcome) = (0, 0);
    for (union, one) in coachings_within(conn, period)? {
        if is_asked(union) {
            visits += one.0;
            overcome += one.1;
        }
    }
    let figure = |row, count: &str, label: &str, unit: &str, value, whole| ActivityFigure {
        row,
        kind: "negotiation".to_owned(),
        count: count.to_owned(),
        label: label.to_owned(),
        unit: unit.to_owned(),
        value,
        whole,
        is_money: false,
    };
    Ok(vec![
        figure(9, "trained", "培训过的协商代表", "人", trained, Some(all)),
        figure(12, "visits", "上门指导协商", "次", visits, None),
        figure(12, "overcome", "指导后解决", "家次", overcome, None),
    ])
}
