//! What only few may read: health, the account. And what was agreed to.

use super::{Nothing, on_file, subject};
use crate::form::{choice, day, id, id_if, said};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::assistance::households::{
    self, AccountForm, ConsentForm, FamilyMember, HardshipFile, account_of, family_of, health_of,
};
use taizhang_ledger::shared::{ConsentId, FamilyMemberId, HardshipFileId};
use taizhang_ledger::store::Record as _;
use ts_rs::TS;

/// Whose secrets.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SecretsGet {
    /// Id of the file.
    pub id: String,
}

/// What of a file stands behind the second unlock.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileSecrets {
    /// How healthy everybody is, in the order of the family.
    pub health: Vec<HealthLine>,
    /// Where money is paid to.
    pub account: Option<AccountLine>,
}

/// How healthy somebody is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HealthLine {
    /// Id of the line in the family.
    pub member: String,
    /// 姓名
    pub name: String,
    /// 健康状况, its code.
    pub health: Option<String>,
    /// In Chinese.
    pub label: Option<String>,
    /// 疾病或残疾类别
    pub what: Option<String>,
    /// 医保状况
    pub insurance: Option<String>,
}

/// An account.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AccountLine {
    /// 户名
    pub holder: String,
    /// 开户银行
    pub bank: String,
    /// 支行名称
    pub branch: Option<String>,
    /// 银行卡号, whole.
    pub card_no: String,
}

/// Shows health and account, which stand behind the second unlock. The look is a line of the log, unless the file was opened
/// already and left its line then.
pub fn file_secrets(office: &Office, request: SecretsGet, _: &dyn Progress) -> Answer<FileSecrets> {
    office.unsealed()?;
    let id: HardshipFileId = id(&request.id, "id")?;
    let file = office.ledger()?.read(|conn| HardshipFile::get(conn, id))?;
    office.look_at(file.id.into(), &subject(&file))?;
    office.ledger()?.read(|conn| {
        let health = family_of(conn, file.id)?.into_iter().map(|member| {
            let known = health_of(conn, member.id)?;
            Ok(HealthLine {
                member: member.id.to_string(),
                name: member.name,
                health: known.as_ref().map(|it| it.health.code().to_owned()),
                label: known.as_ref().map(|it| it.health.label().to_owned()),
                what: known.as_ref().and_then(|it| it.what.clone()),
                insurance: known.and_then(|it| it.insurance),
            })
        });
        Ok(FileSecrets {
            health: health.collect::<Answer<_>>()?,
            account: account_of(conn, file.id)?.map(|it| AccountLine {
                holder: it.holder,
                bank: it.bank,
                branch: it.branch,
                card_no: it.card_no,
            }),
        })
    })
}

/// How healthy somebody is.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HealthPut {
    /// Id of the file.
    pub id: String,
    /// Id of the line in the family.
    pub member: String,
    /// 健康状况, its code
    pub health: String,
    /// 疾病或残疾类别
    pub what: Option<String>,
    /// 医保状况
    pub insurance: Option<String>,
}

/// Records how healthy somebody is.
pub fn health_put(office: &Office, request: HealthPut, _: &dyn Progress) -> Answer<Nothing> {
    let member: FamilyMemberId = id(&request.member, "member")?;
    let health = choice(&request.health, "health")?;
    let words = (health, said(&request.what), said(&request.insurance));
    on_file(office, &request.id, |tx, file| {
        let member = FamilyMember::get(tx.conn(), member)?;
        if member.hardship_file != file.id {
            return Err(crate::form::bad_request("member"));
        }
        households::put_health(tx, &member, words)?;
        Ok(Nothing {})
    })
}

/// Where money is paid to.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AccountPut {
    /// Id of the file.
    pub id: String,
    /// 户名
    pub holder: String,
    /// 开户银行
    pub bank: String,
    /// 支行名称
    pub branch: Option<String>,
    /// 银行卡号
    pub card_no: String,
}

/// Records where money is paid to.
pub fn account_put(office: &Office, request: AccountPut, _: &dyn Progress) -> Answer<Nothing> {
    let form = AccountForm {
        holder: request.holder,
        bank: request.bank,
        branch: said(&request.branch),
        card_no: request.card_no,
    };
    on_file(office, &request.id, |tx, file| {
        households::put_account(tx, &file, form)?;
        Ok(Nothing {})
    })
}

/// A consent.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ConsentPut {
    /// Id of the file.
    pub id: String,
    /// To what, its code.
    pub kind: String,
    /// Id of the line in the family; `null` for the household.
    pub member: Option<String>,
    /// Who gave it.
    pub given_by: String,
    /// What the giver is to the person.
    pub relation: Option<String>,
    /// When.
    pub on: String,
}

/// Records a consent (同意).
pub fn consent_put(office: &Office, request: ConsentPut, _: &dyn Progress) -> Answer<Nothing> {
    let form = ConsentForm {
        kind: choice(&request.kind, "kind")?,
        member: id_if(&request.member, "member")?,
        given_by: request.given_by,
        relation: said(&request.relation),
        on_day: day(&request.on, "on")?,
    };
    on_file(office, &request.id, |tx, file| {
        households::consent(tx, &file, form)?;
        Ok(Nothing {})
    })
}

/// A consent that was taken back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ConsentWithdraw {
    /// Id of the file.
    pub id: String,
    /// Id of the consent.
    pub consent: String,
    /// When.
    pub on: String,
}

/// Records that a consent was taken back (撤回同意).
pub fn consent_withdraw(
    office: &Office,
    request: ConsentWithdraw,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let consent: ConsentId = id(&request.consent, "consent")?;
    let on = day(&request.on, "on")?;
    on_file(office, &request.id, |tx, _| {
        households::withdraw_consent(tx, consent, on)?;
        Ok(Nothing {})
    })
}
