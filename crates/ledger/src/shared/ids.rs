//! Lifelong ids of records: UUID version 7, one type per kind so that a person's id cannot stand for a union's.

use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, str::FromStr};
use uuid::Uuid;

/// A text that is no id in the one accepted form: lower-case hex with hyphens.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{found:?} is no record id")]
pub struct BadId {
    /// What was found.
    pub found: String,
}

/// Where new ids come from. The core reads no clock and no randomness of its own.
pub trait IdSource {
    /// Gives an id never given before.
    fn next(&mut self) -> Uuid;
}

/// Largest counter [`uuid_v7`] holds within one millisecond.
const COUNTER_MAX: u32 = (1 << 26) - 1;

/// Lays out a version 7 UUID (RFC 9562 §5.7, counter method): 48 bits of Unix milliseconds, 26 of counter, 48 random.
/// Bits of `counter` above 26 and of `millis` above 48 are dropped.
pub fn uuid_v7(millis: u64, counter: u32, random: [u8; 6]) -> Uuid {
    let [_, _, high, low] = ((counter >> 14) & 0xFFF).to_be_bytes();
    let [_, _, mid, end] = (counter & 0x3FFF).to_be_bytes();
    let [r0, r1, r2, r3, r4, r5] = random;
    uuid::Builder::from_unix_timestamp_millis(
        millis,
        &[high, low, mid, end, r0, r1, r2, r3, r4, r5],
    )
    .into_uuid()
}

/// Ids in rising order from a given moment on, with random bytes drawn from outside.
pub struct IdSequence<R> {
    millis: u64,
    counter: u32,
    random: R,
}

impl<R: FnMut() -> [u8; 6]> IdSequence<R> {
    /// Starts at `millis` (Unix time). `random` must be unpredictable in an office and may be fixed in a test.
    pub fn new(millis: u64, random: R) -> Self {
        Self {
            millis,
            counter: 0,
            random,
        }
    }

    /// Moves on to a later moment; an earlier one (a clock set back) is ignored, so that ids keep rising.
    pub fn advance(&mut self, millis: u64) {
        if millis > self.millis {
            self.millis = millis;
            self.counter = 0;
        }
    }
}

impl<R: FnMut() -> [u8; 6]> IdSource for IdSequence<R> {
    fn next(&mut self) -> Uuid {
        if self.counter > COUNTER_MAX {
            self.millis += 1;
            self.counter = 0;
        }
        let id = uuid_v7(self.millis, self.counter, (self.random)());
        self.counter += 1;
        id
    }
}

/// Reads the hyphenated lower-case form and no other, because one id has one text in bundles and digests.
fn strict(text: &str) -> Result<Uuid, BadId> {
    let bad = || BadId {
        found: text.to_owned(),
    };
    let id = Uuid::try_parse(text).map_err(|_| bad())?;
    let mut buffer = Uuid::encode_buffer();
    if id.hyphenated().encode_lower(&mut buffer) == text {
        Ok(id)
    } else {
        Err(bad())
    }
}

