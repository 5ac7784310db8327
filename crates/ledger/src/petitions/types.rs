//! Petitions, their contents, who brings them; legal aid; lawyers on duty.

use crate::cases::petition_plan::HEARING;
use crate::cases::{
    CaseStep, Need, Plan,
    petition_plan::{PETITION_ANSWER, PETITION_CLAIM, PETITION_DENUNCIATION},
};
use crate::shared::{
    Day, DutyDayId, Fen, LegalAidId, PetitionId, PetitionStepId, PetitionTextId, PetitionerId,
    UnionId,
};
use crate::store::{record, text_code};
use uuid::Uuid;

text_code! {
    /// What a petition is (信访类别; 信访工作条例 第二十九条至第三十一条).
    pub enum PetitionKind {
        /// 建议意见
        Suggestion = "suggestion" "建议意见",
        /// 检举控告: its contents are hidden, and it is routed away.
        Denunciation = "denunciation" "检举控告",
        /// 申诉求决
        Claim = "claim" "申诉求决",
    }
}

text_code! {
    /// How it came (信访形式).
    pub enum Channel {
        /// 网上信访
        Web = "web" "网信",
        /// 来信
        Letter = "letter" "来信",
        /// 电话
        Phone = "phone" "电话",
        /// 传真
        Fax = "fax" "传真",
        /// 走访
        Visit = "visit" "走访",
    }
}

text_code! {
    /// What it is about (内容分类).
    pub enum Category {
        /// 欠薪
        Pay = "pay" "欠薪",
        /// 社会保险
        Insurance = "insurance" "社保",
        /// 工伤
        Injury = "injury" "工伤",
        /// 劳动合同
        Contract = "contract" "劳动合同",
        /// 工时休假
        Hours = "hours" "工时休假",
        /// 女职工权益
        Women = "women" "女职工权益",
        /// 劳动安全卫生
        Safety = "safety" "劳动安全卫生",
        /// 工会组织
        Union = "union" "工会组织",
        /// 生活困难
        Hardship = "hardship" "生活困难",
        /// 其他
        Other = "other" "其他",
    }
}

text_code! {
    /// What legal aid is given in (援助形式).
    pub enum AidForm {
        /// 法律咨询
        Advice = "advice" "咨询",
        /// 调解
        Mediation = "mediation" "调解",
        /// 代理仲裁
        Arbitration = "arbitration" "仲裁",
        /// 代理诉讼
        Lawsuit = "lawsuit" "诉讼",
    }
}

text_code! {
    /// What came of it (办理结果).
    pub enum AidResult {
        /// 已解答
        Advised = "advised" "已解答",
        /// 调解成功
        Settled = "settled" "调解成功",
        /// 调解不成
        Failed = "failed" "调解不成",
        /// 请求得到支持
        Won = "won" "支持",
        /// 部分得到支持
        Partly = "partly" "部分支持",
        /// 没有得到支持
        Lost = "lost" "不支持",
        /// 撤回
        Withdrawn = "withdrawn" "撤回",
    }
}

record! {
    /// A petition (信访件), without what it says and without who brings it: this line may stand in any list.
    pub struct Petition: Petition(PetitionId) in "petition" {
        /// The union that received it.
        pub trade_union: UnionId,
        /// 编号, e.g. 信〔2026〕7号.
        pub number: String,
        /// The year of the number.
        pub year: i64,
        /// Its serial number within the year.
        pub serial: i64,
        /// 收到日期
        pub received_on: Day,
        /// 信访类别
        pub kind: PetitionKind,
        /// Whether it is a claim of Art. 31(6): the office decides it within sixty days.
        pub decides: bool,
        /// 信访形式
        pub channel: Channel,
        /// 内容分类
        pub category: Category,
        /// 人数: everybody who came or signed.
        pub people: i64,
        /// Who forwarded it (转送、交办单位); `None` when it came by itself.
        pub forwarded_from: Option<String>,
        /// 承办人
        pub handler: String,
        /// An earlier petition about the same matter.
        pub same_as: Option<PetitionId>,
        /// Where else the same matter is being handled.
        pub pending_elsewhere: Option<String>,
        /// Day on which the office had done its part (办结); `None` while it is open.
        pub closed_on: Option<Day>,
    }
}

record! {
    /// What a petition says, and what was found (信访内容). Read behind the second unlock only.
    pub struct PetitionText: PetitionText(PetitionTextId) in "petition_text" {
        /// Of which petition.
        pub petition: PetitionId,
        /// 主要内容
        pub summary: String,
        /// 信访请求
        pub claims: Option<String>,
        /// Who is complained of or denounced (被反映的人或者单位).
        pub against: Option<String>,
        /// 查明的事实
        pub facts: Option<String>,
        /// 处理意见
        pub opinion: Option<String>,
        /// 法律依据
        pub basis: Option<String>,
    }
}

