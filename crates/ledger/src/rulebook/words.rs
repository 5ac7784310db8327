//! Values in words: how a page shows them, and how a person writes them.

use super::{ClockFacts, ParameterValue};
use crate::calendar::YearWindow;
use crate::clocks::{Counting, Length, Unit};
use crate::shared::{Fen, Share, half_width};

impl ParameterValue {
    /// As a page shows it.
    pub fn words(&self) -> String {
        match self {
            Self::Count(number) => number.to_string(),
            Self::Money(fen) => format!("{fen} 元"),
            Self::Permille(tenths) if tenths % 10 == 0 => format!("{}%", tenths / 10),
            Self::Permille(tenths) => format!("{}.{}%", tenths / 10, tenths % 10),
            Self::Share(share) => share.label().to_owned(),
            // Sentences have stops of their own.
            Self::List(values) if values.iter().any(|value| value.contains(['、', '，'])) => {
                values.join("；")
            }
            Self::List(values) => values.join("、"),
            Self::Window(window) => window.to_string(),
            Self::Clock(facts) => {
                let length = format!("{}{}", facts.length.count, facts.length.unit.label());
                match facts.counting {
                    Counting::Deadline => format!("{}后{length}内", facts.starts),
                    Counting::Notice => format!("{}前{length}", facts.starts),
                    Counting::Term => format!("自{}起{length}", facts.starts),
                }
            }
        }
    }
}

const SHARES: [Share; 4] = [
    Share::OneThird,
    Share::HalfOrMore,
    Share::MoreThanHalf,
    Share::TwoThirds,
];

/// Reads a value of the same kind as another.
pub(super) fn read(kind: &ParameterValue, text: &str) -> Option<ParameterValue> {
    use ParameterValue as V;
    // A list of sentences keeps its stops as they stand.
    let sentences = text.contains('；');
    let text = if sentences {
        text.to_owned()
    } else {
        half_width(text)
    };
    let text = text.trim();
    match kind {
        V::Count(_) => text
            .parse()
            .ok()
            .filter(|number| *number >= 0)
            .map(V::Count),
        V::Money(_) => {
            let yuan = text.trim_end_matches('元').trim();
            yuan.parse::<Fen>()
                .ok()
                .filter(|fen| fen.0 >= 0)
                .map(V::Money)
        }
        V::Permille(_) => permille(text).map(V::Permille),
        V::Share(_) => SHARES
            .into_iter()
            .find(|share| share.label() == text)
            .map(V::Share),
        V::List(_) => {
            let stops: &[char] = if sentences {
                &['；']
            } else {
                &['、', ',', '，']
            };
            let values: Vec<String> = text
                .split(stops)
                .map(|value| value.trim().to_owned())
                .filter(|value| !value.is_empty())
                .collect();
            (!values.is_empty()).then_some(V::List(values))
        }
        V::Window(_) => YearWindow::read(text).map(V::Window),
        V::Clock(facts) => length(text, facts.length.unit).map(|length| {
            V::Clock(ClockFacts {
                length,
                ..facts.clone()
            })
        }),
    }
}

/// `70%`, `70.5%`
fn permille(text: &str) -> Option<i64> {
    let number = text.trim_end_matches('%').trim();
    let (whole, tenth) = number.split_once('.').unwrap_or((number, "0"));
    let (whole, tenth): (i64, i64) = (whole.parse().ok()?, tenth.parse().ok()?);
    ((0..=100).contains(&whole) && (0..=9).contains(&tenth) && whole * 10 + tenth <= 1000)
        .then_some(whole * 10 + tenth)
}

/// `10`, `10日`, `5个工作日`, `3个月`, `1年`; without a unit the one it has.
fn length(text: &str, unit: Unit) -> Option<Length> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let count = text[..digits].parse().ok().filter(|count| *count > 0)?;
    let unit = match text[digits..].trim() {
        "" => unit,
        "日" | "天" => Unit::Days,
        "个工作日" | "工作日" => Unit::WorkingDays,
        "个月" | "月" => Unit::Months,
        "年" => Unit::Years,
        _ => return None,
    };
    Some(Length { count, unit })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rulebook::Rulebook;

    #[test]
    fn a_value_is_read_as_it_is_shown() {
        for entry in &Rulebook::shipped().parameters {
            let shown = entry.value.words();
            if !matches!(entry.value, ParameterValue::Clock(_)) {
                assert_eq!(
                    read(&entry.value, &shown).as_ref(),
                    Some(&entry.value),
                    "{shown}"
                );
            }
        }
    }

    #[test]
    fn people_write_values_in_several_ways() {
        let clock = |text| {
            let facts = Rulebook::shipped()
                .parameters
                .iter()
                .find(|entry| entry.code == "wage.offer_reply")
                .unwrap();
            match read(&facts.value, text) {
                Some(ParameterValue::Clock(facts)) => Some((facts.length.count, facts.length.unit)),
                _ => None,
            }
        };
        assert_eq!(clock("15"), Some((15, Unit::Days)));
        assert_eq!(clock("１５ 日"), Some((15, Unit::Days)));
        assert_eq!(clock("5个工作日"), Some((5, Unit::WorkingDays)));
        assert_eq!(clock("3个月"), Some((3, Unit::Months)));
        for bad in ["", "0", "很久", "10周", "-3"] {
            assert_eq!(clock(bad), None, "{bad}");
        }
        let money = |text| read(&ParameterValue::Money(Fen::ZERO), text);
        assert_eq!(money("2200"), Some(ParameterValue::Money(Fen(220_000))));
        assert_eq!(
            money("2,200.50元"),
            Some(ParameterValue::Money(Fen(220_050)))
        );
        assert_eq!(money("-1"), None);
        assert_eq!(permille("70.5%"), Some(705));
        assert_eq!(permille("101%"), None);
        assert_eq!(permille("七成"), None);
    }
}
