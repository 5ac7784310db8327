//! One row of a sheet: skipped, refused with one reason, or taken with warnings. Pure.

use super::Field;
use super::fields::REPEATED;
use crate::shared::{
    Dated, Day, Document, DocumentKind, Education, Employment, Ethnicity, Household, IdFault,
    ModelWorker, Phone, PhoneKind, PlatformGroup, Political, Precision, Sex, WorkStatus,
    clean_name, damaged_by_excel, half_width, is_masked, read_day, read_yes_no, without_deceptive,
};
use crate::sheets::{self, FOOT_WORDS, SourceCell, is_blank};
use crate::store::text_code;
use serde::{Deserialize, Serialize};

/// A row of a roll.
pub type SourceRow<'a> = sheets::SourceRow<'a, Field>;

text_code! {
    /// Why a row cannot be taken (收不了的原因), in the order in which they are looked for (decision 24).
    pub enum Refusal {
        /// No name.
        NameMissing = "name_missing" "没有姓名",
        /// No document number.
        IdMissing = "id_missing" "没有证件号",
        /// Excel has turned the number into a float and lost its last digits.
        IdDamagedByExcel = "id_damaged_by_excel" "证件号被 Excel 改坏了",
        /// Neither 15 nor 18 characters.
        IdLength = "id_length" "证件号位数不对",
        /// A character no such number has.
        IdCharacters = "id_characters" "证件号里有别的字",
        /// A birth date there is not.
        IdDate = "id_date" "证件号里的出生日期不存在",
        /// The last digit does not fit.
        IdCheckDigit = "id_check_digit" "证件号最后一位对不上",
        /// An earlier row of the file has the number.
        IdDuplicateInFile = "id_duplicate_in_file" "证件号和前面的行重复",
    }
}

text_code! {
    /// What was odd about a row that was taken (提醒).
    pub enum Warning {
        /// The sex differs from the citizen number, which holds.
        SexDiffers = "sex_differs" "性别和身份证号不一致，按身份证号记",
        /// The birth date differs from the citizen number, which holds.
        BirthDiffers = "birth_differs" "出生日期和身份证号不一致，按身份证号记",
        /// A cell could not be read; its words are kept.
        Unread = "unread" "有的内容没有读懂，原话已经留着",
        /// The joining day has not come yet; the words are kept.
        JoinedInFuture = "joined_in_future" "入会日期还没有到，原话已经留着",
        /// Younger than sixteen on joining.
        UnderSixteen = "under_sixteen" "入会时不满 16 周岁，请核实",
        /// The person is in the ledger under another name.
        NameDiffers = "name_differs" "台账里这个证件号是另一个姓名，请核实",
        /// Active in another union: 核实 "转会？" (decision 26).
        ActiveElsewhere = "active_elsewhere" "已是另一个工会的会员，要不要转会请核实",
    }
}

