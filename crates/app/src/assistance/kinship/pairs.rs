//! The pairs of a year, and what a person does with one.

use super::load::{Done, Households, LoadLine, in_order, loads_of, met_rate};
use super::{Choice, Nothing, RateLine, StateCount, choices, file_id, record, year_to};
use crate::form::{day, day_if, filled, id, said};
use crate::messages;
use crate::rules::RulesOfDay;
use crate::session::Roster;
use crate::unions::{self, Notice};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::assistance::households::{HardshipFile, family_of, find_files};
use taizhang_ledger::assistance::kinship::{
    self, HelpKind, LoadState, NewPair, Pair, PairBounds, helps_of_pair, pairs_from, pairs_of,
    pairs_of_file, second_cadres,
};
use taizhang_ledger::clocks;
use taizhang_ledger::shared::{PairId, Period, UnionId};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Which pairs.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PairList {
    /// Code of the union whose cadres are looked at; `null` for all that take part.
    pub union: Option<String>,
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// The pairs of a year, and how the cadres are loaded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PairView {
    /// The year.
    pub year: i32,
    /// Day as of which the loads stand: the year's last, or today.
    pub on: String,
    /// How many households are asked for, and where that stands.
    pub asked: String,
    /// The cadres; who has something to do first.
    pub loads: Vec<LoadLine>,
    /// How many cadres stand how; `unions` counts cadres.
    pub states: Vec<StateCount>,
    /// 结亲达标率
    pub rate: RateLine,
    /// Households that are linked, each once.
    pub households: i64,
    /// The pairs that touch the year, by cadre.
    pub pairs: Vec<PairLine>,
    /// What can be helped with.
    pub kinds: Vec<Choice>,
}

/// A pair.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PairLine {
    /// Its id.
    pub id: String,
    /// Whether it belongs to this station.
    pub own: bool,
    /// Code of the cadre's union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// 干部姓名
    pub cadre: String,
    /// 职务
    pub post: Option<String>,
    /// Id of the household's file.
    pub file: String,
    /// Name of the household's worker.
    pub household: String,
    /// 村居、社区
    pub village: Option<String>,
    /// Who lives there, by id, for whom a line of the diary may be.
    pub people: Vec<Choice>,
    /// 结对日期
    pub from: String,
    /// Last day.
    pub to: Option<String>,
    /// Why it ended; only while what is sensitive is open.
    pub ended_why: Option<String>,
    /// A reason stands here that is not shown now.
    pub sealed: bool,
    /// 摸底日期
    pub surveyed_on: Option<String>,
    /// Last day of the survey, while it was not made.
    pub survey_due: Option<String>,
    /// Days to it.
    pub survey_left: Option<i64>,
    /// How that day was found.
    pub survey_words: Option<String>,
    /// Lines of the diary within the year.
    pub visits: i64,
    /// Problems raised within the year.
    pub raised: i64,
    /// Problems solved within the year.
    pub solved: i64,
    /// Problems that nobody has solved yet, of any year.
    pub open: i64,
    /// What is worth a look.
    pub notices: Vec<Notice>,
}

/// The pairs that touch a year, by the cadre's union.
type PairsByUnion = BTreeMap<UnionId, Vec<Pair>>;

/// A year of pairs, and what it is judged by.
pub(super) struct Year {
    pub period: Period,
    pub bounds: PairBounds,
    /// Where the bounds stand.
    pub basis: String,
    union: Option<Union>,
}

impl Year {
    pub(super) fn read(office: &Office, asked: &PairList, rules: &RulesOfDay) -> Answer<Self> {
        let (period, _) = year_to(office, asked.year)?;
        let union = filled(&asked.union)
            .map(|code| unions::coded(office, code))
            .transpose()?;
        let from = rules
            .book
            .get("pair.households_from", &rules.region, period.to)?;
        Ok(Self {
            bounds: PairBounds::of(&rules.book, &rules.region, period.to)?,
            basis: from.basis(),
            period,
            union,
        })
    }

