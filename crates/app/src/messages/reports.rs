//! Sentences about files we write.

use crate::Failure;
use taizhang_reports::ReportError;

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        use ReportError as E;
        match error {
            E::Exists { path } => Self::new(
                "file_exists",
                format!("“{}”已经有了。", path.display()),
                "请换一个文件名。",
            )
            .at("to"),
            E::Write { path, source } => Self::new(
                "file",
                format!(
                    "“{}”写不成：{}。",
                    path.display(),
                    super::store::system(&source)
                ),
                "请看看文件是不是正打开着、盘是不是满了或写保护了，再试一次；没有留下半截文件。",
            ),
            E::Xlsx(source) => Self::new(
                "internal",
                "表格没有写成。",
                format!("请把这句话告诉技术人员：{source}"),
            ),
            E::TooManyRows { limit } => Self::new(
                "too_many_rows",
                format!("一张表最多 {limit} 行，装不下。"),
                "请按工会分开导出。",
            ),
            E::RowTooWide {
                row,
                cells,
                columns,
            } => Self::new(
                "internal",
                "表格没有写成。",
                format!("请把这句话告诉技术人员：第 {row} 行有 {cells} 格，只有 {columns} 栏。"),
            ),
            E::Cancelled { .. } => Self::stopped(),
            E::ShortCode { text } => Self::new(
                "internal",
                "短码不对。",
                format!("请把这句话告诉技术人员：{text}"),
            ),
            // The enum may grow; what it grows by is ours to mend, not the user's.
            other => Self::new(
                "internal",
                "文件没有写成。",
                format!("请把这句话告诉技术人员：{other}"),
            ),
        }
    }
}
