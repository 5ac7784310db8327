//! 资金来源: each fund with what came in, what was given, and what is left.

use super::{Choice, Nothing, choices, own_union, record_aid, union_name, yuan};
use crate::form::{choice, day, id, id_if, money_if, said};
use crate::{Answer, Failure, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::assistance::aid::{
    self, Fund, FundEntry, FundSource, NewEntry, NewFund, balance_of, entries_of, funds,
};
use taizhang_ledger::assistance::rounds::{WarmthRound, rounds};
use taizhang_ledger::shared::{FundId, WarmthRoundId};
use taizhang_ledger::store::{Reader, Record as _};
use ts_rs::TS;

/// The funds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundList {
    /// The newest year first.
    pub funds: Vec<FundLine>,
    /// 来源
    pub sources: Vec<Choice>,
    /// Rounds for which something may be raised.
    pub rounds: Vec<Choice>,
    /// Code of the office's own union; `null` where it is not in its ledger.
    pub own: Option<String>,
    /// What is left of all.
    pub left: String,
}

/// A fund.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundLine {
    /// Its id.
    pub id: String,
    /// The union whose money it is.
    pub union_name: String,
    /// 名称
    pub name: String,
    /// 来源, its code.
    pub source: String,
    /// In Chinese.
    pub source_label: String,
    /// 年度
    pub year: i64,
    /// 备注
    pub note: Option<String>,
    /// 进账（钱）
    pub cash_in: String,
    /// 进账（物，按价值）
    pub goods_in: String,
    /// 发放（钱）
    pub cash_out: String,
    /// 发放（物，按价值）
    pub goods_out: String,
    /// 余额
    pub left: String,
    /// Of that, what may be given as money.
    pub cash_left: String,
}

/// Lists the funds with their balances.
pub fn fund_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<FundList> {
    let ledger = office.ledger()?;
    let own = ledger.info().code;
    ledger.read(|conn| {
        let mut left = 0;
        let mut lines = Vec::new();
        for fund in funds(conn)? {
            left += balance_of(conn, fund.id)?.left().0;
            lines.push(fund_line(conn, fund)?);
        }
        let named = rounds(conn)?;
        let named = named
            .iter()
            .map(|round| (round.id.to_string(), round.name.clone()));
        Ok(FundList {
            funds: lines,
            sources: choices(FundSource::ALL.iter().map(|one| (one.code(), one.label()))),
            rounds: named.map(|(code, label)| Choice { code, label }).collect(),
            own: own_union(conn, &own)?.map(|union| union.code.to_string()),
            left: yuan(taizhang_ledger::shared::Fen(left)),
        })
    })
}

fn fund_line(conn: &Reader, fund: Fund) -> Answer<FundLine> {
    let balance = balance_of(conn, fund.id)?;
    Ok(FundLine {
        id: fund.id.to_string(),
        union_name: union_name(conn, fund.trade_union)?,
        name: fund.name,
        source: fund.source.code().to_owned(),
        source_label: fund.source.label().to_owned(),
        year: fund.year,
        note: fund.note,
        cash_in: yuan(balance.cash_in),
        goods_in: yuan(balance.goods_in),
        cash_out: yuan(balance.cash_out),
        goods_out: yuan(balance.goods_out),
        left: yuan(balance.left()),
        cash_left: yuan(balance.cash_left()),
    })
}

/// Which fund.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundGet {
    /// Its id.
    pub id: String,
}

/// A fund with what came in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundView {
    /// The fund.
    pub line: FundLine,
    /// What came in, in order.
    pub entries: Vec<FundEntryLine>,
}

/// Money or goods that came in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundEntryLine {
    /// Its id.
    pub id: String,
    /// When.
    pub on: String,
    /// 金额; of goods their value.
    pub amount: String,
    /// 谁给的
    pub from_whom: Option<String>,
    /// What the goods are.
    pub goods: Option<String>,
    /// The round it was raised for.
    pub round: Option<String>,
    /// 备注
    pub note: Option<String>,
}

