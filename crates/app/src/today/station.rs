//! What a station owes its county: rows that came back, the next hand-in, the certificate.

use super::{DueItem, item, returned};
use crate::Answer;
use taizhang_exchange as exchange;
use taizhang_ledger::shared::{Day, read_day};
use taizhang_ledger::store::Ledger;

/// A month without a hand-in shows, as it does at the county (报送情况).
const HAND_IN_EVERY_MONTHS: i32 = 1;
/// A certificate is renewed in good time before its last day.
const CERTIFICATE_NOTICE_DAYS: i64 = 60;

pub(super) fn items(ledger: &Ledger, today: Day) -> Answer<Vec<DueItem>> {
    let found = exchange::overview(ledger)?;
    let Some(county) = found.county else {
        return Ok(Vec::new());
    };
    let mut items = returned::items(ledger, &county, &found.returned)?;
    let changed: i64 = found.changed.iter().map(|(_, count)| count).sum();
    let newest = found.outbox.first().map(|(sent, _)| sent);
    let unanswered = newest.filter(|sent| sent.receipted_on.is_none());
    if let Some(sent) = newest {
        let due = sent.created_on.plus_months(HAND_IN_EVERY_MONTHS);
        if due <= today && (changed > 0 || unanswered.is_some()) {
            let detail = match unanswered {
                Some(_) => format!(
                    "第 {} 号 {}写好，还没有收到回执",
                    sent.seq,
                    sent.created_on.chinese()
                ),
                None => format!(
                    "上次是{}，之后又改了 {changed} 条",
                    sent.created_on.chinese()
                ),
            };
            items.push(
                item("hand_in", format!("该向{county}报送了"), detail, "去报送").by(due, today),
            );
        } else if let Some(sent) = unanswered {
            let title = format!("第 {} 号报送等{county}的回执", sent.seq);
            let detail = format!("{}写好；带去了，拿回执导进来", sent.created_on.chinese());
            items.push(
                item("hand_in", title, detail, "看报送")
                    .by(due, today)
                    .awaiting(&county),
            );
        }
    } else if changed > 0 {
        items.push(item(
            "hand_in",
            format!("还没有向{county}报送过"),
            format!("台账里有 {changed} 条等着报送"),
            "去报送",
        ));
    }
    if let Some((ends, _)) = found
        .certificate_ends
        .and_then(|text| read_day(&text).ok())
        .filter(|(ends, _)| today.days_until(*ends) <= CERTIFICATE_NOTICE_DAYS)
    {
        items.push(
            item(
                "certificate",
                "县里发的证书快到期了",
                format!(
                    "{}到期；过了期照样能用，下次去县里请他们换发",
                    ends.chinese()
                ),
                "看报送登记",
            )
            .by(ends, today),
        );
    }
    Ok(items)
}
