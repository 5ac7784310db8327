//! Employees on the boards of a company (职工董事、职工监事): what boards it has, who sits there, what 公司法 misses.

use super::acts::{choice, id};
use super::{Choice, Nothing, title};
use crate::form::{day, said};
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, messages, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::{
    self, BoardRole, BoardSeat, BoardTerm, Boards, CompanyBoard, Congress, Delegate, DelegateKind,
    Session, SessionItem, check_boards, company_board_of, seats_of,
};
use taizhang_ledger::openness::unit_type_of;
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::{BoardSeatId, CandidateId};
use taizhang_ledger::store::{Act, Entry, Reader, Record as _};
use taizhang_ledger::unions::{Union, UnitType};
use ts_rs::TS;

/// Years of a term that a form offers and an election is taken with: the most that 公司法 allows.
const YEARS: &str = "board.term_years";

/// The boards of a union's company.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardView {
    /// Members of the board of directors; 0 without one; `null` where it is not recorded.
    pub directors: Option<i64>,
    /// Members of the supervisory board; 0 without one.
    pub supervisors: Option<i64>,
    /// As of which day.
    pub on: Option<String>,
    /// Who sits and sat there, those in office first.
    pub seats: Vec<BoardSeatLine>,
    /// What 公司法 misses.
    pub notices: Vec<Notice>,
    /// The most years of a term.
    pub years: i64,
    /// Where that is written.
    pub years_basis: String,
    /// Director or supervisor.
    pub roles: Vec<Choice>,
}

/// Somebody on a board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardSeatLine {
    /// Its id.
    pub id: String,
    /// 姓名
    pub name: String,
    /// In Chinese.
    pub role: String,
    /// The session that elected her, as it is called.
    pub elected_at: Option<String>,
    /// Its id.
    pub session: Option<String>,
    /// First day.
    pub from: String,
    /// Last day of the term.
    pub ends_on: String,
    /// Days that the term is over while she still sits there; 0 otherwise.
    pub over: i64,
    /// Last day, where she left.
    pub to: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// The boards of a union's company; `None` where the unit is no company and nobody was entered, and before the law.
pub(super) fn boards(
    conn: &Reader,
    union: &Union,
    (employees, delegates): (Option<i64>, &[Delegate]),
    rules: &RulesOfDay,
) -> Answer<Option<BoardView>> {
    let unit = unit_type_of(conn, union)?;
    let company = company_board_of(conn, union.id)?;
    let seats = seats_of(conn, union.id)?;
    let (book, region) = (&rules.book, rules.region.as_str());
    // Before the law of 2024 was in force there is nothing to compare with.
    let Some(term) = book.find(YEARS, region, rules.today) else {
        return Ok(None);
    };
    if company.is_none() && seats.is_empty() && !may_have_boards(union, unit) {
        return Ok(None);
    }
    let mut notices = match &company {
        None => Vec::new(),
        Some(company) => lacks(company, &seats, (employees, unit), rules)?,
    };
    for seat in seats.iter().filter(|seat| seat.to_day.is_none()) {
        let is_manager = |one: &Delegate| {
            one.person == seat.person
                && one.kind == DelegateKind::Manager
                && one.is_in_office(rules.today)
        };
        if seat.role == BoardRole::Supervisor && delegates.iter().any(is_manager) {
            let name = Person::get(conn, seat.person)?.name;
            notices.push(messages::managing_supervisor(&name));
        }
    }
    let mut lines = seats
        .into_iter()
        .map(|seat| line(conn, seat, rules))
        .collect::<Answer<Vec<_>>>()?;
    lines.sort_by_key(|line| line.to.is_some());
    Ok(Some(BoardView {
        directors: company.as_ref().map(|company| company.directors),
        supervisors: company.as_ref().map(|company| company.supervisors),
        on: company.map(|company| company.on_day.to_string()),
        seats: lines,
        notices,
        years: book.count(YEARS, region, rules.today)?,
        years_basis: term.basis(),
        roles: BoardRole::ALL
            .iter()
            .map(|role| super::term::choice(role.code(), role.label()))
            .collect(),
    }))
}

/// Whether the unit can be a company: it stands at one employer of a type that is none of the others.
fn may_have_boards(union: &Union, unit: Option<UnitType>) -> bool {
    use UnitType as U;
    union.employer.is_some()
        && !matches!(
            unit,
            Some(U::Institution | U::Authority | U::Individual | U::Social)
        )
}

fn lacks(
    company: &CompanyBoard,
    seats: &[BoardSeat],
    about: (Option<i64>, Option<UnitType>),
    rules: &RulesOfDay,
) -> Answer<Vec<Notice>> {
    let sit = |role: BoardRole| {
        let here = |seat: &&BoardSeat| seat.role == role && seat.to_day.is_none();
        seats.iter().filter(here).count() as i64
    };
    let boards = Boards {
        directors: company.directors,
        supervisors: company.supervisors,
        employee_directors: sit(BoardRole::Director),
        employee_supervisors: sit(BoardRole::Supervisor),
    };
    let short = check_boards(&rules.book, &rules.region, rules.today, boards, about)?;
    Ok(short.iter().map(messages::shortfall).collect())
}

