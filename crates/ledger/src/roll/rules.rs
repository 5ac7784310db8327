//! What may happen to a membership, and what a membership is on a day. Pure.

use super::{EventKind, MemberStatus, MembershipEvent};
use crate::people::Person;
use crate::shared::{Day, Precision, UnionId};
use crate::store::{StoreError, text_code};

/// Why something cannot be done to the roll.
#[derive(Debug, thiserror::Error)]
pub enum RollError {
    /// The name is empty.
    #[error("a member needs a name")]
    NameMissing,
    /// The name holds characters that no name has.
    #[error("the name holds {0}")]
    NameUnfit(String),
    /// The document number is not one.
    #[error("the document does not read: {0}")]
    Document(crate::shared::IdFault),
    /// The step does not follow from where the membership stands.
    #[error("a membership that is {status:?} cannot be {step:?}")]
    OutOfOrder {
        /// Where it stands.
        status: MemberStatus,
        /// What was asked.
        step: EventKind,
    },
    /// The day lies before the membership's last event.
    #[error("{day} lies before {last}")]
    BeforeLastEvent {
        /// The day given.
        day: Day,
        /// The day of the last event.
        last: Day,
    },
    /// The day has not come yet.
    #[error("{day} has not come yet")]
    InFuture {
        /// The day given.
        day: Day,
    },
    /// The joining would come after what happened to the membership next.
    #[error("{day} lies after {next}")]
    AfterNextEvent {
        /// The day given.
        day: Day,
        /// The day of the next event.
        next: Day,
    },
    /// The membership began by a transfer: its day is the transfer's.
    #[error("the membership began by a transfer")]
    JoinedByTransfer,
    /// The person is already active in a union of this ledger (MEM-03: 一次入会、动态接转).
    #[error("already active in {union}")]
    AlreadyActive {
        /// Name of that union.
        union: String,
    },
    /// The member is already in the union it should move to.
    #[error("already in that union")]
    SameUnion,
    /// The union takes no members: dissolved or merged away.
    #[error("{union} takes no members")]
    UnionClosed {
        /// Name of the union.
        union: String,
    },
    /// The union is not in this ledger.
    #[error("no union {code}")]
    NoUnion {
        /// The code asked for.
        code: String,
    },
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for RollError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What a membership is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands.
    pub status: MemberStatus,
    /// Since when.
    pub since: Option<Day>,
    /// First day of membership in this union, with how exactly it is known.
    pub joined: Option<(Day, Precision)>,
}

/// Folds the events of one membership up to and including a day; `None` folds them all.
///
/// Events hold from their own day; of two on one day the one written last holds (regulations §11). Ids are UUIDv7, so
/// their order is the order of writing.
pub fn fold(events: &[MembershipEvent], on: Option<Day>) -> Standing {
    let mut in_order: Vec<&MembershipEvent> = events
        .iter()
        .filter(|e| on.is_none_or(|day| e.on_day <= day))
        .collect();
    in_order.sort_by_key(|e| (e.on_day, e.id));
    let mut standing = Standing {
        status: MemberStatus::NotYet,
        since: None,
        joined: None,
    };
    for event in in_order {
        if matches!(event.kind, EventKind::Joined | EventKind::MovedIn) && standing.joined.is_none()
        {
            standing.joined = Some((event.on_day, event.precision));
        }
        standing.status = after(event.kind);
        standing.since = Some(event.on_day);
    }
    standing
}

fn after(kind: EventKind) -> MemberStatus {
    match kind {
        EventKind::Joined | EventKind::MovedIn | EventKind::Resumed => MemberStatus::Active,
        EventKind::Retained => MemberStatus::Retained,
        EventKind::MovedOut | EventKind::Ended => MemberStatus::Ended,
    }
}

/// Checks that a step follows from where a membership stands (the state machine of regulations §1.3).
pub fn check_step(
    events: &[MembershipEvent],
    step: EventKind,
    day: Day,
    today: Day,
) -> Result<(), RollError> {
    if day > today {
        return Err(RollError::InFuture { day });
    }
    let status = fold(events, None).status;
    let fits = match step {
        EventKind::Joined | EventKind::MovedIn => {
            matches!(status, MemberStatus::NotYet | MemberStatus::Ended)
        }
        EventKind::MovedOut => matches!(status, MemberStatus::Active | MemberStatus::Retained),
        EventKind::Retained => status == MemberStatus::Active,
        EventKind::Resumed => status == MemberStatus::Retained,
        EventKind::Ended => matches!(status, MemberStatus::Active | MemberStatus::Retained),
    };
    if !fits {
        return Err(RollError::OutOfOrder { status, step });
    }
    match events.iter().map(|e| e.on_day).max() {
        Some(last) if day < last => Err(RollError::BeforeLastEvent { day, last }),
        _ => Ok(()),
    }
}

