//! What pairs, help, mutual aid and model workers count in (取数). Pure but for its loading.

use super::figure::Figure;
use super::figures::{BookRow, Books};
use crate::assistance::households::HardshipFile;
use crate::assistance::kinship::{
    Cadre, CadreLoad, Help, HelpKind, Pair, PairBounds, cadres_of, helps_within, load, pairs_from,
    solved_within,
};
use crate::assistance::models::{
    Model, PayState, in_time_rate, models_of, pay_state, payments_due,
};
use crate::assistance::mutual::years_in;
use crate::rulebook;
use crate::shared::{Day, ModelId, PairId, Period, UnionId};
use crate::store::{self, Record as _};
use crate::unions::Union;
use rusqlite::Connection;
use std::collections::HashMap;

/// Pairs and model workers as they stood on the last day of a period, and what was done and paid within it.
#[derive(Debug, Clone, Default)]
pub(super) struct Kinship {
    /// Loads of the cadres, of unions that take part.
    loads: HashMap<UnionId, Vec<CadreLoad>>,
    /// What was done, by the union of the cadre, else by that which keeps the household's file.
    helps: HashMap<UnionId, Vec<Help>>,
    /// How many problems were solved, likewise.
    solved: HashMap<UnionId, i64>,
    /// Who takes part in mutual aid.
    mutual: HashMap<UnionId, i64>,
    /// In the register on the day, and of each how what fell due within the period stands.
    models: HashMap<UnionId, Vec<(Model, Vec<PayState>)>>,
}

impl Kinship {
    /// Loads it, in a few passes for all unions.
    pub fn load(conn: &Connection, period: Period) -> store::Result<Self> {
        let mut pairs: HashMap<UnionId, Vec<Pair>> = HashMap::new();
        let mut unions: HashMap<PairId, UnionId> = HashMap::new();
        for pair in pairs_from(conn, period.to)? {
            unions.insert(pair.id, pair.trade_union);
            if pair.to_day.is_none_or(|last| last >= period.from) {
                pairs.entry(pair.trade_union).or_default().push(pair);
            }
        }
        let union_of = |help: &Help| -> store::Result<Option<UnionId>> {
            match help.pair.and_then(|pair| unions.get(&pair)) {
                Some(union) => Ok(Some(*union)),
                None => {
                    Ok(HardshipFile::find(conn, help.hardship_file)?.map(|file| file.trade_union))
                }
            }
        };
        let mut found = Self::default();
        let mut lines: HashMap<PairId, Vec<Help>> = HashMap::new();
        for help in helps_within(conn, period)? {
            if let Some(pair) = help.pair {
                lines.entry(pair).or_default().push(help.clone());
            }
            if let Some(union) = union_of(&help)? {
                found.helps.entry(union).or_default().push(help);
            }
        }
        let mut solved: HashMap<PairId, i64> = HashMap::new();
        for help in solved_within(conn, period)? {
            if let Some(pair) = help.pair {
                *solved.entry(pair).or_default() += 1;
            }
            if let Some(union) = union_of(&help)? {
                *found.solved.entry(union).or_default() += 1;
            }
        }
        let book = rulebook::in_force(conn)?;
        for (id, pairs) in pairs {
            let union = Union::get(conn, id)?;
            let region: String = union.code.as_str().chars().take(6).collect();
            // A county that took the parameters away asks for nothing: nobody is held against what is not there.
            let Ok(bounds) = PairBounds::of(&book, &region, period.to) else {
                continue;
            };
            let cadres: Vec<Cadre> = cadres_of(conn, &union, period.to)?;
            let loads = load(&cadres, &pairs, &lines, &solved, (period, bounds));
            found.loads.insert(id, loads);
        }
        for year in years_in(conn, i64::from(period.to.year()))? {
            found.mutual.insert(year.trade_union, year.people);
        }
        found.models = models(conn, period)?;
        Ok(found)
    }
}

