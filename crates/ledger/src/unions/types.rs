//! Values of the organisations area.

use crate::shared::{
    BodyId, CoverId, Day, DepartureId, EmployerId, HeadcountId, OfficerId, PersonId, PollId,
    UnionEventId, UnionId, Uscc,
};
use crate::store::{record, sql_text, text_code};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A union's lifelong code (工会编码): six digits of the county, a hyphen, one to eight capitals or digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UnionCode(String);

/// A text that is no union code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no union code")]
pub struct NotAUnionCode(pub String);

impl UnionCode {
    /// The code as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The station that a union of this code is: the code without its hyphen (decision 4).
    pub fn station(&self) -> String {
        self.0.replace('-', "")
    }
}

impl FromStr for UnionCode {
    type Err = NotAUnionCode;
    fn from_str(text: &str) -> Result<Self, NotAUnionCode> {
        let wrong = || NotAUnionCode(text.to_owned());
        let (county, own) = text.split_once('-').ok_or_else(wrong)?;
        let county_fits = county.len() == 6 && county.bytes().all(|b| b.is_ascii_digit());
        let own_fits = (1..=8).contains(&own.len())
            && own
                .bytes()
                .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
        if county_fits && own_fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(wrong())
        }
    }
}

impl TryFrom<String> for UnionCode {
    type Error = NotAUnionCode;
    fn try_from(text: String) -> Result<Self, NotAUnionCode> {
        text.parse()
    }
}

impl From<UnionCode> for String {
    fn from(code: UnionCode) -> Self {
        code.0
    }
}

impl fmt::Display for UnionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

sql_text!(UnionCode);

text_code! {
    /// Form of a union (组织类型), as the city's dashboards bucket it (regulations §5.4).
    pub enum UnionForm {
        /// 总工会
        Federation = "federation" "总工会",
        /// 单独基层工会
        Standalone = "standalone" "单独基层工会",
        /// 联合基层工会
        Joint = "joint" "联合基层工会",
        /// 行业性工会联合会
        Industry = "industry" "行业性工会联合会",
        /// 区域性工会联合会
        Regional = "regional" "区域性工会联合会",
        /// 工会工作委员会
        WorkCommittee = "work_committee" "工会工作委员会",
        /// 分工会
        Branch = "branch" "分工会",
        /// 工会小组
        Group = "group" "工会小组",
        /// 其他
        Other = "other" "其他",
    }
}

impl UnionForm {
    /// Whether it is a base union (基层工会) of the annual return.
    pub fn is_base(self) -> bool {
        matches!(self, Self::Standalone | Self::Joint)
    }
}

text_code! {
    /// State of a union (状态).
    pub enum UnionStatus {
        /// 筹备
        Preparing = "preparing" "筹备",
        /// 正常
        Standing = "standing" "正常",
        /// 撤销
        Dissolved = "dissolved" "撤销",
    }
}

text_code! {
    /// What happened to a union (工会变更).
    pub enum UnionEventKind {
        /// 建会
        Founded = "founded" "建会",
        /// 更名
        Renamed = "renamed" "更名",
        /// 并入另一工会
        MergedInto = "merged_into" "并入",
        /// 接收另一工会
        Took = "took" "接收",
        /// 由此分立
        SplitOff = "split_off" "分出",
        /// 由另一工会分立而来
        SplitFrom = "split_from" "由分立成立",
        /// 撤销
        Dissolved = "dissolved" "撤销",
        /// 划到别的乡镇: from that day another station keeps it.
        MovedAway = "moved_away" "划出",
        /// 由别的乡镇划来: from that day it counts here.
        MovedHere = "moved_here" "划入",
    }
}

text_code! {
    /// How a union came about (建会方式).
    pub enum FoundingWay {
        /// 线下
        OnSite = "on_site" "线下建会",
        /// 网上
        Online = "online" "网上建会",
    }
}

