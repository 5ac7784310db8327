//! Which matter a figure belongs to (栏目): figures that stand on the same records. Pure.

use super::figure::Figure;
use crate::store::text_code;

text_code! {
    /// A matter of the return whose records are kept together (记录的事).
    pub enum Topic {
        /// Officers in post.
        Officers = "officers" "工会干部任职",
        /// Elections of the three bodies.
        Bodies = "bodies" "三委选举",
        /// Units that unions name.
        Units = "units" "涵盖单位",
        /// The roll.
        Members = "members" "会员",
        /// 职代会
        Congress = "congress" "职工代表大会",
        /// 厂务公开
        Openness = "openness" "厂务公开",
        /// 集体协商、集体合同
        Contracts = "contracts" "集体协商和集体合同",
        /// Checks of how contracts are kept.
        Clauses = "clauses" "集体合同履行检查",
        /// 信访
        Petitions = "petitions" "信访件",
        /// 法律援助
        LegalAid = "legal_aid" "法律援助",
        /// 困难职工家庭档案
        Files = "files" "困难职工家庭档案",
        /// 帮扶发放
        Aid = "aid" "帮扶发放",
        /// 送温暖
        Warmth = "warmth" "送温暖",
        /// 金秋助学
        Tuition = "tuition" "金秋助学",
        /// 结亲连心
        Kinship = "kinship" "结亲连心",
        /// 医疗互助
        Mutual = "mutual" "医疗互助",
        /// 劳模
        Models = "models" "登记的劳模",
        /// 收入
        Income = "income" "经费收入",
        /// 支出
        Spending = "spending" "经费支出",
        /// 拨缴
        Levies = "levies" "应拨和收缴的经费",
        /// 上解
        Remittances = "remittances" "上解计划和上解",
        /// 经审
        Audits = "audits" "经审意见",
        /// 劳动竞赛
        Contests = "contests" "劳动竞赛",
        /// 技术比武
        Skills = "skills" "技术比武",
        /// 安康杯、查身边隐患
        Safety = "safety" "“安康杯”和查身边隐患",
        /// 技术创新、先进操作法
        Innovation = "innovation" "技术创新成果和先进操作法",
        /// 合理化建议
        Suggestions = "suggestions" "合理化建议",
        /// 培训
        Trainings = "trainings" "培训",
        /// 普法
        Law = "law" "普法宣传",
        /// 学习型活动
        Learning = "learning" "学习型活动",
        /// 女职工
        Women = "women" "女职工素质提升",
        /// 职工书屋
        Rooms = "rooms" "职工书屋",
        /// 爱心驿站、小屋
        Rests = "rests" "爱心驿站和爱心小屋",
        /// 创业园、站点
        Parks = "parks" "工友创业园和服务站点",
        /// 招聘会
        Fairs = "fairs" "招聘会",
        /// 关爱
        Care = "care" "女职工关爱和心理援助",
        /// 相亲交友
        Matches = "matches" "相亲交友活动",
        /// 会员卡
        Cards = "cards" "会员服务卡",
        /// 文体
        Culture = "culture" "文化体育活动",
        /// 宣传
        Publicity = "publicity" "宣传报道",
        /// 命名、荣誉
        Honours = "honours" "命名和荣誉",
    }
}

