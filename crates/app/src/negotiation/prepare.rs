//! What is prepared before the talks: what was asked for, what they are measured by, and what the labour department will want.

use crate::Answer;
use crate::rules::RulesOfDay;
use serde::Serialize;
use taizhang_ledger::clocks;
use taizhang_ledger::negotiation::{
    self, Contract, Material, Negotiation, Negotiator, Scope, clauses_of, joint_contracts_of,
    meetings_of,
};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Something asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MaterialLine {
    /// Id of the record.
    pub id: String,
    /// What.
    pub what: String,
    /// Who has to give it, its code.
    pub from_side: String,
    /// In Chinese.
    pub from_label: String,
    /// When it was asked for.
    pub asked_on: String,
    /// When it was given.
    pub given_on: Option<String>,
    /// What it says.
    pub note: Option<String>,
    /// By when it has to be given, once the day of the talks is known.
    pub due: Option<String>,
    /// Days by which it was or is late.
    pub late: i64,
}

/// Something the talks are measured by (协商参考).
#[derive(Debug, Clone, Serialize, TS)]
pub struct Yardstick {
    /// What.
    pub name: String,
    /// Its value in words; `null` where nobody has said it yet.
    pub value: Option<String>,
    /// Where it comes from, or where it can be set.
    pub source: String,
}

/// One of the papers that are filed (报送的材料).
#[derive(Debug, Clone, Serialize, TS)]
pub struct FilingPaper {
    /// What.
    pub name: String,
    /// Whether the ledger has what it is made from.
    pub there: bool,
    /// What is there, or what is missing.
    pub why: String,
}

/// What an employer listed in 条例 第二十三条 gives, and nobody has asked for yet.
pub(super) fn usual(it: &Negotiation, asked: &[Material]) -> Vec<String> {
    let of_wages = [
        "上年度营业收入",
        "上年度利税和净利润",
        "上年度工资总额和职工平均工资",
        "社会保险缴纳情况",
    ];
    let list = match it.kind.regulation() {
        negotiation::Regulation::Wage => &of_wages[..],
        negotiation::Regulation::General => &[],
    };
    list.iter()
        .filter(|what| !asked.iter().any(|known| known.what == **what))
        .map(|what| (*what).to_owned())
        .collect()
}

/// A line with its last day: ten days before the talks, for wages.
pub(super) fn given(
    material: &Material,
    it: &Negotiation,
    talks_on: Option<Day>,
    rules: &RulesOfDay,
) -> Answer<MaterialLine> {
    let is_timed = it.kind.regulation() == negotiation::Regulation::Wage;
    let due = match talks_on.filter(|_| is_timed) {
        Some(talks) => {
            let rule = rules.book.clock("wage.materials", &rules.region, talks)?;
            let day = material.given_on.unwrap_or(rules.today);
            Some(clocks::read(&rule, talks, &[], rules.calendar(), day))
        }
        None => None,
    };
    Ok(MaterialLine {
        id: material.id.to_string(),
        what: material.what.clone(),
        from_side: material.from_side.code().to_owned(),
        from_label: material.from_side.label().to_owned(),
        asked_on: material.asked_on.to_string(),
        given_on: material.given_on.map(|day| day.to_string()),
        note: material.note.clone(),
        late: due.as_ref().map_or(0, clocks::Reading::late_by),
        due: due.and_then(|reading| Some(reading.due?.to_string())),
    })
}

/// 对照表: what the law says the talks are to lean on (条例 第十八条), each with its source.
pub(super) fn yardsticks(
    conn: &Reader,
    it: &Negotiation,
    union: &Union,
    rules: &RulesOfDay,
) -> Answer<Vec<Yardstick>> {
    if it.kind != negotiation::ContractKind::Wage {
        return Ok(Vec::new());
    }
    let mut found = vec![Yardstick {
        name: "上年职工月平均工资".to_owned(),
        value: it.last_average.map(|wage| format!("{wage} 元")),
        source: "企业提供".to_owned(),
    }];
    for (code, name) in [
        ("wage.minimum_month", "最低工资（月）"),
        ("wage.guideline", "工资指导线基准线"),
        ("wage.guideline_upper", "工资指导线上线"),
        ("wage.guideline_lower", "工资指导线下线"),
        ("wage.cpi", "居民消费价格涨幅"),
        ("wage.industry_average", "行业月平均工资"),
    ] {
        let entry = rules.book.find(code, &rules.region, rules.today);
        found.push(Yardstick {
            name: entry.map_or_else(|| name.to_owned(), |entry| entry.name.clone()),
            value: entry.map(|entry| entry.value.words()),
            source: match entry {
                Some(entry) => format!("{}，{}起", entry.basis(), entry.from.chinese()),
                None => "还没有人填；县里在“参数”里发布".to_owned(),
            },
        });
    }
    if let (Scope::Enterprise, Some(employer)) = (it.scope, union.employer) {
        for contract in joint_contracts_of(conn, employer, rules.today)? {
            found.push(Yardstick {
                name: "行业（区域）合同的最低工资".to_owned(),
                value: contract.lowest_wage.map(|wage| format!("{wage} 元")),
                source: contract.title,
            });
        }
    }
    Ok(found)
}

/// What the labour department wants filed (条例 第二十九条), and what of it the ledger has.
pub(super) fn filing(
    conn: &Reader,
    it: &Negotiation,
    people: &[Negotiator],
    contract: Option<&Contract>,
) -> Answer<Vec<FilingPaper>> {
    let meetings = meetings_of(conn, it.id)?.len();
    let clauses = match contract {
        Some(contract) => clauses_of(conn, contract.id)?.len(),
        None => 0,
    };
    let seated = people
        .iter()
        .filter(|person| person.to_day.is_none())
        .count();
    let paper = |name: &str, there: bool, has: String, lacks: &str| FilingPaper {
        name: name.to_owned(),
        there,
        why: if there { has } else { lacks.to_owned() },
    };
    Ok(vec![
        paper(
            "协商情况说明",
            meetings > 0,
            format!("记了 {meetings} 次会议"),
            "还没有记会议",
        ),
        paper(
            "合同文本",
            clauses > 0,
            format!("写了 {clauses} 条"),
            "合同还没有写条款",
        ),
        paper(
            "职代会决议",
            it.session_item.is_some() || it.scope != Scope::Enterprise,
            "表决在职代会里".to_owned(),
            "还没有登记职代会的表决",
        ),
        paper(
            "双方代表名单、首席代表身份证复印件",
            seated > 0,
            format!("登记了 {seated} 人，复印件自备"),
            "还没有登记代表",
        ),
        paper("营业执照复印件", true, "自备".to_owned(), ""),
    ])
}
