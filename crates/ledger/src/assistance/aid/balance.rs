//! What is left of a fund, money and goods apart. Pure.

use super::types::PayWay;
use crate::shared::Fen;

/// What a fund has had and given, money and goods apart (资金余额).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    /// Money that came in.
    pub cash_in: Fen,
    /// Value of goods that came in.
    pub goods_in: Fen,
    /// Money given.
    pub cash_out: Fen,
    /// Value of goods given.
    pub goods_out: Fen,
}

impl Balance {
    /// What is left of everything.
    pub fn left(self) -> Fen {
        Fen(self.cash_in.0 + self.goods_in.0 - self.cash_out.0 - self.goods_out.0)
    }

    /// What is left to give as money: goods that were bought took their price from it, goods that were given to the union are
    /// no money.
    pub fn cash_left(self) -> Fen {
        let bought = (self.goods_out.0 - self.goods_in.0).max(0);
        Fen(self.cash_in.0 - self.cash_out.0 - bought)
    }

    /// What is left to give in this way.
    pub fn left_for(self, way: PayWay) -> Fen {
        match way {
            PayWay::Goods => self.left(),
            _ => self.cash_left(),
        }
    }

    /// The balance after something was given.
    pub fn less(self, part: Part) -> Self {
        match part.way {
            PayWay::Goods => Self {
                goods_out: Fen(self.goods_out.0 + part.amount.0),
                ..self
            },
            _ => Self {
                cash_out: Fen(self.cash_out.0 + part.amount.0),
                ..self
            },
        }
    }
}

/// Money or goods of one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// How it is given.
    pub way: PayWay,
    /// 金额; of goods their value.
    pub amount: Fen,
    /// Whether the goods are named.
    pub named: bool,
}