text_code! {
    /// Who found the workers' home good (职工之家级别). The official steps are not published (regulations §5.2 E).
    pub enum WorkersHome {
        /// 全国
        National = "national" "全国模范职工之家",
        /// 省
        Provincial = "provincial" "省级",
        /// 市
        Municipal = "municipal" "市级",
        /// 县
        County = "county" "县级",
        /// 合格
        Passed = "passed" "合格",
        /// 还没有
        None = "none" "还没有",
    }
}

text_code! {
    /// Which body of a union (机构).
    pub enum BodyKind {
        /// 工会委员会
        Committee = "committee" "工会委员会",
        /// 经费审查委员会
        Audit = "audit" "经费审查委员会",
        /// 女职工委员会
        Women = "women" "女职工委员会",
    }
}

record! {
    /// An employer (用人单位), which is not its union.
    pub struct Employer: Employer(EmployerId) in "employer" {
        /// Registered name.
        pub name: String,
        /// Unified social credit code; an enterprise's normally begins 91.
        pub uscc: Option<Uscc>,
        /// Unit type code of the union's 2015 form (regulations §5.4), e.g. `170` 私营.
        pub unit_type: Option<String>,
        /// GB/T 4754 section letter.
        pub industry: Option<String>,
        /// GB/T 2260 code: an attribute, never the tree.
        pub admin_code: Option<String>,
        /// Address.
        pub address: Option<String>,
        /// 法定代表人
        pub legal_representative: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
    }
}

record! {
    /// Head-count of an employer on a day (职工人数). Dated, so that a return of an old period finds its own.
    pub struct Headcount: Headcount(HeadcountId) in "headcount" {
        /// Whose.
        pub employer: EmployerId,
        /// On which day.
        pub on_day: Day,
        /// 职工
        pub employees: i64,
        /// 女职工
        pub women: Option<i64>,
        /// 农民工
        pub migrant: Option<i64>,
        /// 劳务派遣工
        pub dispatched: Option<i64>,
    }
}

record! {
    /// A trade union (工会).
    pub struct Union: Union(UnionId) in "trade_union" {
        /// Lifelong code.
        pub code: UnionCode,
        /// Name today; earlier ones stand in its events.
        pub name: String,
        /// 简称
        pub short_name: Option<String>,
        /// The union above it.
        pub parent: Option<UnionId>,
        /// The employer it belongs to; none for townships and joint unions.
        pub employer: Option<EmployerId>,
        /// 组织类型
        pub form: UnionForm,
        /// 状态
        pub status: UnionStatus,
        /// The union's own code (81…), not its employer's.
        pub uscc: Option<Uscc>,
        /// 统计编码
        pub stat_code: Option<String>,
        /// 建会方式
        pub founding_way: Option<FoundingWay>,
        /// 筹备组成立日期
        pub prepared_on: Option<Day>,
        /// 建会日期
        pub founded_on: Option<Day>,
        /// 批复文号
        pub approval_no: Option<String>,
        /// Day it was merged away or dissolved.
        pub ended_on: Option<Day>,
        /// 工会法人资格证书编号
        pub legal_person_no: Option<String>,
        /// Last day of the certificate.
        pub legal_person_until: Option<Day>,
        /// 工会法定代表人
        pub legal_representative: Option<String>,
        /// 公章
        pub seal: Option<bool>,
        /// 银行账户: bank and number of the union's own account.
        pub bank_account: Option<String>,
        /// 职工之家级别
        pub workers_home: Option<WorkersHome>,
        /// 属地工会: the union of its place, where that is not the one above it.
        pub territorial: Option<String>,
        /// Address.
        pub address: Option<String>,
        /// 邮编
        pub postcode: Option<String>,
        /// 联系人
        pub contact: Option<String>,
        /// Telephone.
        pub phone: Option<String>,
        /// 邮箱
        pub email: Option<String>,
        /// Full pinyin of the name, for search.
        pub pinyin: String,
        /// Initials of the name, for search.
        pub initials: String,
    }
}

