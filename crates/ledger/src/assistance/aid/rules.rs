//! What stands in the way of giving aid, and what is to be looked at first. Pure.

use super::balance::{Balance, Part};
use super::types::{AidProject, PayWay};
use crate::assistance::households::Exit;
use crate::assistance::rules::{OverCap, Warmth, check_warmth};
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{Day, Fen, Severity, WarmthRoundId};
use crate::store::StoreError;

/// A child under this age is spoken for by a guardian (个人信息保护法第三十一条).
pub const GUARDED_UNDER: i32 = 14;

/// Why something about aid cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum AidError {
    /// Something that has to be written was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// No amount, or less than nothing.
    #[error("{what} is {given}")]
    Amount {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: Fen,
    },
    /// A year or a number of people that cannot be.
    #[error("{what} is {given}, from {least} to {most}")]
    Number {
        /// Name of the field.
        what: &'static str,
        /// What was given.
        given: i64,
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A day that has not come yet.
    #[error("{day} has not come yet")]
    InFuture {
        /// The day given.
        day: Day,
    },
    /// The last day of a round lies before its first.
    #[error("{day} is before {after}")]
    DayBefore {
        /// The day given.
        day: Day,
        /// The day it must not precede.
        after: Day,
    },
    /// Faults and doubts about one line or about lines of a list; nothing was written.
    #[error("{} lines have findings", .0.len())]
    Weighed(Vec<LineFindings>),
    /// A visit that was made stays on its list.
    #[error("visited on {on}")]
    Visited {
        /// When.
        on: Day,
    },
    /// A line of another round.
    #[error("not a line of round {round}")]
    OtherRound {
        /// The round that was asked for.
        round: WarmthRoundId,
    },
    /// The person is nobody of this household.
    #[error("nobody of the household")]
    NotOfHousehold,
    /// A fund from which something was given stays.
    #[error("{given} was given from it")]
    FundUsed {
        /// How much.
        given: Fen,
    },
    /// The rulebook refused.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was found about one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFindings {
    /// Its place among what was handed in, from 0.
    pub line: usize,
    /// What was found.
    pub faults: Vec<AidFault>,
}

/// A cap as a parameter states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cap {
    /// How much.
    pub amount: Fen,
    /// 来源
    pub basis: String,
    /// Whether the source could not be verified (待核实).
    pub verify: bool,
}

/// The caps of warmth money (送温暖上限).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caps {
    /// At a time.
    pub per_time: Cap,
    /// In a calendar year.
    pub per_year: Cap,
}

impl Caps {
    /// Those that hold in a county on a day.
    ///
    /// # Errors
    /// If a parameter is missing.
    pub fn of(book: &Rulebook, region: &str, on: Day) -> Result<Self, RulebookError> {
        let cap = |code: &str| {
            let parameter = book.get(code, region, on)?;
            Ok::<_, RulebookError>(Cap {
                amount: book.money(code, region, on)?,
                basis: parameter.basis(),
                verify: parameter.verify,
            })
        };
        Ok(Self {
            per_time: cap("warmth.cap_per_time")?,
            per_year: cap("warmth.cap_per_year")?,
        })
    }
}

/// One fault or doubt about aid that is to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AidFault {
    /// No day on which it was given.
    DayMissing,
    /// A day that has not come yet.
    InFuture {
        /// The day.
        day: Day,
    },
    /// No fund to pay it from.
    FundMissing,
    /// Money of nothing, or less.
    NoAmount,
    /// Goods without a value.
    GoodsUnvalued,
    /// A value of goods without saying which goods.
    GoodsUnnamed,
    /// The payee has no file (先建档、后帮扶).
    NoFile,
    /// The household has applied, and the county has not decided yet.
    FileApplying,
    /// The file was closed.
    FileEnded {
        /// How.
        how: Option<Exit>,
    },
    /// More warmth money at a time than the cap.
    OverTime {
        /// Given at this time, with what was given the same day.
        given: Fen,
        /// The cap.
        cap: Cap,
    },
    /// More warmth money in a calendar year than the cap.
    OverYear {
        /// Given in the year, with this.
        paid: Fen,
        /// The cap.
        cap: Cap,
    },
    /// The household had the same project in the calendar year.
    Again {
        /// When.
        on: Day,
        /// How much.
        amount: Fen,
    },
    /// Another union gave the household the same in the calendar year.
    Elsewhere {
        /// Its name.
        union: String,
        /// When.
        on: Day,
    },
    /// The fund has not so much.
    Overdrawn {
        /// What is left.
        left: Fen,
        /// What was asked for.
        wanted: Fen,
    },
    /// The payee is a relative of the operator, and somebody else has approved it.
    Relative {
        /// Who.
        approved_by: String,
    },
    /// The payee is a relative of the operator, and nobody else has approved it.
    RelativeUnapproved,
    /// The account is not the worker's own.
    OtherHolder {
        /// 户名
        holder: String,
        /// The worker.
        worker: String,
    },
    /// A child under fourteen whose guardian has not agreed.
    GuardianMissing {
        /// The child.
        name: String,
    },
}

