//! The list of commands: name, request and reply of each, once. Shells call through [`dispatch`]; the window's
//! TypeScript is written from the same list.

use crate::{Answer, Failure, Office, Progress};
use crate::{
    activities, assistance, attachments, congress, desk, dues, filing, import, negotiation,
    openness, papers, petitions, practice, privacy, returns, roll, rules, session, standing, today,
    unions, year,
};
use serde_json::Value;

/// One command as `call --list` shows it.
#[derive(Debug, Clone, Copy)]
pub struct CommandShape {
    /// Its name.
    pub name: &'static str,
    /// TypeScript name of its request.
    pub request: fn() -> String,
    /// TypeScript name of its reply.
    pub reply: fn() -> String,
    /// Writes the TypeScript declarations of request and reply and of everything in them.
    pub declare: fn(&mut dyn FnMut(String, String)),
}

macro_rules! commands {
    ($($name:ident: $module:ident($request:ident) -> $reply:ident;)+) => {
        /// Every command, in the order of the list.
        pub fn commands() -> &'static [CommandShape] {
            &[$(CommandShape {
                name: stringify!($name),
                request: || crate::bindings::name_of::<$module::$request>(),
                reply: || crate::bindings::name_of::<$module::$reply>(),
                declare: |f| {
                    crate::bindings::declare::<$module::$request>(f);
                    crate::bindings::declare::<$module::$reply>(f);
                },
            }),+]
        }

        /// Does what a command names: parses the request, does it, writes the reply.
        pub fn dispatch(office: &Office, command: &str, request: Value, progress: &dyn Progress) -> Answer<Value> {
            match command {
                $(stringify!($name) => {
                    let request: $module::$request = parse(request)?;
                    reply(&$module::$name(office, request, progress)?)
                })+
                _ => Err(Failure::new("unknown_command", format!("没有“{command}”这个命令。"), "用 call --list 可以看到全部命令。")),
            }
        }
    };
}

