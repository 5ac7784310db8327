//! `union add`: a union, with its employer and today's head-count where they are given.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::json;

/// 登记一个工会
#[derive(Args)]
pub struct Add {
    /// 台账文件夹
    ledger: String,
    /// 工会编码，终身不变
    #[arg(long)]
    code: String,
    /// 工会全称
    #[arg(long)]
    name: String,
    /// 上级工会的编码；不给就是台账自己的工会
    #[arg(long)]
    parent: Option<String>,
    /// 组织类型：代码或中文，例如 joint、联合基层工会；不给就是单独基层工会
    #[arg(long)]
    form: Option<String>,
    /// 单位名称
    #[arg(long)]
    employer_name: Option<String>,
    /// 单位的统一社会信用代码
    #[arg(long)]
    employer_uscc: Option<String>,
    /// 工会自己的统一社会信用代码
    #[arg(long)]
    uscc: Option<String>,
    /// 建会日期
    #[arg(long, value_name = "DAY")]
    founded_on: Option<String>,
    /// 批复文号
    #[arg(long)]
    approval_no: Option<String>,
    /// 职工人数
    #[arg(long)]
    employees: Option<u32>,
    /// 女职工
    #[arg(long)]
    women: Option<u32>,
    /// 农民工
    #[arg(long)]
    migrant: Option<u32>,
    /// 劳务派遣工
    #[arg(long)]
    dispatched: Option<u32>,
}

impl Add {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let request = json!({
            "code": self.code, "name": self.name, "parent": self.parent, "form": self.form,
            "employer_name": self.employer_name, "employer_uscc": self.employer_uscc, "uscc": self.uscc,
            "founded_on": self.founded_on, "approval_no": self.approval_no,
            "employees": self.employees, "women": self.women, "migrant": self.migrant, "dispatched": self.dispatched,
        });
        Ok(terminal.ask_in(&self.ledger, "union_add", request)?.into())
    }
}
