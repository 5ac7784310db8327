//! `call`: any command of the app by name.

use crate::terminal::{Outcome, Reply, Terminal};
use clap::Args;
use serde_json::{Value, json};
use std::io::Read as _;
use taizhang_app::{Answer, Failure, commands};

/// 按名字办任何一件事；--list 列出全部名字和请求、回答的样子
#[derive(Args)]
pub struct Call {
    /// 列出全部命令
    #[arg(long)]
    list: bool,
    /// 台账文件夹
    #[arg(required_unless_present = "list")]
    ledger: Option<String>,
    /// 命令的名字
    #[arg(required_unless_present = "list")]
    command: Option<String>,
    /// 请求，一个 JSON 对象；写 - 则从标准输入读
    #[arg(default_value = "{}")]
    request: String,
}

impl Call {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        match (self.ledger, self.command) {
            (Some(ledger), Some(command)) if !self.list => {
                let request = read_request(&self.request)?;
                let reply = terminal.ask_in(&ledger, &command, request)?;
                let text =
                    serde_json::to_string_pretty(&reply).expect("a JSON value can be written");
                Ok(Reply::new(reply, text))
            }
            _ => Ok(list()),
        }
    }
}

fn read_request(text: &str) -> Answer<Value> {
    let mut typed = String::new();
    if text == "-" {
        let read = std::io::stdin().read_to_string(&mut typed);
        read.map_err(|error| Failure::new("bad_request", "标准输入读不出来。", error.to_string()))?;
    } else {
        typed.push_str(text);
    }
    serde_json::from_str(&typed)
        .map_err(|error| Failure::new("bad_request", "请求不是 JSON。", error.to_string()))
}

fn list() -> Reply {
    let shapes = commands();
    let lines: Vec<String> = shapes
        .iter()
        .map(|shape| {
            format!(
                "{} {} -> {}",
                shape.name,
                (shape.request)(),
                (shape.reply)()
            )
        })
        .collect();
    let list: Vec<Value> = shapes
        .iter()
        .map(|shape| {
            let mut types = serde_json::Map::new();
            (shape.declare)(&mut |name, text| drop(types.insert(name, Value::String(declaration(&text)))));
            json!({ "name": shape.name, "request": (shape.request)(), "reply": (shape.reply)(), "types": types })
        })
        .collect();
    Reply::new(json!({ "commands": list }), lines.join("\n"))
}

/// A declaration without the comments before it.
fn declaration(text: &str) -> String {
    text.lines()
        .skip_while(|line| !line.starts_with("export"))
        .collect::<Vec<_>>()
        .join("\n")
}
