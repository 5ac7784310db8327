//! `taizhang-cli`: the same acts from a terminal, for county engineers, scripts and acceptance.
//!
//! One command is one small file: its arguments, the request it makes of them, and nothing else. What they share is in
//! [`terminal`]. The doc comments of arguments are the help a person reads, and therefore Chinese.

mod bundle;
mod call;
mod demo;
mod desk;
mod enrol;
mod file;
mod ledger;
mod officers;
mod paper;
mod progress;
mod receipt;
mod returns;
mod roll;
mod sheet;
mod terminal;
mod today;
mod union;
mod words;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use terminal::{Outcome, Settings, Terminal};

/// 工会台账：在命令行里办同样的事
#[derive(Parser)]
#[command(
    name = "taizhang-cli",
    version,
    subcommand_required = true,
    arg_required_else_help = true
)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Demo(demo::Demo),
    #[command(subcommand)]
    Ledger(ledger::Ledger),
    #[command(subcommand, alias = "unions")]
    Union(union::Union),
    #[command(subcommand)]
    Officers(officers::Officers),
    #[command(subcommand)]
    File(file::File),
    #[command(subcommand)]
    Roll(roll::Roll),
    #[command(subcommand)]
    Return(returns::Return),
    #[command(subcommand)]
    Bundle(bundle::Bundle),
    #[command(subcommand)]
    Enrol(enrol::Enrol),
    #[command(subcommand)]
    Desk(desk::Desk),
    #[command(subcommand)]
    Receipt(receipt::Receipt),
    #[command(subcommand)]
    Paper(paper::Paper),
    Today(today::Today),
    Call(call::Call),
}

impl Command {
    fn run(self, terminal: &Terminal) -> Outcome {
        match self {
            Self::Demo(command) => command.run(terminal),
            Self::Ledger(command) => command.run(terminal),
            Self::Union(command) => command.run(terminal),
            Self::Officers(command) => command.run(terminal),
            Self::File(command) => command.run(terminal),
            Self::Roll(command) => command.run(terminal),
            Self::Return(command) => command.run(terminal),
            Self::Bundle(command) => command.run(terminal),
            Self::Enrol(command) => command.run(terminal),
            Self::Desk(command) => command.run(terminal),
            Self::Receipt(command) => command.run(terminal),
            Self::Paper(command) => command.run(terminal),
            Self::Today(command) => command.run(terminal),
            Self::Call(command) => command.run(terminal),
        }
    }
}

fn main() -> ExitCode {
    match Cli::try_parse() {
        Ok(cli) => terminal::show(
            cli.settings.json,
            Terminal::new(cli.settings).and_then(|terminal| cli.command.run(&terminal)),
        ),
        Err(error) => terminal::show_usage(&error),
    }
}
