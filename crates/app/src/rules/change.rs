//! What an edition changes, in words, down to the lines of a table or a text.

use super::{place, said};
use crate::activities;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use taizhang_ledger::activities::ActivityKind;
use taizhang_ledger::calendar::YearTable;
use taizhang_ledger::returns::FormEdition;
use taizhang_ledger::rulebook::{BookChange, CountyText, Parameter, TextKind};
use taizhang_ledger::shared::Day;
use taizhang_ledger::standing::{Scheme, Schemes};
use taizhang_reports::documents;
use ts_rs::TS;

/// Lines of a text shown of each side; a text that is new from end to end is read where it is used.
const MOST_LINES: usize = 12;

/// One thing that an edition changes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleChange {
    /// What it is about.
    pub name: String,
    /// Where it holds.
    pub place: String,
    /// From which day; empty for the rest days of a year.
    pub from: String,
    /// What it said; empty if it is new.
    pub before: String,
    /// What it will say; empty if it is gone.
    pub after: String,
    /// Lines of a table or a text that go.
    pub gone: Vec<String>,
    /// Lines that come.
    pub come: Vec<String>,
}

/// How much was entered by each version of each kind of activity.
pub(super) type InUse = BTreeMap<(String, i64), i64>;

/// A change in words, `own` being the county that this office belongs to.
pub(super) fn change_line(change: BookChange, own: &str, in_use: &InUse) -> RuleChange {
    let line = |entry: &Parameter, before: String, after: String| RuleChange {
        name: entry.name.clone(),
        place: place(&entry.region, own),
        from: entry.from.to_string(),
        before,
        after,
        gone: Vec::new(),
        come: Vec::new(),
    };
    match change {
        BookChange::Added(entry) => line(&entry, String::new(), said(&entry)),
        BookChange::Altered { before, after } => line(&after, said(&before), said(&after)),
        BookChange::Removed(entry) => line(&entry, said(&entry), String::new()),
        BookChange::Holidays { before, after } => lines(
            (format!("{} 年节假日安排", after.year), ""),
            "照新表",
            before.map(year_lines).unwrap_or_default(),
            year_lines(after),
        ),
        BookChange::Text {
            kind,
            before,
            after,
        } => {
            let said = match kind {
                TextKind::Template => "照县里的模板",
                TextKind::Form => "加上县里的表式",
                TextKind::Scheme => "照县里的办法",
                TextKind::Activity => "照县里的种类",
            };
            let known = before.map(|text| text.text);
            let known = known.or_else(|| shipped(kind, &after.name));
            text_change(kind, &after.name, said, known, Some(&after.text))
        }
        BookChange::TextGone { kind, before } => {
            let said = match kind {
                TextKind::Template => "恢复自带的模板",
                TextKind::Form => "不用县里的表式了",
                TextKind::Scheme => "不用县里的办法了",
                TextKind::Activity => "不用县里的种类了",
            };
            let kept = kept_words(kind, &before.text, in_use);
            let CountyText { name, text } = before;
            let next = shipped(kind, &name);
            text_change(
                kind,
                &name,
                &format!("{said}{kept}"),
                Some(text),
                next.as_deref(),
            )
        }
    }
}

/// What becomes of the activities that were entered by a kind which goes.
fn kept_words(kind: TextKind, text: &str, in_use: &InUse) -> String {
    let gone = match kind {
        TextKind::Activity => ActivityKind::read(text).ok(),
        TextKind::Template | TextKind::Form | TextKind::Scheme => None,
    };
    let used = gone.and_then(|kind| in_use.get(&(kind.code, kind.version)).copied());
    used.map_or_else(String::new, |used| {
        format!("；按它记过的 {used} 条照旧算数，也能改")
    })
}

