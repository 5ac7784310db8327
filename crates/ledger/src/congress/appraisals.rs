//! Appraisal of managers by the congress (民主评议领导人员): the ballots on each of them, and the shares they make.
//!
//! Invariants: grades and void ballots are what came back, no more came back than went out, no more went out than people
//! were there; a share is of the valid ballots. Public-owned units appraise once a year (山东省厂务公开条例 Art. 14). What
//! fewer than five people said of somebody is their own affair: it is not shown to the desk above.

use super::matters::Power;
use super::rules::{CongressError, check_open};
use super::store::{appraisals_of, turnout};
use super::types::{Appraisal, Congress, Session, SessionItem};
use crate::shared::{self, AppraisalId, SessionItemId, tenths_of_percent};
use crate::store::{Record as _, Tx};
use crate::unions::{Union, person_named};

/// Why an appraisal cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum AppraisalFault {
    /// The item is not one at which managers are appraised.
    #[error("{title} appraises nobody")]
    OtherItem {
        /// The item.
        title: String,
    },
    /// Name or post was left empty.
    #[error("{what} is empty")]
    Empty {
        /// Name of the field.
        what: &'static str,
    },
    /// The manager was appraised at this item already.
    #[error("{name} is appraised twice")]
    Twice {
        /// Who.
        name: String,
    },
    /// A count below zero.
    #[error("a count below zero")]
    Negative,
    /// Grades and void ballots are not what came back.
    #[error("{counted} counted of {returned} returned")]
    OtherSum {
        /// Grades and void ballots together.
        counted: i64,
        /// 收回
        returned: i64,
    },
    /// More came back than went out.
    #[error("{returned} returned of {sent}")]
    MoreReturned {
        /// 收回
        returned: i64,
        /// 发出
        sent: i64,
    },
    /// More went out than people were there.
    #[error("{sent} sent to {present} present")]
    MoreSent {
        /// 发出
        sent: i64,
        /// 实到
        present: i64,
    },
}

/// The ballots on one manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GradeBallots {
    /// 发出
    pub sent: i64,
    /// 收回
    pub returned: i64,
    /// 废票
    pub void: i64,
    /// How many gave each grade, in the order of [`super::Grade::ALL`].
    pub grades: [i64; 4],
}

impl GradeBallots {
    /// 有效票: what came back without the void ones.
    pub fn valid(&self) -> i64 {
        self.returned - self.void
    }

    /// The shares of the valid ballots, in tenths of a percent; `None` without any.
    pub fn rates(&self) -> Option<GradeRates> {
        let [excellent, competent, _, incompetent] = self.grades;
        let of_valid = |some| tenths_of_percent(some, self.valid());
        Some(GradeRates {
            excellent: of_valid(excellent)?,
            competent: of_valid(excellent + competent)?,
            incompetent: of_valid(incompetent)?,
        })
    }
}

/// What the ballots on a manager make, each a share of the valid ones in tenths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GradeRates {
    /// 优秀率
    pub excellent: i64,
    /// 称职以上: 优秀 and 称职 together.
    pub competent: i64,
    /// 不称职率
    pub incompetent: i64,
}

impl Appraisal {
    /// Its ballots.
    pub fn ballots(&self) -> GradeBallots {
        GradeBallots {
            sent: self.sent,
            returned: self.returned,
            void: self.void,
            grades: [self.excellent, self.competent, self.basic, self.incompetent],
        }
    }

    /// Whether the desk above may see how it came out: of fewer valid ballots than `least` one could tell who gave them.
    pub fn is_shown_upward(&self, least: i64) -> bool {
        self.ballots().valid() >= least
    }
}

/// A manager to be appraised.
#[derive(Debug, Clone)]
pub struct NewAppraisal {
    /// 姓名
    pub name: String,
    /// 职务
    pub post: String,
    /// How she was found.
    pub ballots: GradeBallots,
}

/// Records how a manager was found at an item of a session that is still open, or corrects what was recorded of her.
pub fn appraise(
    tx: &Tx<'_>,
    item: SessionItemId,
    known: Option<AppraisalId>,
    new: &NewAppraisal,
) -> Result<Appraisal, CongressError> {
    let item = SessionItem::get(tx.conn(), item)?;
    let session = Session::get(tx.conn(), item.session)?;
    check_open(&session)?;
    let (_, present) = turnout(tx.conn(), &session)?;
    check_appraised(&item)?;
    let name = check_said(&new.name, "name")?;
    let post = check_said(&new.post, "post")?;
    check_grades(&new.ballots, present)?;
    let congress = Congress::get(tx.conn(), session.congress)?;
    let union = Union::get(tx.conn(), congress.trade_union)?;
    let person = person_named(tx, &union, &name)?;
    let (was, others): (Vec<Appraisal>, Vec<Appraisal>) = appraisals_of(tx.conn(), item.id)?
        .into_iter()
        .partition(|one| Some(one.id) == known);
    if others.iter().any(|other| other.person == person.id) {
        return Err(AppraisalFault::Twice { name }.into());
    }
    let [excellent, competent, basic, incompetent] = new.ballots.grades;
    let record = Appraisal {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        session_item: item.id,
        person: person.id,
        post,
        sent: new.ballots.sent,
        returned: new.ballots.returned,
        void: new.ballots.void,
        excellent,
        competent,
        basic,
        incompetent,
    };
    Ok(match was.into_iter().next() {
        None => tx.insert(record)?,
        Some(was) => tx.put(Appraisal {
            id: was.id,
            station: was.station,
            revision: was.revision,
            ..record
        })?,
    })
}

/// Takes an appraisal back while the session is open: it was of somebody else.
pub fn drop_appraisal(tx: &Tx<'_>, id: AppraisalId) -> Result<(), CongressError> {
    let known = Appraisal::get(tx.conn(), id)?;
    let item = SessionItem::get(tx.conn(), known.session_item)?;
    check_open(&Session::get(tx.conn(), item.session)?)?;
    Ok(tx.retire::<Appraisal>(id, "记错了")?)
}

fn check_appraised(item: &SessionItem) -> Result<(), AppraisalFault> {
    match item.power {
        Power::Appraise => Ok(()),
        _ => Err(AppraisalFault::OtherItem {
            title: item.title.clone(),
        }),
    }
}

fn check_said(text: &str, what: &'static str) -> Result<String, AppraisalFault> {
    shared::check_said(text, || AppraisalFault::Empty { what })
}

/// Grades and void ballots are what came back, of no more than went out, to no more than were there.
pub fn check_grades(ballots: &GradeBallots, present: i64) -> Result<(), AppraisalFault> {
    let GradeBallots {
        sent,
        returned,
        void,
        grades,
    } = *ballots;
    if [sent, returned, void]
        .iter()
        .chain(&grades)
        .any(|count| *count < 0)
    {
        return Err(AppraisalFault::Negative);
    }
    if sent > present {
        return Err(AppraisalFault::MoreSent { sent, present });
    }
    if returned > sent {
        return Err(AppraisalFault::MoreReturned { returned, sent });
    }
    let counted = grades.iter().sum::<i64>() + void;
    match counted == returned {
        true => Ok(()),
        false => Err(AppraisalFault::OtherSum { counted, returned }),
    }
}
