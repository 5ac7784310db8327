//! All unions looked at for idleness: a page at a time, counted in grouped passes, as a sheet. A desk lists of its stations'
//! unions those that answered.

use super::idle::{code, score_of, state_of};
use super::year::belongs;
use crate::congress::StateCount;
use crate::list::{Heading, ListWrite, ListWritten, list, write};
use crate::rules::RulesOfDay;
use crate::session::Nothing;
use crate::unions::page_of_unions;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use taizhang_ledger::standing::{
    IdleAnswer, IdleState, Schemes, SeenByUnion, answer_of, answers_by_union, idle_score,
    idle_state, last_year,
};
use taizhang_ledger::store::Reader;
use taizhang_ledger::unions::{Union, list_unions};
use taizhang_reports::list::{Cell, Kind};
use ts_rs::TS;

/// A page of the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IdleList {
    /// Words of a union's name or code.
    #[serde(default)]
    pub query: String,
    /// Only those of a state.
    pub state: Option<String>,
    /// The last code of the page before.
    pub after: Option<String>,
    /// Rows of a page.
    pub limit: usize,
}

/// A page of the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IdleListPage {
    /// Base unions, by code.
    pub rows: Vec<IdleListRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A union.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IdleListRow {
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub name: String,
    /// `idle`, `answered`, `revived`, `active`, `young`.
    pub state: String,
    /// In Chinese.
    pub label: String,
    /// Points; `null` where it is not judged.
    pub points: Option<i64>,
    /// 原因
    pub cause: Option<String>,
    /// 整改计划
    pub plan: Option<String>,
    /// Day by which it is carried out.
    pub by: Option<String>,
}

/// What a list is made from.
struct Look {
    rules: RulesOfDay,
    schemes: Schemes,
    station: String,
}

impl Look {
    fn read(office: &Office) -> Answer<Self> {
        let rules = RulesOfDay::read(office)?;
        Ok(Self {
            schemes: rules.schemes()?,
            station: office.ledger()?.station(),
            rules,
        })
    }

    /// A union as the list shows it, if it belongs there.
    fn row(&self, conn: &Reader, union: &Union) -> Answer<Option<IdleListRow>> {
        if !belongs(union, self.rules.today) {
            return Ok(None);
        }
        let answer = answer_of(conn, union.id)?;
        if union.station != self.station {
            let state = idle_state(None, answer.as_ref(), self.rules.today);
            let points = answer.as_ref().map(|answer| answer.score);
            return Ok(state.map(|state| line(union, state, points, answer)));
        }
        let score = score_of(conn, union, &self.schemes, &self.rules)?;
        let state = state_of(union, &score, answer.as_ref());
        let points = (state != IdleState::Young).then(|| score.points());
        Ok(Some(line(union, state, points, answer)))
    }

    /// Walks over all unions that the list has, with how each stands: one pass for each kind of evidence.
    fn each(&self, conn: &Reader, mut found: impl FnMut(Union, IdleState)) -> Answer<()> {
        let today = self.rules.today;
        let mut seen = SeenByUnion::read(conn, last_year(today))?;
        let answers = answers_by_union(conn)?;
        for union in list_unions(conn)? {
            if !belongs(&union, today) {
                continue;
            }
            let answer = answers.get(&union.id);
            let state = if union.station == self.station {
                let evidence = seen.take(union.id);
                let score = idle_score(self.schemes.idle(), &evidence, &self.rules.given())?;
                Some(state_of(&union, &score, answer))
            } else {
                idle_state(None, answer, today)
            };
            if let Some(state) = state {
                found(union, state);
            }
        }
        Ok(())
    }
}

fn line(
    union: &Union,
    state: IdleState,
    points: Option<i64>,
    answer: Option<IdleAnswer>,
) -> IdleListRow {
    let answer = answer.filter(|_| matches!(state, IdleState::Answered | IdleState::Revived));
    IdleListRow {
        union: union.code.to_string(),
        name: union.name.clone(),
        state: code(state).to_owned(),
        label: state.label().to_owned(),
        points,
        by: answer.as_ref().map(|answer| answer.by_day.to_string()),
        plan: answer.as_ref().map(|answer| answer.plan.clone()),
        cause: answer.map(|answer| answer.cause),
    }
}

