//! What only few may read, and what was agreed to: health, accounts, consents.

use super::acts::{check_open, check_past, check_said};
use super::rules::FileError;
use super::store::{account_of, health_of};
use super::types::{
    Consent, ConsentKind, FamilyHealth, FamilyMember, HardshipFile, Health, PayAccount,
};
use crate::shared::{ConsentId, Day, FamilyMemberId};
use crate::store::{Record as _, Tx};

/// Records how healthy somebody is; said again, it takes the place of what was known.
pub fn put_health(
    tx: &Tx<'_>,
    member: &FamilyMember,
    (health, what, insurance): (Health, Option<String>, Option<String>),
) -> Result<(), FileError> {
    check_open(&HardshipFile::get(tx.conn(), member.hardship_file)?)?;
    match health_of(tx.conn(), member.id)? {
        Some(known) => drop(tx.put(FamilyHealth {
            health,
            what,
            insurance,
            ..known
        })?),
        None => drop(tx.insert(FamilyHealth {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            family_member: member.id,
            health,
            what,
            insurance,
        })?),
    }
    Ok(())
}

/// An account that money is paid to.
#[derive(Debug, Clone)]
pub struct AccountForm {
    /// 户名
    pub holder: String,
    /// 开户银行
    pub bank: String,
    /// 支行名称
    pub branch: Option<String>,
    /// 银行卡号
    pub card_no: String,
}

/// Records where money is paid to; said again, it takes the place of what was known.
pub fn put_account(tx: &Tx<'_>, file: &HardshipFile, form: AccountForm) -> Result<(), FileError> {
    check_open(file)?;
    let holder = check_said(&form.holder, "holder")?;
    let bank = check_said(&form.bank, "bank")?;
    let card_no: String = form.card_no.split_whitespace().collect();
    if card_no.len() < 8 || !card_no.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(FileError::Empty { what: "card_no" });
    }
    match account_of(tx.conn(), file.id)? {
        Some(known) => drop(tx.put(PayAccount {
            holder,
            bank,
            branch: form.branch,
            card_no,
            ..known
        })?),
        None => drop(tx.insert(PayAccount {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            hardship_file: file.id,
            holder,
            bank,
            branch: form.branch,
            card_no,
        })?),
    }
    Ok(())
}

/// A consent that was given.
#[derive(Debug, Clone)]
pub struct ConsentForm {
    /// To what.
    pub kind: ConsentKind,
    /// About whom; `None` for the household.
    pub member: Option<FamilyMemberId>,
    /// Who gave it.
    pub given_by: String,
    /// What the giver is to the person.
    pub relation: Option<String>,
    /// When.
    pub on_day: Day,
}

/// Records a consent (同意).
pub fn consent(tx: &Tx<'_>, file: &HardshipFile, form: ConsentForm) -> Result<Consent, FileError> {
    check_past(form.on_day, tx.author().day())?;
    Ok(tx.insert(Consent {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        hardship_file: file.id,
        family_member: form.member,
        kind: form.kind,
        given_by: check_said(&form.given_by, "given_by")?,
        relation: form.relation,
        on_day: form.on_day,
        withdrawn_on: None,
    })?)
}

/// Records that a consent was taken back (个人信息保护法 第十五条).
pub fn withdraw_consent(tx: &Tx<'_>, consent: ConsentId, on: Day) -> Result<(), FileError> {
    check_past(on, tx.author().day())?;
    let consent = Consent::get(tx.conn(), consent)?;
    if on < consent.on_day {
        return Err(FileError::DayBefore {
            day: on,
            after: consent.on_day,
        });
    }
    tx.put(Consent {
        withdrawn_on: Some(on),
        ..consent
    })?;
    Ok(())
}

/// Whether an agreement of a kind holds on a day, about somebody (`about`) or about the whole household. Somebody else's own
/// agreement does not: everybody of full age speaks for himself (个人信息保护法 第十四条).
pub fn covers(
    consents: &[Consent],
    kind: ConsentKind,
    about: Option<FamilyMemberId>,
    on: Day,
) -> bool {
    consents.iter().any(|consent| {
        consent.retired.is_none()
            && consent.holds(kind, on)
            && (consent.family_member.is_none() || consent.family_member == about)
    })
}
