//! 活动与荣誉: what was done on a day, places that last, honours, and the cards of singles who agreed to be introduced.
//!
//! What kinds there are, what each is asked and what of it is counted upward is data ([`ActivityKind`]); an activity keeps the
//! version of the kind that it was entered by. A county adds and changes kinds with an edition of its rules. Figures are sums of
//! the rows shown for them ([`each_row`]). Of singles nothing leaves the office, and nothing is kept without their consent.
//! Rules: anchors §1 (rows S and L), §1.2; regulations §5.2 block I.

mod acts;
mod count;
mod fields;
mod figures;
mod honours;
mod kinds;
mod places;
mod rules;
mod singles;
mod store;
mod types;

pub use acts::{NewActivity, drop_activity, enter};
pub use count::{Counted, Records, count_label, each_row, load};
pub use fields::{FieldValue, Fields, read_fields, said_field};
pub use figures::{ActivityFigure, activity_figures, figures_of};
pub use honours::{NewAward, drop_award, grant, revoke};
pub use kinds::{
    ActivityKind, CountOf, Denominator, FieldKind, FieldOption, KindCount, KindError, KindField,
    KindGroup, Kinds, Recipient, Shape,
};
pub use places::{NewCheck, NewPlace, check_place, close_place, drop_place, mend, open_place};
pub use rules::{ActivityError, CheckDue, check_due, next_check};
pub use singles::{NewFollow, NewSingle, SinglesTally, consent, drop_follow, follow, withdraw};
pub use store::{
    ActivityCursor, ActivityFilter, AwardFilter, activities_page, awards_page, checks_by_place,
    checks_of, count_activities, count_awards, count_places, counts_by_kind, follows_of, in_use,
    places_on, places_page, singles_of,
};
pub use types::{Activity, Award, FollowOutcome, Level, Place, PlaceCheck, Single, SingleFollow};

#[cfg(test)]
mod kind_tests;
#[cfg(test)]
mod tests;
