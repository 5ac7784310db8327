//! Whether the two sides may sit down with these people (协商代表). Pure.
//!
//! A finding is an error where the regulation forbids it and something to be verified where the project reads it so. The
//! numbers are the ledger's parameters: a county may set them by its rules.

use super::types::{Negotiator, Seat, Side, Tie};
use crate::cases::Given;
use crate::clocks::{self, Reading};
use crate::rulebook::RulebookError;
use crate::shared::{Day, Severity};

/// What is wrong with who sits at the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartyFault {
    /// 双方人数不相等
    Unequal {
        /// 职工方
        workers: i64,
        /// 企业方
        employer: i64,
    },
    /// Fewer on a side than the least number.
    TooFew {
        /// Which side.
        side: Side,
        /// How many it has.
        has: i64,
        /// The least number.
        least: i64,
    },
    /// A side has no chief, or several.
    Chiefs {
        /// Which side.
        side: Side,
        /// How many it has.
        has: i64,
    },
    /// Too few of the front line on the workers' side.
    FrontLine {
        /// How many there are.
        has: i64,
        /// How many are needed.
        needed: i64,
    },
    /// Somebody who may not sit on this side.
    Incompatible {
        /// Who.
        name: String,
        /// On which side.
        side: Side,
        /// Why.
        tie: Tie,
    },
    /// Somebody who sits on both sides.
    BothSides {
        /// Who.
        name: String,
    },
    /// A chief who is of neither the firm nor its union (部令22号 第二十三条).
    ChiefFromOutside {
        /// Who.
        name: String,
    },
    /// Too many from outside on a side (部令22号 第二十三条).
    Outsiders {
        /// Which side.
        side: Side,
        /// How many there are.
        has: i64,
        /// How many there may be.
        most: i64,
    },
    /// A place that is empty since a day, and has to be filled.
    Vacant {
        /// Who left.
        name: String,
        /// On which side.
        side: Side,
        /// When it has to be filled.
        clock: Reading,
    },
}

/// What is not written of how somebody came to the table about wages (条例 第八条、第九条、第十二条).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MandateGap {
    /// A negotiator of the workers: nominated by the union, passed by more than half of all delegates or workers.
    Workers,
    /// The employer's chief, who is not its legal representative: authorised in writing.
    EmployerChief,
    /// An adviser: mandated in writing.
    Adviser,
}

impl MandateGap {
    /// Where it is written.
    pub fn article(self) -> &'static str {
        match self {
            Self::Workers => "山东省企业工资集体协商条例第八条",
            Self::EmployerChief => "山东省企业工资集体协商条例第九条",
            Self::Adviser => "山东省企业工资集体协商条例第十二条",
        }
    }
}

/// Who sits at the table on a day without a word of how she came there. To be verified: the paper may lie in the folder.
pub fn mandate_gaps(people: &[Negotiator], on: Day) -> Vec<(&Negotiator, MandateGap)> {
    let seated = people.iter().filter(|person| {
        person.from_day <= on && person.to_day.is_none_or(|to| to >= on) && person.mandate.is_none()
    });
    let is_head = |person: &Negotiator| {
        let post = person.post.as_deref().unwrap_or_default();
        post.contains("法定代表人")
    };
    seated
        .filter_map(|person| match (person.seat, person.side) {
            (Seat::Adviser, _) => Some((person, MandateGap::Adviser)),
            (Seat::Chief | Seat::Member, Side::Workers) => Some((person, MandateGap::Workers)),
            (Seat::Chief, Side::Employer) if !is_head(person) => {
                Some((person, MandateGap::EmployerChief))
            }
            _ => None,
        })
        .collect()
}

/// A finding with its weight and where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyFinding {
    /// What.
    pub fault: PartyFault,
    /// How much it weighs.
    pub severity: Severity,
    /// 依据
    pub article: String,
}

/// Whether a negotiation is about wages decides which of the two regulations holds (regulations §3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Regulation {
    /// 山东省企业工资集体协商条例
    Wage,
    /// 山东省劳动合同条例 and 集体合同规定
    General,
}

