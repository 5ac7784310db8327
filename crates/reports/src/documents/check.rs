//! Checks a template (检查模板): a pure function from its text to everything that is wrong with it.

use super::fault::{Fault, FaultKind};
use super::layout::{Block, lay_out};
use super::render::{self, Print};
use super::template::{Field, Kind, Template, read};
use super::values::{Said, Values};

/// Reads a template and tries it: with its examples, with only what is required, and blank.
///
/// # Errors
/// Everything that is wrong, by line. A template that passes renders for any values that [`Values::check`] lets through,
/// but for a row's column that stands in a clause none of the trials reached.
pub fn check(text: &str) -> Result<Template, Vec<Fault>> {
    let template = read(text)?;
    let used = render::variables(&template).map_err(|fault| vec![fault])?;
    let mut faults: Vec<Fault> = used
        .iter()
        .filter(|name| template.field(name).is_none())
        .map(|name| Fault {
            line: line_of(&template, name),
            kind: FaultKind::Unknown { name: name.clone() },
        })
        .collect();
    // With an unknown name every trial would only find that name again.
    if faults.is_empty() {
        let found = |trial: Trial| blocks(&template, trial.as_print()).err();
        faults.extend(trials(&template).into_iter().find_map(found));
    }
    faults.extend(
        template
            .fields
            .iter()
            .flat_map(|field| unused(&template, field, &used)),
    );
    if faults.is_empty() {
        Ok(template)
    } else {
        Err(faults)
    }
}

/// Renders a template into the parts of a document.
///
/// # Errors
/// The fault of the template that these values bring out.
pub fn blocks(template: &Template, print: Print<'_>) -> Result<Vec<Block>, Fault> {
    let text = render::render(template, print)?;
    lay_out(&text).map_err(|kind| Fault {
        line: line_of_row(template, &kind),
        kind,
    })
}

/// A try.
enum Trial {
    Values(Values),
    Blank,
}

impl Trial {
    fn as_print(&self) -> Print<'_> {
        match self {
            Self::Values(values) => Print::Filled(values),
            Self::Blank => Print::Blank,
        }
    }
}

fn trials(template: &Template) -> Vec<Trial> {
    let examples = Values::examples(template);
    let mut yes = examples.clone();
    for said in yes.single.values_mut() {
        if let Said::YesNo(clause) = said {
            *clause = true;
        }
    }
    let mut least = examples.clone();
    let required = |name: &String| {
        template
            .field(name)
            .is_some_and(|field| field.need == super::template::Need::Required)
    };
    least
        .single
        .retain(|name, said| required(name) && !matches!(said, Said::YesNo(_)));
    least.rows.retain(|name, _| required(name));
    vec![
        Trial::Values(examples),
        Trial::Values(yes),
        Trial::Values(least),
        Trial::Blank,
    ]
}

fn unused(template: &Template, field: &Field, used: &[String]) -> Vec<Fault> {
    let fault = |field: &Field, name: String| Fault {
        line: field.line,
        kind: FaultKind::Unused { name },
    };
    if !used.contains(&field.name) {
        return vec![fault(field, field.name.clone())];
    }
    let Kind::Rows { columns, .. } = &field.kind else {
        return Vec::new();
    };
    columns
        .iter()
        .filter(|column| !template.body.contains(&format!(".{}", column.name)))
        .map(|column| fault(column, format!("{}.{}", field.name, column.name)))
        .collect()
}

/// The first line of the file that speaks of a name in the template language.
fn line_of(template: &Template, name: &str) -> usize {
    let speaks = |line: &str| {
        line.split("{{")
            .chain(line.split("{%"))
            .skip(1)
            .any(|rest| {
                let code = rest.split(['}', '%']).next().unwrap_or_default();
                code.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
                    .any(|word| word == name)
            })
    };
    template
        .body
        .lines()
        .position(speaks)
        .map_or(template.body_line, |at| template.body_line + at)
}

/// The line of a row that came out wrong: the first row of the body that begins as it does.
fn line_of_row(template: &Template, kind: &FaultKind) -> usize {
    let (FaultKind::Cells { row, .. } | FaultKind::RowAlone { row }) = kind else {
        return template.body_line;
    };
    let opening = |text: &str| {
        text.trim_start_matches(['|', '*', ' '])
            .trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ')
            .chars()
            .take(2)
            .collect::<String>()
    };
    let wanted = opening(row);
    let rows = template
        .body
        .lines()
        .enumerate()
        .filter(|(_, line)| line.trim_start().starts_with('|'));
    let found = rows
        .clone()
        .find(|(_, line)| !wanted.is_empty() && opening(line.trim()) == wanted);
    found
        .or_else(|| rows.clone().next())
        .map_or(template.body_line, |(at, _)| template.body_line + at)
}
