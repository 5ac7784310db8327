//! Congresses of the invented township: one that is being prepared, whose works has employees on its boards and a seat to
//! fill, one that was held, appraised its manager and is not proved, and two unions without any.

use super::people::invented_person;
use super::township::{BOARDS, WORKS};
use crate::congress::{
    BoardSeatPut, BoardSet, CongressFound, ConstituencyPut, DelegateSeat, SessionAppraise,
    SessionCount, SessionDate, SessionGet, SessionItemPut, SessionOpen, SessionVote,
    board_seat_put, board_set, congress_found, constituency_put, delegate_seat, session_appraise,
    session_close, session_count, session_date, session_get, session_item_put, session_open,
    session_vote,
};
use crate::{Answer, Office, Quiet};
use taizhang_ledger::shared::Day;

/// Delegates of the works: so many are the least by law.
const DELEGATES: u32 = 30;

pub(super) fn hold(office: &Office) -> Answer<()> {
    prepare(office)?;
    held(office)
}

/// The works' delegates meet in twelve days: the papers go out within five.
fn prepare(office: &Office) -> Answer<()> {
    let from = office.today().plus_months(-16);
    let congress = found(office, WORKS.code, ("delegates", 3), from)?;
    for place in 0..DELEGATES {
        let person = invented_person(WORKS.members.0 + place);
        let (kind, post) = match place {
            0..6 => ("manager", "车间主任"),
            6..9 => ("other", person.post),
            9..12 => ("technical", "技术员"),
            _ => ("front_line", person.post),
        };
        let seat = DelegateSeat {
            congress: congress.clone(),
            name: person.name,
            constituency: Some(person.department.to_owned()),
            kind: kind.to_owned(),
            dispatched: false,
            post: Some(post.to_owned()),
            from: from.to_string(),
            votes: None,
            replaces: None,
        };
        delegate_seat(office, seat, &Quiet)?;
    }
    // The store has as many delegates as were elected, the first shop one fewer.
    for (name, workers, took_part, seats) in [("一车间", 88, 80, 8), ("仓储部", 31, 29, 7)] {
        let elected = ConstituencyPut {
            congress: congress.clone(),
            id: None,
            name: name.to_owned(),
            workers,
            took_part,
            seats,
            elected_on: from.plus_days(-9).to_string(),
            votes: Vec::new(),
        };
        constituency_put(office, elected, &Quiet)?;
    }
    sit(office, from)?;
    let session = open(office, &congress, office.today().plus_days(12))?;
    for matter in [
        "work_report",
        "collective_contract",
        "wage_contract",
        "welfare",
    ] {
        put(office, &session, matter)?;
    }
    Ok(())
}

/// The works' company has both boards, and an employee on each.
fn sit(office: &Office, from: Day) -> Answer<()> {
    let boards = BoardSet {
        union: WORKS.code.to_owned(),
        directors: 5,
        supervisors: 3,
        on: from.to_string(),
    };
    board_set(office, boards, &Quiet)?;
    for (number, role) in [(9, "director"), (12, "supervisor")] {
        let seat = BoardSeatPut {
            union: WORKS.code.to_owned(),
            name: invented_person(WORKS.members.0 + number).name,
            role: role.to_owned(),
            from: from.to_string(),
            years: 3,
        };
        board_seat_put(office, seat, &Quiet)?;
    }
    Ok(())
}

/// The boards' general meeting was held and no minutes are there.
fn held(office: &Office) -> Answer<()> {
    let today = office.today();
    let on = today.plus_days(-25);
    let congress = found(office, BOARDS.code, ("general", 1), today.plus_months(-20))?;
    let session = open(office, &congress, on)?;
    put(office, &session, "wage_contract")?;
    put(office, &session, "managers_appraised")?;
    let date = SessionDate {
        session: session.clone(),
        on: on.to_string(),
        place: Some("二楼会议室".to_owned()),
        papers_on: Some(on.plus_days(-8).to_string()),
        agenda_public_on: Some(on.plus_days(-8).to_string()),
        public_from: Some(on.plus_days(2).to_string()),
        public_to: Some(on.plus_days(20).to_string()),
    };
    session_date(office, date, &Quiet)?;
    let [base, present] = [85, 70];
    let count = SessionCount {
        session: session.clone(),
        base,
        present,
    };
    session_count(office, count, &Quiet)?;
    let view = session_get(office, this(&session), &Quiet)?;
    for item in view.items {
        if item.appraisal.is_some() {
            appraise(office, item.id, present)?;
            continue;
        }
        let vote = SessionVote {
            item: item.id,
            yes: 61,
            no: 6,
            abstained: 3,
            void: 0,
        };
        session_vote(office, vote, &Quiet)?;
    }
    session_close(office, this(&session), &Quiet)?;
    Ok(())
}

fn appraise(office: &Office, item: String, present: i64) -> Answer<()> {
    let manager = SessionAppraise {
        item,
        id: None,
        name: "周广财".to_owned(),
        post: "生产厂长".to_owned(),
        sent: present,
        returned: 69,
        void: 1,
        excellent: 41,
        competent: 20,
        basic: 5,
        incompetent: 2,
    };
    session_appraise(office, manager, &Quiet)?;
    Ok(())
}

fn found(office: &Office, union: &str, (form, term_no): (&str, i64), from: Day) -> Answer<String> {
    let request = CongressFound {
        union: union.to_owned(),
        form: form.to_owned(),
        term_no,
        from: from.to_string(),
        years: 3,
    };
    Ok(congress_found(office, request, &Quiet)?.congress)
}

fn open(office: &Office, congress: &str, on: Day) -> Answer<String> {
    let request = SessionOpen {
        congress: congress.to_owned(),
        kind: "regular".to_owned(),
        on: on.to_string(),
        place: None,
    };
    Ok(session_open(office, request, &Quiet)?.session)
}

fn put(office: &Office, session: &str, matter: &str) -> Answer<()> {
    let request = SessionItemPut {
        session: session.to_owned(),
        matter: matter.to_owned(),
        power: None,
        title: String::new(),
        ballot: None,
        seats: None,
        candidates: Vec::new(),
    };
    session_item_put(office, request, &Quiet)?;
    Ok(())
}

fn this(session: &str) -> SessionGet {
    SessionGet {
        session: session.to_owned(),
    }
}