/// What a taken row says. Fields that are `None` say nothing and change nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The member's id from our own export.
    pub record_no: Option<String>,
    /// 姓名
    pub name: String,
    /// 证件类型
    pub document_kind: Option<DocumentKind>,
    /// Document number in canonical form; `None` only for a masked cell of our own export.
    pub document_no: Option<String>,
    /// 性别
    pub sex: Option<Sex>,
    /// 出生日期
    pub birth: Option<Day>,
    /// 民族
    pub ethnicity: Option<Ethnicity>,
    /// 政治面貌
    pub political: Option<Political>,
    /// 文化程度
    pub education: Option<Education>,
    /// 户籍类型
    pub household: Option<Household>,
    /// 户籍地
    pub registered_at: Option<String>,
    /// 籍贯
    pub native_place: Option<String>,
    /// 参加工作时间
    pub worked_since: Option<Dated>,
    /// 职称、技术等级
    pub skill: Option<String>,
    /// 劳模
    pub model_worker: Option<ModelWorker>,
    /// 困难职工
    pub hardship_worker: Option<bool>,
    /// 手机
    pub phone: Option<String>,
    /// 农民工
    pub migrant: Option<bool>,
    /// 用工形式
    pub employment: Option<Employment>,
    /// 就业状态
    pub work_status: Option<WorkStatus>,
    /// 新就业形态群体
    pub platform_group: Option<PlatformGroup>,
    /// 工作单位
    pub workplace: Option<String>,
    /// 部门
    pub department: Option<String>,
    /// 工种
    pub post: Option<String>,
    /// 入会日期
    pub joined_on: Option<(Day, Precision)>,
    /// 会员证号
    pub card_no: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// Words that were not understood and words of columns that mean no field: `(heading, text)`.
    pub unread: Vec<(String, String)>,
    /// What was odd.
    pub warnings: Vec<Warning>,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checked {
    /// Not a member's row: blank, only a serial number, a total, a signature line.
    Skipped,
    /// Cannot be taken.
    Refused {
        /// Why.
        reason: Refusal,
        /// Index of the faulty cell, where there is one.
        cell: Option<usize>,
        /// Characters of the number, for the sentence about its length.
        length: usize,
    },
    /// Can be taken.
    Taken(Box<Taken>),
}

/// Checks one row. `today` is the day of the import: nobody joins in the future.
pub fn check_row(row: &SourceRow<'_>, today: Day) -> Checked {
    let text = |field: Field| row.text(field);
    if is_no_member(row) {
        return Checked::Skipped;
    }
    let id_cell = row.cell(Field::DocumentNo);
    let refuse = |reason, field| Checked::Refused {
        reason,
        cell: row.index(field),
        length: id_cell.map_or(0, |cell| {
            half_width(&cell.text)
                .chars()
                .filter(|c| c.is_ascii_alphanumeric())
                .count()
        }),
    };
    let Ok(name) = clean_name(text(Field::Name).unwrap_or_default()) else {
        return refuse(Refusal::NameMissing, Field::Name);
    };
    let record_no = text(Field::RecordNo)
        .map(|t| t.trim().to_owned())
        .filter(|t| !t.is_empty());
    let document = match id_cell {
        Some(cell) if record_no.is_some() && is_masked(&cell.text) => None,
        _ => match read_document(id_cell, text(Field::DocumentKind)) {
            Ok(document) => Some(document),
            Err(reason) => return refuse(reason, Field::DocumentNo),
        },
    };
    Checked::Taken(Box::new(
        Reader {
            row,
            today,
            unread: Vec::new(),
            warnings: Vec::new(),
        }
        .read(record_no, name, document.as_ref()),
    ))
}

fn is_no_member(row: &SourceRow<'_>) -> bool {
    let blank = |field| row.text(field).is_none_or(is_blank);
    let mut filled = row.cells.iter().filter(|cell| !is_blank(&cell.text));
    let Some(first) = filled.next() else {
        return true;
    };
    let first: String = first.text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_alone = filled.next().is_none();
    let foot = FOOT_WORDS.iter().any(|word| first.starts_with(word));
    (foot && !has_long_number(row) && !names_a_member(row))
        || (is_alone && blank(Field::DocumentNo) && is_note(&first))
        || (blank(Field::Name) && blank(Field::DocumentNo))
}

/// Whether a name stands beside a number as long as a citizen's: no line at a foot has that, and such a row is taken or
/// given back, never passed over, whatever its first cell says (审批科 is a department).
fn has_long_number(row: &SourceRow<'_>) -> bool {
    let text = row.text(Field::DocumentNo).unwrap_or_default();
    row.text(Field::Name).is_some_and(|name| !is_blank(name))
        && half_width(text)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .count()
            >= 15
}

/// What the title line of a group of members ends with.
const GROUP_ENDS: &[&str] = &[
    "车间", "班", "组", "部", "科", "室", "队", "厂", "公司", "工会", "处", "中心",
];

