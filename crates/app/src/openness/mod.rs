//! 厂务公开: a union's system, postings, opinions and yearly reports, and the year of all unions.

mod acts;
pub(crate) mod record;
pub(crate) mod year;

pub(crate) use crate::session::Nothing;
pub use acts::{
    OpinionRaise, OpinionSettle, PostingEnd, PostingPut, ReportFile, SystemSet, opinion_raise,
    opinion_settle, posting_end, posting_put, report_file, system_set,
};
pub use record::{OpennessGet, OpennessView, openness_get};
pub use year::{
    ListWritten, OpennessRate, OpennessRated, OpennessYear, OpennessYearPage, OpennessYearWrite,
    openness_rate, openness_year, openness_year_write,
};
