//! Recovery by the county (找回): the ledger's key is kept wrapped to the recovery recipient of the newest directory.

use crate::Result;
use crate::keys::county;
use taizhang_ledger::store::{Ledger, Tx};

/// Makes the county's slot if it is missing, or again if the directory now held names another recipient.
pub(crate) fn keep_county_slot(ledger: &Ledger, tx: &Tx<'_>) -> Result<()> {
    let Some(county) = county(tx.conn())? else {
        return Ok(());
    };
    let recipient = county.directory.recovery.to_string();
    if !ledger.is_entrusted_to(tx.conn(), &recipient)? {
        ledger.entrust_to(tx, &recipient)?;
    }
    Ok(())
}
