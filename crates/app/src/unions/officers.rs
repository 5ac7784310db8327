//! 工会干部 in their posts: until when their contracts hold, who leaves and why, who takes a post.

use super::Nothing;
use super::election::body_kind;
use crate::form::{bad_choice, day, day_if, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::{Day, OfficerId};
use taizhang_ledger::store::{Act, Entry, Reader};
use taizhang_ledger::unions::polls::ShareRule;
use taizhang_ledger::unions::protection::{Protection, Service, protection, serving_since};
use taizhang_ledger::unions::{
    self, Body, BodyKind, Departure, Elected, Leaving, LeavingReason, Officer, UnionForm,
};
use ts_rs::TS;

/// Somebody in a post, from a day to a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficerHeld {
    /// Id of the line.
    pub id: String,
    /// Name.
    pub name: String,
    /// 职务
    pub post: String,
    /// 专职
    pub full_time: bool,
    /// 得票
    pub votes: Option<i64>,
    /// First day.
    pub from: String,
    /// Last day, where the post was left.
    pub to: Option<String>,
    /// Why it was left, and who agreed.
    pub left: Option<String>,
    /// 劳动合同到期日
    pub contract_until: Option<String>,
    /// Until when that contract holds (ELEC-09); `null` where nothing protects it, or its last day is not known.
    pub protected_until: Option<String>,
    /// How that day was found; empty where nothing protects it.
    pub protection: String,
}

/// The lines of a term. `terms` are those of the union, newest first; the first of the committee's is the one in force.
pub(super) fn held(
    conn: &Reader,
    form: UnionForm,
    terms: &[(Body, Vec<(Officer, Person)>)],
    at: usize,
    today: Day,
) -> Answer<Vec<OfficerHeld>> {
    let (body, officers) = &terms[at];
    let in_force = form.is_base() && terms[..at].iter().all(|(other, _)| other.kind != body.kind);
    let committee: Vec<_> = terms
        .iter()
        .filter(|(term, _)| term.kind == BodyKind::Committee)
        .map(|(term, lines)| {
            let lines = lines.iter().map(|(line, who)| (line, who.id)).collect();
            (term, lines)
        })
        .collect();
    let line = |(officer, person): &(Officer, Person)| {
        let since = serving_since(&committee, (body, officer, person.id));
        let protected = in_force
            .then(|| protection(body, officer, since, today))
            .flatten();
        Ok(OfficerHeld {
            id: officer.id.to_string(),
            name: person.name.clone(),
            post: officer.post.clone(),
            full_time: officer.full_time,
            votes: officer.votes,
            from: officer.from_day.to_string(),
            to: officer.to_day.map(|day| day.to_string()),
            left: unions::departure_of(conn, officer.id)?.map(|departure| left(&departure)),
            contract_until: officer.contract_until.map(|day| day.to_string()),
            protected_until: protected.and_then(until).map(|day| day.to_string()),
            protection: protected.map(words).unwrap_or_default(),
        })
    };
    officers.iter().map(line).collect()
}

fn until(protection: Protection) -> Option<Day> {
    match protection {
        Protection::Extended { until, .. }
        | Protection::ToTerm { until }
        | Protection::ContractLonger { until } => Some(until),
        Protection::ContractUnknown { .. } => None,
    }
}

fn words(protection: Protection) -> String {
    match protection {
        Protection::Extended { service, .. } => {
            format!("专职，合同期限延长{}（任职期间）", length(service))
        }
        Protection::ContractUnknown { service } => format!(
            "专职，合同期限延长{}（任职期间），写上合同到期日就能算到哪天",
            length(service)
        ),
        Protection::ToTerm { .. } => "非专职，合同不满任期的延长到任期期满".to_owned(),
        Protection::ContractLonger { .. } => "非专职，合同本来就长过任期".to_owned(),
    }
}

/// 3 年 2 个月零 5 天
fn length(service: Service) -> String {
    let (years, months) = (service.months / 12, service.months % 12);
    let parts = [
        (years > 0).then(|| format!(" {years} 年")),
        (months > 0).then(|| format!(" {months} 个月")),
        (service.days > 0).then(|| format!(" {} 天", service.days)),
    ];
    let said: String = parts.into_iter().flatten().collect();
    if said.is_empty() {
        " 0 天".to_owned()
    } else {
        said
    }
}

