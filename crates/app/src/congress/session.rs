//! One session as a page shows it: who is there, item by item, what is due before and after.

use super::acts::id;
use super::agenda::{AgendaItem, AgendaMatter, agenda, matter};
use super::term::{choice, state};
use super::{Choice, title};
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::congress::{
    Ballot, Congress, CongressForm, Kept, Matter, Power, Session, attendance_of, delegates_on,
    items_of, quorum, seats_of, session_days, turnout,
};
use taizhang_ledger::openness::{Owner, ReportTopic, unit_type_of};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::{SessionId, Sex};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Union, headcount_on};
use ts_rs::TS;

/// Which session.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionGet {
    /// Its id.
    pub session: String,
}

/// A session with everything that belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionView {
    /// Its id.
    pub id: String,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// As it is called.
    pub title: String,
    /// Form of the congress: of `general` the present are counted, of others ticked.
    pub form: String,
    /// In Chinese.
    pub form_label: String,
    /// 届次
    pub term_no: i64,
    /// First day of the term.
    pub term_from: String,
    /// Its last day.
    pub term_ends: String,
    /// 第几次
    pub session_no: i64,
    /// 例会 or 临时会议.
    pub kind: String,
    /// When.
    pub on: String,
    /// Where.
    pub place: Option<String>,
    /// `coming`, `open`, `closed`.
    pub state: String,
    /// Day of closing.
    pub closed_on: Option<String>,
    /// 应到
    pub base: i64,
    /// 实到
    pub present: i64,
    /// 职工, as far as they were counted: who should come to a general meeting.
    pub employees: Option<i64>,
    /// Least number that can decide.
    pub quorum: i64,
    /// That share as the law words it.
    pub quorum_share: String,
    /// Where that is written.
    pub quorum_basis: String,
    /// Delegates in office on the day.
    pub delegates: Vec<SessionDelegate>,
    /// The agenda.
    pub items: Vec<AgendaItem>,
    /// Day on which the papers went out.
    pub papers_on: Option<String>,
    /// Day on which the agenda was made public.
    pub agenda_public_on: Option<String>,
    /// First day on which the decisions were public.
    pub public_from: Option<String>,
    /// Last day of it.
    pub public_to: Option<String>,
    /// What is due before and after.
    pub days: Vec<SessionDue>,
    /// The yearly reports of a public-owned unit that its agenda makes, in Chinese.
    pub reports: Vec<String>,
    /// Papers that show it.
    pub papers: i64,
    /// Worth a look.
    pub notices: Vec<Notice>,
    /// What an item can be about.
    pub matters: Vec<AgendaMatter>,
    /// What the congress can do with it.
    pub powers: Vec<Choice>,
    /// How it can be voted on.
    pub ballots: Vec<Choice>,
}

/// A delegate at a session.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionDelegate {
    /// The delegate.
    pub id: String,
    /// 姓名
    pub name: String,
    /// 选区
    pub constituency: Option<String>,
    /// Whom she stands for, in Chinese.
    pub kind: String,
    /// 女; `null` where it is not known.
    pub woman: Option<bool>,
    /// 劳务派遣
    pub dispatched: bool,
    /// 岗位、职务
    pub post: Option<String>,
    /// 到会
    pub present: bool,
}

/// Something that is due before or after a session.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionDue {
    /// Its clock.
    pub code: String,
    /// What is to be done.
    pub what: String,
    /// Last day.
    pub due: String,
    /// When it was done.
    pub done_on: Option<String>,
    /// `kept`, `late`, `open`, `missed`.
    pub state: String,
    /// How it stands, in words.
    pub words: String,
    /// How the last day was found.
    pub clock: String,
    /// The article.
    pub article: String,
}

/// Fetches a session.
pub fn session_get(office: &Office, request: SessionGet, _: &dyn Progress) -> Answer<SessionView> {
    let id: SessionId = id(&request.session, "session")?;
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let station = ledger.station();
    ledger.read(|conn| view(conn, id, &rules, &station))
}

