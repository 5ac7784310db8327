//! 创建与排查: how well a union stands. What it scores under a scheme (职代会星级, 双亮双争双述双评, 职工之家), and whether its
//! last twelve months show any work at all (牌子工会、空转工会).
//!
//! Invariants: a scheme is data with its source and its 示例 mark; what the records can tell is read from them and never
//! typed; total and level are computed. A score of idleness is shown to the union itself and is no record: only what the
//! union answered in writing is one, and travels. Rules: regulations §2.4, anchors §1 rows 5, 37, 42, 43.

mod acts;
mod evidence;
mod grading;
mod idle;
mod rules;
mod schemes;
mod store;
#[cfg(test)]
mod tests;
mod types;

pub use acts::{ItemScore, NewAnswer, Review, answer_idle, review, revive, score_item};
pub use evidence::{Fact, Figure, Seen, SeenByUnion};
pub use grading::{Stands, level_of, stands, total, valid_until, worth};
pub use idle::{
    AnsweredItem, EvidenceLine, IdleScore, IdleState, idle_score, idle_state, is_judged, last_year,
};
pub use rules::StandingError;
pub use schemes::{EvidenceKind, Level, Scheme, SchemeError, SchemeItem, SchemeKind, Schemes};
pub use store::{
    answer_of, answers_by_union, answers_open, grading_for, grading_to, gradings_to, items_of,
    promised_by, reviews_ending,
};
pub use types::{Grading, GradingItem, IdleAnswer};
