//! What households in trouble and aid count in (取数): files, who was aided, money by source, warmth apart as visited and as
//! comforted, tuition (anchors §1.2 rows 19, 20). Pure but for its loading.

use super::figure::Figure;
use super::figures::{BookRow, Books, OwnRow};
use super::units::SharedUnit;
use crate::assistance::aid::{
    Aid, AidProject, FileSpan, FundEntry, FundSource, PayWay, aid_within, file_spans, funds,
    sources,
};
use crate::assistance::rounds::{
    RoundKind, RoundVisit, WarmthRound, raised_within, rounds, visits_within,
};
use crate::assistance::rules::Hardship;
use crate::shared::{FundId, HardshipFileId, Period, UnionId, WarmthRoundId};
use crate::store;
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// Files with their time, and what was given, raised and visited within a period.
#[derive(Debug, Clone, Default)]
pub(super) struct AidBooks {
    files: Vec<FileSpan>,
    aids: Vec<Aid>,
    visits: Vec<RoundVisit>,
    raised: Vec<FundEntry>,
    rounds: HashMap<WarmthRoundId, WarmthRound>,
    sources: HashMap<FundId, FundSource>,
    payers: HashMap<FundId, UnionId>,
}

impl AidBooks {
    /// Loads them, in a few passes for all unions.
    pub fn load(conn: &Connection, period: Period) -> store::Result<Self> {
        let by_id = |round: WarmthRound| (round.id, round);
        Ok(Self {
            files: file_spans(conn)?,
            aids: aid_within(conn, period)?,
            visits: visits_within(conn, RoundKind::Warmth, period)?,
            raised: raised_within(conn, RoundKind::Warmth, period)?,
            rounds: rounds(conn)?.into_iter().map(by_id).collect(),
            sources: sources(conn)?,
            payers: funds(conn)?
                .into_iter()
                .map(|fund| (fund.id, fund.trade_union))
                .collect(),
        })
    }

    /// By what a household is known for one: the worker's document, else its file.
    fn home(&self, files: &HashMap<HardshipFileId, usize>, file: HardshipFileId) -> String {
        let document = files
            .get(&file)
            .and_then(|at| self.files[*at].document.clone());
        document.unwrap_or_else(|| file.to_string())
    }
}

fn of_source(source: FundSource) -> Figure {
    match source {
        FundSource::Fiscal => Figure::AidMoneyFiscal,
        FundSource::Upper => Figure::AidMoneyUpper,
        FundSource::Own => Figure::AidMoneyOwn,
        FundSource::Donation => Figure::AidMoneyDonated,
        FundSource::Employer => Figure::AidMoneyEmployer,
        FundSource::Other => Figure::AidMoneyOther,
    }
}

impl Books {
    /// Households that more than one union keeps on file, by the number of the file: never by a name.
    pub(super) fn shared_homes(&self) -> Vec<SharedUnit> {
        let places: HashMap<UnionId, usize> = self
            .unions
            .iter()
            .enumerate()
            .map(|(at, union)| (union.id, at))
            .collect();
        let mut kept: BTreeMap<&str, SharedUnit> = BTreeMap::new();
        for span in &self.aid.files {
            let at = places.get(&span.file.trade_union);
            let (Some(document), Some(at)) = (span.document.as_deref(), at) else {
                continue;
            };
            let home = kept.entry(document).or_insert_with(|| SharedUnit {
                name: span.file.file_no.clone().unwrap_or_default(),
                unions: Vec::new(),
            });
            if !home.unions.contains(at) {
                home.unions.push(*at);
            }
        }
        let kept = kept.into_values();
        kept.filter(|home| home.unions.len() > 1).collect()
    }

    /// The rows of households and of aid. A household that two unions keep, or visit, counts once: under the union whose record
    /// comes first.
    pub(super) fn aid_rows(&self, f: &mut dyn FnMut(BookRow<'_>)) {
        let places = self.places();
        let mut seen: HashSet<(Figure, String)> = HashSet::new();
        let mut row = |row: OwnRow<'_>, once: Option<String>| {
            let is_new = |key| seen.insert((row.figure, key));
            if places.has(row.union) && once.is_none_or(is_new) {
                places.hand_over(&row, f);
            }
        };
        let files = self.aid.files.iter().enumerate();
        let files: HashMap<HardshipFileId, usize> =
            files.map(|(at, span)| (span.file.id, at)).collect();
        self.file_rows(&files, &mut row);
        self.money_rows(&files, &mut row);
        self.visit_rows(&files, &mut row);
    }