    /// The loads in order, and the pairs that touch the year by union.
    pub(super) fn read_pairs(&self, office: &Office) -> Answer<(Vec<LoadLine>, PairsByUnion)> {
        office.ledger()?.read(|conn| {
            let all = match &self.union {
                Some(union) => pairs_of(conn, union.id)?,
                None => pairs_from(conn, self.period.to)?,
            };
            let mut pairs = PairsByUnion::new();
            // Whoever asks for one union sees its cadres also where none of them is linked.
            if let Some(union) = &self.union {
                pairs.entry(union.id).or_default();
            }
            for pair in all {
                let touches = pair.from_day <= self.period.to
                    && pair.to_day.is_none_or(|last| last >= self.period.from);
                if touches {
                    pairs.entry(pair.trade_union).or_default().push(pair);
                }
            }
            let done = Done::within(conn, self.period)?;
            let mut names = Households::default();
            let mut loads = Vec::new();
            for (union, pairs) in &pairs {
                let union = Union::get(conn, *union)?;
                let given = (self.period, self.bounds);
                loads.extend(loads_of(conn, &union, (pairs, &done), given, &mut names)?);
            }
            in_order(&mut loads);
            Ok((loads, pairs))
        })
    }
}

/// Lists the pairs of a year with the loads of the cadres. Why one ended is shown while what is sensitive is open, and then the
/// list is a look.
pub fn pair_list(office: &Office, request: PairList, _: &dyn Progress) -> Answer<PairView> {
    let rules = RulesOfDay::read(office)?;
    let year = Year::read(office, &request, &rules)?;
    let (loads, pairs) = year.read_pairs(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let sight = office.sight();
    let lines = ledger.read(|conn| -> Answer<Vec<PairLine>> {
        let mut names = Households::default();
        let mut lines = Vec::new();
        for (union, pairs) in &pairs {
            let union = Union::get(conn, *union)?;
            for pair in pairs {
                let line = line(conn, (&union, pair), year.period, &rules, &mut names)?;
                lines.push(PairLine {
                    own: pair.station == station,
                    ended_why: sight.of(pair.ended_why.clone()).0,
                    sealed: sight.of(pair.ended_why.as_ref()).1,
                    ..line
                });
            }
        }
        Ok(lines)
    })?;
    let mut lines = lines;
    if lines.iter().any(|line| line.ended_why.is_some()) {
        office.look_over(Roster::Pairs)?;
    }
    lines.sort_by(|a, b| {
        (&a.union, &a.cadre, a.to.is_some(), &a.from).cmp(&(
            &b.union,
            &b.cadre,
            b.to.is_some(),
            &b.from,
        ))
    });
    let states = LoadState::ALL.iter().map(|state| StateCount {
        state: state.code().to_owned(),
        label: state.label().to_owned(),
        unions: loads
            .iter()
            .filter(|line| line.state == state.code())
            .count() as i64,
    });
    let on = year.period.to;
    let mut households: Vec<_> = pairs
        .values()
        .flatten()
        .filter(|pair| pair.holds(on))
        .map(|pair| pair.hardship_file)
        .collect();
    households.sort_unstable();
    households.dedup();
    Ok(PairView {
        year: year.period.from.year(),
        on: on.to_string(),
        asked: format!(
            "每名干部结对 {} 至 {} 户（{}，待核实）",
            year.bounds.from, year.bounds.to, year.basis
        ),
        rate: met_rate(&loads, year.bounds),
        states: states.collect(),
        households: households.len() as i64,
        loads,
        pairs: lines,
        kinds: choices(HelpKind::ALL.iter().map(|kind| (kind.code(), kind.label()))),
    })
}

fn line(
    conn: &Reader,
    (union, pair): (&Union, &Pair),
    year: Period,
    rules: &RulesOfDay,
    names: &mut Households,
) -> Answer<PairLine> {
    let (household, village) = names.of(conn, pair.hardship_file)?;
    let helps = helps_of_pair(conn, pair.id)?;
    let within = || helps.iter().filter(|help| year.contains(help.on_day));
    let survey = survey_of(pair, rules)?;
    let people = family_of(conn, pair.hardship_file)?;
    let people = people.into_iter().map(|one| Choice {
        code: one.id.to_string(),
        label: format!("{}（{}）", one.name, one.relation.label()),
    });
    Ok(PairLine {
        id: pair.id.to_string(),
        own: false,
        union: union.code.to_string(),
        union_name: union.name.clone(),
        cadre: pair.cadre.clone(),
        post: pair.post.clone(),
        file: pair.hardship_file.to_string(),
        household,
        village,
        people: people.collect(),
        from: pair.from_day.to_string(),
        to: pair.to_day.map(|day| day.to_string()),
        ended_why: None,
        sealed: false,
        surveyed_on: pair.surveyed_on.map(|day| day.to_string()),
        survey_due: survey
            .as_ref()
            .and_then(|read| read.due)
            .map(|day| day.to_string()),
        survey_left: survey.as_ref().and_then(|read| read.days_left),
        survey_words: survey.map(|read| read.words),
        visits: within().count() as i64,
        raised: within().filter(|help| help.problem.is_some()).count() as i64,
        solved: helps
            .iter()
            .filter_map(|help| help.solved_on)
            .filter(|day| year.contains(*day))
            .count() as i64,
        open: helps.iter().filter(|help| help.is_open()).count() as i64,
        notices: notices(conn, pair)?,
    })
}

/// The clock of the survey, of a pair that lasts and was not surveyed.
pub(crate) fn survey_of(pair: &Pair, rules: &RulesOfDay) -> Answer<Option<clocks::Reading>> {
    if pair.surveyed_on.is_some() || pair.to_day.is_some() {
        return Ok(None);
    }
    let clock = rules
        .book
        .clock("pair.survey", &rules.region, pair.from_day)?;
    Ok(Some(clocks::read(
        &clock,
        pair.from_day,
        &[],
        rules.calendar(),
        rules.today,
    )))
}

fn notices(conn: &Reader, pair: &Pair) -> Answer<Vec<Notice>> {
    let mut notices = Vec::new();
    if pair.to_day.is_none() {
        let of_file = pairs_of_file(conn, pair.hardship_file)?;
        let others = second_cadres(pair, &of_file);
        let standing: Vec<&str> = others
            .iter()
            .filter(|other| other.to_day.is_none())
            .map(|other| other.cadre.as_str())
            .collect();
        if !standing.is_empty() {
            notices.push(messages::two_cadres(&standing));
        }
        if HardshipFile::get(conn, pair.hardship_file)?.ended.is_some() {
            notices.push(messages::household_closed());
        }
    }
    Ok(notices)
}

/// Words of a household's name.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PairFind {
    /// The beginning of a name or of its sound, or the last digits of document or telephone.
    pub query: String,
}