/// Fetches a fund.
pub fn fund_get(office: &Office, request: FundGet, _: &dyn Progress) -> Answer<FundView> {
    let fund: FundId = id(&request.id, "id")?;
    office.ledger()?.read(|conn| {
        let entry = |entry: FundEntry| {
            let round = entry
                .round
                .map(|round| WarmthRound::get(conn, round))
                .transpose()?;
            Ok(FundEntryLine {
                id: entry.id.to_string(),
                on: entry.on_day.to_string(),
                amount: yuan(entry.amount),
                from_whom: entry.from_whom,
                goods: entry.goods,
                round: round.map(|round| round.name),
                note: entry.note,
            })
        };
        let entries = entries_of(conn, fund)?.into_iter().map(entry);
        Ok(FundView {
            entries: entries.collect::<Answer<_>>()?,
            line: fund_line(conn, Fund::get(conn, fund)?)?,
        })
    })
}

/// A fund to keep.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundAdd {
    /// Code of the union whose money it is.
    pub union: String,
    /// 名称
    pub name: String,
    /// 来源, its code.
    pub source: String,
    /// 年度
    pub year: i64,
    /// 备注
    pub note: Option<String>,
}

/// A fund that was entered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundAdded {
    /// Its id.
    pub id: String,
}

/// Enters a fund.
pub fn fund_add(office: &Office, request: FundAdd, _: &dyn Progress) -> Answer<FundAdded> {
    let union = unions::coded(office, &request.union)?;
    let new = NewFund {
        name: request.name.clone(),
        source: choice(&request.source, "source")?,
        year: request.year,
        note: said(&request.note),
    };
    let fund = record_aid(office, request.name.trim(), |tx| {
        Ok(aid::open_fund(tx, &union, new)?)
    })?;
    Ok(FundAdded {
        id: fund.id.to_string(),
    })
}

/// Money or goods that came in (进账).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundEnter {
    /// Id of the fund.
    pub fund: String,
    /// When.
    pub on: String,
    /// 金额, in 元; of goods their value.
    pub amount: Option<String>,
    /// 谁给的
    pub from_whom: Option<String>,
    /// What the goods are; `null` for money.
    pub goods: Option<String>,
    /// Id of the round it was raised for.
    pub round: Option<String>,
    /// 备注
    pub note: Option<String>,
}

/// Records what came in.
pub fn fund_enter(office: &Office, request: FundEnter, _: &dyn Progress) -> Answer<Nothing> {
    let fund: FundId = id(&request.fund, "fund")?;
    let goods = said(&request.goods);
    let Some(amount) = money_if(&request.amount, "amount")? else {
        let (code, message) = match goods {
            Some(_) => ("goods_unvalued", "实物没有写价值。"),
            None => ("empty", "“金额”还没有写。"),
        };
        return Err(Failure::new(
            code,
            message,
            "写多少元；实物写估的价值，合计和上限都按它算。",
        )
        .at("amount"));
    };
    let round: Option<WarmthRoundId> = id_if(&request.round, "round")?;
    let new = NewEntry {
        on_day: day(&request.on, "on")?,
        amount,
        from_whom: said(&request.from_whom),
        goods,
        round,
        note: said(&request.note),
    };
    let held: Fund = office.ledger()?.read(|conn| Fund::get(conn, fund))?;
    record_aid(office, &format!("{}进账", held.name), |tx| {
        aid::enter_money(tx, fund, new)?;
        Ok(Nothing {})
    })
}

/// A fund to take off the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FundDrop {
    /// Its id.
    pub id: String,
    /// Why.
    pub why: String,
}

/// Takes a fund off the list that nothing was given from.
pub fn fund_drop(office: &Office, request: FundDrop, _: &dyn Progress) -> Answer<Nothing> {
    let fund: FundId = id(&request.id, "id")?;
    let held: Fund = office.ledger()?.read(|conn| Fund::get(conn, fund))?;
    record_aid(office, &format!("去掉{}", held.name), |tx| {
        aid::drop_fund(tx, fund, &request.why)?;
        Ok(Nothing {})
    })
}
