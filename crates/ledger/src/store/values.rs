//! How our values stand in SQL columns: text for codes, days and documents, bytes for ids.

/// Lets a `Display + FromStr` type stand in a text column.
macro_rules! sql_text {
    ($($type:ty),+ $(,)?) => {$(
        impl rusqlite::ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.to_string().into())
            }
        }
        impl rusqlite::types::FromSql for $type {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|e| rusqlite::types::FromSqlError::Other(Box::new(e)))
            }
        }
    )+};
}
pub(crate) use sql_text;

/// Declares a closed list of records: a [`coded!`](crate::shared::codes) list that can also stand in a column.
macro_rules! text_code {
    ($(#[$meta:meta])* pub enum $name:ident { $($body:tt)+ }) => {
        $crate::shared::codes::coded! { $(#[$meta])* pub enum $name { $($body)+ } }
        $crate::store::sql_text!($name);
    };
}
pub(crate) use text_code;

sql_text!(
    crate::shared::Dated,
    crate::shared::Day,
    crate::shared::Uscc,
    crate::shared::Precision,
    crate::shared::DocumentKind,
    crate::shared::Sex,
    crate::shared::Ethnicity,
    crate::shared::Political,
    crate::shared::Education,
    crate::shared::Household,
    crate::shared::Employment,
    crate::shared::WorkStatus,
    crate::shared::PlatformGroup,
    crate::shared::ModelWorker
);

/// Lets ids stand in blob columns.
macro_rules! sql_id {
    ($($id:ident),+ $(,)?) => {$(
        impl rusqlite::ToSql for crate::shared::$id {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.as_bytes().as_slice().into())
            }
        }
        impl rusqlite::types::FromSql for crate::shared::$id {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                <[u8; 16]>::column_result(value).map(Self::from_bytes)
            }
        }
    )+};
}

sql_id!(
    AuditFindingId,
    DuesMonthId,
    FundPlanId,
    FundReturnId,
    LevyId,
    MemberDueId,
    MoneyLineId,
    YearClosingId,
    ActivityId,
    ActivityPlaceId,
    AppraisalId,
    AttachmentId,
    AttendanceId,
    AwardId,
    BoardSeatId,
    BodyId,
    CandidateId,
    CaseId,
    CaseStepId,
    ClauseCheckId,
    ClauseId,
    CoachingId,
    CompanyBoardId,
    CongressId,
    ConstituencyId,
    ContractId,
    CoverId,
    DelegateId,
    DepartureId,
    DutyDayId,
    EarlierFigureId,
    EmployerId,
    GradingId,
    GradingItemId,
    HarmonyCheckId,
    HarmonyId,
    HardshipFileId,
    FamilyMemberId,
    HardshipSurveyId,
    FamilyHealthId,
    PayAccountId,
    ConsentId,
    FundId,
    FundEntryId,
    AidId,
    WarmthRoundId,
    RoundVisitId,
    HeadcountId,
    IdleAnswerId,
    LegalAidId,
    MaterialId,
    MeetingId,
    MemberId,
    MembershipEventId,
    HelpId,
    ModelId,
    ModelPaymentId,
    MutualClaimId,
    MutualYearId,
    PairId,
    NegotiationId,
    NegotiatorId,
    NotSameId,
    OfficerId,
    OpenSystemId,
    OperatorId,
    OpinionId,
    PerformanceCheckId,
    PersonId,
    PetitionId,
    PetitionStepId,
    PetitionTextId,
    PetitionerId,
    PlaceCheckId,
    PlanTargetId,
    PollId,
    PostingId,
    ProposalAnswerId,
    ProposalId,
    RecordId,
    ReminderId,
    ReturnNoteId,
    SealedReturnId,
    SessionId,
    SessionItemId,
    SignatoryId,
    SingleFollowId,
    SingleId,
    SnoozeId,
    TopicId,
    UnionEventId,
    UnionId,
    YearlyReportId
);

impl rusqlite::ToSql for crate::shared::Fen {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl rusqlite::types::FromSql for crate::shared::Fen {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}