fn view(conn: &Reader, id: SessionId, rules: &RulesOfDay, station: &str) -> Answer<SessionView> {
    let session = Session::get(conn, id)?;
    let congress = Congress::get(conn, session.congress)?;
    let union = Union::get(conn, congress.trade_union)?;
    let turnout = turnout(conn, &session)?;
    let (base, present) = turnout;
    let enough = quorum(&rules.book, &rules.region, session.on_day, base, present)?;
    let papers = Attachment::of(conn, session.id)?.len() as i64;
    let items = items_of(conn, session.id)?;
    let reports = match Owner::of(unit_type_of(conn, &union)?) {
        Owner::Public => items
            .iter()
            .filter_map(|item| ReportTopic::of(item.matter))
            .map(|topic| topic.label().to_owned())
            .collect(),
        Owner::Private => Vec::new(),
    };
    let least = match session.station == station {
        true => None,
        false => Some(
            rules
                .book
                .count("appraisal.least_shown", &rules.region, session.on_day)?,
        ),
    };
    let held = seats_of(conn, union.id)?;
    let items = items
        .into_iter()
        .map(|item| agenda(conn, item, &session, turnout, rules, (least, &held)))
        .collect::<Answer<Vec<_>>>()?;
    let mut notices = Vec::new();
    if session.closed_on.is_some() && papers == 0 {
        notices.push(Notice::verify(
            "without_minutes",
            "已召开，未附依据：还没有附会议记录，算召开率时只进分母。请把会议记录、签到表或决议的扫描件附上。".to_owned(),
            "本程序的口径：没有依据的会议不算已召开",
        ));
    }
    if session.closed_on.is_some() && !enough.is_met() {
        notices.push(Notice::verify(
            "too_few",
            format!(
                "到会 {present} 人，不够 {} 人，这次会议作的决定不算数，要重新开。",
                enough.needed
            ),
            &enough.basis,
        ));
    }
    let delegates = match congress.form {
        CongressForm::General => Vec::new(),
        _ => seats(conn, &session)?,
    };
    Ok(SessionView {
        id: session.id.to_string(),
        union: union.code.to_string(),
        union_name: union.name.clone(),
        title: title(&congress, &session),
        form: congress.form.code().to_owned(),
        form_label: congress.form.label().to_owned(),
        term_no: congress.term_no,
        term_from: congress.from_day.to_string(),
        term_ends: congress.ends_on.to_string(),
        session_no: session.session_no,
        kind: session.kind.label().to_owned(),
        on: session.on_day.to_string(),
        place: session.place.clone(),
        state: state(&session, rules).to_owned(),
        closed_on: session.closed_on.map(|day| day.to_string()),
        base,
        present,
        employees: headcount_on(conn, &union, None)?.map(|count| count.employees),
        quorum: enough.needed,
        quorum_share: enough.share.label().to_owned(),
        quorum_basis: enough.basis,
        delegates,
        items,
        papers_on: session.papers_on.map(|day| day.to_string()),
        agenda_public_on: session.agenda_public_on.map(|day| day.to_string()),
        public_from: session.public_from.map(|day| day.to_string()),
        public_to: session.public_to.map(|day| day.to_string()),
        days: days(&session, rules),
        reports,
        papers,
        notices,
        matters: Matter::ALL.iter().map(matter).collect(),
        powers: Power::ALL
            .iter()
            .map(|it| choice(it.code(), it.label()))
            .collect(),
        ballots: Ballot::ALL
            .iter()
            .map(|it| choice(it.code(), it.label()))
            .collect(),
    })
}

fn seats(conn: &Reader, session: &Session) -> Answer<Vec<SessionDelegate>> {
    let ticked = attendance_of(conn, session.id)?;
    delegates_on(conn, session.congress, session.on_day)?
        .into_iter()
        .map(|delegate| {
            let person = Person::get(conn, delegate.person)?;
            Ok(SessionDelegate {
                present: ticked.iter().any(|line| line.delegate == delegate.id),
                woman: person.sex.map(|sex| sex == Sex::Female),
                name: person.name,
                id: delegate.id.to_string(),
                constituency: delegate.constituency,
                kind: delegate.kind.label().to_owned(),
                dispatched: delegate.dispatched,
                post: delegate.post,
            })
        })
        .collect()
}

fn days(session: &Session, rules: &RulesOfDay) -> Vec<SessionDue> {
    let found = session_days(
        &rules.book,
        rules.given().calendar,
        &rules.region,
        session,
        rules.today,
    );
    found
        .into_iter()
        .map(|day| SessionDue {
            state: match day.kept {
                Kept::InTime => "kept",
                Kept::Late(_) => "late",
                Kept::Open(0..) => "open",
                Kept::Open(_) => "missed",
            }
            .to_owned(),
            words: messages::session_day(&day),
            code: day.rule.code,
            what: day.rule.step,
            due: day.due.to_string(),
            done_on: day.done_on.map(|day| day.to_string()),
            clock: day.words,
            article: day.rule.article,
        })
        .collect()
}
