//! What dues, levies and the cash book count in (取数, block K): income by its kind with the own share of the levy, spending by
//! head, what was to go up and did, breaches of the bans, findings of audits. Pure but for its loading.

use super::figure::Figure;
use super::figures::{BookRow, Books, OwnRow};
use crate::dues::split::{Shares, split};
use crate::dues::{
    AuditFinding, Channel, FundPlan, LevyKind, LineItem, MoneyLine, PaidLevy, Side, audits,
    levies_within, lines_within, plans_of,
};
use crate::rulebook;
use crate::shared::{Day, Fen, Period};
use crate::store;
use rusqlite::Connection;
use std::collections::HashMap;

/// The cash books of a period, with the shares of each day on which something was paid.
#[derive(Debug, Clone, Default)]
pub(super) struct FundBooks {
    lines: Vec<MoneyLine>,
    levies: Vec<PaidLevy>,
    plans: Vec<FundPlan>,
    audits: Vec<AuditFinding>,
    /// By the county in whose code the union stands.
    shares: HashMap<(String, Day), Shares>,
}

impl FundBooks {
    /// Loads them, in a few passes for all unions.
    pub fn load(conn: &Connection, period: Period) -> store::Result<Self> {
        // A time that ended within the period may have begun a year before it.
        let begun = Period {
            from: period.from.plus_years(-1),
            to: period.to,
        };
        let levies = levies_within(conn, begun)?.into_iter();
        let mut books = Self {
            lines: lines_within(conn, period)?,
            levies: levies
                .filter(|one| period.contains(one.levy.to_day))
                .collect(),
            plans: plans_of(conn, None, i64::from(period.to.year()))?,
            audits: audits(conn, None, period)?
                .into_iter()
                .filter(|one| period.contains(one.audited_on))
                .collect(),
            shares: HashMap::new(),
        };
        let book = rulebook::in_force(conn)?;
        for line in books
            .lines
            .iter()
            .filter(|line| line.item == LineItem::Levy)
        {
            let key = (county(&line.station), line.on_day);
            if let std::collections::hash_map::Entry::Vacant(place) = books.shares.entry(key) {
                // A county that took the shares away leaves everything with the union: nothing is lost.
                let (region, day) = place.key().clone();
                let all = Shares {
                    own: 1000,
                    above: Vec::new(),
                };
                place.insert(Shares::of(&book, &region, day).unwrap_or(all));
            }
        }
        Ok(books)
    }
}

/// The county's digits of a station's code.
fn county(station: &str) -> String {
    station.chars().take(6).collect()
}

fn of_item(item: LineItem) -> Option<Figure> {
    use LineItem as I;
    Some(match item {
        I::Dues => Figure::FundDues,
        I::Levy => Figure::FundLevy,
        I::UpperSubsidy => Figure::FundUpper,
        I::AdminSubsidy => Figure::FundAdmin,
        I::Government => Figure::FundGovernment,
        I::Subsidiary => Figure::FundSubsidiary,
        I::PrepReturn | I::SmallReturn => Figure::FundReturned,
        I::OtherIncome => Figure::FundOther,
        I::Opening | I::Prep => return None,
        I::Remitted => Figure::UpDone,
        I::Education => Figure::SpendEducation,
        I::Culture => Figure::SpendCulture,
        I::Publicity => Figure::SpendPublicity,
        I::OtherActivity => Figure::SpendActivity,
        I::Rights => Figure::SpendRights,
        I::Business => Figure::SpendBusiness,
        I::Capital => Figure::SpendCapital,
        I::Down => Figure::SpendDown,
        I::Undertaking => Figure::SpendUndertaking,
        I::OtherSpending => Figure::SpendOther,
    })
}

impl Books {
    /// The rows of money: every line of the cash book, every levy, plan and finding, under the union whose book it is.
    pub(super) fn fund_rows(&self, f: &mut dyn FnMut(BookRow<'_>)) {
        let places = self.places();
        let mut row = |row: OwnRow<'_>| places.hand_over(&row, f);
        for line in &self.funds.lines {
            self.line_rows(line, &mut row);
        }
        for PaidLevy { levy, paid } in &self.funds.levies {
            if levy.kind == LevyKind::Levy {
                row(OwnRow {
                    figure: Figure::LevyDue,
                    union: levy.trade_union,
                    id: levy.id.into(),
                    name: &levy.payer,
                    amount: levy.due.0,
                    detail: format!(
                        "{} 至 {}，工资总额 {} 元，已缴 {paid} 元",
                        levy.from_day, levy.to_day, levy.wages
                    ),
                });
            }
        }
        for plan in &self.funds.plans {
            if plan.item == LineItem::Remitted {
                row(OwnRow {
                    figure: Figure::UpPlan,
                    union: plan.trade_union,
                    id: plan.id.into(),
                    name: plan.item.label(),
                    amount: plan.amount.0,
                    detail: format!("{} 年计划", plan.year),
                });
            }
        }
        for audit in &self.funds.audits {
            let fixed = audit.fixed_on.filter(|on| *on <= self.day());
            let mut say = |figure, detail: String| {
                row(OwnRow {
                    figure,
                    union: audit.trade_union,
                    id: audit.id.into(),
                    name: &audit.finding,
                    amount: 1,
                    detail,
                });
            };
            say(
                Figure::AuditFindings,
                format!("{} {}", audit.audited_on, audit.audited_by),
            );
            if let Some(on) = fixed {
                say(Figure::AuditsFixed, format!("{on} 整改"));
            }
        }
    }

    fn line_rows(&self, line: &MoneyLine, row: &mut dyn FnMut(OwnRow<'_>)) {
        let Some(figure) = of_item(line.item) else {
            return;
        };
        let name = line.party.as_deref().or(line.what.as_deref());
        let mut say = |figure, amount: Fen, more: &str| {
            row(OwnRow {
                figure,
                union: line.trade_union,
                id: line.id.into(),
                name: name.unwrap_or(line.item.label()),
                amount: amount.0,
                detail: format!(
                    "{} {}{more}，{} 元",
                    line.on_day,
                    line.what.as_deref().unwrap_or(line.item.label()),
                    line.amount
                ),
            });
        };
        match line.item.side() {
            Side::Income if line.item == LineItem::Levy => {
                let key = (county(&line.station), line.on_day);
                let Some(shares) = self.funds.shares.get(&key) else {
                    return;
                };
                let parts = split(line.amount, shares);
                let way = line.channel.map_or("", |channel| channel.label());
                say(Figure::LevyCollected, line.amount, way);
                say(figure, parts.own, "，留成");
                say(Figure::FundIncome, parts.own, "，留成");
                say(Figure::UpDue, parts.upper, "，上缴部分");
                if line.channel.is_some_and(Channel::remits) {
                    say(Figure::UpDone, parts.upper, way);
                }
            }
            Side::Income => {
                say(figure, line.amount, "");
                say(Figure::FundIncome, line.amount, "");
            }
            Side::Spending => {
                say(figure, line.amount, "");
                say(Figure::FundSpent, line.amount, "");
                let touched = line.bans.as_deref().filter(|bans| !bans.is_empty());
                if let Some(bans) = touched {
                    row(OwnRow {
                        figure: Figure::BanBreaches,
                        union: line.trade_union,
                        id: line.id.into(),
                        name: name.unwrap_or(line.item.label()),
                        amount: 1,
                        detail: bans.replace('\n', "；"),
                    });
                }
            }
            Side::Up => say(figure, line.amount, ""),
            Side::Opening | Side::Held => {}
        }
    }
}
