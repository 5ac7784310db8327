//! 劳模帮扶: the register of model workers, and whether their money came in time and in full.

use super::{Choice, Nothing, RateLine, StateCount, choices, money, rate, record, year_to};
use crate::form::{choice, day, filled, id, id_if, said};
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::unions;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::assistance::models::{
    self, Model, ModelFacts, ModelPayment, NewPayment, PayState, PaymentKind, in_time_rate,
    models_of, pay_state, payments_in,
};
use taizhang_ledger::shared::{Day, ModelId, ModelPaymentId, ModelWorker, UnionId};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// How the rate is reckoned.
const FORMULA: &str = "按时足额发放的笔数 ÷ 到期应发的笔数；按时＝不晚于应发日期，足额＝不少于应发金额；应发日期以前去世、迁出的不算";

/// Which model workers.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ModelList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// The year of the money; `null` for this one.
    pub year: Option<i32>,
}

/// Model workers with the money of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ModelView {
    /// The year.
    pub year: i32,
    /// The day as of which it stands.
    pub on: String,
    /// By level and name.
    pub models: Vec<ModelLine>,
    /// 按时足额率
    pub rate: RateLine,
    /// How many payments stand how; `unions` counts payments.
    pub states: Vec<StateCount>,
    /// In the register, neither dead nor moved away.
    pub living: i64,
    /// 特困劳模 among them.
    pub hardship: i64,
    /// Levels to choose from.
    pub levels: Vec<Choice>,
    /// Kinds of money to choose from.
    pub kinds: Vec<Choice>,
}

/// A model worker.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ModelLine {
    /// The id.
    pub id: String,
    /// Whether the record belongs to this station.
    pub own: bool,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// 姓名
    pub name: String,
    /// Code of the level.
    pub level: String,
    /// In Chinese.
    pub level_label: String,
    /// 评选年份
    pub named_year: i64,
    /// 特困劳模
    pub hardship: bool,
    /// Day of death.
    pub died_on: Option<String>,
    /// Day of moving away.
    pub moved_on: Option<String>,
    /// Where to.
    pub moved_to: Option<String>,
    /// Money of the year, by its day.
    pub payments: Vec<PaymentLine>,
    /// The payment that is worst off, as a code; `none` where there is none.
    pub state: String,
    /// In Chinese.
    pub state_label: String,
}

/// Money that one is due.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaymentLine {
    /// Its id.
    pub id: String,
    /// Code of the kind.
    pub kind: String,
    /// In Chinese.
    pub kind_label: String,
    /// 年度
    pub year: i64,
    /// Last day.
    pub due_on: String,
    /// Days to it; negative when it is past.
    pub days_left: i64,
    /// 应发, in 元.
    pub due: String,
    /// 发放日期
    pub paid_on: Option<String>,
    /// 实发, in 元.
    pub paid: Option<String>,
    /// 发放依据
    pub evidence: Option<String>,
    /// How it stands: `overdue`, `short`, `late`, `waiting`, `in_time`, `not_due`.
    pub state: String,
    /// In Chinese.
    pub label: String,
}

/// A model worker with the money of a year, each with how it stands.
type Owed = (Model, Vec<(ModelPayment, PayState)>);

/// A year of model workers.
struct Year {
    year: i64,
    on: Day,
    union: Option<UnionId>,
}

impl Year {
    fn read(office: &Office, request: &ModelList) -> Answer<Self> {
        let (period, _) = year_to(office, request.year)?;
        let union = filled(&request.union).map(|code| unions::coded(office, code));
        Ok(Self {
            year: i64::from(period.from.year()),
            // What was paid after the year's end shows as paid late, not as never paid.
            on: office.today(),
            union: union.transpose()?.map(|union| union.id),
        })
    }

    fn models(&self, conn: &Reader) -> Answer<Vec<Owed>> {
        let mut payments: HashMap<ModelId, Vec<ModelPayment>> = HashMap::new();
        for payment in payments_in(conn, self.year)? {
            payments
                .entry(payment.model_worker)
                .or_default()
                .push(payment);
        }
        let models = models_of(conn, self.union)?.into_iter();
        let models = models.map(|model| {
            let own = payments.remove(&model.id).unwrap_or_default();
            let own = own.into_iter().map(|payment| {
                let state = pay_state(&payment, &model, self.on);
                (payment, state)
            });
            let own = own.collect();
            (model, own)
        });
        Ok(models.collect())
    }
}

