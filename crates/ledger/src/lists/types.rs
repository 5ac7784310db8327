//! What the plan of a list says of a row.

use crate::sheets::{self, Part, Planned};
use crate::store::text_code;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// Most rows of such a list: a county has some thousands of unions. The rows are held together, because several of them
/// may be one joint union.
pub const MOST_ROWS: usize = 20_000;

text_code! {
    /// Why a row cannot be taken (收不了的原因).
    pub enum ListFault {
        /// Neither an employer nor a union is named.
        NameMissing = "list_name_missing" "没有单位名称",
        /// A unified social credit code that is none.
        UsccWrong = "list_uscc_wrong" "统一社会信用代码不对",
        /// A union code that is none.
        CodeWrong = "list_code_wrong" "工会编码不对",
        /// A union code that is another union's.
        CodeTaken = "list_code_taken" "工会编码是另一家工会的",
        /// There is no room for another code below the ledger's own.
        CodeMissing = "list_code_missing" "没有工会编码",
        /// A count that is no number.
        CountUnread = "list_count_unread" "人数没有读懂",
        /// A part of the staff is larger than the staff.
        PartExceedsWhole = "list_part_exceeds_whole" "其中数比职工总数还多",
        /// A day that has not come yet.
        DayInFuture = "list_day_in_future" "日期还没有到",
        /// An earlier row is about the same.
        DuplicateInFile = "list_duplicate_in_file" "和前面的行重复",
        /// The union is not in the ledger.
        UnionUnknown = "list_union_unknown" "台账里没有这家工会",
        /// The union has ended.
        UnionEnded = "list_union_ended" "这家工会已经撤销",
        /// Another station's record.
        NotOurs = "list_not_ours" "不归本台账改",
        /// No person is named.
        PersonMissing = "list_person_missing" "没有姓名",
        /// No post is named.
        PostMissing = "list_post_missing" "没有职务",
        /// There is no term for the post and the row does not give one.
        TermMissing = "list_term_missing" "没有这一届，表里也没有写清任期",
        /// The row's term began before the newest one.
        TermBackwards = "list_term_backwards" "是以前的一届",
        /// A term that is neither 3 nor 5 years long.
        TermYears = "list_term_years" "任期不是三年或五年",
        /// The row contradicts the rows of the same term.
        TermDiffers = "list_term_differs" "和同一届的其他行对不上",
        /// The form has no such line.
        FigureUnknown = "list_figure_unknown" "年报表里没有这一项",
        /// The form has several lines of that name, and no number says which.
        FigureAmbiguous = "list_figure_ambiguous" "年报表里有几项都叫这个名称",
        /// The figure could not be read.
        FigureUnread = "list_figure_unread" "数没有读懂",
        /// No document number.
        IdMissing = "list_id_missing" "没有证件号",
        /// Excel has turned the number into a float and lost its last digits.
        IdDamagedByExcel = "list_id_damaged_by_excel" "证件号被 Excel 改坏了",
        /// Neither 15 nor 18 characters.
        IdLength = "list_id_length" "证件号位数不对",
        /// A character no such number has.
        IdCharacters = "list_id_characters" "证件号里有别的字",
        /// A birth date there is not.
        IdDate = "list_id_date" "证件号里的出生日期不存在",
        /// The last digit does not fit.
        IdCheckDigit = "list_id_check_digit" "证件号最后一位对不上",
        /// A household without a row of its worker that can be taken.
        HeadMissing = "list_head_missing" "这一户没有职工本人",
        /// A household with two workers' rows.
        HeadTwice = "list_head_twice" "这一户有两个户主",
        /// Somebody of the household stands in another file.
        AlreadyOnFile = "list_already_on_file" "这一户已经有另一份档案",
        /// An amount that is none.
        MoneyUnread = "list_money_unread" "金额没有读懂",
        /// An amount below nothing.
        MoneyNegative = "list_money_negative" "金额是负数",
        /// 家庭人口 that is no number of people.
        SizeUnread = "list_size_unread" "家庭人口没有读懂",
    }
}

text_code! {
    /// What a person must say before a row is taken (要您核实).
    pub enum ListQuestion {
        /// An employer of nearly this name stands in the ledger.
        EmployerNear = "employer_near" "像是台账里的另一家单位",
        /// A union of nearly this name stands in the ledger.
        UnionNear = "union_near" "像是台账里的另一家工会",
        /// The union is another employer's in the ledger, and no joint one.
        OtherEmployer = "other_employer" "台账里这家工会属于另一个单位",
        /// Several members of the union bear the name.
        SeveralPeople = "several_people" "这家工会里有几个同名的会员",
        /// The number of the line is known, under another name.
        FigureNear = "figure_near" "编号对得上，名称不一样",
    }
}