/// Whether a lone cell is a note or a group's title and no name: 审核：, 共 4 人, 2026年10月8日, 二车间. Names have neither
/// colons nor digits.
fn is_note(text: &str) -> bool {
    let digits = half_width(text)
        .chars()
        .filter(char::is_ascii_digit)
        .count();
    text.contains([':', '：'])
        || (1..15).contains(&digits)
        || GROUP_ENDS.iter().any(|word| text.ends_with(word))
}

/// Whether name and document both read: then a first cell such as 负责人 is a post, not a signature line.
fn names_a_member(row: &SourceRow<'_>) -> bool {
    clean_name(row.text(Field::Name).unwrap_or_default()).is_ok()
        && read_document(row.cell(Field::DocumentNo), row.text(Field::DocumentKind)).is_ok()
}

fn read_document(cell: Option<&SourceCell>, kind: Option<&str>) -> Result<Document, Refusal> {
    let Some(cell) = cell.filter(|cell| !is_blank(&cell.text)) else {
        return Err(Refusal::IdMissing);
    };
    if damaged_by_excel(&cell.text, cell.is_number) {
        return Err(Refusal::IdDamagedByExcel);
    }
    Document::read(&cell.text, kind.and_then(DocumentKind::read)).map_err(|fault| match fault {
        IdFault::Missing => Refusal::IdMissing,
        IdFault::DamagedByExcel => Refusal::IdDamagedByExcel,
        IdFault::Length { .. } => Refusal::IdLength,
        IdFault::Characters => Refusal::IdCharacters,
        IdFault::Date => Refusal::IdDate,
        IdFault::CheckDigit => Refusal::IdCheckDigit,
    })
}

/// Reads the fields that cannot refuse a row.
struct Reader<'a> {
    row: &'a SourceRow<'a>,
    today: Day,
    unread: Vec<(String, String)>,
    warnings: Vec<Warning>,
}