/// Lists model workers with the money of a year.
pub fn model_list(office: &Office, request: ModelList, _: &dyn Progress) -> Answer<ModelView> {
    let year = Year::read(office, &request)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let models = year.models(conn)?;
        let states: Vec<PayState> = models
            .iter()
            .flat_map(|(_, own)| own.iter().map(|(_, state)| *state))
            .collect();
        let (in_time, due) = in_time_rate(states.iter().copied());
        let is_here = |model: &Model| {
            let gone = [model.died_on, model.moved_on];
            gone.into_iter().flatten().all(|day| day > year.on)
        };
        let living = || models.iter().filter(|(model, _)| is_here(model));
        let counted = PayState::ALL.iter().map(|state| StateCount {
            state: state.code().to_owned(),
            label: state.label().to_owned(),
            unions: states.iter().filter(|one| *one == state).count() as i64,
        });
        Ok(ModelView {
            year: year.year as i32,
            on: year.on.to_string(),
            rate: rate(in_time, due, FORMULA),
            states: counted.collect(),
            living: living().count() as i64,
            hardship: living().filter(|(model, _)| model.hardship).count() as i64,
            levels: levels(),
            kinds: choices(
                PaymentKind::ALL
                    .iter()
                    .map(|kind| (kind.code(), kind.label())),
            ),
            models: models
                .into_iter()
                .map(|(model, own)| line(conn, &station, (model, own), office.today()))
                .collect::<Answer<_>>()?,
        })
    })
}

fn levels() -> Vec<Choice> {
    let real = ModelWorker::ALL
        .iter()
        .filter(|level| **level != ModelWorker::None);
    choices(real.map(|level| (level.code(), level.label())))
}

fn line(
    conn: &Reader,
    station: &str,
    (model, own): (Model, Vec<(ModelPayment, PayState)>),
    today: Day,
) -> Answer<ModelLine> {
    let union = Union::get(conn, model.trade_union)?;
    let worst = own.iter().map(|(_, state)| *state).min();
    Ok(ModelLine {
        id: model.id.to_string(),
        own: model.station == station,
        union: union.code.to_string(),
        union_name: union.name,
        name: model.name,
        level: model.level.code().to_owned(),
        level_label: model.level.label().to_owned(),
        named_year: model.named_year,
        hardship: model.hardship,
        died_on: model.died_on.map(|day| day.to_string()),
        moved_on: model.moved_on.map(|day| day.to_string()),
        moved_to: model.moved_to,
        state: worst.map_or("none", PayState::code).to_owned(),
        state_label: worst.map_or("没有登记应发", PayState::label).to_owned(),
        payments: own
            .into_iter()
            .map(|(payment, state)| payment_line(payment, state, today))
            .collect(),
    })
}

fn payment_line(payment: ModelPayment, state: PayState, today: Day) -> PaymentLine {
    PaymentLine {
        id: payment.id.to_string(),
        kind: payment.kind.code().to_owned(),
        kind_label: payment.kind.label().to_owned(),
        year: payment.year,
        due_on: payment.due_on.to_string(),
        days_left: today.days_until(payment.due_on),
        due: payment.due.to_string(),
        paid_on: payment.paid_on.map(|day| day.to_string()),
        paid: payment.paid.map(|paid| paid.to_string()),
        evidence: payment.evidence,
        state: state.code().to_owned(),
        label: state.label().to_owned(),
    }
}

/// A model worker.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ModelPut {
    /// The id of one that is corrected; `null` for a new one.
    pub id: Option<String>,
    /// Code of the union.
    pub union: String,
    /// 姓名
    pub name: String,
    /// Code of the level.
    pub level: String,
    /// 评选年份
    pub named_year: i64,
    /// 特困劳模
    pub hardship: bool,
}

/// Enters a model worker, or corrects one (登记劳模).
pub fn model_put(office: &Office, request: ModelPut, _: &dyn Progress) -> Answer<Nothing> {
    let known: Option<ModelId> = id_if(&request.id, "id")?;
    let facts = ModelFacts {
        person: None,
        name: request.name,
        level: choice(&request.level, "level")?,
        named_year: request.named_year,
        hardship: request.hardship,
    };
    let union = unions::coded(office, &request.union)?;
    record(office, &format!("劳模：{}", union.name), |tx| {
        tx.hold_ours(&union)?;
        models::enter(tx, &union, known, &facts)?;
        Ok(Nothing {})
    })
}

/// One who is gone.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ModelGone {
    /// Who.
    pub id: String,
    /// `died` or `moved`.
    pub how: String,
    /// When.
    pub on: String,
    /// Where to, of one who moved away.
    pub to: Option<String>,
}

/// Records that a model worker died or moved away (去世、迁出).
pub fn model_gone(office: &Office, request: ModelGone, _: &dyn Progress) -> Answer<Nothing> {
    let model: ModelId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    record(office, "劳模：去世、迁出", |tx| {
        match request.how.as_str() {
            "died" => models::bury(tx, model, on)?,
            "moved" => {
                let to = request.to.as_deref().unwrap_or_default();
                models::move_away(tx, model, on, to)?
            }
            _ => return Err(crate::form::bad_request("how")),
        };
        Ok(Nothing {})
    })
}

