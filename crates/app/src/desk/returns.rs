//! The returns that came (收到的年报): who handed in and when, what the desk says to each and to its explanations.

use super::Nothing;
use crate::returns::{editions, no_edition};
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_exchange::desk::{self, StationStatus};
use taizhang_ledger::clocks;
use taizhang_ledger::filing::{Decision, JudgedReturn, judge_return};
use taizhang_ledger::returns::{FormEdition, HandedIn, NOTE_MAX, handed_in};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::{Act, Entry, Kind, Record as _, Tx};
use ts_rs::TS;

/// Which edition's returns.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskReturns {
    /// Code of the edition.
    pub edition: String,
}

/// The returns of an edition, station by station.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskReturnList {
    /// Every enrolled station, those whose return is missing among them.
    pub stations: Vec<DeskReturnRow>,
    /// Day by which they are due.
    pub due: Option<String>,
    /// Where that day comes from.
    pub due_article: Option<String>,
}

/// A station's return.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskReturnRow {
    /// Code of the station.
    pub station: String,
    /// Its name.
    pub name: String,
    /// `missing`, `received`, `accepted` or `returned`.
    pub state: String,
    /// In Chinese.
    pub state_label: String,
    /// Day it came.
    pub arrived_on: Option<String>,
    /// Number of the bundle it came by.
    pub bundle: Option<i64>,
    /// Days behind the due day: of one that is missing, up to today.
    pub late_days: i64,
    /// Its short code.
    pub short_code: Option<String>,
    /// 核实 that it explains.
    pub explained: usize,
    /// What the desk said.
    pub remark: Option<String>,
    /// Whether a receipt has told the station.
    pub told: bool,
    /// Whom to ring.
    pub phone: Option<String>,
}

/// Lists the returns of an edition (收到的年报).
pub fn desk_returns(
    office: &Office,
    request: DeskReturns,
    progress: &dyn Progress,
) -> Answer<DeskReturnList> {
    progress.go_on("读收到的年报", 0, None)?;
    let ledger = office.ledger()?;
    let editions = editions(&ledger)?;
    let edition = editions
        .find(&request.edition)
        .ok_or_else(|| no_edition(&request.edition))?;
    let rules = RulesOfDay::read(office)?;
    let rule = rules
        .book
        .clock("returns.due", &rules.region, edition.period.to)?;
    let reading = clocks::read(&rule, edition.period.to, &[], rules.calendar(), rules.today);
    let mut came = by_station(office, edition)?;
    let stations = desk::stations(&ledger, office.today())?.into_iter();
    let stations = stations.map(|station| {
        let came = came.remove(&station.code);
        row(station, came, reading.due, rules.today)
    });
    Ok(DeskReturnList {
        stations: stations.collect(),
        due: reading.due.map(|day| day.to_string()),
        due_article: Some(rule.article),
    })
}

/// The returns that came, by station.
pub(super) fn by_station(
    office: &Office,
    edition: &FormEdition,
) -> Answer<HashMap<String, HandedIn>> {
    let ledger = office.ledger()?;
    let own = ledger.station();
    let came = ledger.read(|conn| handed_in(conn, edition, &own))?;
    let by = came
        .into_iter()
        .map(|one| (one.sealed.station.clone(), one));
    Ok(by.collect())
}

/// Where a return stands at the desk, as its code and in Chinese.
pub(super) fn state(came: Option<&HandedIn>) -> (&'static str, &'static str) {
    match came.map(HandedIn::verdict) {
        None => ("missing", "没有报"),
        Some(None) => ("received", "收到，还没有定"),
        Some(Some(Decision::Accept)) => ("accepted", "认可"),
        Some(Some(_)) => ("returned", "退回"),
    }
}

fn row(
    station: StationStatus,
    came: Option<HandedIn>,
    due: Option<Day>,
    today: Day,
) -> DeskReturnRow {
    let (code, label) = state(came.as_ref());
    let arrived_on = came.as_ref().and_then(HandedIn::arrived_on);
    let late = due.map_or(0, |due| due.days_until(arrived_on.unwrap_or(today)).max(0));
    let judged = came.as_ref().and_then(|came| came.judged.as_ref());
    let bundle = came.as_ref().and_then(|came| came.bundle.as_ref());
    DeskReturnRow {
        station: station.code,
        name: station.name,
        state: code.to_owned(),
        state_label: label.to_owned(),
        arrived_on: arrived_on.map(|day| day.to_string()),
        bundle: bundle.map(|bundle| bundle.seq),
        late_days: late,
        explained: came.as_ref().map_or(0, |came| came.body.tally().explained),
        remark: judged
            .map(|judged| judged.remark.clone())
            .filter(|remark| !remark.is_empty()),
        told: judged.is_some_and(|judged| judged.told_in.is_some()),
        short_code: came.map(|came| came.sealed.short_code),
        phone: station.phone,
    }
}

/// Which station's return.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskReturn {
    /// Code of the edition.
    pub edition: String,
    /// Code of the station.
    pub station: String,
}

/// The explanations in a return, each with the desk's answer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskReturnView {
    /// The explanations.
    pub notes: Vec<DeskNote>,
    /// The seal that was broken before this one, and why.
    pub replaces: Option<String>,
}

/// An explanation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeskNote {
    /// Id of the record: what an answer names.
    pub id: String,
    /// 编号
    pub line: String,
    /// What the check found.
    pub message: String,
    /// What the office says to it.
    pub text: String,
    /// `accept`, `return`, or `null` while the desk has said nothing.
    pub verdict: Option<String>,
    /// What the desk asks.
    pub remark: Option<String>,
}

