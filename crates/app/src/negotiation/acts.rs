//! What a person does with a negotiation: the offer, its steps, the draft and what a congress decided on it.

use super::{Choice, Nothing, Stepped, held, record};
use crate::form::{choice, choice_if, day, day_if, id, id_if, money_if, permille_if, said};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress, messages, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::cases::NewStep;
use taizhang_ledger::cases::negotiation_plan::{EFFECTIVE, OBJECTED, PASSED, SIGNED};
use taizhang_ledger::negotiation::{
    self, Campaign, ContractKind, Draft, Negotiation, Offer, Scope, Side,
};
use taizhang_ledger::shared::{Day, NegotiationId, SessionItemId};
use taizhang_ledger::store::{Act, Entry, Tx};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// An offer to negotiate (要约).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiationOffer {
    /// Code of the union.
    pub union: String,
    /// Code of the kind of contract.
    pub kind: String,
    /// `enterprise`, `industry`, `region`.
    pub scope: String,
    /// As the office calls it.
    pub title: String,
    /// `workers` or `employer`: who makes it.
    pub offered_by: String,
    /// 要约书编号
    pub letter_no: Option<String>,
    /// 要约书日期
    pub letter_on: String,
    /// 上年职工月平均工资, in 元.
    pub last_average: Option<String>,
    /// Id of the contract it follows.
    pub follows: Option<String>,
}

/// A negotiation that was begun.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NegotiationBegun {
    /// Its id.
    pub id: String,
}

/// Records an offer.
pub fn negotiation_offer(
    office: &Office,
    request: NegotiationOffer,
    _: &dyn Progress,
) -> Answer<NegotiationBegun> {
    let union = unions::coded(office, &request.union)?;
    let new = Offer {
        kind: choice(&request.kind, "kind")?,
        scope: choice(&request.scope, "scope")?,
        title: request.title,
        offered_by: choice(&request.offered_by, "offered_by")?,
        letter_no: said(&request.letter_no),
        letter_on: day(&request.letter_on, "letter_on")?,
        campaign: None,
        last_average: money_if(&request.last_average, "last_average")?,
        follows: id_if(&request.follows, "follows")?,
    };
    let subject = format!("{} {}", union.name, new.title);
    let begun = office.transact(Entry::new(Act::RecordNegotiation, &subject), |tx| {
        tx.hold_ours(&union)?;
        Answer::Ok(negotiation::offer(tx, &union, new)?)
    })?;
    Ok(NegotiationBegun {
        id: begun.id.to_string(),
    })
}

/// Offers to many enterprises at once (集中要约行动月).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CampaignOffer {
    /// Name of the campaign.
    pub name: String,
    /// Codes of the unions.
    pub unions: Vec<String>,
    /// Code of the kind of contract.
    pub kind: String,
    /// What every negotiation is called.
    pub title: String,
    /// 要约书日期
    pub letter_on: String,
    /// What stands in front of a letter's number, e.g. 许工要约〔2026〕.
    pub numbered: String,
    /// The first number.
    pub first: i64,
}

/// What was offered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CampaignOffered {
    /// Enterprises that got an offer.
    pub offered: u64,
    /// Those that negotiate already, by name.
    pub passed_over: Vec<String>,
}

/// Sends numbered offers to the enterprises of many unions.
pub fn campaign_offer(
    office: &Office,
    request: CampaignOffer,
    _: &dyn Progress,
) -> Answer<CampaignOffered> {
    let chosen: Vec<Union> = request
        .unions
        .iter()
        .map(|code| unions::coded(office, code))
        .collect::<Answer<_>>()?;
    let campaign = Campaign {
        kind: choice(&request.kind, "kind")?,
        letter_on: day(&request.letter_on, "letter_on")?,
        name: request.name,
        title: request.title,
        numbered: request.numbered,
        first: request.first,
    };
    let entry = Entry::new(Act::RecordNegotiation, &campaign.name);
    let offered = office.transact(entry, |tx| {
        for union in &chosen {
            tx.hold_ours(union)?;
        }
        Answer::Ok(negotiation::offer_many(tx, &chosen, &campaign)?)
    })?;
    let got = |union: &&Union| {
        offered
            .iter()
            .any(|negotiation| negotiation.trade_union == union.id)
    };
    let passed_over = chosen.iter().filter(|union| !got(union));
    Ok(CampaignOffered {
        offered: offered.len() as u64,
        passed_over: passed_over.map(|union| union.name.clone()).collect(),
    })
}

/// A step of a negotiation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiationStep {
    /// Id of the negotiation.
    pub id: String,
    /// Code of the step.
    pub step: String,
    /// When.
    pub on: String,
    /// The day that it sets: of 同意协商 that on which the talks begin.
    pub until: Option<String>,
    /// Who did it or took part.
    pub people: Option<String>,
    /// 文号; of 生效 the number under which the labour department filed it.
    pub document: Option<String>,
    /// What else is to be said.
    pub note: Option<String>,
}

