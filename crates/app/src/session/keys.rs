//! Passphrases (口令), the recovery code (恢复码), and whose keys a ledger has.

use super::Nothing;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::operators::Operator;
use taizhang_ledger::store::{Act, Entry, Passphrase, Role, Unlock};
use ts_rs::TS;

/// At least twelve characters (reliability §4.2). No lock-out: a wrong one costs only time.
const SHORTEST_PASSPHRASE: usize = 12;

pub(crate) fn accept_passphrase(text: &str, field: &str) -> Answer<Passphrase> {
    let strength = strength(text);
    if strength.ok {
        Ok(Passphrase::new(text))
    } else {
        Err(Failure::new(
            "weak_passphrase",
            strength.sentence,
            "可以用五个互不相干的词连起来，自己记得住就行。",
        )
        .at(field))
    }
}

/// A passphrase to be judged.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PassphraseStrength {
    /// As typed.
    pub passphrase: String,
}

/// The judgement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Strength {
    /// Whether it may be used.
    pub ok: bool,
    /// One sentence to show beside the field.
    pub sentence: String,
}

/// Judges a passphrase.
pub fn passphrase_strength(
    _: &Office,
    request: PassphraseStrength,
    _: &dyn Progress,
) -> Answer<Strength> {
    Ok(strength(&request.passphrase))
}

fn strength(text: &str) -> Strength {
    let length = text.chars().count();
    let mut different: Vec<char> = text.chars().collect();
    different.sort_unstable();
    different.dedup();
    let (ok, sentence) = match length {
        0 => (false, "请设一个口令，至少 12 个字。".to_owned()),
        n if n < SHORTEST_PASSPHRASE => (false, format!("口令只有 {n} 个字，至少要 12 个字。")),
        _ if different.len() < 5 => (false, "口令里重复的字太多，容易被猜到。".to_owned()),
        n if n >= 16 && different.len() >= 10 => (true, "这个口令很牢靠。".to_owned()),
        _ => (true, "这个口令可以用；再长一些更牢靠。".to_owned()),
    };
    Strength { ok, sentence }
}

/// Twenty-five digits in groups of five: about 83 bits, easy to copy by hand.
pub(super) fn recovery_code() -> String {
    let mut bytes = [0u8; 25];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    let digits: Vec<char> = bytes
        .iter()
        .map(|byte| char::from(b'0' + byte % 10))
        .collect();
    digits
        .chunks(5)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

/// The keys of a ledger.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SlotList {
    /// Chair, deputy, recovery code, county: those that are there and those that could be.
    pub slots: Vec<SlotLine>,
}

/// One key.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SlotLine {
    /// `chair`, `deputy`, `recovery` or `county`.
    pub slot: String,
    /// Whose it is, in Chinese.
    pub label: String,
    /// Whether it is there.
    pub present: bool,
    /// Whether the ledger was opened with it.
    pub yours: bool,
}

/// Every slot there can be, and whose it is.
const SLOTS: [(&str, &str); 4] = [
    ("chair", "主席"),
    (DEPUTY, "副主席"),
    (RECOVERY, "恢复码"),
    ("county", "县里的恢复钥匙"),
];
const DEPUTY: &str = "deputy";
const RECOVERY: &str = "recovery";

/// Lists who can open this ledger (经办人和口令).
pub fn slot_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<SlotList> {
    let ledger = office.ledger()?;
    let present = ledger.slot_labels()?;
    let line = |(slot, label): (&str, &str)| SlotLine {
        slot: slot.to_owned(),
        label: label.to_owned(),
        present: present.iter().any(|there| there == slot),
        yours: ledger.slot() == slot,
    };
    Ok(SlotList {
        slots: SLOTS.map(line).into(),
    })
}

/// A new passphrase.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PassphraseSet {
    /// `chair`, `deputy`, or the id of an operator.
    pub slot: String,
    /// As typed.
    pub passphrase: String,
}

/// Sets the passphrase of the chair, the deputy or another operator. Chair and deputy may set all: a new chair comes after
/// an old one has left, and one of them has to open the door. Others may change their own.
pub fn passphrase_set(
    office: &Office,
    request: PassphraseSet,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let ledger = office.ledger()?;
    if request.slot != ledger.slot() {
        office.answers_for_office()?;
    }
    let label = match SLOTS[..2].iter().find(|(slot, _)| *slot == request.slot) {
        Some((_, label)) => (*label).to_owned(),
        None => {
            ledger
                .read(|conn| Operator::at_work(conn, &request.slot))
                .map_err(|error| Failure::from(error).at("slot"))?
                .name
        }
    };
    let passphrase = accept_passphrase(&request.passphrase, "passphrase")?;
    hold_unused(office, &request.slot, &passphrase)?;
    set(office, &request.slot, &format!("{label}口令"), &passphrase)?;
    Ok(Nothing {})
}

/// Refuses a passphrase that opens another slot: who opens with it must be one person.
pub(super) fn hold_unused(office: &Office, slot: &str, passphrase: &Passphrase) -> Answer<()> {
    let ledger = office.ledger()?;
    match Unlock::from(passphrase).opens(ledger.folder()) {
        Ok(taken) if taken != slot => Err(passphrase_taken().at("passphrase")),
        // A slot that is damaged or missing keeps nobody from setting a new one.
        _ => Ok(()),
    }
}

/// Two slots would open with one passphrase.
pub(super) fn passphrase_taken() -> Failure {
    Failure::new(
        "passphrase_taken",
        "这个口令已经有人在用。",
        "请另想一个：各人用各人的口令，记录里才分得清是谁做的。",
    )
}

fn set(office: &Office, slot: &str, label: &str, passphrase: &Passphrase) -> Answer<()> {
    let ledger = office.ledger()?;
    office.transact(Entry::new(Act::SetPassphrase, label), |tx| -> Answer<()> {
        if slot == DEPUTY && Operator::of_slot(tx.conn(), DEPUTY)?.is_none() {
            Operator::set(tx, "副主席", Role::Deputy)?;
        }
        Ok(ledger.set_passphrase(tx, slot, passphrase, office.config().cost)?)
    })
}

/// A recovery code, shown once, to be written down.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecoveryCode {
    /// Digits in groups of five.
    pub code: String,
}

/// Makes a new recovery code; the one before opens the ledger no longer.
pub fn recovery_code_renew(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<RecoveryCode> {
    office.answers_for_office()?;
    let code = recovery_code();
    set(office, RECOVERY, "恢复码", &Passphrase::new(&code))?;
    Ok(RecoveryCode { code })
}
