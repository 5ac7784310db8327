//! Petitions of the invented township: a claim about pay that is being handled, a suggestion that was answered, a denunciation
//! that was routed away, and legal aid that won the pay back.

use super::township::CODE;
use crate::petitions::{
    DutyPut, LegalAidPut, PetitionRegister, PetitionStepTake, PetitionerForm, duty_put,
    legal_aid_put, petition_choices, petition_register, petition_step,
};
use crate::session::Nothing;
use crate::{Answer, Office, Quiet};
use taizhang_ledger::shared::Day;

/// One petition: sort, way, matter, people, what it says, whom it is against.
type Told = (
    &'static str,
    &'static str,
    &'static str,
    i64,
    &'static str,
    Option<&'static str>,
);

pub(super) fn come(office: &Office) -> Answer<()> {
    let today = office.today();
    let pay = (
        "claim",
        "visit",
        "pay",
        12,
        "练手建材公司三个月没有发工资",
        Some("练手建材公司"),
    );
    let claim = register(
        office,
        pay,
        ("孙练桂", "练手建材公司"),
        today.plus_days(-20),
    )?;
    take(office, step(&claim, "noticed", today.plus_days(-18)))?;
    take(office, step(&claim, "accepted", today.plus_days(-18)))?;
    let shade = (
        "suggestion",
        "letter",
        "hours",
        1,
        "夏天装卸工歇晌的时间太短，建议推迟开工",
        None,
    );
    let shade = register(office, shade, ("李练荫", "练手超市"), today.plus_days(-40))?;
    let answer = PetitionStepTake {
        opinion: Some("转告工会，高温天推迟到下午三点开工".to_owned()),
        ..step(&shade, "answered", today.plus_days(-33))
    };
    take(office, answer)?;
    let hidden = (
        "denunciation",
        "letter",
        "other",
        1,
        "反映食堂采购账目不清",
        Some("食堂管理员"),
    );
    let hidden = register(
        office,
        hidden,
        ("周练直", "练手板材有限公司"),
        today.plus_days(-12),
    )?;
    let routed = PetitionStepTake {
        people: Some("县纪委监委".to_owned()),
        ..step(&hidden, "routed", today.plus_days(-9))
    };
    take(office, routed)?;
    help(office, &claim, today)?;
    for (ago, visitors) in [(14, Some(5)), (7, Some(3)), (-7, None)] {
        let duty = DutyPut {
            id: None,
            union: CODE.to_owned(),
            on: today.plus_days(-ago).to_string(),
            lawyer: "韩练法".to_owned(),
            firm: "练手律师事务所".to_owned(),
            place: "镇总工会一楼".to_owned(),
            visitors,
        };
        duty_put(office, duty, &Quiet)?;
    }
    Ok(())
}

fn register(
    office: &Office,
    (kind, channel, category, people, summary, against): Told,
    (name, workplace): (&str, &str),
    on: Day,
) -> Answer<String> {
    // The number is that of this year, as the form offers it.
    let number = petition_choices(office, Nothing {}, &Quiet)?.next_number;
    let new = PetitionRegister {
        union: CODE.to_owned(),
        number,
        received_on: on.to_string(),
        kind: kind.to_owned(),
        decides: kind == "claim",
        channel: channel.to_owned(),
        category: category.to_owned(),
        people,
        forwarded_from: None,
        handler: "主席".to_owned(),
        conflict: false,
        same_as: None,
        pending_elsewhere: None,
        summary: summary.to_owned(),
        claims: (kind == "claim").then(|| "补发拖欠的工资".to_owned()),
        against: against.map(str::to_owned),
        petitioners: vec![PetitionerForm {
            name: name.to_owned(),
            phone: None,
            workplace: Some(workplace.to_owned()),
            address: None,
        }],
    };
    Ok(petition_register(office, new, &Quiet)?.id)
}

fn step(petition: &str, code: &str, on: Day) -> PetitionStepTake {
    PetitionStepTake {
        id: petition.to_owned(),
        step: code.to_owned(),
        on: on.to_string(),
        until: None,
        people: None,
        document: None,
        note: None,
        facts: None,
        opinion: None,
        basis: None,
    }
}

fn take(office: &Office, step: PetitionStepTake) -> Answer<()> {
    petition_step(office, step, &Quiet).map(drop)
}

/// Mediation for a part of the twelve, who got their pay.
fn help(office: &Office, petition: &str, today: Day) -> Answer<()> {
    let ago = |days: i64| Some(today.plus_days(-days).to_string());
    let aid = LegalAidPut {
        id: None,
        union: CODE.to_owned(),
        petition: Some(petition.to_owned()),
        form: "mediation".to_owned(),
        category: "pay".to_owned(),
        name: Some("孙练桂".to_owned()),
        phone: None,
        facts: Some("三个月工资没有发，公司认账".to_owned()),
        people: 4,
        representatives: None,
        migrant: true,
        means_met: None,
        applied_on: today.plus_days(-17).to_string(),
        known_on: ago(60),
        decided_on: ago(16),
        granted: Some(true),
        refused_why: None,
        lawyer: Some("韩练法".to_owned()),
        firm: Some("练手律师事务所".to_owned()),
        assigned_on: ago(15),
        mediation_on: ago(14),
        filed_on: None,
        accepted_on: None,
        award_until: None,
        result_on: ago(4),
        result: Some("settled".to_owned()),
        recovered: Some("36500".to_owned()),
    };
    legal_aid_put(office, aid, &Quiet).map(drop)
}
