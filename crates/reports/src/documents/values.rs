//! What is filled into a template (填的值).

use super::template::{Field, Kind, Need, Template};
use crate::Day;
use std::collections::BTreeMap;

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Words: 文字, 长文, 文号, 选择.
    Text(String),
    /// 日期
    Day(Day),
    /// 金额, in 分.
    Money(i64),
    /// 整数
    Number(i64),
    /// 是否
    YesNo(bool),
}

impl Said {
    /// Reads the example of a template's head, which is written strictly: a day `2026-11-23`, money `1234.50`.
    pub fn example(kind: &Kind, text: &str) -> Option<Self> {
        Some(match kind {
            Kind::Rows { .. } => return None,
            Kind::Text | Kind::Long | Kind::DocumentNumber => {
                Self::Text(Some(text).filter(|text| !text.is_empty())?.to_owned())
            }
            Kind::Choice(words) => Self::Text(words.iter().find(|word| *word == text)?.clone()),
            Kind::Day => Self::Day(Day::parse(text)?),
            Kind::Number => Self::Number(text.parse().ok()?),
            Kind::Money => {
                let (yuan, fen) = text.split_once('.').unwrap_or((text, "00"));
                let fen = Some(fen).filter(|fen| fen.len() == 2)?.parse::<u8>().ok()?;
                Self::Money(yuan.parse::<u32>().ok().map(i64::from)? * 100 + i64::from(fen))
            }
            Kind::YesNo => Self::YesNo(match text {
                "是" => true,
                "否" => false,
                _ => return None,
            }),
        })
    }

    fn fits(&self, kind: &Kind) -> bool {
        match (self, kind) {
            (Self::Text(word), Kind::Choice(words)) => words.contains(word),
            (Self::Text(_), Kind::Text | Kind::Long | Kind::DocumentNumber)
            | (Self::Day(_), Kind::Day)
            | (Self::Money(_), Kind::Money)
            | (Self::Number(_), Kind::Number)
            | (Self::YesNo(_), Kind::YesNo) => true,
            _ => false,
        }
    }
}

/// A row of repeated values, by column.
pub type RowSaid = BTreeMap<String, Said>;

/// The values of a document (填写内容); what is missing was left empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    /// Single values, by field.
    pub single: BTreeMap<String, Said>,
    /// Rows, by field.
    pub rows: BTreeMap<String, Vec<RowSaid>>,
}

/// A field that stops a document from being written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Lack {
    /// A required field is empty.
    #[error("{field} is empty")]
    Empty {
        /// The field.
        field: String,
    },
    /// A required column of a row is empty.
    #[error("row {row} of {field} lacks {column}")]
    EmptyInRow {
        /// The field.
        field: String,
        /// Number of the row, from 1.
        row: usize,
        /// The column.
        column: String,
    },
    /// A value of another kind than was declared, or for a field that is not there.
    #[error("{field} does not take that")]
    Kind {
        /// The field.
        field: String,
    },
}

impl Values {
    /// The examples of a template: invented values for every field, three rows where there are rows.
    pub fn examples(template: &Template) -> Self {
        let mut values = Self::default();
        for field in &template.fields {
            if let Kind::Rows { columns, .. } = &field.kind {
                let row: RowSaid = columns.iter().filter_map(shown).collect();
                values.rows.insert(field.name.clone(), vec![row; 3]);
            } else if let Some((name, said)) = shown(field) {
                values.single.insert(name, said);
            }
        }
        values
    }

    /// Whether everything required is there and nothing is of another kind.
    ///
    /// # Errors
    /// Every field that is in the way.
    pub fn check(&self, template: &Template) -> Result<(), Vec<Lack>> {
        let mut lacks = Vec::new();
        for field in &template.fields {
            let name = &field.name;
            match &field.kind {
                Kind::Rows { columns, .. } => {
                    let rows = self.rows.get(name).map_or(&[][..], Vec::as_slice);
                    if rows.is_empty() && field.need == Need::Required {
                        lacks.push(Lack::Empty {
                            field: name.clone(),
                        });
                    }
                    for (at, row) in rows.iter().enumerate() {
                        lacks.extend(row_lacks(name, at + 1, columns, row));
                    }
                }
                kind => match self.single.get(name) {
                    None if field.need == Need::Required => {
                        lacks.push(Lack::Empty {
                            field: name.clone(),
                        });
                    }
                    Some(said) if !said.fits(kind) => lacks.push(Lack::Kind {
                        field: name.clone(),
                    }),
                    _ => {}
                },
            }
        }
        let known = |name: &String| template.field(name).is_some();
        let strangers = self
            .single
            .keys()
            .chain(self.rows.keys())
            .filter(|name| !known(name));
        lacks.extend(strangers.map(|name| Lack::Kind {
            field: name.clone(),
        }));
        if lacks.is_empty() { Ok(()) } else { Err(lacks) }
    }
}

fn shown(field: &Field) -> Option<(String, Said)> {
    Some((
        field.name.clone(),
        Said::example(&field.kind, &field.example)?,
    ))
}

fn row_lacks<'a>(
    field: &'a str,
    number: usize,
    columns: &'a [Field],
    row: &'a RowSaid,
) -> impl Iterator<Item = Lack> + 'a {
    let empty = columns
        .iter()
        .filter(|column| column.need == Need::Required && !row.contains_key(&column.name))
        .map(move |column| Lack::EmptyInRow {
            field: field.to_owned(),
            row: number,
            column: column.name.clone(),
        });
    let odd = row
        .iter()
        .filter(|(name, said)| {
            !columns
                .iter()
                .any(|column| column.name == **name && said.fits(&column.kind))
        })
        .map(move |_| Lack::Kind {
            field: field.to_owned(),
        });
    empty.chain(odd)
}
