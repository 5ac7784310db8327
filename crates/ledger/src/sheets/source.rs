//! A row as the office's sheet has it, with the field each column stands for.

use std::str::FromStr;

/// A column of a list (栏目): its codes, its headings as offices write them, what its values look like.
pub trait SheetField: Copy + PartialEq + FromStr + 'static {
    /// Every field.
    fn all() -> &'static [Self];
    /// Its code.
    fn code(self) -> &'static str;
    /// Its Chinese name.
    fn label(self) -> &'static str;
    /// Headings that mean it, most usual first.
    fn headings(self) -> &'static [&'static str];
    /// Whether a list without it is none.
    fn is_required(self) -> bool;
    /// Whether a cell's content alone betrays it.
    fn looks(self) -> fn(&str) -> bool;
    /// Whether a cell merged over several rows says the same of each of them.
    fn may_span(self) -> bool;
    /// A sample value as it may be shown: numbers of people masked.
    fn shown(self, text: &str) -> String;
    /// Whether a person may choose it for a column.
    fn is_offered(self) -> bool;

    /// Reads the name somebody gives a field: its code, its label, or any heading that means it.
    fn named(text: &str) -> Option<Self> {
        let same = |other: &str| other.eq_ignore_ascii_case(text.trim());
        let all = || Self::all().iter().copied();
        all()
            .find(|field| same(field.code()) || same(field.label()))
            .or_else(|| all().find(|field| field.headings().iter().any(|heading| same(heading))))
    }
}

/// A cell as the sheet has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceCell {
    /// What a person reads in it.
    pub text: String,
    /// Whether the sheet stores a number there: a document number that is one has lost digits.
    pub is_number: bool,
}

/// A row as the sheet has it, with the field each column stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRow<'a, F> {
    /// The sheet's own row number.
    pub number: u32,
    /// The cells in column order.
    pub cells: &'a [SourceCell],
    /// The field of each column.
    pub fields: &'a [Option<F>],
    /// The user's heading of each column.
    pub headings: &'a [String],
}

impl<F: Copy + PartialEq> SourceRow<'_, F> {
    pub(crate) fn index(&self, field: F) -> Option<usize> {
        self.fields.iter().position(|f| *f == Some(field))
    }

    pub(crate) fn cell(&self, field: F) -> Option<&SourceCell> {
        self.cells.get(self.index(field)?)
    }

    pub(crate) fn text(&self, field: F) -> Option<&str> {
        self.cell(field).map(|cell| cell.text.as_str())
    }

    /// The whole row as texts, for going back to the office.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.cells.iter().map(|cell| cell.text.clone()).collect()
    }
}

pub(crate) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || c == '\u{200B}' || c == '\u{FEFF}')
}

/// What lines at the foot of a list begin with.
pub(crate) const FOOT_WORDS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "填表人",
    "审核人",
    "制表",
    "填报",
    "负责人",
    "经办人",
    "说明：",
    "说明:",
    "注：",
    "注:",
    "备注：",
    "备注:",
    "单位负责人",
    "审批",
    "盖章",
    "日期：",
    "工会主席：",
    "联系人：",
    "以下空白",
    "以下无",
    "本页",
    "累计",
    "注意",
];
