//! `today`: what is due, as the home page shows it; a week of it, and the year.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 今天要办的事；一周的、一年的
#[derive(Args)]
pub struct Today {
    /// 台账文件夹
    ledger: String,
    /// 看一周：周一到周日，休息日和调休上班都标出来
    #[arg(long, conflicts_with = "year")]
    week: bool,
    /// 看哪一周：那一周里的任何一天；不写是这一周
    #[arg(long, value_name = "日期", requires = "week")]
    on: Option<String>,
    /// 一周的存成 Excel
    #[arg(long, value_name = "文件", requires = "week")]
    to: Option<String>,
    /// 看一年的事，写上年份
    #[arg(long, value_name = "年份")]
    year: Option<i32>,
}

impl Today {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let (command, request) = match (self.week, self.to, self.year) {
            (true, Some(to), _) => ("today_week_write", json!({ "on": self.on, "to": to })),
            (true, None, _) => ("today_week", json!({ "on": self.on })),
            (false, _, Some(year)) => ("union_year", json!({ "year": year })),
            (false, ..) => ("today", json!({})),
        };
        Ok(terminal.ask_in(&self.ledger, command, request)?.into())
    }
}
