#![allow(clippy::unwrap_used)]
//! A proposal from its raising to the answer that satisfies, over a real ledger; days and figures as tables.

use super::*;
use crate::calendar::Calendar;
use crate::congress::tests::factory;
use crate::congress::{
    Congress, CongressError, CongressForm, DelegateKind, Kept, Seat, delegates_of, found_congress,
    leave_seat, take_seat,
};
use crate::people::Person;
use crate::rulebook::Rulebook;
use crate::shared::{Day, DelegateId, ProposalId};
use crate::store::tests::{Desk, TODAY, d};
use crate::store::{Act, Record as _};
use crate::unions::Union;

const REGION: &str = "371323";

/// A factory with a congress, and somebody to raise proposals.
struct Floor {
    desk: Desk,
    congress: Congress,
    proposer: DelegateId,
}

fn floor() -> Floor {
    let (desk, _, congress) = factory();
    let proposer = named(&desk, &congress, "王晓燕");
    Floor {
        desk,
        congress,
        proposer,
    }
}

fn named(desk: &Desk, congress: &Congress, name: &str) -> DelegateId {
    desk.ledger
        .read(|conn| {
            for delegate in delegates_of(conn, congress.id)? {
                if Person::get(conn, delegate.person)?.name == name {
                    return Ok::<_, crate::store::StoreError>(delegate.id);
                }
            }
            panic!("{name} is no delegate")
        })
        .unwrap()
}

type Done<T> = Result<T, ProposalError>;

impl Floor {
    fn worded(&self, raised_on: &str) -> NewProposal {
        NewProposal {
            session: None,
            raised_on: d(raised_on),
            title: "夜班班车加一趟".to_owned(),
            reason: "夜班下班没有公交".to_owned(),
            suggestion: "零点加一趟班车".to_owned(),
            proposer: self.proposer,
            seconders: "李志强，赵海燕".to_owned(),
            category: ProposalCategory::Living,
        }
    }

    fn raise(&self, new: &NewProposal) -> Done<Proposal> {
        self.desk.act(Act::RecordProposal, |tx| {
            raise_proposal(tx, &self.congress, new)
        })
    }

    fn raised(&self) -> ProposalId {
        self.raise(&self.worded("2026-09-01")).unwrap().id
    }

    fn examine(
        &self,
        of: ProposalId,
        on: &str,
        examination: Examination,
        into: Option<ProposalId>,
    ) -> Done<Proposal> {
        let new = Examining {
            on_day: d(on),
            examination,
            note: Some("不在职代会的职权里".to_owned()),
            into: into.map(|into| self.read(into).0.number),
        };
        self.desk
            .act(Act::RecordProposal, |tx| examine_proposal(tx, of, &new))
    }

    fn assign(&self, of: ProposalId, on: &str, by: Option<&str>) -> Done<Proposal> {
        let new = Assigning {
            department: "综合办公室".to_owned(),
            handler: None,
            on_day: d(on),
            answer_by: by.map(d),
        };
        self.desk
            .act(Act::RecordProposal, |tx| assign_proposal(tx, of, &new))
    }

    fn answer(&self, of: ProposalId, on: &str) -> Done<ProposalAnswer> {
        let new = Answering {
            on_day: d(on),
            reply: ProposalReply::Adopted,
            answer: "从十一月起加一趟".to_owned(),
        };
        self.desk
            .act(Act::RecordProposal, |tx| answer_proposal(tx, of, &new))
    }

    fn feedback(&self, of: ProposalId, on: &str, said: Satisfaction) -> Done<ProposalAnswer> {
        let note = Some("只加到十二月".to_owned());
        self.desk.act(Act::RecordProposal, |tx| {
            record_feedback(tx, of, (d(on), said), note)
        })
    }

    fn accepted(&self) -> ProposalId {
        let id = self.raised();
        self.examine(id, "2026-09-10", Examination::Accepted, None)
            .unwrap();
        id
    }

    fn assigned(&self) -> ProposalId {
        let id = self.accepted();
        self.assign(id, "2026-10-13", None).unwrap();
        id
    }

    fn state(&self, of: ProposalId) -> ProposalState {
        let (proposal, answers) = self.read(of);
        state_of(&proposal, &answers)
    }

