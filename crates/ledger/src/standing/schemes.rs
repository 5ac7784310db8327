//! Schemes (评定办法): what is scored or ticked, how much it is worth, and what makes a level. Data, not code.
//!
//! No national, Shandong or Linyi scheme was to be had (regulations §2.4), so the shipped ones are marked 示例; a county
//! publishes its own in an edition of its rules, as a file of the same shape.

use super::evidence::Figure;
use crate::rulebook::Rulebook;
use crate::shared::codes::coded;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::LazyLock;

coded! {
    /// What a scheme is for (办法种类).
    pub enum SchemeKind {
        /// Points an item, added up to a level.
        Points = "points" "打分",
        /// Items that are done or not: each is worth one.
        Checklist = "checklist" "逐项做到",
        /// Evidence of the last twelve months (空转排查): every item is read from the records.
        Idle = "idle" "空转排查",
    }
}

coded! {
    /// What shows an item (依据种类).
    pub enum EvidenceKind {
        /// 台账里的记录: the program reads it itself.
        Record = "record" "台账记录",
        /// 文件、会议记录
        Paper = "paper" "文件",
        /// 照片
        Photo = "photo" "照片",
        /// 测评票: satisfied of valid.
        Ballot = "ballot" "测评票",
    }
}

/// A scheme (评定办法).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Its code, e.g. `congress_star`.
    pub code: String,
    /// 名称
    pub name: String,
    /// A later version of the same code takes the place of an earlier one for whoever begins anew.
    pub version: i64,
    /// What it is for.
    pub kind: SchemeKind,
    /// 示例: made up here, published by nobody.
    pub sample: bool,
    /// Where it comes from, for people.
    pub source: String,
    /// Years for which a review holds.
    pub years: i32,
    /// Its items, in their order.
    pub items: Vec<SchemeItem>,
    /// Its levels, the highest first.
    pub levels: Vec<Level>,
}

/// An item of a scheme (评分项).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeItem {
    /// Its code within the scheme.
    pub code: String,
    /// 内容
    pub text: String,
    /// Most points; 1 on a checklist.
    pub max: i64,
    /// What shows it.
    pub evidence: EvidenceKind,
    /// What of the records tells it, where they can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
    /// The article it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A level (等级).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// 名称
    pub name: String,
    /// Points from which on it is reached.
    pub from: i64,
}

/// Why a file is no scheme.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SchemeError {
    /// The JSON does not read.
    #[error("line {line}: {why}")]
    Malformed {
        /// Line in the file.
        line: usize,
        /// What the reader said.
        why: String,
    },
    /// Something that has to be said is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// The code may hold lower-case letters, digits and underscores only.
    #[error("{0:?} is no code")]
    Code(String),
    /// Version or years below 1.
    #[error("{0} is below 1")]
    BelowOne(&'static str),
    /// Two items or two levels share a code or a name.
    #[error("{0:?} stands twice")]
    Twice(String),
    /// An item is worth nothing, or more than one on a checklist.
    #[error("{0:?} has points it cannot have")]
    Points(String),
    /// A level that is not below the one before it, or beyond all points.
    #[error("level {0:?} is out of order or out of reach")]
    Level(String),
    /// An item that is read from the records names what to read, and no other does.
    #[error("{0:?} names a figure without being a record, or the other way round")]
    Figure(String),
}

impl Scheme {
    /// Reads a scheme.
    ///
    /// # Errors
    /// The first thing that keeps it from being one.
    pub fn read(text: &str) -> Result<Self, SchemeError> {
        let scheme: Self = serde_json::from_str(text).map_err(|error| malformed(&error))?;
        scheme.check()?;
        Ok(scheme)
    }

    /// Code and version: what a county's text is called.
    pub fn key(&self) -> String {
        format!("{}-{}", self.code, self.version)
    }

    /// Most points of all.
    pub fn most(&self) -> i64 {
        self.items.iter().map(|item| item.max).sum()
    }

    /// Finds an item.
    pub fn item(&self, code: &str) -> Option<&SchemeItem> {
        self.items.iter().find(|item| item.code == code)
    }

    /// Whether anything of it is read from the records.
    pub fn reads_records(&self) -> bool {
        self.items.iter().any(|item| item.figure.is_some())
    }

