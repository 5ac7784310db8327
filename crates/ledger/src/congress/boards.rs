//! Employees on a company's boards (职工董事、职工监事): who sits there, and whether the boards have the seats the law wants.
//!
//! Invariants: a board has three members or more, so a single director or supervisor is no board (公司法 Art. 68, 76); a
//! term is at most three years (Art. 70, 77); nobody is director and supervisor at once (Art. 76). Whoever sits there was
//! elected by the workers; the election is named where the ledger knows it.

use super::composition::Shortfall;
use super::elections::{Standing, elect};
use super::matters::Matter;
use super::rules::{CongressError, check_past};
use super::store::{candidates_of, company_board_of, seats_of, turnout};
use super::types::{BoardRole, BoardSeat, Candidate, CompanyBoard, Congress, Session, SessionItem};
use super::voting::decide;
use crate::people::Person;
use crate::rulebook::{Rulebook, RulebookError};
use crate::shared::{BoardSeatId, CandidateId, Day, PersonId, SessionItemId, Severity};
use crate::store::{Record as _, Tx};
use crate::unions::{Union, UnitType, person_named};

/// Why something about boards cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum BoardFault {
    /// A board of one or two members is none, and there is none of fewer than nobody.
    #[error("a board of {members}")]
    TooSmall {
        /// Members given.
        members: i64,
        /// Name of the field.
        what: &'static str,
    },
    /// Longer than the law lets a term be, or of no length.
    #[error("a term of {years} years, at most {most}")]
    TermYears {
        /// Years given.
        years: i64,
        /// The most.
        most: i64,
    },
    /// The person holds such a seat already.
    #[error("{name} is {role:?} already")]
    Seated {
        /// Who.
        name: String,
        /// On which board.
        role: BoardRole,
    },
    /// A director cannot be a supervisor.
    #[error("{name} sits on the other board")]
    OtherBoard {
        /// Who.
        name: String,
    },
    /// A seat without a name.
    #[error("no name")]
    NameMissing,
    /// The candidate was not elected, or not to a board.
    #[error("{name} was not elected to a board")]
    NotElected {
        /// Who.
        name: String,
    },
    /// The election counts once its session is closed.
    #[error("the session is still open")]
    StillOpen,
    /// The last day lies before the first one.
    #[error("{day} is before {after}")]
    DayBefore {
        /// The day given.
        day: Day,
        /// First day on the board.
        after: Day,
    },
}

/// Members that make a board (公司法 Art. 68, 76).
const LEAST_MEMBERS: i64 = 3;

/// Records what boards a company has, or writes it anew.
pub fn set_company_board(
    tx: &Tx<'_>,
    union: &Union,
    on_day: Day,
    (directors, supervisors): (i64, i64),
) -> Result<CompanyBoard, CongressError> {
    check_past(on_day, tx.author().day())?;
    check_members(directors, "directors")?;
    check_members(supervisors, "supervisors")?;
    Ok(match company_board_of(tx.conn(), union.id)? {
        Some(known) => tx.put(CompanyBoard {
            on_day,
            directors,
            supervisors,
            ..known
        })?,
        None => tx.insert(CompanyBoard {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            trade_union: union.id,
            on_day,
            directors,
            supervisors,
        })?,
    })
}

fn check_members(members: i64, what: &'static str) -> Result<(), BoardFault> {
    match members == 0 || members >= LEAST_MEMBERS {
        true => Ok(()),
        false => Err(BoardFault::TooSmall { members, what }),
    }
}

/// When somebody came onto a board, and for how long.
#[derive(Debug, Clone, Copy)]
pub struct BoardTerm {
    /// Which board.
    pub role: BoardRole,
    /// First day.
    pub from_day: Day,
    /// Years of the term.
    pub years: i64,
    /// The most years the rulebook allows.
    pub most: i64,
}

/// Enters who sits on a board for the employees: elected before this ledger was kept, or by another form of vote.
pub fn take_board_seat(
    tx: &Tx<'_>,
    union: &Union,
    name: &str,
    term: BoardTerm,
) -> Result<BoardSeat, CongressError> {
    let name = match name.trim() {
        "" => return Err(BoardFault::NameMissing.into()),
        name => name,
    };
    let person = person_named(tx, union, name)?;
    sit(tx, union, &person, term, None)
}

/// Enters whom a closed session elected. The seat names the election and begins on its day.
pub fn seat_elected(
    tx: &Tx<'_>,
    candidate: CandidateId,
    (years, most): (i64, i64),
    book: &Rulebook,
    region: &str,
) -> Result<BoardSeat, CongressError> {
    let candidate = Candidate::get(tx.conn(), candidate)?;
    let item = SessionItem::get(tx.conn(), candidate.session_item)?;
    let session = Session::get(tx.conn(), item.session)?;
    let congress = Congress::get(tx.conn(), session.congress)?;
    let union = Union::get(tx.conn(), congress.trade_union)?;
    let person = Person::get(tx.conn(), candidate.person)?;
    if session.closed_on.is_none() {
        return Err(BoardFault::StillOpen.into());
    }
    let turnout = turnout(tx.conn(), &session)?;
    let about = (item.matter, item.power);
    let outcome = decide(book, region, session.on_day, about, turnout, None)?;
    let names = candidates_of(tx.conn(), item.id)?;
    let votes: Vec<Option<i64>> = names.iter().map(|name| name.yes).collect();
    let standings = match (&outcome, item.seats) {
        (Some(outcome), Some(seats)) => elect(outcome, seats, &votes),
        _ => Vec::new(),
    };
    let is_elected = names
        .iter()
        .zip(standings)
        .any(|(name, standing)| name.id == candidate.id && standing == Standing::Elected);
    let Some(role) = BoardRole::of(item.matter).filter(|_| is_elected) else {
        return Err(BoardFault::NotElected { name: person.name }.into());
    };
    let term = BoardTerm {
        role,
        from_day: session.on_day,
        years,
        most,
    };
    sit(tx, &union, &person, term, Some(item.id))
}