/// Money that becomes due to some.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ModelOwe {
    /// To whom, by id: the same money to each.
    pub models: Vec<String>,
    /// Code of the kind.
    pub kind: String,
    /// 年度
    pub year: i64,
    /// Last day.
    pub due_on: String,
    /// 应发, in 元, to each.
    pub due: String,
}

/// What was recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ModelOwed {
    /// Payments.
    pub payments: i64,
}

/// Records what model workers are due (登记应发), one or many in one act.
pub fn model_owe(office: &Office, request: ModelOwe, _: &dyn Progress) -> Answer<ModelOwed> {
    if request.models.is_empty() {
        return Err(
            Failure::new("empty", "还没有选劳模。", "选上要发给谁，再登记应发。").at("models"),
        );
    }
    let models: Answer<Vec<ModelId>> = request.models.iter().map(|one| id(one, "models")).collect();
    let new = NewPayment {
        kind: choice(&request.kind, "kind")?,
        year: request.year,
        due_on: day(&request.due_on, "due_on")?,
        due: money(&request.due, "due")?,
    };
    let payments = record(office, "劳模资金：应发", |tx| {
        let mut payments = 0;
        for model in models? {
            tx.hold_ours(&Model::get(tx.conn(), model)?)?;
            models::owe(tx, model, new)?;
            payments += 1;
        }
        Ok(payments)
    })?;
    Ok(ModelOwed { payments })
}

/// What was paid.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ModelPay {
    /// Which payment.
    pub id: String,
    /// 发放日期
    pub on: String,
    /// 实发, in 元.
    pub paid: String,
    /// 发放依据
    pub evidence: Option<String>,
}

/// Records what was paid (登记发放).
pub fn model_pay(office: &Office, request: ModelPay, _: &dyn Progress) -> Answer<Nothing> {
    let payment: ModelPaymentId = id(&request.id, "id")?;
    let on = day(&request.on, "paid_on")?;
    let paid = money(&request.paid, "paid")?;
    record(office, "劳模资金：发放", |tx| {
        models::pay(tx, payment, (on, paid), said(&request.evidence))?;
        Ok(Nothing {})
    })
}

/// Where a year goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ModelListWrite {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// The year; `null` for this one.
    pub year: Option<i32>,
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("工会", 30.0, Kind::Text),
    ("姓名", 10.0, Kind::Text),
    ("级别", 12.0, Kind::Text),
    ("评选年份", 10.0, Kind::Text),
    ("资金", 16.0, Kind::Text),
    ("应发日期", 12.0, Kind::Text),
    ("应发（元）", 12.0, Kind::Money),
    ("发放日期", 12.0, Kind::Text),
    ("实发（元）", 12.0, Kind::Money),
    ("情况", 14.0, Kind::Text),
    ("依据", 20.0, Kind::Text),
];

/// Writes a year as a sheet (劳模资金发放情况表).
pub fn model_list_write(
    office: &Office,
    request: ModelListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let asked = ModelList {
        union: request.union,
        year: request.year,
    };
    let year = Year::read(office, &asked)?;
    let (lines, rated) = office.ledger()?.read(|conn| -> Answer<_> {
        let models = year.models(conn)?;
        let states = models
            .iter()
            .flat_map(|(_, own)| own.iter().map(|(_, state)| *state));
        let rated = in_time_rate(states);
        let mut lines = Vec::new();
        for (model, own) in models {
            let union = Union::get(conn, model.trade_union)?.name;
            for (payment, state) in own {
                lines.push(cells(&union, &model, payment, state));
            }
        }
        Ok((lines, rated))
    })?;
    let reckoned = rate(rated.0, rated.1, FORMULA);
    let remarks = vec![
        format!("截至 {}。", year.on.chinese()),
        format!(
            "按时足额率 {}（{}/{}）：{FORMULA}。",
            reckoned.rate, rated.0, rated.1
        ),
    ];
    let title = format!("{}年劳模资金发放情况表", year.year);
    let to = ListWrite { to: request.to };
    write(to, &list(&title, HEADINGS, remarks), lines, progress)
}

fn cells(union: &str, model: &Model, payment: ModelPayment, state: PayState) -> Vec<Cell<'static>> {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    vec![
        Cell::text(union.to_owned()),
        Cell::text(model.name.clone()),
        Cell::text(model.level.label()),
        Cell::text(model.named_year.to_string()),
        Cell::text(payment.kind.label()),
        Cell::text(payment.due_on.to_string()),
        Cell::Money(payment.due.0),
        text(payment.paid_on.map(|day| day.to_string())),
        payment.paid.map_or(Cell::Empty, |paid| Cell::Money(paid.0)),
        Cell::text(state.label()),
        text(payment.evidence),
    ]
}
