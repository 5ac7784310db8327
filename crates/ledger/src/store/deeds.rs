//! What a person did (办的事): the acts that the log names, and what can be done about them afterwards.

super::text_code! {
    /// What a person did (办的事). The code stands in the log for ever; the label is what people read.
    pub enum Act {
        /// A ledger was made.
        Found = "found" "建台账",
        /// An operator was added or changed.
        SetOperator = "set_operator" "设操作员",
        /// A passphrase or a recovery code was set.
        SetPassphrase = "set_passphrase" "设口令",
        /// A union was entered.
        AddUnion = "add_union" "登记工会",
        /// A union's facts were corrected.
        EditUnion = "edit_union" "修改工会",
        /// A union took another name.
        RenameUnion = "rename_union" "工会更名",
        /// Unions were merged.
        MergeUnions = "merge_unions" "工会合并",
        /// A union was split.
        SplitUnion = "split_union" "工会分立",
        /// A union was dissolved.
        DissolveUnion = "dissolve_union" "工会撤销",
        /// A union went to another township, or came from one.
        MoveUnion = "move_union" "工会划转",
        /// A committee was elected.
        ElectBody = "elect_body" "登记换届",
        /// An officer left a post or took one during the term.
        ChangeOfficer = "change_officer" "登记职务变动",
        /// A term of a workers' congress began.
        FoundCongress = "found_congress" "登记一届职代会",
        /// A delegate was seated or left.
        SeatDelegate = "seat_delegate" "登记职工代表",
        /// A session was opened, ticked, voted in or closed.
        RecordCongress = "record_congress" "记职代会会议",
        /// A notice was served on a union that has not held its congress, or answered.
        RemindCongress = "remind_congress" "催办职代会",
        /// A proposal was raised, examined, assigned, answered or judged.
        RecordProposal = "record_proposal" "记提案",
        /// Something about the openness of factory affairs was recorded.
        RecordOpenness = "record_openness" "记厂务公开",
        /// Something about a negotiation or a contract was recorded.
        RecordNegotiation = "record_negotiation" "记集体协商",
        /// Something about a petition, legal aid or a lawyer's day on duty was recorded.
        RecordPetition = "record_petition" "记信访",
        /// What a petition says, or who petitions, was looked at.
        LookPetition = "look_petition" "查看信访内容",
        /// Something about aid, its money or a round of visits was recorded.
        RecordAid = "record_aid" "记帮扶和慰问",
        /// Something about pairs, help, mutual aid or model workers was recorded.
        RecordKinship = "record_kinship" "记帮扶",
        /// Something about dues, levies, spending, plans or audits was recorded.
        RecordFunds = "record_funds" "记经费",
        /// The books of a year were closed.
        CloseYear = "close_year" "年度结账",
        /// The books of a year that was closed were opened again, with the reason.
        ReopenYear = "reopen_year" "打开已结账的年度",
        /// Something about activities, places, honours or match-making was recorded.
        RecordActivity = "record_activity" "记活动和荣誉",
        /// A hardship file and its household.
        RecordHardship = "record_hardship" "记困难职工档案",
        /// Until when an officer's labour contract runs was recorded.
        EditOfficer = "edit_officer" "记劳动合同到期日",
        /// A case was ended whose last steps are not recorded.
        CloseCase = "close_case" "办结",
        /// Something was scored, reviewed or answered about how a union stands.
        RecordStanding = "record_standing" "记创建与排查",
        /// A step of a case was recorded.
        RecordStep = "record_step" "记一步",
        /// An item of the list of the day was put off, or taken back.
        Snooze = "snooze" "先放一放",
        /// An employer's head-count was recorded.
        RecordHeadcount = "record_headcount" "登记职工人数",
        /// Units of a joint union were recorded.
        RecordCover = "record_cover" "登记涵盖单位",
        /// Figures of last year's return came in from a sheet.
        ImportEarlierFigures = "import_earlier_figures" "导入上年年报数",
        /// A member joined.
        Enrol = "enrol" "增加会员",
        /// A member's facts were corrected.
        EditMember = "edit_member" "修改会员",
        /// A member moved to another union.
        Transfer = "transfer" "会籍接转",
        /// Membership was retained.
        Retain = "retain" "保留会籍",
        /// Membership was taken up again.
        Resume = "resume" "恢复会籍",
        /// Membership ended.
        End = "end" "终止会籍",
        /// Two people were found not to be one.
        NotSamePerson = "not_same_person" "不是同一个人",
        /// Two records were taken for one person.
        MergePeople = "merge_people" "并为一人",
        /// Two records taken for one person were parted again.
        UnmergePeople = "unmerge_people" "分回两人",
        /// A sheet was taken in.
        ImportRoll = "import_roll" "导入花名册",
        /// A list of unions and employers was taken in.
        ImportUnions = "import_unions" "导入单位和工会名册",
        /// A list of officers was taken in.
        ImportOfficers = "import_officers" "导入工会干部名册",
        /// Files of households came in from a sheet.
        ImportHouseholds = "import_households" "导入困难职工档案",
        /// A full number was looked at.
        Reveal = "reveal" "查看完整号码",
        /// The chair's second unlock: sensitive contents may be looked at for some minutes.
        Unseal = "unseal" "打开敏感内容",
        /// A sensitive record was looked at; the subject is the number of its file, never a name.
        LookSensitive = "look_sensitive" "看敏感内容",
        /// Everything the ledger holds of one person was written out.
        ExportPerson = "export_person" "导出个人资料",
        /// Files whose time is over were stripped of what tells whose they were.
        Forget = "forget" "到期清理",
        /// A roll was exported.
        ExportRoll = "export_roll" "导出花名册",
        /// Refused rows were given back in full.
        ExportRefused = "export_refused" "取回收不了的行",
        /// A finding of the return was explained.
        ExplainFinding = "explain_finding" "写核实说明",
        /// The return was sealed.
        SealReturn = "seal_return" "封存年报",
        /// A sealed return was opened again, for a reason.
        ReopenReturn = "reopen_return" "重新打开年报",
        /// Keys were made or a certificate was taken.
        Enrolment = "enrolment" "报送登记",
        /// A bundle was made for the county.
        ExportBundle = "export_bundle" "报送",
        /// A receipt was taken.
        ImportReceipt = "import_receipt" "收回执",
        /// A desk took bundles in.
        Intake = "intake" "收件",
        /// A desk decided a question.
        Decide = "decide" "答复",
        /// A desk wrote a value or a year's rest days into its next edition of parameters.
        SetParameters = "set_parameters" "改参数",
        /// A desk published an edition.
        PublishRules = "publish_rules" "发布参数",
        /// An edition of the county was taken.
        TakeRules = "take_rules" "启用参数",
        /// A backup was made.
        BackUp = "back_up" "备份",
        /// A backup was brought back for trial.
        Rehearse = "rehearse" "恢复演练",
        /// The ledger was restored from a backup.
        Restore = "restore" "从备份恢复",
        /// A document was written from a template. Putting a template into a desk's next edition is `SetParameters`.
        WritePaper = "write_paper" "写文书",
        /// An attachment was added.
        Attach = "attach" "添加附件",
        /// An earlier act was undone.
        Undo = "undo" "撤销",
    }
}

