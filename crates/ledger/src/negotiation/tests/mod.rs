#![allow(clippy::unwrap_used)]
//! Negotiations and contracts, as tables and over a real ledger: an enterprise whose talks go as far as a test wants them.
//! S2 is 山东省企业工资集体协商条例, S4 is 山东省劳动合同条例, as in regulations §0.2.

mod contracts;
mod coverage;
mod offers;
mod parties;
mod performance;
mod stamps;
mod talks;
mod timetable;

use super::*;
use crate::calendar::Calendar;
use crate::cases::{
    Case, Given, NewStep, Stage, StageReading, StageState, next_step, steps_of, walk,
};
use crate::congress::{
    self, Congress, CongressForm, Matter, NewItem, Power, SessionKind, Votes, put_item,
};
use crate::rulebook::Rulebook;
use crate::shared::{ContractId, Fen, NegotiationId, SessionItemId};
use crate::store::tests::{Desk, TODAY, d, founding};
use crate::store::{Act, Record as _, StoreError, Tx};
use crate::unions::{self, Founding, Union, UnionForm};
use std::sync::LazyLock;

/// The county in which everything plays.
const REGION: &str = "371323";

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Rulebook::shipped().calendar().unwrap());

/// What the rules read on a day.
fn given_on(day: &str) -> Given<'static> {
    Given {
        book: Rulebook::shipped(),
        region: REGION,
        calendar: &CALENDAR,
        today: d(day),
    }
}

fn given() -> Given<'static> {
    given_on(TODAY)
}

/// An early end that three of four were for.
fn ending(on: &str, why: &str) -> Ending {
    Ending {
        on_day: d(on),
        why: why.to_owned(),
        voters: 4,
        yes: 3,
    }
}

/// Something done about a negotiation or a contract.
fn act<T, E: From<StoreError>>(
    desk: &Desk,
    work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    desk.act(Act::RecordNegotiation, work)
}

/// An enterprise and its union, which has the enterprise's name.
fn enterprise(desk: &Desk, code: &str, name: &str) -> Union {
    let new = Founding {
        employer_name: Some(name.to_owned()),
        ..founding(code, &format!("{name}工会"))
    };
    desk.act(Act::AddUnion, |tx| unions::found(tx, &new))
        .unwrap()
}

/// A union that stands over several firms.
fn union_of_many(desk: &Desk, code: &str, form: UnionForm) -> Union {
    let new = Founding {
        form,
        ..founding(code, form.label())
    };
    desk.act(Act::AddUnion, |tx| unions::found(tx, &new))
        .unwrap()
}

fn offer_of(kind: ContractKind, scope: Scope) -> Offer {
    Offer {
        kind,
        scope,
        title: format!("2026年{}协商", kind.label()),
        offered_by: Side::Workers,
        letter_no: Some("沂工要约〔2026〕1号".to_owned()),
        letter_on: d("2026-08-03"),
        campaign: None,
        last_average: Fen::yuan(4_200),
        follows: None,
    }
}

/// A draft of one year from 1 October.
fn draft_of(title: &str, on: &str) -> Draft {
    Draft {
        on_day: d(on),
        title: title.to_owned(),
        from_day: d("2026-10-01"),
        to_day: d("2027-09-30"),
        lowest_wage: Fen::yuan(2_300),
        rise_permille: Some(50),
    }
}

fn bare(code: &str, on: &str) -> NewStep {
    NewStep {
        step: code.to_owned(),
        on_day: d(on),
        until: None,
        people: None,
        document: None,
        note: None,
    }
}

fn meeting(on: &str) -> NewMeeting {
    NewMeeting {
        on_day: d(on),
        place: Some("厂部会议室".to_owned()),
        chaired_by: None,
        recorder: None,
        workers_present: 3,
        employer_present: 3,
        minutes: None,
    }
}

/// The talks of one enterprise of a hundred workers, who meet as a whole.
struct Talks {
    desk: Desk,
    union: Union,
    congress: Congress,
    it: NegotiationId,
}

/// A step that was recorded, or why it was not.
type Taken = Result<&'static Stage, NegotiationError>;

impl Talks {
    /// An offer that was delivered on 3 August.
    fn of(kind: ContractKind) -> Self {
        Self::following(kind, |_, _| None)
    }

