//! A file opened and worded, its family written down, the household visited.

use super::forms::{FamilyWords, FileWords};
use super::{Nothing, on_file, subject};
use crate::form::{day, id, id_if, money_if, said};
use crate::session::{Sight, sealed};
use crate::{Answer, Failure, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::assistance::households::{
    self, FamilyMember, HardshipFile, Relation, SurveyForm,
};
use taizhang_ledger::assistance::privacy::is_child;
use taizhang_ledger::shared::{FamilyMemberId, Fen, mask_name};
use taizhang_ledger::store::{Act, Entry, Record as _};
use ts_rs::TS;

/// A household that applies.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileOpen {
    /// Code of the base union.
    pub union: String,
    /// 申请日期
    pub applied_on: String,
    /// The form.
    pub form: FileWords,
    /// Everybody of the household, the worker among them.
    pub family: Vec<FamilyWords>,
}

/// A file that was opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileOpened {
    /// Its id.
    pub id: String,
}

/// Opens a file (建档申请).
pub fn file_open(office: &Office, request: FileOpen, _: &dyn Progress) -> Answer<FileOpened> {
    let union = unions::coded(office, &request.union)?;
    let applied_on = day(&request.applied_on, "applied_on")?;
    let form = request.form.read()?;
    let family = request
        .family
        .iter()
        .map(FamilyWords::read)
        .collect::<Answer<Vec<_>>>()?;
    let head = family
        .iter()
        .find(|member| member.relation == Relation::Head);
    let masked = head.map_or_else(String::new, |head| mask_name(&head.name));
    let called = form.file_no.clone().unwrap_or(masked);
    let file = office.transact(Entry::new(Act::RecordHardship, &called), |tx| {
        tx.hold_ours(&union)?;
        let opened = households::open_file(tx, &union, applied_on, form, family);
        Answer::Ok(opened?)
    })?;
    Ok(FileOpened {
        id: file.id.to_string(),
    })
}

/// How a form stands to what is sensitive in the record it corrects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed {
    /// It showed what stands there, and may write over it.
    Seeing,
    /// It showed what stands there, but that has been put away since: it may be left, not written over.
    PutAway,
    /// It did not show it.
    Blind,
}

impl Typed {
    /// How it stands while the request is answered.
    pub(super) fn on(office: &Office, is_shown: bool) -> Self {
        match (is_shown, office.sight()) {
            (true, Sight::Open) => Self::Seeing,
            (true, Sight::Sealed) => Self::PutAway,
            (false, _) => Self::Blind,
        }
    }

    /// Settles what a field becomes. Where nothing stands anybody may write; what nobody saw stays as it is.
    pub(super) fn over<T: PartialEq + Clone>(
        self,
        given: &mut Option<T>,
        standing: &Option<T>,
        field: &str,
    ) -> Answer<()> {
        if self == Self::Seeing || standing.is_none() || given == standing {
            return Ok(());
        }
        if self == Self::PutAway || given.is_some() {
            return Err(sealed().at(field));
        }
        given.clone_from(standing);
        Ok(())
    }
}

/// The form of a file, worded anew.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileWord {
    /// Id of the file.
    pub id: String,
    /// The form.
    pub form: FileWords,
    /// Whether the form showed what is sensitive (`shown` of the file). What was not shown stays as it stands.
    #[serde(default)]
    pub shown: bool,
}

/// Words a file anew.
pub fn file_word(office: &Office, request: FileWord, _: &dyn Progress) -> Answer<Nothing> {
    let mut form = request.form.read()?;
    let typed = Typed::on(office, request.shown);
    on_file(office, &request.id, |tx, file| {
        typed.over(&mut form.cause_text, &file.cause_text, "cause_text")?;
        typed.over(&mut form.excluded, &file.excluded, "excluded")?;
        households::word_file(tx, file, form)?;
        Ok(Nothing {})
    })
}

/// Somebody of the household.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FamilyPut {
    /// Id of the file.
    pub id: String,
    /// Id of the line that is corrected; `null` for somebody new.
    pub member: Option<String>,
    /// What the form says.
    pub words: FamilyWords,
    /// Whether the form showed what is sensitive (`shown` of the file). A child's school that was not shown stays as it stands.
    #[serde(default)]
    pub shown: bool,
}

