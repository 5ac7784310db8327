//! Headings as people write them (表头写法), and how well one names a field.

use super::{FieldSpec, Mapping};
use crate::cell::is_space;

/// Words that make a heading speak of another person than the one of the row: "推荐人姓名" is no
/// name of a member.
const OTHER_PEOPLE: &[&str] = &[
    "推荐人",
    "介绍人",
    "联系人",
    "配偶",
    "爱人",
    "家属",
    "家长",
    "子女",
    "父亲",
    "母亲",
    "监护人",
    "户主",
    "法人",
    "法定代表",
    "负责人",
    "主席",
    "代领",
    "担保",
    "曾用",
    "紧急",
];

/// Words that make it speak of a thing: "单位电话" is no phone of a member. As the upper line of a
/// heading they say nothing (单位填写 stands over members' names too).
const OTHER_THINGS: &[&str] = &[
    "单位", "公司", "企业", "银行", "开户", "学校", "填表", "填报", "审核", "经办",
];

/// What may stand around a synonym without changing what it names.
const FILLERS: &[&str] = &[
    "会员",
    "职工",
    "员工",
    "工会",
    "本人",
    "个人",
    "人员",
    "居民",
    "公民",
    "中国",
    "有效",
    "联系",
    "移动",
    "所在",
    "您的",
    "请填写",
    "填写",
    "必填",
    "选填",
    "格式",
    "年月日",
    "年月",
    "日期",
    "时间",
    "号码",
    "码",
    "名称",
    "情况",
    "信息",
    "18位",
    "15位",
    "11位",
    "号",
    "的",
    "或",
    "及",
    "和",
    "与",
    "日",
    "名",
];

/// Writes a heading so that two ways of writing it are one: half-width, lower case, without blanks,
/// marks, and notes in brackets.
pub(crate) fn key(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_u32;
    for c in folded(text) {
        match c {
            '(' | '[' | '{' | '【' | '〔' | '〈' | '《' | '<' => depth += 1,
            ')' | ']' | '}' | '】' | '〕' | '〉' | '》' | '>' => {
                depth = depth.saturating_sub(1)
            }
            c if depth == 0 && c.is_alphanumeric() => out.push(c),
            _ => (),
        }
    }
    if out.is_empty() { loose(text) } else { out }
}

/// The same with the notes kept: "证件（身份证）" may be found by them.
pub(crate) fn loose(text: &str) -> String {
    folded(text).filter(|c| c.is_alphanumeric()).collect()
}

fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars()
        .filter(|c| !is_space(*c))
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            c => c,
        })
        .flat_map(char::to_lowercase)
}

/// A column's heading, from the one or more lines it stands in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Heading {
    /// As the user wrote it, parent and child parted by a slash, line breaks taken out.
    pub(crate) text: String,
    parent: String,
    leaf: String,
    joined: String,
    pub(crate) loose: String,
}

impl Heading {
    /// Puts the lines of one column together, from the top.
    pub(crate) fn of(lines: &[&str]) -> Self {
        let mut shown: Vec<String> = Vec::new();
        for line in lines {
            let line: String = line.chars().filter(|c| !matches!(c, '\n' | '\r')).collect();
            let line = line.trim_matches(is_space).to_owned();
            if !line.is_empty() && shown.last() != Some(&line) {
                shown.push(line);
            }
        }
        let keys: Vec<String> = shown.iter().map(|line| key(line)).collect();
        let (leaf, parents) = keys
            .split_last()
            .map_or((String::new(), &[][..]), |(leaf, rest)| {
                (leaf.clone(), rest)
            });
        Self {
            text: shown.join("/"),
            parent: parents.concat(),
            joined: keys.concat(),
            loose: shown.iter().map(|line| loose(line)).collect(),
            leaf,
        }
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Returns whether a person who names this column by `wanted` means it.
    pub(crate) fn answers(&self, wanted: &str) -> bool {
        self.text == wanted || (!self.joined.is_empty() && self.joined == key(wanted))
    }

    /// Returns whether the heading speaks of somebody else.
    pub(crate) fn of_other_people(&self) -> bool {
        OTHER_PEOPLE.iter().any(|word| self.loose.contains(word))
    }

    fn of_other_things(&self) -> bool {
        OTHER_THINGS.iter().any(|word| self.leaf.contains(word))
    }
}

/// How well a heading names a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Grade {
    /// Higher is better; 90 and more is a synonym to the letter.
    pub(crate) score: f32,
    /// Whether the column's content must agree before it is believed.
    pub(crate) needs_content: bool,
}