    /// The same, after a contract that stood before.
    fn following(
        kind: ContractKind,
        before: impl FnOnce(&Desk, &Union) -> Option<ContractId>,
    ) -> Self {
        let desk = Desk::new();
        let union = enterprise(&desk, "371323-DZC", "沂河电子厂");
        let congress = congress_of(&desk, &union);
        let new = Offer {
            follows: before(&desk, &union),
            ..offer_of(kind, Scope::Enterprise)
        };
        let it = act(&desk, |tx| offer(tx, &union, new)).unwrap().id;
        let talks = Self {
            desk,
            union,
            congress,
            it,
        };
        talks.take("offered", "2026-08-03").unwrap();
        talks
    }

    /// Agreed on 10 August, to begin on the 24th.
    fn agreed(self) -> Self {
        self.agree("2026-08-10", "2026-08-24").unwrap();
        self
    }

    /// The first meeting, on 24 August.
    fn started(self) -> Self {
        self.meet("2026-08-24").unwrap();
        self
    }

    /// A draft, on 7 September.
    fn drafted(self) -> Self {
        self.draft("2026-09-07").unwrap();
        self
    }

    /// Passed by 60 of 100, on 11 September.
    fn passed(self) -> Self {
        self.vote("2026-09-11", (100, 70), 60).unwrap();
        self
    }

    /// Signed on 14 September.
    fn signed(self) -> Self {
        self.sign("2026-09-14").unwrap();
        self
    }

    /// Filed on 18 September: objections are possible to the first day after the National Day week.
    fn filed(self) -> Self {
        self.take("filed", "2026-09-18").unwrap();
        self
    }

    /// In force from 9 October on.
    fn in_force(self) -> Self {
        let talks = self.agreed().started().drafted().passed().signed().filed();
        talks.effect("2026-10-09").unwrap();
        talks
    }

    fn take(&self, code: &str, on: &str) -> Taken {
        self.record(bare(code, on))
    }

    fn record(&self, step: NewStep) -> Taken {
        act(&self.desk, |tx| {
            record_negotiation_step(tx, self.it, step, given())
        })
    }

    fn agree(&self, on: &str, until: &str) -> Taken {
        self.record(NewStep {
            until: Some(d(until)),
            ..bare("agreed", on)
        })
    }

    fn meet(&self, on: &str) -> Result<Meeting, NegotiationError> {
        act(&self.desk, |tx| meet(tx, self.it, meeting(on)))
    }

    fn draft(&self, on: &str) -> Result<Contract, NegotiationError> {
        let new = draft_of("2026年合同", on);
        act(&self.desk, |tx| draft(tx, self.it, &new, given()))
    }

    /// What the congress decides on it: of so many so many there, so many in favour.
    fn vote(&self, on: &str, (base, present): (i64, i64), yes: i64) -> Taken {
        let matter = self.negotiation().kind.matter();
        let item = voted(
            &self.desk,
            &self.congress,
            (matter, on),
            (base, present),
            yes,
        );
        self.decide(item)
    }

    fn decide(&self, item: SessionItemId) -> Taken {
        act(&self.desk, |tx| decide_draft(tx, self.it, item, given()))
    }

    fn sign(&self, on: &str) -> Result<Contract, NegotiationError> {
        act(&self.desk, |tx| sign(tx, self.it, bare("signed", on)))
    }

    fn object(&self, on: &str) -> Taken {
        act(&self.desk, |tx| objected(tx, self.it, bare("objected", on)))
    }

    fn effect(&self, on: &str) -> Result<Contract, NegotiationError> {
        act(&self.desk, |tx| {
            take_effect(
                tx,
                self.it,
                d(on),
                Some("沂人社备〔2026〕18号".to_owned()),
                given(),
            )
        })
    }

    fn negotiation(&self) -> Negotiation {
        self.desk
            .ledger
            .read(|conn| Negotiation::get(conn, self.it))
            .unwrap()
    }

    fn contract(&self) -> Contract {
        let found = self.desk.ledger.read(|conn| contract_of(conn, self.it));
        found.unwrap().unwrap()
    }

    fn case(&self) -> Case {
        let id = self.negotiation().case_file;
        self.desk.ledger.read(|conn| Case::get(conn, id)).unwrap()
    }