impl AidFault {
    /// Whether it stands in the way, or may be confirmed.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Again { .. }
            | Self::Elsewhere { .. }
            | Self::Relative { .. }
            | Self::OtherHolder { .. } => Severity::Verify,
            _ => Severity::Error,
        }
    }
}

/// Aid that the household had before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// When.
    pub on_day: Day,
    /// 项目
    pub project: AidProject,
    /// How much.
    pub amount: Fen,
    /// Name of the union that gave it, where it is another one.
    pub other_union: Option<String>,
}

/// Whom something is given to, as far as the guards ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payee<'a> {
    /// A household whose file is open.
    OnFile {
        /// The worker.
        worker: &'a str,
    },
    /// A household that has applied and is not on file yet.
    Applying,
    /// A household whose file was closed.
    Closed {
        /// How.
        how: Option<Exit>,
    },
    /// An enterprise or a place of work.
    Place,
    /// Somebody without a file.
    Nobody,
}

/// A member of the household whom it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForWhom<'a> {
    /// 姓名
    pub name: &'a str,
    /// 出生日期
    pub birth: Option<Day>,
    /// Whether a guardian's consent stands.
    pub guardian_agreed: bool,
}

/// Aid that is to be given, with everything the guards ask about it.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// 项目
    pub project: AidProject,
    /// When it was given.
    pub on_day: Option<Day>,
    /// The day of writing.
    pub today: Day,
    /// Money and goods of this time.
    pub parts: &'a [Part],
    /// To whom.
    pub payee: Payee<'a>,
    /// For whom of the household.
    pub for_whom: Option<ForWhom<'a>>,
    /// 户名 of the account, where one is kept.
    pub holder: Option<&'a str>,
    /// What the household had before, of any project.
    pub earlier: &'a [Earlier],
    /// The fund as it stands; `None` where none was chosen.
    pub balance: Option<Balance>,
    /// The caps that hold.
    pub caps: &'a Caps,
    /// A relative of the operator.
    pub relative: bool,
    /// 审批人
    pub approved_by: Option<&'a str>,
    /// Who records it.
    pub operator: &'a str,
}

/// Weighs aid that is to be given: faults first, then doubts (regulations §4.3, §11).
pub fn weigh(asked: &Asked<'_>) -> Vec<AidFault> {
    let mut faults = Vec::new();
    match asked.on_day {
        None => faults.push(AidFault::DayMissing),
        Some(day) if day > asked.today => faults.push(AidFault::InFuture { day }),
        Some(_) => {}
    }
    faults.extend(of_parts(asked.parts));
    match asked.payee {
        Payee::Nobody if asked.project.wants_file() => faults.push(AidFault::NoFile),
        Payee::Applying => faults.push(AidFault::FileApplying),
        Payee::Closed { how } => faults.push(AidFault::FileEnded { how }),
        _ => {}
    }
    faults.extend(of_fund(asked.balance, asked.parts));
    if let Some(on) = asked.on_day {
        faults.extend(of_history(asked, on));
        faults.extend(of_child(asked.for_whom, on));
    }
    faults.extend(of_relative(asked));
    let to_account = asked.parts.iter().any(|part| part.way.wants_account());
    if let (true, Some(holder), Payee::OnFile { worker }) = (to_account, asked.holder, asked.payee)
        && holder != worker
    {
        faults.push(AidFault::OtherHolder {
            holder: holder.to_owned(),
            worker: worker.to_owned(),
        });
    }
    faults.sort_by_key(|fault| fault.severity() != Severity::Error);
    faults
}

