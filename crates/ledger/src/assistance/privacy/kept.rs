//! What is kept, why, on what basis and how long (收集什么、为什么、留多久; 个人信息保护法 第六、十三、十七、十九、二十八、二十九条).
//!
//! The one table behind three things: the page that shows it, the notice that is printed from it, and what is emptied when a
//! file's time is over. A test holds it against the columns of the records, so that no column comes without a purpose.

use crate::store::{Kind, Result, StoreError};
use serde_json::{Map, Value};

/// How careful one has to be with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// 一般信息
    Plain,
    /// 敏感个人信息 (第二十八条): shown behind the second unlock.
    Sensitive,
    /// Says nothing about anybody: ids, marks of the record.
    Technical,
}

/// What becomes of it when the file's time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// It stays: of itself it does not tell whose it was.
    Stays,
    /// It is emptied.
    Emptied,
    /// It is emptied to a text that says nothing, because the record cannot be without one.
    Becomes(&'static str),
    /// It is emptied to nought.
    Nought,
}

/// What is kept of one sort.
#[derive(Debug, Clone, Copy)]
pub struct Kept {
    /// In which record.
    pub kind: Kind,
    /// In which of its columns.
    pub columns: &'static [&'static str],
    /// 收集什么
    pub what: &'static str,
    /// 为什么
    pub why: &'static str,
    /// 依据
    pub basis: &'static str,
    /// How careful one has to be with it.
    pub class: Class,
    /// What becomes of it.
    pub after: After,
}

const FILE_RULE: &str = "鲁会办〔2020〕58号；个人信息保护法 第十三条";
const CONSENT: &str = "个人信息保护法 第十三条（本人同意）";
const SEPARATE: &str = "个人信息保护法 第二十八、二十九条（单独同意）";
const GUARDIAN: &str = "个人信息保护法 第二十九条；不满十四周岁的，第三十一条（监护人同意）";
const RECORD: &str = "个人信息保护法 第五十五、五十六条（处理情况记录）";

macro_rules! kept {
    ($($kind:ident [$($column:literal)+] $what:literal, $why:literal, $basis:expr, $class:ident, $after:expr;)+) => {
        &[$(Kept {
            kind: Kind::$kind, columns: &[$($column),+], what: $what, why: $why, basis: $basis,
            class: Class::$class, after: $after,
        }),+]
    };
}

