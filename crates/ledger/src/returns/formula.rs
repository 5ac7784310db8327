//! The small language of an edition's formulas: names, whole numbers, `+`, `-`, `ratio(a, b)` or `a ÷ b`, and comparisons.
//! A name is a figure's code or its Chinese label, so that a county can write `女会员 ÷ 会员`; signs may be full-width.
//!
//! Pure. An unknown amount stays unknown through every sign: what nobody recorded is neither zero nor wrong.

use super::figure::Figure;
use super::meaning::Unit;
use crate::shared::tenths_of_percent;
use serde::{Deserialize, Serialize};

/// Why a formula does not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormulaError {
    /// Longer than any formula needs.
    #[error("the formula is longer than {MAX_LENGTH} characters")]
    TooLong,
    /// A name that is no figure.
    #[error("{0:?} is no figure")]
    UnknownName(String),
    /// Something else was expected.
    #[error("expected {expected} at {rest:?}")]
    Unexpected {
        /// What.
        expected: &'static str,
        /// Where: what is left of the formula.
        rest: String,
    },
    /// Days, rates and counts in one sum.
    #[error("{0:?} mixes what cannot be added")]
    Mixed(String),
    /// A line that the form does not have, or whose value is no number.
    #[error("[{0}] is no line that can be counted with")]
    UnknownLine(String),
    /// A line that is worked out from itself.
    #[error("[{0}] comes back to itself")]
    Cycle(String),
}

/// Longest formula, in bytes, once the lines it names stand in it. It bounds how deep brackets can go.
pub(super) const MAX_LENGTH: usize = 1_000;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Expr {
    Figure(Figure),
    Number(i64),
    Sum(Box<Expr>, Box<Expr>),
    Difference(Box<Expr>, Box<Expr>),
    Ratio(Box<Expr>, Box<Expr>),
}

/// Why a formula has no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lack {
    /// This figure is not known.
    Figure(Figure),
    /// There is nothing of what it is a share of, in the office's words.
    Whole(String),
}

/// A formula over named figures (计算公式), together with its text as the edition writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Formula {
    text: String,
    expr: Expr,
    unit: Unit,
}

impl Formula {
    /// Reads a formula.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        let mut reader = Reader::new(text)?;
        let expr = reader.sum()?;
        reader.end()?;
        Self::of(text, expr)
    }

    fn of(text: &str, expr: Expr) -> Result<Self, FormulaError> {
        let unit = expr
            .unit()
            .ok_or_else(|| FormulaError::Mixed(text.trim().to_owned()))?;
        Ok(Self {
            text: expr.text(),
            expr,
            unit,
        })
    }

    /// The formula in the codes of the figures, however the edition writes it: two lines with the same text show the same.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What its result means.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// Works the formula out; `None` if a figure in it is unknown, or a ratio has no whole.
    pub fn value(&self, amount: &dyn Fn(Figure) -> Option<i64>) -> Option<i64> {
        self.expr.value(amount)
    }

    /// Why there is no result, where there is none.
    pub(super) fn lack(&self, amount: &dyn Fn(Figure) -> Option<i64>) -> Option<Lack> {
        self.expr.lack(amount)
    }

    /// The figures whose rows make up the result, with `false` for those taken off. Of a ratio, the part.
    pub fn terms(&self) -> Vec<(Figure, bool)> {
        let mut terms = Vec::new();
        self.expr.terms(true, &mut terms);
        terms
    }

    /// Whether it is the number 0.
    fn is_zero(&self) -> bool {
        matches!(self.expr, Expr::Number(0))
    }

    /// The formula in the office's words, e.g. `会员 ÷ 职工`.
    pub fn words(&self) -> String {
        self.expr.words()
    }
}

impl Expr {
    fn unit(&self) -> Option<Unit> {
        match self {
            Self::Figure(figure) => Some(figure.unit()),
            Self::Number(_) => Some(Unit::Count),
            Self::Sum(a, b) | Self::Difference(a, b) => {
                let (a, b) = (a.unit()?, b.unit()?);
                (a == b && matches!(a, Unit::Count | Unit::Money)).then_some(a)
            }
            Self::Ratio(a, b) => {
                let (a, b) = (a.unit()?, b.unit()?);
                (a == b && matches!(a, Unit::Count | Unit::Money)).then_some(Unit::Rate)
            }
        }
    }

    fn value(&self, amount: &dyn Fn(Figure) -> Option<i64>) -> Option<i64> {
        match self {
            Self::Figure(figure) => amount(*figure),
            Self::Number(number) => Some(*number),
            Self::Sum(a, b) => a.value(amount)?.checked_add(b.value(amount)?),
            Self::Difference(a, b) => a.value(amount)?.checked_sub(b.value(amount)?),
            Self::Ratio(a, b) => tenths_of_percent(a.value(amount)?, b.value(amount)?),
        }
    }