/// Writes down somebody of the household. A document and a telephone that are not given again stay as they stand: the page shows
/// both masked.
pub fn family_put(office: &Office, request: FamilyPut, _: &dyn Progress) -> Answer<Nothing> {
    let member: Option<FamilyMemberId> = id_if(&request.member, "member")?;
    let mut form = request.words.read()?;
    let typed = Typed::on(office, request.shown);
    on_file(office, &request.id, |tx, file| {
        let known = member
            .map(|member| FamilyMember::get(tx.conn(), member))
            .transpose()?;
        if let Some(known) = &known {
            if known.hardship_file != file.id {
                return Err(crate::form::bad_request("member"));
            }
            let standing = known.document_kind.zip(known.document_no.clone());
            form.document = form.document.or(standing);
            form.phone = form.phone.or_else(|| known.phone.clone());
            if is_child(known, tx.author().day()) {
                typed.over(&mut form.place, &known.place, "place")?;
                typed.over(&mut form.stage, &known.stage, "stage")?;
                typed.over(&mut form.entered_year, &known.entered_year, "entered_year")?;
                typed.over(&mut form.school_years, &known.school_years, "school_years")?;
            }
        }
        households::put_member(tx, &file, known, form)?;
        Ok(Nothing {})
    })
}

/// Somebody to be taken off the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FamilyRemove {
    /// Id of the line.
    pub member: String,
    /// Why.
    pub why: String,
}

/// Takes somebody off the household's list.
pub fn family_remove(office: &Office, request: FamilyRemove, _: &dyn Progress) -> Answer<Nothing> {
    let member: FamilyMemberId = id(&request.member, "member")?;
    let file = office
        .ledger()?
        .read(|conn| HardshipFile::get(conn, FamilyMember::get(conn, member)?.hardship_file))?;
    office.transact(Entry::new(Act::RecordHardship, &subject(&file)), |tx| {
        tx.hold_ours(&file)?;
        households::remove_member(tx, member, &request.why)?;
        Answer::Ok(Nothing {})
    })
}

/// A visit to the household.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SurveyPut {
    /// Id of the file.
    pub id: String,
    /// When.
    pub on: String,
    /// The year of the money; `null` for that of the visit.
    pub year: Option<i64>,
    /// 家庭年度可支配收入, in 元
    pub income: Option<String>,
    /// 年度刚性支出, in 元
    pub rigid: Option<String>,
    /// What the rigid expenses were.
    pub rigid_what: Option<String>,
    /// 共同生活的人
    pub members: i64,
    /// 家庭月人均收入 as the form says it, in 元
    pub per_capita: Option<String>,
    /// 造成人身伤亡
    pub harmed: bool,
    /// Cost of a sudden event, in 元
    pub sudden_cost: Option<String>,
    /// Who visited.
    pub surveyor: Option<String>,
    /// What was seen.
    pub note: Option<String>,
}

/// Records a visit (入户调查).
pub fn survey_put(office: &Office, request: SurveyPut, _: &dyn Progress) -> Answer<Nothing> {
    let on_day = day(&request.on, "on")?;
    let income = money_if(&request.income, "income")?.ok_or_else(|| {
        Failure::new(
            "empty",
            "“家庭年度可支配收入”还没有写。",
            "一分钱收入也没有的写 0。",
        )
        .at("income")
    })?;
    let form = SurveyForm {
        on_day,
        year: request.year.unwrap_or(i64::from(on_day.year())),
        income,
        rigid: money_if(&request.rigid, "rigid")?.unwrap_or(Fen::ZERO),
        rigid_what: said(&request.rigid_what),
        members: request.members,
        per_capita: money_if(&request.per_capita, "per_capita")?,
        harmed: request.harmed,
        sudden_cost: money_if(&request.sudden_cost, "sudden_cost")?,
        surveyor: said(&request.surveyor),
        note: said(&request.note),
    };
    on_file(office, &request.id, |tx, file| {
        households::survey(tx, &file, form)?;
        Ok(Nothing {})
    })
}