/// Records a step (记一步): whichever act it takes.
pub fn negotiation_step(
    office: &Office,
    request: NegotiationStep,
    _: &dyn Progress,
) -> Answer<Stepped> {
    let step = NewStep {
        on_day: day(&request.on, "on")?,
        until: day_if(&request.until, "until")?,
        people: said(&request.people),
        document: said(&request.document),
        note: said(&request.note),
        step: request.step,
    };
    let advice = step
        .document
        .as_deref()
        .and_then(messages::number_advice)
        .filter(|_| step.step != EFFECTIVE);
    let rules = RulesOfDay::read(office)?;
    of_negotiation(office, &request.id, |tx, it| {
        match step.step.as_str() {
            SIGNED => drop(negotiation::sign(tx, it.id, step)?),
            OBJECTED => drop(negotiation::objected(tx, it.id, step)?),
            EFFECTIVE => drop(negotiation::take_effect(
                tx,
                it.id,
                step.on_day,
                step.document,
                rules.given(),
            )?),
            _ => drop(negotiation::record_negotiation_step(
                tx,
                it.id,
                step,
                rules.given(),
            )?),
        }
        Ok(())
    })?;
    Ok(Stepped {
        advice: advice.into_iter().collect(),
    })
}

/// What a congress decided on a draft.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiationDecide {
    /// Id of the negotiation.
    pub id: String,
    /// Id of the item of a closed session; `null` where the firms of a trade or place passed it one by one.
    pub item: Option<String>,
    /// Of the firms: the day on which the last of them voted.
    pub on: Option<String>,
}

/// How it came out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NegotiationDecided {
    /// Whether the draft was passed.
    pub passed: bool,
    /// What was recorded, in Chinese.
    pub label: String,
}

/// Takes over what a congress, or the firms, decided on the draft.
pub fn negotiation_decide(
    office: &Office,
    request: NegotiationDecide,
    _: &dyn Progress,
) -> Answer<NegotiationDecided> {
    let item: Option<SessionItemId> = id_if(&request.item, "item")?;
    let on = day_if(&request.on, "on")?;
    let rules = RulesOfDay::read(office)?;
    let stage = of_negotiation(office, &request.id, |tx, it| {
        Ok(match item {
            Some(item) => negotiation::decide_draft(tx, it.id, item, rules.given())?,
            None => negotiation::passed_by_firms(tx, it.id, on.unwrap_or(rules.today))?,
        })
    })?;
    Ok(NegotiationDecided {
        passed: stage.code == PASSED,
        label: stage.label.to_owned(),
    })
}

/// A draft.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NegotiationDraft {
    /// Id of the negotiation.
    pub id: String,
    /// When it was settled.
    pub on: String,
    /// Name, term and wages.
    pub terms: ContractTerms,
}

/// What a contract says of itself.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContractTerms {
    /// 名称
    pub title: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// 最低工资, 元 a month.
    pub lowest_wage: Option<String>,
    /// 平均工资增长, percent.
    pub rise: Option<String>,
}

/// Reads the terms of a contract that was settled or signed on a day.
pub(super) fn terms(on_day: Day, terms: ContractTerms) -> Answer<Draft> {
    Ok(Draft {
        on_day,
        from_day: day(&terms.from, "from")?,
        to_day: day(&terms.to, "to")?,
        lowest_wage: money_if(&terms.lowest_wage, "lowest_wage")?,
        rise_permille: permille_if(&terms.rise, "rise")?,
        title: terms.title,
    })
}

/// Records the draft, or words its terms anew.
pub fn negotiation_draft(
    office: &Office,
    request: NegotiationDraft,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let new = terms(day(&request.on, "on")?, request.terms)?;
    let rules = RulesOfDay::read(office)?;
    of_negotiation(office, &request.id, |tx, it| {
        negotiation::draft(tx, it.id, &new, rules.given())?;
        Ok(Nothing {})
    })
}

/// What a form about a negotiation offers to choose from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NegotiationChoices {
    /// 合同种类
    pub kinds: Vec<Choice>,
    /// 协商范围
    pub scopes: Vec<Choice>,
    /// 协商一方
    pub sides: Vec<Choice>,
}

/// The lists of an offer.
pub fn negotiation_choices(_: &Office, _: Nothing, _: &dyn Progress) -> Answer<NegotiationChoices> {
    Ok(NegotiationChoices {
        kinds: super::choices(ContractKind::ALL.iter().map(|it| (it.code(), it.label()))),
        scopes: super::choices(Scope::ALL.iter().map(|it| (it.code(), it.label()))),
        sides: super::choices(Side::ALL.iter().map(|it| (it.code(), it.label()))),
    })
}

/// One act on a negotiation of this station.
pub(super) fn of_negotiation<T>(
    office: &Office,
    negotiation: &str,
    work: impl FnOnce(&Tx<'_>, &Negotiation) -> Answer<T>,
) -> Answer<T> {
    let negotiation: NegotiationId = id(negotiation, "id")?;
    let it = held::<Negotiation>(office, negotiation)?;
    record(office, &it.title.clone(), |tx| {
        tx.hold_ours(&it)?;
        work(tx, &it)
    })
}

/// Which of a list an office filters by.
pub(super) fn kind_if(text: &Option<String>) -> Answer<Option<ContractKind>> {
    choice_if(text, "kind")
}