    fn lack(&self, amount: &dyn Fn(Figure) -> Option<i64>) -> Option<Lack> {
        match self {
            Self::Figure(figure) => amount(*figure).is_none().then_some(Lack::Figure(*figure)),
            Self::Number(_) => None,
            Self::Sum(a, b) | Self::Difference(a, b) => a.lack(amount).or_else(|| b.lack(amount)),
            Self::Ratio(part, whole) => part
                .lack(amount)
                .or_else(|| whole.lack(amount))
                .or_else(|| (whole.value(amount) == Some(0)).then(|| Lack::Whole(whole.words()))),
        }
    }

    fn terms(&self, added: bool, terms: &mut Vec<(Figure, bool)>) {
        match self {
            Self::Figure(figure) => terms.push((*figure, added)),
            Self::Number(_) => {}
            Self::Sum(a, b) => {
                a.terms(added, terms);
                b.terms(added, terms);
            }
            Self::Difference(a, b) => {
                a.terms(added, terms);
                b.terms(!added, terms);
            }
            Self::Ratio(part, _) => part.terms(added, terms),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Figure(figure) => figure.code().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Sum(a, b) => format!("{} + {}", a.text(), b.text()),
            Self::Difference(a, b) => match **b {
                Self::Sum(..) | Self::Difference(..) => format!("{} - ({})", a.text(), b.text()),
                _ => format!("{} - {}", a.text(), b.text()),
            },
            Self::Ratio(a, b) => format!("ratio({}, {})", a.text(), b.text()),
        }
    }

    fn words(&self) -> String {
        let inner = |expr: &Self| match expr {
            Self::Sum(..) | Self::Difference(..) => format!("（{}）", expr.words()),
            _ => expr.words(),
        };
        match self {
            Self::Figure(figure) => figure.label().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Sum(a, b) => format!("{} ＋ {}", a.words(), b.words()),
            Self::Difference(a, b) => format!("{} － {}", a.words(), inner(b)),
            Self::Ratio(a, b) => format!("{} ÷ {}", inner(a), inner(b)),
        }
    }
}

/// How two formulas must stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    AtMost,
    AtLeast,
    Below,
    Above,
    Equal,
    Among,
}

impl Sign {
    fn text(self) -> &'static str {
        match self {
            Self::AtMost => "<=",
            Self::AtLeast => ">=",
            Self::Below => "<",
            Self::Above => ">",
            Self::Equal => "=",
            Self::Among => "in",
        }
    }
}

/// A condition (审核关系), e.g. `employees_women <= employees` or `term_years in 3, 5`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Condition {
    text: String,
    left: Formula,
    sign: Sign,
    right: Vec<Formula>,
}

impl Condition {
    /// Reads a condition.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        let mut reader = Reader::new(text)?;
        let left = reader.formula()?;
        let sign = reader.sign()?;
        let mut right = vec![reader.formula()?];
        while sign == Sign::Among && reader.eat(",") {
            right.push(reader.formula()?);
        }
        reader.end()?;
        // Nothing is nothing in every unit: `fund_income >= 0`.
        let agrees = |formula: &Formula| {
            formula.unit == left.unit || formula.unit == Unit::Count && formula.is_zero()
        };
        if !right.iter().all(agrees) {
            return Err(FormulaError::Mixed(text.trim().to_owned()));
        }
        let sides: Vec<&str> = right.iter().map(Formula::text).collect();
        Ok(Self {
            text: format!("{} {} {}", left.text, sign.text(), sides.join(", ")),
            left,
            sign,
            right,
        })
    }

    /// Its left side.
    pub fn left(&self) -> &Formula {
        &self.left
    }

    /// Its right side, the first of several.
    pub fn right(&self) -> &Formula {
        self.right
            .first()
            .expect("a condition is read with a right side")
    }

    /// Why it cannot be told whether it holds, where it cannot.
    pub(super) fn lack(&self, amount: &dyn Fn(Figure) -> Option<i64>) -> Option<Lack> {
        let mut sides = std::iter::once(&self.left).chain(&self.right);
        sides.find_map(|side| side.lack(amount))
    }

    /// Whether it holds; `None` when an amount in it is unknown.
    pub fn holds(&self, amount: &dyn Fn(Figure) -> Option<i64>) -> Option<bool> {
        let left = self.left.value(amount)?;
        let right: Vec<i64> = self
            .right
            .iter()
            .map(|formula| formula.value(amount))
            .collect::<Option<_>>()?;
        Some(match self.sign {
            Sign::AtMost => right.iter().all(|right| left <= *right),
            Sign::AtLeast => right.iter().all(|right| left >= *right),
            Sign::Below => right.iter().all(|right| left < *right),
            Sign::Above => right.iter().all(|right| left > *right),
            Sign::Equal | Sign::Among => right.contains(&left),
        })
    }
}