record! {
    /// Who petitions (信访人), or represents those who do (代表).
    pub struct Petitioner: Petitioner(PetitionerId) in "petitioner" {
        /// With which petition.
        pub petition: PetitionId,
        /// 姓名
        pub name: String,
        /// 联系电话
        pub phone: Option<String>,
        /// 工作单位
        pub workplace: Option<String>,
        /// 住址
        pub address: Option<String>,
    }
}

record! {
    /// A step that was taken with a petition (信访办理的一步). Shaped as a step of a case, and stays here.
    pub struct PetitionStep: PetitionStep(PetitionStepId) in "petition_step" {
        /// Of which petition.
        pub petition: PetitionId,
        /// Which step of its plan, as a code.
        pub step: String,
        /// When.
        pub on_day: Day,
        /// The day that it sets: of an extension the new last day.
        pub until: Option<Day>,
        /// To whom, by whom.
        pub people: Option<String>,
        /// 文号
        pub document: Option<String>,
        /// Reasons, and what else is to be said.
        pub note: Option<String>,
    }
}

record! {
    /// A matter of legal aid (法律援助、调解).
    pub struct LegalAid: LegalAid(LegalAidId) in "legal_aid" {
        /// The union that helps.
        pub trade_union: UnionId,
        /// The petition it came from.
        pub petition: Option<PetitionId>,
        /// 援助形式
        pub form: AidForm,
        /// 内容分类
        pub category: Category,
        /// 受援人
        pub name: String,
        /// 联系电话
        pub phone: Option<String>,
        /// 案情
        pub facts: String,
        /// 涉及人数
        pub people: i64,
        /// 推举的代表, of ten or more with a common claim.
        pub representatives: Option<i64>,
        /// 农民工
        pub migrant: bool,
        /// Whether the means test was met (经济困难); `None` where nobody looked.
        pub means_met: Option<bool>,
        /// 申请日期
        pub applied_on: Day,
        /// Since when the worker has known (知道或者应当知道权利被侵害之日).
        pub known_on: Option<Day>,
        /// Day of the decision.
        pub decided_on: Option<Day>,
        /// Whether aid is given.
        pub granted: Option<bool>,
        /// Why it is not.
        pub refused_why: Option<String>,
        /// 律师或者其他承办人
        pub lawyer: Option<String>,
        /// 律师事务所
        pub firm: Option<String>,
        /// 指派日期
        pub assigned_on: Option<Day>,
        /// 调解组织收到申请
        pub mediation_on: Option<Day>,
        /// 申请仲裁
        pub filed_on: Option<Day>,
        /// 仲裁受理
        pub accepted_on: Option<Day>,
        /// The new last day of the award, where it was prolonged (延期裁决).
        pub award_until: Option<Day>,
        /// Day of the result.
        pub result_on: Option<Day>,
        /// 办理结果
        pub result: Option<AidResult>,
        /// 追回金额
        pub recovered: Option<Fen>,
    }
}

record! {
    /// A lawyer's day on duty at the office (律师值班).
    pub struct DutyDay: DutyDay(DutyDayId) in "duty_day" {
        /// At which union.
        pub trade_union: UnionId,
        /// When.
        pub on_day: Day,
        /// 律师
        pub lawyer: String,
        /// 律师事务所
        pub firm: String,
        /// 地点
        pub place: String,
        /// 接待人次; `None` before the day is over.
        pub visitors: Option<i64>,
    }
}

impl Petition {
    /// The steps of its kind.
    pub fn plan(&self) -> &'static Plan {
        match self.kind {
            PetitionKind::Denunciation => &PETITION_DENUNCIATION,
            PetitionKind::Claim if self.decides => &PETITION_CLAIM,
            PetitionKind::Claim | PetitionKind::Suggestion => &PETITION_ANSWER,
        }
    }

    /// What its plan asks for and it has.
    pub fn has(&self) -> &'static [Need] {
        match self.forwarded_from {
            Some(_) => &[Need::Forwarded],
            None => &[],
        }
    }
}

impl PetitionStep {
    /// The step as cases walk through it, without a word of what was said: the walk goes on to lists.
    pub fn as_case_step(&self) -> CaseStep {
        CaseStep {
            id: Uuid::from(self.id).into(),
            station: self.station.clone(),
            revision: self.revision,
            retired: None,
            case_file: Uuid::from(self.petition).into(),
            step: self.step.clone(),
            on_day: self.on_day,
            until: self.until,
            people: None,
            document: self.document.clone(),
            // Clocks give it as the reason why days are not counted.
            note: (self.step == HEARING).then(|| "听证".to_owned()),
        }
    }
}