/// First and last figure of each matter, as they stand in the list of figures.
const SPANS: &[(Topic, Figure, Figure)] = &[
    (Topic::Units, Figure::Units, Figure::UnitsMigrantUnknown),
    (Topic::Members, Figure::Members, Figure::MembersUndocumented),
    (Topic::Officers, Figure::Officers, Figure::ChairsFullTime),
    (Topic::Bodies, Figure::Committees, Figure::WomenCommittees),
    (
        Topic::Congress,
        Figure::Congresses,
        Figure::DelegatesFrontLine,
    ),
    (Topic::Openness, Figure::OpenSystems, Figure::Postings),
    (
        Topic::Contracts,
        Figure::ContractsGeneral,
        Figure::WomenContractSigned,
    ),
    (Topic::Clauses, Figure::ClausesChecked, Figure::ClausesKept),
    (
        Topic::Petitions,
        Figure::PetitionsReceived,
        Figure::PetitionsSettled,
    ),
    (Topic::LegalAid, Figure::LegalAids, Figure::AidRecovered),
    (Topic::Files, Figure::AidFiles, Figure::AidFilesWithin),
    (Topic::Aid, Figure::AidHouseholds, Figure::AidMoneyOther),
    (Topic::Warmth, Figure::WarmthRaised, Figure::WarmthFirms),
    (
        Topic::Tuition,
        Figure::TuitionStudents,
        Figure::TuitionMoney,
    ),
    (Topic::Kinship, Figure::PairCadres, Figure::ProblemsSolved),
    (Topic::Mutual, Figure::MutualPeople, Figure::MutualPeople),
    (Topic::Models, Figure::ModelWorkers, Figure::ModelInTime),
    (Topic::Income, Figure::FundDues, Figure::FundIncome),
    (Topic::Spending, Figure::SpendEducation, Figure::FundSpent),
    (Topic::Levies, Figure::LevyDue, Figure::LevyCollected),
    (Topic::Remittances, Figure::UpDue, Figure::UpPlan),
    (Topic::Spending, Figure::BanBreaches, Figure::BanBreaches),
    (Topic::Audits, Figure::AuditFindings, Figure::AuditsFixed),
    (Topic::Contests, Figure::Contests, Figure::ContestPeople),
    (Topic::Skills, Figure::SkillContests, Figure::SkillPeople),
    (Topic::Safety, Figure::SafetyUnions, Figure::HazardsFixed),
    (Topic::Innovation, Figure::Innovations, Figure::Innovations),
    (
        Topic::Suggestions,
        Figure::SuggestionsRaised,
        Figure::SuggestionsSaving,
    ),
    (Topic::Innovation, Figure::Methods, Figure::Methods),
    (
        Topic::Trainings,
        Figure::Trainings,
        Figure::TrainingCertified,
    ),
    (Topic::Law, Figure::LawDays, Figure::LawPeople),
    (
        Topic::Learning,
        Figure::LearningPeople,
        Figure::LearningPeople,
    ),
    (Topic::Women, Figure::WomenPeople, Figure::WomenPeople),
    (Topic::Rooms, Figure::ReadingRooms, Figure::Books),
    (Topic::Rests, Figure::RestStops, Figure::RestCost),
    (Topic::Parks, Figure::Parks, Figure::Stations),
    (Topic::Fairs, Figure::JobFairs, Figure::JobPlaced),
    (Topic::Care, Figure::CareSessions, Figure::CarePeople),
    (Topic::Matches, Figure::MatchEvents, Figure::MatchPeople),
    (Topic::Cards, Figure::Cards, Figure::Cards),
    (Topic::Culture, Figure::CultureEvents, Figure::CulturePeople),
    (Topic::Publicity, Figure::Publicity, Figure::Publicity),
    (Topic::Honours, Figure::PioneerTeams, Figure::HonoursNamed),
];

impl Topic {
    /// The matter of a figure. Counts of unions themselves are of none: a nought there was counted.
    pub fn of(figure: Figure) -> Option<Self> {
        let mut spans = SPANS.iter();
        let found = spans.find(|(_, first, last)| (*first..=*last).contains(&figure));
        found.map(|(topic, ..)| *topic)
    }

    /// Every figure of the matter: those of its spans, as they stand in the list of figures.
    pub fn figures(self) -> impl Iterator<Item = Figure> {
        let spans = SPANS.iter().filter(move |(topic, ..)| *topic == self);
        spans.flat_map(|(_, first, last)| {
            let span = &Figure::ALL[*first as usize..=*last as usize];
            span.iter().copied()
        })
    }
}
