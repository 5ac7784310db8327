//! What the county sent back and nobody has changed since: one line each, with its reason and the page that settles it.

use super::{DueItem, item};
use crate::filing::{ReturnedMember, returned_member};
use crate::{Answer, assistance};
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::filing::ReturnedRow;
use taizhang_ledger::store::{Kind, Ledger, Reader, Record as _};

/// Named one by one up to here; a whole roll may come back.
const NAMED: usize = 20;

/// The rows that came back, the oldest first.
pub(super) fn items(
    ledger: &Ledger,
    county: &str,
    returned: &[ReturnedRow],
) -> Answer<Vec<DueItem>> {
    let mut items = ledger.read(|conn| {
        let named = returned.iter().take(NAMED);
        named
            .map(|row| line(conn, county, row))
            .collect::<Answer<Vec<_>>>()
    })?;
    let more = returned.len().saturating_sub(NAMED);
    if more > 0 {
        items.push(item(
            "returned",
            format!("{county}另外还退回 {more} 条"),
            "看看原因，改好以后随下一次报送带去",
            "看退回的",
        ));
    }
    Ok(items)
}

fn line(conn: &Reader, county: &str, row: &ReturnedRow) -> Answer<DueItem> {
    let told = returned_member(conn, row)?;
    // The list of the day is open to whoever sees the screen: a file goes by its number or a masked name.
    let name = match row.kind {
        Kind::HardshipFile => HardshipFile::find(conn, row.record)?
            .map_or(String::new(), |file| assistance::subject(&file)),
        _ => told.name.clone(),
    };
    let (kind, what, act) = match row.kind {
        Kind::Member => ("returned_member", "会员", "去改"),
        Kind::HardshipFile => ("returned_file", "困难职工档案", "去改"),
        Kind::SealedReturn | Kind::ReturnNote => ("returned_return", "", "去答复"),
        _ => ("returned", "人员", "看退回的"),
    };
    let title = format!(
        "{county}退回{what}{}{name}",
        if what.is_empty() { "" } else { "：" }
    );
    let mut due = item(kind, title, detail(&told), act).about(row.record.to_string());
    due.article = Some(format!("第 {} 号的回执", row.seq));
    Ok(due)
}

/// 身份证号重复；请核对。请联系孙科长
fn detail(told: &ReturnedMember) -> String {
    let contact = match told.contact.is_empty() {
        true => String::new(),
        false => format!("请联系{}", told.contact),
    };
    let parts = [told.reason.as_str(), told.remark.as_str(), contact.as_str()];
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join("；")
}
