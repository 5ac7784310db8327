//! What a union has of negotiations: those under way and over, its contracts, visits, and whether it was named harmonious.

use super::contract::{ContractLine, line};
use super::{Choice, Nothing, choices, held, record};
use crate::form::{choice, day, day_if, id, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::cases::{Case, steps_of};
use taizhang_ledger::negotiation::{
    self, Coaching, Harmony, HarmonyLevel, HarmonyVerdict, Naming, Negotiation, Obstacle,
    coachings_of, contracts_of, harmony_checks_of, harmony_of, joint_contracts_of, negotiations_of,
};
use taizhang_ledger::shared::{CoachingId, HarmonyId};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Employer, Union, UnionForm, employers_on};
use ts_rs::TS;

/// Which union.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EnterpriseGet {
    /// Its code.
    pub union: String,
}

/// A union's negotiations and contracts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EnterpriseView {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// What it can negotiate for, its codes.
    pub scopes: Vec<String>,
    /// Negotiations, the newest first.
    pub negotiations: Vec<NegotiationLine>,
    /// Its own contracts, the newest first.
    pub contracts: Vec<ContractLine>,
    /// Contracts of its trade or place that its enterprises stamped and that hold today.
    pub joint: Vec<ContractLine>,
    /// Its enterprises.
    pub employers: Vec<EmployerLine>,
    /// Visits.
    pub coachings: Vec<CoachingLine>,
    /// What it was named.
    pub harmony: Vec<HarmonyLine>,
    /// What can keep an enterprise from negotiating.
    pub obstacles: Vec<Choice>,
    /// Who can name one.
    pub levels: Vec<Choice>,
    /// What a re-check can come to.
    pub verdicts: Vec<Choice>,
}

/// A negotiation in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NegotiationLine {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// 合同种类, in Chinese.
    pub kind: String,
    /// 要约书日期
    pub letter_on: String,
    /// The next step, or 办结.
    pub stands: String,
    /// Whether it is over.
    pub closed: bool,
}

/// An enterprise of a union.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EmployerLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A visit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CoachingLine {
    /// Its id.
    pub id: String,
    /// When.
    pub on: String,
    /// What kept it, in Chinese.
    pub obstacle: String,
    /// What was advised.
    pub advice: String,
    /// Day on which the obstacle was overcome.
    pub overcome_on: Option<String>,
    /// What came of it.
    pub result: Option<String>,
}

/// A naming.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HarmonyLine {
    /// Its id.
    pub id: String,
    /// By whom, in Chinese.
    pub level: String,
    /// When.
    pub named_on: String,
    /// 文号
    pub document: Option<String>,
    /// Day by which it is looked at again.
    pub recheck_by: Option<String>,
    /// `false` once it was lifted.
    pub stands: bool,
    /// Re-checks, in order.
    pub checks: Vec<HarmonyCheckLine>,
}

/// A re-check.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HarmonyCheckLine {
    /// When.
    pub on: String,
    /// What it came to, in Chinese.
    pub verdict: String,
    /// What was found.
    pub findings: Option<String>,
}

/// Fetches what a union has.
pub fn enterprise_get(
    office: &Office,
    request: EnterpriseGet,
    _: &dyn Progress,
) -> Answer<EnterpriseView> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    office.ledger()?.read(|conn| view(conn, &union, &rules))
}

fn view(conn: &Reader, union: &Union, rules: &RulesOfDay) -> Answer<EnterpriseView> {
    let mut employers = employers_on(conn, union, Some(rules.today))?;
    // What a joint union has under its own name is a head-count, not a firm.
    if union.form != UnionForm::Standalone {
        employers.retain(|employer| Some(*employer) != union.employer);
    }
    let mut joint = Vec::new();
    for employer in &employers {
        // Those it concluded itself are its own, whoever stamped them.
        let of_others = joint_contracts_of(conn, *employer, rules.today)?
            .into_iter()
            .filter(|contract| contract.trade_union != union.id);
        joint.extend(of_others.map(|contract| line(&contract, rules.today)));
    }
    joint.sort_by(|one, other| one.id.cmp(&other.id));
    joint.dedup_by(|one, other| one.id == other.id);
    let scopes = match union.form {
        UnionForm::Standalone => vec!["enterprise"],
        UnionForm::Joint | UnionForm::Industry | UnionForm::Regional | UnionForm::Federation => {
            vec!["industry", "region"]
        }
        _ => Vec::new(),
    };
    Ok(EnterpriseView {
        union: union.code.to_string(),
        union_name: union.name.clone(),
        scopes: scopes.into_iter().map(str::to_owned).collect(),
        negotiations: negotiations_of(conn, union.id)?
            .into_iter()
            .map(|negotiation| stands(conn, negotiation))
            .collect::<Answer<_>>()?,
        contracts: contracts_of(conn, union.id)?
            .iter()
            .map(|contract| line(contract, rules.today))
            .collect(),
        joint,
        employers: employers
            .into_iter()
            .map(|id| {
                let employer = Employer::get(conn, id)?;
                Ok(EmployerLine {
                    id: employer.id.to_string(),
                    name: employer.name,
                })
            })
            .collect::<Answer<_>>()?,
        coachings: coachings_of(conn, union.id)?
            .into_iter()
            .map(coached)
            .collect(),
        harmony: harmony_of(conn, union.id)?
            .into_iter()
            .map(|harmony| named(conn, harmony))
            .collect::<Answer<_>>()?,
        obstacles: choices(Obstacle::ALL.iter().map(|it| (it.code(), it.label()))),
        levels: choices(HarmonyLevel::ALL.iter().map(|it| (it.code(), it.label()))),
        verdicts: choices(HarmonyVerdict::ALL.iter().map(|it| (it.code(), it.label()))),
    })
}

