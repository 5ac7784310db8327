//! A union's openness as a page shows it: who is responsible, what was posted this year, what was said, what was reported.

use crate::congress::{Choice, title};
use crate::messages;
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::{Congress, Session};
use taizhang_ledger::openness::{
    Adoption, Channel, OpenItem, Opinion, OpinionSource, Owner, Posting, ReportTopic, System,
    opinions_of, postings_of, reported, system_of, unit_type_of,
};
use taizhang_ledger::shared::{Day, Period};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// Whose openness, in which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpennessGet {
    /// Code of the union.
    pub union: String,
    /// The year; `null` for this one.
    pub year: Option<i32>,
}

/// A union's openness with everything that belongs to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpennessView {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// The year.
    pub year: i32,
    /// 公有制单位 or 非公有制单位.
    pub owner: String,
    /// Whether it is a public-owned unit.
    pub is_public: bool,
    /// Whether the unit type is recorded.
    pub typed: bool,
    /// Where its list stands.
    pub article: String,
    /// Who is responsible and where things are posted.
    pub system: Option<SystemView>,
    /// The groups of its list, each with what was posted this year.
    pub items: Vec<ItemLine>,
    /// What was posted this year, the newest first.
    pub postings: Vec<PostingLine>,
    /// What was said, the newest first.
    pub opinions: Vec<OpinionLine>,
    /// The yearly reports; empty for other units.
    pub reports: Vec<ReportLine>,
    /// What to look at.
    pub notices: Vec<Notice>,
    /// Where something can be posted.
    pub channels: Vec<Choice>,
    /// Where an opinion comes from.
    pub sources: Vec<Choice>,
    /// What can become of it.
    pub adoptions: Vec<Choice>,
}

/// A system.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SystemView {
    /// Its id.
    pub id: String,
    /// Day on which it was set up.
    pub from: String,
    /// 组长
    pub leader: String,
    /// 成员
    pub members: Option<String>,
    /// 监督小组
    pub supervisors: Option<String>,
    /// 公开栏、办法
    pub channels: String,
    /// 意见箱、监督电话
    pub opinion_box: Option<String>,
}

/// A group of the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ItemLine {
    /// Its code.
    pub code: String,
    /// In Chinese.
    pub label: String,
    /// Times it was posted this year.
    pub times: i64,
    /// Day of the last time.
    pub last: Option<String>,
}

/// A posting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PostingLine {
    /// Its id.
    pub id: String,
    /// Its group, in Chinese.
    pub item: String,
    /// What exactly.
    pub title: String,
    /// Where, in Chinese.
    pub channel: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: Option<String>,
    /// First day on which it may be taken down.
    pub least: String,
    /// How long it hung, in words.
    pub words: String,
    /// `kept`, `short`, `hangs`.
    pub state: String,
    /// Papers that show it.
    pub papers: i64,
}

/// An opinion.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpinionLine {
    /// Its id.
    pub id: String,
    /// When.
    pub on: String,
    /// Where from, in Chinese.
    pub source: String,
    /// 内容
    pub content: String,
    /// When it was answered.
    pub answered_on: Option<String>,
    /// What became of it, its code.
    pub adoption: Option<String>,
    /// In Chinese.
    pub adoption_label: Option<String>,
    /// 答复、整改措施
    pub answer: Option<String>,
    /// Day by which it is put right.
    pub rectify_by: Option<String>,
    /// Day on which it was.
    pub rectified_on: Option<String>,
    /// `open`, `answered`, `rectify`, `late`, `done`.
    pub state: String,
    /// In Chinese.
    pub words: String,
}

/// A yearly report.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportLine {
    /// Its code.
    pub topic: String,
    /// In Chinese.
    pub label: String,
    /// When it was first reported this year.
    pub on: Option<String>,
    /// The session that heard it, where it is known.
    pub session: Option<String>,
    /// As it is called.
    pub session_title: Option<String>,
}