record! {
    /// Something that happened to a union on a day.
    pub struct UnionEvent: UnionEvent(UnionEventId) in "union_event" {
        /// To which union.
        pub trade_union: UnionId,
        /// When.
        pub on_day: Day,
        /// What.
        pub kind: UnionEventKind,
        /// Name before, where it changed.
        pub old_name: Option<String>,
        /// Name after, where it changed.
        pub new_name: Option<String>,
        /// The other union, where there is one.
        pub other: Option<UnionId>,
        /// 批复文号
        pub document: Option<String>,
    }
}

record! {
    /// A unit that a joint union covers (涵盖单位), from a day to a day.
    pub struct Cover: Cover(CoverId) in "cover" {
        /// The joint union.
        pub trade_union: UnionId,
        /// The unit.
        pub employer: EmployerId,
        /// First day.
        pub from_day: Day,
        /// Last day, or `None` while it lasts.
        pub to_day: Option<Day>,
    }
}

record! {
    /// One term of a body (一届), with its end date.
    pub struct Body: Body(BodyId) in "body" {
        /// Of which union.
        pub trade_union: UnionId,
        /// Which body.
        pub kind: BodyKind,
        /// 届次
        pub term_no: i64,
        /// 选举日期
        pub elected_on: Day,
        /// Years of the term: 3 or 5 (工会法 Art. 16).
        pub years: i64,
        /// Last day of the term, by the corresponding-day rule; not moved by rest days (regulations §11).
        pub ends_on: Day,
        /// 批复文号
        pub approval_no: Option<String>,
    }
}

record! {
    /// A person in a post of a body (职务).
    pub struct Officer: Officer(OfficerId) in "officer" {
        /// The term.
        pub body: BodyId,
        /// The person.
        pub person: PersonId,
        /// 主席、副主席、委员、主任…
        pub post: String,
        /// 专职
        pub full_time: bool,
        /// First day in the post.
        pub from_day: Day,
        /// Last day, or `None` while it lasts.
        pub to_day: Option<Day>,
        /// 得票, where the count was recorded. A line of before stays as it was, so its hash does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub votes: Option<i64>,
        /// 劳动合同到期日, as the contract itself says: what ELEC-09 extends.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub contract_until: Option<Day>,
    }
}

record! {
    /// How the election of a term went (选举情况).
    pub struct Poll: Poll(PollId) in "poll" {
        /// The term.
        pub body: BodyId,
        /// 应到: members, or delegates in office.
        pub expected: Option<i64>,
        /// 实到
        pub present: Option<i64>,
        /// 应选名额
        pub seats: Option<i64>,
        /// 候选人数
        pub candidates: Option<i64>,
        /// Whether it was declared that no candidate is a close relative of the employer's main person in charge (ORG-03).
        pub no_relatives: bool,
    }
}

text_code! {
    /// Why an officer left before the term ended (离任原因).
    pub enum LeavingReason {
        /// 工作调动
        Transferred = "transferred" "工作调动",
        /// 罢免
        Removed = "removed" "罢免",
        /// 辞职
        Resigned = "resigned" "辞去职务",
        /// 退休
        Retired = "retired" "退休",
        /// 离开单位
        LeftEmployer = "left_employer" "离开单位",
        /// 去世
        Died = "died" "去世",
    }
}

record! {
    /// Why an officer left before the term ended, and who agreed (届中离任).
    pub struct Departure: Departure(DepartureId) in "departure" {
        /// Whose line.
        pub officer: OfficerId,
        /// 原因
        pub reason: LeavingReason,
        /// Day on which the union's own committee agreed to a transfer (ELEC-07).
        pub own_consent_on: Option<Day>,
        /// Day on which the union above agreed to it.
        pub upper_consent_on: Option<Day>,
        /// 文号 of that.
        pub document: Option<String>,
        /// Day of the meeting that removed the officer (ELEC-08).
        pub meeting_on: Option<Day>,
        /// All members, or all delegates in office.
        pub base: Option<i64>,
        /// 赞成罢免
        pub yes: Option<i64>,
    }
}
