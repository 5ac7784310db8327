//! What the forms of money offer: items, channels, gifts with their caps, the eight bans, and the rules that stand behind them.

use super::{Choice, Nothing, basis, choices};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::Serialize;
use taizhang_ledger::dues::split::Shares;
use taizhang_ledger::dues::{Caps, Channel, Gift, LineItem, Side, bans_on};
use ts_rs::TS;

/// What the forms of money offer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundChoices {
    /// Kinds of income that are written directly.
    pub incomes: Vec<Choice>,
    /// Heads of spending.
    pub heads: Vec<Choice>,
    /// Items a plan or budget may be of.
    pub planned: Vec<Choice>,
    /// Every item, to filter by.
    pub items: Vec<Choice>,
    /// 渠道
    pub channels: Vec<Choice>,
    /// What members are given something for, with its cap.
    pub gifts: Vec<GiftChoice>,
    /// 八不准, word for word.
    pub bans: Vec<String>,
    /// Where they stand.
    pub bans_basis: Option<String>,
    /// How a payment is shared, in one sentence.
    pub split: String,
    /// What members' dues are reckoned on, in one sentence.
    pub base: String,
    /// Code of the office's own union; `null` where it is not in its ledger.
    pub own: Option<String>,
}

/// What members are given something for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GiftChoice {
    /// Its code.
    pub code: String,
    /// In Chinese.
    pub label: String,
    /// The cap in one sentence, or that none is known.
    pub cap: String,
}

/// How members' dues are reckoned (FEE-05, FEE-06).
pub(super) const BASE: &str = "会费＝本人每月基本收入的 0.5%，不足 10 元的尾数不计（工发〔1978〕1号，待核实）；奖金、津贴、稿费、救济费不算；机关事业单位只算职务（岗位）、级别、基础、工龄工资";

/// Says what the forms of money offer.
pub fn fund_choices(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<FundChoices> {
    let rules = RulesOfDay::read(office)?;
    let of = |wanted: &dyn Fn(LineItem) -> bool| {
        let items = LineItem::ALL.iter().filter(|item| wanted(**item));
        choices(items.map(|item| (item.code(), item.label())))
    };
    let gift = |gift: &Gift| -> Answer<GiftChoice> {
        let cap = Caps::of(&rules.book, &rules.region, rules.today, *gift)?;
        Ok(GiftChoice {
            code: gift.code().to_owned(),
            label: gift.label().to_owned(),
            cap: match cap {
                Some(cap) => format!(
                    "每人{}上限 {} 元（{}{}）",
                    if *gift == Gift::Festival {
                        "每年"
                    } else {
                        ""
                    },
                    cap.amount,
                    cap.basis,
                    if cap.verify { "，待核实" } else { "" }
                ),
                None => "省里的上限没有查到（待核实），程序不核对；请按本单位的制度办".to_owned(),
            },
        })
    };
    let ledger = office.ledger()?;
    let code = ledger.info().code;
    let own = ledger.read(|conn| taizhang_ledger::unions::Union::find_coded(conn, &code))?;
    Ok(FundChoices {
        incomes: of(&|item| {
            item.is_written_directly() && matches!(item.side(), Side::Income | Side::Opening)
        }),
        heads: of(&|item| item.side() == Side::Spending),
        planned: of(&|item| matches!(item.side(), Side::Income | Side::Up | Side::Spending)),
        items: of(&|_| true),
        channels: choices(Channel::ALL.iter().map(|one| (one.code(), one.label()))),
        gifts: Gift::ALL.iter().map(gift).collect::<Answer<_>>()?,
        bans: bans_on(&rules.book, &rules.region, rules.today)?.to_vec(),
        bans_basis: basis(&rules, "spending.bans", rules.today),
        split: split_words(&rules)?,
        base: BASE.to_owned(),
        own: own.map(|union| union.code.to_string()),
    })
}

/// How a payment of today is shared.
pub(super) fn split_words(rules: &RulesOfDay) -> Answer<String> {
    let shares = Shares::of(&rules.book, &rules.region, rules.today)?;
    let above: Vec<String> = shares
        .above
        .iter()
        .map(|(level, share)| format!("{} {}", level.label(), super::percent(*share)))
        .collect();
    let told: i64 = shares.above.iter().map(|(_, share)| share).sum();
    let untold = 1000 - shares.own - told;
    let rest = match untold > 0 {
        true => format!(
            "，其余 {} 归省、市、县，各级比例没有查到（待核实）",
            super::percent(untold)
        ),
        false => String::new(),
    };
    Ok(format!(
        "基层留成 {}，上缴部分里{}{rest}；除不尽的分归上级",
        super::percent(shares.own),
        above.join("、")
    ))
}