    fn read(&self, of: ProposalId) -> (Proposal, Vec<ProposalAnswer>) {
        self.desk
            .ledger
            .read(|conn| -> crate::store::Result<_> {
                Ok((Proposal::get(conn, of)?, answers_of(conn, of)?))
            })
            .unwrap()
    }

    fn rounds(&self, of: ProposalId, today: &str) -> Vec<Round> {
        let (proposal, answers) = self.read(of);
        let book = Rulebook::shipped();
        let calendar: Calendar = book.calendar().unwrap();
        rounds(book, &calendar, REGION, (&proposal, &answers), d(today))
    }
}

#[test]
fn proposals_are_numbered_within_their_congress_and_seconders_are_kept_once_each() {
    let floor = floor();
    let first = floor.raise(&floor.worded("2026-09-01")).unwrap();
    let second = floor
        .raise(&NewProposal {
            seconders: String::new(),
            ..floor.worded("2026-09-01")
        })
        .unwrap();
    assert_eq!((first.number, second.number), (1, 2));
    assert_eq!(first.seconders.as_deref(), Some("李志强、赵海燕"));
    assert_eq!(
        (first.seconder_names().count(), second.seconders),
        (2, None)
    );
    for seconders in ["李志强、李志强", "赵海燕 王晓燕"] {
        let refused = floor.raise(&NewProposal {
            seconders: seconders.to_owned(),
            ..floor.worded("2026-09-01")
        });
        assert!(
            matches!(refused, Err(ProposalError::SecondedTwice { .. })),
            "{seconders}"
        );
    }
}

#[test]
fn only_a_delegate_in_office_on_the_day_raises_a_proposal() {
    let floor = floor();
    floor
        .desk
        .act(Act::SeatDelegate, |tx| {
            leave_seat(tx, floor.proposer, d("2026-09-30"))
        })
        .unwrap();
    floor.raise(&floor.worded("2026-09-30")).unwrap();
    let late = floor.raise(&floor.worded("2026-10-01"));
    assert!(
        matches!(&late, Err(ProposalError::Left { name, until }) if name == "王晓燕" && *until == d("2026-09-30")),
        "{late:?}"
    );
    // She was seated on the first day of the term: what lies before it is outside the term.
    let early = floor.raise(&floor.worded("2024-02-29"));
    assert!(matches!(
        early,
        Err(ProposalError::Congress(CongressError::OutsideTerm { .. }))
    ));
    let future = floor.raise(&floor.worded("2026-11-23"));
    assert!(matches!(
        future,
        Err(ProposalError::Congress(CongressError::InFuture { .. }))
    ));
}

#[test]
fn a_delegate_who_was_not_seated_yet_and_one_of_another_congress_raise_nothing() {
    let floor = floor();
    let union = floor
        .desk
        .ledger
        .read(|conn| Union::get(conn, floor.congress.trade_union))
        .unwrap();
    let seat = Seat {
        name: "周明".to_owned(),
        constituency: None,
        kind: DelegateKind::Other,
        dispatched: false,
        post: None,
        from_day: d("2026-10-01"),
        votes: None,
        replaces: None,
    };
    let late = floor
        .desk
        .act(Act::SeatDelegate, |tx| {
            take_seat(tx, &union, &floor.congress, &seat)
        })
        .unwrap();
    let by = |proposer, on: &str| {
        floor.raise(&NewProposal {
            proposer,
            ..floor.worded(on)
        })
    };
    let early = by(late.id, "2026-09-30");
    assert!(matches!(early, Err(ProposalError::NotYet { from, .. }) if from == d("2026-10-01")));
    by(late.id, "2026-10-01").unwrap();
    let next = Floor {
        congress: floor
            .desk
            .act(Act::FoundCongress, |tx| {
                let form = (CongressForm::Delegates, 2);
                let allowed = ["2".to_owned()];
                found_congress(tx, &union, form, (d("2021-03-01"), 2), &allowed)
            })
            .unwrap(),
        ..floor
    };
    let refused = next.raise(&next.worded("2022-10-01"));
    assert!(matches!(
        refused,
        Err(ProposalError::OtherCongress { what: "proposer" })
    ));
}

