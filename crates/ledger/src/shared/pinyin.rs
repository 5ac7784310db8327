//! Search keys (检索码): a name as it sounds, whole and in initials, because people search by typing letters.

use super::{fold, surnames};
use pinyin::ToPinyin as _;

/// How a name sounds, for search by prefix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchKeys {
    /// Full pinyin without tones or gaps, ü as v: `wangyangli`.
    pub pinyin: String,
    /// First letters: `wyl`.
    pub initials: String,
}

/// Words of union and employer names whose characters the dictionary would read otherwise.
const WORDS: &[(&str, &[&str])] = &[
    ("银行", &["yin", "hang"]),
    ("行业", &["hang", "ye"]),
    ("商行", &["shang", "hang"]),
    ("车行", &["che", "hang"]),
    ("分行", &["fen", "hang"]),
    ("支行", &["zhi", "hang"]),
    ("重庆", &["chong", "qing"]),
    ("会计", &["kuai", "ji"]),
    ("音乐", &["yin", "yue"]),
    ("朝阳", &["chao", "yang"]),
];

/// Characters whose first reading in the dictionary is not the one they have in names and titles.
const OWN: &[(char, &str)] = &[
    ('晟', "sheng"),
    ('都', "du"),
    ('率', "shuai"),
    ('长', "chang"),
];

/// The search keys of a person; see [`name_syllables`].
pub fn search_keys(name: &str) -> SearchKeys {
    SearchKeys::of(&name_syllables(name))
}

/// The search keys of a union, employer or place; see [`title_syllables`].
pub fn title_keys(title: &str) -> SearchKeys {
    SearchKeys::of(&title_syllables(title))
}

/// How a person's name is said, character by character: the surname in its own reading (单 shan, 尉迟 yuchi), the rest
/// as the dictionary has it. Letters and digits stay, small; signs and spaces go.
pub fn name_syllables(name: &str) -> Vec<String> {
    let name: String = clean(name);
    let surname = surnames::readings(&name);
    name.chars()
        .enumerate()
        .map(|(at, c)| match surname.get(at) {
            Some(reading) => typed(reading),
            None => sound(c),
        })
        .collect()
}

/// How a union, employer or place is said: no surname, but a few words whose usual reading is not the dictionary's first.
pub fn title_syllables(title: &str) -> Vec<String> {
    let title = clean(title);
    let mut syllables = Vec::new();
    let mut rest = title.as_str();
    while let Some(c) = rest.chars().next() {
        let taken = match WORDS.iter().find(|(word, _)| rest.starts_with(word)) {
            Some((word, readings)) => {
                syllables.extend(readings.iter().map(|reading| typed(reading)));
                word.len()
            }
            None => {
                syllables.push(sound(c));
                c.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    syllables
}

/// Letters, digits and Han only, half-width and small.
fn clean(text: &str) -> String {
    text.chars()
        .map(fold::half_width_char)
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

impl SearchKeys {
    fn of(syllables: &[String]) -> Self {
        Self {
            pinyin: syllables.concat(),
            initials: syllables
                .iter()
                .filter_map(|syllable| syllable.chars().next())
                .collect(),
        }
    }
}

/// A reading as it is typed: the dictionary writes ü and ê, keyboards write v and e.
fn typed(reading: &str) -> String {
    reading
        .chars()
        .filter_map(|c| match c {
            'ü' => Some('v'),
            'ê' => Some('e'),
            c => c.is_ascii().then_some(c),
        })
        .collect()
}

/// How a character is said. One the dictionary does not know, a rare Han one included, stands for itself.
fn sound(c: char) -> String {
    let own = OWN
        .iter()
        .find(|(own, _)| *own == c)
        .map(|(_, reading)| *reading);
    own.or_else(|| c.to_pinyin().map(|sound| sound.plain()))
        .map_or_else(|| c.to_string(), typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(name: &str) -> (String, String) {
        let keys = search_keys(name);
        (keys.pinyin, keys.initials)
    }

    #[test]
    fn surnames_sound_as_their_bearers_say_them() {
        for (name, pinyin, initials) in [
            ("王洋丽", "wangyangli", "wyl"),
            ("单小芳", "shanxiaofang", "sxf"),
            ("解放军", "xiefangjun", "xfj"),
            ("仇明", "qiuming", "qm"),
            ("区伟", "ouwei", "ow"),
            ("查良", "zhaliang", "zl"),
            ("曾强", "zengqiang", "zq"),
            ("任静", "renjing", "rj"),
            ("盖丽丽", "gelili", "gll"),
            ("朴英", "piaoying", "py"),
            ("翟天", "zhaitian", "zt"),
            ("覃军", "qinjun", "qj"),
            ("乐平", "yueping", "yp"),
            ("员明", "yunming", "ym"),
            ("逄军", "pangjun", "pj"),
            ("尉迟芳霞", "yuchifangxia", "ycfx"),
            ("万俟明", "moqiming", "mqm"),
            ("长孙无忌", "zhangsunwuji", "zswj"),
            ("令狐冲", "linghuchong", "lhc"),
            ("吕绿", "lvlv", "ll"),
            ("欧阳娜", "ouyangna", "oyn"),
        ] {
            assert_eq!(
                keys(name),
                (pinyin.to_owned(), initials.to_owned()),
                "{name}"
            );
        }
    }

    #[test]
    fn a_surname_reading_holds_for_the_surname_only() {
        assert_eq!(keys("王单").0, "wangdan");
        assert_eq!(keys("李任").0, "liren");
        assert_eq!(keys("李晟").0, "lisheng");
        assert_eq!(keys("王长都").0, "wangchangdu");
    }

    #[test]
    fn letters_stay_and_signs_go() {
        assert_eq!(
            keys("Ｊohn Smith"),
            ("johnsmith".to_owned(), "johnsmith".to_owned())
        );
        assert_eq!(
            keys("阿依古丽·买买提"),
            ("ayigulimaimaiti".to_owned(), "ayglmmt".to_owned())
        );
        assert_eq!(keys(""), (String::new(), String::new()));
    }

    #[test]
    fn titles_are_read_as_words() {
        let bank = title_keys("沂水县农村商业银行工会委员会");
        assert_eq!(
            bank.pinyin,
            "yishuixiannongcunshangyeyinhanggonghuiweiyuanhui"
        );
        assert_eq!(bank.initials, "ysxncsyyhghwyh");
        assert_eq!(
            title_keys("许家湖镇餐饮行业工会联合会").initials,
            "xjhzcyhyghlhh"
        );
        assert_eq!(title_keys("3号任家厂").pinyin, "3haorenjiachang");
    }

    proptest! {
        #[test]
        fn no_name_makes_the_reader_panic(name in ".{0,12}") {
            let keys = search_keys(&name);
            prop_assert!(keys.initials.chars().count() <= keys.pinyin.chars().count());
            title_keys(&name);
        }
    }
}
