//! Legal aid and mediation (regulations §4.5), and the lawyers on duty.

use super::rules::{PetitionError, check_number, check_order, check_past, check_said};
use super::types::{AidForm, AidResult, Category, DutyDay, LegalAid};
use crate::cases::Given;
use crate::clocks::{self, Reading};
use crate::rulebook::RulebookError;
use crate::shared::{Day, DutyDayId, Fen, LegalAidId, PetitionId};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// Legal aid as it is written down.
#[derive(Debug, Clone)]
pub struct NewAid {
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
    /// 推举的代表
    pub representatives: Option<i64>,
    /// 农民工
    pub migrant: bool,
    /// Whether the means test was met.
    pub means_met: Option<bool>,
    /// 申请日期
    pub applied_on: Day,
    /// 知道权利被侵害的日期
    pub known_on: Option<Day>,
    /// Day of the decision.
    pub decided_on: Option<Day>,
    /// Whether aid is given.
    pub granted: Option<bool>,
    /// Why it is not.
    pub refused_why: Option<String>,
    /// 律师
    pub lawyer: Option<String>,
    /// 律师事务所
    pub firm: Option<String>,
    /// 指派日期
    pub assigned_on: Option<Day>,
    /// 收到调解申请
    pub mediation_on: Option<Day>,
    /// 申请仲裁
    pub filed_on: Option<Day>,
    /// 仲裁受理
    pub accepted_on: Option<Day>,
    /// The new last day of the award.
    pub award_until: Option<Day>,
    /// Day of the result.
    pub result_on: Option<Day>,
    /// 办理结果
    pub result: Option<AidResult>,
    /// 追回金额
    pub recovered: Option<Fen>,
}

impl NewAid {
    /// Whether the means are not asked for (法律援助法 Art. 42: 农民工请求支付劳动报酬或者工伤赔偿); advice is free to all.
    pub fn is_exempt(&self) -> bool {
        self.form == AidForm::Advice || is_exempt(self.migrant, self.category)
    }
}

/// Whether somebody's means are not asked for, by who asks and for what (法律援助法 Art. 42).
pub(super) fn is_exempt(migrant: bool, category: Category) -> bool {
    migrant && matches!(category, Category::Pay | Category::Injury)
}

/// Records legal aid, or words it anew.
pub fn put_aid(
    tx: &Tx<'_>,
    union: &Union,
    known: Option<LegalAidId>,
    new: NewAid,
    given: Given<'_>,
) -> Result<LegalAid, PetitionError> {
    check_aid(&new, tx.author().day(), given)?;
    let known = known.map(|id| LegalAid::get(tx.conn(), id)).transpose()?;
    let aid = LegalAid {
        id: known.as_ref().map_or_else(|| tx.new_id(), |known| known.id),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        petition: new.petition,
        form: new.form,
        category: new.category,
        name: check_said(&new.name, "name")?,
        phone: new.phone,
        facts: check_said(&new.facts, "facts")?,
        people: new.people,
        representatives: new.representatives,
        migrant: new.migrant,
        means_met: new.means_met,
        applied_on: new.applied_on,
        known_on: new.known_on,
        decided_on: new.decided_on,
        granted: new.granted,
        refused_why: new.refused_why,
        lawyer: new.lawyer,
        firm: new.firm,
        assigned_on: new.assigned_on,
        mediation_on: new.mediation_on,
        filed_on: new.filed_on,
        accepted_on: new.accepted_on,
        award_until: new.award_until,
        result_on: new.result_on,
        result: new.result,
        recovered: new.recovered,
    };
    Ok(match known {
        Some(_) => tx.put(aid)?,
        None => tx.insert(aid)?,
    })
}

fn check_aid(new: &NewAid, today: Day, given: Given<'_>) -> Result<(), PetitionError> {
    for (what, day) in [
        ("applied_on", Some(new.applied_on)),
        ("known_on", new.known_on),
        ("decided_on", new.decided_on),
        ("assigned_on", new.assigned_on),
        ("mediation_on", new.mediation_on),
        ("filed_on", new.filed_on),
        ("accepted_on", new.accepted_on),
        ("result_on", new.result_on),
    ] {
        day.map_or(Ok(()), |day| check_past(day, what, today))?;
    }
    let applied = Some(new.applied_on);
    check_order(applied, new.decided_on, "decided_on")?;
    check_order(new.decided_on, new.assigned_on, "assigned_on")?;
    check_order(new.filed_on, new.accepted_on, "accepted_on")?;
    check_order(applied, new.result_on, "result_on")?;
    check_order(new.accepted_on, new.result_on, "result_on")?;
    check_number("people", new.people, (1, 100_000))?;
    let pairs = [
        ("granted", new.decided_on.is_some() == new.granted.is_some()),
        ("lawyer", new.assigned_on.is_none() || new.lawyer.is_some()),
        (
            "accepted_on",
            new.accepted_on.is_none() || new.filed_on.is_some(),
        ),
        ("result", new.result_on.is_some() == new.result.is_some()),
        (
            "recovered",
            new.recovered.is_none() || new.result_on.is_some(),
        ),
    ];
    if let Some((what, _)) = pairs.into_iter().find(|(_, fits)| !fits) {
        return Err(PetitionError::Mismatch { what });
    }
    if let Some(recovered) = new.recovered.filter(|fen| fen.0 < 0) {
        return Err(PetitionError::Number {
            what: "recovered",
            given: recovered.0,
            least: 0,
            most: i64::MAX,
        });
    }
    if new.granted == Some(false) && new.refused_why.is_none() {
        return Err(PetitionError::Empty {
            what: "refused_why",
        });
    }
    if new.granted == Some(true) && !new.is_exempt() && new.means_met != Some(true) {
        return Err(PetitionError::MeansOpen);
    }
    if let Some(chosen) = new.representatives {
        let on = new.applied_on;
        let least = given
            .book
            .count("arbitration.representatives_from", given.region, on)?;
        if new.people < least {
            return Err(PetitionError::TooFewForRepresentatives {
                people: new.people,
                least,
            });
        }
        check_number("representatives", chosen, (1, new.people))?;
    }
    if let Some(until) = new.award_until {
        let Some(accepted) = new.accepted_on else {
            return Err(PetitionError::Mismatch {
                what: "award_until",
            });
        };
        let first = given
            .book
            .clock("arbitration.award", given.region, accepted)?;
        let more = given
            .book
            .clock("arbitration.award_extension", given.region, accepted)?;
        let due = clocks::read(&first, accepted, &[], given.calendar, today)
            .due
            .unwrap_or(accepted);
        let last = super::rules::longest(&first, &more, accepted, given).unwrap_or(due);
        if until <= due || until > last {
            return Err(PetitionError::ExtendedTo {
                until: Some(until),
                due,
                last,
            });
        }
    }
    Ok(())
}

