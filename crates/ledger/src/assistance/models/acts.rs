//! What is done about model workers.

use super::store::{models_of, payments_of};
use super::types::{Model, ModelPayment, PaymentKind};
use crate::assistance::kinship::rules::{
    KinshipError, check_money, check_paid, check_past, check_said, check_year, said,
};
use crate::assistance::rules::model_worker_due;
use crate::shared::{Day, Fen, ModelId, ModelPaymentId, ModelWorker, PersonId, fold_name};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// The year of the first model workers of this state.
const FIRST_YEAR: i64 = 1950;

/// What the register says of a model worker.
#[derive(Debug, Clone)]
pub struct ModelFacts {
    /// The same person on the roll.
    pub person: Option<PersonId>,
    /// 姓名
    pub name: String,
    /// 级别
    pub level: ModelWorker,
    /// 评选年份
    pub named_year: i64,
    /// 特困劳模
    pub hardship: bool,
}

/// Enters a model worker (登记劳模), or corrects what the register says of one.
pub fn enter(
    tx: &Tx<'_>,
    union: &Union,
    known: Option<ModelId>,
    facts: &ModelFacts,
) -> Result<Model, KinshipError> {
    let name = check_said(&facts.name, "name")?;
    if facts.level == ModelWorker::None {
        return Err(KinshipError::NoLevel);
    }
    let last = i64::from(tx.author().day().year());
    check_year(facts.named_year, (FIRST_YEAR, last), "named_year")?;
    let key = fold_name(&name);
    let twin = models_of(tx.conn(), Some(union.id))?
        .into_iter()
        .find(|other| {
            Some(other.id) != known && fold_name(&other.name) == key && other.level == facts.level
        });
    if let Some(twin) = twin {
        return Err(KinshipError::ModelTwice {
            year: twin.named_year,
        });
    }
    let before = match known {
        Some(id) => Some(Model::get(tx.conn(), id)?),
        None => None,
    };
    Ok(match before {
        Some(before) => tx.put(Model {
            person: facts.person.or(before.person),
            name,
            level: facts.level,
            named_year: facts.named_year,
            hardship: facts.hardship,
            ..before
        })?,
        None => tx.insert(Model {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            trade_union: union.id,
            person: facts.person,
            name,
            level: facts.level,
            named_year: facts.named_year,
            hardship: facts.hardship,
            died_on: None,
            moved_on: None,
            moved_to: None,
        })?,
    })
}

/// Records a death (去世): money whose day comes later is no longer due.
pub fn bury(tx: &Tx<'_>, model: ModelId, on: Day) -> Result<Model, KinshipError> {
    check_past(on, tx.author().day(), "on")?;
    let model = Model::get(tx.conn(), model)?;
    Ok(tx.put(Model {
        died_on: Some(on),
        ..model
    })?)
}

/// Records that another union looks after the person from a day on (迁出).
pub fn move_away(tx: &Tx<'_>, model: ModelId, on: Day, to: &str) -> Result<Model, KinshipError> {
    check_past(on, tx.author().day(), "on")?;
    let model = Model::get(tx.conn(), model)?;
    Ok(tx.put(Model {
        moved_on: Some(on),
        moved_to: Some(check_said(to, "to")?),
        ..model
    })?)
}

/// Money that becomes due.
#[derive(Debug, Clone, Copy)]
pub struct NewPayment {
    /// What money.
    pub kind: PaymentKind,
    /// 年度
    pub year: i64,
    /// Last day by which it is to be paid.
    pub due_on: Day,
    /// 应发
    pub due: Fen,
}

/// Records what a model worker is due (应发). The day may lie ahead.
pub fn owe(tx: &Tx<'_>, model: ModelId, new: NewPayment) -> Result<ModelPayment, KinshipError> {
    let model = Model::get(tx.conn(), model)?;
    check_money(new.due, "due")?;
    let year = i64::from(new.due_on.year());
    // The money of a year is paid within it, before it begins (春节), or soon after it has ended.
    check_year(new.year, (year - 1, year + 1), "year")?;
    if let Some(since) = model.died_on
        && !model_worker_due(new.due_on, model.died_on)
    {
        return Err(KinshipError::NotDue { died: true, since });
    }
    if let Some(since) = model.moved_on.filter(|moved| *moved < new.due_on) {
        return Err(KinshipError::NotDue { died: false, since });
    }
    let is_twice = payments_of(tx.conn(), model.id)?
        .iter()
        .any(|known| known.kind == new.kind && known.due_on == new.due_on);
    if is_twice {
        return Err(KinshipError::PaymentTwice { on: new.due_on });
    }
    Ok(tx.insert(ModelPayment {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        model_worker: model.id,
        kind: new.kind,
        year: new.year,
        due_on: new.due_on,
        due: new.due,
        paid_on: None,
        paid: None,
        evidence: None,
    })?)
}

/// Records what was paid (发放); said again, the new amount holds.
pub fn pay(
    tx: &Tx<'_>,
    payment: ModelPaymentId,
    (on, paid): (Day, Fen),
    evidence: Option<String>,
) -> Result<ModelPayment, KinshipError> {
    let payment = ModelPayment::get(tx.conn(), payment)?;
    check_paid(Some(on), Some(paid), tx.author().day())?;
    Ok(tx.put(ModelPayment {
        paid_on: Some(on),
        paid: Some(paid),
        evidence: said(evidence),
        ..payment
    })?)
}