commands! {
    office_status: session(Nothing) -> OfficeStatus;
    ledger_create: session(LedgerCreate) -> LedgerOpened;
    ledger_peek: session(LedgerPeek) -> LedgerCover;
    ledger_open: session(LedgerOpen) -> LedgerOpened;
    ledger_lock: session(Nothing) -> Nothing;
    sensitive_open: session(SensitiveOpen) -> SensitiveOpened;
    sensitive_close: session(Nothing) -> Nothing;
    ledger_check: session(Nothing) -> LedgerHealth;
    ledger_backup: session(LedgerBackup) -> BackedUp;
    ledger_restore: session(LedgerRestore) -> LedgerOpened;
    ledger_rehearse: session(LedgerRehearse) -> Rehearsed;
    practice_open: practice(PracticeOpen) -> PracticeOpened;
    ledger_keep_daily: session(Nothing) -> KeptDaily;
    passphrase_strength: session(PassphraseStrength) -> Strength;
    passphrase_set: session(PassphraseSet) -> Nothing;
    slot_list: session(Nothing) -> SlotList;
    recovery_code_renew: session(Nothing) -> RecoveryCode;
    operator_list: session(Nothing) -> OperatorList;
    operator_add: session(OperatorAdd) -> OperatorAdded;
    operator_rename: session(OperatorRename) -> Nothing;
    operator_retire: session(OperatorRetire) -> Nothing;
    undo_last: session(Nothing) -> UndoneReply;
    history: session(HistoryPage) -> History;
    history_write: session(ListWrite) -> ListWritten;
    log_head_find: session(LogHead) -> LogHeadFound;

    today: today(Nothing) -> Today;
    today_snooze: today(TodaySnooze) -> Nothing;
    today_wake: today(TodayWake) -> Nothing;
    today_write: today(ListWrite) -> ListWritten;
    today_week: today(TodayWeek) -> Week;
    today_week_write: today(TodayWeekWrite) -> ListWritten;
    union_year: today(UnionYear) -> UnionYearView;

    union_list: unions(Nothing) -> UnionList;
    union_list_write: unions(ListWrite) -> ListWritten;
    union_get: unions(UnionGet) -> UnionFull;
    union_add: unions(UnionAdd) -> UnionAdded;
    union_edit: unions(UnionEdit) -> UnionEdited;
    union_rename: unions(UnionRename) -> Nothing;
    union_merge: unions(UnionMerge) -> UnionMerged;
    union_split: unions(UnionSplit) -> Nothing;
    union_dissolve: unions(UnionDissolve) -> Nothing;
    union_move: unions(UnionMove) -> UnionMoved;
    renewal_list: unions(RenewalList) -> RenewalPage;
    renewal_rate: unions(RenewalRate) -> RenewalRated;
    renewal_list_write: unions(RenewalListWrite) -> ListWritten;
    body_elect: unions(BodyElect) -> BodyElected;
    renewal_step: unions(RenewalStep) -> RenewalStepped;
    renewal_close: unions(RenewalClose) -> Nothing;
    officer_leave: unions(OfficerLeave) -> Nothing;
    officer_contract: unions(OfficerContract) -> Nothing;
    officer_take: unions(OfficerTake) -> Nothing;
    headcount_record: unions(HeadcountRecord) -> Nothing;
    cover_record: unions(CoverRecord) -> Nothing;

    congress_year: congress(CongressYear) -> CongressYearPage;
    congress_rate: congress(CongressRate) -> CongressRated;
    session_list: congress(SessionList) -> SessionPage;
    congress_year_write: congress(CongressYearWrite) -> ListWritten;
    congress_get: congress(CongressGet) -> CongressView;
    congress_found: congress(CongressFound) -> CongressAdded;
    delegate_seat: congress(DelegateSeat) -> Nothing;
    delegate_leave: congress(DelegateLeave) -> Nothing;
    constituency_put: congress(ConstituencyPut) -> Nothing;
    board_set: congress(BoardSet) -> Nothing;
    board_seat_put: congress(BoardSeatPut) -> Nothing;
    board_seat_elected: congress(BoardSeatElected) -> Nothing;
    board_seat_leave: congress(BoardSeatLeave) -> Nothing;
    session_open: congress(SessionOpen) -> SessionOpened;
    session_get: congress(SessionGet) -> SessionView;
    session_date: congress(SessionDate) -> Nothing;
    session_tick: congress(SessionTick) -> Nothing;
    session_count: congress(SessionCount) -> Nothing;
    session_item_put: congress(SessionItemPut) -> Nothing;
    session_item_word: congress(SessionItemWord) -> Nothing;
    session_item_drop: congress(SessionItemDrop) -> Nothing;
    session_elect: congress(SessionElect) -> Nothing;
    session_appraise: congress(SessionAppraise) -> Nothing;
    appraisal_drop: congress(AppraisalDrop) -> Nothing;
    session_vote: congress(SessionVote) -> Nothing;
    session_close: congress(SessionGet) -> Nothing;
    congress_remind: congress(CongressRemind) -> Nothing;
    reminder_answer: congress(ReminderAnswer) -> Nothing;

    proposal_list: congress(ProposalList) -> ProposalPage;
    proposal_figures: congress(ProposalsOf) -> ProposalCounts;
    proposal_list_write: congress(ProposalListWrite) -> ListWritten;
    proposal_get: congress(ProposalGet) -> ProposalView;
    proposal_put: congress(ProposalPut) -> ProposalSaved;
    proposal_examine: congress(ProposalExamine) -> Nothing;
    proposal_assign: congress(ProposalAssign) -> Nothing;
    proposal_answer: congress(ProposalAnswerPut) -> Nothing;
    proposal_feedback: congress(ProposalFeedback) -> Nothing;

    openness_year: openness(OpennessYear) -> OpennessYearPage;
    openness_rate: openness(OpennessRate) -> OpennessRated;
    openness_year_write: openness(OpennessYearWrite) -> ListWritten;
    openness_get: openness(OpennessGet) -> OpennessView;
    system_set: openness(SystemSet) -> Nothing;
    posting_put: openness(PostingPut) -> Nothing;
    posting_end: openness(PostingEnd) -> Nothing;
    opinion_raise: openness(OpinionRaise) -> Nothing;
    opinion_settle: openness(OpinionSettle) -> Nothing;
    report_file: openness(ReportFile) -> Nothing;

    negotiation_choices: negotiation(Nothing) -> NegotiationChoices;
    negotiation_board: negotiation(NegotiationBoard) -> NegotiationBoardPage;
    negotiation_get: negotiation(NegotiationGet) -> NegotiationView;
    negotiation_offer: negotiation(NegotiationOffer) -> NegotiationBegun;
    negotiation_step: negotiation(NegotiationStep) -> Stepped;
    negotiation_decide: negotiation(NegotiationDecide) -> NegotiationDecided;
    negotiation_draft: negotiation(NegotiationDraft) -> Nothing;
    negotiation_meet: negotiation(NegotiationMeet) -> Nothing;
    negotiator_seat: negotiation(NegotiatorSeat) -> Nothing;
    negotiator_change: negotiation(NegotiatorChange) -> Nothing;
    material_put: negotiation(MaterialPut) -> Nothing;
    topic_put: negotiation(TopicPut) -> Nothing;
    negotiation_foresee: negotiation(NegotiationForesee) -> Foreseen;
    campaign_list: negotiation(Nothing) -> CampaignList;
    campaign_get: negotiation(CampaignGet) -> CampaignView;
    campaign_offer: negotiation(CampaignOffer) -> CampaignOffered;
    campaign_letters: negotiation(LettersWrite) -> LettersWritten;
    contract_get: negotiation(ContractGet) -> ContractView;
    contract_enter: negotiation(ContractEnter) -> ContractEntered;
    contract_clauses: negotiation(ContractClauses) -> Nothing;
    contract_end: negotiation(ContractEnd) -> Nothing;
    contract_end_filed: negotiation(ContractEndFiled) -> Nothing;
    contract_stamp: negotiation(ContractStamp) -> Nothing;
    contract_leave: negotiation(ContractLeave) -> Nothing;
    contract_check: negotiation(ContractCheck) -> Nothing;
    contract_report: negotiation(ContractReport) -> Nothing;
    coverage_list: negotiation(CoverageList) -> CoveragePage;
    coverage_rate: negotiation(CoverageRate) -> CoverageRated;
    coverage_years: negotiation(CoverageYears) -> CoverageYearsReply;
    coverage_list_write: negotiation(CoverageWrite) -> ListWritten;
    plan_target_set: negotiation(PlanTargetSet) -> Nothing;
    enterprise_get: negotiation(EnterpriseGet) -> EnterpriseView;
    coaching_put: negotiation(CoachingPut) -> Nothing;
    coaching_settle: negotiation(CoachingSettle) -> Nothing;
    harmony_put: negotiation(HarmonyPut) -> Nothing;
    harmony_recheck: negotiation(HarmonyRecheck) -> Nothing;
    file_choices: assistance(Nothing) -> FileChoices;
    file_list: assistance(FileList) -> FileListPage;
    file_find: assistance(FileFind) -> FileFound;
    file_list_write: assistance(FileListWrite) -> ListWritten;
    file_spread: assistance(FileSpread) -> FileSpreadReply;
    file_get: assistance(FileGet) -> FileView;
    file_open: assistance(FileOpen) -> FileOpened;
    file_word: assistance(FileWord) -> Nothing;
    family_put: assistance(FamilyPut) -> Nothing;
    family_remove: assistance(FamilyRemove) -> Nothing;
    survey_put: assistance(SurveyPut) -> Nothing;
    file_step: assistance(FileStep) -> Nothing;
    file_decide: assistance(FileDecide) -> Nothing;
    file_end: assistance(FileEnd) -> Nothing;
    file_elsewhere: assistance(FileElsewhere) -> Nothing;
    file_secrets: assistance(SecretsGet) -> FileSecrets;
    health_put: assistance(HealthPut) -> Nothing;
    account_put: assistance(AccountPut) -> Nothing;
    consent_put: assistance(ConsentPut) -> Nothing;
    consent_withdraw: assistance(ConsentWithdraw) -> Nothing;

    fund_list: assistance(Nothing) -> FundList;
    fund_get: assistance(FundGet) -> FundView;
    fund_add: assistance(FundAdd) -> FundAdded;
    fund_enter: assistance(FundEnter) -> Nothing;
    fund_drop: assistance(FundDrop) -> Nothing;
    aid_choices: assistance(Nothing) -> AidChoices;
    aid_payees: assistance(AidPayees) -> AidPayeesPage;
    aid_list: assistance(AidList) -> AidPage;
    aid_list_write: assistance(AidListWrite) -> ListWritten;
    aid_give: assistance(AidGive) -> AidGiven;
    aid_sign: assistance(AidSign) -> AidSigned;
    aid_take_back: assistance(AidTakeBack) -> Nothing;
    aid_year: assistance(AidYear) -> AidYearReply;
    round_list: assistance(Nothing) -> RoundList;
    round_open: assistance(RoundOpen) -> RoundOpened;
    round_get: assistance(RoundGet) -> RoundView;
    round_candidates: assistance(RoundCandidates) -> RoundCandidatesPage;
    round_choose: assistance(RoundChoose) -> RoundChosen;
    round_drop: assistance(RoundDrop) -> Nothing;
    round_plan: assistance(RoundPlan) -> RoundChosen;
    round_save: assistance(RoundSave) -> RoundSaved;
    round_paper_write: assistance(RoundPaper) -> RoundPaperWritten;
    round_year: assistance(RoundYear) -> RoundYearReply;
    tuition_list: assistance(TuitionList) -> TuitionPage;
    tuition_list_write: assistance(TuitionWrite) -> ListWritten;
    pair_list: assistance(PairList) -> PairView;
    pair_find: assistance(PairFind) -> PairFound;
    pair_put: assistance(PairPut) -> Noted;
    pair_survey: assistance(PairSurvey) -> Nothing;
    pair_end: assistance(PairEnd) -> Nothing;
    pair_list_write: assistance(PairListWrite) -> ListWritten;
    diary_list: assistance(DiaryList) -> DiaryPage;
    diary_put: assistance(DiaryPut) -> DiarySaved;
    diary_settle: assistance(DiarySettle) -> Nothing;
    diary_list_write: assistance(DiaryListWrite) -> ListWritten;
    mutual_list: assistance(MutualList) -> MutualPage;
    mutual_rate: assistance(MutualRate) -> MutualRated;
    mutual_put: assistance(MutualPut) -> Noted;
    mutual_list_write: assistance(MutualListWrite) -> ListWritten;
    claim_list: assistance(ClaimList) -> ClaimPage;
    claim_put: assistance(ClaimPut) -> Noted;
    claim_pay: assistance(ClaimPay) -> Nothing;
    model_list: assistance(ModelList) -> ModelView;
    model_put: assistance(ModelPut) -> Nothing;
    model_gone: assistance(ModelGone) -> Nothing;
    model_owe: assistance(ModelOwe) -> ModelOwed;
    model_pay: assistance(ModelPay) -> Nothing;
    model_list_write: assistance(ModelListWrite) -> ListWritten;
    activity_kinds: activities(Nothing) -> KindList;
    activity_kind_write: activities(ActivityKindWrite) -> Nothing;
    activity_kind_set: activities(ActivityKindFile) -> ActivityKindSet;
    activity_kind_drop: activities(ActivityKindDrop) -> Nothing;
    activity_list: activities(ActivityList) -> ActivityPage;
    activity_get: activities(ActivityGet) -> ActivityView;
    activity_put: activities(ActivityPut) -> ActivitySaved;
    activity_drop: activities(ActivityDrop) -> Nothing;
    activity_grid_save: activities(ActivityGrid) -> ActivityGridSaved;
    activity_list_write: activities(ActivityListWrite) -> ListWritten;
    activity_year: activities(ActivityYear) -> ActivityYearView;
    activity_rows: activities(ActivityRows) -> ActivityRowsPage;
    activity_year_write: activities(ActivityYearWrite) -> ListWritten;
    place_list: activities(PlaceList) -> PlacePage;
    place_get: activities(PlaceGet) -> PlaceView;
    place_put: activities(PlacePut) -> PlaceSaved;
    place_check: activities(PlaceCheckPut) -> Nothing;
    place_mend: activities(PlaceMend) -> Nothing;
    place_close: activities(PlaceClose) -> Nothing;
    place_drop: activities(PlaceDrop) -> Nothing;
    place_list_write: activities(PlaceListWrite) -> ListWritten;
    award_list: activities(AwardList) -> AwardPage;
    award_put: activities(AwardPut) -> AwardSaved;
    award_revoke: activities(AwardRevoke) -> Nothing;
    award_drop: activities(AwardDrop) -> Nothing;
    award_list_write: activities(AwardListWrite) -> ListWritten;
    single_list: activities(SingleList) -> SinglesView;
    single_put: activities(SinglePut) -> SingleSaved;
    single_follow: activities(SingleFollowPut) -> Nothing;
    single_withdraw: activities(SingleWithdraw) -> Nothing;

    fund_choices: dues(Nothing) -> FundChoices;
    fund_year: dues(FundYear) -> FundYearView;
    fund_unions: dues(FundUnions) -> FundUnionsReply;
    fund_unions_write: dues(FundUnionsWrite) -> ListWritten;
    fund_plan_put: dues(FundPlanPut) -> Nothing;
    year_close: dues(YearClose) -> YearClosed;
    year_reopen: dues(YearReopen) -> Nothing;
    dues_months: dues(DuesMonthList) -> DuesMonths;
    dues_month: dues(DuesMonthGet) -> DuesMonthView;
    dues_month_write: dues(DuesMonthWrite) -> ListWritten;
    dues_bases: dues(DuesBases) -> DuesBasesPage;
    dues_paste: dues(DuesPaste) -> DuesPasted;
    dues_ask: dues(DuesAsk) -> DuesAsked;
    dues_ask_last: dues(DuesAskLast) -> DuesAsked;
    dues_ask_sum: dues(DuesAskSum) -> Nothing;
    dues_collect: dues(DuesCollect) -> DuesCollected;
    levy_list: dues(LevyList) -> LevyPage;
    levy_list_write: dues(LevyListWrite) -> ListWritten;
    levy_get: dues(LevyGet) -> LevyView;
    levy_put: dues(LevyPut) -> LevySaved;
    levy_pay: dues(LevyPay) -> Nothing;
    levy_gap: dues(LevyGap) -> Nothing;
    money_list: dues(MoneyList) -> MoneyPage;
    money_list_write: dues(MoneyListWrite) -> ListWritten;
    money_put: dues(MoneyPut) -> MoneySaved;
    money_drop: dues(MoneyDrop) -> Nothing;
    fund_return_list: dues(FundReturnList) -> FundReturnPage;
    fund_return_declare: dues(FundReturnDeclare) -> Nothing;
    fund_return_receive: dues(FundReturnReceive) -> Nothing;
    audit_list: dues(AuditList) -> AuditListReply;
    audit_put: dues(AuditPut) -> Nothing;
    audit_fix: dues(AuditFix) -> Nothing;

    petition_choices: petitions(Nothing) -> PetitionChoices;
    petition_list: petitions(PetitionList) -> PetitionPage;
    petition_get: petitions(PetitionGet) -> PetitionView;
    petition_text_get: petitions(PetitionTextGet) -> PetitionContents;
    petition_register: petitions(PetitionRegister) -> PetitionRegistered;
    petition_correct: petitions(PetitionCorrect) -> Nothing;
    petition_step: petitions(PetitionStepTake) -> PetitionStepped;
    petition_handler: petitions(PetitionHandler) -> Nothing;
    petition_analysis: petitions(PetitionAnalysis) -> PetitionAnalysed;
    petition_analysis_write: petitions(PetitionAnalysisWrite) -> ListWritten;
    legal_aid_list: petitions(LegalAidList) -> LegalAidPage;
    legal_aid_get: petitions(LegalAidGet) -> LegalAidView;
    legal_aid_text_get: petitions(LegalAidTextGet) -> LegalAidContents;
    legal_aid_put: petitions(LegalAidPut) -> LegalAidSaved;
    duty_list: petitions(DutyList) -> DutyPage;
    duty_put: petitions(DutyPut) -> Nothing;
    duty_drop: petitions(DutyDrop) -> Nothing;

    scheme_list: standing(Nothing) -> SchemeList;
    scheme_set: standing(SchemeFile) -> SchemeSet;
    grading_year: standing(GradingYear) -> GradingYearPage;
    grading_count: standing(GradingCount) -> GradingCounted;
    grading_year_write: standing(GradingYearWrite) -> ListWritten;
    grading_get: standing(GradingGet) -> GradingView;
    grading_score: standing(GradingScore) -> Nothing;
    grading_review: standing(GradingReview) -> Nothing;
    idle_list: standing(IdleList) -> IdleListPage;
    idle_count: standing(Nothing) -> IdleCounted;
    idle_list_write: standing(IdleListWrite) -> ListWritten;
    idle_get: standing(IdleGet) -> IdleView;
    idle_answer: standing(IdleAnswerPut) -> Nothing;
    idle_revive: standing(IdleRevive) -> Nothing;

    member_page: roll(MemberPage) -> MemberPageReply;
    find: roll(Find) -> FindReply;
    member_get: roll(MemberGet) -> MemberCard;
    member_reveal: roll(MemberReveal) -> Revealed;
    member_enrol: roll(MemberForm) -> MemberSaved;
    member_edit: roll(MemberEdit) -> MemberSaved;
    member_transfer: roll(MemberTransfer) -> MemberSaved;
    member_retain: roll(MemberStep) -> Nothing;
    member_resume: roll(MemberResume) -> Nothing;
    member_end: roll(MemberStep) -> Nothing;
    not_same_person: roll(NotSamePerson) -> Nothing;
    person_records: roll(PersonRef) -> PersonRecords;
    person_merge: roll(PersonMerge) -> PersonRecords;
    person_unmerge: roll(PersonRef) -> Nothing;
    roll_export: roll(RollExport) -> ListWritten;

    roll_import_open: import(RollImportOpen) -> ImportPreview;
    roll_import_page: import(RollImportPage) -> ImportPage;
    roll_import_apply: import(BatchRef) -> Applied;
    roll_import_discard: import(BatchRef) -> Nothing;
    roll_rejects: import(RollRejects) -> RejectsWritten;
    roll_undo: import(RollUndo) -> Undone;

    list_import_open: import(ListImportOpen) -> ImportPreview;
    list_import_page: import(RollImportPage) -> ImportPage;
    list_import_apply: import(BatchRef) -> Applied;
    list_rejects: import(RollRejects) -> RejectsWritten;

    attachment_add: attachments(AttachmentAdd) -> AttachmentLine;
    attachment_list: attachments(AttachmentList) -> AttachmentLines;
    attachment_save: attachments(AttachmentSave) -> Nothing;
    attachment_picture: attachments(AttachmentPicture) -> AttachmentShown;

    return_editions: returns(Nothing) -> EditionList;
    return_show: returns(ReturnShow) -> ReturnSheet;
    return_check: returns(ReturnShow) -> ReturnChecked;
    return_explain: returns(ReturnExplain) -> ReturnExplained;
    return_note: returns(ReturnNote) -> Nothing;
    return_seal: returns(ReturnShow) -> ReturnSealed;
    return_build: returns(ReturnBuild) -> ReturnBuilt;
    return_reopen: returns(ReturnReopen) -> Nothing;
    return_since: returns(ReturnSince) -> ReturnSinceReply;
    return_beside: returns(ReturnBeside) -> ReturnBesideReply;
    return_why: returns(ReturnWhy) -> ReturnWhyReply;
    return_form_set: returns(FormFile) -> FormSet;
    return_form_write: returns(FormTemplate) -> ListWritten;

    rates: year(Rates) -> RatesReply;
    rate_rows: year(RateRows) -> RateRowsReply;
    rates_write: year(RatesWrite) -> ListWritten;
    work_report: year(WorkReport) -> WorkReportReply;
    work_report_write: year(WorkReportWrite) -> WorkReportWritten;
    year_overview: year(YearOverview) -> YearOverviewReply;
    year_rows: year(YearRows) -> YearRowsReply;

    filing_status: filing(Nothing) -> FilingStatus;
    enrol_request: filing(EnrolRequest) -> EnrolmentWritten;
    enrol_accept: filing(EnrolAccept) -> EnrolAccepted;
    bundle_export: filing(BundleExport) -> BundleExported;
    bundle_verify: filing(BundleVerify) -> BundleVerified;
    slip_write: filing(SlipWrite) -> PaperWritten;
    enrolment_form_write: filing(PaperWrite) -> PaperWritten;
    receipt_slip_write: filing(ReceiptSlipWrite) -> PaperWritten;
    recovery_paper_write: filing(RecoveryPaperWrite) -> PaperWritten;
    receipt_import: filing(ReceiptImport) -> ReceiptImported;
    receipt_list: filing(Nothing) -> ReceiptList;
    filing_undo: filing(Nothing) -> FilingUndone;

    desk_enrol: desk(DeskEnrol) -> DeskEnrolled;
    desk_scan: desk(DeskScan) -> DeskScanned;
    desk_intake: desk(DeskIntake) -> IntakeDone;
    desk_status: desk(Nothing) -> DeskStatus;
    desk_status_write: desk(ListWrite) -> ListWritten;
    desk_duplicates: desk(DeskItems) -> DeskItemsReply;
    desk_duplicates_write: desk(ListWrite) -> ListWritten;
    desk_moved: desk(Nothing) -> DeskMoved;
    desk_households: desk(Nothing) -> DeskHouseholds;
    desk_households_write: desk(ListWrite) -> ListWritten;
    desk_returns: desk(DeskReturns) -> DeskReturnList;
    desk_return: desk(DeskReturn) -> DeskReturnView;
    desk_return_decide: desk(DeskReturnDecide) -> Nothing;
    desk_consolidated: desk(DeskConsolidated) -> DeskConsolidatedReply;
    desk_consolidated_write: desk(DeskConsolidatedWrite) -> ListWritten;
    desk_decide: desk(DeskDecide) -> Decided;
    desk_recover: desk(DeskRecover) -> DeskRecovered;

    parameter_list: rules(ParameterList) -> Parameters;
    parameter_set: rules(ParameterSet) -> Nothing;
    year_task_add: rules(YearTaskAdd) -> Nothing;
    year_task_end: rules(YearTaskEnd) -> Nothing;
    holidays_set: rules(HolidaysSet) -> Nothing;
    rules_discard: rules(Nothing) -> Nothing;
    rules_publish: rules(RulesPublish) -> RulesPublished;
    rules_copy: rules(RulesCopy) -> RulesPublished;
    rules_look: rules(RulesFile) -> RulesLook;
    rules_take: rules(RulesFile) -> RulesLook;

    paper_list: papers(Nothing) -> PaperList;
    paper_form: papers(PaperRef) -> PaperForm;
    paper_show: papers(PaperShow) -> PaperShown;
    paper_write: papers(PaperSave) -> PaperSaved;
    paper_check: papers(PaperFile) -> PaperChecked;
    paper_template_write: papers(PaperTemplateWrite) -> PaperReplaced;
    paper_replace: papers(PaperFile) -> PaperReplaced;
    paper_drop: papers(PaperDrop) -> Nothing;

    privacy_fields: privacy(Nothing) -> PrivacyFields;
    hardship_purge_list: privacy(Nothing) -> PurgeList;
    hardship_purge: privacy(HardshipPurge) -> Purged;
    person_export: privacy(PersonExport) -> ListWritten;

    demo: practice(Demo) -> DemoDone;
}

fn parse<T: serde::de::DeserializeOwned>(request: Value) -> Answer<T> {
    serde_json::from_value(request).map_err(|error| {
        Failure::new(
            "bad_request",
            "请求的格式不对。",
            format!("请对照 call --list：{}", unquoted(&error.to_string())),
        )
    })
}

/// What a reader of requests found wrong, without the value it found: that may be anybody's.
fn unquoted(error: &str) -> String {
    let mut parts = error.split('"');
    let first = parts.next().unwrap_or_default().to_owned();
    let last = parts.next_back();
    match last {
        Some(last) => format!("{first}…{last}"),
        None => first,
    }
}

fn reply<T: serde::Serialize>(reply: &T) -> Answer<Value> {
    serde_json::to_value(reply)
        .map_err(|error| Failure::new("internal", "程序内部出错。", error.to_string()))
}
