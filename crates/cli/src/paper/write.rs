//! `paper write`: one document, filled with what the ledger knows and what is set here, or blank.

use crate::terminal::{Outcome, Terminal};
use clap::Args;
use serde_json::{Value, json};

/// 写出一份文书：台账知道的自动填上，其余用 --set 填
#[derive(Args)]
pub struct Write {
    /// 台账文件夹
    ledger: String,
    /// 文书名称，见 paper list
    template: String,
    /// 写哪个工会的
    #[arg(long, value_name = "CODE")]
    union: Option<String>,
    /// 填一项，可以写几次；各行的写 字段.行号.列=值
    #[arg(long = "set", value_name = "字段=值", value_parser = pair)]
    set: Vec<(String, String)>,
    /// 写空白的，拿笔填
    #[arg(long, conflicts_with = "set")]
    blank: bool,
    /// 写到哪个文件或文件夹
    #[arg(long, value_name = "FILE")]
    out: String,
}

fn pair(text: &str) -> Result<(String, String), String> {
    text.split_once('=')
        .map(|(field, value)| (field.trim().to_owned(), value.to_owned()))
        .ok_or_else(|| "要写成 字段=值".to_owned())
}

impl Write {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let about = json!({ "name": self.template, "union": self.union });
        terminal.open(&self.ledger)?;
        let mut form = terminal.ask("paper_form", about)?;
        for (field, value) in &self.set {
            place(&mut form, field, value);
        }
        let request = json!({
            "name": self.template,
            "union": form["union"],
            "values": form["values"],
            "rows": form["rows"],
            "blank": self.blank,
            "to": self.out,
        });
        Ok(terminal.ask("paper_write", request)?.into())
    }
}

/// `会员人数` is a value; `当选人.2.姓名` a column of a row, and rows before it that are not there yet stay empty.
fn place(form: &mut Value, field: &str, value: &str) {
    let parts: Vec<&str> = field.split('.').collect();
    let row = match parts[..] {
        [name, row, column] => row
            .parse::<usize>()
            .ok()
            .filter(|row| (1..=1000).contains(row))
            .map(|row| (name, row, column)),
        _ => None,
    };
    let Some((name, row, column)) = row else {
        form["values"][field] = json!(value);
        return;
    };
    if !form["rows"][name].is_array() {
        form["rows"][name] = json!([]);
    }
    if let Some(rows) = form["rows"][name].as_array_mut() {
        while rows.len() < row {
            rows.push(json!({}));
        }
        rows[row - 1][column] = json!(value);
    }
}