/// Households with an open file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PairFound {
    /// By name; twenty at most.
    pub households: Vec<HouseholdChoice>,
}

/// A household to choose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HouseholdChoice {
    /// Id of its file.
    pub id: String,
    /// Name of its worker.
    pub name: String,
    /// Name of the union that keeps the file.
    pub union_name: String,
    /// 村居、社区
    pub village: Option<String>,
    /// Cadres who are linked to it now.
    pub cadres: Vec<String>,
    /// Who lives there, by id.
    pub people: Vec<Choice>,
}

/// Households shown at most.
const MOST_FOUND: usize = 20;

/// Finds households with an open file (找结亲户).
pub fn pair_find(office: &Office, request: PairFind, _: &dyn Progress) -> Answer<PairFound> {
    office.ledger()?.read(|conn| {
        let mut files = Vec::new();
        // Closed files are found as well and left out: twice as many are asked for.
        for row in find_files(conn, &request.query, 2 * MOST_FOUND)? {
            let file = HardshipFile::get(conn, row.file)?;
            if file.ended.is_none() && files.len() < MOST_FOUND {
                files.push(file);
            }
        }
        let households = files.into_iter().map(|file| -> Answer<HouseholdChoice> {
            let pairs = pairs_of_file(conn, file.id)?.into_iter();
            let people = family_of(conn, file.id)?.into_iter();
            Ok(HouseholdChoice {
                id: file.id.to_string(),
                union_name: Union::get(conn, file.trade_union)?.name,
                cadres: pairs
                    .filter(|pair| pair.to_day.is_none())
                    .map(|pair| pair.cadre)
                    .collect(),
                people: people
                    .map(|one| Choice {
                        code: one.id.to_string(),
                        label: format!("{}（{}）", one.name, one.relation.label()),
                    })
                    .collect(),
                name: file.name,
                village: file.village,
            })
        });
        Ok(PairFound {
            households: households.collect::<Answer<_>>()?,
        })
    })
}

