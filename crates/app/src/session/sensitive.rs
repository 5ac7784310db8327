//! The second unlock (敏感内容再开一次锁): illness, debts, bank cards, children and petitions are shown on a shared computer only
//! for some minutes after the chair has typed her passphrase once more (decision 28).
//!
//! Whoever shows such contents asks [`Office::unsealed`] first and leaves a line with [`Office::look_logged`]. A page that shows
//! other things beside them asks [`Office::sight`], leaves them out while they are put away, and says that something stands there.

use super::Nothing;
use crate::rules::RulesOfDay;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::operators::Operator;
use taizhang_ledger::store::{Act, Entry, Passphrase, Role, Unlock};
use ts_rs::TS;
use uuid::Uuid;

/// Minutes for which it holds (参数).
const MINUTES: &str = "privacy.unseal_minutes";

/// The chair's passphrase, typed once more.
#[derive(Clone, Deserialize, TS)]
pub struct SensitiveOpen {
    /// As typed.
    pub passphrase: String,
}

/// How long it holds.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct SensitiveOpened {
    /// Whole minutes until it closes by itself.
    pub minutes: i64,
}

/// Opens what is sensitive. The passphrase is tried on the key slots as opening the ledger does, so a wrong one costs the same
/// time; it must be the chair's own (or the recovery code, which opens in the chair's place), whoever else is at work.
pub fn sensitive_open(
    office: &Office,
    request: SensitiveOpen,
    _: &dyn Progress,
) -> Answer<SensitiveOpened> {
    office.writes()?;
    let ledger = office.ledger()?;
    let passphrase = Passphrase::new(request.passphrase);
    let slot = Unlock::from(&passphrase)
        .opens(ledger.folder())
        .map_err(wrong)?;
    let owner = ledger.read(|conn| Operator::of_slot(conn, &slot))?;
    if owner.is_none_or(|owner| owner.role != Role::Chair) {
        return Err(Failure::new(
            "not_allowed",
            "这个口令打得开台账，打不开敏感内容。",
            "敏感内容要主席的口令：请主席来输一次。",
        )
        .at("passphrase"));
    }
    let rules = RulesOfDay::read(office)?;
    let minutes = rules.book.count(MINUTES, &rules.region, rules.today)?;
    let subject = format!("{minutes} 分钟");
    office.transact(Entry::new(Act::Unseal, &subject), |_| -> Answer<()> {
        Ok(())
    })?;
    office.unseal(minutes);
    Ok(SensitiveOpened { minutes })
}

/// Puts what is sensitive away (现在收起).
pub fn sensitive_close(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<Nothing> {
    office.seal();
    Ok(Nothing {})
}

/// Says of a wrong passphrase what is not open: the ledger is.
fn wrong(error: taizhang_ledger::store::StoreError) -> Failure {
    let mut failure = Failure::from(error);
    if failure.code == "wrong_passphrase" {
        failure.message = "口令不对，敏感内容没有打开。".to_owned();
        failure.hint = "请看看大小写和输入法；这里要的是主席的口令。".to_owned();
        failure.fields.clear();
        failure = failure.at("passphrase");
    }
    failure
}

/// What a page may show of sensitive contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sight {
    /// 打开: all of it, and the look leaves a line.
    Open,
    /// 收着: only that something stands there.
    Sealed,
}

impl Sight {
    /// What may be shown, and whether something stands there that is not.
    pub(crate) fn of<T>(self, kept: Option<T>) -> (Option<T>, bool) {
        match self {
            Self::Open => (kept, false),
            Self::Sealed => (None, kept.is_some()),
        }
    }
}

/// A list that is looked at as a whole: it is no record and has no id of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Roster {
    /// 金秋助学名单
    Students,
    /// 帮扶台账
    Aid,
    /// 民情日记
    Diary,
    /// 结对名单
    Pairs,
}

impl Roster {
    fn label(self) -> &'static str {
        match self {
            Self::Students => "金秋助学名单",
            Self::Aid => "帮扶台账的备注",
            Self::Diary => "民情日记",
            Self::Pairs => "结对名单",
        }
    }
}

/// What is said to whoever asks for sensitive contents, or would write over them, while they are put away.
pub(crate) fn sealed() -> Failure {
    Failure::new(
        "sealed",
        "这是敏感内容，现在收着。",
        "请主席再输一次口令；打开以后过几分钟会自己收起。",
    )
}

impl Office {
    /// What a page may show of sensitive contents now.
    pub(crate) fn sight(&self) -> Sight {
        match self.unsealed_minutes() {
            Some(_) => Sight::Open,
            None => Sight::Sealed,
        }
    }

    /// Leaves the line of a look at one record: one for each opening of it, however many commands read from it in between.
    pub(crate) fn look_at(&self, record: Uuid, subject: &str) -> Answer<()> {
        if !self.looks_at(Some(record)) {
            return Ok(());
        }
        let logged = self.look_logged(subject);
        if logged.is_err() {
            self.looks_at(None);
        }
        logged
    }

    /// Leaves the line of a look at a list, as [`Office::look_at`] does of a record.
    pub(crate) fn look_over(&self, list: Roster) -> Answer<()> {
        self.look_at(Uuid::from_u128(list as u128), list.label())
    }

    /// Makes sure that what is sensitive is open; refuses with `sealed`.
    pub(crate) fn unsealed(&self) -> Answer<()> {
        self.ledger()?;
        match self.unsealed_minutes() {
            Some(_) => Ok(()),
            None => Err(sealed()),
        }
    }

    /// Leaves a line of who looked (看敏感内容). `subject` is the number of the file, never a name: the log is read by more
    /// people than the file.
    pub(crate) fn look_logged(&self, subject: &str) -> Answer<()> {
        self.transact(Entry::new(Act::LookSensitive, subject), |_| -> Answer<()> {
            Ok(())
        })
    }
}
