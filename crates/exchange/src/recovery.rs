//! Recovery by the county (找回): the ledger's key is kept wrapped to the recovery recipient of the newest directory.

use crate::keys::county;
use crate::{Errand, ExchangeError, Result};
use taizhang_ledger::store::{Act, Entry};

/// Makes the county's slot if it is missing, or again if the directory held now names another recipient.
pub(crate) fn keep_county_slot(errand: &Errand<'_>) -> Result<()> {
    let ledger = errand.ledger;
    let due = ledger.read(|conn| {
        let Some(county) = county(conn)? else {
            return Ok::<_, ExchangeError>(None);
        };
        let recipient = county.directory.recovery.to_string();
        Ok((!ledger.is_entrusted_to(conn, &recipient)?).then_some(recipient))
    })?;
    let Some(recipient) = due else { return Ok(()) };
    Ok(ledger.transact(
        Entry::new(Act::Enrolment, "县里的恢复钥匙"),
        errand.author,
        |tx| ledger.entrust_to(tx, &recipient),
    )?)
}
