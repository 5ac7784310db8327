//! Keeping the ledger: the first steps, the backup, the annual return.

use super::{DueItem, based, item};
use crate::form::day;
use crate::returns::unsealed_edition;
use crate::rules::RulesOfDay;
use crate::{Answer, Office};
use taizhang_ledger::clocks;
use taizhang_ledger::roll::count_roll;
use taizhang_ledger::shared::{Day, read_day};
use taizhang_ledger::store::{Act, ActLine, Ledger, LedgerInfo, LedgerKind};
use taizhang_ledger::unions::list_unions;

/// A week without a backup on another disk shows (decision 16).
const BACKUP_EVERY_DAYS: i64 = 7;

/// What to do first in a ledger that is still empty.
pub(super) fn first_steps(ledger: &Ledger) -> Answer<Vec<DueItem>> {
    if ledger.info().kind == LedgerKind::Desk {
        return Ok(Vec::new());
    }
    ledger.read(|conn| {
        let mut items = Vec::new();
        // The ledger's own union is there from the first day.
        if list_unions(conn)?.len() < 2 {
            items.push(item(
                "union_empty",
                "先登记下面的工会",
                "一家企业一个工会；小店合成的联合工会也在这里登记",
                "登记工会",
            ));
        }
        let counts = count_roll(conn, None)?;
        if counts.active == 0 && counts.retained == 0 {
            items.push(item(
                "roll_empty",
                "把花名册导进来",
                "企业现在用的 Excel 就行，列名不用改",
                "导入花名册",
            ));
        }
        Ok(items)
    })
}

/// The backup that somebody must carry away: what the program keeps by itself lies on the same disk.
pub(super) fn backup(info: &LedgerInfo, today: Day) -> Option<DueItem> {
    if info.practice {
        return None;
    }
    let last = info
        .last_backup
        .as_deref()
        .and_then(|text| read_day(text).ok())
        .map(|(day, _)| day);
    let Some(last) = last else {
        return Some(item(
            "backup",
            "还没有备份到别的盘",
            "电脑坏了，只有别处的备份能救回台账",
            "去备份",
        ));
    };
    let due = last.plus_days(BACKUP_EVERY_DAYS);
    (due <= today).then(|| {
        item(
            "backup",
            "该备份到 U 盘了",
            format!("上次是{}", last.chinese()),
            "去备份",
        )
        .by(due, today)
    })
}

/// A backup that nobody has tried is a hope: once a month it is brought back for trial.
const REHEARSE_EVERY_MONTHS: i32 = 1;

/// The trial of a restore. There must be a backup to try.
pub(super) fn rehearsal(ledger: &Ledger, today: Day) -> Answer<Option<DueItem>> {
    let info = ledger.info();
    let backed_up = info
        .last_backup
        .as_deref()
        .and_then(|text| read_day(text).ok())
        .map(|(day, _)| day);
    let Some(backed_up) = backed_up.filter(|_| !info.practice) else {
        return Ok(None);
    };
    let last = ledger.read(|conn| ActLine::newest_of(conn, Act::Rehearse))?;
    let detail = match &last {
        Some(line) => format!(
            "上次是{}：{}",
            line.day.chinese(),
            line.detail.as_deref().unwrap_or_default()
        ),
        None => "还没有试过备份能不能恢复；试一次，眼前的台账不动".to_owned(),
    };
    let since = last.map_or(backed_up, |line| line.day);
    let due = since.plus_months(REHEARSE_EVERY_MONTHS);
    Ok((due <= today)
        .then(|| item("rehearsal", "该演练一次恢复了", detail, "去演练").by(due, today)))
}

/// The newest return whose period is over, until it is sealed.
pub(super) fn annual_return(office: &Office) -> Answer<Option<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let ledger = office.ledger()?;
    let Some(edition) = unsealed_edition(&ledger, rules.today)? else {
        return Ok(None);
    };
    let ended = day(&edition.to, "to")?;
    let entry = rules.book.get("returns.due", &rules.region, ended)?;
    let rule = rules.book.clock("returns.due", &rules.region, ended)?;
    let due = clocks::read(&rule, ended, &[], rules.calendar(), rules.today).due;
    let detail = format!(
        "统计到 {}；数已经按台账填好，看一遍、写好核实说明就可以封存",
        ended.chinese()
    );
    let line = item(
        "annual_return",
        format!("{}还没有封存", edition.title),
        detail,
        "看年报",
    )
    .about(edition.code)
    .under(&based(entry));
    Ok(Some(match due {
        Some(due) => line.by(due, rules.today),
        None => line,
    }))
}