super::text_code! {
    /// What an act did with what the ledger holds (哪一类记录): what a person asks the log for.
    pub enum ActSort {
        /// Looked at what is masked.
        Seen = "seen" "看过完整号码的",
        /// Changed the ledger, or settled something in it.
        Changed = "changed" "改过、办过的",
        /// Took something out of it: a file that left the ledger.
        TakenOut = "taken_out" "拿出去的",
    }
}

impl Act {
    /// What it did with what the ledger holds.
    pub fn sort(self) -> ActSort {
        match self {
            Self::Reveal | Self::LookPetition | Self::Unseal | Self::LookSensitive => ActSort::Seen,
            Self::ExportRoll
            | Self::ExportPerson
            | Self::ExportRefused
            | Self::ExportBundle
            | Self::BackUp
            | Self::WritePaper => ActSort::TakenOut,
            _ => ActSort::Changed,
        }
    }

    /// Whether undoing it means something: what was shown, sealed, handed over or answered cannot be taken back.
    pub fn can_be_undone(self) -> bool {
        !matches!(
            self,
            Self::Found
                | Self::SetOperator
                | Self::SetPassphrase
                | Self::Reveal
                | Self::LookPetition
                | Self::Unseal
                | Self::LookSensitive
                | Self::ExportRoll
                | Self::ExportPerson
                | Self::ExportRefused
                // What was forgotten is nowhere in the ledger any more.
                | Self::Forget
                | Self::WritePaper
                | Self::SealReturn
                | Self::ReopenReturn
                // A year is opened again with its reason, and never by the way.
                | Self::CloseYear
                | Self::ReopenYear
                | Self::Enrolment
                | Self::ExportBundle
                | Self::ImportReceipt
                | Self::Intake
                | Self::BackUp
                | Self::Rehearse
                | Self::Restore
                | Self::Decide
                // Before they are published values are discarded, afterwards the next edition puts them right.
                | Self::SetParameters
                | Self::PublishRules
                | Self::TakeRules
                // Merging again is an act that looks at the rolls; putting it back would not.
                | Self::UnmergePeople
                | Self::Undo
        )
    }

    /// Whether it only took in what another office sent, or answered it: such acts are undone together, by putting the
    /// ledger back to the snapshot made before the first of them.
    pub fn is_taking_in(self) -> bool {
        matches!(
            self,
            Self::Intake | Self::Decide | Self::ImportReceipt | Self::BackUp
        )
    }

    /// Whether it closes what lies before it: undoing step by step does not go past it (decision 21).
    pub fn closes_the_past(self) -> bool {
        matches!(
            self,
            Self::SealReturn | Self::ReopenReturn | Self::ExportBundle | Self::CloseYear
        )
    }
}
