//! Negotiations of the invented township: the works' reply is awaited while its contract runs out, the shops' union has one of
//! its trade that two of three stamped, the boards have none and were visited.

use super::township::{BOARDS, SHOPS, WORKS};
use crate::negotiation::{
    ClauseLooked, ClauseWords, CoachingPut, ContractBallot, ContractCheck, ContractClauses,
    ContractEnter, ContractGet, ContractStamp, ContractTerms, EnterpriseGet, FirmStamp, HarmonyPut,
    MaterialPut, NegotiationOffer, NegotiationStep, NegotiatorSeat, PlanTargetSet, TopicPut,
    coaching_put, contract_check, contract_clauses, contract_enter, contract_get, contract_stamp,
    enterprise_get, harmony_put, material_put, negotiation_offer, negotiation_step,
    negotiator_seat, plan_target_set, topic_put,
};
use crate::{Answer, Office, Quiet};
use taizhang_ledger::shared::Day;

pub(super) fn negotiate(office: &Office) -> Answer<()> {
    let before = running(office)?;
    talks(office, &before)?;
    trade(office)?;
    around(office)
}

/// The works' contract of this year, looked at once; it ends in six weeks.
fn running(office: &Office) -> Answer<String> {
    let today = office.today();
    let to = today.plus_days(42);
    let from = to.plus_years(-1).plus_days(1);
    let id = enter(
        office,
        WORKS.code,
        "enterprise",
        ("工资专项集体合同", "2200", "5"),
        (from, to),
    )?;
    let words = [
        ("lowest_wage", "月最低工资不低于 2200 元"),
        ("average_wage", "年平均工资增长 5%"),
        ("pay_system", "每月十日前发上月工资，遇休息日提前"),
        ("quota", "计件单价按九成以上职工八小时能完成的定额定"),
    ];
    let clauses = ContractClauses {
        id: id.clone(),
        clauses: words
            .into_iter()
            .map(|(subject, text)| ClauseWords {
                subject: subject.to_owned(),
                text: text.to_owned(),
            })
            .collect(),
    };
    contract_clauses(office, clauses, &Quiet)?;
    let view = contract_get(office, ContractGet { id: id.clone() }, &Quiet)?;
    let found = view.clauses.iter().zip(["done", "done", "done", "partly"]);
    let look = ContractCheck {
        id: id.clone(),
        on: today.plus_days(-120).to_string(),
        people: Some("镇总工会两人、企业工会主席".to_owned()),
        reported_on: Some(today.plus_days(-110).to_string()),
        ballot: Some(ContractBallot {
            sent: 60,
            returned: 57,
            void: 1,
            satisfied: 49,
        }),
        clauses: found
            .map(|(clause, performance)| ClauseLooked {
                clause: clause.id.clone(),
                performance: performance.to_owned(),
                note: (performance == "partly").then(|| "新换的工序还没有核定额".to_owned()),
            })
            .collect(),
    };
    contract_check(office, look, &Quiet)?;
    Ok(id)
}

fn enter(
    office: &Office,
    union: &str,
    scope: &str,
    (what, lowest, rise): (&str, &str, &str),
    (from, to): (Day, Day),
) -> Answer<String> {
    let enter = ContractEnter {
        union: union.to_owned(),
        kind: "wage".to_owned(),
        scope: scope.to_owned(),
        terms: ContractTerms {
            title: format!("{}年{what}", from.plus_days(30).year()),
            from: from.to_string(),
            to: to.to_string(),
            lowest_wage: Some(lowest.to_owned()),
            rise: Some(rise.to_owned()),
        },
        signed_on: from.plus_days(-30).to_string(),
        effective_on: from.to_string(),
        filing_no: None,
        follows: None,
    };
    Ok(contract_enter(office, enter, &Quiet)?.id)
}

