//! How much a finding weighs, everywhere the same (product page: severity).

use super::codes::coded;

coded! {
    /// How much a finding or a missed day weighs (轻重).
    pub enum Severity {
        /// 错误: must be put right before it can be saved or sealed.
        Error = "error" "错误",
        /// 核实: may stand with a written explanation.
        Verify = "verify" "核实",
        /// 提示: shown and counted, may be ignored.
        Hint = "hint" "提示",
    }
}