    fn file_rows(
        &self,
        files: &HashMap<HardshipFileId, usize>,
        row: &mut dyn FnMut(OwnRow<'_>, Option<String>),
    ) {
        let aided: HashSet<HardshipFileId> = self
            .aid
            .aids
            .iter()
            .filter_map(|aid| aid.hardship_file)
            .collect();
        for span in &self.aid.files {
            let file = &span.file;
            let mut say = |figure, detail: String| {
                let key = self.aid.home(files, file.id);
                let line = OwnRow {
                    figure,
                    union: file.trade_union,
                    id: file.id.into(),
                    name: &file.name,
                    amount: 1,
                    detail,
                };
                row(line, Some(key));
            };
            let category = file.category.map_or("还没有认定", Hardship::label);
            let is_begun = span.from <= self.day();
            let is_open = is_begun && span.to.is_none_or(|to| to > self.day());
            // Who left within the period was on file within it (anchors §1.2).
            let was_open = is_begun && span.to.is_none_or(|to| to >= self.period.from);
            if is_open {
                say(Figure::AidFiles, category.to_owned());
                match file.category {
                    Some(Hardship::Deep) => say(Figure::AidFilesDeep, category.to_owned()),
                    Some(Hardship::Relative) => say(Figure::AidFilesRelative, category.to_owned()),
                    Some(Hardship::Accident) => say(Figure::AidFilesAccident, category.to_owned()),
                    None => {}
                }
            }
            if self.period.contains(span.from) {
                say(Figure::AidFilesNew, format!("{} 建档", span.from));
            }
            if let Some(to) = span.to.filter(|to| self.period.contains(*to)) {
                let how = file.ended.map_or("退出", |how| how.label());
                say(Figure::AidFilesEnded, format!("{to} {how}"));
            }
            if was_open {
                say(Figure::AidFilesWithin, category.to_owned());
                if aided.contains(&file.id) {
                    say(Figure::AidHouseholds, "本期帮扶过".to_owned());
                }
            }
        }
    }

    fn money_rows(
        &self,
        files: &HashMap<HardshipFileId, usize>,
        row: &mut dyn FnMut(OwnRow<'_>, Option<String>),
    ) {
        for aid in &self.aid.aids {
            let mut say = |figure, id: Uuid, amount, once: Option<String>| {
                let line = OwnRow {
                    figure,
                    union: aid.trade_union,
                    id,
                    name: &aid.payee,
                    amount,
                    detail: format!(
                        "{} {}，{} {} 元",
                        aid.on_day,
                        aid.project.label(),
                        aid.way.label(),
                        aid.amount
                    ),
                };
                row(line, once);
            };
            let source = self
                .aid
                .sources
                .get(&aid.fund)
                .copied()
                .unwrap_or(FundSource::Other);
            say(Figure::AidMoney, aid.id.into(), aid.amount.0, None);
            say(of_source(source), aid.id.into(), aid.amount.0, None);
            match (aid.project, aid.hardship_file, aid.employer) {
                (AidProject::Warmth, Some(file), _) => {
                    let home = self.aid.home(files, file);
                    say(Figure::WarmthComforted, file.into(), 1, Some(home));
                }
                (AidProject::Warmth, None, Some(firm)) => {
                    say(Figure::WarmthFirms, firm.into(), 1, Some(firm.to_string()));
                }
                (AidProject::Schooling, file, _) => {
                    let student = aid.family_member.map(Uuid::from).or(file.map(Uuid::from));
                    let student = student.unwrap_or_else(|| aid.id.into());
                    say(
                        Figure::TuitionStudents,
                        student,
                        1,
                        Some(student.to_string()),
                    );
                    say(Figure::TuitionMoney, aid.id.into(), aid.amount.0, None);
                }
                _ => {}
            }
        }
        for entry in &self.aid.raised {
            let Some(union) = self.aid.payers.get(&entry.fund) else {
                continue;
            };
            let source = self
                .aid
                .sources
                .get(&entry.fund)
                .copied()
                .unwrap_or(FundSource::Other);
            let goods = entry.goods.as_deref().unwrap_or(PayWay::Cash.label());
            let line = OwnRow {
                figure: Figure::WarmthRaised,
                union: *union,
                id: entry.id.into(),
                name: entry.from_whom.as_deref().unwrap_or(source.label()),
                amount: entry.amount.0,
                detail: format!(
                    "{} {}，{goods} {} 元",
                    entry.on_day,
                    source.label(),
                    entry.amount
                ),
            };
            row(line, None);
        }
    }

    fn visit_rows(
        &self,
        files: &HashMap<HardshipFileId, usize>,
        row: &mut dyn FnMut(OwnRow<'_>, Option<String>),
    ) {
        for visit in &self.aid.visits {
            let Some(round) = self.aid.rounds.get(&visit.round) else {
                continue;
            };
            let on = visit
                .visited_on
                .map_or_else(String::new, |on| on.to_string());
            let detail = format!("{on} {}", round.name);
            let mut say = |figure, union, id: Uuid, name: &str, key: String| {
                let detail = detail.clone();
                row(
                    OwnRow {
                        figure,
                        union,
                        id,
                        name,
                        amount: 1,
                        detail,
                    },
                    Some(key),
                );
            };
            // Three visits to one household are three visits.
            match (visit.hardship_file, visit.employer) {
                (Some(file), _) => {
                    let Some(at) = files.get(&file) else { continue };
                    let span = &self.aid.files[*at];
                    let home = self.aid.home(files, file);
                    let name = &span.file.name;
                    say(
                        Figure::WarmthVisits,
                        round.trade_union,
                        visit.id.into(),
                        name,
                        visit.id.to_string(),
                    );
                    say(
                        Figure::WarmthWalked,
                        span.file.trade_union,
                        file.into(),
                        name,
                        home,
                    );
                }
                (None, Some(firm)) => {
                    let Some(employer) = self.employers.get(&firm) else {
                        continue;
                    };
                    let name = &employer.name;
                    say(
                        Figure::WarmthVisits,
                        round.trade_union,
                        visit.id.into(),
                        name,
                        visit.id.to_string(),
                    );
                    say(
                        Figure::WarmthWalkedFirms,
                        round.trade_union,
                        firm.into(),
                        name,
                        firm.to_string(),
                    );
                }
                (None, None) => {}
            }
        }
    }
}
