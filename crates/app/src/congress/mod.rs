//! 职代会: a union's congress and its delegates, a session from agenda to closing, the employees on the boards, and the
//! year of all unions.

mod acts;
mod agenda;
mod appraisals;
mod boards;
mod delegates;
mod list;
pub(crate) mod proposals;
mod reminders;
mod session;
mod term;
pub(crate) mod year;

pub(crate) use crate::session::Nothing;
pub use acts::{
    CongressAdded, CongressFound, SessionCount, SessionDate, SessionElect, SessionItemDrop,
    SessionItemPut, SessionItemWord, SessionOpen, SessionOpened, SessionTick, SessionVote,
    congress_found, session_close, session_count, session_date, session_elect, session_item_drop,
    session_item_put, session_item_word, session_open, session_tick, session_vote,
};
pub use agenda::{AgendaItem, CandidateLine};
pub use appraisals::{
    AppraisalDrop, AppraisalLine, SessionAppraise, appraisal_drop, session_appraise,
};
pub use boards::{
    BoardSeatElected, BoardSeatLeave, BoardSeatPut, BoardSet, board_seat_elected, board_seat_leave,
    board_seat_put, board_set,
};
pub use delegates::{
    ConstituencyPut, DelegateLeave, DelegateSeat, constituency_put, delegate_leave, delegate_seat,
};
pub use list::{SessionList, SessionPage, session_list};
pub use proposals::{
    ProposalAnswerPut, ProposalAssign, ProposalCounts, ProposalExamine, ProposalFeedback,
    ProposalGet, ProposalList, ProposalListWrite, ProposalPage, ProposalPut, ProposalSaved,
    ProposalView, ProposalsOf, proposal_answer, proposal_assign, proposal_examine,
    proposal_feedback, proposal_figures, proposal_get, proposal_list, proposal_list_write,
    proposal_put,
};
pub use reminders::{CongressRemind, ReminderAnswer, congress_remind, reminder_answer};
pub(crate) use reminders::{ReminderServed, reminder_served};
use serde::Serialize;
pub use session::{SessionDelegate, SessionGet, SessionView, session_get};
use taizhang_ledger::congress::{Congress, Session};
use taizhang_reports::documents::chinese;
pub(crate) use term::DelegateLine;
pub use term::{CongressGet, CongressView, congress_get};
use ts_rs::TS;
pub use year::{
    CongressRate, CongressRated, CongressYear, CongressYearPage, CongressYearWrite, ListWritten,
    StateCount, congress_rate, congress_year, congress_year_write,
};

/// A code and what people call it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Choice {
    /// Its code.
    pub code: String,
    /// In Chinese.
    pub label: String,
}

/// One session in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionLine {
    /// Its id.
    pub id: String,
    /// As it is called: 三届四次职工代表大会.
    pub title: String,
    /// When.
    pub on: String,
    /// `coming`, `open` (its day has come), `closed`.
    pub state: String,
    /// 应到
    pub base: i64,
    /// 实到
    pub present: i64,
    /// Papers that show it.
    pub papers: i64,
}

/// What a session is called.
pub(crate) fn title(congress: &Congress, session: &Session) -> String {
    format!(
        "{}届{}次{}",
        chinese(congress.term_no),
        chinese(session.session_no),
        congress.form.label()
    )
}
