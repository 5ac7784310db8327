//! 办事过程 as a page shows it: one line a step, with its clock and its article.

use crate::rules::RulesOfDay;
use crate::session::Sight;
use crate::{Answer, messages};
use serde::Serialize;
use taizhang_ledger::attachments::Attachment;
use taizhang_ledger::cases::{CaseStep, Need, Plan, Stage, StageReading, StageState, walk};
use taizhang_ledger::clocks::Doubt;
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Reader;
use ts_rs::TS;

/// A step of something that walks through steps.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StageLine {
    /// Id of the record, where it was taken: what its papers belong to.
    pub id: Option<String>,
    /// Its code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// What is to be done, with its article.
    pub what: String,
    /// `done`, `now`, `coming`; `skipped`: the matter went past it; `none`: it does not apply.
    pub state: String,
    /// Why it does not apply.
    pub why: Option<String>,
    /// Day on which it was taken.
    pub done_on: Option<String>,
    /// The day that it set.
    pub until: Option<String>,
    /// Who did it or took part.
    pub people: Option<String>,
    /// 文号
    pub document: Option<String>,
    /// What is wrong with the way that number is written.
    pub advice: Option<String>,
    /// What else was said; of a household only while what is sensitive is open.
    pub note: Option<String>,
    /// Something was said that is not shown now.
    pub sealed: bool,
    /// How many papers lie with it.
    pub papers: usize,
    /// Last day.
    pub due: Option<String>,
    /// Days to go; negative when late; of a step that was taken, as it stood on its day.
    pub days_left: Option<i64>,
    /// How the last day was found.
    pub words: Option<String>,
    /// Where the length comes from.
    pub article: Option<String>,
    /// Years whose rest days are not known here.
    pub doubts: Vec<i32>,
}

impl StageLine {
    /// The line as it may be shown: what was said along with the step is left out while it is put away.
    pub(crate) fn seen(mut self, sight: Sight) -> Self {
        (self.note, self.sealed) = sight.of(self.note.take());
        self
    }
}

/// Walks through a plan on the day of the rules. What came in between stands where its day puts it.
pub(crate) fn stage_lines(
    conn: &Reader,
    plan: &'static Plan,
    anchor: Day,
    steps: &[CaseStep],
    has: &[Need],
    rules: &RulesOfDay,
) -> Answer<Vec<StageLine>> {
    let mut lines: Vec<StageLine> = walk(plan, anchor, steps, has, rules.given())?
        .into_iter()
        .map(line)
        .collect();
    for step in steps {
        let Some(stage) = plan.aside.iter().find(|stage| stage.code == step.step) else {
            continue;
        };
        let on = step.on_day.to_string();
        let place = lines
            .iter()
            .rposition(|line| line.done_on.as_ref().is_some_and(|done| *done <= on))
            .map_or(0, |before| before + 1);
        lines.insert(place, taken(stage, step));
    }
    for step in steps {
        let papers = Attachment::of(conn, step.id)?.len();
        let id = step.id.to_string();
        if let Some(line) = lines.iter_mut().find(|line| line.id.as_ref() == Some(&id)) {
            line.papers = papers;
        }
    }
    Ok(lines)
}

fn line(reading: StageReading) -> StageLine {
    let mut line = match &reading.state {
        StageState::Done(step) => taken(reading.stage, step),
        StageState::Now => plain(reading.stage, "now"),
        StageState::Coming => plain(reading.stage, "coming"),
        StageState::Skipped => plain(reading.stage, "skipped"),
        StageState::Lacking(need) => StageLine {
            why: Some(messages::need_lacking(*need).to_owned()),
            ..plain(reading.stage, "none")
        },
    };
    line.article = reading.article;
    if let Some(clock) = reading.clock {
        line.due = clock.due.map(|day| day.to_string());
        line.days_left = clock.days_left;
        line.words = Some(clock.words);
        line.doubts = clock
            .doubts
            .into_iter()
            .map(|Doubt::NoTable { year }| year)
            .collect();
    }
    line
}

fn taken(stage: &Stage, step: &CaseStep) -> StageLine {
    StageLine {
        id: Some(step.id.to_string()),
        done_on: Some(step.on_day.to_string()),
        until: step.until.map(|day| day.to_string()),
        people: step.people.clone(),
        advice: step.document.as_deref().and_then(messages::number_advice),
        document: step.document.clone(),
        note: step.note.clone(),
        ..plain(stage, "done")
    }
}

fn plain(stage: &Stage, state: &str) -> StageLine {
    StageLine {
        id: None,
        code: stage.code.to_owned(),
        label: stage.label.to_owned(),
        what: stage.what.to_owned(),
        state: state.to_owned(),
        why: None,
        done_on: None,
        until: None,
        people: None,
        document: None,
        advice: None,
        note: None,
        sealed: false,
        papers: 0,
        due: None,
        days_left: None,
        words: None,
        article: None,
        doubts: Vec::new(),
    }
}