/// The works' offer was served seven days ago; the employer's side is one short.
fn talks(office: &Office, follows: &str) -> Answer<()> {
    let today = office.today();
    let offer = NegotiationOffer {
        union: WORKS.code.to_owned(),
        kind: "wage".to_owned(),
        scope: "enterprise".to_owned(),
        title: format!("{}年工资协商", today.plus_days(45).year()),
        offered_by: "workers".to_owned(),
        letter_no: Some(format!("练工要约〔{}〕1号", today.year())),
        letter_on: today.plus_days(-8).to_string(),
        last_average: Some("4860".to_owned()),
        follows: Some(follows.to_owned()),
    };
    let id = negotiation_offer(office, offer, &Quiet)?.id;
    let served = NegotiationStep {
        id: id.clone(),
        step: "offered".to_owned(),
        on: today.plus_days(-7).to_string(),
        until: None,
        people: Some("送企业综合办公室，有回证".to_owned()),
        document: None,
        note: None,
    };
    negotiation_step(office, served, &Quiet)?;
    for (side, seat, name, post, front_line, tie) in [
        ("workers", "chief", "韩春梅", "工会主席", false, "staff"),
        ("workers", "member", "丁立华", "一车间班长", true, "staff"),
        ("workers", "member", "曹金凤", "二车间装配工", true, "staff"),
        ("workers", "member", "庞大勇", "质检员", false, "staff"),
        ("employer", "chief", "孙立国", "总经理", false, "manager"),
        (
            "employer",
            "member",
            "鲁文静",
            "人力资源部经理",
            false,
            "manager",
        ),
        (
            "employer",
            "member",
            "程志刚",
            "财务部经理",
            false,
            "manager",
        ),
    ] {
        let seated = NegotiatorSeat {
            id: id.clone(),
            side: side.to_owned(),
            seat: seat.to_owned(),
            person: None,
            name: name.to_owned(),
            post: Some(post.to_owned()),
            front_line,
            tie: tie.to_owned(),
            mandate: match (side, seat) {
                ("workers", _) => Some("工会提名，职工大会过半数通过".to_owned()),
                (_, "chief") => Some("法定代表人书面授权".to_owned()),
                _ => None,
            },
            from: today.plus_days(-10).to_string(),
            replaces: None,
        };
        negotiator_seat(office, seated, &Quiet)?;
    }
    for what in ["上年度工资总额和职工平均工资", "社会保险缴纳情况"] {
        let asked = MaterialPut {
            id: id.clone(),
            material: None,
            what: what.to_owned(),
            from_side: "employer".to_owned(),
            asked_on: today.plus_days(-7).to_string(),
            given_on: None,
            note: None,
        };
        material_put(office, asked, &Quiet)?;
    }
    for (subject, words) in [
        ("average_wage", "年平均工资增长 7%"),
        ("lowest_wage", "月最低工资提到 2400 元"),
    ] {
        let topic = TopicPut {
            id: id.clone(),
            subject: subject.to_owned(),
            workers_say: Some(words.to_owned()),
            employer_says: None,
            agreed: None,
        };
        topic_put(office, topic, &Quiet)?;
    }
    Ok(())
}

/// The shops' union: a contract of its trade that two of its three firms stamped.
fn trade(office: &Office) -> Answer<()> {
    let today = office.today();
    let from = today.plus_months(-5);
    let to = from.plus_years(1).plus_days(-1);
    let id = enter(
        office,
        SHOPS.code,
        "region",
        ("商铺区域性工资专项集体合同", "2100", "4"),
        (from, to),
    )?;
    let union = EnterpriseGet {
        union: SHOPS.code.to_owned(),
    };
    let firms = enterprise_get(office, union, &Quiet)?.employers;
    let stamp = ContractStamp {
        id,
        on: from.plus_days(-3).to_string(),
        firms: firms
            .iter()
            .take(2)
            .map(|firm| FirmStamp {
                employer: firm.id.clone(),
                employees: Some(14),
                voters: Some(14),
                yes: Some(12),
            })
            .collect(),
    };
    contract_stamp(office, stamp, &Quiet)?;
    Ok(())
}

/// A visit to the boards, what the works was named, and what the year is to bring.
fn around(office: &Office) -> Answer<()> {
    let today = office.today();
    let visit = CoachingPut {
        union: BOARDS.code.to_owned(),
        on: today.plus_days(-25).to_string(),
        obstacle: "unable".to_owned(),
        advice: "镇总工会两人上门讲条例，帮着写要约书".to_owned(),
    };
    coaching_put(office, visit, &Quiet)?;
    let named = HarmonyPut {
        union: WORKS.code.to_owned(),
        level: "county".to_owned(),
        on: today.plus_years(-2).to_string(),
        document: Some(format!("练和谐〔{}〕2号", today.year() - 2)),
        recheck_by: Some(today.plus_days(24).to_string()),
    };
    harmony_put(office, named, &Quiet)?;
    for (later, enterprises) in [(0, 4), (1, 5), (2, 5)] {
        let target = PlanTargetSet {
            year: i64::from(today.year() + later),
            enterprises,
        };
        plan_target_set(office, target, &Quiet)?;
    }
    Ok(())
}
