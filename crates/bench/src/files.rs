//! The files of a county's households in trouble (困难职工档案): pages of the list for every filter it offers, and the search while
//! somebody types.

use crate::child::{self, Figures};
use crate::import::as_one_act;
use crate::people::{dice, invented, pick};
use crate::table::{Line, millis, quantile};
use crate::{Run, office};
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;
use taizhang_ledger::assistance::households::{
    Cause, EndForm, Exit, FileForm, HardshipFile, MemberForm, Relation, SurveyForm, end_file,
    enter_figures, enter_standing_file, open_file,
};
use taizhang_ledger::assistance::rules::Hardship;
use taizhang_ledger::shared::{Day, DocumentKind, Fen, name_ends, search_keys};
use taizhang_ledger::store::Tx;
use taizhang_ledger::unions::{Union, list_unions};

const FILES: u32 = 50_000;
const UNIONS: u32 = 200;
const LIMIT: usize = 50;
/// Pages turned for each filter.
const TURNS: usize = 20;
/// Households somebody looks for, each by one way.
const SOUGHT: u32 = 120;
const FILTERS: [(&str, &str, Option<&str>, Option<&str>); 7] = [
    ("on file", "on_file", None, None),
    ("applied for", "applying", None, None),
    ("ended", "ended", None, None),
    ("due for a visit", "due", None, None),
    ("never aided", "never", None, None),
    ("one union", "on_file", Some("371323-B7"), None),
    ("one category", "on_file", None, Some("relative")),
];

/// Measures and judges.
pub fn measure(folder: &Path, rows: Option<u32>) -> Run<Vec<Line>> {
    let files = rows.unwrap_or(FILES).min(FILES);
    child::run("files-fill", folder, files)?;
    let found = child::run("files", folder, files)?;
    let line = |what: &str, name: &str| {
        let [p50, p99] = ["p50", "p99"].map(|part| found[&format!("{what} {part}")]);
        Line::new(
            &format!("{name}, {files} households"),
            format!("p50 {}, p99 {}", millis(p50), millis(p99)),
            "–".to_owned(),
            None,
            "p99 ≤ 50 ms",
            p99 <= 0.050,
        )
    };
    let mut lines: Vec<Line> = FILTERS
        .iter()
        .map(|(name, ..)| line(name, &format!("page of {LIMIT} files, {name}")))
        .collect();
    lines.push(line("search", "search for a file").with_note(&format!(
        "{} keystrokes by name, pinyin, initials, id tail and phone tail",
        found["keystrokes"]
    )));
    Ok(lines)
}

/// The child that opens the files.
pub fn fill(folder: &Path, files: u32) -> Run<()> {
    let office = office::create(folder)?;
    for number in 1..=UNIONS {
        office::add_union(&office, number)?;
    }
    as_one_act(&office, |tx| {
        let unions = list_unions(tx.conn())?;
        for number in 0..files {
            let union = &unions[(dice(number, 11) % unions.len() as u64) as usize];
            household(tx, union, number)?;
        }
        Ok(())
    })
}

/// A household: six in ten are on file, three have applied, one has ended.
fn household(tx: &Tx<'_>, union: &Union, number: u32) -> Run<()> {
    let day = |text: &str| -> Run<Day> { Ok(text.parse()?) };
    let applied_on = day("2023-01-01")?.plus_days((dice(number, 12) % 1_200) as i64);
    let form = FileForm {
        file_no: Some(format!("K{number:06}")),
        phone: Some(invented(number).phone).filter(|phone| !phone.is_empty()),
        village: Some(format!("第{}村", dice(number, 13) % 300)),
        size: 2,
        category: Some(pick(Hardship::ALL, number, 14)),
        cause: Some(pick(Cause::ALL, number, 15)),
        ..FileForm::default()
    };
    let family = vec![
        person(Relation::Head, number),
        // Numbers of their own, far from the workers'.
        person(Relation::Child, number + 1_000_000),
    ];
    let file = open_file(tx, union, applied_on, form, family)?;
    let kind = number % 10;
    if kind < 7 {
        enter_standing_file(tx, &file, applied_on)?;
    }
    enter_figures(tx, &file, figures(applied_on, number))?;
    if kind == 0 {
        ended(tx, file, applied_on)?;
    }
    Ok(())
}

fn person(relation: Relation, number: u32) -> MemberForm {
    let person = invented(number);
    MemberForm {
        relation,
        name: person.name,
        person: None,
        document: Some((DocumentKind::Citizen, person.citizen_no)),
        sex: None,
        birth: person.birth.parse().ok(),
        ethnicity: None,
        political: None,
        marriage: None,
        register: None,
        livelihood: None,
        month_income: None,
        phone: None,
        place: None,
        model_worker: None,
        stage: None,
        entered_year: None,
        school_years: None,
    }
}

fn figures(on_day: Day, number: u32) -> SurveyForm {
    SurveyForm {
        on_day,
        year: i64::from(on_day.year()),
        income: Fen((dice(number, 16) % 4_000_000) as i64),
        rigid: Fen(0),
        rigid_what: None,
        members: 2,
        per_capita: None,
        harmed: false,
        sudden_cost: None,
        surveyor: None,
        note: None,
    }
}

fn ended(tx: &Tx<'_>, file: HardshipFile, from: Day) -> Run<()> {
    let form = EndForm {
        exit: Exit::Recovered,
        on: from.plus_days(100),
        why: "收入上来了".to_owned(),
        approval: "县总工会".to_owned(),
    };
    end_file(tx, file, &form)?;
    Ok(())
}

/// The child that turns pages and types.
pub fn ours(folder: &Path, files: u32) -> Run<Figures> {
    let office = office::open(folder)?;
    let mut figures = Figures::new();
    let mut keep = |name: &str, mut times: Vec<f64>| {
        figures.insert(format!("{name} p50"), quantile(&mut times, 0.5));
        figures.insert(format!("{name} p99"), quantile(&mut times, 0.99));
    };
    for (name, filter, union, category) in FILTERS {
        let (mut times, mut after) = (Vec::new(), Value::Null);
        for _ in 0..TURNS {
            let request = json!({
                "filter": filter, "union": union, "category": category, "after": after, "limit": LIMIT,
            });
            let began = Instant::now();
            let page = office::call(&office, "file_list", request)?;
            times.push(began.elapsed().as_secs_f64());
            after = page["next"].clone();
        }
        keep(name, times);
    }
    let mut times = Vec::new();
    for query in keystrokes(files) {
        let began = Instant::now();
        office::call(&office, "file_find", json!({ "query": query }))?;
        times.push(began.elapsed().as_secs_f64());
    }
    let count = times.len() as f64;
    keep("search", times);
    figures.insert("keystrokes".into(), count);
    Ok(figures)
}

/// What stands in the search box after each keystroke.
fn keystrokes(files: u32) -> Vec<String> {
    let mut typed = Vec::new();
    for sought in 0..SOUGHT {
        let person = invented((u64::from(sought) * u64::from(files) / u64::from(SOUGHT)) as u32);
        let keys = search_keys(&person.name);
        let whole = match sought % 6 {
            0 => person.name,
            1 => name_ends(&person.name).0.to_owned(),
            2 => keys.pinyin,
            3 => keys.initials,
            4 => person.citizen_no[12..].to_owned(),
            _ => person.phone.get(7..).unwrap_or_default().to_owned(),
        };
        let letters: Vec<char> = whole.chars().collect();
        typed.extend((1..=letters.len()).map(|end| letters[..end].iter().collect::<String>()));
    }
    typed
}
