//! Sentences about the annual return.

use crate::Failure;
use taizhang_ledger::returns::{EditionError, FormPlace, FormulaError, NOTE_MAX, ReturnError};
use taizhang_ledger::shared::Severity;

impl From<ReturnError> for Failure {
    fn from(error: ReturnError) -> Self {
        use ReturnError as E;
        match error {
            E::NoEdition { code } => Self::new(
                "no_edition",
                format!("没有“{code}”这个年报表式。"),
                "用 return_editions 可以看到全部表式。",
            )
            .at("edition"),
            E::Edition { file, error } => Self::new(
                "bad_edition",
                format!("表式文件“{file}”用不了：{}。", edition(&error)),
                "请照自带的样子改好这个文件，再选一次。",
            ),
            E::NoLine { edition, line } => Self::new(
                "no_line",
                format!("表式“{edition}”没有编号为 {line} 的指标。"),
                "请从年报页上点一个指标。",
            )
            .at("line"),
            E::NoUnion { code } => Self::new(
                "no_union",
                format!("台账里没有编码为 {code} 的工会。"),
                "请看看编码有没有写错。",
            )
            .at("union"),
            E::NoFinding { finding } => Self::new(
                "no_finding",
                format!("现在查不出“{finding}”这个问题。"),
                "数据可能已经改好了，请再查一遍。",
            )
            .at("finding"),
            E::NotExplainable {
                finding: _,
                severity: Severity::Error,
            } => Self::new(
                "not_explainable",
                "错误不能靠说明放过。",
                "请到来源记录里改好，再查一遍。",
            )
            .at("finding"),
            E::NotExplainable {
                finding: _,
                severity: Severity::Verify | Severity::Hint,
            } => Self::new(
                "not_explainable",
                "提示不用说明。",
                "看过就可以，不影响封存。",
            )
            .at("finding"),
            E::NoteTooLong { length } => Self::new(
                "note_too_long",
                format!("说明写了 {length} 个字，表上放不下。"),
                format!("请写在 {NOTE_MAX} 个字以内。"),
            )
            .at("text"),
            E::BadPlace { .. } => {
                Self::new("bad_place", "名单翻页的位置不对。", "请从头再看一遍名单。").at("after")
            }
            E::AlreadySealed { on, short_code } => Self::new(
                "already_sealed",
                format!("这份年报已在 {} 封存，短码 {short_code}。", on.chinese()),
                "封存后的数字和说明不再改动；确实有错，请和县总工会联系。",
            ),
            E::EarlierSealed { short_code } => Self::new(
                "earlier_sealed",
                format!("上年的年报已在本台账封存，短码 {short_code}，上年数就取自它。"),
                "不用再导入上年数。",
            ),
            E::NotSealed { .. } => Self::new(
                "not_sealed",
                "这份年报还没有封存，不用重新打开。",
                "可以直接改来源记录，或者写说明。",
            )
            .at("edition"),
            E::NoReason => Self::new(
                "no_reason",
                "没有写为什么要重新打开。",
                "请写一句原因；下一次封存的封面上会写着它。",
            )
            .at("reason"),
            E::CountyHasIt => Self::new(
                "county_has_it",
                "县里已经收下了这份年报，不能自己重新打开。",
                "请给县总工会打电话，请县里退回；收了退回的回执，再来重新打开。",
            ),
            E::PeriodRuns { to } => Self::new(
                "period_runs",
                format!("报告期到 {} 才结束，还不能封存。", to.chinese()),
                "请等报告期过后再封存。",
            ),
            E::ErrorsRemain { errors } => Self::new(
                "errors_remain",
                format!("还有 {errors} 处错误，不能封存。"),
                "请到来源记录里逐处改好，再查一遍。",
            ),
            E::Unexplained { open } => Self::new(
                "unexplained",
                format!("还有 {open} 处核实没有说明，不能封存。"),
                "请逐处写明原因；说明会随年报交到县里。",
            ),
            E::SealDamaged { edition } => Self::new(
                "seal_damaged",
                format!("已封存的年报“{edition}”和它的短码对不上。"),
                "请不要再改动台账，从最近的备份恢复到一个新文件夹。",
            ),
            E::Rulebook(error) => error.into(),
            E::Store(error) => error.into(),
        }
    }
}

/// What is wrong with a form edition, for the engineer at the county who wrote it.
fn edition(error: &EditionError) -> String {
    match error {
        EditionError::Malformed { line, why } => format!("第 {line} 行读不懂（{why}）"),
        EditionError::Code(code) => format!("表式代码“{code}”只能用小写字母、数字和短横"),
        EditionError::Period => "报告期的末日早于首日".to_owned(),
        EditionError::Twice(name) => format!("“{name}”出现了两次"),
        EditionError::NoLine { check, line } => {
            format!("审核关系“{check}”用到的编号 {line} 不在表里")
        }
        EditionError::Formula { at, error } => {
            let at = match at {
                FormPlace::Line(no) => format!("指标 {no}"),
                FormPlace::Check(id) => format!("审核关系“{id}”"),
            };
            format!("{at} 的公式{}", formula(error))
        }
        EditionError::Taken(code) => format!("表式代码“{code}”已经有了"),
    }
}

/// What is wrong with a formula.
pub(crate) fn formula(error: &FormulaError) -> String {
    match error {
        FormulaError::TooLong => "太长了".to_owned(),
        FormulaError::UnknownName(name) => format!("里的“{name}”不是程序知道的指标"),
        FormulaError::Unexpected { expected, rest } if rest.is_empty() => {
            format!("没有写完，后面还缺{}", wanted(expected))
        }
        FormulaError::Unexpected { expected, rest } => {
            format!("在“{rest}”这里读不下去，这里应是{}", wanted(expected))
        }
        FormulaError::Mixed(text) => {
            format!("“{text}”的单位对不上：人数、金额、比率、日期不能混在一起算")
        }
        FormulaError::UnknownLine(no) => {
            format!("用到的 [{no}] 不在表里，或者不是能拿来算的数")
        }
        FormulaError::Cycle(no) => format!("绕了一圈又回到 [{no}]，算不出来"),
    }
}

/// What a formula has to go on with.
fn wanted(expected: &str) -> String {
    match expected {
        "the end" => "结尾".to_owned(),
        "a name or a number" => "指标名称或数".to_owned(),
        "a comparison" => "比较符号".to_owned(),
        sign => format!("“{sign}”"),
    }
}