/// Reads who sits at the table on a day.
pub fn assess_parties(
    regulation: Regulation,
    people: &[Negotiator],
    given: Given<'_>,
) -> Result<Vec<PartyFinding>, RulebookError> {
    let mut findings = Vec::new();
    let on = given.today;
    let sits = |person: &&Negotiator| {
        person.from_day <= on
            && person.to_day.is_none_or(|to| to >= on)
            && matches!(person.seat, Seat::Chief | Seat::Member)
    };
    let of = |side: Side| -> Vec<&Negotiator> {
        people
            .iter()
            .filter(|person| person.side == side)
            .filter(sits)
            .collect()
    };
    let (workers, employer) = (of(Side::Workers), of(Side::Employer));
    let (some, others) = (workers.len() as i64, employer.len() as i64);
    let basis = |code: &str| given.book.get(code, given.region, on).map(|p| p.basis());
    let (least, article) = (
        given
            .book
            .count("wage.negotiators_from", given.region, on)?,
        basis("wage.negotiators_from")?,
    );
    let numbers = match regulation {
        Regulation::Wage => article,
        Regulation::General => "山东省劳动合同条例第三十四条".to_owned(),
    };
    let mut error = |fault, article: &str| {
        findings.push(PartyFinding {
            fault,
            severity: Severity::Error,
            article: article.to_owned(),
        });
    };
    if some != others {
        let fault = PartyFault::Unequal {
            workers: some,
            employer: others,
        };
        error(fault, &numbers);
    }
    for (side, seated) in [(Side::Workers, &workers), (Side::Employer, &employer)] {
        let has = seated.len() as i64;
        if has < least {
            error(PartyFault::TooFew { side, has, least }, &numbers);
        }
        let chiefs = seated.iter().filter(|p| p.seat == Seat::Chief).count() as i64;
        if chiefs != 1 {
            error(PartyFault::Chiefs { side, has: chiefs }, &numbers);
        }
    }
    for person in &workers {
        if employer.iter().any(|other| is_same(person, other)) {
            let fault = PartyFault::BothSides {
                name: person.name.clone(),
            };
            error(
                fault,
                "山东省企业工资集体协商条例第十条；集体合同规定第二十四条",
            );
        }
    }
    if regulation == Regulation::Wage {
        let share = given.book.share("wage.front_line", given.region, on)?;
        let needed = i64::from(share.needed(workers.len() as u32));
        let has = workers.iter().filter(|person| person.front_line).count() as i64;
        if has < needed {
            let fault = PartyFault::FrontLine { has, needed };
            error(fault, &basis("wage.front_line")?);
        }
    }
    // The wage regulation forbids it in talks about wages; in others no rule does, and it is worth a look.
    let severity = match regulation {
        Regulation::Wage => Severity::Error,
        Regulation::General => Severity::Verify,
    };
    let unfit = workers.iter().chain(&employer).filter(|p| may_not_sit(p));
    findings.extend(unfit.map(|person| PartyFinding {
        fault: PartyFault::Incompatible {
            name: person.name.clone(),
            side: person.side,
            tie: person.tie,
        },
        severity,
        article: "山东省企业工资集体协商条例第十条".to_owned(),
    }));
    // The two limits on outsiders are the nation's; Shandong speaks of advisers only.
    for (side, seated) in [(Side::Workers, &workers), (Side::Employer, &employer)] {
        let outside: Vec<&&Negotiator> = seated.iter().filter(|p| p.tie == Tie::Outside).collect();
        let (has, most) = (outside.len() as i64, seated.len() as i64 / 3);
        if has > most {
            findings.push(verify(PartyFault::Outsiders { side, has, most }));
        }
        if let Some(chief) = outside.iter().find(|person| person.seat == Seat::Chief) {
            findings.push(verify(PartyFault::ChiefFromOutside {
                name: chief.name.clone(),
            }));
        }
    }
    findings.extend(vacancies(people, given)?);
    Ok(findings)
}

/// Who left and was not replaced, with the days there are for it (部令22号 第三十一条; 条例 第十四条 says promptly).
fn vacancies(people: &[Negotiator], given: Given<'_>) -> Result<Vec<PartyFinding>, RulebookError> {
    let mut findings = Vec::new();
    for gone in people {
        let Some(left) = gone.to_day.filter(|to| *to < given.today) else {
            continue;
        };
        let counts = matches!(gone.seat, Seat::Chief | Seat::Member);
        let is_replaced = people.iter().any(|other| other.replaces == Some(gone.id));
        if !counts || is_replaced || gone.left_why.is_none() {
            continue;
        }
        let rule = given.book.clock("contract.vacancy", given.region, left)?;
        let clock = clocks::read(&rule, left, &[], given.calendar, given.today);
        let is_late = clock.late_by() > 0;
        findings.push(PartyFinding {
            fault: PartyFault::Vacant {
                name: gone.name.clone(),
                side: gone.side,
                clock,
            },
            severity: if is_late {
                rule.severity
            } else {
                Severity::Hint
            },
            article: rule.article,
        });
    }
    Ok(findings)
}

fn verify(fault: PartyFault) -> PartyFinding {
    PartyFinding {
        fault,
        severity: Severity::Verify,
        article: "集体合同规定第二十三条".to_owned(),
    }
}

/// 第十条: those who manage or own the firm and their close relatives do not speak for its workers, nor the union's people for
/// the firm.
fn may_not_sit(person: &Negotiator) -> bool {
    match person.side {
        Side::Workers => matches!(person.tie, Tie::Manager | Tie::Investor | Tie::Relative),
        Side::Employer => person.tie == Tie::UnionStaff,
    }
}

fn is_same(one: &Negotiator, other: &Negotiator) -> bool {
    match (one.person, other.person) {
        (Some(one), Some(other)) => one == other,
        _ => one.name == other.name,
    }
}
