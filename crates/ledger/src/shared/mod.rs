//! Values every area speaks in: days, money, ids, numbers of documents, names, code lists. Pure: no SQL, no clock.

mod citizen_id;
pub mod codes;
mod dated;
mod day;
mod document;
mod document_number;
mod fold;
mod history;
mod ids;
mod money;
mod names;
mod phone;
mod pinyin;
mod said;
mod severity;
mod share;
mod surnames;
mod uscc;

pub use citizen_id::{CitizenId, IdFault, damaged_by_excel};
pub use codes::{
    Education, Employment, Ethnicity, Household, ModelWorker, PlatformGroup, Political, Sex,
    UnknownCode, WorkStatus, read_yes_no, yes_or_no,
};
pub use dated::{Dated, Precision, UnreadDay, read_day};
pub use day::{BadDay, Day, Period};
pub use document::{Document, DocumentKind};
pub use document_number::{BadNumber, DocumentNumber, NumberFault};
pub use fold::{half_width, is_masked};
pub(crate) use fold::{is_deceptive, without_deceptive};
pub use history::holding_on;
pub use ids::{
    ActId, ActivityId, ActivityPlaceId, AidId, AppraisalId, AttachmentId, AttendanceId,
    AuditFindingId, AwardId, BadId, BoardSeatId, BodyId, CandidateId, CaseId, CaseStepId,
    ClauseCheckId, ClauseId, CoachingId, CompanyBoardId, CongressId, ConsentId, ConstituencyId,
    ContractId, CoverId, DelegateId, DepartureId, DuesMonthId, DutyDayId, EarlierFigureId,
    EmployerId, FamilyHealthId, FamilyMemberId, FundEntryId, FundId, FundPlanId, FundReturnId,
    GradingId, GradingItemId, HardshipFileId, HardshipSurveyId, HarmonyCheckId, HarmonyId,
    HeadcountId, HelpId, IdSequence, IdSource, IdleAnswerId, LegalAidId, LevyId, MaterialId,
    MeetingId, MemberDueId, MemberId, MembershipEventId, ModelId, ModelPaymentId, MoneyLineId,
    MutualClaimId, MutualYearId, NegotiationId, NegotiatorId, NotSameId, OfficerId, OpenSystemId,
    OperatorId, OpinionId, PairId, PayAccountId, PerformanceCheckId, PersonId, PetitionId,
    PetitionStepId, PetitionTextId, PetitionerId, PlaceCheckId, PlanTargetId, PollId, PostingId,
    ProposalAnswerId, ProposalId, RecordId, ReminderId, ReturnNoteId, RoundVisitId, SealedReturnId,
    SessionId, SessionItemId, SignatoryId, SingleFollowId, SingleId, SnoozeId, TopicId,
    UnionEventId, UnionId, WarmthRoundId, YearClosingId, YearlyReportId, uuid_v7,
};
pub use money::{BadAmount, Fen};
pub use names::{NameFault, check_name, clean_name, fold_name, mask_name, name_ends};
pub use phone::{Phone, PhoneKind, mask_phone, number_tail};
pub use pinyin::{SearchKeys, name_syllables, search_keys, title_keys, title_syllables};
pub use said::{check_order, check_past, check_said, said};
pub use severity::Severity;
pub use share::{Share, tenths_of_percent};
pub use uscc::{Uscc, UsccFault};
