//! A template (文书模板): one text file with a head that declares its fields and a body with marks.

mod head;

pub use head::read;

/// How a document leaves the office (格式).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// 公文: a docx laid out by GB/T 9704.
    Letter,
    /// 表格: a ruled form as xlsx.
    Form,
}

impl Format {
    /// Ending of the file.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Letter => "docx",
            Self::Form => "xlsx",
        }
    }
}

/// How the page lies (版面).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    /// 竖
    Upright,
    /// 横
    Across,
}

/// How large the letters of a table are (字号): what is read at a door, in the cold, wants large ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 小四, as in any letter.
    Usual,
    /// 四号 (14 pt); a list that lies across then takes the whole page but a finger's breadth, so that a row has two such lines.
    Large,
}

/// What kind of value a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// 文字: one line.
    Text,
    /// 长文: several paragraphs.
    Long,
    /// 日期
    Day,
    /// 金额, in 分.
    Money,
    /// 整数
    Number,
    /// 是否: switches an optional clause.
    YesNo,
    /// 文号
    DocumentNumber,
    /// 选择 甲/乙: one of a few words.
    Choice(Vec<String>),
    /// 各行: repeated rows; so many are left empty on a blank.
    Rows {
        /// Rows on a blank.
        blank: usize,
        /// What stands in a row.
        columns: Vec<Field>,
    },
}

/// Whether a field must be filled (必填、选填).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// 必填
    Required,
    /// 选填
    Optional,
}

/// A field (字段): its name is its label and its variable in the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Chinese name, e.g. 工会名称.
    pub name: String,
    /// What it takes.
    pub kind: Kind,
    /// Whether it must be filled.
    pub need: Need,
    /// An invented example; its length is the length of the gap on a blank. Empty for rows.
    pub example: String,
    /// Line of its declaration, from 1.
    pub line: usize,
}

/// A template (文书模板). Made only by [`read`], so that its head is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// 名称: what the document is called; a county's template of the same name takes its place.
    pub name: String,
    /// 事项: the matter it belongs to.
    pub matter: String,
    /// 用途: when one writes it.
    pub purpose: String,
    /// 依据: the article it rests on.
    pub basis: String,
    /// Docx or xlsx.
    pub format: Format,
    /// How the page lies.
    pub lie: Lie,
    /// How large the letters of its tables are; of letters only.
    pub size: Size,
    /// Declared fields, in the order of the form.
    pub fields: Vec<Field>,
    /// The body, in the template language.
    pub body: String,
    /// Line of the file on which the body begins, from 1.
    pub body_line: usize,
}

impl Template {
    /// The field of a name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}