fn line(conn: &Reader, seat: BoardSeat, rules: &RulesOfDay) -> Answer<BoardSeatLine> {
    let session = match seat.session_item {
        None => None,
        Some(item) => {
            let item = SessionItem::get(conn, item)?;
            let session = Session::get(conn, item.session)?;
            Some((Congress::get(conn, session.congress)?, session))
        }
    };
    let over = match seat.to_day {
        None => seat.ends_on.days_until(rules.today).max(0),
        Some(_) => 0,
    };
    Ok(BoardSeatLine {
        id: seat.id.to_string(),
        name: Person::get(conn, seat.person)?.name,
        role: seat.role.label().to_owned(),
        elected_at: session
            .as_ref()
            .map(|(congress, session)| title(congress, session)),
        session: session.map(|(_, session)| session.id.to_string()),
        from: seat.from_day.to_string(),
        ends_on: seat.ends_on.to_string(),
        over,
        to: seat.to_day.map(|day| day.to_string()),
        reason: seat.reason,
    })
}

/// What boards a company has.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BoardSet {
    /// Code of the union.
    pub union: String,
    /// Members of the board of directors; 0 without one.
    pub directors: i64,
    /// Members of the supervisory board; 0 without one.
    pub supervisors: i64,
    /// As of which day.
    pub on: String,
}

/// Records what boards a company has (董事会、监事会).
pub fn board_set(office: &Office, request: BoardSet, _: &dyn Progress) -> Answer<Nothing> {
    let on = day(&request.on, "on")?;
    let union = unions::coded(office, &request.union)?;
    let entry = Entry::new(Act::RecordCongress, "董事会、监事会");
    office.transact(entry, |tx| -> Answer<_> {
        tx.hold_ours(&union)?;
        let members = (request.directors, request.supervisors);
        congress::set_company_board(tx, &union, on, members)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Somebody on a board.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BoardSeatPut {
    /// Code of the union.
    pub union: String,
    /// 姓名
    pub name: String,
    /// `director`, `supervisor`.
    pub role: String,
    /// First day.
    pub from: String,
    /// 任期（年）
    pub years: i64,
}

/// Enters somebody who sits on a board for the employees (登记职工董事、职工监事).
pub fn board_seat_put(office: &Office, request: BoardSeatPut, _: &dyn Progress) -> Answer<Nothing> {
    let union = unions::coded(office, &request.union)?;
    let term = BoardTerm {
        role: choice(&request.role, "role")?,
        from_day: day(&request.from, "from")?,
        years: request.years,
        most: most_years(office)?.0,
    };
    let subject = format!("{}{}", term.role.label(), request.name.trim());
    let entry = Entry::new(Act::RecordCongress, &subject);
    office.transact(entry, |tx| -> Answer<_> {
        tx.hold_ours(&union)?;
        congress::take_board_seat(tx, &union, &request.name, term)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Whom a session elected.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BoardSeatElected {
    /// The candidate.
    pub candidate: String,
}

/// Enters whom a closed session elected, for the longest term the law allows (登记为职工董事).
pub fn board_seat_elected(
    office: &Office,
    request: BoardSeatElected,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let candidate: CandidateId = id(&request.candidate, "candidate")?;
    let (most, rules) = most_years(office)?;
    let entry = Entry::new(Act::RecordCongress, "当选的登记任职");
    office.transact(entry, |tx| -> Answer<_> {
        tx.hold_ours(&congress::Candidate::get(tx.conn(), candidate)?)?;
        congress::seat_elected(tx, candidate, (most, most), &rules.book, &rules.region)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

fn most_years(office: &Office) -> Answer<(i64, RulesOfDay)> {
    let rules = RulesOfDay::read(office)?;
    let most = rules.book.count(YEARS, &rules.region, rules.today)?;
    Ok((most, rules))
}

/// Somebody who left a board.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BoardSeatLeave {
    /// Id of the seat.
    pub id: String,
    /// Last day.
    pub last_day: String,
    /// Why.
    pub reason: Option<String>,
}

/// Records that somebody sits on a board no longer (离任).
pub fn board_seat_leave(
    office: &Office,
    request: BoardSeatLeave,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let seat: BoardSeatId = id(&request.id, "id")?;
    let last_day = day(&request.last_day, "last_day")?;
    let entry = Entry::new(Act::RecordCongress, "职工董事、监事离任");
    office.transact(entry, |tx| -> Answer<_> {
        tx.hold_ours(&BoardSeat::get(tx.conn(), seat)?)?;
        congress::leave_board_seat(tx, seat, last_day, said(&request.reason))?;
        Ok(())
    })?;
    Ok(Nothing {})
}
