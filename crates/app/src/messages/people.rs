//! Sentences about two records of one person.

use crate::Failure;
use taizhang_ledger::people::PeopleError;

impl From<PeopleError> for Failure {
    fn from(error: PeopleError) -> Self {
        use PeopleError as E;
        match error {
            E::SameRecord => Self::new(
                "same_record",
                "选的是同一条记录。",
                "请选两条不同的记录：一条留下，一条并过去。",
            ),
            E::AlreadyMerged { name } => Self::new(
                "already_merged",
                format!("“{name}”这条记录已经并到别的记录里了。"),
                "请选并成以后留下的那一条；并错了，请先分回两人。",
            ),
            E::HasOthers { name } => Self::new(
                "has_others",
                format!("已经有别的记录并到“{name}”这一条里。"),
                "请把这一条选作留下的，把另一条并过来。",
            ),
            E::NotMerged { name } => Self::new(
                "not_merged",
                format!("“{name}”这条记录没有并到别的记录里。"),
                "不用分，它本来就是单独的一条。",
            ),
            E::NotOurs { name, station } => Self::new(
                "not_ours",
                format!("“{name}”这条记录是 {station} 报来的，只有报送的单位能改。"),
                "请在收件里退回，请该单位自己合并。",
            ),
            E::TwoNumbers { name } => Self::new(
                "two_numbers",
                format!("“{name}”的两条记录上身份证号不一样，身份证号不同就是两个人。"),
                "请对照身份证，把写错的那一条先改过来，再并。",
            ),
            E::DocumentWouldHide { name } => Self::new(
                "document_would_hide",
                format!("“{name}”这条有证件号，要留下的那条没有。"),
                "请留下有证件号的那一条，把另一条并过来。",
            ),
            E::OnTwoRolls { name, one, other } => Self::new(
                "on_two_rolls",
                format!("“{name}”在“{one}”和“{other}”都在册，一个人只能在一个工会。"),
                "请先把其中一个终止，或办转会，再来并（分）。",
            ),
            E::Store(error) => error.into(),
        }
    }
}
