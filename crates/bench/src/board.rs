//! A county's negotiations (协商进度): ten thousand open ones at different steps, and the board that shows them; and the coverage
//! of all their enterprises.

use crate::child::{self, Figures};
use crate::import::as_one_act;
use crate::table::{Line, millis, quantile};
use crate::{Run, office};
use serde_json::json;
use std::path::Path;
use std::time::Instant;
use taizhang_ledger::cases::{Case, CaseKind, CaseStep, NEGOTIATION, Plan, WAGE_NEGOTIATION};
use taizhang_ledger::negotiation::{ContractKind, Negotiation, Scope, Side};
use taizhang_ledger::shared::Day;
use taizhang_ledger::store::Tx;
use taizhang_ledger::unions::{Union, list_unions};

const UNIONS: u32 = 2_000;
const TURNS: usize = 40;

/// Measures and judges.
pub fn measure(folder: &Path) -> Run<Vec<Line>> {
    child::run("board-fill", folder, UNIONS)?;
    let found = child::run("board", folder, UNIONS)?;
    let cases = UNIONS as usize * ContractKind::ALL.len();
    let [p50, p99] = ["p50", "p99"].map(|part| found[&format!("board {part}")]);
    Ok(vec![
        Line::new(
            &format!("board of {cases} open negotiations"),
            format!("p50 {}, p99 {}", millis(p50), millis(p99)),
            "–".to_owned(),
            None,
            "p99 ≤ 100 ms",
            p99 <= 0.100,
        ),
        Line::new(
            &format!("coverage of {UNIONS} enterprises"),
            millis(found["coverage"]),
            "–".to_owned(),
            None,
            "(shown only)",
            true,
        ),
    ])
}

/// The child that enters unions and, for each, a negotiation of every kind.
pub fn fill(folder: &Path, unions: u32) -> Run<()> {
    let office = office::create(folder)?;
    for number in 1..=unions {
        office::add_union(&office, number)?;
    }
    as_one_act(&office, |tx| {
        for (place, union) in list_unions(tx.conn())?.iter().enumerate() {
            for (nth, kind) in ContractKind::ALL.iter().enumerate() {
                negotiate(tx, union, *kind, place + nth)?;
            }
        }
        Ok(())
    })
}

/// An open negotiation that has taken some of its steps, two days apart.
fn negotiate(tx: &Tx<'_>, union: &Union, kind: ContractKind, taken: usize) -> Run<()> {
    let (plan, case_kind): (&Plan, _) = match kind {
        ContractKind::Wage => (&WAGE_NEGOTIATION, CaseKind::WageNegotiation),
        _ => (&NEGOTIATION, CaseKind::Negotiation),
    };
    let anchor = Day::new(2026, 8, 3).ok_or("a day of the calendar")?;
    let case = tx.insert(Case {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        kind: case_kind,
        trade_union: union.id,
        anchor,
        closed_on: None,
    })?;
    tx.insert(Negotiation {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        case_file: case.id,
        kind,
        scope: Scope::Enterprise,
        title: format!("2026年{}协商", kind.label()),
        offered_by: Side::Workers,
        letter_no: None,
        campaign: None,
        last_average: None,
        session_item: None,
        follows: None,
    })?;
    let stages = plan.stages.iter().take(taken % (plan.stages.len() - 1));
    for (nth, stage) in (0_i64..).zip(stages) {
        let on_day = anchor.plus_days(nth * 2);
        tx.insert(CaseStep {
            id: tx.new_id(),
            station: String::new(),
            revision: 0,
            retired: None,
            case_file: case.id,
            step: stage.code.to_owned(),
            on_day,
            until: (stage.code == "agreed").then(|| on_day.plus_days(20)),
            people: None,
            document: None,
            note: None,
        })?;
    }
    Ok(())
}

/// The child that opens the board again and again.
pub fn ours(folder: &Path) -> Run<Figures> {
    let office = office::open(folder)?;
    let board = json!({ "kind": null, "query": "", "whole": null });
    let mut times = Vec::new();
    for _ in 0..TURNS {
        let began = Instant::now();
        office::call(&office, "negotiation_board", board.clone())?;
        times.push(began.elapsed().as_secs_f64());
    }
    let began = Instant::now();
    office::call(
        &office,
        "coverage_rate",
        json!({ "on": null, "kind": null }),
    )?;
    Ok(Figures::from([
        ("board p50".to_owned(), quantile(&mut times, 0.5)),
        ("board p99".to_owned(), quantile(&mut times, 0.99)),
        ("coverage".to_owned(), began.elapsed().as_secs_f64()),
    ]))
}