/// Lists the unions, a page at a time.
pub fn idle_list(office: &Office, request: IdleList, _: &dyn Progress) -> Answer<IdleListPage> {
    let look = Look::read(office)?;
    office.ledger()?.read(|conn| {
        let is_wanted = |row: &IdleListRow| {
            request
                .state
                .as_ref()
                .is_none_or(|state| *state == row.state)
        };
        let (rows, next) = page_of_unions(
            conn,
            &request.query,
            request.after,
            request.limit,
            |union| Ok(look.row(conn, union)?.filter(is_wanted)),
        )?;
        Ok(IdleListPage { rows, next })
    })
}

/// How many unions stand how.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IdleCounted {
    /// Unions that are judged, or of another station and answered.
    pub whole: i64,
    /// Those that look idle and did not answer.
    pub idle: i64,
    /// How many stand how.
    pub states: Vec<StateCount>,
}

/// Counts all of them.
pub fn idle_count(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<IdleCounted> {
    let look = Look::read(office)?;
    let mut states = BTreeMap::new();
    office
        .ledger()?
        .read(|conn| look.each(conn, |_, state| *states.entry(state).or_insert(0) += 1))?;
    let of = |state| states.get(&state).copied().unwrap_or(0);
    Ok(IdleCounted {
        whole: states.values().sum::<i64>() - of(IdleState::Young),
        idle: of(IdleState::Idle),
        states: states
            .into_iter()
            .map(|(state, unions)| StateCount {
                state: code(state).to_owned(),
                label: state.label().to_owned(),
                unions,
            })
            .collect(),
    })
}

/// The station's own unions that look idle and have not answered, by code.
pub(crate) fn unanswered(office: &Office) -> Answer<Vec<Union>> {
    let look = Look::read(office)?;
    let mut idle = Vec::new();
    office.ledger()?.read(|conn| {
        look.each(conn, |union, state| {
            if state == IdleState::Idle {
                idle.push(union);
            }
        })
    })?;
    Ok(idle)
}

/// Where the list goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IdleListWrite {
    /// The file.
    pub to: String,
}

const HEADINGS: &[Heading] = &[
    ("编码", 16.0, Kind::Text),
    ("工会名称", 36.0, Kind::Text),
    ("情况", 22.0, Kind::Text),
    ("得分", 8.0, Kind::Number),
    ("原因", 30.0, Kind::Words),
    ("整改计划", 30.0, Kind::Words),
    ("整改期限", 12.0, Kind::Text),
];

/// Writes the list as a sheet (空转排查表).
pub fn idle_list_write(
    office: &Office,
    request: IdleListWrite,
    progress: &dyn Progress,
) -> Answer<ListWritten> {
    let look = Look::read(office)?;
    let lines = office.ledger()?.read(|conn| -> Answer<Vec<_>> {
        let mut lines = Vec::new();
        for union in list_unions(conn)? {
            lines.extend(look.row(conn, &union)?.map(cells));
        }
        Ok(lines)
    })?;
    let today = look.rules.today;
    let below = look
        .rules
        .book
        .count("union.idle_below", &look.rules.region, today)?;
    let remarks = vec![
        format!(
            "看 {} 到 {}。",
            last_year(today).from.chinese(),
            today.chinese()
        ),
        format!(
            "满 {}，不满 {below} 分的像是空转；上级没有发布认定标准，这是本程序的约定。",
            look.schemes.idle().most()
        ),
    ];
    let list = list("空转排查", HEADINGS, remarks);
    write(ListWrite { to: request.to }, &list, lines, progress)
}

fn cells(row: IdleListRow) -> Vec<Cell<'static>> {
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::text);
    vec![
        Cell::text(row.union),
        Cell::text(row.name),
        Cell::text(row.label),
        row.points.map_or(Cell::Empty, Cell::Number),
        text(row.cause),
        text(row.plan),
        text(row.by),
    ]
}
