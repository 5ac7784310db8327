//! Numbers of official papers (发文字号, 文号): 机关代字〔年份〕序号, as 临工办〔2026〕12号.
//!
//! Rule: 党政机关公文处理工作条例 Art. 9(5), GB/T 9704-2012 §7.2.5: six-sided brackets, the year in four digits, the serial
//! number without 第 and without leading zeros, then 号. Old papers carry odd numbers, so what is wrong is advice and never
//! in the way of saving.

use super::fold::half_width;
use std::fmt;

/// A number of an official paper (文号) written as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentNumber {
    office: String,
    year: u16,
    serial: u32,
}

/// What is wrong with the way a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberFault {
    /// There is no 机关代字 in front.
    NoOffice,
    /// The brackets around the year are not 〔〕, or are missing.
    Brackets,
    /// There is no year.
    NoYear,
    /// The year has two digits.
    ShortYear,
    /// 年 stands behind the year.
    YearWord,
    /// 第 stands before the serial number.
    Ordinal,
    /// The serial number begins with zeros.
    LeadingZeros,
    /// There is no serial number in digits.
    NoSerial,
    /// 号 is missing at the end.
    NoHao,
    /// Something stands behind 号.
    Tail,
    /// Full-width digits or letters, or spaces.
    Width,
}

/// A number that is not written as it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not written as the number of an official paper")]
pub struct BadNumber {
    /// What is wrong, in the order in which it stands.
    pub faults: Vec<NumberFault>,
    /// How it should be written, where that can be told without guessing.
    pub better: Option<String>,
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}〔{}〕{}号", self.office, self.year, self.serial)
    }
}

impl DocumentNumber {
    /// The year within the brackets.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The serial number.
    pub fn serial(&self) -> u32 {
        self.serial
    }

    /// Reads a number.
    ///
    /// # Errors
    /// Everything that is wrong with it, and how it should be written.
    pub fn read(text: &str) -> Result<Self, BadNumber> {
        let text = text.trim();
        let mut faults = Vec::new();
        let plain: String = half_width(text)
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .map(|letter| match letter {
                '[' | '(' | '{' | '【' | '〖' | '﹝' | '<' | '《' | '〈' | '「' => '〔',
                ']' | ')' | '}' | '】' | '〗' | '﹞' | '>' | '》' | '〉' | '」' => '〕',
                other => other,
            })
            .collect();
        let wide = |letter: char| {
            letter.is_whitespace() || matches!(letter, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９')
        };
        let parts = Parts::of(&plain);
        if parts.office.is_empty() {
            faults.push(NumberFault::NoOffice);
        }
        if !parts.year.is_empty()
            && !text.contains(&format!("〔{}", text_of_year(text, parts.year)))
        {
            faults.push(NumberFault::Brackets);
        }
        let digits = parts.year.trim_end_matches('年');
        if digits != parts.year {
            faults.push(NumberFault::YearWord);
        }
        let year = match (digits.len(), digits.parse::<u16>()) {
            (4, Ok(year)) => Some(year),
            (2, Ok(year)) => {
                faults.push(NumberFault::ShortYear);
                Some(2000 + year)
            }
            _ => {
                faults.push(NumberFault::NoYear);
                None
            }
        };
        let serial = parts.serial(&mut faults);
        if text.chars().any(wide) {
            faults.push(NumberFault::Width);
        }
        let number = match (year, serial) {
            (Some(year), Some(serial)) if !parts.office.is_empty() => Some(Self {
                office: parts.office.to_owned(),
                year,
                serial,
            }),
            _ => None,
        };
        match number {
            Some(number) if faults.is_empty() => Ok(number),
            number => Err(BadNumber {
                better: number.map(|number| number.to_string()),
                faults,
            }),
        }
    }
}

/// The year as it stands in the text itself: its digits may be full-width.
fn text_of_year(text: &str, year: &str) -> String {
    if text.contains(year) {
        return year.to_owned();
    }
    year.bytes()
        .filter_map(|digit| char::from_u32('０' as u32 + u32::from(digit - b'0')))
        .collect()
}

/// 机关代字, year and the rest, the brackets taken for 〔〕.
struct Parts<'a> {
    office: &'a str,
    year: &'a str,
    rest: &'a str,
}

