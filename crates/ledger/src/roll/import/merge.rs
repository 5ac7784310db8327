//! What a row changes in the records it is about: one function for plan and deed.

use super::Field;
use super::check::{Taken, can_be};
use crate::people::Person;
use crate::roll::rules::{DAY_UNKNOWN, joining, rejoin};
use crate::roll::{FieldChange, Member, MembershipEvent, member_differences, person_differences};
use crate::shared::{Day, Precision};

/// What merging a row into the records of a member comes to.
pub(super) struct Merged {
    /// What changed.
    pub changes: Vec<FieldChange>,
    /// The joining event with its new day, if the day changed.
    pub joined: Option<MembershipEvent>,
}

/// Writes what a row says over a person and a member, and tells what that changed. One function for plan and deed.
pub(super) fn merge(
    person: &mut Person,
    member: &mut Member,
    events: &[MembershipEvent],
    taken: &Taken,
) -> Merged {
    let (was, stood) = (person.clone(), member.clone());
    write_over(person, member, taken);
    let mut changes = person_differences(&was, person);
    changes.extend(member_differences(&stood, member));
    let joined = taken.joined_on.and_then(|(day, precision)| {
        let known = joining(events)?;
        // A month that holds the day we know says nothing new.
        if known.precision < precision && can_be(day, precision, known.on_day) {
            return None;
        }
        // Joining after a later event would turn the membership round; the sheet's word is then left out.
        let event = rejoin(events, (day, precision)).ok()??;
        let old = (known.on_day != DAY_UNKNOWN).then(|| known.on_day.to_string());
        changes.push(FieldChange::of(Field::JoinedOn, old, Some(day.to_string())));
        Some(event)
    });
    changes.extend(keep_unread(member, &taken.unread));
    Merged { changes, joined }
}

/// Writes what a row says of somebody who is new.
pub(super) fn fill(person: &mut Person, member: &mut Member, taken: &Taken) {
    write_over(person, member, taken);
    keep_unread(member, &taken.unread);
}

/// What a row does not say stays.
fn write_over(person: &mut Person, member: &mut Member, taken: &Taken) {
    macro_rules! take {
        ($record:ident: $($field:ident),+ $(,)?) => {
            $(if taken.$field.is_some() {
                $record.$field.clone_from(&taken.$field);
            })+
        };
    }
    person.name.clone_from(&taken.name);
    take!(person:
        document_kind, document_no, sex, birth, ethnicity, political, education, household, registered_at,
        native_place, worked_since, skill, model_worker, hardship_worker, phone, note,
    );
    take!(member: migrant, employment, work_status, platform_group, workplace, department, post, card_no);
}

/// Keeps words that mean no field beside the record, heading by heading: what another sheet said under other headings stays.
fn keep_unread(member: &mut Member, said: &[(String, String)]) -> Vec<FieldChange> {
    let mut kept: Vec<(String, String)> = member
        .unread
        .as_deref()
        .and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default();
    let mut changes: Vec<FieldChange> = Vec::new();
    for (heading, _) in said {
        let under = |words: &[(String, String)]| -> String {
            let texts: Vec<&str> = words
                .iter()
                .filter(|(own, _)| own == heading)
                .map(|(_, text)| text.as_str())
                .collect();
            texts.join("；")
        };
        let (old, new) = (under(&kept), under(said));
        if old != new && changes.iter().all(|change| change.label != *heading) {
            changes.push(FieldChange {
                field: None,
                label: heading.clone(),
                old,
                new,
            });
        }
    }
    if !changes.is_empty() {
        kept.retain(|(heading, _)| said.iter().all(|(own, _)| own != heading));
        kept.extend_from_slice(said);
        member.unread = Some(serde_json::to_string(&kept).expect("texts serialise"));
    }
    changes
}

/// The day an added row joins on: unknown days stand before every other.
pub(super) fn joining_day(taken: &Taken) -> (Day, Precision) {
    taken.joined_on.unwrap_or((DAY_UNKNOWN, Precision::Year))
}
