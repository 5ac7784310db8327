//! What all commands share: the settings before the command, the open ledger, how answers and failures are printed.

use crate::progress::Bar;
use crate::words;
use clap::Args;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::ExitCode;
use taizhang_app::{Answer, Config, Failure, Office, dispatch};

/// What stands before or after any command.
#[derive(Args)]
pub struct Settings {
    /// 只在标准输出上写一个 JSON 对象
    #[arg(long, global = true)]
    pub json: bool,
    /// 存着口令的文件（不给时用环境变量 TAIZHANG_PASSPHRASE）
    #[arg(long, global = true, value_name = "FILE")]
    passphrase_file: Option<String>,
    /// 把今天定在这一天（YYYY-MM-DD）
    #[arg(long, global = true, value_name = "DAY")]
    today: Option<String>,
    /// 以这位操作员的名义
    #[arg(long = "as", global = true, value_name = "NAME")]
    operator: Option<String>,
}

/// What a command answers: the reply for `--json`, and the same for people.
pub type Outcome = Answer<Reply>;

/// A reply in both forms.
pub struct Reply {
    value: Value,
    text: String,
}

impl Reply {
    /// A reply with a text of its own.
    pub fn new(value: Value, text: String) -> Self {
        Self { value, text }
    }
}

impl From<Value> for Reply {
    fn from(value: Value) -> Self {
        let text = words::readable(&value);
        Self { value, text }
    }
}

/// The terminal: an office, and where its passphrase comes from.
pub struct Terminal {
    office: Office,
    passphrase_file: Option<String>,
}

impl Terminal {
    /// Sets the office up.
    pub fn new(settings: Settings) -> Answer<Self> {
        let wrong = |text: &str| {
            Failure::new(
                "bad_request",
                format!("--today 后面的“{text}”不是日期。"),
                "请写成 2026-11-24。",
            )
        };
        let today = settings
            .today
            .map(|text| text.parse().map_err(|_| wrong(&text)))
            .transpose()?;
        let office = Office::new(Config {
            today,
            operator: settings.operator,
            ..Config::default()
        });
        Ok(Self {
            office,
            passphrase_file: settings.passphrase_file,
        })
    }

    /// The office, for the one act that opens ledgers of its own.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The passphrase, without the line end that editors add.
    pub fn passphrase(&self) -> Answer<String> {
        match &self.passphrase_file {
            Some(file) => read_passphrase(file),
            None => std::env::var("TAIZHANG_PASSPHRASE").map_err(|_| {
                Failure::new(
                    "passphrase_missing",
                    "没有给口令。",
                    "请用 --passphrase-file 指一个存着口令的文件，或设 TAIZHANG_PASSPHRASE。",
                )
            }),
        }
    }

    /// Asks the app for one thing.
    pub fn ask(&self, command: &str, request: Value) -> Answer<Value> {
        dispatch(&self.office, command, request, &Bar::on_stderr())
    }

    /// Opens a ledger, then asks for one thing.
    pub fn ask_in(&self, ledger: &str, command: &str, request: Value) -> Answer<Value> {
        self.open(ledger)?;
        self.ask(command, request)
    }

    /// Opens a ledger.
    pub fn open(&self, ledger: &str) -> Answer<()> {
        // The operator of --as is in the office's settings.
        self.ask(
            "ledger_open",
            json!({ "at": ledger, "passphrase": self.passphrase()?, "operator": null }),
        )?;
        Ok(())
    }
}

/// Reads a file that holds a passphrase and at most one line end.
pub fn read_passphrase(file: &str) -> Answer<String> {
    let text = std::fs::read_to_string(file).map_err(|error| {
        Failure::new(
            "file",
            format!("口令文件“{file}”读不出来。"),
            format!("请看看路径对不对，文件是不是 UTF-8 文本。（{error}）"),
        )
    })?;
    let text = text.strip_suffix('\n').unwrap_or(&text);
    Ok(text.strip_suffix('\r').unwrap_or(text).to_owned())
}

/// Prints an outcome and answers with its exit code.
pub fn show(json: bool, outcome: Outcome) -> ExitCode {
    let code = outcome.as_ref().map_or_else(Failure::exit_code, |_| 0);
    let text = match outcome {
        Ok(reply) if json => reply.value.to_string(),
        Ok(reply) => reply.text,
        Err(failure) if json => serde_json::to_string(&failure).expect("a failure is plain text"),
        Err(failure) => {
            complain(&failure);
            return ExitCode::from(code);
        }
    };
    // A reader that closed the pipe has seen enough.
    let _ = writeln!(std::io::stdout(), "{}", text.trim_end());
    ExitCode::from(code)
}

fn complain(failure: &Failure) {
    let mut out = std::io::stderr().lock();
    let _ = writeln!(out, "{}\n{}", failure.message, failure.hint);
    let _ = writeln!(out, "（{}）", failure.code);
}

/// Shows the help or a mistake in the command line: the latter with exit code 2, and as JSON where that was asked for.
pub fn show_usage(error: &clap::Error) -> ExitCode {
    if error.use_stderr() && std::env::args().any(|argument| argument == "--json") {
        let failure = Failure::new("usage", "命令写得不对。", error.render().to_string());
        let _ = writeln!(
            std::io::stdout(),
            "{}",
            serde_json::to_string(&failure).expect("a failure is plain text")
        );
    } else {
        let _ = error.print();
    }
    ExitCode::from(if error.use_stderr() { 2 } else { 0 })
}