#[test]
fn what_has_to_be_written_is_not_left_empty() {
    let floor = floor();
    let new = floor.worded("2026-09-01");
    for (what, empty) in [
        (
            "title",
            NewProposal {
                title: " ".to_owned(),
                ..new.clone()
            },
        ),
        (
            "reason",
            NewProposal {
                reason: String::new(),
                ..new.clone()
            },
        ),
        (
            "suggestion",
            NewProposal {
                suggestion: "\n".to_owned(),
                ..new
            },
        ),
    ] {
        let found = floor.raise(&empty);
        assert!(
            matches!(found, Err(ProposalError::Empty { what: field }) if field == what),
            "{what}"
        );
    }
    let id = floor.raised();
    let unexplained = Examining {
        on_day: d("2026-09-02"),
        examination: Examination::Refused,
        note: None,
        into: None,
    };
    let refused = floor.desk.act(Act::RecordProposal, |tx| {
        examine_proposal(tx, id, &unexplained)
    });
    assert!(matches!(
        refused,
        Err(ProposalError::Empty { what: "note" })
    ));
}

#[test]
fn a_proposal_is_worded_anew_until_it_is_examined_and_examined_anew_until_it_is_assigned() {
    let floor = floor();
    let id = floor.raised();
    let reword = || {
        floor.desk.act(Act::RecordProposal, |tx| {
            let new = NewProposal {
                title: "夜班班车".to_owned(),
                ..floor.worded("2026-09-02")
            };
            reword_proposal(tx, id, &new)
        })
    };
    let reworded = reword().unwrap();
    assert_eq!((reworded.number, reworded.title.as_str()), (1, "夜班班车"));
    floor
        .examine(id, "2026-09-10", Examination::Refused, None)
        .unwrap();
    assert!(matches!(reword(), Err(ProposalError::Examined { .. })));
    floor
        .examine(id, "2026-09-10", Examination::Accepted, None)
        .unwrap();
    floor.assign(id, "2026-09-11", None).unwrap();
    let again = floor.examine(id, "2026-09-12", Examination::Refused, None);
    assert!(matches!(again, Err(ProposalError::Assigned { .. })));
}

#[test]
fn a_proposal_goes_only_into_another_that_is_itself_handled() {
    let floor = floor();
    let [one, two, three, four] = [(); 4].map(|()| floor.raised());
    let into = |of, into| floor.examine(of, "2026-09-10", Examination::Grouped, into);
    assert!(matches!(
        into(one, None),
        Err(ProposalError::IntoNothing { number: None })
    ));
    let absent = Examining {
        on_day: d("2026-09-10"),
        examination: Examination::Grouped,
        note: None,
        into: Some(99),
    };
    let into_absent = floor
        .desk
        .act(Act::RecordProposal, |tx| examine_proposal(tx, one, &absent));
    assert!(matches!(
        into_absent,
        Err(ProposalError::IntoNothing { number: Some(99) })
    ));
    assert!(matches!(
        into(one, Some(one)),
        Err(ProposalError::IntoItself)
    ));
    into(one, Some(two)).unwrap();
    assert_eq!(floor.state(one), ProposalState::Grouped);
    // Into one that is grouped, and into one that was refused.
    assert!(matches!(
        into(three, Some(one)),
        Err(ProposalError::IntoGone {
            number: 1,
            examination: Examination::Grouped
        })
    ));
    floor
        .examine(four, "2026-09-10", Examination::Refused, None)
        .unwrap();
    assert!(matches!(
        into(three, Some(four)),
        Err(ProposalError::IntoGone {
            number: 4,
            examination: Examination::Refused
        })
    ));
    // What carries another stays handled.
    assert!(matches!(
        into(two, Some(three)),
        Err(ProposalError::HasGrouped { count: 1 })
    ));
    assert!(matches!(
        floor.examine(two, "2026-09-10", Examination::Refused, None),
        Err(ProposalError::HasGrouped { count: 1 })
    ));
    floor
        .examine(two, "2026-09-10", Examination::Accepted, None)
        .unwrap();
    let under = floor
        .desk
        .ledger
        .read(|conn| grouped_into(conn, two))
        .unwrap();
    assert_eq!(under.iter().map(|it| it.id).collect::<Vec<_>>(), [one]);
    // Taken out again, it stands alone.
    floor
        .examine(one, "2026-09-10", Examination::Accepted, Some(two))
        .unwrap();
    assert_eq!(floor.read(one).0.grouped_into, None);
}

