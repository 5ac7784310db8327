//! Whether the delegates are the ones the rules want (代表构成). Pure.

use super::types::{CongressForm, DelegateKind};
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Severity};

/// The delegates in office, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Composition {
    /// All of them.
    pub all: i64,
    /// 一线职工和科技人员
    pub front_line: i64,
    /// 中层以上管理人员
    pub managers: i64,
    /// 女代表
    pub women: i64,
    /// 劳务派遣
    pub dispatched: i64,
}

impl Composition {
    /// Counts one delegate in.
    pub fn add(&mut self, kind: DelegateKind, is_woman: bool, is_dispatched: bool) {
        self.all += 1;
        self.women += i64::from(is_woman);
        self.dispatched += i64::from(is_dispatched);
        match kind {
            DelegateKind::FrontLine | DelegateKind::Technical => self.front_line += 1,
            DelegateKind::Manager => self.managers += 1,
            DelegateKind::Other => {}
        }
    }
}

/// A rule that the delegates do not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortfall {
    /// Which rule.
    pub rule: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What there is.
    pub found: i64,
    /// The least or the most that would do.
    pub bound: i64,
    /// 依据
    pub basis: String,
}

/// Compares the delegates with the rules: numbers (WC-05), managers (WC-06), front line (WC-04), women (WC-04, WC-14).
/// Of a general meeting everybody is one, so there is nothing to compare. `staff` is employees and women among them, as
/// far as they are known.
pub fn compose(
    book: &Rulebook,
    region: &str,
    on: Day,
    form: CongressForm,
    delegates: Composition,
    (employees, women): (Option<i64>, Option<i64>),
) -> Result<Vec<Shortfall>, RulebookError> {
    let mut found = Vec::new();
    if form == CongressForm::General {
        return Ok(found);
    }
    let mut short = |rule, code: &str, found_now: i64, bound: i64, is_kept: bool| {
        if !is_kept {
            found.push(Shortfall {
                rule,
                severity: Severity::Verify,
                found: found_now,
                bound,
                basis: book.get(code, region, on)?.basis(),
            });
        }
        Ok::<_, RulebookError>(())
    };
    let least = book.count("congress.delegates_from", region, on)?;
    let share = book.permille("congress.delegates_share", region, on)?;
    let wanted = employees.map_or(least, |all| least.max(part_up(all, share)));
    short(
        "numbers",
        "congress.delegates_from",
        delegates.all,
        wanted,
        delegates.all >= wanted,
    )?;
    let most = book.permille("congress.managers_share", region, on)?;
    short(
        "managers",
        "congress.managers_share",
        delegates.managers,
        delegates.all * most / 1000,
        delegates.managers * 1000 <= delegates.all * most,
    )?;
    // Shandong's own rule: elsewhere there is none to compare with.
    if let Ok(least) = book.permille("congress.front_line_share", region, on) {
        short(
            "front_line",
            "congress.front_line_share",
            delegates.front_line,
            part_up(delegates.all, least),
            delegates.front_line * 1000 >= delegates.all * least,
        )?;
    }
    if let (Some(employees), Some(women)) = (employees.filter(|all| *all > 0), women) {
        let wanted = (delegates.all * women + employees - 1) / employees;
        if delegates.women * employees < delegates.all * women {
            found.push(Shortfall {
                rule: "women",
                severity: Severity::Hint,
                found: delegates.women,
                bound: wanted,
                basis: "山东省企业职工代表大会条例第九条；工会女职工委员会工作条例".to_owned(),
            });
        }
    }
    Ok(found)
}

/// A share of all, rounded up: the least whole number that is enough.
fn part_up(all: i64, permille: i64) -> i64 {
    (all * permille + 999) / 1000
}