impl Reader<'_> {
    fn read(
        mut self,
        record_no: Option<String>,
        name: String,
        document: Option<&Document>,
    ) -> Taken {
        let sex = self.code(Field::Sex, Sex::read);
        let birth = self.day(Field::Birth);
        let sex = self.agree(
            document.and_then(Document::sex),
            sex,
            Field::Sex,
            Warning::SexDiffers,
        );
        let birth_of_id = document.and_then(Document::birth);
        // 出生年月 often has the month only: it agrees when the month does.
        let birth = match (birth_of_id, birth) {
            (Some(of_id), Some((day, precision))) if can_be(day, precision, of_id) => Some(of_id),
            (of_id, said) => self.agree(
                of_id,
                said.map(|(day, _)| day),
                Field::Birth,
                Warning::BirthDiffers,
            ),
        };
        let joined_on = self.joined(birth);
        let taken = Taken {
            record_no,
            document_kind: document.map(Document::kind),
            document_no: document.map(Document::number),
            sex,
            birth,
            ethnicity: self.code(Field::Ethnicity, Ethnicity::read),
            political: self.code(Field::Political, Political::read),
            education: self.code(Field::Education, Education::read),
            household: self.code(Field::Household, Household::read),
            registered_at: self.words(Field::RegisteredAt),
            native_place: self.words(Field::NativePlace),
            worked_since: self.code(Field::WorkedSince, |text| Dated::read(text).ok()),
            skill: self.words(Field::Skill),
            model_worker: self.code(Field::ModelWorker, ModelWorker::read),
            hardship_worker: self.code(Field::HardshipWorker, read_yes_no),
            phone: self.phone(),
            migrant: self.code(Field::Migrant, read_yes_no),
            employment: self.code(Field::Employment, Employment::read),
            work_status: self.code(Field::WorkStatus, WorkStatus::read),
            platform_group: self.platform_group(),
            workplace: self.words(Field::Workplace),
            department: self.words(Field::Department),
            post: self.words(Field::Post),
            joined_on,
            card_no: self.words(Field::CardNo),
            note: self.words(Field::Note),
            name,
            unread: Vec::new(),
            warnings: Vec::new(),
        };
        self.keep_other_columns(taken.record_no.is_some());
        self.warnings.sort_unstable();
        self.warnings.dedup();
        Taken {
            unread: self.unread,
            warnings: self.warnings,
            ..taken
        }
    }

    fn words(&self, field: Field) -> Option<String> {
        self.row
            .text(field)
            .map(|text| without_deceptive(text.trim().trim_matches('\u{3000}')))
            .filter(|text| !is_blank(text))
    }

    fn code<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.words(field)?;
        let value = read(&text);
        if value.is_none() {
            self.keep(field, Warning::Unread);
        }
        value
    }

    fn day(&mut self, field: Field) -> Option<(Day, Precision)> {
        self.code(field, |text| read_day(text).ok())
    }

    fn joined(&mut self, birth: Option<Day>) -> Option<(Day, Precision)> {
        let (day, precision) = self.day(Field::JoinedOn)?;
        if day > self.today {
            self.keep(Field::JoinedOn, Warning::JoinedInFuture);
            return None;
        }
        let latest = Dated { day, precision }.latest();
        if birth.is_some_and(|birth| birth.years_until(latest) < 16) {
            self.warnings.push(Warning::UnderSixteen);
        }
        Some((day, precision))
    }

    /// The group of the new forms of employment, which the form of employment may name by the way.
    fn platform_group(&mut self) -> Option<PlatformGroup> {
        self.code(Field::PlatformGroup, PlatformGroup::read)
            .or_else(|| Employment::group_in(&self.words(Field::Employment)?))
    }

    fn phone(&mut self) -> Option<String> {
        let text = self.words(Field::Phone)?;
        if is_masked(&text) {
            return None;
        }
        let phone = Phone::read(&text)?;
        if phone.kind == PhoneKind::Unclear {
            self.keep(Field::Phone, Warning::Unread);
            return None;
        }
        Some(phone.number)
    }

    /// What the document says holds; the sheet's other word is kept beside it.
    fn agree<T: PartialEq>(
        &mut self,
        of_id: Option<T>,
        said: Option<T>,
        field: Field,
        differs: Warning,
    ) -> Option<T> {
        match (of_id, said) {
            (Some(of_id), Some(said)) => {
                if of_id != said {
                    self.keep(field, differs);
                }
                Some(of_id)
            }
            (of_id, said) => of_id.or(said),
        }
    }

    fn keep(&mut self, field: Field, why: Warning) {
        if let Some(index) = self.row.index(field) {
            self.keep_cell(index);
            self.warnings.push(why);
        }
    }

    fn keep_cell(&mut self, index: usize) {
        let heading = self.row.headings.get(index).map_or("", String::as_str);
        self.unread.push((
            without_deceptive(heading),
            without_deceptive(self.row.cells[index].text.trim()),
        ));
    }

    /// Columns that mean no field, or a field another column already gives, are kept word for word: nothing in the
    /// office's sheet is lost.
    fn keep_other_columns(&mut self, is_own: bool) {
        for (index, cell) in self.row.cells.iter().enumerate() {
            let field = self.row.fields.get(index).copied().flatten();
            if field.is_none_or(|field| self.row.index(field) != Some(index))
                && !is_blank(&cell.text)
            {
                let heading = self.row.headings.get(index).map_or("", String::as_str);
                if !(is_own && REPEATED.contains(&heading)) {
                    self.keep_cell(index);
                }
            }
        }
    }
}

/// Whether a day known only so exactly can be that one.
pub(super) fn can_be(day: Day, precision: Precision, exact: Day) -> bool {
    day <= exact && exact <= Dated { day, precision }.latest()
}
