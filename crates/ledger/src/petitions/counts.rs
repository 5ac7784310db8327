//! What petitions and legal aid count in (月度分析, and the return): numbers only, never a name.

use super::rules::standing;
use super::store::{aids_in, duty_visitors, petitions_in};
use super::types::{Category, Channel, LegalAid, Petition, PetitionKind};
use crate::cases::Given;
use crate::rulebook::RulebookError;
use crate::shared::{Fen, Period};
use crate::store;
use rusqlite::Connection;

/// Counts of petitions (信访情况). Rates are over `received` (anchors §1.2, no. 17).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// 件数
    pub received: i64,
    /// 人次: everybody of a joint visit.
    pub people: i64,
    /// 按期答复: answered in writing within the days of the notice.
    pub replied: i64,
    /// 按期办结
    pub settled: i64,
    /// 办结, in time or late.
    pub ended: i64,
    /// 超期未办结
    pub overdue: i64,
}

impl Counts {
    /// Counts one petition more.
    fn add(&mut self, one: &Self) {
        self.received += one.received;
        self.people += one.people;
        self.replied += one.replied;
        self.settled += one.settled;
        self.ended += one.ended;
        self.overdue += one.overdue;
    }
}

/// The petitions received within a period, and the legal aid given, in numbers (分析研判).
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// All.
    pub all: Counts,
    /// By 内容分类, in the order of the list; categories without any are left out.
    pub categories: Vec<(Category, Counts)>,
    /// By 信访类别
    pub kinds: Vec<(PetitionKind, Counts)>,
    /// By 信访形式
    pub channels: Vec<(Channel, Counts)>,
    /// 集体访: joint visits of five or more, visits and people.
    pub joint: (i64, i64),
    /// Legal aid asked for within the period.
    pub aids: i64,
    /// Legal aid that had its result within it.
    pub aids_ended: i64,
    /// 追回金额 of those.
    pub recovered: Fen,
    /// Days on duty and people received.
    pub duty: (i64, i64),
}

/// How many make a visit a joint one (集体访: 五人以上, as offices count).
const JOINT_FROM: i64 = 5;

/// What one petition counts.
pub fn counts_in(
    petition: &Petition,
    steps: &[super::PetitionStep],
    given: Given<'_>,
) -> Result<Counts, RulebookError> {
    let stands = standing(petition, steps, given)?;
    Ok(Counts {
        received: 1,
        people: petition.people,
        replied: i64::from(stands.replied_in_time),
        settled: i64::from(stands.settled_in_time),
        ended: i64::from(stands.settled_on.is_some()),
        overdue: i64::from(stands.overdue),
    })
}

/// Tallies the petitions of a period.
pub fn tallies(conn: &Connection, period: Period, given: Given<'_>) -> Result<Tally, TallyError> {
    let mut tally = Tally::default();
    let mut categories = vec![Counts::default(); Category::ALL.len()];
    let mut kinds = vec![Counts::default(); PetitionKind::ALL.len()];
    let mut channels = vec![Counts::default(); Channel::ALL.len()];
    for (petition, steps) in petitions_in(conn, period)? {
        let one = counts_in(&petition, &steps, given)?;
        tally.all.add(&one);
        categories[petition.category as usize].add(&one);
        kinds[petition.kind as usize].add(&one);
        channels[petition.channel as usize].add(&one);
        if petition.channel == Channel::Visit && petition.people >= JOINT_FROM {
            tally.joint.0 += 1;
            tally.joint.1 += petition.people;
        }
    }
    fn some<T: Copy>(all: &[T], counts: Vec<Counts>) -> Vec<(T, Counts)> {
        let both = all.iter().copied().zip(counts);
        both.filter(|(_, counts)| counts.received > 0).collect()
    }
    tally.categories = some(Category::ALL, categories);
    tally.kinds = some(PetitionKind::ALL, kinds);
    tally.channels = some(Channel::ALL, channels);
    for aid in aids_in(conn, period)? {
        tally.aids += i64::from(period.contains(aid.applied_on));
        if is_ended_in(&aid, period) {
            tally.aids_ended += 1;
            let recovered = aid.recovered.unwrap_or(Fen(0));
            tally.recovered = Fen(tally.recovered.0.saturating_add(recovered.0));
        }
    }
    tally.duty = duty_visitors(conn, period)?;
    Ok(tally)
}

/// Whether a matter had its result within a period.
pub fn is_ended_in(aid: &LegalAid, period: Period) -> bool {
    aid.result_on.is_some_and(|on| period.contains(on))
}

/// Why petitions could not be counted.
#[derive(Debug, thiserror::Error)]
pub enum TallyError {
    /// The rulebook refused.
    #[error(transparent)]
    Rulebook(#[from] RulebookError),
    /// The store refused.
    #[error(transparent)]
    Store(#[from] store::StoreError),
}