/// The event a membership began by.
pub fn joining(events: &[MembershipEvent]) -> Option<&MembershipEvent> {
    events
        .iter()
        .find(|event| matches!(event.kind, EventKind::Joined | EventKind::MovedIn))
}

/// Corrects the day of joining (改正入会日期): the event as it should stand, or `None` where the day stands already.
pub fn rejoin(
    events: &[MembershipEvent],
    (day, precision): (Day, Precision),
) -> Result<Option<MembershipEvent>, RollError> {
    let first = joining(events);
    let Some(first) = first.filter(|first| (first.on_day, first.precision) != (day, precision))
    else {
        return Ok(None);
    };
    if first.kind == EventKind::MovedIn {
        return Err(RollError::JoinedByTransfer);
    }
    let next = events
        .iter()
        .filter(|event| event.id != first.id)
        .map(|event| event.on_day)
        .min();
    match next {
        Some(next) if day > next => Err(RollError::AfterNextEvent { day, next }),
        _ => Ok(Some(MembershipEvent {
            on_day: day,
            precision,
            ..first.clone()
        })),
    }
}

/// Whether a member may vote, stand and decide, and so counts in a quorum's base (MEM-09).
pub fn may_vote(status: MemberStatus) -> bool {
    status == MemberStatus::Active
}

text_code! {
    /// What keeps a member's record from being complete (缺项): real-name registration (实名制, 总工办发〔2017〕14号)
    /// counts only members whose identity and standing are known.
    pub enum Missing {
        /// 证件号
        Document = "document" "没有证件号",
        /// 性别
        Sex = "sex" "没有性别",
        /// 出生日期
        Birth = "birth" "没有出生日期",
        /// 手机
        Phone = "phone" "没有手机号",
        /// 入会日期
        JoinedOn = "joined_on" "没有入会日期",
    }
}

/// Lists what makes a member unqualified (资料不齐); empty when the record is complete.
pub fn missing(person: &Person, standing: &Standing) -> Vec<Missing> {
    let checks = [
        (person.document_no.is_none(), Missing::Document),
        (person.sex.is_none(), Missing::Sex),
        (person.birth.is_none(), Missing::Birth),
        (person.phone.is_none(), Missing::Phone),
        (
            standing.joined.is_none_or(|(day, _)| day == DAY_UNKNOWN),
            Missing::JoinedOn,
        ),
    ];
    checks
        .into_iter()
        .filter_map(|(lacks, what)| lacks.then_some(what))
        .collect()
}

/// Stands where a sheet says nothing of the joining day: before every day there is, so that the member counts.
pub const DAY_UNKNOWN: Day = Day::MIN;

/// What is worth a look when a person joins, beside errors: each stands with a written explanation or as a hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RollNotice {
    /// 核实 "转会？": active in another union of the ledger (decision 26).
    ActiveElsewhere {
        /// That union.
        union: UnionId,
        /// Its name.
        name: String,
    },
    /// 核实: younger than sixteen on the day of joining (劳动法 Art. 15).
    UnderSixteen {
        /// Age in whole years.
        age: i32,
    },
    /// 提示: joined before the union was founded.
    BeforeFounding {
        /// Day the union was founded.
        founded_on: Day,
    },
}

/// Checks a joining day against the person and the union.
pub fn notices_on_joining(
    birth: Option<Day>,
    joined_on: Day,
    founded_on: Option<Day>,
) -> Vec<RollNotice> {
    let mut notices = Vec::new();
    if let Some(age) = birth
        .map(|birth| birth.years_until(joined_on))
        .filter(|age| *age < 16)
    {
        notices.push(RollNotice::UnderSixteen { age });
    }
    if let Some(founded_on) = founded_on.filter(|founded| joined_on < *founded) {
        notices.push(RollNotice::BeforeFounding { founded_on });
    }
    notices
}