fn text_change(
    kind: TextKind,
    name: &str,
    said: &str,
    before: Option<String>,
    after: Option<&str>,
) -> RuleChange {
    let what = match kind {
        TextKind::Template => "文书模板",
        TextKind::Form => "年报表式",
        TextKind::Scheme => "评定办法",
        TextKind::Activity => "活动种类",
    };
    let read = |text: Option<&str>| text.map_or_else(Vec::new, |text| text_lines(kind, text));
    lines(
        (format!("{what}：{name}"), "本县"),
        said,
        read(before.as_deref()),
        read(after),
    )
}

/// A change of something that has lines: those that stand on one side only.
fn lines(
    (name, place): (String, &str),
    after: &str,
    old: Vec<String>,
    new: Vec<String>,
) -> RuleChange {
    RuleChange {
        name,
        place: place.to_owned(),
        from: String::new(),
        before: String::new(),
        after: after.to_owned(),
        gone: only_in(&old, &new),
        come: only_in(&new, &old),
    }
}

fn only_in(here: &[String], there: &[String]) -> Vec<String> {
    let known: BTreeSet<&String> = there.iter().collect();
    let own: Vec<&String> = here.iter().filter(|line| !known.contains(line)).collect();
    let mut shown: Vec<String> = own
        .iter()
        .take(MOST_LINES)
        .map(|line| (*line).clone())
        .collect();
    if own.len() > MOST_LINES {
        shown.push(format!("……还有 {} 行", own.len() - MOST_LINES));
    }
    shown
}

/// 春节 2月15日至2月23日；上班 2月14日
fn year_lines(table: YearTable) -> Vec<String> {
    let short = |day: Day| format!("{}月{}日", day.month(), day.day());
    let rest = table.rest.iter().map(|days| match days.from == days.to {
        true => format!("{} {}放假", days.name, short(days.from)),
        false => format!("{} {}至{}放假", days.name, short(days.from), short(days.to)),
    });
    let worked = table
        .worked
        .iter()
        .map(|day| format!("{}上班", short(*day)));
    let mut all: Vec<String> = rest.chain(worked).collect();
    all.push(format!("依据 {}", table.source));
    all
}

/// The lines of a text as people read them; one that does not read any more shows as it is written.
fn text_lines(kind: TextKind, text: &str) -> Vec<String> {
    let plain = || {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    match kind {
        TextKind::Template => plain(),
        TextKind::Form => {
            FormEdition::read(text).map_or_else(|_| plain(), |form| form_lines(&form))
        }
        TextKind::Scheme => {
            Scheme::read(text).map_or_else(|_| plain(), |scheme| scheme_lines(&scheme))
        }
        TextKind::Activity => {
            ActivityKind::read(text).map_or_else(|_| plain(), |kind| activities::kind_lines(&kind))
        }
    }
}

fn form_lines(form: &FormEdition) -> Vec<String> {
    let lines = form
        .lines()
        .map(|line| format!("{} {}（{}）", line.no, line.label, line.unit));
    std::iter::once(form.title.clone()).chain(lines).collect()
}

fn scheme_lines(scheme: &Scheme) -> Vec<String> {
    let items = scheme
        .items
        .iter()
        .map(|item| format!("{} {} 分", item.text, item.max));
    let levels = scheme
        .levels
        .iter()
        .map(|level| format!("{}：{} 分以上", level.name, level.from));
    std::iter::once(scheme.name.clone())
        .chain(items)
        .chain(levels)
        .collect()
}

/// The text that ships with the program under this name.
fn shipped(kind: TextKind, name: &str) -> Option<String> {
    match kind {
        TextKind::Template => documents::shipped()
            .iter()
            .find(|text| documents::check(text).is_ok_and(|template| template.name == name))
            .map(|text| (*text).to_owned()),
        // A county's edition stands beside the shipped ones, whose codes it cannot take.
        TextKind::Form => None,
        TextKind::Scheme => Schemes::shipped()
            .iter()
            .find(|scheme| scheme.key() == name)
            .and_then(|scheme| serde_json::to_string(scheme).ok()),
        TextKind::Activity => activities::shipped_kind(name),
    }
}
