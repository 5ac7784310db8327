#![allow(clippy::unwrap_used)]
//! Petitions and legal aid, as tables and over a real ledger. V:S6 is 信访工作条例, S6b 山东省信访条例, S11 法律援助法 and
//! 劳动争议调解仲裁法, as in regulations §0.2.

mod aid;
mod clocks;
mod counts;
mod guards;

use super::*;
use crate::calendar::Calendar;
use crate::cases::{Given, NewStep, Stage};
use crate::rulebook::Rulebook;
use crate::shared::PetitionId;
use crate::store::tests::{Desk, TODAY, d, founding};
use crate::store::{Act, Record as _, StoreError, Tx};
use crate::unions::{self, Union};
use std::sync::LazyLock;

const REGION: &str = "371323";

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Rulebook::shipped().calendar().unwrap());

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

fn act<T, E: From<StoreError>>(
    desk: &Desk,
    work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    desk.act(Act::RecordPetition, work)
}

fn union(desk: &Desk) -> Union {
    let new = founding("371323-XJH", "许家湖镇总工会");
    desk.act(Act::AddUnion, |tx| unions::found(tx, &new))
        .unwrap()
}

fn somebody(name: &str) -> NewPetitioner {
    NewPetitioner {
        name: name.to_owned(),
        phone: None,
        workplace: None,
        address: None,
    }
}

/// A claim of three people about pay, received on 13 July.
fn claim(number: &str) -> NewPetition {
    NewPetition {
        number: number.to_owned(),
        received_on: d("2026-07-13"),
        kind: PetitionKind::Claim,
        decides: true,
        channel: Channel::Visit,
        category: Category::Pay,
        people: 3,
        forwarded_from: None,
        handler: "周明".to_owned(),
        conflict: false,
        same_as: None,
        pending_elsewhere: None,
        summary: "拖欠三个月工资".to_owned(),
        claims: Some("补发工资".to_owned()),
        against: Some("沂河电子厂".to_owned()),
        petitioners: vec![somebody("孙桂兰")],
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

/// What a paper of opinion says.
fn decision() -> Decision {
    Decision {
        facts: Some("欠三个月".to_owned()),
        opinion: Some("十日内补发".to_owned()),
        basis: Some("劳动法第五十条".to_owned()),
    }
}

/// A step that was recorded, or why it was not.
type Taken = Result<&'static Stage, PetitionError>;

/// One petition in a ledger.
struct Matter {
    desk: Desk,
    union: Union,
    it: PetitionId,
}

impl Matter {
    fn of(new: NewPetition) -> Self {
        let desk = Desk::new();
        let union = union(&desk);
        let it = act(&desk, |tx| register(tx, &union, new, given()))
            .unwrap()
            .id;
        Self { desk, union, it }
    }

    /// A claim accepted on 15 July: sixty days end on Sunday 13 September, so on Monday the 14th.
    fn accepted() -> Self {
        let matter = Self::of(claim("信〔2026〕7号"));
        matter.take("noticed", "2026-07-15").unwrap();
        matter.take("accepted", "2026-07-15").unwrap();
        matter
    }

    fn take(&self, code: &str, on: &str) -> Taken {
        self.record(bare(code, on))
    }

    fn record(&self, step: NewStep) -> Taken {
        let decision = match step.step.as_str() {
            "decided" | "answered" => decision(),
            _ => Decision::default(),
        };
        act(&self.desk, |tx| {
            record_petition_step(tx, self.it, step, decision, given())
        })
    }

    fn extend(&self, on: &str, until: &str) -> Taken {
        self.record(NewStep {
            until: Some(d(until)),
            people: Some("分管主席".to_owned()),
            note: Some("还要核对考勤".to_owned()),
            ..bare("extended", on)
        })
    }

    fn petition(&self) -> Petition {
        self.desk
            .ledger
            .read(|conn| Petition::get(conn, self.it))
            .unwrap()
    }

    fn standing_on(&self, day: &str) -> Standing {
        let steps = self
            .desk
            .ledger
            .read(|conn| petition_steps(conn, self.it))
            .unwrap();
        standing(&self.petition(), &steps, given_on(day)).unwrap()
    }

    /// The last day of a step as it stands on a day.
    fn due(&self, code: &str, day: &str) -> String {
        let stands = self.standing_on(day);
        let reading = stands
            .walked
            .iter()
            .find(|reading| reading.stage.code == code);
        let clock = reading.unwrap().clock.as_ref();
        clock
            .unwrap()
            .due
            .map_or("stopped".to_owned(), |due| due.to_string())
    }
}