/// A cadre to be linked.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PairPut {
    /// Code of the cadre's union.
    pub union: String,
    /// Id of the household's file.
    pub file: String,
    /// 干部姓名
    pub cadre: String,
    /// 职务
    pub post: Option<String>,
    /// 结对日期
    pub from: String,
    /// 摸底日期
    pub surveyed_on: Option<String>,
}

/// Something that was recorded, with what is worth a look.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Noted {
    /// Its id.
    pub id: String,
    /// What is worth a look.
    pub notices: Vec<Notice>,
}

/// Links a cadre to a household (结对).
pub fn pair_put(office: &Office, request: PairPut, _: &dyn Progress) -> Answer<Noted> {
    let new = NewPair {
        file: file_id(&request.file)?,
        cadre: request.cadre,
        post: said(&request.post),
        from_day: day(&request.from, "from")?,
        surveyed_on: day_if(&request.surveyed_on, "surveyed_on")?,
    };
    let rules = RulesOfDay::read(office)?;
    let bounds = PairBounds::of(&rules.book, &rules.region, rules.today)?;
    let union = unions::coded(office, &request.union)?;
    let pair = record(office, &format!("结对：{}", union.name), |tx| {
        tx.hold_ours(&union)?;
        Ok(kinship::link(tx, &union, new)?)
    })?;
    office.ledger()?.read(|conn| {
        let mut notices = notices(conn, &pair)?;
        let own = pairs_of(conn, union.id)?;
        let many = own
            .iter()
            .filter(|other| other.cadre == pair.cadre && other.holds(rules.today))
            .count() as i64;
        if many > bounds.to {
            notices.push(messages::too_many_households(&pair.cadre, many, bounds.to));
        }
        Ok(Noted {
            id: pair.id.to_string(),
            notices,
        })
    })
}

/// A survey.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PairSurvey {
    /// Which pair.
    pub id: String,
    /// When.
    pub on: String,
}

/// Records the survey of the household's basic data (摸底).
pub fn pair_survey(office: &Office, request: PairSurvey, _: &dyn Progress) -> Answer<Nothing> {
    let pair: PairId = id(&request.id, "id")?;
    let on = day(&request.on, "surveyed_on")?;
    record(office, "摸底调查", |tx| {
        tx.hold_ours(&Pair::get(tx.conn(), pair)?)?;
        kinship::survey_pair(tx, pair, on)?;
        Ok(Nothing {})
    })
}

/// The end of a pair.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PairEnd {
    /// Which pair.
    pub id: String,
    /// Its last day.
    pub on: String,
    /// Why.
    pub why: String,
}

/// Ends a pair (解除结对).
pub fn pair_end(office: &Office, request: PairEnd, _: &dyn Progress) -> Answer<Nothing> {
    let pair: PairId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    record(office, "解除结对", |tx| {
        tx.hold_ours(&Pair::get(tx.conn(), pair)?)?;
        kinship::end_pair(tx, pair, on, &request.why)?;
        Ok(Nothing {})
    })
}
