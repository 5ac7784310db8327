//! What differs between two states of a member's records (哪里改了), field by field and in words. Pure; numbers are masked.

use super::Member;
use super::import::Field;
use crate::people::Person;
use crate::shared::{Dated, Day, Document, mask_phone, yes_or_no};
use serde::{Deserialize, Serialize};

/// One field that changes.
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

impl FieldChange {
    /// A change of one field.
    pub fn of(field: Field, old: Option<String>, new: Option<String>) -> Self {
        Self {
            field: Some(field),
            label: field.label().to_owned(),
            old: old.unwrap_or_default(),
            new: new.unwrap_or_default(),
        }
    }
}

/// Lists the fields in which two states of a record differ: which, where it stands, how it is shown.
macro_rules! differences {
    ($old:ident, $new:ident, $($field:ident $place:ident $show:expr),+ $(,)?) => {{
        let mut changes = Vec::new();
        $(if $old.$place != $new.$place {
            let (was, is) = ($old.$place.as_ref().map($show), $new.$place.as_ref().map($show));
            changes.push(FieldChange::of(Field::$field, was, is));
        })+
        changes
    }};
}

/// What differs between two states of a person.
pub fn person_differences(old: &Person, new: &Person) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    if old.name != new.name {
        let was = Some(old.name.clone()).filter(|name| !name.is_empty());
        changes.push(FieldChange::of(Field::Name, was, Some(new.name.clone())));
    }
    changes.extend(differences!(old, new,
        DocumentKind document_kind |value| value.label().to_owned(),
        DocumentNo document_no |number: &String| Document::mask(number),
        Sex sex |value| value.label().to_owned(),
        Birth birth Day::to_string,
        Ethnicity ethnicity |value| value.label().to_owned(),
        Political political |value| value.label().to_owned(),
        Education education |value| value.label().to_owned(),
        Household household |value| value.label().to_owned(),
        RegisteredAt registered_at String::clone,
        NativePlace native_place String::clone,
        WorkedSince worked_since Dated::to_string,
        Skill skill String::clone,
        ModelWorker model_worker |value| value.label().to_owned(),
        HardshipWorker hardship_worker |yes| yes_or_no(*yes).to_owned(),
        Phone phone |phone: &String| mask_phone(phone),
        Note note String::clone,
    ));
    changes
}

/// What differs between two states of a membership, but for the words kept beside it.
pub fn member_differences(old: &Member, new: &Member) -> Vec<FieldChange> {
    differences!(old, new,
        Migrant migrant |yes| yes_or_no(*yes).to_owned(),
        Employment employment |value| value.label().to_owned(),
        WorkStatus work_status |value| value.label().to_owned(),
        PlatformGroup platform_group |value| value.label().to_owned(),
        Workplace workplace String::clone,
        Department department String::clone,
        Post post String::clone,
        CardNo card_no String::clone,
    )
}
