//! What is done about honours: given, revoked.

use super::acts::{check_level, check_offered};
use super::kinds::{ActivityKind, Recipient, Shape};
use super::rules::{ActivityError, check_order, check_past, check_said, check_year, said};
use super::store::same_award;
use super::types::{Award, Level};
use crate::assistance::models::models_of;
use crate::shared::{AwardId, Day, ModelId, PersonId, UnionId, fold_name};
use crate::store::{self, Record as _, Tx};
use crate::unions::Union;
use rusqlite::Connection;

/// What is said of an honour.
#[derive(Debug, Clone)]
pub struct NewAward {
    /// 级别
    pub level: Level,
    /// 年度
    pub year: i64,
    /// Who has it.
    pub recipient: String,
    /// Whether a person or a collective.
    pub who: Recipient,
    /// The same person on the roll.
    pub person: Option<PersonId>,
    /// 文号
    pub document_no: Option<String>,
    /// Day of the document.
    pub granted_on: Option<Day>,
    /// 事迹
    pub deeds: Option<String>,
}

/// Enters an honour (登记荣誉), or corrects one. A person who stands in the register of model workers' funds under the same name is
/// linked to it: there the money is kept, here that and when somebody was named.
pub fn grant(
    tx: &Tx<'_>,
    union: &Union,
    kind: &ActivityKind,
    known: Option<AwardId>,
    new: &NewAward,
) -> Result<Award, ActivityError> {
    let before = match known {
        Some(id) => Some(Award::get(tx.conn(), id)?),
        None => None,
    };
    let is_its_own = before
        .as_ref()
        .is_none_or(|before| before.kind == kind.code && before.version == kind.version);
    let Some(who) = kind
        .recipient
        .filter(|_| kind.shape == Shape::Award && is_its_own)
    else {
        return Err(ActivityError::OtherKind {
            name: kind.name.clone(),
        });
    };
    check_offered(kind, known.is_some())?;
    check_level(kind, Some(new.level))?;
    let recipient = check_said(&new.recipient, "recipient")?;
    let is_fit = new.who != Recipient::Either && (who == Recipient::Either || who == new.who);
    if !is_fit {
        return Err(ActivityError::Recipient { who });
    }
    check_year(new.year, tx.author().day())?;
    if let Some(on) = new.granted_on {
        check_past(on, tx.author().day(), "granted_on")?;
    }
    let revoked_on = before.as_ref().and_then(|before| before.revoked_on);
    let key = (kind.code.as_str(), new.level, new.year);
    if same_award(tx.conn(), union.id, key, &recipient, known)? {
        return Err(ActivityError::Twice {
            shape: Shape::Award,
            when: format!("{}年", new.year),
        });
    }
    let collective = new.who == Recipient::Team;
    let model_worker = match collective {
        true => None,
        false => fund_register(tx.conn(), union.id, &recipient)?,
    };
    let said = Award {
        id: known.unwrap_or_else(|| tx.new_id()),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        kind: kind.code.clone(),
        version: kind.version,
        level: new.level,
        year: new.year,
        recipient,
        collective,
        person: new.person.filter(|_| !collective),
        model_worker,
        document_no: said(&new.document_no),
        granted_on: new.granted_on,
        deeds: said(&new.deeds),
        revoked_on,
        revoked_why: before
            .as_ref()
            .and_then(|before| before.revoked_why.clone()),
    };
    Ok(match before {
        Some(_) => tx.put(said)?,
        None => tx.insert(said)?,
    })
}

/// The one of that name in the union's register of model workers' funds; of two of one name neither is taken.
fn fund_register(conn: &Connection, union: UnionId, name: &str) -> store::Result<Option<ModelId>> {
    let key = fold_name(name);
    let mut found: Vec<ModelId> = models_of(conn, Some(union))?
        .into_iter()
        .filter(|model| fold_name(&model.name) == key)
        .map(|model| model.id)
        .collect();
    Ok(match found.len() {
        1 => found.pop(),
        _ => None,
    })
}

/// Records that an honour was revoked (撤销荣誉), with the reason. It stays in the list and counts no more from that day on.
pub fn revoke(tx: &Tx<'_>, award: AwardId, on: Day, why: &str) -> Result<Award, ActivityError> {
    let award = Award::get(tx.conn(), award)?;
    if let Some(on) = award.revoked_on {
        return Err(ActivityError::Revoked { on });
    }
    check_past(on, tx.author().day(), "on")?;
    let since = award
        .granted_on
        .or_else(|| Day::new(i32::try_from(award.year).ok()?, 1, 1));
    if let Some(since) = since {
        check_order(since, on, "on")?;
    }
    Ok(tx.put(Award {
        revoked_on: Some(on),
        revoked_why: Some(check_said(why, "why")?),
        ..award
    })?)
}

/// Takes an honour off that was never given (删去).
pub fn drop_award(tx: &Tx<'_>, id: AwardId, why: &str) -> Result<(), ActivityError> {
    let why = check_said(why, "why")?;
    Ok(tx.retire::<Award>(id, &why)?)
}
