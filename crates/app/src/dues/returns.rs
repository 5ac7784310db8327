//! 经费返还: preparatory funds after founding, small payers by declaration; who qualifies.

use super::{Choice, Names, Nothing, choices, money, record, union_if, year_period};
use crate::form::{choice, day, id, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::dues::rules::is_small_payer;
use taizhang_ledger::dues::{
    self, FundReturn, LevyKind, LevyWanted, MoneyLine, NewReturn, ReturnKind, levies_page,
    returns_of, sums,
};
use taizhang_ledger::shared::{Fen, FundReturnId};
use taizhang_ledger::store::Record as _;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Which returns.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundReturnList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
    /// The year in which it was paid.
    pub year: i32,
}

/// Returns of a year, and who qualifies.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundReturnPage {
    /// What was declared, the newest first.
    pub returns: Vec<FundReturnLine>,
    /// The threshold of small payers in one sentence, or that none is known for the year.
    pub threshold: String,
    /// Unions that sent up less than it and may declare; empty where none is known.
    pub small: Vec<SmallPayer>,
    /// Preparatory funds that were paid in the year, by payer.
    pub funds: Vec<PrepFund>,
    /// Kinds to choose from.
    pub kinds: Vec<Choice>,
}

/// Money that was asked back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundReturnLine {
    /// Its id.
    pub id: String,
    /// Whether the record belongs to this station.
    pub own: bool,
    /// Name of the union.
    pub union_name: String,
    /// In Chinese.
    pub kind_label: String,
    /// 缴款单位
    pub payer: Option<String>,
    /// 申报日期
    pub declared_on: String,
    /// How much, in 元.
    pub amount: String,
    /// Day on which it came; `null` while it is awaited.
    pub came_on: Option<String>,
    /// 备注
    pub note: Option<String>,
}

/// A small payer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SmallPayer {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// What went up in the year, in 元.
    pub remitted: String,
    /// What may still be declared.
    pub left: String,
}

/// A preparatory fund.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PrepFund {
    /// 缴款单位
    pub payer: String,
    /// Paid for times that began in the year, in 元.
    pub paid: String,
    /// Declared to come back.
    pub declared: String,
    /// What may still be declared.
    pub left: String,
}

/// Lists what goes back.
pub fn fund_return_list(
    office: &Office,
    request: FundReturnList,
    _: &dyn Progress,
) -> Answer<FundReturnPage> {
    let union = union_if(office, &request.union)?.map(|union| union.id);
    let period = year_period(request.year)?;
    let year = i64::from(request.year);
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    let under = match rules
        .book
        .find("dues.small_payer_under", &rules.region, period.to)
    {
        Some(_) => Some(
            rules
                .book
                .money("dues.small_payer_under", &rules.region, period.to)?,
        ),
        None => None,
    };
    ledger.read(|conn| {
        let mut names = Names::new(conn);
        let all = returns_of(conn, None, Some(year))?;
        let mut returns = Vec::new();
        for one in all
            .iter()
            .filter(|one| union.is_none_or(|union| one.trade_union == union))
        {
            let came = one
                .line
                .map(|line| MoneyLine::get(conn, line))
                .transpose()?;
            returns.push(FundReturnLine {
                id: one.id.to_string(),
                own: one.station == station,
                union_name: names.of(one.trade_union)?.name.clone(),
                kind_label: one.kind.label().to_owned(),
                payer: one.payer.clone(),
                declared_on: one.declared_on.to_string(),
                amount: one.amount.to_string(),
                came_on: came.map(|line| line.on_day.to_string()),
                note: one.note.clone(),
            });
        }
        let mut small = Vec::new();
        if let Some(under) = under {
            let books = sums(conn, union, period, (&rules.book, &rules.region))?;
            for (id, book) in books
                .iter()
                .filter(|(_, book)| is_small_payer(book.remitted, under))
            {
                let declared = declared(&all, |one| {
                    one.kind == ReturnKind::Small && one.trade_union == *id
                });
                let union = names.of(*id)?;
                small.push(SmallPayer {
                    union: union.code.to_string(),
                    union_name: union.name.clone(),
                    remitted: book.remitted.to_string(),
                    left: Fen(book.remitted.0 - declared.0).to_string(),
                });
            }
            small.sort_by(|one, other| one.union.cmp(&other.union));
        }
        let wanted = LevyWanted {
            union: None,
            station: None,
            kind: Some(LevyKind::Prep),
            period,
        };
        let mut paid: std::collections::BTreeMap<String, i64> = std::collections::BTreeMap::new();
        for one in levies_page(conn, &wanted, None, usize::MAX)? {
            *paid.entry(one.levy.payer).or_default() += one.paid.0;
        }
        let funds = paid.into_iter().map(|(payer, paid)| {
            let declared = declared(&all, |one| one.payer.as_ref() == Some(&payer));
            PrepFund {
                payer,
                paid: Fen(paid).to_string(),
                declared: declared.to_string(),
                left: Fen(paid - declared.0).to_string(),
            }
        });
        Ok(FundReturnPage {
            returns,
            threshold: threshold(&rules, under, request.year, period.to),
            small,
            funds: funds.collect(),
            kinds: choices(
                ReturnKind::ALL
                    .iter()
                    .map(|kind| (kind.code(), kind.label())),
            ),
        })
    })
}

