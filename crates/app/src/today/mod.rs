//! 今天要办的事: what these areas can say is due.

mod activities;
mod aid;
mod assistance;
mod congress;
mod desk;
mod dues;
mod keeping;
mod kinship;
mod negotiation;
mod openness;
mod paper;
mod petitions;
mod privacy;
mod proposals;
mod putting_off;
mod returned;
mod standing;
mod station;
mod terms;
mod waiting;
mod week;
mod year;

pub use crate::list::{ListWrite, ListWritten};
pub(crate) use crate::session::Nothing;
use crate::{Answer, Office, Progress};
pub use paper::today_write;
pub use putting_off::{TodaySnooze, TodayWake, today_snooze, today_wake};
use serde::Serialize;
use taizhang_ledger::due::{self, Nearness};
use taizhang_ledger::rulebook::Parameter;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::LedgerKind;
use ts_rs::TS;
pub use week::{TodayWeek, TodayWeekWrite, Week, today_week, today_week_write};
pub use year::{UnionYear, UnionYearView, union_year};

/// The list of what is due.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Today {
    /// The day.
    pub day: String,
    /// Most pressing first; what has no last day stands after what has one.
    pub items: Vec<DueItem>,
    /// What was put off and would stand among them.
    pub snoozed: Vec<SnoozedItem>,
}

/// Something that is due and was put off.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SnoozedItem {
    /// What.
    pub item: DueItem,
    /// Last day on which it stays away.
    pub until: String,
    /// Why.
    pub reason: String,
}

/// One thing that is due.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DueItem {
    /// Stable id.
    pub id: String,
    /// What it is about, as a code: `term`, `session`, `congress_year`, `reminder`, `congress_term`, `board_term`, `proposal`,
    /// `negotiation`, `file_review`, `file_published`,
    /// `negotiator`, `contract_end`, `contract_ended`, `harmony`, `contract_report`, `petition`, `legal_aid`, `aid_unsigned`, `round_ending`, `dues_unpaid`, `levy_unpaid`, `remittance_behind`, `audit_finding`, `year_open`, `pair_survey`, `help_problem`, `model_payment`, `opinion`, `openness_year`, `openness_reports`, `grading`, `promise`, `idle`, `repair`, `purge`, `returned`, `hand_in`,
    /// `files_at_county`, `year_task`,
    /// `certificate`, `backup`, `rehearsal`, `annual_return`, `union_empty`, `roll_empty`; at a desk `late_station`, `question`.
    pub kind: String,
    /// What, in a few words.
    pub title: String,
    /// More of it.
    pub detail: String,
    /// Last day.
    pub due: Option<String>,
    /// Days to go; negative when overdue.
    pub days_left: Option<i64>,
    /// What settles it, in Chinese.
    pub act: String,
    /// Code of the union or id of the record it is about; of a grading with scheme and year behind it, of
    /// money to a model worker with the year.
    pub target: String,
    /// The article it rests on.
    pub article: Option<String>,
    /// Whom it waits for, where it lies with somebody else and the office has nothing to do but to ask.
    pub waits: Option<String>,
    /// Where it stands on the list: `first`, `over`, `today`, `near`, `returned`, `open`, `later`, `waiting`.
    pub group: String,
}

/// Lists what is due today, without what was put off.
pub fn today(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<Today> {
    let day = office.today();
    let mut away = office.ledger()?.read(|conn| due::snoozed(conn, day))?;
    let mut snoozed = Vec::new();
    let mut items = all(office, day)?;
    items.retain(|item| match away.remove(&item.id) {
        Some(snooze) => {
            snoozed.push(SnoozedItem {
                item: item.clone(),
                until: snooze.until.to_string(),
                reason: snooze.reason,
            });
            false
        }
        None => true,
    });
    Ok(Today {
        day: day.to_string(),
        items,
        snoozed,
    })
}

/// Everything that is due on a day, whoever says so.
fn all(office: &Office, day: Day) -> Answer<Vec<DueItem>> {
    let ledger = office.ledger()?;
    let mut items = keeping::first_steps(&ledger)?;
    items.extend(keeping::backup(&ledger.info(), day));
    items.extend(keeping::rehearsal(&ledger, day)?);
    items.extend(terms::ending(office)?);
    items.extend(congress::items(office)?);
    items.extend(proposals::items(office)?);
    items.extend(negotiation::items(office)?);
    items.extend(petitions::items(office)?);
    items.extend(kinship::items(office)?);
    items.extend(openness::items(office)?);
    items.extend(aid::items(office)?);
    items.extend(dues::items(office)?);
    items.extend(activities::items(office)?);
    items.extend(assistance::items(office)?);
    items.extend(standing::items(office)?);
    items.extend(station::items(&ledger, day)?);
    items.extend(privacy::items(office)?);
    items.extend(waiting::items(office)?);
    items.extend(year::items(office)?);
    if ledger.info().kind == LedgerKind::Desk {
        items.extend(desk::items(&ledger, day)?);
    } else {
        items.extend(keeping::annual_return(office)?);
    }
    for item in &mut items {
        item.group = group_of(item, day).to_owned();
    }
    items.sort_by_key(|item| {
        (
            item.waits.is_some(),
            item.days_left.is_none(),
            item.days_left,
        )
    });
    Ok(items)
}

/// Where an item stands on the list. What lies with others stands apart, and so does what the county sent back.
fn group_of(item: &DueItem, today: Day) -> &'static str {
    if item.waits.is_some() {
        return "waiting";
    }
    match item.kind.as_str() {
        "union_empty" | "roll_empty" => return "first",
        kind if kind.starts_with("returned") => return "returned",
        _ => {}
    }
    let due = item.days_left.map(|left| today.plus_days(left));
    match due::nearness(due, today) {
        Nearness::Overdue => "over",
        Nearness::Today => "today",
        Nearness::Soon => "near",
        Nearness::Later => "later",
        Nearness::Open => "open",
    }
}

/// Where a parameter comes from, and whether that was seen.
fn based(entry: &Parameter) -> String {
    match entry.verify {
        true => format!("{}（待核实）", entry.basis()),
        false => entry.basis(),
    }
}

/// An item without a last day; [`DueItem::by`] and [`DueItem::under`] add what it has more.
fn item(kind: &str, title: impl Into<String>, detail: impl Into<String>, act: &str) -> DueItem {
    DueItem {
        id: kind.to_owned(),
        kind: kind.to_owned(),
        title: title.into(),
        detail: detail.into(),
        due: None,
        days_left: None,
        act: act.to_owned(),
        target: String::new(),
        article: None,
        waits: None,
        group: String::new(),
    }
}

impl DueItem {
    /// With a last day.
    fn by(mut self, due: Day, today: Day) -> Self {
        self.due = Some(due.to_string());
        self.days_left = Some(today.days_until(due));
        self
    }

    /// With what it is about; one of several of its kind.
    fn about(mut self, target: impl Into<String>) -> Self {
        self.target = target.into();
        self.id = format!("{}-{}", self.kind, self.target);
        self
    }

    /// Lying with somebody else.
    fn awaiting(mut self, whom: &str) -> Self {
        self.waits = Some(whom.to_owned());
        self
    }

    /// With the article it rests on.
    fn under(mut self, article: &str) -> Self {
        self.article = Some(article.to_owned());
        self
    }
}
