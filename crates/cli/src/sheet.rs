//! Taking a sheet in from the terminal, whatever list it is: look, give the refused rows back, take the good ones.

use crate::terminal::{Outcome, Reply, Terminal};
use clap::Args;
use serde_json::{Map, Value, json};
use taizhang_app::{Answer, Failure};

/// What every import is told.
#[derive(Args)]
pub struct Sheet {
    /// 台账文件夹
    ledger: String,
    /// 表格文件（xlsx、xls、csv、网页表格）
    file: String,
    /// 只看不收
    #[arg(long)]
    dry_run: bool,
    /// 指定哪一栏是什么，例如 document_no=证照号
    #[arg(long, value_name = "FIELD=HEADER")]
    map: Vec<String>,
    /// 退回的行写到哪个 .xlsx 文件
    #[arg(long, value_name = "OUT")]
    rejects: Option<String>,
    /// 用哪一张工作表
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
}

/// The commands that serve one kind of list.
pub struct Commands {
    /// Looks at it.
    pub open: &'static str,
    /// Takes it in.
    pub apply: &'static str,
    /// Writes what goes back.
    pub rejects: &'static str,
    /// Whether rows in question go back too: those of a roll are members a person looks up one by one.
    pub returns_questions: bool,
}

/// Lists of the whole ledger.
pub const LISTS: Commands = Commands {
    open: "list_import_open",
    apply: "list_import_apply",
    rejects: "list_rejects",
    returns_questions: true,
};

impl Sheet {
    /// Runs an import; `about` is what else the opening is told.
    pub fn run(
        self,
        terminal: &Terminal,
        commands: &Commands,
        about: Map<String, Value>,
    ) -> Outcome {
        let mut request =
            json!({ "file": self.file, "map": mapping(&self.map)?, "sheet": self.sheet });
        for (key, value) in about {
            request[key] = value;
        }
        let mut preview = terminal.ask_in(&self.ledger, commands.open, request)?;
        let batch = json!({ "batch": preview["batch"] });
        // Nothing of a batch may stay behind, whatever happens on the way.
        self.finish(terminal, commands, &mut preview, &batch)
            .inspect_err(|_| drop(terminal.ask("roll_import_discard", batch.clone())))?;
        let reply = summary(&preview);
        let text = sentence(&reply, self.dry_run, commands.returns_questions);
        Ok(Reply::new(reply, text))
    }

    fn finish(
        &self,
        terminal: &Terminal,
        commands: &Commands,
        preview: &mut Value,
        batch: &Value,
    ) -> Answer<()> {
        if let Some(to) = self.rejects.as_ref().filter(|_| {
            preview["rejected"] != json!(0)
                || commands.returns_questions && preview["transfers"] != json!(0)
        }) {
            terminal.ask(
                commands.rejects,
                json!({ "batch": preview["batch"], "to": to }),
            )?;
        }
        if self.dry_run {
            terminal.ask("roll_import_discard", batch.clone())?;
            preview["batch"] = Value::Null;
            return Ok(());
        }
        let applied = terminal.ask(commands.apply, batch.clone())?;
        for key in ["added", "updated", "unchanged", "batch"] {
            preview[key] = applied[key].clone();
        }
        Ok(())
    }
}

fn mapping(pairs: &[String]) -> Answer<Map<String, Value>> {
    let read = |pair: &String| {
        let (field, heading) = pair.split_once('=').ok_or_else(|| {
            Failure::new(
                "bad_request",
                format!("--map 后面的“{pair}”没有等号。"),
                "请写成 栏目=表里的列名，例如 document_no=证照号。",
            )
        })?;
        Ok((field.trim().to_owned(), Value::from(heading.trim())))
    };
    pairs.iter().map(read).collect()
}

/// The contract's keys in the contract's order, then what else is worth knowing.
fn summary(preview: &Value) -> Value {
    const KEYS: [&str; 12] = [
        "rows",
        "accepted",
        "rejected",
        "added",
        "updated",
        "unchanged",
        "skipped",
        "warnings",
        "reasons",
        "batch",
        "transfers",
        "absent",
    ];
    Value::Object(
        KEYS.iter()
            .map(|key| ((*key).to_owned(), preview[*key].clone()))
            .collect(),
    )
}

fn sentence(reply: &Value, dry_run: bool, returns_questions: bool) -> String {
    let n = |key: &str| reply[key].as_u64().unwrap_or_default();
    // Rows in question are left with the office, where the list gives them back.
    let asked = if returns_questions { n("transfers") } else { 0 };
    let mut text = format!(
        "{} 行：收下 {}（新增 {}、更新 {}、没有变化 {}），退回 {}，跳过 {}，提醒 {}。",
        n("rows"),
        n("accepted") - asked,
        n("added"),
        n("updated"),
        n("unchanged"),
        n("rejected"),
        n("skipped"),
        n("warnings"),
    );
    if asked > 0 {
        text.push_str(&format!("\n  要您核实，没有收：{asked} 行"));
    }
    for (reason, count) in reply["reasons"].as_object().into_iter().flatten() {
        text.push_str(&format!("\n  {reason}：{count} 行"));
    }
    match reply["batch"].as_str() {
        Some(batch) => text.push_str(&format!("\n批号 {batch}（可用 roll undo 整批撤销）")),
        None if dry_run => text.push_str("\n只是看看，什么都没有收。"),
        None => {}
    }
    text
}