fn declared(all: &[FundReturn], is_one: impl Fn(&FundReturn) -> bool) -> Fen {
    Fen(all
        .iter()
        .filter(|one| is_one(one))
        .map(|one| one.amount.0)
        .sum())
}

fn threshold(
    rules: &RulesOfDay,
    under: Option<Fen>,
    year: i32,
    on: taizhang_ledger::shared::Day,
) -> String {
    let basis = super::basis(rules, "dues.small_payer_under", on).unwrap_or_default();
    match under {
        Some(under) => format!("{year} 年上缴低于 {under} 元的，全额返还，由工会申报（{basis}）"),
        None => format!(
            "{year} 年的小额缴费标准没有查到（厅字〔2022〕47号管到 2024 年，以后是否延续待核实）；县里下发标准以后才能申报"
        ),
    }
}

/// Money that is asked back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundReturnDeclare {
    /// Code of the union it goes back to.
    pub union: String,
    /// `prep` or `small`.
    pub kind: String,
    /// The year in which it was paid.
    pub year: i64,
    /// 缴款单位 of a preparatory fund.
    pub payer: Option<String>,
    /// 申报日期
    pub on: String,
    /// How much, in 元.
    pub amount: String,
    /// 备注
    pub note: Option<String>,
}

/// Records that money was asked back (申报返还).
pub fn fund_return_declare(
    office: &Office,
    request: FundReturnDeclare,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let new = NewReturn {
        kind: choice(&request.kind, "kind")?,
        year: request.year,
        payer: said(&request.payer),
        declared_on: day(&request.on, "on")?,
        amount: money(&request.amount, "amount")?,
        note: said(&request.note),
    };
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    record(office, &union, "申报经费返还", |tx| {
        dues::declare(tx, &union, &new, (&rules.book, &rules.region))?;
        Ok(Nothing {})
    })
}

/// Money that came back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundReturnReceive {
    /// What was declared.
    pub id: String,
    /// When it came.
    pub on: String,
    /// 凭证号
    pub voucher: Option<String>,
}

/// Records that it came (返还到账).
pub fn fund_return_receive(
    office: &Office,
    request: FundReturnReceive,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let declared: FundReturnId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    let union = office.ledger()?.read(|conn| -> Answer<_> {
        let found = FundReturn::get(conn, declared)?;
        Ok(Union::get(conn, found.trade_union)?)
    })?;
    record(office, &union, "经费返还到账", |tx| {
        dues::receive(tx, declared, on, said(&request.voucher))?;
        Ok(Nothing {})
    })
}
