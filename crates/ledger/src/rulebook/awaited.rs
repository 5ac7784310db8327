//! What the program reads and no law of the country or the province fixes: it comes with the county's editions.

use super::ParameterValue;
use crate::shared::Fen;

/// Code, name and kind (by a value that is none) of each.
pub(super) fn awaited() -> Vec<(&'static str, &'static str, ParameterValue)> {
    vec![
        (
            "wage.minimum_month",
            "最低工资（月）",
            ParameterValue::Money(Fen::ZERO),
        ),
        (
            "wage.guideline",
            "工资指导线（基准线）",
            ParameterValue::Permille(0),
        ),
        (
            "wage.guideline_upper",
            "工资指导线（上线）",
            ParameterValue::Permille(0),
        ),
        (
            "wage.guideline_lower",
            "工资指导线（下线）",
            ParameterValue::Permille(0),
        ),
        (
            "wage.cpi",
            "居民消费价格上年涨幅",
            ParameterValue::Permille(0),
        ),
        (
            "wage.industry_average",
            "行业上年月平均工资",
            ParameterValue::Money(Fen::ZERO),
        ),
        (
            "assistance.minimum_living",
            "城市低保标准（月）",
            ParameterValue::Money(Fen::ZERO),
        ),
    ]
}
