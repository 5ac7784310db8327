//! 工会经费拨缴: one employer's levy of a time with its payments and their shares; entering, paying, explaining.

use super::choices::split_words;
use super::levy_list::{LevyLine, levy_line};
use super::{Nothing, money, percent, record};
use crate::form::{choice, day, id, id_if, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::dues::split::{Shares, split};
use taizhang_ledger::dues::{
    self, Levy, LevyKind, MoneyLine, NewLevy, PaidLevy, Payment, lines_of_levy, paid_of_levy,
};
use taizhang_ledger::shared::LevyId;
use taizhang_ledger::store::Record as _;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Which levy.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LevyGet {
    /// Its id.
    pub id: String,
}

/// A levy with its payments.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LevyView {
    /// What is owed.
    pub line: LevyLine,
    /// What was paid, in order.
    pub payments: Vec<LevyPayment>,
    /// How the levy is reckoned, in one sentence.
    pub formula: String,
    /// How a payment is shared, in one sentence.
    pub split: String,
    /// What may be done about what is owed past its day; `null` while there is no need.
    pub order: Option<String>,
}

/// A payment, shared.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LevyPayment {
    /// Id of the line of the book.
    pub id: String,
    /// When.
    pub on: String,
    /// How much, in 元.
    pub amount: String,
    /// 渠道
    pub channel: String,
    /// 票据号
    pub voucher: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// The parts of the levels, the base union's first; empty for a preparatory fund, which waits for the union.
    pub shares: Vec<SharePart>,
    /// Who took what did not divide, in words.
    pub rest_to: Option<String>,
    /// Whether the upper part has gone up on the way.
    pub remitted: bool,
}

/// A level's part.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SharePart {
    /// The level, in Chinese.
    pub level: String,
    /// Its part, in 元.
    pub amount: String,
}

/// How the levy is reckoned (FEE-02, FEE-03).
const FORMULA: &str = "全部职工（不只是会员）的工资总额 × ";

/// What may be asked of a court (FEE-04).
const ORDER: &str = "过期没有缴足。先催缴；无正当理由拖延或者拒不拨缴的，基层工会或者上级工会可以向当地人民法院申请支付令（工会法第四十四条）。";

/// Fetches a levy.
pub fn levy_get(office: &Office, request: LevyGet, _: &dyn Progress) -> Answer<LevyView> {
    let levy: LevyId = id(&request.id, "id")?;
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| {
        let levy = Levy::get(conn, levy)?;
        let union = Union::get(conn, levy.trade_union)?;
        let paid = paid_of_levy(conn, levy.id)?;
        let permille = rules
            .book
            .permille("dues.employer_share", &rules.region, levy.to_day)?;
        let payments = lines_of_levy(conn, levy.id)?.into_iter();
        let payments = payments.map(|line| payment(&rules, levy.kind, line));
        let line = levy_line(
            &PaidLevy {
                levy: levy.clone(),
                paid,
            },
            &union,
            &station,
            &rules,
        )?;
        let is_late = matches!(line.state.as_str(), "overdue" | "short");
        Ok(LevyView {
            payments: payments.collect::<Answer<_>>()?,
            formula: format!(
                "{FORMULA}{}（工会法第四十三条；工资总额按统计口径）",
                percent(permille)
            ),
            split: split_words(&rules)?,
            order: is_late.then(|| ORDER.to_owned()),
            line,
        })
    })
}

fn payment(rules: &RulesOfDay, kind: LevyKind, line: MoneyLine) -> Answer<LevyPayment> {
    let shares = Shares::of(&rules.book, &rules.region, line.on_day)?;
    let parts = split(line.amount, &shares);
    let own = SharePart {
        level: dues::split::Level::Own.label().to_owned(),
        amount: parts.own.to_string(),
    };
    let above = parts.above.iter().map(|(level, amount)| SharePart {
        level: level.label().to_owned(),
        amount: amount.to_string(),
    });
    let shared = std::iter::once(own).chain(above);
    let rest: Vec<&str> = parts.rest_to.iter().map(|level| level.label()).collect();
    let is_levy = kind == LevyKind::Levy;
    Ok(LevyPayment {
        id: line.id.to_string(),
        on: line.on_day.to_string(),
        amount: line.amount.to_string(),
        channel: line
            .channel
            .map_or_else(String::new, |channel| channel.label().to_owned()),
        voucher: line.voucher,
        note: line.note,
        shares: if is_levy {
            shared.collect()
        } else {
            Vec::new()
        },
        rest_to: (is_levy && !rest.is_empty()).then(|| rest.join("、")),
        remitted: is_levy && line.channel.is_some_and(dues::Channel::remits),
    })
}

