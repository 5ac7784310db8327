//! Which sheet is the wanted one (选表), and what its first rows say.

use super::assign::{self, Assignment, Content, SAMPLE_ROWS};
use super::head::{Block, HEAD_ROWS, Top};
use super::heading::{Heading, Wanted, key};
use super::{Layout, Mapping};
use crate::book::{Book, FileKind, Merge, Visibility};
use crate::cell::Row;
use crate::error::TablesError;

/// Words in the name of a sheet that explains or shows an example rather than being the roll.
const ASIDE: &[&str] = &[
    "说明", "须知", "示例", "样例", "样表", "范例", "模板", "字典", "代码", "参考",
];

/// A sheet that may hold the table.
pub(super) struct Candidate {
    pub(super) layout: Layout,
    complete: bool,
    has_data: bool,
    aside: bool,
}

/// The search through the sheets of one file.
pub(super) struct Search<'a> {
    pub(super) book: &'a mut Book,
    pub(super) wanted: &'a [Wanted<'a>],
    pub(super) remembered: &'a dyn Fn(&str) -> Option<Mapping>,
    pub(super) chosen: &'a Mapping,
}

impl Search<'_> {
    /// Names the sheets of some state.
    pub(super) fn names(&self, take: impl Fn(Visibility) -> bool) -> Vec<String> {
        self.book
            .sheets()
            .iter()
            .filter(|sheet| take(sheet.visibility))
            .map(|sheet| sheet.name.clone())
            .collect()
    }

    /// Finds the one sheet of a state that fits; several are an error.
    pub(super) fn sheets(&mut self, visibility: Visibility) -> Result<Option<Layout>, TablesError> {
        let mut found = Vec::new();
        let mut refused = None;
        for name in self.names(|own| own == visibility) {
            match self.sheet(&name) {
                Ok(candidate) => found.extend(candidate),
                // A choice is made for one sheet and need not fit the others.
                Err(error @ TablesError::NoColumn { .. }) => refused = Some(error),
                Err(error) => return Err(error),
            }
        }
        // Explanations, examples and empty forms only count where there is nothing better.
        for better in [
            |c: &Candidate| c.complete,
            |c: &Candidate| c.has_data,
            |c: &Candidate| !c.aside,
        ] {
            if found.iter().any(better) {
                found.retain(better);
            }
        }
        if found.len() > 1 {
            return Err(TablesError::SeveralSheets {
                names: found.into_iter().map(|c| c.layout.sheet).collect(),
            });
        }
        match (found.pop(), refused) {
            (Some(candidate), _) => Ok(Some(candidate.layout)),
            (None, Some(error)) => Err(error),
            (None, None) => Ok(None),
        }
    }

    /// Judges one sheet.
    pub(super) fn sheet(&mut self, name: &str) -> Result<Option<Candidate>, TablesError> {
        let rows = first_rows(self.book, name)?;
        let cheap = self.book.kind() != FileKind::Xlsx;
        let mut merges = Vec::new();
        if cheap {
            merges = self.book.merges(name)?;
        }
        let mut block = self.block(&top(&rows, &merges));
        let doubtful = block
            .as_ref()
            .is_none_or(|block| top(&rows, &merges).doubtful(block));
        if !cheap && doubtful {
            merges = self.book.merges(name)?;
            block = self.block(&top(&rows, &merges));
        }
        if let Some(block) = &block
            && let Some(candidate) = self.headed(name, &top(&rows, &merges), block)?
        {
            return Ok(Some(candidate));
        }
        self.headless(name, &top(&rows, &merges))
    }

    /// Finds the heading lines: those somebody explained before, else those that name most fields.
    fn block(&self, top: &Top<'_>) -> Option<Block> {
        let known = |headings: &[Heading]| {
            let key = heading_key(headings);
            !key.is_empty() && (self.remembered)(&key).is_some()
        };
        top.recall(known).or_else(|| top.find(self.wanted))
    }

    /// Judges a sheet by the heading lines found.
    fn headed(
        &self,
        name: &str,
        top: &Top<'_>,
        block: &Block,
    ) -> Result<Option<Candidate>, TablesError> {
        let mut end = block.from + block.lines;
        if top.is_numbering(end) {
            end += 1;
        }
        let mut lines: Vec<Vec<String>> = Vec::new();
        for row in &top.rows[block.from..end] {
            lines.push(row.cells.iter().map(|cell| key(&cell.text)).collect());
        }
        let heading_rows = top.rows[block.from..end]
            .iter()
            .map(|row| row.number)
            .collect();
        let mut layout = Layout {
            sheet: name.to_owned(),
            heading_rows,
            first_data_row: top.rows[end - 1].number + 1,
            columns: Vec::new(),
            heading_key: String::new(),
            lines,
        };
        let data: Vec<&Row> = top.rows[end..]
            .iter()
            .filter(|row| !row.is_blank() && !layout.is_heading(row))
            .take(SAMPLE_ROWS)
            .collect();
        let mut headings = top.headings(block.from, block.lines);
        let width = data.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        headings.resize_with(headings.len().max(width), Heading::default);
        layout.heading_key = heading_key(&headings);
        if self.is_double(&headings, &data) {
            return Err(TablesError::SideBySide {
                sheet: name.to_owned(),
            });
        }
        self.assign(layout, &headings, &data, |named, all, any| {
            ((block.known || block.fields >= 2) && any) || (named > 0 && all)
        })
    }

    /// Returns whether two tables stand side by side (左右两栏排的名单): every required field is headed twice in the same
    /// words, and both columns hold such values. Reading the left one only would lose the right one's people.
    fn is_double(&self, headings: &[Heading], data: &[&Row]) -> bool {
        let mut required = self.wanted.iter().filter(|want| want.spec.required);
        required.clone().next().is_some()
            && required.all(|want| {
                let alike = |column: usize| {
                    data.iter()
                        .any(|row| (want.spec.looks)(row.text(column).trim()))
                };
                let columns: Vec<usize> = (0..headings.len())
                    .filter(|c| want.is_to_the_letter(&headings[*c]) && alike(*c))
                    .collect();
                matches!(columns[..], [first, second, ..] if headings[first].text == headings[second].text)
            })
    }

    /// Judges a sheet whose heading says nothing, or that has none: every required field must show in its content.
    fn headless(&self, name: &str, top: &Top<'_>) -> Result<Option<Candidate>, TablesError> {
        let first = top.rows.iter().position(|row| {
            self.wanted.iter().any(|want| {
                let fits = |text: &str| (want.spec.looks)(text.trim());
                want.spec.required && row.cells.iter().filter(|c| fits(&c.text)).count() > 0
            }) && row.cells.iter().filter(|cell| !cell.is_blank()).count() > 1
        });
        if let Some(block) = first.and_then(|first| top.above(first))
            && let Some(candidate) = self.headed(name, top, &block)?
        {
            return Ok(Some(candidate));
        }
        let data: Vec<&Row> = top.rows[first.unwrap_or(0)..]
            .iter()
            .filter(|row| !row.is_blank())
            .take(SAMPLE_ROWS)
            .collect();
        let width = data.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let headings = vec![Heading::default(); width];
        let layout = Layout {
            sheet: name.to_owned(),
            heading_rows: Vec::new(),
            first_data_row: first.map_or(1, |first| top.rows[first].number),
            columns: Vec::new(),
            heading_key: (0..width)
                .map(assign::place_name)
                .collect::<Vec<_>>()
                .join("|"),
            lines: Vec::new(),
        };
        let asked = self.wanted.iter().any(|want| want.spec.required);
        self.assign(layout, &headings, &data, |_, all, _| asked && all)
    }

    fn assign(
        &self,
        mut layout: Layout,
        headings: &[Heading],
        data: &[&Row],
        enough: impl Fn(usize, bool, bool) -> bool,
    ) -> Result<Option<Candidate>, TablesError> {
        let content = Content::of(data, headings.len(), self.wanted);
        let mut assignment = Assignment::new(self.wanted, headings, &content);
        assignment.follow_chosen(self.chosen)?;
        if let Some(mapping) = (self.remembered)(&layout.heading_key) {
            assignment.follow_remembered(&mapping);
        }
        assignment.by_headings();
        assignment.by_content();
        let (complete, any) = assignment.required();
        if !enough(assignment.named(), complete, any) {
            return Ok(None);
        }
        layout.columns = assignment.columns();
        let aside = ASIDE.iter().any(|word| layout.sheet.contains(word));
        Ok(Some(Candidate {
            layout,
            complete,
            has_data: !data.is_empty(),
            aside,
        }))
    }
}

fn top<'a>(rows: &'a [Row], merges: &'a [Merge]) -> Top<'a> {
    Top { rows, merges }
}

/// Reads as many rows as the search for heading and content needs.
fn first_rows(book: &mut Book, sheet: &str) -> Result<Vec<Row>, TablesError> {
    book.rows(sheet)?
        .take(HEAD_ROWS + 2 * SAMPLE_ROWS)
        .collect()
}

/// Writes the headings as one key, each as it reads without spacing and marks.
fn heading_key(headings: &[Heading]) -> String {
    let keys: Vec<&str> = headings.iter().map(|h| &*h.loose).collect();
    keys.join("|").trim_end_matches('|').to_owned()
}
