//! Sentences about who works with the ledger.

use crate::Failure;
use taizhang_ledger::operators::OperatorError;

impl From<OperatorError> for Failure {
    fn from(error: OperatorError) -> Self {
        use OperatorError as E;
        match error {
            E::NameMissing => Self::new(
                "operator_name_missing",
                "还没有写姓名。",
                "请写上姓名，每一笔改动都要记是谁做的。",
            )
            .at("name"),
            E::NameTaken { name } => Self::new(
                "operator_name_taken",
                format!("已经有一位操作员叫“{name}”。"),
                "请换一个写法，例如在姓名后面加上部门。",
            )
            .at("name"),
            E::OneChair => Self::new(
                "one_chair",
                "台账里只有一位主席，不能再添加。",
                "换了主席，请给主席改名，再换主席的口令。",
            )
            .at("role"),
            E::ChairStays => Self::new(
                "chair_stays",
                "主席不能离开，台账总要有主席。",
                "换了主席，请给主席改名，再换主席的口令。",
            ),
            E::Oneself => Self::new("oneself", "不能让自己离开。", "请主席打开台账来办。"),
            E::Absent { .. } => Self::new(
                "operator_absent",
                "台账里没有这位操作员，或者已经离开了。",
                "请在“设置”的“经办人和口令”里看看现在有谁。",
            ),
            E::Store(error) => error.into(),
        }
    }
}
