//! One session as a page shows it: who is there, item by item, what is due before and after.

use super::acts::id;
use super::term::{choice, state};
use super::{Choice, title};
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::congress::{
    Ballot, Congress, CongressForm, Kept, Matter, Power, Session, SessionItem, Votes,
    attendance_of, decide, delegates_on, items_of, quorum, session_days, turnout,
};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::SessionId;
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
    /// 到会
    pub present: bool,
}

/// What an item can be about, and what the congress does with it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaMatter {
    /// Its code.
    pub code: String,
    /// In Chinese.
    pub label: String,
    /// What the congress does with it where nothing else is said, its code.
    pub power: String,
    /// Why it goes to the congress, where a law says so.
    pub article: Option<String>,
}

/// An item of the agenda.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaItem {
    /// Its id.
    pub id: String,
    /// Its place, from 1.
    pub place: i64,
    /// As the agenda words it.
    pub title: String,
    /// What it is about, in Chinese.
    pub matter: String,
    /// What the congress does with it, in Chinese.
    pub power: String,
    /// Whether it is put to the vote.
    pub voted_on: bool,
    /// How, in Chinese.
    pub ballot: Option<String>,
    /// 赞成
    pub yes: Option<i64>,
    /// 反对
    pub no: Option<i64>,
    /// 弃权
    pub abstained: Option<i64>,
    /// 废票
    pub void: Option<i64>,
    /// Votes in favour that are needed.
    pub needed: Option<i64>,
    /// That share as the law words it.
    pub share: Option<String>,
    /// Whether it passed; `null` before it was voted on.
    pub passed: Option<bool>,
    /// How it came out, in a few words.
    pub outcome: String,
    /// Where the share is written, and why the item goes to the congress.
    pub article: Option<String>,
    /// 决议
    pub resolution: Option<String>,
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
    office.ledger()?.read(|conn| view(conn, id, &rules))
}

fn view(conn: &Reader, id: SessionId, rules: &RulesOfDay) -> Answer<SessionView> {
    let session = Session::get(conn, id)?;
    let congress = Congress::get(conn, session.congress)?;
    let union = Union::get(conn, congress.trade_union)?;
    let turnout = turnout(conn, &session)?;
    let (base, present) = turnout;
    let enough = quorum(&rules.book, &rules.region, session.on_day, base, present)?;
    let papers = Attachment::of(conn, session.id)?.len() as i64;
    let items = items_of(conn, session.id)?
        .into_iter()
        .map(|item| agenda(item, &session, turnout, rules))
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

fn matter(matter: &Matter) -> AgendaMatter {
    AgendaMatter {
        code: matter.code().to_owned(),
        label: matter.label().to_owned(),
        power: matter.power().code().to_owned(),
        article: matter.article().map(str::to_owned),
    }
}

fn seats(conn: &Reader, session: &Session) -> Answer<Vec<SessionDelegate>> {
    let ticked = attendance_of(conn, session.id)?;
    delegates_on(conn, session.congress, session.on_day)?
        .into_iter()
        .map(|delegate| {
            Ok(SessionDelegate {
                present: ticked.iter().any(|line| line.delegate == delegate.id),
                name: Person::get(conn, delegate.person)?.name,
                id: delegate.id.to_string(),
                constituency: delegate.constituency,
            })
        })
        .collect()
}

/// An item with its own threshold: that of the matter, read on the day of the session.
fn agenda(
    item: SessionItem,
    session: &Session,
    turnout: (i64, i64),
    rules: &RulesOfDay,
) -> Answer<AgendaItem> {
    let votes = item.yes.map(|yes| Votes {
        yes,
        no: item.no.unwrap_or(0),
        abstained: item.abstained.unwrap_or(0),
        void: item.void.unwrap_or(0),
    });
    let about = (item.matter, item.power);
    let (book, region) = (&rules.book, rules.region.as_str());
    let outcome = decide(book, region, session.on_day, about, turnout, votes)?;
    let words = match (&outcome, votes) {
        (Some(outcome), Some(votes)) => messages::outcome(outcome, votes),
        (Some(_), None) => "等计票".to_owned(),
        (None, _) if session.closed_on.is_some() => format!("已{}", item.power.label()),
        (None, _) => "不表决".to_owned(),
    };
    let plain = |text: &str| text.replace(' ', "");
    let why = item.matter.article().map(plain);
    // Where one article says both why it is put to the vote and how many are needed, it stands once.
    let how = outcome
        .as_ref()
        .map(|outcome| plain(&outcome.basis))
        .filter(|how| why.as_ref() != Some(how));
    let articles: Vec<String> = [why, how].into_iter().flatten().collect();
    Ok(AgendaItem {
        id: item.id.to_string(),
        place: item.place,
        matter: item.matter.label().to_owned(),
        power: item.power.label().to_owned(),
        voted_on: outcome.is_some(),
        ballot: item.ballot.map(|ballot| ballot.label().to_owned()),
        yes: item.yes,
        no: item.no,
        abstained: item.abstained,
        void: item.void,
        needed: outcome.as_ref().map(|outcome| outcome.needed),
        share: outcome
            .as_ref()
            .map(|outcome| outcome.share.label().to_owned()),
        passed: outcome.as_ref().and_then(|outcome| outcome.passed),
        outcome: words,
        article: (!articles.is_empty()).then(|| articles.join("；")),
        title: item.title,
        resolution: item.resolution,
    })
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