/// Shows the explanations of a return (核实说明).
pub fn desk_return(
    office: &Office,
    request: DeskReturn,
    _: &dyn Progress,
) -> Answer<DeskReturnView> {
    let all = came_of(office, &request.edition)?;
    let came = find(&all, &request.station)?;
    let notes = came.notes.iter().filter_map(|(note, judged)| {
        let mut found = came.body.findings.iter();
        let finding = found.find(|finding| finding.id == note.finding)?;
        Some(DeskNote {
            id: note.id.to_string(),
            line: finding.line.clone(),
            message: finding.message.clone(),
            text: note.text.clone(),
            verdict: judged
                .as_ref()
                .map(|judged| judged.verdict.code().to_owned()),
            remark: judged
                .as_ref()
                .map(|judged| judged.remark.clone())
                .filter(|remark| !remark.is_empty()),
        })
    });
    Ok(DeskReturnView {
        notes: notes.collect(),
        replaces: came
            .body
            .replaces
            .as_ref()
            .map(|seal| format!("代替短码 {} 的那一份：{}", seal.short_code, seal.why)),
    })
}

/// The returns that came of the edition of a code, by station.
fn came_of(office: &Office, edition: &str) -> Answer<HashMap<String, HandedIn>> {
    let editions = editions(&*office.ledger()?)?;
    let edition = editions.find(edition).ok_or_else(|| no_edition(edition))?;
    by_station(office, edition)
}

fn find<'a>(came: &'a HashMap<String, HandedIn>, station: &str) -> Answer<&'a HandedIn> {
    came.get(station).ok_or_else(|| {
        Failure::new(
            "no_return",
            "这个单位的年报还没有收到。",
            "请等它报送，收了件再看。",
        )
        .at("station")
    })
}

/// What the desk says to a return.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskReturnDecide {
    /// Code of the edition.
    pub edition: String,
    /// Codes of the stations; several are accepted together.
    pub stations: Vec<String>,
    /// `accept` or `return`.
    pub verdict: String,
    /// The desk's own words; what is sent back needs some, here or at an explanation.
    #[serde(default)]
    pub remark: String,
    /// What is asked of explanations.
    #[serde(default)]
    pub questions: Vec<DeskNoteQuestion>,
}

/// A question to an explanation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DeskNoteQuestion {
    /// Id of the explanation.
    pub note: String,
    /// What is asked.
    pub text: String,
}

/// Accepts returns, or sends one back (认可、退回). The answer goes with the station's next receipt; what was sent back before
/// may be accepted later, and the other way round.
pub fn desk_return_decide(
    office: &Office,
    request: DeskReturnDecide,
    _: &dyn Progress,
) -> Answer<Nothing> {
    office.answers_for_office()?;
    let verdict = super::items::verdict(&request.verdict)?;
    let asks = !request.questions.is_empty();
    let remark = request.remark.trim().to_owned();
    if verdict == Decision::Return && remark.is_empty() && !asks {
        return Err(Failure::new(
            "empty",
            "退回要写明原因。",
            "请写一句哪里不对，该单位才知道改什么。",
        )
        .at("remark"));
    }
    let longest = request.questions.iter().map(|asked| asked.text.as_str());
    let longest = longest.chain([remark.as_str()]);
    if longest.map(|text| text.chars().count()).max() > Some(NOTE_MAX) {
        return Err(Failure::new(
            "note_too_long",
            "写的话太长了。",
            format!("请写在 {NOTE_MAX} 个字以内。"),
        )
        .at("remark"));
    }
    if verdict == Decision::Accept && asks {
        return Err(Failure::new(
            "asked_and_accepted",
            "有疑问的年报不能认可。",
            "请退回，或者把疑问去掉。",
        )
        .at("verdict"));
    }
    let all = came_of(office, &request.edition)?;
    let came = request
        .stations
        .iter()
        .map(|station| find(&all, station))
        .collect::<Answer<Vec<_>>>()?;
    let subject = format!("{} 份年报：{}", came.len(), verdict.label());
    office.transact(Entry::new(Act::Decide, &subject), |tx| -> Answer<()> {
        for one in came {
            decide(tx, one, verdict, &remark, &request.questions)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// Keeps the answer to a return and to each of its explanations: those that are not asked about are accepted.
fn decide(
    tx: &Tx<'_>,
    came: &HandedIn,
    verdict: Decision,
    remark: &str,
    questions: &[DeskNoteQuestion],
) -> Answer<()> {
    let say = |record, kind, verdict, remark: &str| {
        judge_return(
            tx,
            &JudgedReturn {
                record,
                kind,
                station: came.sealed.station.clone(),
                verdict,
                remark: remark.to_owned(),
                decided_on: tx.author().day(),
                decided_by: tx.author().operator.to_owned(),
                told_in: None,
            },
        )
    };
    say(came.sealed.uuid(), Kind::SealedReturn, verdict, remark)?;
    for (note, _) in &came.notes {
        let id = note.id.to_string();
        let asked = questions.iter().find(|question| question.note == id);
        match asked.map(|question| question.text.trim()) {
            Some(text) if !text.is_empty() => {
                say(note.uuid(), Kind::ReturnNote, Decision::Return, text)?;
            }
            _ => say(note.uuid(), Kind::ReturnNote, Decision::Accept, "")?,
        }
    }
    Ok(())
}
