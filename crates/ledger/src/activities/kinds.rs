//! Kinds of activities (活动种类): what is asked, what is counted upward, which programme of the year it belongs to. Data, not code.
//!
//! What ships (assets/rules/activities.json) follows the programmes of anchors §1 and is marked as a sample; a county adds and
//! changes kinds in an edition of its rules, as files of the same shape. A kind that an edition gives up is offered no more, and
//! what was entered by it is counted as before: editions are kept.

use super::types::Level;
use crate::returns::Figure;
use crate::rulebook::{Rulebook, list_editions};
use crate::shared::codes::coded;
use crate::store;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::LazyLock;

coded! {
    /// Where kinds stand together on a page (类别).
    pub enum KindGroup {
        /// 竞赛与创新
        Contest = "contest" "竞赛和创新",
        /// 培训与学习
        Training = "training" "培训和学习",
        /// 阵地
        Place = "place" "阵地",
        /// 就业服务
        Work = "work" "就业服务",
        /// 关爱与走访
        Care = "care" "关爱和走访",
        /// 会员服务
        Member = "member" "会员服务",
        /// 文体
        Culture = "culture" "文化体育",
        /// 工作记录
        Record = "record" "宣传和工作记录",
        /// 荣誉
        Honour = "honour" "荣誉",
    }
}

coded! {
    /// What a kind is (形态).
    pub enum Shape {
        /// Something done on a day.
        Event = "event" "活动",
        /// A line of the work log.
        Log = "log" "工作记录",
        /// A place that lasts.
        Place = "place" "阵地",
        /// An honour.
        Award = "award" "荣誉",
    }
}

coded! {
    /// Who can have an honour (对象).
    pub enum Recipient {
        /// 个人
        Person = "person" "个人",
        /// 集体
        Team = "team" "集体",
        /// Either.
        Either = "either" "个人或集体",
    }
}

coded! {
    /// What stands in a field (字段类型).
    pub enum FieldKind {
        /// A whole number, nought or more.
        Count = "count" "整数",
        /// Money in 元.
        Money = "money" "金额",
        /// A text.
        Text = "text" "文字",
        /// One of a list.
        Choice = "choice" "选项",
        /// A day.
        Day = "day" "日期",
        /// Yes or no.
        Yes = "yes" "是否",
    }
}

coded! {
    /// What is counted (计数办法).
    pub enum CountOf {
        /// Activities that began within the period.
        Events = "events" "次数",
        /// A number of theirs, added up; of places that stand on the last day.
        Sum = "sum" "合计",
        /// Unions that had one, each once whatever number it had.
        Unions = "unions" "工会数",
        /// A number of theirs, of each union the greatest: nobody counts twice who came twice.
        Most = "most" "每家工会取最多的一次",
        /// A number of the newest on or before the last day, of each union.
        Latest = "latest" "每家工会最近一次",
        /// Places and honours that stand on the last day.
        Standing = "standing" "期末现有",
        /// Places that were looked at within the period.
        Checked = "checked" "本期查看",
        /// Honours given within the period.
        Named = "named" "本期命名",
    }
}

coded! {
    /// What a figure is a part of (分母).
    pub enum Denominator {
        /// 会员, on the last day, of the unions that are counted.
        Members = "members" "会员",
    }
}

/// A kind of activity (活动种类).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityKind {
    /// Its code, e.g. `labour_contest`.
    pub code: String,
    /// A later version of the same code takes the place of an earlier one for whoever enters anew.
    pub version: i64,
    /// 名称
    pub name: String,
    /// Where it stands on the page.
    pub group: KindGroup,
    /// The programme of anchors §1 that it answers, 1 to 73; 0 for one of a county's own.
    pub row: i64,
    /// What it is.
    pub shape: Shape,
    /// Whether somebody named or recognised it at a level.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub levelled: bool,
    /// Who can have it, of an honour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<Recipient>,
    /// A place is looked at every so many months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check_months: Option<i64>,
    /// Whether it is no longer entered: what stands is counted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
    /// Where it comes from, for people.
    pub source: String,
    /// What is asked beside title and day.
    pub fields: Vec<KindField>,
    /// What is counted.
    pub counts: Vec<KindCount>,
}

/// A field (字段).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindField {
    /// Its code within the kind.
    pub code: String,
    /// 名称
    pub label: String,
    /// What stands in it.
    #[serde(rename = "type")]
    pub kind: FieldKind,
    /// 单位
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whether it has to be said.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// The least, of a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// Code of the number that it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<String>,
    /// What can be chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<FieldOption>,
}

/// What can be chosen (选项).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldOption {
    /// Its code.
    pub code: String,
    /// In Chinese.
    pub label: String,
}

/// Something that is counted (上报的数).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindCount {
    /// Its code within the kind.
    pub code: String,
    /// 名称
    pub label: String,
    /// 计量单位
    pub unit: String,
    /// What is counted.
    pub of: CountOf,
    /// The number that is added up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Only those of a level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// What it is a part of, where it is a rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over: Option<Denominator>,
    /// The figure of the annual return that it adds to: one of those that are counted of activities
    /// ([`Figure::is_of_activities`]). A county's kind may add to one; it cannot make a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<Figure>,
}

