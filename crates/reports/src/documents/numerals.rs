//! Chinese numerals: money in capitals (大写金额) and ordinals (中文数字).

const CAPITALS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLAIN: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The largest amount in capitals, in 分: below ten thousand 万亿 元.
pub const MOST_MONEY: i64 = 999_999_999_999_999_999;

/// Writes an amount in 分 in capitals (人民币大写): `壹仟贰佰元零伍分`, `叁佰元整`. `None` beyond [`MOST_MONEY`].
pub fn capitals(fen: i64) -> Option<String> {
    if fen.unsigned_abs() > MOST_MONEY.unsigned_abs() {
        return None;
    }
    let (yuan, jiao, cents) = (
        fen.unsigned_abs() / 100,
        (fen.unsigned_abs() / 10 % 10) as usize,
        (fen.unsigned_abs() % 10) as usize,
    );
    let mut text = String::new();
    if fen < 0 {
        text.push('负');
    }
    if yuan > 0 || fen == 0 {
        text.push_str(&whole(yuan, &CAPITALS, ['拾', '佰', '仟']));
        text.push('元');
    }
    match (jiao, cents) {
        (0, 0) => text.push('整'),
        (jiao, 0) => text.extend([CAPITALS[jiao], '角', '整']),
        (0, cents) => {
            // A zero between 元 and 分 is written, so that nothing can be put in its place.
            if yuan > 0 {
                text.push('零');
            }
            text.extend([CAPITALS[cents], '分']);
        }
        (jiao, cents) => text.extend([CAPITALS[jiao], '角', CAPITALS[cents], '分']),
    }
    Some(text)
}

/// Writes a whole number as in 第十二届: `十二`, `一百零五`.
pub fn chinese(number: i64) -> String {
    let text = whole(number.unsigned_abs(), &PLAIN, ['十', '百', '千']);
    let text = text
        .strip_prefix("一十")
        .map_or(text.clone(), |rest| format!("十{rest}"));
    if number < 0 {
        format!("负{text}")
    } else {
        text
    }
}

/// Groups of four digits, with one zero for any run of zeros inside.
fn whole(number: u64, digits: &[char; 10], tens: [char; 3]) -> String {
    if number == 0 {
        return digits[0].to_string();
    }
    const GROUPS: [&str; 5] = ["", "万", "亿", "万亿", "亿亿"];
    let mut text = String::new();
    let mut zero = false;
    for group in (0..GROUPS.len()).rev() {
        let four = number / 10_000_u64.pow(group as u32) % 10_000;
        for place in (0..4).rev() {
            let digit = (four / 10_u64.pow(place as u32) % 10) as usize;
            if digit == 0 {
                zero = !text.is_empty();
                continue;
            }
            if zero {
                text.push(digits[0]);
                zero = false;
            }
            text.push(digits[digit]);
            if place > 0 {
                text.push(tens[place - 1]);
            }
        }
        if four > 0 {
            // 亿 says itself once: 一万二千亿, not 一万亿二千亿.
            let next = if group == 3 {
                number / 100_000_000 % 10_000
            } else {
                0
            };
            text.push_str(if group == 3 && next > 0 {
                "万"
            } else {
                GROUPS[group]
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_in_capitals_as_on_a_cheque() {
        for (fen, text) in [
            (0, "零元整"),
            (5, "伍分"),
            (50, "伍角整"),
            (105, "壹元零伍分"),
            (1_000, "壹拾元整"),
            (168_032, "壹仟陆佰捌拾元叁角贰分"),
            (10_700_053, "壹拾万零柒仟元伍角叁分"),
            (600_714, "陆仟零柒元壹角肆分"),
            (3_000_000, "叁万元整"),
            (100_001_000, "壹佰万零壹拾元整"),
            (10_000_000_000, "壹亿元整"),
            (120_000_000_000_000, "壹万贰仟亿元整"),
            (100_000_000_000_000, "壹万亿元整"),
            (100_000_005_000_000, "壹万亿零伍万元整"),
            (-30_000, "负叁佰元整"),
        ] {
            assert_eq!(capitals(fen).as_deref(), Some(text), "{fen}");
        }
    }

    #[test]
    fn an_amount_too_large_for_capitals_is_not_guessed() {
        assert!(capitals(MOST_MONEY).is_some());
        assert_eq!(capitals(MOST_MONEY + 1), None);
        assert_eq!(capitals(i64::MIN), None);
    }

    #[test]
    fn ordinals_are_written_as_spoken() {
        for (number, text) in [
            (0, "零"),
            (1, "一"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (105, "一百零五"),
            (110, "一百一十"),
            (2026, "二千零二十六"),
            (-3, "负三"),
        ] {
            assert_eq!(chinese(number), text, "{number}");
        }
    }
}
