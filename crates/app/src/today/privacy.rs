//! Files whose time is over (到期清理).

use super::{DueItem, item};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, privacy};

pub(super) fn items(office: &Office) -> Answer<Option<DueItem>> {
    let rules = RulesOfDay::read(office)?;
    let over = privacy::over(office, &rules)?;
    Ok((!over.is_empty()).then(|| {
        let years = rules
            .book
            .count(privacy::KEEP_YEARS, &rules.region, rules.today);
        let kept = years.map_or(String::new(), |years| format!("结束满 {years} 年，"));
        item(
            "purge",
            format!("{} 份困难职工档案到期了", over.len()),
            format!("{kept}请主席逐份确认，清掉姓名、号码、住址和病情"),
            "去清理",
        )
        .under("个人信息保护法 第十九条")
    }))
}