/// Why a file is no kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KindError {
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
    /// Version, months or row out of range.
    #[error("{0} is out of range")]
    Range(&'static str),
    /// Two fields, options or counts share a code.
    #[error("{0:?} stands twice")]
    Twice(String),
    /// A field that cannot be: options without a choice or the other way round, a least or a whole of what is no number.
    #[error("the field {0:?} cannot be")]
    Field(String),
    /// A count that does not fit the shape, names no number, or adds money to people.
    #[error("the count {0:?} cannot be")]
    Count(String),
    /// An honour without level or recipient, or one that is none and has a recipient; checks of what is no place.
    #[error("{0} does not fit the shape")]
    Shape(&'static str),
}

impl ActivityKind {
    /// Reads a kind.
    ///
    /// # Errors
    /// The first thing that keeps it from being one.
    pub fn read(text: &str) -> Result<Self, KindError> {
        let kind: Self = serde_json::from_str(text).map_err(|error| KindError::Malformed {
            line: error.line(),
            why: error.to_string(),
        })?;
        super::rules::check_kind(&kind)?;
        Ok(kind)
    }

    /// Code and version: what a county's text is called.
    pub fn key(&self) -> String {
        format!("{}-{}", self.code, self.version)
    }

    /// Finds a field.
    pub fn field(&self, code: &str) -> Option<&KindField> {
        self.fields.iter().find(|field| field.code == code)
    }
}

/// The kinds that are known here.
#[derive(Debug, Clone)]
pub struct Kinds {
    /// Of every version.
    known: Vec<ActivityKind>,
    /// Keys of those that the book in force has.
    in_force: BTreeSet<String>,
}

impl Kinds {
    /// Those that ship with the program, read once.
    ///
    /// # Panics
    /// Never: a test reads them.
    pub fn shipped() -> &'static [ActivityKind] {
        static SHIPPED: LazyLock<Vec<ActivityKind>> = LazyLock::new(|| {
            serde_json::from_str(include_str!("../../../../assets/rules/activities.json"))
                .expect("the shipped kinds read")
        });
        &SHIPPED
    }

    /// Those of a book in force, and of the books before it: what was entered by an edition that is gone still reads.
    ///
    /// # Errors
    /// A county's text that is no kind; whoever published it had checked it.
    pub fn of<'a>(
        book: &Rulebook,
        earlier: impl Iterator<Item = &'a Rulebook>,
    ) -> Result<Self, KindError> {
        let mut known = Self::shipped().to_vec();
        let mut in_force: BTreeSet<String> = known.iter().map(ActivityKind::key).collect();
        for text in &book.activities {
            let own = ActivityKind::read(&text.text)?;
            in_force.insert(own.key());
            known.retain(|other| other.key() != own.key());
            known.push(own);
        }
        for text in earlier.flat_map(|book| &book.activities) {
            let own = ActivityKind::read(&text.text)?;
            if known.iter().all(|other| other.key() != own.key()) {
                known.push(own);
            }
        }
        Ok(Self { known, in_force })
    }

    /// Those of a ledger.
    pub fn load(conn: &Connection) -> store::Result<Self> {
        let editions = list_editions(conn)?;
        let book = crate::rulebook::in_force(conn)?;
        let earlier = editions.iter().map(|edition| &edition.book);
        Self::of(&book, earlier).map_err(|error| store::StoreError::Unreadable {
            what: "activity kind",
            found: error.to_string(),
        })
    }

    /// The version of a code that whoever enters anew is asked by; `None` where it is given up or unknown.
    pub fn offered_one(&self, code: &str) -> Option<&ActivityKind> {
        self.newest_in_force(code).filter(|kind| !kind.withdrawn)
    }

    fn newest_in_force(&self, code: &str) -> Option<&ActivityKind> {
        self.known
            .iter()
            .filter(|kind| kind.code == code && self.in_force.contains(&kind.key()))
            .max_by_key(|kind| kind.version)
    }

    /// One version of a code: what something was entered by.
    pub fn version(&self, code: &str, version: i64) -> Option<&ActivityKind> {
        let is_wanted = |kind: &&ActivityKind| kind.code == code && kind.version == version;
        self.known.iter().find(is_wanted)
    }

    /// The newest version of a code, whether it is still entered or not: what a page calls it.
    pub fn newest(&self, code: &str) -> Option<&ActivityKind> {
        let of_code = self.known.iter().filter(|kind| kind.code == code);
        self.newest_in_force(code)
            .or_else(|| of_code.max_by_key(|kind| kind.version))
    }

    /// The newest version of every code, by group and in the order of the files.
    pub fn all(&self) -> Vec<&ActivityKind> {
        let mut seen = BTreeSet::new();
        let mut all: Vec<&ActivityKind> = self
            .known
            .iter()
            .filter(|kind| seen.insert(kind.code.as_str()))
            .filter_map(|kind| self.newest(&kind.code))
            .collect();
        all.sort_by_key(|kind| kind.group);
        all
    }

    /// Those that can be entered anew.
    pub fn offered(&self) -> Vec<&ActivityKind> {
        let mut all = self.all();
        all.retain(|kind| self.offered_one(&kind.code).is_some());
        all
    }
}
