//! Sentences about rows of lists: what is wrong and what to do next.

use taizhang_ledger::lists::{ListFault, ListQuestion};

/// Why a row cannot be taken; `about` is the other name or code it is about.
pub(crate) fn list_fault_sentence(fault: ListFault, about: &str) -> String {
    use ListFault as F;
    let text = match fault {
        F::NameMissing => "没有单位名称，也没有工会名称。请补上。",
        F::UsccWrong => "统一社会信用代码不对（18 位，最后一位是校验码）。请对照营业执照逐位核对。",
        F::CodeWrong => {
            "工会编码不对。编码是 6 位区划代码、一个短横和 1 到 8 位大写字母或数字，例如 371323-XJH。"
        }
        F::CodeTaken => {
            return format!("编码和台账里的对不上：{about}。编码终身不变，请核对后再导入。");
        }
        F::CodeMissing => {
            "没有工会编码，本台账的编码下面也编不出新的了。请向上级要编码，填进表里。"
        }
        F::CountUnread => "人数没有读懂。请只写数字。",
        F::PartExceedsWhole => "女职工、农民工或派遣工比职工总数还多。请核对。",
        F::DayInFuture => "日期还没有到。请核对年份。",
        F::DuplicateInFile => {
            return format!("“{about}”前面已经有一行了。请只留一行，合在一起再导入。");
        }
        F::UnionUnknown => {
            return format!("台账里没有“{about}”。请核对工会名称，或先导入单位和工会名册。");
        }
        F::UnionEnded => return format!("“{about}”已经撤销或并走。请从表里去掉。"),
        F::NotOurs => {
            return format!("“{about}”是别的台账报来的，本台账不能改。请让它自己改好再报。");
        }
        F::PersonMissing => "没有姓名。请补上。",
        F::PostMissing => "没有职务。请写主席、副主席、委员、经审主任、女职工主任等。",
        F::TermMissing => {
            "台账里没有这一届。请在表里写上任期起，再写任期止或任期（三年或五年），或先在“组织”里登记换届。"
        }
        F::TermYears => {
            "任期写得不对。基层工会委员会的任期只能是三年或五年，总工会是五年（工会法第十六条）。请核对。"
        }
        F::TermDiffers => {
            return format!("这一届是 {about}，这一行写的对不上。请核对届次、任期起和任期止。");
        }
        F::FigureUnknown => {
            return format!(
                "年报表里没有“{about}”这一项。不用的行可以不管；用得着的，请写上年报表里的编号。"
            );
        }
        F::FigureAmbiguous => {
            return format!(
                "年报表里有几项都叫“{about}”，分不清是哪一项。请在这一行写上年报表里的编号。"
            );
        }
        F::FigureUnread => return format!("“{about}”的数没有读懂。请只写数字，日期写年月日。"),
        F::IdMissing => "没有证件号。请补上身份证号；一家人都要写。",
        F::IdDamagedByExcel => {
            "证件号被 Excel 改坏了，后几位已经丢了。请对照身份证重新录入，那一列先设成“文本”。"
        }
        F::IdLength => {
            return format!(
                "证件号是 {about} 位。身份证号应是 18 位（老证 15 位），请对照身份证核对。"
            );
        }
        F::IdCharacters => "证件号里有不该有的字。请对照身份证核对。",
        F::IdDate => "证件号里的出生日期不存在。请对照身份证核对。",
        F::IdCheckDigit => "证件号最后一位对不上，多半录错了一位。请对照身份证逐位核对。",
        F::HeadMissing if about.is_empty() => {
            "这一户没有职工本人那一行，台账里也找不到这一户。请补上本人的一行，“与户主关系”写“本人”。"
        }
        F::HeadMissing => {
            return format!(
                "“{about}”是这一户的职工本人，那一行收不了，这一行也先不收。请把那一行改好，一户一起导入。"
            );
        }
        F::HeadTwice => {
            return format!(
                "这一户前面已经有职工本人了，“{about}”又写成本人。请核对“与户主关系”；是两户的，档案编号要分开。"
            );
        }
        F::AlreadyOnFile => {
            return format!(
                "这一户已经有另一份档案：{about}。一户一档，请核对；那一份不对的，先在那里注销或退档。"
            );
        }
        F::MoneyUnread => {
            return format!("“{about}”的金额没有读懂。请只写数字，单位是元；没有的写 0。");
        }
        F::MoneyNegative => return format!("“{about}”是负数。收入和支出不能小于 0，请核对。"),
        F::SizeUnread => "家庭人口没有读懂。请写一个数，例如 4。",
        F::TermBackwards => {
            return format!("已有更新的一届（{about} 选举）。以前的届不从表里补。");
        }
    };
    text.to_owned()
}

/// What a person must say before a row is taken.
pub(crate) fn list_question_sentence(question: ListQuestion, about: &str) -> String {
    match question {
        ListQuestion::EmployerNear => format!("台账里有“{about}”，名称很像。是同一家吗？"),
        ListQuestion::UnionNear => format!("台账里有“{about}”，名称很像。是同一家吗？"),
        ListQuestion::OtherEmployer => {
            format!("台账里“{about}”是单独工会，属于另一个单位。请先在“组织”里核对，再导入。")
        }
        ListQuestion::FigureNear => {
            format!("年报表里这个编号是“{about}”，名称不一样。是同一项吗？")
        }
        ListQuestion::SeveralPeople => {
            format!(
                "分不清是哪一位“{about}”：同名的会员不止一个，或者手机号和台账里的不一样。请核对手机号，再导入。"
            )
        }
    }
}