impl<'a> Parts<'a> {
    fn of(plain: &'a str) -> Self {
        if let Some((office, behind)) = plain.split_once('〔') {
            let (year, rest) = behind
                .split_once('〕')
                .unwrap_or_else(|| behind.split_at(digits(behind)));
            return Self { office, year, rest };
        }
        // 临工办2026年12号: four digits of this or the last century are the year.
        let at = plain
            .find(|letter: char| letter.is_ascii_digit())
            .unwrap_or(plain.len());
        let (office, behind) = plain.split_at(at);
        let year = behind
            .get(..4)
            .filter(|year| year.starts_with("19") || year.starts_with("20"));
        match year.filter(|_| digits(behind) == 4) {
            Some(year) => Self {
                office,
                year,
                rest: behind[4..].trim_start_matches(['年', '-', '—']),
            },
            None => Self {
                office: office.trim_end_matches('第'),
                year: "",
                rest: &plain[office.trim_end_matches('第').len()..],
            },
        }
    }

    fn serial(&self, faults: &mut Vec<NumberFault>) -> Option<u32> {
        let rest = self.rest.strip_prefix('第').map_or(self.rest, |rest| {
            faults.push(NumberFault::Ordinal);
            rest
        });
        let (serial, tail) = rest.split_at(digits(rest));
        if serial.starts_with('0') {
            faults.push(NumberFault::LeadingZeros);
        }
        let number = serial.parse::<u32>().ok().filter(|number| *number > 0);
        if number.is_none() {
            faults.push(NumberFault::NoSerial);
        }
        match tail {
            "号" => {}
            "" => faults.push(NumberFault::NoHao),
            tail => {
                faults.push(if tail.starts_with('号') {
                    NumberFault::Tail
                } else {
                    NumberFault::NoHao
                });
                // What else may be meant there is nothing to guess at.
                return number.filter(|_| tail.starts_with('号'));
            }
        }
        number
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::NumberFault as F;
    use super::*;

    #[test]
    fn a_number_is_office_year_and_serial() {
        for text in [
            "临工办〔2026〕12号",
            "鲁会办〔2020〕58号",
            "总工办发〔2018〕39号",
            "瑞丰会筹〔2026〕1号",
        ] {
            assert_eq!(
                DocumentNumber::read(text)
                    .map(|number| number.to_string())
                    .as_deref(),
                Ok(text)
            );
        }
        assert!(DocumentNumber::read("  临工办〔2026〕12号 ").is_ok());
    }

    #[test]
    fn what_is_wrong_is_named_and_put_right() {
        let good = Some("临工办〔2026〕12号");
        let cases: &[(&str, &[F], Option<&str>)] = &[
            ("临工办[2026]12号", &[F::Brackets], good),
            ("临工办（2026）12号", &[F::Brackets], good),
            ("临工办(2026)12号", &[F::Brackets], good),
            ("临工办【2026】12号", &[F::Brackets], good),
            ("临工办［2026］12号", &[F::Brackets], good),
            ("临工办2026年12号", &[F::Brackets], good),
            ("临工办2026-12号", &[F::Brackets], good),
            ("临工办〔2026〕第12号", &[F::Ordinal], good),
            ("临工办〔2026〕012号", &[F::LeadingZeros], good),
            ("临工办〔26〕12号", &[F::ShortYear], good),
            ("临工办〔2026〕12", &[F::NoHao], good),
            ("临工办〔2026年〕12号", &[F::YearWord], good),
            ("临工办〔２０２６〕１２号", &[F::Width], good),
            ("临工办 〔2026〕 12 号", &[F::Width], good),
            (
                "临工办[26]第012号",
                &[F::Brackets, F::ShortYear, F::Ordinal, F::LeadingZeros],
                good,
            ),
            ("临工办〔2026〕12号文", &[F::Tail], good),
            (
                "[2026]012号",
                &[F::NoOffice, F::Brackets, F::LeadingZeros],
                None,
            ),
            ("〔2026〕12号", &[F::NoOffice], None),
            ("临工办第12号", &[F::NoYear, F::Ordinal], None),
            ("12号", &[F::NoOffice, F::NoYear], None),
            ("临工办〔2026〕号", &[F::NoSerial], None),
            ("临工办〔2026〕0号", &[F::LeadingZeros, F::NoSerial], None),
            ("临工办〔2026〕十二号", &[F::NoSerial, F::NoHao], None),
            ("临工办〔2026〕12、13号", &[F::NoHao], None),
            ("临工办〔〕12号", &[F::NoYear], None),
            ("口头同意", &[F::NoYear, F::NoSerial, F::NoHao], None),
            ("", &[F::NoOffice, F::NoYear, F::NoSerial, F::NoHao], None),
        ];
        for (text, faults, better) in cases {
            let found = DocumentNumber::read(text);
            let found = found.expect_err(text);
            assert_eq!(found.faults, *faults, "{text}");
            assert_eq!(found.better.as_deref(), *better, "{text}");
        }
    }
}
