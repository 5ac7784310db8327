//! The rate of openness (厂务公开建制率) as counties are scored by it. Pure.

use crate::unions::UnitType;

/// What a union's year says about openness (公开情况), from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum OpenYear {
    /// No leading group, no channel.
    NoSystem,
    /// Nothing was made open within the period: what was posted earlier does not count.
    NothingPosted,
    /// Something was posted, and nothing shows it (已公开，未附依据).
    WithoutEvidence,
    /// A system, and something posted within the period with what shows it.
    Covered,
}

impl OpenYear {
    /// In Chinese.
    pub fn label(self) -> &'static str {
        match self {
            Self::NoSystem => "没有建制",
            Self::NothingPosted => "建了制，没有公开过",
            Self::WithoutEvidence => "已公开，未附依据",
            Self::Covered => "已建制公开",
        }
    }
}

/// Reads a union's year: whether its system stood by the end of the period, and its postings that began within it, each
/// with the number of papers that show it.
pub fn open_year(has_system: bool, postings: &[i64]) -> OpenYear {
    match (has_system, postings.iter().max()) {
        (false, _) => OpenYear::NoSystem,
        (true, None) => OpenYear::NothingPosted,
        (true, Some(0)) => OpenYear::WithoutEvidence,
        (true, Some(_)) => OpenYear::Covered,
    }
}

/// Whether a unit has to make its affairs open: enterprises and 民办非企业单位 (OPN-01). Institutions and authorities do
/// so by reference and are not counted; a unit whose type is not recorded is.
pub fn must_open(unit_type: Option<UnitType>) -> bool {
    !matches!(
        unit_type,
        Some(UnitType::Institution | UnitType::Authority | UnitType::Individual)
    )
}

/// A rate with what it was made of (建制率).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// 分子
    pub part: i64,
    /// 分母
    pub whole: i64,
}

/// Counts the enterprises with a union that are covered among all of them (anchors §3).
pub fn coverage_rate(unions: impl IntoIterator<Item = OpenYear>) -> Coverage {
    let mut rate = Coverage::default();
    for year in unions {
        rate.whole += 1;
        rate.part += i64::from(year == OpenYear::Covered);
    }
    rate
}