text_code! {
    /// What was odd about a row that is taken (提醒).
    pub enum ListWarning {
        /// A cell could not be read and is left out.
        Unread = "list_unread" "有的内容没有读懂，没有收",
        /// Only month or year was written.
        DayRounded = "list_day_rounded" "只写了年月，按第一天记",
        /// The union is called otherwise in the ledger.
        NameDiffers = "list_name_differs" "台账里是另一个名称，没有改；真的更名请用“更名”",
        /// The code was made here.
        CodeGiven = "list_code_given" "表里没有工会编码，按本工会的编码往下编；上级另给了编码的，请先填进表里",
        /// The name of the union was made from the employer's.
        NameGiven = "list_name_given" "表里没有工会名称，按单位名称加“工会”记",
        /// The employer's code begins like a union's.
        EmployerCodeIsUnions = "list_employer_code_is_unions" "单位的信用代码是 81 开头，像是工会的，请核实",
        /// The union's code begins like an enterprise's.
        UnionCodeIsEmployers = "list_union_code_is_employers" "工会的信用代码是 91 开头，像是单位的，请核实",
        /// Parts of the staff without the staff.
        PartsAlone = "list_parts_alone" "只写了女职工等其中数，没写职工总数，这几个数没有收",
        /// The sheet's number of members differs from the roll.
        MembersDiffer = "list_members_differ" "表里的会员数和花名册不一样，人数以花名册为准",
        /// Day and length of the term are not both known.
        TermUnknown = "list_term_unknown" "没有写清换届日期和三年还是五年，届次和主席没有登记",
        /// The length of the term is none.
        TermYears = "list_term_years" "任期只能是三年或五年（工会法第十六条），届次和主席没有登记",
        /// A person known by name only.
        NotAMember = "list_not_a_member" "会员花名册里没有这个人，只记姓名",
        /// The sex differs from the citizen number, which holds.
        SexDiffers = "list_sex_differs" "性别和身份证号不一致，按身份证号记，请核实",
        /// The birth date differs from the citizen number, which holds.
        BirthDiffers = "list_birth_differs" "出生日期和身份证号不一致，按身份证号记，请核实",
        /// A label of the schemes before 2020.
        LabelOld = "list_label_old" "困难类别是以前的叫法，原话留着；按新办法是哪一类，请在档案里认定",
        /// A label that no scheme has.
        LabelUnknown = "list_label_unknown" "困难类别没有读懂，原话留着，请核实后在档案里认定",
        /// 家庭人口 is not the number of people listed.
        SizeDiffers = "list_size_differs" "家庭人口和列出的人数不一样，请核实",
        /// 家庭人口 is not written.
        SizeMissing = "list_size_missing" "没有写家庭人口，按列出的人数记",
        /// 家庭月人均收入 as written is not what comes out.
        PerCapitaDiffers = "list_per_capita_differs" "家庭月人均收入和算出来的不一样，请核实",
        /// An account whose holder is not written.
        HolderMissing = "list_holder_missing" "没有写户名，按职工本人记，请核实",
        /// An account is not the worker's own.
        HolderDiffers = "list_holder_differs" "户名不是职工本人，请核实",
        /// An account without a bank or with a number that is none.
        AccountUnread = "list_account_unread" "银行卡号没有读懂，或者没写开户银行，账户没有收",
        /// On file by its day, but no category says as what.
        NotStanding = "list_not_standing" "写了建档日期，没有写困难类别，按申请中收",
        /// Known as an application, on file in the sheet.
        StillApplying = "list_still_applying" "台账里这一户还在申请中；已经批了的，请在档案里记审批",
        /// Illness or insurance without a word on health.
        HealthMissing = "list_health_missing" "写了疾病或医保，没写健康状况，这两项没有收",
        /// Somebody who is not named in the worker's words.
        RelationUnread = "list_relation_unread" "没有写清与户主关系，按“其他”记",
    }
}

/// A field that would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListChange {
    /// Its Chinese name.
    pub label: String,
    /// As it is; empty if unknown.
    pub old: String,
    /// As it would be.
    pub new: String,
}

/// The plan for one row of a list; `S` is what such a row says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow<S> {
    /// The sheet's row number.
    pub row: u32,
    /// What is to happen.
    pub part: Part,
    /// Whom or what it is about.
    pub name: String,
    /// What it says, unless it is refused or asked about.
    pub said: Option<S>,
    /// What would change.
    pub changes: Vec<ListChange>,
    /// Why it is refused.
    pub fault: Option<ListFault>,
    /// What a person must say first.
    pub question: Option<ListQuestion>,
    /// What fault or question are about: the other name, the other code.
    pub about: String,
    /// Index of the faulty cell.
    pub cell: Option<usize>,
    /// What was odd.
    pub warnings: Vec<ListWarning>,
    /// The record of the ledger it is about.
    pub record: Option<Uuid>,
    /// The row as the sheet has it, for rows that go back to the office.
    pub cells: Vec<String>,
}

impl<S> ListRow<S> {
    pub(super) fn blank() -> Self {
        Self {
            row: 0,
            part: Part::Rejected,
            name: String::new(),
            said: None,
            changes: Vec::new(),
            fault: None,
            question: None,
            about: String::new(),
            cell: None,
            warnings: Vec::new(),
            record: None,
            cells: Vec::new(),
        }
    }

    pub(super) fn refused(fault: ListFault, about: String) -> Self {
        Self {
            fault: Some(fault),
            about,
            ..Self::blank()
        }
    }

    pub(super) fn asked(question: ListQuestion, about: String) -> Self {
        Self {
            part: Part::Asked,
            question: Some(question),
            about,
            ..Self::blank()
        }
    }
}

impl<S: Serialize + DeserializeOwned> Planned for ListRow<S> {
    fn row(&self) -> u32 {
        self.row
    }

    fn part(&self) -> Part {
        self.part
    }

    fn is_warned(&self) -> bool {
        !self.warnings.is_empty()
    }

    fn record(&self) -> Option<Uuid> {
        self.record
    }
}

/// Counts of a plan of a list.
pub type ListTally = sheets::Tally<ListFault>;

/// What taking a list in did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListApplied {
    /// Rows that were new.
    pub added: u64,
    /// Rows with something new.
    pub updated: u64,
}

/// What stands in the ledger and not in the sheet (表里没有): proposed, never ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// Whom or what.
    pub name: String,
    /// Where: the union's code, the post.
    pub place: String,
}
