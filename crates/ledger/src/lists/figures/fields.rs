//! The columns of the sheet and the headings offices give them.

use crate::sheets::SheetField;
use crate::store::text_code;

text_code! {
    /// A column of a return (栏目).
    pub enum FigureField {
        /// 编号
        Number = "number" "编号",
        /// 指标
        Label = "label" "指标",
        /// 本年: that year's own figure.
        Value = "value" "本年数",
        /// 错误原因 of an earlier refusal: ignored (decision 27).
        Refusal = "refusal" "错误原因",
    }
}

impl SheetField for FigureField {
    fn all() -> &'static [Self] {
        Self::ALL
    }

    fn code(self) -> &'static str {
        Self::code(self)
    }

    fn label(self) -> &'static str {
        Self::label(self)
    }

    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Number => &[
                "编号",
                "代码",
                "行次",
                "序号",
                "指标代码",
                "指标编号",
                "行号",
                "栏次",
            ],
            Self::Label => &[
                "指标",
                "指标名称",
                "项目",
                "名称",
                "统计指标",
                "指标项",
                "内容",
                "项目名称",
                "统计项目",
            ],
            Self::Value => &[
                "本年",
                "本年数",
                "数量",
                "数值",
                "合计",
                "本期",
                "本期数",
                "期末数",
                "年末数",
                "本年度",
                "数据",
                "填报数",
                "上报数",
                "指标值",
                "本年实际",
                "数",
            ],
            Self::Refusal => &["错误原因"],
        }
    }

    fn is_required(self) -> bool {
        matches!(self, Self::Label | Self::Value)
    }

    fn looks(self) -> fn(&str) -> bool {
        |_| false
    }

    fn may_span(self) -> bool {
        false
    }

    fn shown(self, text: &str) -> String {
        text.trim().chars().take(20).collect()
    }

    fn is_offered(self) -> bool {
        self != Self::Refusal
    }
}
