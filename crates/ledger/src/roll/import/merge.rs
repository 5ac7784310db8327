//! What a row changes in the records it is about: one function for plan and deed.

use super::Field;
use super::check::{Taken, can_be};
use crate::people::Person;
use crate::roll::rules::{DAY_UNKNOWN, joining, rejoin};
use crate::roll::{Member, MembershipEvent};
use crate::shared::{Dated, Day, DocumentKind, Precision};
use serde::{Deserialize, Serialize};

/// One field that would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Which; none for words kept beside the record.
    pub field: Option<Field>,
    /// What it is called; for words kept beside the record their heading in the office's sheet.
    pub label: String,
    /// As it is.
    pub old: String,
    /// As it would be.
    pub new: String,
}

/// What merging a row into the records of a member comes to.
pub(super) struct Merged {
    /// What changed.
    pub changes: Vec<FieldChange>,
    /// The joining event with its new day, if the day changed.
    pub joined: Option<MembershipEvent>,
}

/// Writes what a row says over a person and a member; what it does not say stays. One function for plan and deed.
pub(super) fn merge(
    person: &mut Person,
    member: &mut Member,
    events: &[MembershipEvent],
    taken: &Taken,
) -> Merged {
    let mut changes = Vec::new();
    let mut note = |field: Field, old: Option<String>, new: Option<String>| {
        changes.push(FieldChange {
            field: Some(field),
            label: field.label().to_owned(),
            old: old.unwrap_or_default(),
            new: new.unwrap_or_default(),
        });
    };
    macro_rules! take {
        ($field:ident, $target:expr, $value:expr, $show:expr) => {
            if let Some(value) = &$value {
                if $target.as_ref() != Some(value) {
                    note(
                        Field::$field,
                        $target.as_ref().map($show),
                        Some($show(value)),
                    );
                    $target = Some(value.clone());
                }
            }
        };
    }
    if person.name != taken.name {
        note(
            Field::Name,
            Some(person.name.clone()).filter(|name| !name.is_empty()),
            Some(taken.name.clone()),
        );
        person.name.clone_from(&taken.name);
    }
    take!(
        DocumentKind,
        person.document_kind,
        taken.document_kind,
        |kind: &DocumentKind| kind.label().to_owned()
    );
    take!(
        DocumentNo,
        person.document_no,
        taken.document_no,
        |number: &String| crate::shared::Document::mask(number)
    );
    take!(Sex, person.sex, taken.sex, |value: &crate::shared::Sex| {
        value.label().to_owned()
    });
    take!(Birth, person.birth, taken.birth, Day::to_string);
    take!(
        Ethnicity,
        person.ethnicity,
        taken.ethnicity,
        |value: &crate::shared::Ethnicity| value.label().to_owned()
    );
    take!(
        Political,
        person.political,
        taken.political,
        |value: &crate::shared::Political| value.label().to_owned()
    );
    take!(
        Education,
        person.education,
        taken.education,
        |value: &crate::shared::Education| value.label().to_owned()
    );
    take!(
        Household,
        person.household,
        taken.household,
        |value: &crate::shared::Household| value.label().to_owned()
    );
    take!(
        RegisteredAt,
        person.registered_at,
        taken.registered_at,
        String::clone
    );
    take!(
        NativePlace,
        person.native_place,
        taken.native_place,
        String::clone
    );
    take!(
        WorkedSince,
        person.worked_since,
        taken.worked_since,
        Dated::to_string
    );
    take!(Skill, person.skill, taken.skill, String::clone);
    take!(
        ModelWorker,
        person.model_worker,
        taken.model_worker,
        |value: &crate::shared::ModelWorker| value.label().to_owned()
    );
    take!(Hardship, person.hardship, taken.hardship, yes_or_no);
    take!(Phone, person.phone, taken.phone, |phone: &String| {
        crate::shared::mask_phone(phone)
    });
    take!(Note, person.note, taken.note, String::clone);
    take!(Migrant, member.migrant, taken.migrant, yes_or_no);
    take!(
        Employment,
        member.employment,
        taken.employment,
        |value: &crate::shared::Employment| value.label().to_owned()
    );
    take!(
        WorkStatus,
        member.work_status,
        taken.work_status,
        |value: &crate::shared::WorkStatus| value.label().to_owned()
    );
    take!(
        PlatformGroup,
        member.platform_group,
        taken.platform_group,
        |value: &crate::shared::PlatformGroup| value.label().to_owned()
    );
    take!(Workplace, member.workplace, taken.workplace, String::clone);
    take!(
        Department,
        member.department,
        taken.department,
        String::clone
    );
    take!(Post, member.post, taken.post, String::clone);
    take!(CardNo, member.card_no, taken.card_no, String::clone);
    let joined = taken.joined_on.and_then(|(day, precision)| {
        let known = joining(events)?;
        // A month that holds the day we know says nothing new.
        if known.precision < precision && can_be(day, precision, known.on_day) {
            return None;
        }
        // Joining after a later event would turn the membership round; the sheet's word is then left out.
        let event = rejoin(events, (day, precision)).ok()??;
        let old = (known.on_day != DAY_UNKNOWN).then(|| known.on_day.to_string());
        note(Field::JoinedOn, old, Some(day.to_string()));
        Some(event)
    });
    changes.extend(keep_unread(member, &taken.unread));
    Merged { changes, joined }
}

fn yes_or_no(yes: &bool) -> String {
    if *yes { "是" } else { "否" }.to_owned()
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