/// What an employer owes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LevyPut {
    /// The id of one that is corrected; `null` for a new one.
    pub id: Option<String>,
    /// Code of the union that keeps it.
    pub union: String,
    /// `levy` or `prep`.
    pub kind: String,
    /// 缴款单位
    pub payer: String,
    /// First day of the time.
    pub from: String,
    /// Last day.
    pub to: String,
    /// 全部职工人数
    pub employees: Option<i64>,
    /// 工资总额, in 元.
    pub wages: String,
    /// 备注
    pub note: Option<String>,
}

/// A levy that was entered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LevySaved {
    /// Its id.
    pub id: String,
    /// 应拨, in 元.
    pub due: String,
}

/// Enters what an employer owes, or corrects it (登记应拨经费).
pub fn levy_put(office: &Office, request: LevyPut, _: &dyn Progress) -> Answer<LevySaved> {
    let known: Option<LevyId> = id_if(&request.id, "id")?;
    let new = NewLevy {
        kind: choice(&request.kind, "kind")?,
        payer: request.payer,
        from: day(&request.from, "from")?,
        to: day(&request.to, "to")?,
        employees: request.employees,
        wages: money(&request.wages, "wages")?,
        note: said(&request.note),
    };
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let permille = rules
        .book
        .permille("dues.employer_share", &rules.region, new.to)?;
    let levy = record(office, &union, "登记应拨经费", |tx| {
        Ok(dues::assess(tx, &union, known, &new, permille)?)
    })?;
    Ok(LevySaved {
        id: levy.id.to_string(),
        due: levy.due.to_string(),
    })
}

/// A payment.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LevyPay {
    /// Of which levy.
    pub id: String,
    /// 缴款日期
    pub on: String,
    /// 金额, in 元.
    pub amount: String,
    /// Code of the channel.
    pub channel: String,
    /// 票据号
    pub voucher: Option<String>,
    /// 备注
    pub note: Option<String>,
}

fn found(office: &Office, id_text: &str) -> Answer<(Levy, Union)> {
    let levy: LevyId = id(id_text, "id")?;
    office.ledger()?.read(|conn| {
        let levy = Levy::get(conn, levy)?;
        let union = Union::get(conn, levy.trade_union)?;
        Ok((levy, union))
    })
}

/// Records a payment (登记拨缴).
pub fn levy_pay(office: &Office, request: LevyPay, _: &dyn Progress) -> Answer<Nothing> {
    let payment = Payment {
        on: day(&request.on, "on")?,
        amount: money(&request.amount, "amount")?,
        channel: choice(&request.channel, "channel")?,
        voucher: said(&request.voucher),
        note: said(&request.note),
    };
    let (levy, union) = found(office, &request.id)?;
    record(office, &union, "登记拨缴经费", |tx| {
        dues::pay(tx, &levy, &payment)?;
        Ok(Nothing {})
    })
}

/// Why less was paid.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LevyGap {
    /// Of which levy.
    pub id: String,
    /// 欠缴原因
    pub why: String,
}

/// Says why less was paid (写欠缴原因).
pub fn levy_gap(office: &Office, request: LevyGap, _: &dyn Progress) -> Answer<Nothing> {
    let (levy, union) = found(office, &request.id)?;
    record(office, &union, "写欠缴原因", |tx| {
        dues::explain_gap(tx, &levy, &request.why)?;
        Ok(Nothing {})
    })
}
