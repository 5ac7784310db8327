//! Who must have agreed to what (同意; 个人信息保护法 第二十三、二十五、二十九、三十一条). Pure.

use crate::assistance::households::{
    Consent, ConsentKind, FamilyMember, Relation, SchoolStage, covers,
};
use crate::shared::{Day, FamilyMemberId, Severity};
use std::collections::BTreeSet;

/// Below this age a guardian decides (个人信息保护法 第二十八、三十一条).
const CHILD_UNTIL_YEARS: i32 = 14;

/// What an agreement is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConsentNeed {
    /// Health of somebody of fourteen or more is recorded (第二十九条).
    Health,
    /// Health or school of a child under fourteen is recorded (第三十一条).
    Child,
    /// The account goes to whoever pays the money out (第二十三条).
    Account,
    /// The household is named in public (第二十五条).
    Publication,
}

impl ConsentNeed {
    /// Which agreement answers it.
    pub fn kind(self) -> ConsentKind {
        match self {
            Self::Health => ConsentKind::Sensitive,
            Self::Child => ConsentKind::Guardian,
            Self::Account => ConsentKind::Account,
            Self::Publication => ConsentKind::Publication,
        }
    }

    /// The article, as people read it.
    pub fn article(self) -> &'static str {
        match self {
            Self::Health => "个人信息保护法 第二十九条",
            Self::Child => "个人信息保护法 第三十一条",
            Self::Account => "个人信息保护法 第二十三条",
            Self::Publication => "个人信息保护法 第二十五条",
        }
    }

    /// How much it weighs: a child's record must not stand without its guardian; an adult's may have been signed on the old paper
    /// form, which somebody has to look up.
    pub fn severity(self) -> Severity {
        match self {
            Self::Child | Self::Account | Self::Publication => Severity::Error,
            Self::Health => Severity::Verify,
        }
    }
}

/// An agreement that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentGap {
    /// About whom; `None` for the whole household.
    pub member: Option<FamilyMemberId>,
    /// The name, for people.
    pub name: String,
    /// What for.
    pub need: ConsentNeed,
}

/// Whether somebody is a child under fourteen on a day: the birthday itself is fourteen. Where no birth is known, a child of
/// nursery or primary school is one.
pub fn is_child(member: &FamilyMember, on: Day) -> bool {
    match member.birth {
        Some(birth) => birth.years_until(on) < CHILD_UNTIL_YEARS,
        None => matches!(
            member.stage,
            Some(SchoolStage::Preschool | SchoolStage::Primary)
        ),
    }
}

/// What has to be agreed to before the file may say what it says: of each member whose health is recorded (`sick`), and of each
/// child whose school is. What leaves the office (account, publication) is asked by [`covers`] when it leaves.
pub fn missing_consents(
    members: &[FamilyMember],
    sick: &BTreeSet<FamilyMemberId>,
    consents: &[Consent],
    on: Day,
) -> Vec<ConsentGap> {
    let mut gaps = Vec::new();
    for member in members.iter().filter(|member| member.retired.is_none()) {
        let health = sick.contains(&member.id);
        let need = match is_child(member, on) {
            true if health || has_school(member) => ConsentNeed::Child,
            false if health => ConsentNeed::Health,
            _ => continue,
        };
        // What only stands for the household is the head's word; a child's guardian may give it so as well.
        if !covers(consents, need.kind(), Some(member.id), on) {
            gaps.push(ConsentGap {
                member: Some(member.id),
                name: member.name.clone(),
                need,
            });
        }
    }
    gaps
}

/// Whether the line says where somebody goes to school.
fn has_school(member: &FamilyMember) -> bool {
    let of_child = member.relation != Relation::Head && member.place.is_some();
    member.stage.is_some() || member.entered_year.is_some() || of_child
}
