//! Sentences about spreadsheets.

use crate::Failure;
use taizhang_ledger::roll::import::{Refusal, Warning};
use taizhang_tables::{Bound, FileKind, Foreign, TablesError};

impl From<TablesError> for Failure {
    fn from(error: TablesError) -> Self {
        use TablesError as E;
        let is_bomb = error.is_bomb();
        match error {
            E::Unreadable(source) => Self::new(
                "sheet_unreadable",
                format!("文件打不开：{}。", super::store::system(&source)),
                "请看看文件是不是还在、是不是正被 Excel 或 WPS 打开着。",
            ),
            E::Empty => Self::new(
                "sheet_empty",
                "这个文件是空的。",
                "请换一个文件，或请单位重新发一份。",
            ),
            E::OverLimit { bound, limit, .. } if is_bomb => Self::new(
                "sheet_bomb",
                "这个文件展开以后大得不正常，没有打开。",
                format!("正常的花名册不会这样，请单位重新存一份再发来。（{bound:?} 上限 {limit}）"),
            ),
            E::OverLimit { bound, limit, .. } => Self::new(
                "sheet_too_large",
                too_large(bound, limit),
                "请把表分成几份，分次导入；资料没有改动。",
            ),
            E::NotASpreadsheet(foreign) => Self::new(
                "sheet_not_a_spreadsheet",
                format!("这不是表格文件，{}。", foreign_kind(foreign)),
                foreign_hint(foreign),
            ),
            E::Encrypted => Self::new(
                "sheet_encrypted",
                "这个表格加了密码，打不开。",
                "请先在 Excel 或 WPS 里去掉密码另存一份，再导入。",
            ),
            E::Dtd { .. } => Self::new(
                "sheet_dtd",
                "这个表格里夹带了不安全的内容，没有打开。",
                "请在 Excel 或 WPS 里打开它，另存为新的 .xlsx 再导入。",
            ),
            E::Damaged { .. } => Self::new(
                "sheet_damaged",
                "这个表格坏了，读不出来。",
                "请在 Excel 或 WPS 里打开看看，能打开就另存一份再导入。",
            ),
            E::NoSheet { name } => Self::new(
                "sheet_missing",
                format!("文件里没有叫“{name}”的表。"),
                "请重新选一张表。",
            )
            .at("sheet"),
            E::NoHeading { sheets } => Self::new(
                "sheet_no_heading",
                format!("没有找到表头：看过的表有 {}。", quoted(&sheets)),
                "表里应当有“姓名”和“身份证号”两栏，请看看是不是选错了文件。",
            ),
            E::SeveralSheets { names } => Self::new(
                "sheet_several",
                format!("文件里有几张表都像花名册：{}。", quoted(&names)),
                "请指明要导入哪一张，一张一张来。",
            )
            .offering("sheet", &names),
            E::SideBySide { sheet } => Self::new(
                "sheet_side_by_side",
                format!("表“{sheet}”里左右并排着两份名单，只读一边会漏人。"),
                "请把右边的名单移到左边下面，存好再导入；右边不是会员的，请在“对栏目”里指明用哪一栏。",
            )
            .at("map"),
            E::NoColumn { field, heading } => Self::new(
                "sheet_no_column",
                format!("表里没有叫“{heading}”的栏，对不上“{field}”。"),
                "请在“对栏目”里重新选。",
            )
            .at("map"),
        }
    }
}

fn quoted(names: &[String]) -> String {
    names
        .iter()
        .map(|name| format!("“{name}”"))
        .collect::<Vec<_>>()
        .join("、")
}

fn too_large(bound: Bound, limit: u64) -> String {
    match bound {
        Bound::FileBytes | Bound::WholeFileBytes => {
            format!("文件超过 {} MB，太大了。", limit / (1024 * 1024))
        }
        Bound::Rows => format!("表里超过 {limit} 行，太多了。"),
        _ => "这个表格太大了，读不下。".to_owned(),
    }
}

fn foreign_kind(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::Pdf => "是 PDF",
        Foreign::Picture => "是图片",
        Foreign::Word => "是 Word 文档",
        Foreign::PowerPoint => "是幻灯片",
        Foreign::OpenDocument => "是 OpenDocument 文件",
        Foreign::BinaryWorkbook => "是 xlsb 工作簿",
        Foreign::AncientWorkbook => "是很老的 Excel 文件",
        Foreign::XmlWorkbook => "是 XML 格式的表格",
        Foreign::Archive => "是压缩包",
        Foreign::Markup => "是网页，里面没有表格",
        Foreign::RichText => "是 RTF 文档",
        Foreign::Binary => "看不出是什么文件",
    }
}

fn foreign_hint(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::OpenDocument
        | Foreign::BinaryWorkbook
        | Foreign::AncientWorkbook
        | Foreign::XmlWorkbook => "请在 Excel 或 WPS 里打开它，另存为 .xlsx 再导入。",
        Foreign::Archive => "请先解压，再选里面的表格。",
        _ => "请选 Excel、WPS 表格或 CSV 文件；只有纸的，请单位发电子表来。",
    }
}

/// What a file really is, in Chinese.
pub(crate) fn file_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Xlsx => "Excel 工作簿（xlsx）",
        FileKind::Xls => "老式 Excel 工作簿（xls）",
        FileKind::Csv => "CSV 文本",
        FileKind::Tsv => "制表符分隔的文本",
        FileKind::Html => "网页表格",
    }
}

/// Why a row cannot be taken: what is wrong and what to do, with the datum.
pub(crate) fn refusal_sentence(reason: Refusal, length: usize) -> String {
    match reason {
        Refusal::NameMissing => "没有姓名。请补上。".to_owned(),
        Refusal::IdMissing => "没有证件号。请对照身份证补上。".to_owned(),
        Refusal::IdDamagedByExcel => {
            "号码被 Excel 当成数字，后几位丢了。请把这一栏设成“文本”，对照身份证重填。".to_owned()
        }
        Refusal::IdLength => format!("{}请对照身份证补全。", super::roll::length_sentence(length)),
        Refusal::IdCharacters => "证件号里有不该有的字。请对照身份证核对。".to_owned(),
        Refusal::IdDate => "证件号第 7 到 14 位不是一个真的日期。请对照身份证核对。".to_owned(),
        Refusal::IdCheckDigit => {
            "证件号有一位写错了（最后一位对不上）。请对照身份证逐位核对。".to_owned()
        }
        Refusal::IdDuplicateInFile => {
            "这个证件号在前面的行里已经有了。请看看是不是一个人写了两遍。".to_owned()
        }
    }
}

/// What was odd about a taken row.
pub(crate) fn warning_sentence(warning: Warning) -> &'static str {
    warning.label()
}
