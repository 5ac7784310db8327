//! The vocabulary of a return: what an edition's formulas may name, and what each name counts.
//!
//! An edition is data, so a county may combine these names as it likes; it cannot invent one, because behind each
//! stands a rule in this program that says which records count.

use crate::store::text_code;

text_code! {
    /// A named figure (指标), known for each union as of the last day of the period.
    pub enum Figure {
        /// Unions that stand on the day.
        Unions = "unions" "工会",
        /// 单独、联合基层工会
        UnionsBase = "unions_base" "基层工会",
        /// 单独基层工会
        UnionsStandalone = "unions_standalone" "单独基层工会",
        /// 联合基层工会
        UnionsJoint = "unions_joint" "联合基层工会",
        /// 行业性、区域性工会联合会
        UnionsLeague = "unions_league" "行业性、区域性工会联合会",
        /// Local federations: townships and streets.
        UnionsFederation = "unions_federation" "总工会",
        /// Founded within the period.
        UnionsFounded = "unions_founded" "本期新建工会",
        /// Dissolved or merged away within the period.
        UnionsEnded = "unions_ended" "本期撤销、并出工会",
        /// Unions with a legal person's certificate.
        UnionsLegal = "unions_legal" "取得法人资格的工会",
        /// Unions whose own unified social credit code is recorded.
        UnionsCoded = "unions_coded" "有统一社会信用代码的工会",
        /// Unions with a seal of their own (印章).
        UnionsSealed = "unions_sealed" "有印章的工会",
        /// Unions with an account of their own (独立账户).
        UnionsBanked = "unions_banked" "有独立账户的工会",
        /// Employers, each counted once whatever number of unions names it.
        Units = "units" "涵盖单位",
        /// Employers that joint unions cover, each counted once.
        UnitsJoint = "units_joint" "联合基层工会涵盖单位",
        /// Unit types 110–390 of the union's form.
        UnitsEnterprise = "units_enterprise" "企业",
        /// 事业单位、机关
        UnitsPublic = "units_public" "事业单位和机关",
        /// 个体经济组织
        UnitsIndividual = "units_individual" "个体经济组织",
        /// 民办非企业单位
        UnitsSocial = "units_social" "民办非企业单位",
        /// Employers whose type is not recorded.
        UnitsUntyped = "units_untyped" "类型未登记的单位",
        /// Employers a union names, even one that another union names too. For checks: its sum is no count of employers.
        UnitsNamed = "units_named" "登记的单位",
        /// Employers without a head-count on or before the day.
        UnitsUncounted = "units_uncounted" "没有职工人数的单位",
        /// Employers whose only head-count was recorded after the day and stands in for it.
        UnitsCountedLate = "units_counted_late" "职工人数在截止日以后登记的单位",
        /// Employers whose women are not recorded.
        UnitsWomenUnknown = "units_women_unknown" "没有女职工数的单位",
        /// Employers whose migrant workers are not recorded.
        UnitsMigrantUnknown = "units_migrant_unknown" "没有农民工数的单位",
        /// 职工, by the newest head-count on or before the day.
        Employees = "employees" "职工",
        /// 女职工
        EmployeesWomen = "employees_women" "女职工",
        /// 农民工
        EmployeesMigrant = "employees_migrant" "农民工",
        /// 劳务派遣工
        EmployeesDispatched = "employees_dispatched" "劳务派遣工",
        /// Members on the day: the active, and the retained where the edition counts them.
        Members = "members" "会员",
        /// 女会员
        MembersWomen = "members_women" "女会员",
        /// 农民工会员
        MembersMigrant = "members_migrant" "农民工会员",
        /// 劳务派遣会员
        MembersDispatched = "members_dispatched" "劳务派遣会员",
        /// 新就业形态会员
        MembersPlatform = "members_platform" "新就业形态会员",
        /// 劳模会员
        MembersModel = "members_model" "劳动模范会员",
        /// 保留会籍
        MembersRetained = "members_retained" "保留会籍的会员",
        /// Joined (not moved in) within the period and still counted.
        MembersJoined = "members_joined" "本期入会会员",
        /// Counted members whose sex is not recorded.
        MembersUnsexed = "members_unsexed" "性别未登记的会员",
        /// Counted members without a document number.
        MembersUndocumented = "members_undocumented" "没有证件号的会员",
        /// People holding a post, each once a union.
        Officers = "officers" "工会干部",
        /// 专职
        OfficersFullTime = "officers_full_time" "专职工会干部",
        /// 兼职
        OfficersPartTime = "officers_part_time" "兼职工会干部",
        /// 女
        OfficersWomen = "officers_women" "女工会干部",
        /// 工会主席
        Chairs = "chairs" "工会主席",
        /// 专职主席
        ChairsFullTime = "chairs_full_time" "专职工会主席",
        /// Unions with a committee.
        Committees = "committees" "建立工会委员会的工会",
        /// Committees elected within the period.
        CommitteesElected = "committees_elected" "本期换届的工会",
        /// Committees whose term ended before the day.
        CommitteesOverdue = "committees_overdue" "到期未换届的工会",
        /// 经费审查委员会
        AuditCommittees = "audit_committees" "建立经审组织的工会",
        /// 女职工委员会
        WomenCommittees = "women_committees" "建立女职工委员会的工会",
        /// Unions whose congress has a term in force.
        Congresses = "congresses" "建立职代会制度的工会",
        /// Those of them whose delegates meet: a general meeting has none.
        CongressesOfDelegates = "congresses_of_delegates" "开职工代表大会的工会",
        /// Base unions that had to hold one within the period.
        CongressesDue = "congresses_due" "应召开职代会的工会",
        /// Those of them that did, with something that shows it.
        CongressesHeld = "congresses_held" "召开了职代会的工会",
        /// Sessions held within the period, with something that shows each.
        Sessions = "sessions" "职代会会议",
        /// 职工代表, in office on the day.
        Delegates = "delegates" "职工代表",
        /// 女代表
        DelegatesWomen = "delegates_women" "女职工代表",
        /// 一线职工和科技人员
        DelegatesFrontLine = "delegates_front_line" "一线职工和科技人员代表",
        /// Unions with a leading group and a channel on the day.
        OpenSystems = "open_systems" "建立厂务公开制度的工会",
        /// Unions of enterprises and 民办非企业单位, which have to make their affairs open (OPN-01).
        OpennessDue = "openness_due" "应实行厂务公开的工会",
        /// Those of them that made something open within the period, with something that shows it.
        OpennessCovered = "openness_covered" "已建制公开的工会",
        /// Postings that began within the period.
        Postings = "postings" "厂务公开次数",
        /// 集体合同 in force on the day.
        ContractsGeneral = "contracts_general" "集体合同",
        /// 工资专项集体合同 in force on the day.
        ContractsWage = "contracts_wage" "工资专项集体合同",
        /// Those of a trade or place.
        ContractsWageJoint = "contracts_wage_joint" "行业性、区域性工资专项集体合同",
        /// 女职工专项集体合同 in force on the day.
        ContractsWomen = "contracts_women" "女职工专项集体合同",
        /// Unionised enterprises that negotiate wages, each counted once whatever number of unions names it.
        WageDue = "wage_due" "应建立工资集体协商制度的企业",
        /// Those of them under a wage contract in force on the day, each counted once whatever number of contracts covers it.
        WageCovered = "wage_covered" "工资集体协商建制企业",
        /// Their staff, by the head-count of the day.
        WageStaff = "wage_staff" "建制企业覆盖职工",
        /// Staff of all that negotiate, by the head-count of the day; one nobody recorded adds nothing.
        WageStaffDue = "wage_staff_due" "应建制企业职工",
        /// Unions with a women's committee and a collective contract of their own.
        WomenContractDue = "women_contract_due" "应签女职工专项集体合同的工会",
        /// Those of them with a women's contract.
        WomenContractSigned = "women_contract_signed" "签订女职工专项集体合同的工会",
        /// Clauses that were looked at within the period.
        ClausesChecked = "clauses_checked" "检查的合同条款",
        /// Those of them that were kept.
        ClausesKept = "clauses_kept" "已履行的合同条款",
        /// 信访件 received within the period.
        PetitionsReceived = "petitions_received" "收到信访件",
        /// People who came or signed, everybody of a joint visit.
        PetitionsPeople = "petitions_people" "信访人次",
        /// Those of them answered in writing within the days of the notice.
        PetitionsReplied = "petitions_replied" "按期答复的信访件",
        /// Those of them that were done within their days.
        PetitionsSettled = "petitions_settled" "按期办结的信访件",
        /// Legal aid asked for within the period.
        LegalAids = "legal_aids" "法律援助",
        /// What legal aid that ended within the period won back, in whole 元.
        AidRecovered = "aid_recovered" "法律援助追回金额",
        /// 在档困难职工家庭, on the day; one that two unions keep counts once, here and below.
        AidFiles = "aid_files" "在档困难职工家庭",
        /// 深度困难
        AidFilesDeep = "aid_files_deep" "深度困难家庭",
        /// 相对困难
        AidFilesRelative = "aid_files_relative" "相对困难家庭",
        /// 意外致困
        AidFilesAccident = "aid_files_accident" "意外致困家庭",
        /// Put on file within the period.
        AidFilesNew = "aid_files_new" "本期新建档家庭",
        /// Ended within the period.
        AidFilesEnded = "aid_files_ended" "本期退出家庭",
        /// On file at any time within the period.
        AidFilesWithin = "aid_files_within" "期内在档家庭",
        /// Those of them that were aided at least once within the period.
        AidHouseholds = "aid_households" "本期帮扶家庭",
        /// Given within the period, goods at their value.
        AidMoney = "aid_money" "发放金额",
        /// 财政拨款
        AidMoneyFiscal = "aid_money_fiscal" "财政拨款发放",
        /// 上级补助
        AidMoneyUpper = "aid_money_upper" "上级补助发放",
        /// 本级经费
        AidMoneyOwn = "aid_money_own" "本级经费发放",
        /// 社会捐赠
        AidMoneyDonated = "aid_money_donated" "社会捐赠发放",
        /// 行政支持
        AidMoneyEmployer = "aid_money_employer" "行政支持发放",
        /// 其他来源
        AidMoneyOther = "aid_money_other" "其他来源发放",
        /// Money and goods raised for rounds of warmth within the period.
        WarmthRaised = "warmth_raised" "送温暖筹集款物",
        /// Visits that were made.
        WarmthVisits = "warmth_visits" "送温暖走访次数",
        /// Households that were visited, whatever the number of visits.
        WarmthWalked = "warmth_walked" "送温暖走访户数",
        /// Enterprises that were visited.
        WarmthWalkedFirms = "warmth_walked_firms" "送温暖走访企业",
        /// Households that were given something.
        WarmthComforted = "warmth_comforted" "送温暖慰问困难户",
        /// Enterprises that were given something.
        WarmthFirms = "warmth_firms" "送温暖慰问困难企业",
        /// Students who had tuition aid.
        TuitionStudents = "tuition_students" "金秋助学学生",
        /// What they had.
        TuitionMoney = "tuition_money" "金秋助学金额",
        /// Cadres who are to be linked to households, in the unions that take part (结亲连心).
        PairCadres = "pair_cadres" "结亲干部",
        /// Those of them with as many households as asked for, who visited within the period.
        PairFit = "pair_fit" "结亲达标干部",
        /// Households linked on the day, each once a union.
        PairHouseholds = "pair_households" "结亲户",
        /// What was done for households within the period.
        Helps = "helps" "帮扶行动",
        /// 就业、职业介绍
        HelpsJob = "helps_job" "就业帮扶",
        /// 维权
        HelpsRights = "helps_rights" "维权帮扶",
        /// 生活
        HelpsLiving = "helps_living" "生活帮扶",
        /// 素质、职业培训
        HelpsQuality = "helps_quality" "素质帮扶",
        /// Help with work that came to a job (上岗).
        HelpsPlaced = "helps_placed" "帮扶上岗",
        /// Problems of households that were solved within the period.
        ProblemsSolved = "problems_solved" "解决的实际困难",
        /// Who takes part in mutual medical aid in the year in which the period ends.
        MutualPeople = "mutual_people" "医疗互助参加人数",
        /// Model workers in the register on the day.
        ModelWorkers = "model_workers" "登记的劳模",
        /// Money to model workers that fell due within the period.
        ModelDue = "model_due" "应发的劳模资金",
        /// The part of it that was paid in full on its day or before.
        ModelInTime = "model_in_time" "按时足额的劳模资金",
        /// 会费收入, by the day on which it was paid.
        FundDues = "fund_dues" "会费收入",
        /// The own share of what employers paid (留成), by the shares of the day of each payment.
        FundLevy = "fund_levy" "拨缴经费收入（留成）",
        /// 上级补助
        FundUpper = "fund_upper_subsidy" "上级补助收入",
        /// 行政补助
        FundAdmin = "fund_admin_subsidy" "行政补助收入",
        /// 政府补助
        FundGovernment = "fund_government" "政府补助收入",
        /// 所属事业、企业
        FundSubsidiary = "fund_subsidiary" "所属事业企业收入",
        /// Preparatory funds and small payers' money that came back.
        FundReturned = "fund_returned" "返还收入",
        /// 其他
        FundOther = "fund_other" "其他经费收入",
        /// All of it; what a book began with is none.
        FundIncome = "fund_income" "经费收入合计",
        /// 职工活动：教育
        SpendEducation = "spend_education" "职工教育支出",
        /// 职工活动：文体
        SpendCulture = "spend_culture" "文体活动支出",
        /// 职工活动：宣传
        SpendPublicity = "spend_publicity" "宣传活动支出",
        /// 职工活动：其他
        SpendActivity = "spend_other_activity" "其他活动支出",
        /// 维权
        SpendRights = "spend_rights" "维权支出",
        /// 业务
        SpendBusiness = "spend_business" "业务支出",
        /// 资本性
        SpendCapital = "spend_capital" "资本性支出",
        /// 对下补助
        SpendDown = "spend_down" "对下补助支出",
        /// 事业
        SpendUndertaking = "spend_undertaking" "事业支出",
        /// 其他
        SpendOther = "spend_other" "其他支出",
        /// All of it.
        FundSpent = "fund_spent" "经费支出合计",
        /// What employers owed for times that ended within the period.
        LevyDue = "levy_due" "应拨经费",
        /// What employers paid within the period, all shares.
        LevyCollected = "levy_collected" "收缴经费",
        /// The upper share of it.
        UpDue = "up_due" "应上解经费",
        /// What went up: taken out on the way by the tax office or the treasury, or remitted.
        UpDone = "up_done" "已上解经费",
        /// The plan of the year in which the period ends.
        UpPlan = "up_plan" "年度上解计划",
        /// Expenses that touch one of the eight bans.
        BanBreaches = "ban_breaches" "触及八不准的支出",
        /// Findings of the funds audit within the period.
        AuditFindings = "audit_findings" "经审意见",
        /// Those of them that were put right by the day.
        AuditsFixed = "audits_fixed" "已整改的经审意见",
        // Of activities, places and honours: what their kinds (活动种类) count, see [`Figure::is_of_activities`].
        /// 劳动竞赛, begun within the period.
        Contests = "contests" "劳动竞赛",
        /// 参加劳动竞赛
        ContestPeople = "contest_people" "参加劳动竞赛人次",
        /// 技术比武
        SkillContests = "skill_contests" "技术比武",
        /// 参加技术比武
        SkillPeople = "skill_people" "参加技术比武人次",
        /// 参加安康杯的工会
        SafetyUnions = "safety_unions" "参加“安康杯”的工会",
        /// 参加安康杯
        SafetyPeople = "safety_people" "参加“安康杯”人次",
        /// 查出隐患
        HazardsFound = "hazards_found" "查出隐患",
        /// 整改隐患
        HazardsFixed = "hazards_fixed" "整改隐患",
        /// 技术创新成果
        Innovations = "innovations" "技术创新成果",
        /// 合理化建议
        SuggestionsRaised = "suggestions_raised" "提出合理化建议",
        /// 采纳
        SuggestionsAdopted = "suggestions_adopted" "采纳合理化建议",
        /// 节约或增收, money.
        SuggestionsSaving = "suggestions_saving" "合理化建议节约或增收",
        /// 先进操作法
        Methods = "methods" "先进操作法",
        /// 培训期数
        Trainings = "trainings" "培训期数",
        /// 培训人次
        TrainingPeople = "training_people" "培训人次",
        /// 取得证书
        TrainingCertified = "training_certified" "培训取得证书",
        /// 普法
        LawDays = "law_days" "普法宣传",
        /// 普法人次
        LawPeople = "law_people" "普法宣传人次",
        /// 参加学习
        LearningPeople = "learning_people" "参加学习型活动的职工",
        /// 女职工素质提升
        WomenPeople = "women_people" "女职工素质提升人次",
        /// 职工书屋, on the day.
        ReadingRooms = "reading_rooms" "职工书屋",
        /// 全国
        ReadingRoomsNational = "reading_rooms_national" "全国级职工书屋",
        /// 省
        ReadingRoomsProvincial = "reading_rooms_provincial" "省级职工书屋",
        /// 市
        ReadingRoomsMunicipal = "reading_rooms_municipal" "市级职工书屋",
        /// 藏书
        Books = "books" "职工书屋藏书",
        /// 爱心驿站
        RestStops = "rest_stops" "爱心驿站",
        /// 爱心小屋
        RestHuts = "rest_huts" "爱心小屋",
        /// What they cost, money.
        RestCost = "rest_cost" "爱心驿站和小屋投入",
        /// 工友创业园
        Parks = "parks" "工友创业园",
        /// 带动就业
        ParkJobs = "park_jobs" "创业园带动就业",
        /// 服务中心和站点
        Stations = "stations" "服务中心和站点",
        /// 招聘会
        JobFairs = "job_fairs" "招聘会",
        /// 提供岗位
        JobPosts = "job_posts" "招聘会提供岗位",
        /// 上岗
        JobPlaced = "job_placed" "介绍上岗",
        /// 女职工关爱、心理援助
        CareSessions = "care_sessions" "女职工关爱、心理援助",
        /// 人次
        CarePeople = "care_people" "女职工关爱、心理援助人次",
        /// 相亲交友
        MatchEvents = "match_events" "相亲交友活动",
        /// 人次
        MatchPeople = "match_people" "相亲交友参加人次",
        /// 会员服务卡
        Cards = "cards" "有效会员服务卡",
        /// 文体活动
        CultureEvents = "culture_events" "文化体育活动",
        /// 人次
        CulturePeople = "culture_people" "文化体育活动人次",
        /// 宣传报道
        Publicity = "publicity" "宣传报道",
        /// 工人先锋号
        PioneerTeams = "pioneer_teams" "工人先锋号",
        /// 劳模
        ModelsNamed = "models_named" "本期命名的劳模",
        /// 劳模集体
        ModelTeamsNamed = "model_teams_named" "本期命名的劳模集体",
        /// 其他荣誉
        HonoursNamed = "honours_named" "本期其他荣誉",
        /// 建会日期, for checks.
        FoundedOn = "founded_on" "建会日期",
        /// 本届选举日期, for checks.
        ElectedOn = "elected_on" "本届选举日期",
        /// 任期届满日期, for checks.
        TermEndsOn = "term_ends_on" "任期届满日期",
        /// Years of the committee's term, for checks.
        TermYears = "term_years" "任期年数",
        /// Last day of the period, for checks.
        ReferenceDay = "reference_day" "填报截止日",
    }
}