/// Fetches a union's openness.
pub fn openness_get(
    office: &Office,
    request: OpennessGet,
    _: &dyn Progress,
) -> Answer<OpennessView> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let year = request.year.unwrap_or(rules.today.year());
    office
        .ledger()?
        .read(|conn| view(conn, &union, year, &rules))
}

fn view(conn: &Reader, union: &Union, year: i32, rules: &RulesOfDay) -> Answer<OpennessView> {
    let period = crate::congress::year::whole_year(year)?;
    let unit = unit_type_of(conn, union)?;
    let owner = Owner::of(unit);
    let system = system_of(conn, union.id)?;
    let found = postings_of(conn, union.id, period)?;
    let postings: Vec<PostingLine> = found
        .iter()
        .map(|(posting, papers)| line(posting, *papers, rules))
        .collect::<Answer<_>>()?;
    let reports = match owner {
        Owner::Public => reports(conn, union, period, rules)?,
        Owner::Private => Vec::new(),
    };
    Ok(OpennessView {
        union: union.code.to_string(),
        name: union.name.clone(),
        year,
        owner: owner.label().to_owned(),
        is_public: owner == Owner::Public,
        typed: unit.is_some(),
        article: owner.article().to_owned(),
        items: owner.items().map(|item| group(item, &found)).collect(),
        opinions: opinions_of(conn, union.id)?
            .into_iter()
            .map(|opinion| said(opinion, rules.today))
            .collect(),
        reports,
        notices: notices(system.as_ref(), &postings, unit.is_some(), rules, period)?,
        system: system.map(shown),
        postings,
        channels: Channel::ALL
            .iter()
            .map(|it| choice(it.code(), it.label()))
            .collect(),
        sources: OpinionSource::ALL
            .iter()
            .map(|it| choice(it.code(), it.label()))
            .collect(),
        adoptions: Adoption::ALL
            .iter()
            .map(|it| choice(it.code(), it.label()))
            .collect(),
    })
}

fn choice(code: &str, label: &str) -> Choice {
    Choice {
        code: code.to_owned(),
        label: label.to_owned(),
    }
}

fn shown(system: System) -> SystemView {
    SystemView {
        id: system.id.to_string(),
        from: system.from_day.to_string(),
        leader: system.leader,
        members: system.members,
        supervisors: system.supervisors,
        channels: system.channels,
        opinion_box: system.opinion_box,
    }
}

fn group(item: OpenItem, found: &[(Posting, i64)]) -> ItemLine {
    let of = found.iter().filter(|(posting, _)| posting.item == item);
    ItemLine {
        code: item.code().to_owned(),
        label: item.label().to_owned(),
        times: of.clone().count() as i64,
        last: of
            .map(|(posting, _)| posting.from_day)
            .max()
            .map(|day| day.to_string()),
    }
}

/// The last day that OPN-06 asks for, read from the clock of the rulebook on the day of the posting.
pub(crate) fn least_end(posting: &Posting, rules: &RulesOfDay) -> Answer<Day> {
    let given = rules.given();
    let rule = rules
        .book
        .find("openness.posting", &rules.region, posting.from_day)
        .and_then(|entry| entry.clock());
    let due = rule.and_then(|rule| {
        taizhang_ledger::clocks::read(&rule, posting.from_day, &[], given.calendar, rules.today).due
    });
    Ok(due.unwrap_or(posting.from_day))
}

fn line(posting: &Posting, papers: i64, rules: &RulesOfDay) -> Answer<PostingLine> {
    let least = least_end(posting, rules)?;
    let (state, words) = match posting.to_day {
        Some(to) if to < least => ("short", messages::posting_short(to.days_until(least))),
        Some(_) => ("kept", "够了".to_owned()),
        None if rules.today < least => ("hangs", format!("还要挂到{}", least.chinese())),
        None => ("hangs", "够了，撤下时记日期".to_owned()),
    };
    Ok(PostingLine {
        id: posting.id.to_string(),
        item: posting.item.label().to_owned(),
        title: posting.title.clone(),
        channel: posting.channel.label().to_owned(),
        from: posting.from_day.to_string(),
        to: posting.to_day.map(|day| day.to_string()),
        least: least.to_string(),
        words,
        state: state.to_owned(),
        papers,
    })
}

