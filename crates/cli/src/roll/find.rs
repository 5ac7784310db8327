//! `roll find`: the one search, members only.

use crate::terminal::{Outcome, Reply, Terminal};
use clap::Args;
use serde_json::{Value, json};

/// 找人：姓名、全拼、首字母、证件号或手机的末几位
#[derive(Args)]
pub struct Find {
    /// 台账文件夹
    ledger: String,
    /// 要找的
    query: String,
    /// 最多几个
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: u32,
}

impl Find {
    /// Runs it.
    pub fn run(self, terminal: &Terminal) -> Outcome {
        let mut reply = terminal.ask_in(
            &self.ledger,
            "find",
            json!({ "query": self.query, "limit": self.limit }),
        )?;
        if let Some(hits) = reply["hits"].as_array_mut() {
            hits.retain(|hit| hit["kind"] == "member");
        }
        let text = line_each(&reply["hits"]);
        Ok(Reply::new(reply, text))
    }
}

fn line_each(hits: &Value) -> String {
    let part = |hit: &Value, key: &str| hit[key].as_str().unwrap_or_default().to_owned();
    let lines: Vec<String> = hits
        .as_array()
        .into_iter()
        .flatten()
        .map(|hit| {
            format!(
                "{}  {}  {}  {}",
                part(hit, "name"),
                part(hit, "id_masked"),
                part(hit, "union"),
                part(hit, "id")
            )
        })
        .collect();
    if lines.is_empty() {
        "没有找到。".to_owned()
    } else {
        lines.join("\n")
    }
}