impl TryFrom<String> for Formula {
    type Error = FormulaError;
    fn try_from(text: String) -> Result<Self, FormulaError> {
        Self::parse(&text)
    }
}

impl From<Formula> for String {
    fn from(formula: Formula) -> Self {
        formula.text
    }
}

impl TryFrom<String> for Condition {
    type Error = FormulaError;
    fn try_from(text: String) -> Result<Self, FormulaError> {
        Self::parse(&text)
    }
}

impl From<Condition> for String {
    fn from(condition: Condition) -> Self {
        condition.text
    }
}

/// Signs as Chinese input methods write them.
const WIDE: [(&str, &str); 10] = [
    ("(", "（"),
    (")", "）"),
    (",", "，"),
    ("+", "＋"),
    ("-", "－"),
    ("<=", "≤"),
    (">=", "≥"),
    ("<", "＜"),
    (">", "＞"),
    ("=", "＝"),
];

/// Reads from left to right. The length limit bounds how deep brackets can go.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Result<Self, FormulaError> {
        if text.len() > MAX_LENGTH {
            Err(FormulaError::TooLong)
        } else {
            Ok(Self { rest: text.trim() })
        }
    }

    /// Takes a sign, as it is or full-width.
    fn eat(&mut self, sign: &str) -> bool {
        let wide = WIDE.iter().find(|(narrow, _)| *narrow == sign);
        let rest = self
            .rest
            .strip_prefix(sign)
            .or_else(|| self.rest.strip_prefix(wide?.1));
        match rest {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, sign: &'static str) -> Result<(), FormulaError> {
        if self.eat(sign) {
            Ok(())
        } else {
            Err(self.unexpected(sign))
        }
    }

    fn unexpected(&self, expected: &'static str) -> FormulaError {
        FormulaError::Unexpected {
            expected,
            rest: self.rest.to_owned(),
        }
    }

    fn end(&self) -> Result<(), FormulaError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(self.unexpected("the end"))
        }
    }

    fn formula(&mut self) -> Result<Formula, FormulaError> {
        let before = self.rest;
        let expr = self.sum()?;
        Formula::of(&before[..before.len() - self.rest.len()], expr)
    }

    fn sum(&mut self) -> Result<Expr, FormulaError> {
        let mut sum = self.term()?;
        loop {
            if self.eat("+") {
                sum = Expr::Sum(Box::new(sum), Box::new(self.term()?));
            } else if self.eat("-") {
                sum = Expr::Difference(Box::new(sum), Box::new(self.term()?));
            } else {
                return Ok(sum);
            }
        }
    }

    fn term(&mut self) -> Result<Expr, FormulaError> {
        let part = self.factor()?;
        if self.eat("÷") {
            return Ok(Expr::Ratio(Box::new(part), Box::new(self.factor()?)));
        }
        Ok(part)
    }

    fn factor(&mut self) -> Result<Expr, FormulaError> {
        if self.eat("(") {
            let inner = self.sum()?;
            self.expect(")")?;
            return Ok(inner);
        }
        let digits = self.take(|c| c.is_ascii_digit());
        if !digits.is_empty() {
            // Nine digits are more members than there are, and leave room to add.
            let number = digits.parse::<u32>().ok().filter(|n| *n <= 999_999_999);
            return number
                .map(|n| Expr::Number(n.into()))
                .ok_or(FormulaError::TooLong);
        }
        // Labels hold Chinese characters and 、 only.
        let name = self
            .take(|c| matches!(c, 'a'..='z' | '_' | '、') || c > '\u{2e80}' && c.is_alphabetic());
        if name == "ratio" {
            self.expect("(")?;
            let part = self.sum()?;
            self.expect(",")?;
            let whole = self.sum()?;
            self.expect(")")?;
            return Ok(Expr::Ratio(Box::new(part), Box::new(whole)));
        }
        if name.is_empty() {
            return Err(self.unexpected("a name or a number"));
        }
        let labelled = || {
            Figure::ALL
                .iter()
                .copied()
                .find(|figure| figure.label() == name)
        };
        name.parse()
            .ok()
            .or_else(labelled)
            .map(Expr::Figure)
            .ok_or_else(|| FormulaError::UnknownName(name.to_owned()))
    }

    fn sign(&mut self) -> Result<Sign, FormulaError> {
        // Longer signs first: `<=` begins like `<`.
        let signs = [
            ("<=", Sign::AtMost),
            (">=", Sign::AtLeast),
            ("<", Sign::Below),
            (">", Sign::Above),
            ("=", Sign::Equal),
            ("in ", Sign::Among),
        ];
        let found = signs.into_iter().find(|(text, _)| self.eat(text));
        found
            .map(|(_, sign)| sign)
            .ok_or_else(|| self.unexpected("a comparison"))
    }

    fn take(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        taken
    }
}