fn said(opinion: Opinion, today: Day) -> OpinionLine {
    let (state, words) = match (
        opinion.answered_on,
        opinion.rectify_by,
        opinion.rectified_on,
    ) {
        (None, ..) => ("open", "还没有答复".to_owned()),
        (Some(_), _, Some(done)) => ("done", format!("{}整改完", done.chinese())),
        (Some(_), Some(by), None) if by < today => {
            ("late", format!("整改过期 {} 天", by.days_until(today)))
        }
        (Some(_), Some(by), None) => ("rectify", format!("{}以前整改", by.chinese())),
        (Some(on), None, None) => ("answered", format!("{}答复", on.chinese())),
    };
    OpinionLine {
        id: opinion.id.to_string(),
        on: opinion.raised_on.to_string(),
        source: opinion.source.label().to_owned(),
        content: opinion.content,
        answered_on: opinion.answered_on.map(|day| day.to_string()),
        adoption: opinion.adoption.map(|it| it.code().to_owned()),
        adoption_label: opinion.adoption.map(|it| it.label().to_owned()),
        answer: opinion.answer,
        rectify_by: opinion.rectify_by.map(|day| day.to_string()),
        rectified_on: opinion.rectified_on.map(|day| day.to_string()),
        state: state.to_owned(),
        words,
    }
}

/// The yearly reports of a public-owned unit, each with the session that heard it.
pub(crate) fn reports(
    conn: &Reader,
    union: &Union,
    period: Period,
    rules: &RulesOfDay,
) -> Answer<Vec<ReportLine>> {
    let made = reported(conn, union.id, period, (&rules.book, &rules.region))?;
    let line = |topic: &ReportTopic| {
        let made = made.iter().find(|report| report.topic == *topic);
        let session = match made.and_then(|report| report.session) {
            None => None,
            Some(id) => Some(Session::get(conn, id)?),
        };
        let session_title = match &session {
            None => None,
            Some(session) => Some(title(&Congress::get(conn, session.congress)?, session)),
        };
        Ok(ReportLine {
            topic: topic.code().to_owned(),
            label: topic.label().to_owned(),
            on: made.map(|report| report.on.to_string()),
            session: session.map(|session| session.id.to_string()),
            session_title,
        })
    };
    ReportTopic::ALL.iter().map(line).collect()
}

fn notices(
    system: Option<&System>,
    postings: &[PostingLine],
    typed: bool,
    rules: &RulesOfDay,
    period: Period,
) -> Answer<Vec<Notice>> {
    let mut notices = Vec::new();
    if system.is_none() {
        notices.push(Notice::verify(
            "no_system",
            "还没有建制：领导小组、公开的地方登记了，公开过的才算数。".to_owned(),
            "山东省厂务公开条例第七条",
        ));
    }
    if !typed {
        notices.push(Notice::verify(
            "unit_untyped",
            "没有登记单位类型，先按非公有制单位列公开内容。国有、集体和国有控股的，请在“组织”里补上。".to_owned(),
            "山东省厂务公开条例第八条、第九条",
        ));
    }
    let short = postings.iter().filter(|line| line.state == "short").count();
    if short > 0 {
        let rule = rules.book.find(
            "openness.posting",
            &rules.region,
            period.to.min(rules.today),
        );
        notices.push(Notice::verify(
            "posted_short",
            format!("有 {short} 次公示期不够，请重新公示。"),
            &rule.map_or_else(String::new, |entry| entry.basis()),
        ));
    }
    let bare = postings.iter().filter(|line| line.papers == 0).count();
    if bare > 0 {
        notices.push(Notice::verify(
            "without_photos",
            format!("有 {bare} 次公开没有附照片或文件；一次都没有附的，算建制率时只进分母。"),
            "本程序的口径：没有依据的公开不算已公开",
        ));
    }
    Ok(notices)
}