#[test]
fn each_step_follows_the_one_before_and_none_lies_ahead() {
    let floor = floor();
    let id = floor.raised();
    let before = |found: Done<Day>, step: &str| {
        assert!(
            matches!(
                found,
                Err(ProposalError::Congress(CongressError::DayBefore { .. }))
            ),
            "{step}"
        );
    };
    let ahead = |found: Done<Day>, step: &str| {
        assert!(
            matches!(
                found,
                Err(ProposalError::Congress(CongressError::InFuture { .. }))
            ),
            "{step}"
        );
    };
    let examine = |on| {
        floor
            .examine(id, on, Examination::Accepted, None)
            .map(|_| d(on))
    };
    before(examine("2026-08-31"), "examined");
    ahead(examine("2026-11-23"), "examined");
    examine("2026-09-01").unwrap();
    let assign = |on, by| floor.assign(id, on, by).map(|_| d(on));
    before(assign("2026-08-31", None), "assigned");
    before(assign("2026-09-05", Some("2026-09-04")), "agreed");
    ahead(assign("2026-11-23", None), "assigned");
    assign("2026-09-05", Some("2026-09-05")).unwrap();
    let answer = |on| floor.answer(id, on).map(|_| d(on));
    before(answer("2026-09-04"), "answered");
    ahead(answer("2026-11-23"), "answered");
    answer("2026-09-05").unwrap();
    let feedback = |on| {
        floor
            .feedback(id, on, Satisfaction::Dissatisfied)
            .map(|_| d(on))
    };
    before(feedback("2026-09-04"), "feedback");
    ahead(feedback("2026-11-23"), "feedback");
    feedback("2026-09-06").unwrap();
    before(answer("2026-09-05"), "answered again");
    answer(TODAY).unwrap();
}

#[test]
fn nothing_is_answered_before_it_is_assigned_nor_judged_before_it_is_answered() {
    let floor = floor();
    let id = floor.raised();
    let state = |found: Done<ProposalAnswer>| match found {
        Err(ProposalError::NotToAnswer { state } | ProposalError::NoFeedback { state }) => state,
        other => panic!("{other:?}"),
    };
    let satisfied = || floor.feedback(id, TODAY, Satisfaction::Satisfied);
    assert_eq!(state(floor.answer(id, TODAY)), ProposalState::Received);
    assert!(matches!(
        floor.assign(id, TODAY, None),
        Err(ProposalError::NotToAssign {
            state: ProposalState::Received
        })
    ));
    floor
        .examine(id, "2026-09-10", Examination::Accepted, None)
        .unwrap();
    assert_eq!(state(floor.answer(id, TODAY)), ProposalState::Accepted);
    floor.assign(id, "2026-09-10", None).unwrap();
    assert_eq!(state(satisfied()), ProposalState::Assigned);
    floor.answer(id, "2026-09-20").unwrap();
    // Once a round.
    assert_eq!(state(floor.answer(id, TODAY)), ProposalState::Answered);
    assert!(matches!(
        floor.assign(id, TODAY, None),
        Err(ProposalError::NotToAssign {
            state: ProposalState::Answered
        })
    ));
    satisfied().unwrap();
    assert_eq!(state(satisfied()), ProposalState::Settled);
    assert_eq!(state(floor.answer(id, TODAY)), ProposalState::Settled);
}

