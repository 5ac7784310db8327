//! Appraisal of managers at a session (民主评议): what the delegates' ballots say of each.

use super::Nothing;
use super::acts::{id, id_if, record};
use crate::{Answer, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use taizhang_ledger::congress::{
    self, Appraisal, GradeBallots, NewAppraisal, Power, SessionItem, appraisals_of,
};
use taizhang_ledger::people::Person;
use taizhang_ledger::shared::{AppraisalId, SessionItemId};
use taizhang_ledger::store::{Reader, Record as _};
use ts_rs::TS;

/// The managers appraised at an item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaAppraisal {
    /// In the order they were entered.
    pub managers: Vec<AppraisalLine>,
    /// How the shares are counted, in words.
    pub formula: String,
}

/// How one manager was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AppraisalLine {
    /// Its id.
    pub id: String,
    /// 姓名
    pub name: String,
    /// 职务
    pub post: String,
    /// The counts; `null` at the desk above where too few gave them.
    pub counts: Option<AppraisalCounts>,
    /// Why they are not shown.
    pub hidden: Option<String>,
}

/// The ballots on one manager.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AppraisalCounts {
    /// 发出
    pub sent: i64,
    /// 收回
    pub returned: i64,
    /// 废票
    pub void: i64,
    /// 有效票
    pub valid: i64,
    /// 优秀
    pub excellent: i64,
    /// 称职
    pub competent: i64,
    /// 基本称职
    pub basic: i64,
    /// 不称职
    pub incompetent: i64,
    /// 优秀率, as paper writes it; `null` without a valid ballot.
    pub excellent_rate: Option<String>,
    /// 称职以上
    pub competent_rate: Option<String>,
    /// 不称职率
    pub incompetent_rate: Option<String>,
}

/// The managers appraised at an item. `least` are the valid ballots that the desk above has to see; `None` at home.
pub(super) fn appraised(
    conn: &Reader,
    item: &SessionItem,
    least: Option<i64>,
) -> Answer<Option<AgendaAppraisal>> {
    if item.power != Power::Appraise {
        return Ok(None);
    }
    let managers = appraisals_of(conn, item.id)?.into_iter().map(|one| {
        let is_shown = least.is_none_or(|least| one.is_shown_upward(least));
        Ok(AppraisalLine {
            id: one.id.to_string(),
            name: Person::get(conn, one.person)?.name,
            counts: is_shown.then(|| counts(&one)),
            hidden: least.filter(|_| !is_shown).map(messages::too_few_ballots),
            post: one.post,
        })
    });
    Ok(Some(AgendaAppraisal {
        managers: managers.collect::<Answer<_>>()?,
        formula: messages::APPRAISAL_FORMULA.to_owned(),
    }))
}

fn counts(of: &Appraisal) -> AppraisalCounts {
    let ballots = of.ballots();
    let rates = ballots.rates();
    let percent = |tenths: i64| format!("{}.{}%", tenths / 10, tenths % 10);
    AppraisalCounts {
        sent: of.sent,
        returned: of.returned,
        void: of.void,
        valid: ballots.valid(),
        excellent: of.excellent,
        competent: of.competent,
        basic: of.basic,
        incompetent: of.incompetent,
        excellent_rate: rates.map(|rates| percent(rates.excellent)),
        competent_rate: rates.map(|rates| percent(rates.competent)),
        incompetent_rate: rates.map(|rates| percent(rates.incompetent)),
    }
}

/// How one manager was found at an item.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SessionAppraise {
    /// Which item.
    pub item: String,
    /// The line that is corrected; `null` for another manager.
    pub id: Option<String>,
    /// 姓名
    pub name: String,
    /// 职务
    pub post: String,
    /// 发出
    pub sent: i64,
    /// 收回
    pub returned: i64,
    /// 废票
    pub void: i64,
    /// 优秀
    pub excellent: i64,
    /// 称职
    pub competent: i64,
    /// 基本称职
    pub basic: i64,
    /// 不称职
    pub incompetent: i64,
}

/// Records how a manager was found (民主评议计票).
pub fn session_appraise(
    office: &Office,
    request: SessionAppraise,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let item: SessionItemId = id(&request.item, "item")?;
    let known: Option<AppraisalId> = id_if(&request.id, "id")?;
    let new = NewAppraisal {
        ballots: GradeBallots {
            sent: request.sent,
            returned: request.returned,
            void: request.void,
            grades: [
                request.excellent,
                request.competent,
                request.basic,
                request.incompetent,
            ],
        },
        name: request.name,
        post: request.post,
    };
    record(office, &format!("评议{}", new.name.trim()), |tx| {
        tx.hold_ours(&SessionItem::get(tx.conn(), item)?)?;
        congress::appraise(tx, item, known, &new)?;
        Ok(())
    })?;
    Ok(Nothing {})
}

/// An appraisal to be taken back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AppraisalDrop {
    /// Which.
    pub id: String,
}

/// Takes an appraisal back (去掉一名被评议人).
pub fn appraisal_drop(
    office: &Office,
    request: AppraisalDrop,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let appraisal: AppraisalId = id(&request.id, "id")?;
    record(office, "去掉被评议人", |tx| {
        tx.hold_ours(&Appraisal::get(tx.conn(), appraisal)?)?;
        Ok(congress::drop_appraisal(tx, appraisal)?)
    })?;
    Ok(Nothing {})
}
