//! A union's congress as a page shows it: its term, its delegates and how they are made up, its sessions.

use super::boards::{BoardView, boards};
use super::delegates::{ConstituencyLine, constituencies, lacking};
use super::reminders::{self, ReminderLine};
use super::year;
use super::{Choice, SessionLine, title};
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, messages, unions};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::congress::{
    self, Composition, Congress, CongressForm, Delegate, Session, compose, congresses_of,
    constituencies_of, delegates_gone, delegates_of, election_of, in_favour, sessions_of,
    took_part, turnout,
};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::{Day, DelegateId, Sex};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Headcount, Union, headcount_on};
use ts_rs::TS;

/// Whose congress.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CongressGet {
    /// Code of the union.
    pub union: String,
    /// The year whose state and notices are asked for; `null` for this one.
    #[serde(default)]
    pub year: Option<i32>,
}

/// A union's congress with everything that belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CongressView {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// The year.
    pub year: i32,
    /// How the union's year stands; `null` where it is not counted among those that hold one.
    pub state: Option<String>,
    /// In Chinese.
    pub state_label: Option<String>,
    /// Notices served on it for that year, the newest first.
    pub reminders: Vec<ReminderLine>,
    /// The congress of now, or the last one.
    pub term: Option<CongressTerm>,
    /// Its delegates, those in office first.
    pub delegates: Vec<DelegateLine>,
    /// How those in office are made up.
    pub mix: Option<DelegateMix>,
    /// What their number and make-up leave to be desired.
    pub notices: Vec<Notice>,
    /// Its constituencies, by name.
    pub constituencies: Vec<ConstituencyLine>,
    /// What their elections have to keep, in words.
    pub constituency_rule: String,
    /// The employees on the boards; `null` where the unit is no company.
    pub board: Option<BoardView>,
    /// Every session that was entered, newest first.
    pub sessions: Vec<SessionLine>,
    /// 职工, as far as they were counted.
    pub employees: Option<i64>,
    /// Form of meeting that is usual at that number of workers.
    pub usual_form: String,
    /// Lengths of a term that the rules allow, in years.
    pub years: Vec<String>,
    /// Where that is written.
    pub years_basis: String,
    /// 届次 of the next congress.
    pub next_term: i64,
    /// Forms of meeting.
    pub forms: Vec<Choice>,
    /// Kinds of delegates.
    pub kinds: Vec<Choice>,
}

/// A congress and its term.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CongressTerm {
    /// Its id.
    pub id: String,
    /// `delegates`, `general`, `region`, `industry`.
    pub form: String,
    /// In Chinese.
    pub label: String,
    /// 届次
    pub term_no: i64,
    /// First day.
    pub from: String,
    /// Last day.
    pub ends_on: String,
    /// Days over; 0 while it runs.
    pub over: i64,
}

/// A delegate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DelegateLine {
    /// Id of the line.
    pub id: String,
    /// 姓名
    pub name: String,
    /// 选区
    pub constituency: Option<String>,
    /// In Chinese.
    pub kind: String,
    /// 女; `null` where it is not known.
    pub woman: Option<bool>,
    /// 劳务派遣
    pub dispatched: bool,
    /// 岗位、职务
    pub post: Option<String>,
    /// First day.
    pub from: String,
    /// Last day, where there is one.
    pub to: Option<String>,
    /// 赞成 in her constituency, where the office has the count.
    pub votes: Option<i64>,
    /// Id of the election that made her, where it is on record.
    pub election: Option<String>,
    /// Why they are not enough (WC-12); `null` where they are or are not known.
    pub lacking: Option<String>,
    /// Whom she replaced.
    pub replaces: Option<String>,
    /// Whether her seat was left and nobody was elected to it.
    pub vacant: bool,
    /// Whether she is on the roll no longer while she still is a delegate.
    pub gone: bool,
    /// Since when, where the day is known.
    pub gone_since: Option<String>,
}

/// How the delegates in office are made up (代表构成).
#[derive(Debug, Clone, Serialize, TS)]
pub struct DelegateMix {
    /// All of them.
    pub all: i64,
    /// 一线职工和科技人员
    pub front_line: i64,
    /// 中层以上管理人员
    pub managers: i64,
    /// 女代表
    pub women: i64,
    /// 劳务派遣
    pub dispatched: i64,
    /// 职工
    pub employees: Option<i64>,
    /// 女职工
    pub women_employees: Option<i64>,
    /// The least share of the front line, in thousandths, where the region has one.
    pub front_line_least: Option<i64>,
    /// The largest share of managers, in thousandths.
    pub managers_most: i64,
}