type Payments = HashMap<UnionId, Vec<(Model, Vec<PayState>)>>;

fn models(conn: &Connection, period: Period) -> store::Result<Payments> {
    let mut payments: HashMap<ModelId, Vec<_>> = HashMap::new();
    for payment in payments_due(conn, period)? {
        payments
            .entry(payment.model_worker)
            .or_default()
            .push(payment);
    }
    let mut found = Payments::new();
    for model in models_of(conn, None)? {
        let states = payments.get(&model.id).into_iter().flatten();
        // As of the day after: what falls due on the last day of the period would still be waited for on that day, and no other
        // period counts it.
        let states = states
            .map(|payment| pay_state(payment, &model, period.to.plus_days(1)))
            .collect();
        found
            .entry(model.trade_union)
            .or_default()
            .push((model, states));
    }
    Ok(found)
}

impl Books {
    /// The rows that pairs, help, mutual aid and model workers add to a standing union.
    pub(super) fn kinship_rows(&self, at: usize, union: &Union, f: &mut dyn FnMut(BookRow<'_>)) {
        let day = self.day();
        let mut row = |figure, amount: i64, detail: &dyn Fn() -> String| {
            f(BookRow {
                figure,
                union: at,
                id: union.id.into(),
                name: &union.name,
                amount,
                detail,
            });
        };
        if let Some(loads) = self.kinship.loads.get(&union.id) {
            let met = loads.iter().filter(|load| load.is_met()).count();
            let mut households: Vec<_> = loads.iter().flat_map(|load| &load.households).collect();
            households.sort_unstable();
            households.dedup();
            let words = || format!("干部 {} 人，达标 {met} 人", loads.len());
            row(Figure::PairCadres, loads.len() as i64, &words);
            row(Figure::PairFit, met as i64, &words);
            row(Figure::PairHouseholds, households.len() as i64, &words);
        }
        if let Some(helps) = self.kinship.helps.get(&union.id) {
            let of = |need: HelpKind| helps.iter().filter(|h| h.kind.need() == need).count() as i64;
            let words = || format!("帮扶 {} 次", helps.len());
            row(Figure::Helps, helps.len() as i64, &words);
            for (need, figure) in [
                (HelpKind::Job, Figure::HelpsJob),
                (HelpKind::Rights, Figure::HelpsRights),
                (HelpKind::Living, Figure::HelpsLiving),
                (HelpKind::Quality, Figure::HelpsQuality),
            ] {
                row(figure, of(need), &words);
            }
            let placed = helps.iter().filter(|help| help.placed()).count() as i64;
            row(Figure::HelpsPlaced, placed, &words);
        }
        if let Some(solved) = self.kinship.solved.get(&union.id) {
            row(Figure::ProblemsSolved, *solved, &|| {
                format!("解决 {solved} 件")
            });
        }
        if let Some(people) = self.kinship.mutual.get(&union.id) {
            row(Figure::MutualPeople, *people, &|| {
                format!("{}年参加 {people} 人", day.year())
            });
        }
        let models = self.kinship.models.get(&union.id);
        for (model, states) in models.into_iter().flatten() {
            let mut row = |figure, amount: i64, detail: &dyn Fn() -> String| {
                f(BookRow {
                    figure,
                    union: at,
                    id: model.id.into(),
                    name: &model.name,
                    amount,
                    detail,
                });
            };
            let level = || format!("{}，{}年", model.level.label(), model.named_year);
            if is_in_register(model, day) {
                row(Figure::ModelWorkers, 1, &level);
            }
            let (in_time, due) = in_time_rate(states.iter().copied());
            let words = || format!("应发 {due} 笔，按时足额 {in_time} 笔");
            row(Figure::ModelDue, due, &words);
            row(Figure::ModelInTime, in_time, &words);
        }
    }
}

fn is_in_register(model: &Model, on: Day) -> bool {
    model.died_on.is_none_or(|died| died > on) && model.moved_on.is_none_or(|moved| moved > on)
}
