//! A household of the sheet beside its file of the ledger: what each row does, and what is odd about it.

use super::merge;
use super::plan::{FileDeed, Held, HouseholdDeed, Row, is_head, own_fault, taken};
use super::said::{Figures, HouseholdSaid, MemberSaid, RowSaid};
use crate::assistance::households::rules::{Thresholds, agrees, reckon_of};
use crate::assistance::households::{
    FamilyMember, HardshipFile, HardshipSurvey, PayAccount, Relation, account_of, family_of,
    health_of, surveys_of,
};
use crate::assistance::rules::{Finding, Household, assess};
use crate::cases::Case;
use crate::lists::{ListChange, ListWarning};
use crate::shared::Day;
use crate::sheets::Part;
use crate::store::{self, Record as _};
use crate::unions::Union;
use rusqlite::Connection;

/// What the ledger has of a household.
pub(super) struct Known {
    pub(super) file: HardshipFile,
    pub(super) family: Vec<FamilyMember>,
    account: Option<PayAccount>,
    survey: Option<HardshipSurvey>,
    is_standing: bool,
}

impl Known {
    pub(super) fn read(conn: &Connection, file: HardshipFile) -> store::Result<Self> {
        Ok(Self {
            family: family_of(conn, file.id)?,
            account: account_of(conn, file.id)?,
            survey: surveys_of(conn, file.id)?.into_iter().next(),
            is_standing: Case::get(conn, file.case_file)?.closed_on.is_some(),
            file,
        })
    }

    /// The line of somebody the sheet names: by number, or by name where none was written down.
    pub(super) fn line(&self, said: &MemberSaid) -> Option<&FamilyMember> {
        let by_number =
            |line: &&FamilyMember| line.document_no.as_deref() == Some(said.document_no.as_str());
        let by_name = |line: &&FamilyMember| line.document_no.is_none() && line.name == said.name;
        let found = self.family.iter().find(by_number);
        found.or_else(|| self.family.iter().find(by_name))
    }

    /// Whether the figures of a sheet are those of the newest visit, or older.
    pub(super) fn has_figures(&self, said: &Figures, on: Day, size: i64) -> bool {
        self.survey.as_ref().is_some_and(|survey| {
            let same =
                (survey.income, survey.rigid, survey.members) == (said.income, said.rigid, size);
            same || on <= survey.on_day
        })
    }
}

/// A household that can be taken.
pub(super) struct House<'a> {
    pub(super) union: &'a Union,
    pub(super) known: Option<Known>,
    /// The worker's row.
    pub(super) head: Option<&'a RowSaid>,
    pub(super) as_of: Day,
}

/// Says of each row of a household what it does; with the first one that does something the household is taken.
pub(super) fn place(
    conn: &Connection,
    house: &House<'_>,
    held: &[Held],
    by: &Thresholds,
) -> store::Result<Vec<Row>> {
    let none = HouseholdSaid::default();
    let said = house.head.map_or(&none, |head| &head.household);
    let counted = count(house, held);
    let mut deed = deed(house, held, said);
    let mut rows = Vec::with_capacity(held.len());
    for row in held {
        let Ok((own, warnings)) = &row.said else {
            rows.push(own_fault(row));
            continue;
        };
        let mut placed = person(conn, house, own)?;
        placed.warnings.extend(warnings);
        if is_head(own) {
            placed.warnings.extend(odd(house, own, counted));
            if let Some(known) = &house.known {
                placed
                    .changes
                    .splice(0..0, changes(known, own, deed.figures_on));
                if placed.part == Part::Unchanged && !placed.changes.is_empty() {
                    placed.part = Part::Updated;
                }
            } else {
                placed.about = summary(house, said, &deed, counted, by);
            }
        } else if placed.part == Part::Added {
            let head = house.known.as_ref().map(|known| &known.file.name);
            let head = head.or(house.head.map(|head| &head.member.name));
            placed.about = format!("{}一户", head.map_or("", String::as_str));
        }
        placed.warnings.sort_unstable();
        placed.warnings.dedup();
        placed.record = house.known.as_ref().map(|known| known.file.id.into());
        placed.said = Some(HouseholdDeed {
            union: house.union.id,
            file: None,
        });
        rows.push(placed);
    }
    let first = rows
        .iter_mut()
        .find(|row| matches!(row.part, Part::Added | Part::Updated));
    if let Some(said) = first.and_then(|row| row.said.as_mut()) {
        deed.family
            .sort_by_key(|member| member.relation != Relation::Head);
        said.file = Some(Box::new(deed));
    }
    Ok(rows)
}

fn deed(house: &House<'_>, held: &[Held], said: &HouseholdSaid) -> FileDeed {
    // Of a file that stood before the ledger only its own days are known.
    let has_label = said.category.is_some() || said.old_label.is_some();
    let standing_on = said.filed_on.filter(|_| has_label && house.known.is_none());
    let applied_on = match (said.applied_on, said.filed_on) {
        (Some(applied), Some(filed)) => applied.min(filed),
        (applied, filed) => applied.or(filed).unwrap_or(house.as_of),
    };
    let figures_on = said.surveyed_on.unwrap_or(match house.known {
        Some(_) => house.as_of,
        None => standing_on.unwrap_or(applied_on),
    });
    FileDeed {
        known: house.known.as_ref().map(|known| known.file.id),
        said: said.clone(),
        family: held
            .iter()
            .filter_map(taken)
            .map(|row| row.member.clone())
            .collect(),
        applied_on,
        standing_on,
        figures_on,
    }
}