/// A clock of legal aid (援助、调解、仲裁的期限).
#[derive(Debug, Clone)]
pub struct AidClock {
    /// Its parameter.
    pub code: &'static str,
    /// What has to be done.
    pub label: &'static str,
    /// Day on which it was.
    pub done_on: Option<Day>,
    /// Whether it is ours to do: an arbitration commission's days are watched, not kept.
    pub ours: bool,
    /// What the clock says: on the day of the step where it was taken, else on the day.
    pub reading: Reading,
    /// 依据
    pub article: String,
}

/// The clocks that run in a matter of legal aid, in the order of the work.
pub fn aid_clocks(aid: &LegalAid, given: Given<'_>) -> Result<Vec<AidClock>, RulebookError> {
    let granted = aid.decided_on.filter(|_| aid.granted == Some(true));
    let is_ended = aid.result_on.is_some() || aid.granted == Some(false);
    let known = aid.known_on.filter(|_| aid.form != AidForm::Advice);
    let clocks = [
        (aid.form != AidForm::Advice)
            .then_some(aid.applied_on)
            .map(|start| {
                (
                    "legal_aid.decide",
                    "决定是否给予援助",
                    start,
                    aid.decided_on,
                    true,
                )
            }),
        granted
            .filter(|_| aid.form != AidForm::Advice)
            .map(|start| ("legal_aid.lawyer", "指派律师", start, aid.assigned_on, true)),
        known.map(|start| {
            (
                "arbitration.claim",
                "申请仲裁的时效",
                start,
                aid.filed_on,
                true,
            )
        }),
        aid.mediation_on.map(|start| {
            (
                "arbitration.mediation",
                "达成调解协议",
                start,
                aid.result_on,
                true,
            )
        }),
        aid.filed_on.map(|start| {
            (
                "arbitration.accept",
                "仲裁委决定是否受理",
                start,
                aid.accepted_on,
                false,
            )
        }),
        aid.accepted_on
            .map(|start| ("arbitration.award", "仲裁裁决", start, aid.result_on, false)),
    ];
    clocks
        .into_iter()
        .flatten()
        // What has ended asks for nothing more.
        .filter(|(.., done_on, _)| done_on.is_some() || !is_ended)
        .map(|(code, label, start, done_on, ours)| {
            let rule = given.book.clock(code, given.region, start)?;
            let day = done_on.unwrap_or(given.today);
            let mut reading = clocks::read(&rule, start, &[], given.calendar, day);
            if let Some(until) = aid.award_until.filter(|_| code == "arbitration.award") {
                reading.words = format!("{}；延长至{}", reading.words, until.chinese());
                reading.due = Some(until);
                reading.days_left = Some(day.days_until(until));
            }
            Ok(AidClock {
                code,
                label,
                done_on,
                ours,
                reading,
                article: rule.article,
            })
        })
        .collect()
}

/// A lawyer's day on duty.
#[derive(Debug, Clone)]
pub struct NewDuty {
    /// When.
    pub on_day: Day,
    /// 律师
    pub lawyer: String,
    /// 律师事务所
    pub firm: String,
    /// 地点
    pub place: String,
    /// 接待人次
    pub visitors: Option<i64>,
}

/// Records a day on duty, or words it anew. A day to come stands in the rota; who was received is known afterwards.
pub fn put_duty(
    tx: &Tx<'_>,
    union: &Union,
    known: Option<DutyDayId>,
    new: &NewDuty,
) -> Result<DutyDay, PetitionError> {
    if let Some(visitors) = new.visitors {
        check_past(new.on_day, "visitors", tx.author().day())?;
        check_number("visitors", visitors, (0, 10_000))?;
    }
    let known = known.map(|id| DutyDay::get(tx.conn(), id)).transpose()?;
    let duty = DutyDay {
        id: known.as_ref().map_or_else(|| tx.new_id(), |known| known.id),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        on_day: new.on_day,
        lawyer: check_said(&new.lawyer, "lawyer")?,
        firm: check_said(&new.firm, "firm")?,
        place: check_said(&new.place, "place")?,
        visitors: new.visitors,
    };
    Ok(match known {
        Some(_) => tx.put(duty)?,
        None => tx.insert(duty)?,
    })
}

/// Takes a day off the rota.
pub fn drop_duty(tx: &Tx<'_>, duty: DutyDayId) -> Result<(), PetitionError> {
    Ok(tx.retire::<DutyDay>(duty, "记错了")?)
}