/// Fetches a union's congress.
pub fn congress_get(
    office: &Office,
    request: CongressGet,
    _: &dyn Progress,
) -> Answer<CongressView> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let year = request.year.unwrap_or(rules.today.year());
    office
        .ledger()?
        .read(|conn| view(conn, &union, year, &rules))
}

fn view(conn: &Reader, union: &Union, year: i32, rules: &RulesOfDay) -> Answer<CongressView> {
    let row = year::row(conn, union, year::whole_year(year)?, rules)?;
    let (state, state_label) = row.map(|row| (row.state, row.label)).unzip();
    let congresses = congresses_of(conn, union.id)?;
    let newest = congresses.first();
    let count = headcount_on(conn, union, None)?;
    let of_delegates = newest.filter(|congress| congress.form != CongressForm::General);
    let delegates = match of_delegates {
        Some(congress) => delegates_of(conn, congress.id)?,
        None => Vec::new(),
    };
    let employees = count.as_ref().map(|count| count.employees);
    let board = boards(conn, union, (employees, &delegates), rules)?;
    let seated = match of_delegates {
        Some(congress) => seated(conn, (congress, delegates), count.as_ref(), rules)?,
        None => Seated::default(),
    };
    let mut sessions = Vec::new();
    for congress in &congresses {
        for session in sessions_of(conn, congress.id)?.into_iter().rev() {
            sessions.push(line(conn, congress, &session, rules)?);
        }
    }
    let below = rules
        .book
        .count("congress.general_meeting_below", &rules.region, rules.today)?;
    let usual = if employees.is_some_and(|all| all < below) {
        CongressForm::General
    } else {
        CongressForm::Delegates
    };
    let share = |code: &str| rules.book.share(code, &rules.region, rules.today);
    let years = rules
        .book
        .get("congress.term_years", &rules.region, rules.today)?;
    Ok(CongressView {
        union: union.code.to_string(),
        name: union.name.clone(),
        year,
        state,
        state_label,
        reminders: reminders::lines(conn, union.id, year)?,
        term: newest.map(|congress| term(congress, rules)),
        delegates: seated.lines,
        mix: seated.mix,
        notices: seated.notices,
        constituencies: seated.constituencies,
        constituency_rule: messages::constituency_rule(
            share("congress.constituency_quorum")?,
            share("congress.constituency_pass")?,
        ),
        board,
        sessions,
        employees,
        usual_form: usual.code().to_owned(),
        years: rules
            .book
            .list("congress.term_years", &rules.region, rules.today)?
            .to_vec(),
        years_basis: years.basis(),
        next_term: newest.map_or(1, |congress| congress.term_no + 1),
        forms: CongressForm::ALL
            .iter()
            .map(|form| choice(form.code(), form.label()))
            .collect(),
        kinds: congress::DelegateKind::ALL
            .iter()
            .map(|kind| choice(kind.code(), kind.label()))
            .collect(),
    })
}

pub(super) fn choice(code: &str, label: &str) -> Choice {
    Choice {
        code: code.to_owned(),
        label: label.to_owned(),
    }
}

fn term(congress: &Congress, rules: &RulesOfDay) -> CongressTerm {
    CongressTerm {
        id: congress.id.to_string(),
        form: congress.form.code().to_owned(),
        label: congress.form.label().to_owned(),
        term_no: congress.term_no,
        from: congress.from_day.to_string(),
        ends_on: congress.ends_on.to_string(),
        over: congress.ends_on.days_until(rules.today).max(0),
    }
}

#[derive(Default)]
struct Seated {
    lines: Vec<DelegateLine>,
    mix: Option<DelegateMix>,
    notices: Vec<Notice>,
    constituencies: Vec<ConstituencyLine>,
}