/// People of the household, those the ledger has among them.
fn count(house: &House<'_>, held: &[Held]) -> i64 {
    let known = house.known.as_ref();
    let new = held
        .iter()
        .filter_map(taken)
        .filter(|row| known.is_none_or(|known| known.line(&row.member).is_none()));
    (known.map_or(0, |known| known.family.len()) + new.count()) as i64
}

/// What a row does for the person it names.
fn person(conn: &Connection, house: &House<'_>, own: &RowSaid) -> store::Result<Row> {
    let mut row = Row {
        part: Part::Added,
        ..Row::blank()
    };
    let line = house
        .known
        .as_ref()
        .and_then(|known| known.line(&own.member));
    let health = match line {
        Some(line) => health_of(conn, line.id)?,
        None => None,
    };
    let said_beside = own.member.illness.is_some() || own.member.insurance.is_some();
    if said_beside && own.member.health.is_none() && health.is_none() {
        row.warnings.push(ListWarning::HealthMissing);
    }
    let Some(line) = line else {
        return Ok(row);
    };
    row.changes = merge::member(Some(line), &own.member).1;
    if merge::health(health.as_ref(), &own.member).is_some() {
        let change = merge::hidden("健康状况、医保", health.is_some());
        row.changes.push(change);
    }
    row.part = if row.changes.is_empty() {
        Part::Unchanged
    } else {
        Part::Updated
    };
    Ok(row)
}

/// What changes in a file the ledger has.
fn changes(known: &Known, own: &RowSaid, figures_on: Day) -> Vec<ListChange> {
    let said = &own.household;
    let (form, mut changes) = merge::file(Some(&known.file), said, &own.member.phone, 0);
    if let Some(figures) = &said.figures
        && !known.has_figures(figures, figures_on, form.size)
    {
        let old = known.survey.as_ref();
        changes.push(ListChange {
            label: "家庭年度总收入".to_owned(),
            old: old.map_or_else(String::new, |survey| survey.income.to_string()),
            new: figures.income.to_string(),
        });
    }
    if let Some(account) = &said.account
        && merge::account(known.account.as_ref(), account, &own.member.name).is_some()
    {
        changes.push(merge::hidden("发放账户", known.account.is_some()));
    }
    changes
}

/// What does not agree in what the sheet says of a household.
fn odd(house: &House<'_>, own: &RowSaid, counted: i64) -> Vec<ListWarning> {
    let said = &own.household;
    let mut odd = Vec::new();
    match said.size {
        Some(size) if own.by_person && size != counted => odd.push(ListWarning::SizeDiffers),
        None if house.known.is_none() => odd.push(ListWarning::SizeMissing),
        _ => {}
    }
    if let Some(figures) = &said.figures {
        let members = said.size.unwrap_or(counted);
        let reckoned = reckon_of(figures.income, figures.rigid, members);
        if let (Some(said), Some(reckoned)) = (figures.per_capita, reckoned)
            && !agrees(said, reckoned.per_capita)
        {
            odd.push(ListWarning::PerCapitaDiffers);
        }
    }
    let holder = said.account.as_ref().and_then(|it| it.holder.as_ref());
    if holder.is_some_and(|holder| *holder != own.member.name) {
        odd.push(ListWarning::HolderDiffers);
    }
    if said.filed_on.is_some() {
        match &house.known {
            None if said.category.is_none() && said.old_label.is_none() => {
                odd.push(ListWarning::NotStanding);
            }
            Some(known) if !known.is_standing => odd.push(ListWarning::StillApplying),
            _ => {}
        }
    }
    odd
}

/// What a new file is in a few words: where, as what, of how many, and what its figures speak for.
fn summary(
    house: &House<'_>,
    said: &HouseholdSaid,
    deed: &FileDeed,
    counted: i64,
    by: &Thresholds,
) -> String {
    let members = said.size.unwrap_or(counted);
    let state = match deed.standing_on {
        Some(on) => format!("在档（{}建档）", on.chinese()),
        None => "申请中".to_owned(),
    };
    let mut words = vec![house.union.name.clone(), state, format!("{members} 人")];
    let found = said.figures.map(|figures| {
        assess(&Household {
            disposable: figures.income,
            rigid: figures.rigid,
            members,
            standard: by.standard,
            times: by.times,
            accident: false,
        })
    });
    if said.category.is_none() {
        words.push(match found {
            Some(Finding::In(category)) => format!("按收入看是{}", category.label()),
            Some(Finding::Not) => "按收入看不在困难范围".to_owned(),
            Some(Finding::StandardMissing) => "县里的低保标准还没有填，类别待核实".to_owned(),
            None => "没有写收入，类别待核实".to_owned(),
        });
    }
    words.join("，")
}