/// Declares an id type.
macro_rules! id {
    ($($name:ident $doc:literal),+ $(,)?) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// The sixteen bytes stored in SQL.
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// Takes the sixteen bytes stored in SQL.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                strict(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}

id! {
    ActId "Id of an act in the journal (操作记录).",
    ActivityId "Id of something that was done on a day (活动).",
    ActivityPlaceId "Id of a place that lasts (阵地).",
    AidId "Id of something that was given (帮扶发放).",
    AppraisalId "Id of a manager's appraisal (民主评议).",
    AttachmentId "Id of an attachment (附件).",
    AttendanceId "Id of a tick at a session (签到).",
    AuditFindingId "Id of a finding of the funds audit (经审意见).",
    AwardId "Id of an honour (荣誉).",
    BoardSeatId "Id of a seat of the employees on a board (职工董事、职工监事).",
    BodyId "Id of a committee of one term (届次机构).",
    CandidateId "Id of a name on the ballot of an election (候选人).",
    CaseId "Id of something that walks through steps (一件事).",
    CaseStepId "Id of a step that was taken (一步).",
    ClauseCheckId "Id of how one clause was found (逐条检查).",
    ClauseId "Id of a clause of a contract (条款).",
    CoachingId "Id of a visit to an enterprise that does not negotiate (上门指导).",
    CompanyBoardId "Id of what is known of a company's boards (董事会、监事会).",
    CongressId "Id of a term of a workers' congress (职代会).",
    ConsentId "Id of a consent (同意).",
    ConstituencyId "Id of an election in a constituency (选区选举).",
    ContractId "Id of a collective contract (集体合同).",
    CoverId "Id of a covered unit of a joint union (涵盖单位).",
    DelegateId "Id of a delegate (职工代表).",
    DepartureId "Id of why an officer left (离任).",
    DuesMonthId "Id of the dues of a union in a month (一个月的会费).",
    DutyDayId "Id of a lawyer's day on duty (律师值班).",
    EarlierFigureId "Id of a figure of an earlier return (上年年报数).",
    EmployerId "Id of an employer (用人单位).",
    FamilyHealthId "Id of how healthy somebody of a household is (健康状况).",
    FamilyMemberId "Id of somebody of a household (家庭成员).",
    FundEntryId "Id of what came into a fund (资金进账).",
    FundId "Id of a pot of money that aid is paid from (资金来源).",
    FundPlanId "Id of a line of a year's plan or budget (年度计划、预算).",
    FundReturnId "Id of money that goes back to a union (返还).",
    GradingId "Id of what a union scores under a scheme in a year (评定).",
    GradingItemId "Id of an item of a grading (评分项).",
    HardshipFileId "Id of the file of a household in trouble (困难职工档案).",
    HardshipSurveyId "Id of a survey of a household (入户调查).",
    HarmonyCheckId "Id of a re-check of a harmonious enterprise (复核).",
    HarmonyId "Id of the naming of a harmonious enterprise (和谐企业).",
    HeadcountId "Id of a dated head-count (职工人数).",
    HelpId "Id of something done for a household (帮扶行动、民情日记).",
    IdleAnswerId "Id of an answer about standing idle (空转答复).",
    LegalAidId "Id of a matter of legal aid (法律援助).",
    LevyId "Id of what an employer owes for a time (应拨经费).",
    MaterialId "Id of something asked for before the talks (协商资料).",
    MeetingId "Id of a meeting at the table (协商会议).",
    MemberDueId "Id of what a member owes for a month (会员会费).",
    MemberId "Id of a membership (会员).",
    MembershipEventId "Id of a membership event (会籍变动).",
    ModelId "Id of a model worker (劳模).",
    ModelPaymentId "Id of money due to a model worker (劳模资金).",
    MoneyLineId "Id of a line of the cash book (经费收支).",
    MutualClaimId "Id of a claim on mutual medical aid (互助金申领).",
    MutualYearId "Id of a union's year in mutual medical aid (医疗互助参加).",
    NegotiationId "Id of a negotiation (协商).",
    NegotiatorId "Id of who sits at the table (协商代表).",
    NotSameId "Id of a finding that two people are not one (不是同一个人).",
    OfficerId "Id of a post held (任职).",
    OpenSystemId "Id of a union's system of openness (厂务公开制度).",
    OperatorId "Id of an operator (操作员).",
    OpinionId "Id of an opinion (意见).",
    PairId "Id of a cadre's household (结对).",
    PayAccountId "Id of where money is paid to (发放账户).",
    PerformanceCheckId "Id of a look at how a contract is kept (履约检查).",
    PersonId "Id of a person (人).",
    PetitionId "Id of a petition (信访件).",
    PetitionStepId "Id of a step of a petition (信访办理的一步).",
    PetitionTextId "Id of what a petition says (信访内容).",
    PetitionerId "Id of who petitions (信访人).",
    PlaceCheckId "Id of a look at a place (查看).",
    PlanTargetId "Id of what a year is to bring (年度目标).",
    PollId "Id of how an election went (选举情况).",
    PostingId "Id of something that was made open (一次公开).",
    ProposalAnswerId "Id of an answer to a proposal (提案答复).",
    ProposalId "Id of a delegate's proposal (提案).",
    RecordId "Id of a record of any kind (任一记录).",
    ReminderId "Id of a notice served on a union (催办).",
    ReturnNoteId "Id of an explanation in an annual return (核实说明).",
    RoundVisitId "Id of a line of a round of visits (走访一户).",
    SealedReturnId "Id of a sealed annual return (封存的年报).",
    SessionId "Id of a session of a congress (会议).",
    SessionItemId "Id of an item of an agenda (议题).",
    SignatoryId "Id of a firm that stamped a contract (盖章单位).",
    SingleFollowId "Id of what followed an introduction (回访).",
    SingleId "Id of a single who agreed to be introduced (相亲登记).",
    SnoozeId "Id of an item that was put off (先放一放).",
    TopicId "Id of a subject of the talks (协商内容).",
    UnionEventId "Id of a change of a union (工会变更).",
    UnionId "Id of a trade union (工会).",
    WarmthRoundId "Id of a round of visits (走访慰问批次).",
    YearClosingId "Id of a year that was closed (年度结账).",
    YearlyReportId "Id of a yearly report (年度报告).",
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// 2026-11-24 00:00:00 UTC.
    const MILLIS: u64 = 1_795_478_400_000;

    #[test]
    fn the_layout_is_that_of_the_standard() {
        let id = uuid_v7(MILLIS, 0x3FF_FFFF, [0x11, 0x22, 0x33, 0x44, 0x55, 0x66]);
        assert_eq!(id.to_string(), "01a20ada-2c00-7fff-bfff-112233445566");
        assert_eq!(
            uuid_v7(0, 1, [0; 6]).to_string(),
            "00000000-0000-7000-8001-000000000000"
        );
        assert_eq!(id.get_version_num(), 7);
        assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
    }

    #[test]
    fn ids_rise_whatever_the_random_bytes_and_the_clock_do() {
        let mut byte = 255u8;
        let mut source = IdSequence::new(MILLIS, move || {
            byte = byte.wrapping_sub(1);
            [byte; 6]
        });
        let mut last = source.next();
        for round in 0..100_000 {
            if round == 50_000 {
                source.advance(MILLIS - 5);
            }
            if round == 70_000 {
                source.advance(MILLIS + 5);
            }
            let id = source.next();
            assert!(id > last, "{id} after {last}");
            last = id;
        }
    }

    #[test]
    fn a_full_counter_moves_on_to_the_next_millisecond() {
        let mut source = IdSequence {
            millis: 7,
            counter: COUNTER_MAX,
            random: || [9; 6],
        };
        assert_eq!(
            source.next().to_string(),
            "00000000-0007-7fff-bfff-090909090909"
        );
        assert_eq!(
            source.next().to_string(),
            "00000000-0008-7000-8000-090909090909"
        );
    }

    #[test]
    fn an_id_has_one_text_only() {
        let text = "01a20ada-2c00-7fff-bfff-112233445566";
        let id: PersonId = text.parse().unwrap();
        assert_eq!(id.to_string(), text);
        assert_eq!(PersonId::from_bytes(*id.as_bytes()), id);
        for bad in [
            "01A20ADA-2C00-7FFF-BFFF-112233445566",
            "01a20ada2c007fffbfff112233445566",
            "{01a20ada-2c00-7fff-bfff-112233445566}",
            "",
        ] {
            assert_eq!(
                bad.parse::<PersonId>(),
                Err(BadId {
                    found: bad.to_owned()
                })
            );
        }
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{text}\""));
        assert_eq!(
            serde_json::from_str::<PersonId>(&format!("\"{text}\"")).unwrap(),
            id
        );
        assert!(serde_json::from_str::<PersonId>("\"x\"").is_err());
    }
}
