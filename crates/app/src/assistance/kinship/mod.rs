//! 结亲连心: the pairs with the loads of the cadres, and the diary.

mod diary;
mod load;
mod pairs;

use super::acts::Typed;
use super::{
    Choice, LEFT_OUT, Nothing, RateLine, StateCount, choices, file_id, rate, record, subject,
    year_to,
};
pub use diary::{
    DiaryList, DiaryListWrite, DiaryPage, DiaryPut, DiarySaved, DiarySettle, diary_list,
    diary_list_write, diary_put, diary_settle,
};
pub(crate) use diary::{PairDiary, pair_diary};
pub use load::{PairListWrite, pair_list_write};
pub(crate) use pairs::survey_of;
pub use pairs::{
    Noted, PairEnd, PairFind, PairFound, PairList, PairPut, PairSurvey, PairView, pair_end,
    pair_find, pair_list, pair_put, pair_survey,
};