    /// Where it stands.
    fn walk(&self) -> Vec<StageReading> {
        let case = self.case();
        let steps = self.desk.ledger.read(|conn| steps_of(conn, case.id));
        walk(case.kind.plan(), case.anchor, &steps.unwrap(), &[], given()).unwrap()
    }

    fn reading(&self, code: &str) -> StageReading {
        let mut readings = self.walk().into_iter();
        readings.find(|reading| reading.stage.code == code).unwrap()
    }

    /// The steps that were taken, and the one to be taken now.
    fn standing(&self) -> (Vec<&'static str>, Option<&'static str>) {
        let (mut done, mut now) = (Vec::new(), None);
        for reading in self.walk() {
            match reading.state {
                StageState::Done(_) => done.push(reading.stage.code),
                StageState::Now => now = Some(reading.stage.code),
                StageState::Coming | StageState::Skipped | StageState::Lacking(_) => {}
            }
        }
        self.check_next(now);
        (done, now)
    }

    /// The board asks for the next step alone: it must be the one the whole walk finds.
    fn check_next(&self, now: Option<&str>) {
        let case = self.case();
        let plan = case.kind.plan();
        let steps = self.desk.ledger.read(|conn| steps_of(conn, case.id));
        let steps = steps.unwrap();
        let next = next_step(plan, case.anchor, &steps, &[], given()).unwrap();
        assert_eq!(next.map(|reading| reading.stage.code), now);
        assert_eq!(plan.next(&steps).map(|stage| stage.code), now);
    }
}

fn congress_of(desk: &Desk, union: &Union) -> Congress {
    desk.act(Act::FoundCongress, |tx| {
        let years = ["3".to_owned()];
        let form = (CongressForm::General, 1);
        congress::found_congress(tx, union, form, (d("2024-03-01"), 3), &years)
    })
    .unwrap()
}

/// An item of a session that is still open, voted on by so many of so many there.
fn put_to_vote(
    desk: &Desk,
    congress: &Congress,
    (item, on): (&NewItem, &str),
    (base, present): (i64, i64),
    yes: i64,
) -> SessionItemId {
    desk.act(Act::RecordCongress, |tx| {
        let regular = (SessionKind::Regular, d(on));
        let session = congress::open_session(tx, congress, regular, None)?;
        let put = put_item(tx, session.id, item)?;
        congress::count_present(tx, session.id, (base, present))?;
        if put.power == Power::Pass {
            let votes = Votes {
                yes,
                no: present - yes,
                ..Votes::default()
            };
            congress::record_vote(tx, put.id, votes)?;
        }
        Ok::<_, congress::CongressError>(put.id)
    })
    .unwrap()
}

fn item_about(matter: Matter) -> NewItem {
    NewItem {
        matter,
        power: None,
        title: matter.label().to_owned(),
        ballot: None,
        slate: None,
    }
}

/// The same in a session that was closed.
fn voted(
    desk: &Desk,
    congress: &Congress,
    (matter, on): (Matter, &str),
    turnout: (i64, i64),
    yes: i64,
) -> SessionItemId {
    let item = put_to_vote(desk, congress, (&item_about(matter), on), turnout, yes);
    close(desk, item);
    item
}

fn close(desk: &Desk, item: SessionItemId) {
    desk.act(Act::RecordCongress, |tx| {
        let item = congress::SessionItem::get(tx.conn(), item)?;
        congress::close_session(tx, item.session)
    })
    .unwrap();
}

/// A contract signed before the ledger began, in force for its whole term.
fn entered(
    desk: &Desk,
    union: &Union,
    (kind, scope): (ContractKind, Scope),
    (from, to): (&str, &str),
) -> Contract {
    let new = signed_before(kind, scope, (from, to));
    act(desk, |tx| enter_contract(tx, union, new, given())).unwrap()
}

fn signed_before(kind: ContractKind, scope: Scope, (from, to): (&str, &str)) -> Signed {
    Signed {
        kind,
        scope,
        terms: Draft {
            from_day: d(from),
            to_day: d(to),
            ..draft_of(&format!("{}{}", scope.label(), kind.label()), from)
        },
        effective_on: d(from),
        filing_no: None,
        follows: None,
    }
}

/// A firm stamps without a vote of its own.
fn stamp_of(firm: &Union, on: &str) -> Stamp {
    Stamp {
        employer: firm.employer.unwrap(),
        stamped_on: d(on),
        employees: None,
        voters: None,
        yes: None,
    }
}
