//! Sentences about numbers of official papers (文号).

use crate::unions::Notice;
use taizhang_ledger::shared::{BadNumber, DocumentNumber, NumberFault};

/// What is wrong with a number and how it should be written; `None` if nothing is.
pub(crate) fn number_advice(text: &str) -> Option<String> {
    let bad = DocumentNumber::read(text).err()?;
    Some(sentence(text, &bad))
}

/// What is wrong with a number that could not be read.
pub(super) fn number_advice_of(bad: &BadNumber) -> String {
    sentence("", bad).replacen("“”", "编号", 1)
}

/// The same as a notice about one paper of a union: advice, never in the way.
pub(crate) fn number_notice(what: &str, text: &str) -> Option<Notice> {
    let advice = number_advice(text)?;
    Some(Notice::verify(
        "document_number",
        format!("{what}的批复文号：{advice}"),
        "党政机关公文处理工作条例 第九条",
    ))
}

fn sentence(text: &str, bad: &BadNumber) -> String {
    let faults: Vec<&str> = bad.faults.iter().map(|fault| said(*fault)).collect();
    let better = match &bad.better {
        Some(better) => format!("是不是“{better}”？"),
        None => "文号写成“机关代字〔年份〕序号”，例如 临工办〔2026〕12号。".to_owned(),
    };
    format!("“{text}”{}。{better}", faults.join("，"))
}

fn said(fault: NumberFault) -> &'static str {
    use NumberFault as F;
    match fault {
        F::NoOffice => "前面少了机关代字",
        F::Brackets => "年份要用六角括号〔〕括起来",
        F::NoYear => "没有年份",
        F::ShortYear => "年份要写四位",
        F::YearWord => "年份后面不写“年”",
        F::Ordinal => "序号前面不写“第”",
        F::LeadingZeros => "序号前面不补 0",
        F::NoSerial => "没有用数字写的序号",
        F::NoHao => "末尾没有“号”",
        F::Tail => "“号”后面多了字",
        F::Width => "有全角数字、字母或者空格",
    }
}

#[cfg(test)]
mod tests {
    use super::number_advice;

    #[test]
    fn advice_says_what_is_wrong_and_how_to_write_it() {
        assert_eq!(number_advice("临工办〔2026〕12号"), None);
        assert_eq!(
            number_advice("临工办（2026）第012号").as_deref(),
            Some(
                "“临工办（2026）第012号”年份要用六角括号〔〕括起来，序号前面不写“第”，序号前面不补 0。是不是“临工办〔2026〕12号”？"
            )
        );
        assert_eq!(
            number_advice("[2026]012号").as_deref(),
            Some(
                "“[2026]012号”前面少了机关代字，年份要用六角括号〔〕括起来，序号前面不补 0。文号写成“机关代字〔年份〕序号”，例如 临工办〔2026〕12号。"
            )
        );
    }
}
