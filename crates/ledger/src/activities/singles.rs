//! Singles who agreed to be introduced (相亲登记): nothing is kept before they agree, and nothing personal after they take it back
//! (个人信息保护法 第十三、十五、四十七条).

use super::rules::{ActivityError, check_of_age, check_order, check_past, check_said, said};
use super::store::{names_of_single, records_of_single, same_single};
use super::types::{FollowOutcome, Single, SingleFollow};
use crate::shared::{Day, Sex, SingleFollowId, SingleId};
use crate::store::{self, Kind, Record as _, StoreError, Tx};
use crate::unions::Union;
use serde_json::{Map, Value};

/// What stands where a name stood.
const SOMEBODY: &str = "某";
/// What stands where words stood.
const GONE: &str = "已撤回";

/// What somebody who agreed says.
#[derive(Debug, Clone)]
pub struct NewSingle {
    /// 姓名
    pub name: String,
    /// 性别
    pub sex: Sex,
    /// 出生年份
    pub birth_year: i64,
    /// 手机
    pub phone: Option<String>,
    /// 自我介绍和要求
    pub wishes: Option<String>,
    /// Day of the consent.
    pub consented_on: Option<Day>,
    /// How they agreed.
    pub consent: String,
}

/// Enters somebody who agreed (登记相亲交友), or corrects what was entered. Without a consent nothing is written.
pub fn consent(
    tx: &Tx<'_>,
    union: &Union,
    known: Option<SingleId>,
    new: &NewSingle,
) -> Result<Single, ActivityError> {
    let consented_on = new.consented_on.ok_or(ActivityError::Empty {
        what: "consented_on",
    })?;
    let how = check_said(&new.consent, "consent")?;
    check_past(consented_on, tx.author().day(), "consented_on")?;
    check_of_age(new.birth_year, consented_on)?;
    let name = check_said(&new.name, "name")?;
    if let Some(id) = known {
        let before = Single::get(tx.conn(), id)?;
        if let Some(on) = before.withdrawn_on {
            return Err(ActivityError::Withdrawn { on });
        }
    }
    if let Some(twin) = same_single(tx.conn(), union.id, (&name, new.birth_year), known)? {
        return Err(ActivityError::Twice {
            shape: super::kinds::Shape::Event,
            when: twin.consented_on.chinese(),
        });
    }
    let said = Single {
        id: known.unwrap_or_else(|| tx.new_id()),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        name,
        sex: new.sex,
        birth_year: new.birth_year,
        phone: said(&new.phone),
        wishes: said(&new.wishes),
        consented_on,
        consent: how,
        withdrawn_on: None,
    };
    Ok(match known {
        Some(_) => tx.put(said)?,
        None => tx.insert(said)?,
    })
}

/// What followed.
#[derive(Debug, Clone)]
pub struct NewFollow {
    /// When.
    pub on_day: Day,
    /// What was done or said.
    pub what: String,
    /// What came of it.
    pub outcome: FollowOutcome,
}

/// Records what followed (回访).
pub fn follow(
    tx: &Tx<'_>,
    single: SingleId,
    new: &NewFollow,
) -> Result<SingleFollow, ActivityError> {
    let single = Single::get(tx.conn(), single)?;
    tx.hold_ours(&single)?;
    if let Some(on) = single.withdrawn_on {
        return Err(ActivityError::Withdrawn { on });
    }
    check_past(new.on_day, tx.author().day(), "on")?;
    check_order(single.consented_on, new.on_day, "on")?;
    Ok(tx.insert(SingleFollow {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        single: single.id,
        on_day: new.on_day,
        what: check_said(&new.what, "what")?,
        outcome: new.outcome,
    })?)
}

/// Takes a line off that should not have been written (删去).
pub fn drop_follow(tx: &Tx<'_>, id: SingleFollowId, why: &str) -> Result<(), ActivityError> {
    let why = check_said(why, "why")?;
    Ok(tx.retire::<SingleFollow>(id, &why)?)
}

/// Records that a consent was taken back (撤回同意): what told who it was goes from the tables and from the log, at once and for
/// good. Sex, days and outcomes stay, for they are what is counted. Call it once in an act, like every forgetting.
pub fn withdraw(tx: &Tx<'_>, single: SingleId, on: Day) -> Result<Single, ActivityError> {
    let known = Single::get(tx.conn(), single)?;
    tx.hold_ours(&known)?;
    if let Some(on) = known.withdrawn_on {
        return Err(ActivityError::Withdrawn { on });
    }
    check_past(on, tx.author().day(), "on")?;
    check_order(known.consented_on, on, "on")?;
    let records = records_of_single(tx.conn(), single)?;
    let names = names_of_single(tx.conn(), single)?;
    tx.forget(&records, &names, &|kind, line| blank(kind, line, on))?;
    Ok(Single::get(tx.conn(), single)?)
}

/// Takes out of a line what tells who it was.
fn blank(kind: Kind, line: &str, on: Day) -> store::Result<String> {
    let unreadable = || StoreError::Unreadable {
        what: "record to be emptied",
        found: kind.name().to_owned(),
    };
    let mut fields: Map<String, Value> = serde_json::from_str(line).map_err(|_| unreadable())?;
    let mut set = |field: &str, value: Value| fields.insert(field.to_owned(), value);
    match kind {
        Kind::Single => {
            set("name", SOMEBODY.into());
            set("birth_year", 0.into());
            set("phone", Value::Null);
            set("wishes", Value::Null);
            set("consent", GONE.into());
            set("withdrawn_on", on.to_string().into());
        }
        Kind::SingleFollow => {
            set("what", GONE.into());
        }
        _ => return Err(unreadable()),
    }
    Ok(Value::Object(fields).to_string())
}

/// What is counted of singles, names apart (anchors §1 no. 32).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SinglesTally {
    /// Who agreed within the period, taken back or not: they were people who came.
    pub people: i64,
    /// Lines of what followed.
    pub follows: i64,
    /// People of whom a line says that they became a couple.
    pub couples: i64,
}