fn left(departure: &Departure) -> String {
    let on = |what: &str, day: Option<Day>| day.map(|day| format!("{what}{}", day.chinese()));
    let votes = departure.base.zip(departure.yes);
    let parts = [
        Some(departure.reason.label().to_owned()),
        on("本级工会委员会同意：", departure.own_consent_on),
        on("上一级工会同意：", departure.upper_consent_on),
        departure.document.clone(),
        on("会员（代表）大会：", departure.meeting_on),
        votes.map(|(base, yes)| format!("全体 {base} 人，{yes} 票赞成")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("，")
}

/// Somebody leaves a post.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfficerLeave {
    /// Id of the line.
    pub id: String,
    /// Last day in the post.
    pub last_day: String,
    /// Why: `transferred`, `removed`, `resigned`, `retired`, `left_employer`, `died`; needed before the term's end.
    pub reason: Option<String>,
    /// Of the transfer of a chair or vice-chair: day on which the union's own committee agreed.
    pub own_consent_on: Option<String>,
    /// And day on which the union above did.
    pub upper_consent_on: Option<String>,
    /// 文号 of that.
    pub document: Option<String>,
    /// Of the removal of a chair or vice-chair: day of the meeting.
    pub meeting_on: Option<String>,
    /// All members, or all delegates in office.
    pub base: Option<i64>,
    /// 赞成罢免
    pub yes: Option<i64>,
}

/// Records that somebody left a post (离任), and before the term's end why.
pub fn officer_leave(office: &Office, request: OfficerLeave, _: &dyn Progress) -> Answer<Nothing> {
    let id = line(&request.id)?;
    let leaving = Leaving {
        last_day: day(&request.last_day, "last_day")?,
        reason: said(&request.reason)
            .map(|code| {
                code.parse::<LeavingReason>()
                    .map_err(|_| bad_choice(&code, "reason"))
            })
            .transpose()?,
        own_consent_on: day_if(&request.own_consent_on, "own_consent_on")?,
        upper_consent_on: day_if(&request.upper_consent_on, "upper_consent_on")?,
        document: said(&request.document),
        meeting_on: day_if(&request.meeting_on, "meeting_on")?,
        base: request.base,
        yes: request.yes,
    };
    let rules = RulesOfDay::read(office)?;
    let of = |on| ShareRule::of(&rules.book, "union.removal_pass", &rules.region, on);
    // Of a day before the oldest parameter, today's.
    let removal = of(leaving.last_day).or_else(|_| of(rules.today))?;
    office.transact(Entry::new(Act::ChangeOfficer, "离任"), |tx| {
        unions::leave_post(tx, id, &leaving, &removal)
    })?;
    Ok(Nothing {})
}

/// Until when an officer's labour contract runs.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfficerContract {
    /// Id of the line.
    pub id: String,
    /// Last day, as the contract says; `null` where it is not known.
    pub until: Option<String>,
}

/// Records until when an officer's labour contract runs (记劳动合同到期日).
pub fn officer_contract(
    office: &Office,
    request: OfficerContract,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let id = line(&request.id)?;
    let until = day_if(&request.until, "until")?;
    office.transact(Entry::new(Act::EditOfficer, "劳动合同到期日"), |tx| {
        unions::set_contract(tx, id, until)
    })?;
    Ok(Nothing {})
}

fn line(id: &str) -> Answer<OfficerId> {
    id.parse().map_err(|_| bad_choice(id, "id"))
}

/// Somebody takes a post.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfficerTake {
    /// Code of the union.
    pub union: String,
    /// `committee`, `audit`, `women`.
    pub kind: String,
    /// Name.
    pub name: String,
    /// 职务
    pub post: String,
    /// 专职
    pub full_time: bool,
    /// First day.
    pub from: String,
    /// 劳动合同到期日
    pub contract_until: Option<String>,
}

/// Records who took a post during the term (补选、增补).
pub fn officer_take(office: &Office, request: OfficerTake, _: &dyn Progress) -> Answer<Nothing> {
    let kind = body_kind(&request.kind)?;
    let from = day(&request.from, "from")?;
    let chosen = Elected {
        name: request.name,
        post: request.post,
        full_time: request.full_time,
        votes: None,
        contract_until: day_if(&request.contract_until, "contract_until")?,
    };
    let subject = format!("{} {}", chosen.post, chosen.name);
    office.transact(Entry::new(Act::ChangeOfficer, &subject), |tx| {
        unions::take_post(tx, (&request.union, kind), &chosen, from)
    })?;
    Ok(Nothing {})
}
