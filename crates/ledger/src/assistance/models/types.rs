//! A model worker, and money that one is due.

use crate::shared::{Day, Fen, ModelId, ModelPaymentId, ModelWorker, PersonId, UnionId};
use crate::store::{record, text_code};

text_code! {
    /// What money it is (劳模资金).
    pub enum PaymentKind {
        /// 春节慰问金
        Festival = "festival" "春节慰问金",
        /// 生活困难补助金
        Living = "living" "生活困难补助金",
        /// 特殊困难帮扶金
        Special = "special" "特殊困难帮扶金",
        /// 荣誉津贴
        Honour = "honour" "荣誉津贴",
        /// 其他
        Other = "other" "其他",
    }
}

record! {
    /// A model worker (劳动模范) in the register of a union.
    pub struct Model: ModelWorker(ModelId) in "model_worker" {
        /// The union that looks after the person.
        pub trade_union: UnionId,
        /// The same person on the roll.
        pub person: Option<PersonId>,
        /// 姓名
        pub name: String,
        /// 级别
        pub level: ModelWorker,
        /// 评选年份
        pub named_year: i64,
        /// 特困劳模
        pub hardship: bool,
        /// Day of death.
        pub died_on: Option<Day>,
        /// Day from which another union looks after the person (迁出).
        pub moved_on: Option<Day>,
        /// Where to.
        pub moved_to: Option<String>,
    }
}

record! {
    /// Money that a model worker is due (应发资金), and what was paid.
    pub struct ModelPayment: ModelPayment(ModelPaymentId) in "model_payment" {
        /// Whose.
        pub model_worker: ModelId,
        /// What money.
        pub kind: PaymentKind,
        /// 年度
        pub year: i64,
        /// Last day by which it is to be paid.
        pub due_on: Day,
        /// 应发
        pub due: Fen,
        /// 发放日期
        pub paid_on: Option<Day>,
        /// 实发
        pub paid: Option<Fen>,
        /// 发放依据, e.g. the bank's receipt.
        pub evidence: Option<String>,
    }
}