#[test]
fn an_answer_that_did_not_satisfy_is_kept_and_another_follows() {
    let floor = floor();
    let id = floor.assigned();
    floor.answer(id, "2026-10-20").unwrap();
    let unexplained = floor.desk.act(Act::RecordProposal, |tx| {
        record_feedback(tx, id, (d("2026-10-22"), Satisfaction::Dissatisfied), None)
    });
    assert!(matches!(
        unexplained,
        Err(ProposalError::Empty {
            what: "feedback_note"
        })
    ));
    floor
        .feedback(id, "2026-10-22", Satisfaction::Dissatisfied)
        .unwrap();
    assert_eq!(floor.state(id), ProposalState::Again);
    floor.answer(id, "2026-11-10").unwrap();
    floor
        .feedback(id, "2026-11-12", Satisfaction::Fairly)
        .unwrap();
    assert_eq!(floor.state(id), ProposalState::Settled);
    let rounds = floor.rounds(id, TODAY);
    let shown: Vec<_> = rounds
        .iter()
        .map(|round| (round.from, round.answer.as_ref().unwrap().satisfaction))
        .collect();
    assert_eq!(
        shown,
        [
            (d("2026-10-13"), Some(Satisfaction::Dissatisfied)),
            (d("2026-10-22"), Some(Satisfaction::Fairly)),
        ]
    );
}

/// 30 days after the assignment, past days of rest; an agreed day as it stands. 2026-11-12 is a Thursday, 2026-11-07 a Saturday.
#[test]
fn an_answer_on_its_last_day_is_in_time_and_on_the_day_after_late() {
    for (assigned, agreed, due, answered, kept) in [
        (
            "2026-10-13",
            None,
            "2026-11-12",
            Some("2026-11-12"),
            Kept::InTime,
        ),
        (
            "2026-10-13",
            None,
            "2026-11-12",
            Some("2026-11-13"),
            Kept::Late(1),
        ),
        (
            "2026-10-08",
            None,
            "2026-11-09",
            Some("2026-11-09"),
            Kept::InTime,
        ),
        (
            "2026-10-08",
            None,
            "2026-11-09",
            Some("2026-11-10"),
            Kept::Late(1),
        ),
        (
            "2026-10-13",
            Some("2026-10-24"),
            "2026-10-24",
            Some("2026-10-24"),
            Kept::InTime,
        ),
        (
            "2026-10-13",
            Some("2026-10-24"),
            "2026-10-24",
            Some("2026-10-25"),
            Kept::Late(1),
        ),
        ("2026-10-23", None, "2026-11-23", None, Kept::Open(1)),
        (
            "2026-10-13",
            Some("2026-11-22"),
            "2026-11-22",
            None,
            Kept::Open(0),
        ),
        (
            "2026-10-13",
            Some("2026-11-21"),
            "2026-11-21",
            None,
            Kept::Open(-1),
        ),
    ] {
        let floor = floor();
        let id = floor.accepted();
        floor.assign(id, assigned, agreed).unwrap();
        if let Some(on) = answered {
            floor.answer(id, on).unwrap();
        }
        let rounds = floor.rounds(id, TODAY);
        let [round] = &rounds[..] else {
            panic!("{rounds:?}")
        };
        let last = round.due.as_ref().unwrap();
        assert_eq!(
            (last.day, round.kept, last.words.is_empty()),
            (d(due), Some(kept), agreed.is_some()),
            "{assigned} {agreed:?} {answered:?}"
        );
    }
}

#[test]
fn a_second_round_runs_from_the_day_of_the_feedback() {
    let floor = floor();
    let id = floor.accepted();
    floor.assign(id, "2026-09-11", Some("2026-09-20")).unwrap();
    floor.answer(id, "2026-09-18").unwrap();
    floor
        .feedback(id, "2026-10-13", Satisfaction::Dissatisfied)
        .unwrap();
    let second = floor.rounds(id, TODAY)[1].clone();
    assert_eq!(
        (second.due.unwrap().day, second.kept),
        (d("2026-11-12"), Some(Kept::Open(-10)))
    );
}