fn stands(conn: &Reader, negotiation: Negotiation) -> Answer<NegotiationLine> {
    let case = Case::get(conn, negotiation.case_file)?;
    let steps = steps_of(conn, case.id)?;
    let next = negotiation.plan().next(&steps);
    Ok(NegotiationLine {
        id: negotiation.id.to_string(),
        kind: negotiation.kind.label().to_owned(),
        letter_on: case.anchor.to_string(),
        closed: case.closed_on.is_some(),
        stands: match (case.closed_on, next) {
            (Some(on), _) => format!("{}办结", on.chinese()),
            (None, Some(stage)) => format!("下一步：{}", stage.label),
            (None, None) => "各步都记了".to_owned(),
        },
        title: negotiation.title,
    })
}

fn coached(coaching: Coaching) -> CoachingLine {
    CoachingLine {
        id: coaching.id.to_string(),
        on: coaching.on_day.to_string(),
        obstacle: coaching.obstacle.label().to_owned(),
        advice: coaching.advice,
        overcome_on: coaching.overcome_on.map(|day| day.to_string()),
        result: coaching.result,
    }
}

fn named(conn: &Reader, harmony: Harmony) -> Answer<HarmonyLine> {
    let checks = harmony_checks_of(conn, harmony.id)?;
    let last = checks.last();
    Ok(HarmonyLine {
        id: harmony.id.to_string(),
        level: harmony.level.label().to_owned(),
        named_on: harmony.named_on.to_string(),
        document: harmony.document,
        recheck_by: last
            .map_or(harmony.recheck_by, |check| check.recheck_by)
            .map(|day| day.to_string()),
        stands: last.is_none_or(|check| check.verdict != HarmonyVerdict::Lifted),
        checks: checks
            .into_iter()
            .map(|check| HarmonyCheckLine {
                on: check.on_day.to_string(),
                verdict: check.verdict.label().to_owned(),
                findings: check.findings,
            })
            .collect(),
    })
}

/// A visit.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CoachingPut {
    /// Code of the union.
    pub union: String,
    /// When.
    pub on: String,
    /// What keeps the enterprise, its code.
    pub obstacle: String,
    /// Who went, what was advised.
    pub advice: String,
}

/// Records a visit (上门指导).
pub fn coaching_put(office: &Office, request: CoachingPut, _: &dyn Progress) -> Answer<Nothing> {
    let union = unions::coded(office, &request.union)?;
    let (on, obstacle) = (
        day(&request.on, "on")?,
        choice(&request.obstacle, "obstacle")?,
    );
    record(office, &format!("{} 上门指导", union.name), |tx| {
        tx.hold_ours(&union)?;
        negotiation::coach(tx, &union, (on, obstacle), &request.advice)?;
        Ok(Nothing {})
    })
}

/// What came of a visit.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CoachingSettle {
    /// Id of the visit.
    pub id: String,
    /// Day on which the obstacle was overcome.
    pub overcome_on: Option<String>,
    /// What came of it.
    pub result: String,
}

/// Records what came of a visit.
pub fn coaching_settle(
    office: &Office,
    request: CoachingSettle,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let coaching: CoachingId = id(&request.id, "id")?;
    let overcome_on = day_if(&request.overcome_on, "overcome_on")?;
    let known = held::<Coaching>(office, coaching)?;
    record(office, "上门指导的结果", |tx| {
        tx.hold_ours(&known)?;
        negotiation::settle_coaching(tx, coaching, overcome_on, &request.result)?;
        Ok(Nothing {})
    })
}

/// A naming.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HarmonyPut {
    /// Code of the union.
    pub union: String,
    /// By whom, its code.
    pub level: String,
    /// When.
    pub on: String,
    /// 文号
    pub document: Option<String>,
    /// Day by which it is looked at again.
    pub recheck_by: Option<String>,
}

/// Records that a union's enterprise was named (劳动关系和谐企业).
pub fn harmony_put(office: &Office, request: HarmonyPut, _: &dyn Progress) -> Answer<Nothing> {
    let union = unions::coded(office, &request.union)?;
    let new = Naming {
        level: choice(&request.level, "level")?,
        named_on: day(&request.on, "on")?,
        document: said(&request.document),
        recheck_by: day_if(&request.recheck_by, "recheck_by")?,
    };
    record(office, &format!("{} 和谐企业", union.name), |tx| {
        tx.hold_ours(&union)?;
        negotiation::name_harmonious(tx, &union, new)?;
        Ok(Nothing {})
    })
}

/// A re-check.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HarmonyRecheck {
    /// Id of the naming.
    pub id: String,
    /// When.
    pub on: String,
    /// What it came to, its code.
    pub verdict: String,
    /// What was found.
    pub findings: Option<String>,
    /// Day by which it is looked at again.
    pub recheck_by: Option<String>,
}

/// Records a re-check (动态复核).
pub fn harmony_recheck(
    office: &Office,
    request: HarmonyRecheck,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let harmony: HarmonyId = id(&request.id, "id")?;
    let (on, verdict) = (
        day(&request.on, "on")?,
        choice(&request.verdict, "verdict")?,
    );
    let recheck_by = day_if(&request.recheck_by, "recheck_by")?;
    let known = held::<Harmony>(office, harmony)?;
    record(office, "和谐企业复核", |tx| {
        tx.hold_ours(&known)?;
        negotiation::recheck(
            tx,
            harmony,
            (on, verdict),
            said(&request.findings),
            recheck_by,
        )?;
        Ok(Nothing {})
    })
}
