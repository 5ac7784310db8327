//! What a union has (结余): reckoned from the lines of its book, never kept. Pure.

use super::split::{Shares, split};
use super::types::{Channel, LineItem, Side};
use crate::shared::Fen;
use std::collections::BTreeMap;

/// What a union's book comes to over a time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Balance {
    /// 上年结余 that was written into it.
    pub opening: Fen,
    /// 收入 by item; of the levy the own share.
    pub income: BTreeMap<LineItem, Fen>,
    /// 支出 by head.
    pub spending: BTreeMap<LineItem, Fen>,
    /// All that employers paid (收缴).
    pub collected: Fen,
    /// 应上解: the upper share of what was collected.
    pub owed_up: Fen,
    /// 已上解: what the tax office or the treasury took out on the way, and what was remitted.
    pub remitted: Fen,
    /// Of that, what was remitted directly.
    pub sent: Fen,
    /// 筹备金 that is held.
    pub held: Fen,
}

impl Balance {
    /// Adds what a union has of an item other than the levy.
    pub fn add(&mut self, item: LineItem, amount: Fen) {
        match item.side() {
            Side::Opening => self.opening.0 += amount.0,
            Side::Income => self.income.entry(item).or_default().0 += amount.0,
            Side::Held => self.held.0 += amount.0,
            Side::Up => {
                self.remitted.0 += amount.0;
                self.sent.0 += amount.0;
            }
            Side::Spending => self.spending.entry(item).or_default().0 += amount.0,
        }
    }

    /// Adds a payment of the levy, by the shares of its day.
    pub fn add_levy(&mut self, amount: Fen, channel: Option<Channel>, shares: &Shares) {
        let parts = split(amount, shares);
        self.collected.0 += amount.0;
        self.owed_up.0 += parts.upper.0;
        if channel.is_some_and(Channel::remits) {
            self.remitted.0 += parts.upper.0;
        }
        self.add(LineItem::Levy, parts.own);
    }

    /// Adds the book of another union.
    pub fn join(&mut self, other: &Self) {
        let sums = [
            (&mut self.opening, other.opening),
            (&mut self.collected, other.collected),
            (&mut self.owed_up, other.owed_up),
            (&mut self.remitted, other.remitted),
            (&mut self.sent, other.sent),
            (&mut self.held, other.held),
        ];
        for (sum, amount) in sums {
            sum.0 += amount.0;
        }
        for (item, amount) in &other.income {
            self.income.entry(*item).or_default().0 += amount.0;
        }
        for (item, amount) in &other.spending {
            self.spending.entry(*item).or_default().0 += amount.0;
        }
    }

    /// 收入合计
    pub fn total_income(&self) -> Fen {
        Fen(self.income.values().map(|amount| amount.0).sum())
    }

    /// 支出合计
    pub fn total_spending(&self) -> Fen {
        Fen(self.spending.values().map(|amount| amount.0).sum())
    }

    /// 结余: the union's own money. What is owed to the unions above, and what is held for others, is none of it.
    pub fn left(&self) -> Fen {
        Fen(self.opening.0 + self.total_income().0 - self.total_spending().0)
    }
}
