//! What is worth a look at a negotiation: who sits there and how each came to it, a long term, a dispute.

use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, messages};
use taizhang_ledger::cases::CaseStep;
use taizhang_ledger::cases::negotiation_plan::{DISPUTED, SIGNED};
use taizhang_ledger::clocks;
use taizhang_ledger::negotiation::{
    Contract, MandateGap, Negotiation, Negotiator, Regulation, Scope, Seat, Side, assess_parties,
    mandate_gaps, meetings_of,
};
use taizhang_ledger::shared::{Day, UnionId};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::{BodyKind, newest_body, officers_on};

/// What is wrong with who sits there, and what else is worth a look.
pub(super) fn notices(
    conn: &Reader,
    it: &Negotiation,
    people: &[Negotiator],
    contract: Option<&Contract>,
    holding: &[&CaseStep],
    rules: &RulesOfDay,
) -> Answer<Vec<Notice>> {
    let mut found: Vec<Notice> = Vec::new();
    if !people.is_empty() {
        let findings = assess_parties(it.kind.regulation(), people, rules.given())?;
        found.extend(findings.into_iter().map(messages::party_notice));
    }
    let is_wage = it.kind.regulation() == Regulation::Wage;
    let chief = people.iter().find(|person| {
        person.side == Side::Workers && person.seat == Seat::Chief && person.to_day.is_none()
    });
    if let Some(chief) = chief.filter(|_| is_wage && it.scope == Scope::Enterprise)
        && !leads(conn, it.trade_union, &chief.name, rules.today)?
    {
        found.push(messages::chief_is_no_officer(&chief.name));
    }
    if is_wage {
        let gaps = mandate_gaps(people, rules.today);
        for gap in [
            MandateGap::Workers,
            MandateGap::EmployerChief,
            MandateGap::Adviser,
        ] {
            let names: Vec<&str> = gaps
                .iter()
                .filter(|(_, found)| *found == gap)
                .map(|(person, _)| person.name.as_str())
                .collect();
            found.extend((!names.is_empty()).then(|| messages::mandate_missing(gap, &names)));
        }
        for meeting in meetings_of(conn, it.id)? {
            let sits = |person: &&Negotiator| {
                matches!(person.seat, Seat::Chief | Seat::Member)
                    && meeting.recorder.as_ref() == Some(&person.name)
            };
            found.extend(
                people
                    .iter()
                    .find(sits)
                    .map(|person| messages::recorder_negotiates(meeting.meeting_no, &person.name)),
            );
        }
    }
    let is_long = |contract: &Contract| contract.to_day > contract.from_day.plus_years(1);
    if is_wage && contract.is_some_and(is_long) {
        found.push(messages::longer_than_a_year());
    }
    let disputed = holding.iter().rfind(|step| step.step == DISPUTED);
    let is_signed = holding.iter().any(|step| step.step == SIGNED);
    if let Some(step) = disputed.filter(|_| is_wage && !is_signed) {
        let rule = rules
            .book
            .clock("wage.dispute", &rules.region, step.on_day)?;
        let reading = clocks::read(&rule, step.on_day, &[], rules.calendar(), rules.today);
        found.push(Notice {
            article: Some(rule.article),
            ..Notice::hint("dispute", format!("已提请协调。{}", reading.words))
        });
    }
    Ok(found)
}

/// Whether somebody of this name is an officer of the union's committee today.
fn leads(conn: &Reader, union: UnionId, name: &str, today: Day) -> Answer<bool> {
    let Some(body) = newest_body(conn, union, BodyKind::Committee, Some(today))? else {
        // A committee nobody recorded cannot be held against anybody.
        return Ok(true);
    };
    let officers = officers_on(conn, &body, today)?;
    Ok(officers.iter().any(|(_, person)| person.name == name))
}