/// Every stage a proposal can be at, at once.
fn one_at_each_stage(floor: &Floor) -> Vec<(ProposalId, ProposalState)> {
    let received = floor.raised();
    let grouped = floor.raised();
    let refused = floor.raised();
    floor
        .examine(refused, "2026-09-10", Examination::Refused, None)
        .unwrap();
    let accepted = floor.accepted();
    floor
        .examine(grouped, "2026-09-10", Examination::Grouped, Some(accepted))
        .unwrap();
    let [assigned, answered, again, settled] = [(); 4].map(|()| floor.assigned());
    for id in [answered, again, settled] {
        floor.answer(id, "2026-11-12").unwrap();
    }
    floor
        .feedback(again, "2026-11-13", Satisfaction::Dissatisfied)
        .unwrap();
    floor
        .feedback(settled, "2026-11-13", Satisfaction::Dissatisfied)
        .unwrap();
    floor.answer(settled, "2026-11-16").unwrap();
    floor
        .feedback(settled, "2026-11-17", Satisfaction::Satisfied)
        .unwrap();
    vec![
        (received, ProposalState::Received),
        (grouped, ProposalState::Grouped),
        (refused, ProposalState::Refused),
        (accepted, ProposalState::Accepted),
        (assigned, ProposalState::Assigned),
        (answered, ProposalState::Answered),
        (again, ProposalState::Again),
        (settled, ProposalState::Settled),
    ]
}

#[test]
fn the_database_finds_the_same_stage_that_is_folded() {
    let floor = floor();
    let stages = one_at_each_stage(&floor);
    assert_eq!(stages.len(), ProposalState::ALL.len());
    for (id, state) in stages {
        assert_eq!(floor.state(id), state);
        let filter = ProposalFilter {
            congress: floor.congress.id,
            state: Some(state),
            words: "",
        };
        let (page, count) = floor
            .desk
            .ledger
            .read(|conn| -> crate::store::Result<_> {
                Ok((
                    proposal_page(conn, filter, 0, 50)?,
                    count_proposals(conn, filter)?,
                ))
            })
            .unwrap();
        let found: Vec<ProposalId> = page.iter().map(|one| one.id).collect();
        assert_eq!((found, count), (vec![id], 1), "{state:?}");
    }
}

#[test]
fn proposals_are_paged_by_number_and_found_by_words_and_by_who_raised_them() {
    let floor = floor();
    for _ in 0..3 {
        floor.raised();
    }
    let other = NewProposal {
        title: "食堂早餐提前".to_owned(),
        proposer: named(&floor.desk, &floor.congress, "李志强"),
        seconders: String::new(),
        ..floor.worded("2026-09-01")
    };
    floor.raise(&other).unwrap();
    let page = |words: &str, after, limit| {
        let filter = ProposalFilter {
            congress: floor.congress.id,
            state: None,
            words,
        };
        let found = floor
            .desk
            .ledger
            .read(|conn| proposal_page(conn, filter, after, limit))
            .unwrap();
        found.iter().map(|one| one.number).collect::<Vec<_>>()
    };
    assert_eq!(page("", 0, 2), [1, 2]);
    assert_eq!(page("", 2, 2), [3, 4]);
    assert_eq!(page("早餐", 0, 2), [4]);
    assert_eq!(page("志强", 0, 2), [4]);
    assert_eq!(page("%", 0, 2), [] as [i64; 0]);
}

#[test]
fn figures_count_each_proposal_once_and_the_last_feedback_of_it() {
    let floor = floor();
    let stages = one_at_each_stage(&floor);
    let late = floor.assigned();
    floor.answer(late, "2026-11-13").unwrap();
    floor
        .feedback(late, "2026-11-16", Satisfaction::Fairly)
        .unwrap();
    let mut figures = ProposalFigures::default();
    for id in stages.iter().map(|(id, _)| *id).chain([late]) {
        figures.add(&floor.read(id).0, &floor.rounds(id, TODAY));
    }
    assert_eq!(
        figures,
        ProposalFigures {
            raised: 9,
            accepted: 6,
            grouped: 1,
            refused: 1,
            answered: 4,
            in_time: 3,
            feedback: 3,
            satisfied: 1,
            fairly: 1,
            dissatisfied: 1,
        }
    );
}

#[test]
fn what_still_has_to_be_answered_is_this_stations_and_assigned() {
    let floor = floor();
    let stages = one_at_each_stage(&floor);
    let awaited = |station: &str| {
        let found = floor
            .desk
            .ledger
            .read(|conn| proposals_to_answer(conn, station))
            .unwrap();
        found.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    let expected: Vec<ProposalId> = stages
        .iter()
        .filter(|(_, state)| matches!(state, ProposalState::Assigned | ProposalState::Again))
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(awaited(&floor.desk.ledger.station()), expected);
    assert_eq!(awaited("另一个"), []);
}