/// The delegates, those in office counted and compared with the rules.
fn seated(
    conn: &Reader,
    (congress, delegates): (&Congress, Vec<Delegate>),
    count: Option<&Headcount>,
    rules: &RulesOfDay,
) -> Answer<Seated> {
    let (book, region, today) = (&rules.book, rules.region.as_str(), rules.today);
    let mut mix = Composition::default();
    let (mut lines, mut replaced) = (Vec::new(), Vec::new());
    let elections = constituencies_of(conn, congress.id)?;
    let constituencies = constituencies(&elections, &delegates, rules)?;
    let gone: HashMap<DelegateId, Option<Day>> = delegates_gone(conn, congress.id)?
        .into_iter()
        .map(|one| (one.delegate, one.since))
        .collect();
    let filled: HashSet<DelegateId> = delegates.iter().filter_map(|one| one.replaces).collect();
    let mut names: HashMap<DelegateId, String> = HashMap::new();
    let mut unlike = 0;
    for delegate in delegates {
        let person = Person::get(conn, delegate.person)?;
        let woman = person.sex.map(|sex| sex == Sex::Female);
        let lacking = lacking(&elections, &delegate, rules)?;
        if delegate.is_in_office(today) {
            unlike += i64::from(lacking.is_some());
            mix.add(delegate.kind, woman == Some(true), delegate.dispatched);
        }
        names.insert(delegate.id, person.name.clone());
        replaced.push(delegate.replaces);
        lines.push(DelegateLine {
            id: delegate.id.to_string(),
            votes: delegate.votes,
            election: election_of(&elections, &delegate).map(|one| one.id.to_string()),
            lacking,
            replaces: None,
            vacant: delegate.to_day.is_some() && !filled.contains(&delegate.id),
            gone: gone.contains_key(&delegate.id),
            gone_since: gone
                .get(&delegate.id)
                .and_then(|day| day.map(|day| day.to_string())),
            name: person.name,
            constituency: delegate.constituency,
            kind: delegate.kind.label().to_owned(),
            woman,
            dispatched: delegate.dispatched,
            post: delegate.post,
            from: delegate.from_day.to_string(),
            to: delegate.to_day.map(|day| day.to_string()),
        });
    }
    for (line, replaced) in lines.iter_mut().zip(replaced) {
        line.replaces = replaced.and_then(|id| names.get(&id).cloned());
    }
    lines.sort_by_key(|line| line.to.is_some());
    let employees = count.map(|count| count.employees);
    let women = count.and_then(|count| count.women);
    let short = compose(book, region, today, congress.form, mix, (employees, women))?;
    let shares = DelegateMix {
        all: mix.all,
        front_line: mix.front_line,
        managers: mix.managers,
        women: mix.women,
        dispatched: mix.dispatched,
        employees,
        women_employees: women,
        front_line_least: book
            .permille("congress.front_line_share", region, today)
            .ok(),
        managers_most: book.permille("congress.managers_share", region, today)?,
    };
    let mut notices: Vec<Notice> = short.iter().map(messages::shortfall).collect();
    if let Some(first) = elections.first()
        && unlike > 0
    {
        let bar = in_favour(book, region, first, 0)?;
        notices.push(messages::too_few_in_favour(unlike, &bar));
    }
    let poor: Vec<&str> = constituencies
        .iter()
        .filter(|one| one.election.as_ref().is_some_and(|it| !it.enough))
        .map(|one| one.name.as_str())
        .collect();
    if let Some(first) = elections.first()
        && !poor.is_empty()
    {
        let bar = took_part(book, region, first)?;
        notices.push(messages::too_few_took_part(&poor, &bar));
    }
    if !gone.is_empty() {
        notices.push(messages::delegates_gone(gone.len()));
    }
    Ok(Seated {
        lines,
        mix: Some(shares),
        notices,
        constituencies,
    })
}

pub(super) fn line(
    conn: &Reader,
    congress: &Congress,
    session: &Session,
    rules: &RulesOfDay,
) -> Answer<SessionLine> {
    let (base, present) = turnout(conn, session)?;
    Ok(SessionLine {
        id: session.id.to_string(),
        title: title(congress, session),
        on: session.on_day.to_string(),
        state: state(session, rules).to_owned(),
        base,
        present,
        papers: Attachment::of(conn, session.id)?.len() as i64,
    })
}

/// How far a session is.
pub(super) fn state(session: &Session, rules: &RulesOfDay) -> &'static str {
    match session.closed_on {
        Some(_) => "closed",
        None if session.on_day <= rules.today => "open",
        None => "coming",
    }
}