impl BoardRole {
    /// The seat that an election is about.
    pub fn of(matter: Matter) -> Option<Self> {
        match matter {
            Matter::EmployeeDirector => Some(Self::Director),
            Matter::EmployeeSupervisor => Some(Self::Supervisor),
            _ => None,
        }
    }
}

fn sit(
    tx: &Tx<'_>,
    union: &Union,
    person: &Person,
    term: BoardTerm,
    session_item: Option<SessionItemId>,
) -> Result<BoardSeat, CongressError> {
    check_past(term.from_day, tx.author().day())?;
    if term.years < 1 || term.years > term.most {
        let BoardTerm { years, most, .. } = term;
        return Err(BoardFault::TermYears { years, most }.into());
    }
    check_one_board(
        &seats_of(tx.conn(), union.id)?,
        (person.id, &person.name),
        term.role,
    )?;
    Ok(tx.insert(BoardSeat {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        person: person.id,
        role: term.role,
        session_item,
        from_day: term.from_day,
        years: term.years,
        ends_on: term.from_day.plus_years(term.years as i32),
        to_day: None,
        reason: None,
    })?)
}

/// Nobody holds a seat twice, nor one on each board at once.
fn check_one_board(
    seats: &[BoardSeat],
    (person, name): (PersonId, &str),
    role: BoardRole,
) -> Result<(), BoardFault> {
    let held = seats
        .iter()
        .find(|seat| seat.person == person && seat.to_day.is_none());
    let name = name.to_owned();
    match held {
        None => Ok(()),
        Some(seat) if seat.role == role => Err(BoardFault::Seated { name, role }),
        Some(_) => Err(BoardFault::OtherBoard { name }),
    }
}

/// Records the last day of somebody on a board, and why she left.
pub fn leave_board_seat(
    tx: &Tx<'_>,
    seat: BoardSeatId,
    last_day: Day,
    reason: Option<String>,
) -> Result<BoardSeat, CongressError> {
    check_past(last_day, tx.author().day())?;
    let seat = BoardSeat::get(tx.conn(), seat)?;
    if last_day < seat.from_day {
        return Err(BoardFault::DayBefore {
            day: last_day,
            after: seat.from_day,
        }
        .into());
    }
    Ok(tx.put(BoardSeat {
        to_day: Some(last_day),
        reason,
        ..seat
    })?)
}

/// The boards of a company as far as they are known, and the employees on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Boards {
    /// Members of the board of directors; 0 without one.
    pub directors: i64,
    /// Members of the supervisory board; 0 without one.
    pub supervisors: i64,
    /// 职工董事
    pub employee_directors: i64,
    /// 职工监事
    pub employee_supervisors: i64,
}

/// Compares the boards with 公司法: from 300 employees on the board of directors has one of them, unless a supervisory
/// board has (Art. 68, 120); that of a state-owned company has one whatever their number (Art. 173); a third or more of a
/// supervisory board are employees (Art. 76, 130). `employees` is their number, as far as it is known.
pub fn check_boards(
    book: &Rulebook,
    region: &str,
    on: Day,
    boards: Boards,
    (employees, unit): (Option<i64>, Option<UnitType>),
) -> Result<Vec<Shortfall>, RulebookError> {
    let mut short = Vec::new();
    let mut lacks = |rule, found, bound, basis| {
        short.push(Shortfall {
            rule,
            severity: Severity::Verify,
            found,
            bound,
            basis,
        });
    };
    let many = book.count("board.employee_director_from", region, on)?;
    let is_watched = boards.supervisors > 0 && boards.employee_supervisors > 0;
    if boards.directors > 0 && boards.employee_directors == 0 {
        if unit == Some(UnitType::StateOwnedCompany) {
            lacks(
                "state_director",
                0,
                1,
                "中华人民共和国公司法 第一百七十三条".to_owned(),
            );
        } else if let Some(staff) = employees.filter(|staff| *staff >= many && !is_watched) {
            let basis = book
                .get("board.employee_director_from", region, on)?
                .basis();
            lacks("employee_director", staff, many, basis);
        }
    }
    let share = book.share("board.employee_supervisors", region, on)?;
    let wanted = i64::from(share.needed(u32::try_from(boards.supervisors).unwrap_or(0)));
    if boards.employee_supervisors < wanted {
        let basis = book.get("board.employee_supervisors", region, on)?.basis();
        lacks(
            "employee_supervisors",
            boards.employee_supervisors,
            wanted,
            basis,
        );
    }
    Ok(short)
}
