//! Sentences about parameters and rest days.

use crate::Failure;
use taizhang_ledger::calendar::TableError;
use taizhang_ledger::rulebook::{DraftError, RulebookError};

impl From<RulebookError> for Failure {
    fn from(error: RulebookError) -> Self {
        use RulebookError as E;
        match error {
            E::Overlap { code, region, day } => Self::new(
                "rules_overlap",
                format!(
                    "参数“{code}”（地区 {region}）有两条在 {} 同时有效。",
                    day.chinese()
                ),
                "请让前一条在后一条开始的前一天截止。",
            ),
            E::Backwards { code, from, to } => Self::new(
                "rules_backwards",
                format!(
                    "参数“{code}”到 {} 就截止，比开始的 {} 还早。",
                    to.chinese(),
                    from.chinese()
                ),
                "请核对起止日期。",
            ),
            E::Region { code, region } => Self::new(
                "rules_region",
                format!("参数“{code}”的地区“{region}”不是行政区划代码。"),
                "地区写行政区划代码的前两位、四位或六位；全国的空着。",
            )
            .at("region"),
            E::Kind { code } => Self::new(
                "rules_kind",
                format!("参数“{code}”不是这种值。"),
                "人数写数字，比例写百分比，期限写天数，一年里的日子写“10月1日—10月22日”；请照原来的样子写。",
            )
            .at("value"),
            E::Empty { code } => Self::new(
                "rules_empty",
                format!("参数“{code}”没有写全：名称、依据和值都要有，清单不能是空的。"),
                "请补上再存。",
            ),
            E::NoLength { code } => Self::new(
                "rules_no_length",
                format!("期限“{code}”没有写多长。"),
                "请写天数、工作日数、月数或年数。",
            )
            .at("value"),
            E::WindowBackwards { code } => Self::new(
                "rules_window_backwards",
                format!("“{code}”的最后一天比第一天还早。"),
                "请写成“10月1日—10月22日”，两头在同一年里。",
            )
            .at("value"),
            E::Missing { code, on } => Self::new(
                "rules_missing",
                format!("{} 没有“{code}”这个参数，这一条规则判不了。", on.chinese()),
                "请县里发布这个参数，或在“设置”的“参数”里看缺哪些。",
            ),
            E::Table(error) => error.into(),
            E::Malformed { line, why } => Self::new(
                "rules_malformed",
                format!("参数文件第 {line} 行读不出来。"),
                format!("请把这句话告诉技术人员：{why}"),
            ),
        }
    }
}

impl From<DraftError> for Failure {
    fn from(error: DraftError) -> Self {
        match error {
            DraftError::Rulebook(error) => error.into(),
            DraftError::Unknown { code } => Self::new(
                "rules_unknown",
                format!("程序里没有用到“{code}”这个参数。"),
                "请从列表里选一个参数。",
            )
            .at("code"),
            DraftError::SameName { name } => Self::new(
                "task_known",
                format!("“{name}”已经有了。"),
                "日子不对的，在列表里选它，按“改”；另一件事请换一个名称。",
            )
            .at("name"),
            DraftError::Store(error) => error.into(),
        }
    }
}

impl From<TableError> for Failure {
    fn from(error: TableError) -> Self {
        use TableError as E;
        match error {
            E::Twice { year } => Self::new(
                "holidays_twice",
                format!("{year} 年的节假日表有两份。"),
                "只留一份。",
            ),
            E::Backwards { year, name } => Self::new(
                "holidays_backwards",
                format!("{year} 年“{name}”的放假，截止比开始还早。"),
                "请核对起止日期。",
            ),
            E::OtherYear { year, day } => Self::new(
                "holidays_other_year",
                format!("{} 不在 {year} 年的节假日安排里。", day.chinese()),
                "请核对年份和日期；元旦连休可以从上一年 12 月开始。",
            ),
            E::Both { day } => Self::new(
                "holidays_both",
                format!("{} 又放假又上班。", day.chinese()),
                "请核对通知，只留一样。",
            ),
            E::NoWeekend { day } => Self::new(
                "holidays_no_weekend",
                format!("{} 不是周六周日，本来就上班。", day.chinese()),
                "调休上班只写周六、周日。",
            ),
            E::Empty { year } => Self::new(
                "holidays_empty",
                format!("{year} 年的节假日表是空的。"),
                "请照国务院办公厅的通知写上放假的日子。",
            ),
        }
    }
}
