//! Sentences about lines of the return that say nothing (空着的原因): what is missing, so that it can be entered where it belongs.

use taizhang_ledger::returns::{Blank, SumBlank};

/// Why a line of a return is empty, or why its nought was not counted.
pub(crate) fn blank(blank: &Blank) -> String {
    match blank {
        Blank::NoReporter => {
            "台账里没有登记填报单位自己，本单位的各行都填不出来；到“组织”里登记。".to_owned()
        }
        Blank::OtherForm { fact, form } => format!(
            "“{}”只问单独的基层工会；本单位是{}，这一行不用填。",
            fact.label(),
            form.label()
        ),
        Blank::NoEmployer { fact } => format!(
            "本单位没有登记所在单位，“{}”填不出来；到“组织”里补上。",
            fact.label()
        ),
        Blank::NoCommittee { fact } => format!(
            "截止日以前没有登记过工会委员会的选举，“{}”填不出来；到“组织”的“换届”里登记。",
            fact.label()
        ),
        Blank::NoChair => "登记的工会委员会里没有主席；到“组织”的“换届”里补上。".to_owned(),
        Blank::NoCertificate { fact } => format!(
            "没有登记工会法人资格证书，也就没有“{}”；办了证的到“组织”里补上。",
            fact.label()
        ),
        Blank::NotRecorded { fact } => {
            format!(
                "台账里没有登记本单位的“{}”；有的到“组织”里补上。",
                fact.label()
            )
        }
        Blank::NoInput { figure } => format!(
            "没有一家工会登记过“{}”，算不出来；到“组织”里记职工人数。",
            figure.label()
        ),
        Blank::NothingToShare { whole } => {
            format!("“{whole}”是 0，没有率可算。")
        }
        Blank::NoRecords { topic } => {
            format!(
                "这一期台账里没有{}的记录；有的补记以后，数自己出来。",
                topic.label()
            )
        }
    }
}

/// Why a line of the consolidated return is empty.
pub(crate) fn sum_blank(blank: &SumBlank) -> String {
    match blank {
        SumBlank::Words => "文字、日期和是否，各单位各说各的，不相加。".to_owned(),
        SumBlank::Own => "这一行只说填报单位自己，不相加。".to_owned(),
        SumBlank::NoPart => "认可的年报里，这一行都是空的。".to_owned(),
        SumBlank::NoLine { figure } => format!(
            "率从合计算；“{}”在这份表里没有自己的一行，或者认可的年报里都是空的，算不出来。",
            figure.label()
        ),
        SumBlank::NothingToShare { whole } => {
            format!("合计的“{whole}”是 0，没有率可算。")
        }
    }
}