/// A field with its synonyms written as keys.
pub(crate) struct Wanted<'a> {
    pub(crate) spec: &'a FieldSpec,
    synonyms: Vec<String>,
    /// The heading a person chose for it: a line that has it is a heading line, whatever else it says.
    chosen: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    pub(crate) fn all(specs: &'a [FieldSpec], chosen: &'a Mapping) -> Vec<Self> {
        specs
            .iter()
            .map(|spec| Self {
                spec,
                synonyms: spec.headings.iter().map(|text| key(text)).collect(),
                chosen: chosen
                    .get(spec.name)
                    .map(String::as_str)
                    .filter(|text| !text.is_empty()),
            })
            .collect()
    }

    /// Returns whether a heading is a synonym and nothing else, and nobody chose another column.
    pub(crate) fn is_to_the_letter(&self, heading: &Heading) -> bool {
        self.chosen.is_none() && self.synonyms.contains(&heading.joined)
    }

    /// Grades a heading, if it names the field at all. Earlier synonyms are better ones.
    pub(crate) fn grade(&self, heading: &Heading) -> Option<Grade> {
        let certain = |score| {
            Some(Grade {
                score,
                needs_content: false,
            })
        };
        if self.chosen.is_some_and(|text| heading.answers(text)) {
            return certain(102.0);
        }
        let place = |n: usize| n.min(30) as f32 * 0.1;
        if let Some(n) = self.synonyms.iter().position(|s| *s == heading.joined) {
            return certain(101.0 - place(n));
        }
        let parent_of_others = OTHER_PEOPLE
            .iter()
            .any(|word| heading.parent.contains(word));
        if let Some(n) = self.synonyms.iter().position(|s| *s == heading.leaf)
            && !parent_of_others
        {
            return certain(99.0 - place(n));
        }
        if heading.of_other_people() || heading.of_other_things() {
            return None;
        }
        let mut best: Option<Grade> = None;
        for synonym in self.synonyms.iter().filter(|s| s.chars().count() >= 2) {
            for candidate in [&heading.leaf, &heading.joined, &heading.loose] {
                let Some(grade) = near(synonym, candidate) else {
                    continue;
                };
                // A certain grade always scores above a doubtful one.
                if best.is_none_or(|best| grade.score > best.score) {
                    best = Some(grade);
                }
            }
        }
        best
    }
}

/// Grades a heading that is not the synonym itself.
fn near(synonym: &str, heading: &str) -> Option<Grade> {
    let length = synonym.chars().count() as f32;
    if let Some(at) = heading.find(synonym) {
        let harmless = filling(&heading[..at]) && filling(&heading[at + synonym.len()..]);
        return Some(Grade {
            score: if harmless { 70.0 } else { 40.0 } + length.min(15.0),
            needs_content: !harmless,
        });
    }
    let shorter = heading.chars().count() >= 2 && synonym.contains(heading);
    let mut letters = heading.chars();
    let spread = length >= 3.0
        && heading.chars().count() as f32 <= length + 4.0
        && synonym.chars().all(|c| letters.any(|other| other == c));
    (shorter || spread).then_some(Grade {
        score: 30.0 + length.min(15.0),
        needs_content: true,
    })
}

/// Returns whether a text is made of fillers only.
fn filling(mut rest: &str) -> bool {
    while !rest.is_empty() {
        match FILLERS.iter().find_map(|word| rest.strip_prefix(word)) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ID: FieldSpec = FieldSpec {
        name: "document",
        headings: &["身份证号", "证件号码", "身份证件号"],
        looks: |_| false,
        required: true,
    };

    fn grade(heading: &[&str]) -> Option<Grade> {
        let specs = [ID];
        let chosen = Mapping::new();
        let wanted = Wanted::all(&specs, &chosen);
        wanted[0].grade(&Heading::of(heading))
    }

    #[test]
    fn one_heading_written_in_many_ways_has_one_key() {
        for text in [
            "身份证号",
            " 身 份 证 号 ",
            "身份证\n号",
            "身份证号（18位）",
            "*身份证号：",
            "身份证号［必填］",
        ] {
            assert_eq!(key(text), "身份证号", "{text:?}");
        }
        assert_eq!(key("ＮＯ．"), "no");
        assert_eq!(key("（备注）"), "备注");
    }

    #[test]
    fn certain_names_need_no_content_and_doubtful_ones_do() {
        assert!(!grade(&["居民身份证号码"]).unwrap().needs_content);
        assert!(grade(&["身份证号有无错误"]).unwrap().needs_content);
        assert!(grade(&["身份证"]).unwrap().needs_content);
        assert!(grade(&["身份证的件号"]).unwrap().needs_content);
        assert_eq!(grade(&["推荐人身份证号"]), None);
        assert_eq!(grade(&["推荐人", "身份证号"]), None);
        assert_eq!(grade(&["手机号码"]), None);
    }

    #[test]
    fn two_lines_name_a_field_together_or_by_the_lower_one() {
        assert_eq!(grade(&["身份证", "号"]).unwrap().score, 101.0);
        assert_eq!(grade(&["基本信息", "身份证号"]).unwrap().score, 99.0);
        assert_eq!(Heading::of(&["备注", "备注"]).text, "备注");
    }
}