    fn check(&self) -> Result<(), SchemeError> {
        check_code(&self.code)?;
        for (text, what) in [(&self.name, "name"), (&self.source, "source")] {
            if text.trim().is_empty() {
                return Err(SchemeError::Empty(what));
            }
        }
        for (number, what) in [(self.version, "version"), (self.years.into(), "years")] {
            if number < 1 {
                return Err(SchemeError::BelowOne(what));
            }
        }
        if self.items.is_empty() {
            return Err(SchemeError::Empty("items"));
        }
        let mut seen = BTreeSet::new();
        for item in &self.items {
            check_code(&item.code)?;
            if !seen.insert(&item.code) {
                return Err(SchemeError::Twice(item.code.clone()));
            }
            self.check_item(item)?;
        }
        if self.kind != SchemeKind::Idle && self.levels.is_empty() {
            return Err(SchemeError::Empty("levels"));
        }
        let mut above = self.most() + 1;
        for level in &self.levels {
            if level.name.trim().is_empty() {
                return Err(SchemeError::Empty("level"));
            }
            if level.from < 1 || level.from >= above {
                return Err(SchemeError::Level(level.name.clone()));
            }
            above = level.from;
        }
        Ok(())
    }

    fn check_item(&self, item: &SchemeItem) -> Result<(), SchemeError> {
        if item.text.trim().is_empty() {
            return Err(SchemeError::Empty("text"));
        }
        let is_worth = match self.kind {
            SchemeKind::Checklist => item.max == 1,
            SchemeKind::Points | SchemeKind::Idle => item.max >= 1,
        };
        if !is_worth {
            return Err(SchemeError::Points(item.code.clone()));
        }
        let is_record = item.evidence == EvidenceKind::Record;
        let reads = item.figure.is_some();
        if is_record != reads || (self.kind == SchemeKind::Idle && !reads) {
            return Err(SchemeError::Figure(item.code.clone()));
        }
        Ok(())
    }
}

fn malformed(error: &serde_json::Error) -> SchemeError {
    SchemeError::Malformed {
        line: error.line(),
        why: error.to_string(),
    }
}

fn check_code(code: &str) -> Result<(), SchemeError> {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    match !code.is_empty() && code.bytes().all(is_plain) {
        true => Ok(()),
        false => Err(SchemeError::Code(code.to_owned())),
    }
}

/// All schemes that are known here: the shipped ones and the county's, of which a later version stands before an earlier.
#[derive(Debug, Clone)]
pub struct Schemes(Vec<Scheme>);

impl Schemes {
    /// Those that ship with the program, read once.
    ///
    /// # Panics
    /// Never: a test reads them.
    pub fn shipped() -> &'static [Scheme] {
        static SHIPPED: LazyLock<Vec<Scheme>> = LazyLock::new(|| {
            serde_json::from_str(include_str!("../../../../assets/rules/schemes.json"))
                .expect("the shipped schemes read")
        });
        &SHIPPED
    }

    /// Those in force under a book.
    ///
    /// # Errors
    /// A county's text that is no scheme; whoever published it had checked it.
    pub fn of(book: &Rulebook) -> Result<Self, SchemeError> {
        let mut all = Self::shipped().to_vec();
        for text in &book.schemes {
            let own = Scheme::read(&text.text)?;
            all.retain(|known| known.key() != own.key());
            all.push(own);
        }
        Ok(Self(all))
    }

    /// The newest version of a code.
    pub fn newest(&self, code: &str) -> Option<&Scheme> {
        let of_code = self.0.iter().filter(|scheme| scheme.code == code);
        of_code.max_by_key(|scheme| scheme.version)
    }

    /// One version of a code: what a grading was begun under.
    pub fn version(&self, code: &str, version: i64) -> Option<&Scheme> {
        let is_wanted = |scheme: &&Scheme| scheme.code == code && scheme.version == version;
        self.0.iter().find(is_wanted)
    }

    /// The newest version of everything that is scored or ticked, in the order of the file.
    pub fn graded(&self) -> Vec<&Scheme> {
        let mut seen = BTreeSet::new();
        self.0
            .iter()
            .filter(|scheme| scheme.kind != SchemeKind::Idle && seen.insert(&scheme.code))
            .filter_map(|scheme| self.newest(&scheme.code))
            .collect()
    }

    /// What idleness is judged by.
    ///
    /// # Panics
    /// Never: one ships with the program.
    pub fn idle(&self) -> &Scheme {
        let of_kind = self
            .0
            .iter()
            .filter(|scheme| scheme.kind == SchemeKind::Idle);
        of_kind
            .max_by_key(|scheme| scheme.version)
            .expect("the shipped schemes have one")
    }
}
