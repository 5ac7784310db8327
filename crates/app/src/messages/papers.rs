//! Sentences about documents and their templates (文书).

use crate::Failure;
use crate::failure::FieldFault;
use std::io;
use std::path::Path;
use taizhang_reports::documents::{Fault, FaultKind, Field, Kind, Lack};

/// A file that could not be read.
pub(crate) fn unread_file(path: &Path, source: &io::Error) -> Failure {
    Failure::new(
        "file",
        format!(
            "“{}”打不开：{}。",
            path.display(),
            super::store::system(source)
        ),
        "请看看文件还在不在、盘有没有插好，再选一次。",
    )
    .at("file")
}

/// What a value of a field should look like.
pub(crate) fn unread_value(field: &Field, text: &str) -> String {
    let name = &field.name;
    match &field.kind {
        Kind::Day => format!("{name}：“{text}”不是一个日期，请写成 2026-11-24 或 20261124。"),
        Kind::Money => format!("{name}：“{text}”不是金额，请写多少元，最多两位小数。"),
        Kind::Number => format!("{name}：“{text}”不是整数。"),
        Kind::YesNo => format!("{name}：请写“是”或者“否”。"),
        Kind::Choice(words) => format!("{name}：“{text}”不能选，只有{}。", words.join("、")),
        Kind::Text | Kind::Long | Kind::DocumentNumber | Kind::Rows { .. } => {
            format!("{name}：“{text}”读不出来。")
        }
    }
}

/// A field the template does not have.
pub(crate) fn no_such_field(name: &str) -> String {
    format!("这个文书里没有“{name}”这一项。")
}

/// What is missing.
pub(crate) fn lack(lack: &Lack) -> FieldFault {
    match lack {
        Lack::Empty { field } => FieldFault {
            message: format!("“{field}”还没有填。"),
            field: field.clone(),
        },
        Lack::EmptyInRow { field, row, column } => FieldFault {
            field: format!("{field}.{row}.{column}"),
            message: format!("“{field}”第 {row} 行的“{column}”还没有填。"),
        },
        Lack::Kind { field } => FieldFault {
            message: no_such_field(field),
            field: field.clone(),
        },
    }
}

/// What is wrong with a template, with its line.
pub(crate) fn template_fault(fault: &Fault) -> String {
    format!("第 {} 行：{}", fault.line, said(&fault.kind))
}

fn said(kind: &FaultKind) -> String {
    use FaultKind as K;
    match kind {
        K::HeadLine => "看不懂。“正文：”以前只能写 名称、事项、用途、依据、格式、版面、字号、字段、列，后面跟冒号；说明写在 // 后面。".to_owned(),
        K::Missing { what } => format!("少了“{what}：”这一行。"),
        K::NoBody => "没有“正文：”这一行，不知道正文从哪里开始。".to_owned(),
        K::FieldShape => "字段要写成“名称 | 种类 | 必填 | 示例”，用竖线隔开。".to_owned(),
        K::Word { found } => format!("“{found}”不能写在这里。种类有 文字、长文、日期、金额、整数、是否、文号、选择 甲/乙、各行；必填或者选填；格式有 公文、表格；版面有 竖、横；字号有 常、大。"),
        K::Name { name } => format!("字段名“{name}”不行：只能用汉字、字母和数字，不能有空格、括号，不能以数字开头。"),
        K::Twice { name } => format!("“{name}”前面已经写过了。"),
        K::ColumnAlone => "“列：”要跟在种类是“各行”的字段后面，列里不能再套各行。".to_owned(),
        K::NoColumns { name } => format!("“{name}”是各行，后面要有“列：”。"),
        K::Example { name, example } => format!("“{name}”的示例“{example}”不是这个种类的值。日期写 2026-11-23，金额写 1200.00，是否写 是 或 否，选择写其中一个。"),
        K::Unknown { name } => format!("正文里用了“{name}”，上面没有这个字段。请补上“字段：{name} | …”，或者改成已有的字段名。"),
        K::Unused { name } => format!("“{name}”在正文里没有用到。请在正文里写上，或者删掉这个字段。"),
        K::Filter { name } => format!("“{name}”用了没有的写法。竖线后面只有 大写（金额）、中文（整数）、年月（日期）、达到（两个整数相比）。"),
        K::Syntax { detail } => format!("花括号里的写法不对，请检查 {{{{ }}}} 和 {{% %}} 是不是成对，if、for 有没有 endif、endfor。（{detail}）"),
        K::Endless => "正文里的循环太长，停不下来。".to_owned(),
        K::Cells { row, cells, columns } => format!("表格这一行有 {cells} 格，应当是 {columns} 格：“{row}”。"),
        K::RowAlone { row } => format!("表格的行前面要先有“|= 各栏宽度”：“{row}”。"),
    }
}
