//! 相亲登记: singles who agreed to be introduced, what followed, and consents that were taken back. Chair and deputy only; nothing of
//! it leaves the office.

use super::{Names, Nothing, record, union_of};
use crate::form::{choice, day, day_if, id, id_if};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::activities::{
    NewFollow, NewSingle, Single, consent, follow, follows_of, singles_of, withdraw,
};
use taizhang_ledger::shared::SingleId;
use taizhang_ledger::store::{Act, Entry, Reader};
use ts_rs::TS;

/// Which singles.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct SingleList {
    /// Code of the union; `null` for all.
    pub union: Option<String>,
}

/// Singles who agreed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SinglesView {
    /// Those who agreed last first; who took the consent back is not among them.
    pub singles: Vec<SingleLine>,
}

/// Somebody who agreed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SingleLine {
    /// The id.
    pub id: String,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// 姓名
    pub name: String,
    /// Code of the sex.
    pub sex: String,
    /// In Chinese.
    pub sex_label: String,
    /// 出生年份
    pub birth_year: i64,
    /// 手机
    pub phone: Option<String>,
    /// 自我介绍和要求
    pub wishes: Option<String>,
    /// Day of the consent.
    pub consented_on: String,
    /// How they agreed.
    pub consent: String,
    /// What came of it last, in Chinese.
    pub outcome: Option<String>,
    /// What followed, the newest first.
    pub follows: Vec<FollowLine>,
}

/// What followed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FollowLine {
    /// Its id.
    pub id: String,
    /// When.
    pub on: String,
    /// What was done or said.
    pub what: String,
    /// What came of it, in Chinese.
    pub outcome: String,
}

/// Lists singles who agreed to be introduced.
pub fn single_list(office: &Office, request: SingleList, _: &dyn Progress) -> Answer<SinglesView> {
    office.answers_for_office()?;
    let union = union_of(office, &request.union)?;
    office.ledger()?.read(|conn| {
        let mut names = Names::default();
        let singles = singles_of(conn, union)?.into_iter();
        let singles = singles.map(|single| line(conn, single, &mut names));
        Ok(SinglesView {
            singles: singles.collect::<Answer<_>>()?,
        })
    })
}

fn line(conn: &Reader, single: Single, names: &mut Names) -> Answer<SingleLine> {
    let (union, union_name) = names.of(conn, single.trade_union)?;
    let follows = follows_of(conn, single.id)?;
    Ok(SingleLine {
        id: single.id.to_string(),
        union,
        union_name,
        name: single.name,
        sex: single.sex.code().to_owned(),
        sex_label: single.sex.label().to_owned(),
        birth_year: single.birth_year,
        phone: single.phone,
        wishes: single.wishes,
        consented_on: single.consented_on.to_string(),
        consent: single.consent,
        outcome: follows.first().map(|one| one.outcome.label().to_owned()),
        follows: follows
            .into_iter()
            .map(|one| FollowLine {
                id: one.id.to_string(),
                on: one.on_day.to_string(),
                what: one.what,
                outcome: one.outcome.label().to_owned(),
            })
            .collect(),
    })
}

/// Somebody who agreed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SinglePut {
    /// The id of one who is put right; `null` for a new one.
    pub id: Option<String>,
    /// Code of the union.
    pub union: String,
    /// 姓名
    pub name: String,
    /// Code of the sex.
    pub sex: String,
    /// 出生年份
    pub birth_year: i64,
    /// 手机
    pub phone: Option<String>,
    /// 自我介绍和要求
    pub wishes: Option<String>,
    /// Day of the consent.
    pub consented_on: Option<String>,
    /// How they agreed.
    pub consent: String,
}

/// Somebody who was entered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SingleSaved {
    /// The id.
    pub id: String,
}

/// Enters somebody who agreed (登记相亲交友). Without a consent nothing is kept.
pub fn single_put(office: &Office, request: SinglePut, _: &dyn Progress) -> Answer<SingleSaved> {
    office.answers_for_office()?;
    let known: Option<SingleId> = id_if(&request.id, "id")?;
    let new = NewSingle {
        name: request.name,
        sex: choice(&request.sex, "sex")?,
        birth_year: request.birth_year,
        phone: request.phone,
        wishes: request.wishes,
        consented_on: day_if(&request.consented_on, "consented_on")?,
        consent: request.consent,
    };
    let union = crate::unions::coded(office, &request.union)?;
    record(office, &format!("相亲登记：{}", union.name), |tx| {
        tx.hold_ours(&union)?;
        let saved = consent(tx, &union, known, &new)?;
        Ok(SingleSaved {
            id: saved.id.to_string(),
        })
    })
}

/// What followed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SingleFollowPut {
    /// Of whom.
    pub id: String,
    /// When.
    pub on: String,
    /// What was done or said.
    pub what: String,
    /// Code of what came of it.
    pub outcome: String,
}

/// Records what followed (记回访).
pub fn single_follow(
    office: &Office,
    request: SingleFollowPut,
    _: &dyn Progress,
) -> Answer<Nothing> {
    office.answers_for_office()?;
    let single: SingleId = id(&request.id, "id")?;
    let new = NewFollow {
        on_day: day(&request.on, "on")?,
        what: request.what,
        outcome: choice(&request.outcome, "outcome")?,
    };
    record(office, "相亲回访", |tx| {
        follow(tx, single, &new)?;
        Ok(Nothing {})
    })
}

/// A consent that was taken back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SingleWithdraw {
    /// Whose.
    pub id: String,
    /// When.
    pub on: String,
}

/// Forgets somebody who took the consent back (撤回同意): at once, and not to be undone.
pub fn single_withdraw(
    office: &Office,
    request: SingleWithdraw,
    _: &dyn Progress,
) -> Answer<Nothing> {
    office.answers_for_office()?;
    let single: SingleId = id(&request.id, "id")?;
    let on = day(&request.on, "on")?;
    let entry = Entry::new(Act::Forget, "相亲登记：撤回同意");
    office.transact(entry, |tx| withdraw(tx, single, on))?;
    Ok(Nothing {})
}