/// Everything that hardship files hold.
pub const KEPT: &[Kept] = kept! {
    HardshipFile ["name"] "姓名", "认定困难职工家庭，发放和签收", FILE_RULE, Plain, After::Becomes("某");
    HardshipFile ["file_no"] "档案编号", "找得到纸质档案", FILE_RULE, Plain, After::Emptied;
    HardshipFile ["unit" "labour_contract"] "工作单位、劳动合同", "核实是不是本单位职工", FILE_RULE, Plain, After::Emptied;
    HardshipFile ["unit_kind"] "单位性质", "统计", FILE_RULE, Plain, After::Stays;
    HardshipFile ["phone"] "手机", "通知本人", CONSENT, Plain, After::Emptied;
    HardshipFile ["address"] "家庭住址", "入户调查和走访", FILE_RULE, Plain, After::Emptied;
    HardshipFile ["village"] "村居、社区", "按村居汇总，安排走访", FILE_RULE, Plain, After::Stays;
    HardshipFile ["housing" "floor_area"] "住房类型、面积", "认定困难程度", FILE_RULE, Plain, After::Stays;
    HardshipFile ["size" "single_parent" "no_earner" "self_reliant"] "家庭人口、单亲、零就业、自救能力", "认定困难程度", FILE_RULE, Plain, After::Stays;
    HardshipFile ["category" "old_label" "cause" "cause_second"] "困难类别、致困原因", "认定，按类别和原因汇总", FILE_RULE, Plain, After::Stays;
    HardshipFile ["cause_text" "excluded"] "致困情况说明", "认定困难程度；里面常写到病情", SEPARATE, Sensitive, After::Emptied;
    HardshipFile ["ended" "ended_on"] "怎样退出、哪天退出", "档案的去向", FILE_RULE, Plain, After::Stays;
    HardshipFile ["ended_why"] "退出原因", "档案的去向；里面可能写到病情", SEPARATE, Sensitive, After::Emptied;
    HardshipFile ["ended_approval"] "谁批的退出", "档案的去向", FILE_RULE, Plain, After::Emptied;
    HardshipFile ["trade_union" "case_file"] "归哪家工会、办到哪一步", "管理档案", FILE_RULE, Technical, After::Stays;

    FamilyMember ["name"] "家庭成员姓名", "核实家庭人口和收入", FILE_RULE, Plain, After::Becomes("某");
    FamilyMember ["person"] "是不是本台账的会员", "不重复建档", FILE_RULE, Plain, After::Emptied;
    FamilyMember ["document_kind" "document_no"] "证件号码", "核实身份，防止一户两档", FILE_RULE, Plain, After::Emptied;
    FamilyMember ["birth"] "出生日期", "核对证件，分清不满十四周岁的孩子", FILE_RULE, Plain, After::Emptied;
    FamilyMember ["sex" "relation"] "性别、与户主关系", "档案表的必填项", FILE_RULE, Plain, After::Stays;
    FamilyMember ["ethnicity" "political" "marriage" "register" "model_worker"] "民族、政治面貌、婚姻、户口、劳模", "档案表的必填项", FILE_RULE, Plain, After::Emptied;
    FamilyMember ["livelihood" "month_income"] "工作状态、月收入", "算家庭人均收入", FILE_RULE, Plain, After::Stays;
    FamilyMember ["phone"] "成员手机", "联系不上本人时用", CONSENT, Plain, After::Emptied;
    FamilyMember ["place"] "单位或学校", "核实收入；子女助学", GUARDIAN, Sensitive, After::Emptied;
    FamilyMember ["stage" "entered_year" "school_years"] "学段、入学年份、学制", "子女助学不漏一人", GUARDIAN, Sensitive, After::Stays;
    FamilyMember ["hardship_file"] "哪一户", "管理档案", FILE_RULE, Technical, After::Stays;

    HardshipSurvey ["on_day" "year"] "入户日期、年度", "一年两次调查", FILE_RULE, Plain, After::Stays;
    HardshipSurvey ["income" "rigid" "members" "per_capita" "harmed" "sudden_cost"] "收入、刚性支出、人均", "按公式认定困难类别", FILE_RULE, Plain, After::Stays;
    HardshipSurvey ["rigid_what" "note"] "支出说明、入户看到的", "核实困难情况；里面常写到病情和债务", SEPARATE, Sensitive, After::Emptied;
    HardshipSurvey ["surveyor"] "调查人", "谁去核实的", RECORD, Plain, After::Emptied;
    HardshipSurvey ["hardship_file"] "哪一户", "管理档案", FILE_RULE, Technical, After::Stays;

    FamilyHealth ["health"] "健康状况", "大病致困的认定，医疗救助", GUARDIAN, Sensitive, After::Stays;
    FamilyHealth ["what"] "疾病、残疾", "大病致困的认定，医疗救助", GUARDIAN, Sensitive, After::Emptied;
    FamilyHealth ["insurance"] "医保状况", "算自付部分", GUARDIAN, Sensitive, After::Stays;
    FamilyHealth ["family_member"] "哪一位", "管理档案", FILE_RULE, Technical, After::Stays;

    PayAccount ["holder" ] "户名", "把钱发到本人账户", SEPARATE, Sensitive, After::Becomes("某");
    PayAccount ["bank" "card_no"] "开户银行、银行卡号", "把钱发到本人账户", SEPARATE, Sensitive, After::Becomes("－");
    PayAccount ["branch"] "支行", "把钱发到本人账户", SEPARATE, Sensitive, After::Emptied;
    PayAccount ["hardship_file"] "哪一户", "管理档案", FILE_RULE, Technical, After::Stays;

    Consent ["given_by"] "谁同意的", "证明取得了同意", RECORD, Plain, After::Becomes("某");
    Consent ["kind" "on_day" "withdrawn_on" "relation"] "同意什么、哪天同意、哪天撤回", "证明取得了同意", RECORD, Plain, After::Stays;
    Consent ["hardship_file" "family_member"] "哪一户、哪一位", "管理档案", FILE_RULE, Technical, After::Stays;

    Pair ["cadre"] "结对干部", "谁联系这一户", RECORD, Plain, After::Becomes("某");
    Pair ["post"] "干部职务", "谁联系这一户", RECORD, Plain, After::Emptied;
    Pair ["ended_why"] "为什么不再结对", "谁联系这一户；里面可能写到家里的情况", SEPARATE, Sensitive, After::Emptied;
    Pair ["from_day" "to_day" "surveyed_on"] "结对、摸底的日期", "结对帮扶的时限", FILE_RULE, Plain, After::Stays;
    Pair ["trade_union" "hardship_file"] "哪家工会、哪一户", "管理档案", FILE_RULE, Technical, After::Stays;

    Help ["what"] "做了什么", "帮扶记录和民情日记；里面常写到病情和债务", SEPARATE, Sensitive, After::Becomes("已清理");
    Help ["problem" "result"] "实际困难、结果", "解决了几件事", SEPARATE, Sensitive, After::Emptied;
    Help ["by_whom"] "谁做的", "帮扶记录", RECORD, Plain, After::Becomes("某");
    Help ["kind" "on_day" "solved_on"] "哪一类、哪天", "按类别汇总", FILE_RULE, Plain, After::Stays;
    Help ["hardship_file" "pair" "family_member"] "哪一户、哪一位", "管理档案", FILE_RULE, Technical, After::Stays;

    Aid ["payee"] "领取人", "实名发放，账对得上", RECORD, Plain, After::Becomes("某");
    Aid ["note"] "发放说明", "为什么发；里面可能写到家里的情况", SEPARATE, Sensitive, After::Emptied;
    Aid ["approved_by" "relative"] "审批人、是不是经办人的亲属", "发放要回避和审批", RECORD, Plain, After::Stays;
    Aid ["project" "fund" "on_day" "way" "amount" "goods" "quantity" "signed" "school_year" "stage"] "项目、资金、日期、金额、物品、签收、学年", "账目要长期保存", FILE_RULE, Plain, After::Stays;
    Aid ["trade_union" "hardship_file" "family_member" "employer" "visit"] "哪家工会、哪一户、哪一次走访", "管理档案", FILE_RULE, Technical, After::Stays;

    RoundVisit ["said"] "走访时说了什么", "走访记录；里面常写到病情和债务", SEPARATE, Sensitive, After::Emptied;
    RoundVisit ["cadre"] "走访干部", "谁去的", RECORD, Plain, After::Emptied;
    RoundVisit ["other" "people" "planned" "planned_goods" "visited_on"] "走访的单位、计划、日期", "走访慰问的数字", FILE_RULE, Plain, After::Stays;
    RoundVisit ["round" "place" "hardship_file" "employer" "fund"] "哪一批、哪一户", "管理档案", FILE_RULE, Technical, After::Stays;

    CaseStep ["people"] "办理人、参加人", "谁办的、谁在场", RECORD, Plain, After::Emptied;
    CaseStep ["note"] "办理说明", "办到哪一步；里面可能写到家里的情况", SEPARATE, Sensitive, After::Emptied;
    CaseStep ["case_file" "step" "on_day" "until" "document"] "办到哪一步、哪天", "管理档案", FILE_RULE, Technical, After::Stays;

    Attachment ["title"] "材料的名称", "证件、病历、收入证明等材料", SEPARATE, Sensitive, After::Becomes("已清理的材料");
    Attachment ["sha256"] "材料本身", "证件、病历、收入证明等材料", SEPARATE, Sensitive, After::Becomes("");
    Attachment ["bytes"] "材料的大小", "核对材料", FILE_RULE, Technical, After::Nought;
    Attachment ["subject"] "属于哪条记录", "管理档案", FILE_RULE, Technical, After::Stays;
};

/// Takes out of a line what does not stay. A kind that the table does not know is no part of a file: asking for it is an error of
/// the program, never a silent leftover.
pub fn blank(kind: Kind, line: &str) -> Result<String> {
    let unreadable = || StoreError::Unreadable {
        what: "record to be emptied",
        found: kind.name().to_owned(),
    };
    let mut fields: Map<String, Value> = serde_json::from_str(line).map_err(|_| unreadable())?;
    let mut known = false;
    for kept in KEPT.iter().filter(|kept| kept.kind == kind) {
        known = true;
        for column in kept.columns {
            // What an older line does not say it need not say emptily.
            let Some(value) = fields.get_mut(*column) else {
                continue;
            };
            match kept.after {
                After::Stays => {}
                After::Emptied => *value = Value::Null,
                After::Becomes(text) => *value = Value::String(text.to_owned()),
                After::Nought => *value = Value::from(0),
            }
        }
    }
    if known {
        Ok(Value::Object(fields).to_string())
    } else {
        Err(unreadable())
    }
}
