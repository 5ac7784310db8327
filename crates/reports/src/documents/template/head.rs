//! Reads the head.

use super::{Field, Format, Kind, Lie, Need, Size, Template};
use crate::documents::fault::{Fault, FaultKind};
use crate::documents::values::Said;

/// Reads a template's head and splits off its body.
///
/// # Errors
/// Every fault of the head, each with its line.
pub fn read(text: &str) -> Result<Template, Vec<Fault>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut head = Head::default();
    let mut lines = text.lines().enumerate();
    let body_line = loop {
        let Some((at, line)) = lines.next() else {
            head.fault(1, FaultKind::NoBody);
            break 1;
        };
        let line = line.trim();
        if line.trim_end_matches([':', '：']) == "正文" {
            break at + 2;
        }
        if !line.is_empty() && !line.starts_with("//") {
            head.line(at + 1, line);
        }
    };
    let body: Vec<&str> = lines.map(|(_, line)| line).collect();
    head.finish(body.join("\n"), body_line)
}

#[derive(Default)]
struct Head {
    name: String,
    matter: String,
    purpose: String,
    basis: String,
    format: Option<Format>,
    lie: Option<Lie>,
    size: Option<Size>,
    fields: Vec<Field>,
    faults: Vec<Fault>,
}

impl Head {
    fn fault(&mut self, line: usize, kind: FaultKind) {
        self.faults.push(Fault { line, kind });
    }

    fn line(&mut self, at: usize, line: &str) {
        let Some((key, value)) = line.split_once([':', '：']) else {
            return self.fault(at, FaultKind::HeadLine);
        };
        let value = value.trim();
        match key.trim() {
            "名称" => self.name = value.to_owned(),
            "事项" => self.matter = value.to_owned(),
            "用途" => self.purpose = value.to_owned(),
            "依据" => self.basis = value.to_owned(),
            "格式" => match value {
                "公文" => self.format = Some(Format::Letter),
                "表格" => self.format = Some(Format::Form),
                _ => self.fault(
                    at,
                    FaultKind::Word {
                        found: value.to_owned(),
                    },
                ),
            },
            "版面" => match value {
                "竖" => self.lie = Some(Lie::Upright),
                "横" => self.lie = Some(Lie::Across),
                _ => self.fault(
                    at,
                    FaultKind::Word {
                        found: value.to_owned(),
                    },
                ),
            },
            "字号" => match value {
                "大" => self.size = Some(Size::Large),
                "常" => self.size = Some(Size::Usual),
                _ => self.fault(
                    at,
                    FaultKind::Word {
                        found: value.to_owned(),
                    },
                ),
            },
            "字段" => match field(at, value) {
                Ok(field) if self.fields.iter().any(|known| known.name == field.name) => {
                    self.fault(at, FaultKind::Twice { name: field.name });
                }
                Ok(field) => self.fields.push(field),
                Err(kind) => self.fault(at, kind),
            },
            "列" => self.column(at, value),
            _ => self.fault(at, FaultKind::HeadLine),
        }
    }

    fn column(&mut self, at: usize, value: &str) {
        let column = match field(at, value) {
            Ok(column) => column,
            Err(kind) => return self.fault(at, kind),
        };
        let fault = match self.fields.last_mut().map(|field| &mut field.kind) {
            Some(Kind::Rows { columns, .. }) => {
                if matches!(column.kind, Kind::Rows { .. }) {
                    FaultKind::ColumnAlone
                } else if columns.iter().any(|known| known.name == column.name) {
                    FaultKind::Twice { name: column.name }
                } else {
                    return columns.push(column);
                }
            }
            _ => FaultKind::ColumnAlone,
        };
        self.fault(at, fault);
    }

    fn finish(mut self, body: String, body_line: usize) -> Result<Template, Vec<Fault>> {
        let said = [
            ("名称", !self.name.is_empty()),
            ("事项", !self.matter.is_empty()),
            ("用途", !self.purpose.is_empty()),
            ("格式", self.format.is_some()),
        ];
        for (what, _) in said.into_iter().filter(|(_, said)| !said) {
            self.fault(1, FaultKind::Missing { what });
        }
        let alone: Vec<(usize, String)> = self
            .fields
            .iter()
            .filter(|field| matches!(&field.kind, Kind::Rows { columns, .. } if columns.is_empty()))
            .map(|field| (field.line, field.name.clone()))
            .collect();
        for (line, name) in alone {
            self.fault(line, FaultKind::NoColumns { name });
        }
        match self.format {
            Some(format) if self.faults.is_empty() => Ok(Template {
                name: self.name,
                matter: self.matter,
                purpose: self.purpose,
                basis: self.basis,
                format,
                lie: self.lie.unwrap_or(Lie::Upright),
                size: self.size.unwrap_or(Size::Usual),
                fields: self.fields,
                body,
                body_line,
            }),
            _ => Err(self.faults),
        }
    }
}

/// `工会名称 | 文字 | 必填 | 沂水县瑞丰机械有限公司工会委员会`
fn field(line: usize, text: &str) -> Result<Field, FaultKind> {
    let mut parts = text.split(['|', '｜']).map(str::trim);
    let (Some(name), Some(kind), Some(need)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(FaultKind::FieldShape);
    };
    let example = parts.next().unwrap_or_default().to_owned();
    let fits = name.chars().all(char::is_alphanumeric)
        && name.chars().next().is_some_and(char::is_alphabetic);
    if !fits {
        return Err(FaultKind::Name {
            name: name.to_owned(),
        });
    }
    let kind = kind_of(kind).ok_or_else(|| FaultKind::Word {
        found: kind.to_owned(),
    })?;
    let need = match need {
        "必填" => Need::Required,
        "选填" => Need::Optional,
        other => {
            return Err(FaultKind::Word {
                found: other.to_owned(),
            });
        }
    };
    let shown = matches!(kind, Kind::Rows { .. }) || Said::example(&kind, &example).is_some();
    if !shown {
        return Err(FaultKind::Example {
            name: name.to_owned(),
            example,
        });
    }
    Ok(Field {
        name: name.to_owned(),
        kind,
        need,
        example,
        line,
    })
}

fn kind_of(text: &str) -> Option<Kind> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    Some(match (word, rest.trim()) {
        ("文字", "") => Kind::Text,
        ("长文", "") => Kind::Long,
        ("日期", "") => Kind::Day,
        ("金额", "") => Kind::Money,
        ("整数", "") => Kind::Number,
        ("是否", "") => Kind::YesNo,
        ("文号", "") => Kind::DocumentNumber,
        ("选择", words) => {
            let words: Vec<String> = words
                .split('/')
                .map(|word| word.trim().to_owned())
                .collect();
            if words.len() < 2 || words.iter().any(String::is_empty) {
                return None;
            }
            Kind::Choice(words)
        }
        ("各行", "") => Kind::Rows {
            blank: 4,
            columns: Vec::new(),
        },
        ("各行", blank) => Kind::Rows {
            blank: blank.parse().ok().filter(|rows| (1..=60).contains(rows))?,
            columns: Vec::new(),
        },
        _ => return None,
    })
}