fn of_parts(parts: &[Part]) -> Vec<AidFault> {
    let of = |part: &Part| match (part.way, part.amount > Fen::ZERO) {
        (PayWay::Goods, false) => Some(AidFault::GoodsUnvalued),
        (PayWay::Goods, true) => (!part.named).then_some(AidFault::GoodsUnnamed),
        (_, false) => Some(AidFault::NoAmount),
        (_, true) => None,
    };
    parts.iter().filter_map(of).collect()
}

fn of_fund(balance: Option<Balance>, parts: &[Part]) -> Option<AidFault> {
    let Some(mut balance) = balance else {
        return Some(AidFault::FundMissing);
    };
    for part in parts {
        let left = balance.left_for(part.way);
        if part.amount > left {
            return Some(AidFault::Overdrawn {
                left,
                wanted: part.amount,
            });
        }
        balance = balance.less(*part);
    }
    None
}

/// What the household had in the same calendar year: the caps of warmth money, and the same project again.
fn of_history(asked: &Asked<'_>, on: Day) -> Vec<AidFault> {
    let mut faults = Vec::new();
    let same = || {
        let is_same =
            |one: &&Earlier| one.project == asked.project && one.on_day.year() == on.year();
        asked.earlier.iter().filter(is_same)
    };
    if asked.project == AidProject::Warmth && asked.payee != Payee::Place {
        // What is handed over on one day is one time, in however many lines it is written.
        let of_day = same()
            .filter(|one| one.on_day == on)
            .map(|one| one.amount.0);
        let now: i64 = asked.parts.iter().map(|part| part.amount.0).sum();
        let payment = Warmth {
            on,
            amount: Fen(of_day.sum::<i64>() + now),
        };
        let before: Vec<Warmth> = same()
            .filter(|one| one.on_day != on)
            .map(|one| Warmth {
                on: one.on_day,
                amount: one.amount,
            })
            .collect();
        let caps = (asked.caps.per_time.amount, asked.caps.per_year.amount);
        for over in check_warmth(payment, &before, caps) {
            faults.push(match over {
                OverCap::Time { .. } => AidFault::OverTime {
                    given: payment.amount,
                    cap: asked.caps.per_time.clone(),
                },
                OverCap::Year { paid, .. } => AidFault::OverYear {
                    paid,
                    cap: asked.caps.per_year.clone(),
                },
            });
        }
    }
    let own = same().filter(|one| one.other_union.is_none());
    if let Some(last) = own.max_by_key(|one| one.on_day) {
        faults.push(AidFault::Again {
            on: last.on_day,
            amount: last.amount,
        });
    }
    let elsewhere = same().filter_map(|one| Some((one.on_day, one.other_union.clone()?)));
    if let Some((on, union)) = elsewhere.max_by_key(|(on, _)| *on) {
        faults.push(AidFault::Elsewhere { union, on });
    }
    faults
}

fn of_child(for_whom: Option<ForWhom<'_>>, on: Day) -> Option<AidFault> {
    let child = for_whom?;
    let is_guarded = child.birth?.years_until(on) < GUARDED_UNDER;
    (is_guarded && !child.guardian_agreed).then(|| AidFault::GuardianMissing {
        name: child.name.to_owned(),
    })
}

fn of_relative(asked: &Asked<'_>) -> Option<AidFault> {
    if !asked.relative {
        return None;
    }
    let other = asked
        .approved_by
        .map(str::trim)
        .filter(|name| !name.is_empty() && *name != asked.operator);
    Some(match other {
        Some(name) => AidFault::Relative {
            approved_by: name.to_owned(),
        },
        None => AidFault::RelativeUnapproved,
    })
}

/// The school year of a day (学年), named by its September: it ends with August.
pub fn school_year_of(day: Day) -> i64 {
    let year = i64::from(day.year());
    if day.month() >= 9 { year } else { year - 1 }
}
