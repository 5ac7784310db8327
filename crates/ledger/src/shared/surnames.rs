//! Surnames (姓) that are read or counted in their own way.

/// Compound surnames (复姓) with the reading of each character.
const COMPOUND: &[(&str, [&str; 2])] = &[
    ("欧阳", ["ou", "yang"]),
    ("上官", ["shang", "guan"]),
    ("司马", ["si", "ma"]),
    ("司徒", ["si", "tu"]),
    ("司空", ["si", "kong"]),
    ("司寇", ["si", "kou"]),
    ("诸葛", ["zhu", "ge"]),
    ("夏侯", ["xia", "hou"]),
    ("皇甫", ["huang", "fu"]),
    ("东方", ["dong", "fang"]),
    ("公孙", ["gong", "sun"]),
    ("公冶", ["gong", "ye"]),
    ("公羊", ["gong", "yang"]),
    ("公西", ["gong", "xi"]),
    ("慕容", ["mu", "rong"]),
    ("宇文", ["yu", "wen"]),
    ("鲜于", ["xian", "yu"]),
    ("闾丘", ["lv", "qiu"]),
    ("钟离", ["zhong", "li"]),
    ("轩辕", ["xuan", "yuan"]),
    ("澹台", ["tan", "tai"]),
    ("淳于", ["chun", "yu"]),
    ("单于", ["chan", "yu"]),
    ("太史", ["tai", "shi"]),
    ("太叔", ["tai", "shu"]),
    ("申屠", ["shen", "tu"]),
    ("仲孙", ["zhong", "sun"]),
    ("叔孙", ["shu", "sun"]),
    ("长孙", ["zhang", "sun"]),
    ("颛孙", ["zhuan", "sun"]),
    ("宗政", ["zong", "zheng"]),
    ("濮阳", ["pu", "yang"]),
    ("赫连", ["he", "lian"]),
    ("呼延", ["hu", "yan"]),
    ("端木", ["duan", "mu"]),
    ("拓跋", ["tuo", "ba"]),
    ("独孤", ["du", "gu"]),
    ("南宫", ["nan", "gong"]),
    ("西门", ["xi", "men"]),
    ("东门", ["dong", "men"]),
    ("南门", ["nan", "men"]),
    ("东郭", ["dong", "guo"]),
    ("百里", ["bai", "li"]),
    ("左丘", ["zuo", "qiu"]),
    ("梁丘", ["liang", "qiu"]),
    ("谷梁", ["gu", "liang"]),
    ("巫马", ["wu", "ma"]),
    ("漆雕", ["qi", "diao"]),
    ("乐正", ["yue", "zheng"]),
    ("亓官", ["qi", "guan"]),
    ("段干", ["duan", "gan"]),
    ("子车", ["zi", "ju"]),
    ("壤驷", ["rang", "si"]),
    ("夹谷", ["jia", "gu"]),
    ("宰父", ["zai", "fu"]),
    ("微生", ["wei", "sheng"]),
    ("羊舌", ["yang", "she"]),
    ("第五", ["di", "wu"]),
    ("尉迟", ["yu", "chi"]),
    ("万俟", ["mo", "qi"]),
    ("令狐", ["ling", "hu"]),
    ("纳兰", ["na", "lan"]),
    ("完颜", ["wan", "yan"]),
    ("耶律", ["ye", "lv"]),
    ("贺兰", ["he", "lan"]),
    ("叶赫", ["ye", "he"]),
    ("哥舒", ["ge", "shu"]),
    ("仆固", ["pu", "gu"]),
    ("屈突", ["qu", "tu"]),
    ("即墨", ["ji", "mo"]),
    ("相里", ["xiang", "li"]),
];

/// Characters that are read otherwise, or could be, when they are a surname. Readings of 现代汉语词典; where a surname has two, the one
/// more usual in Shandong.
const SINGLE: &[(char, &str)] = &[
    ('单', "shan"),
    ('解', "xie"),
    ('仇', "qiu"),
    ('区', "ou"),
    ('查', "zha"),
    ('曾', "zeng"),
    ('任', "ren"),
    ('盖', "ge"),
    ('朴', "piao"),
    ('尉', "wei"),
    ('召', "shao"),
    ('员', "yun"),
    ('秘', "bi"),
    ('冼', "xian"),
    ('洗', "xian"),
    ('折', "she"),
    ('繁', "po"),
    ('种', "chong"),
    ('覃', "qin"),
    ('华', "hua"),
    ('宁', "ning"),
    ('甯', "ning"),
    ('钭', "tou"),
    ('那', "na"),
    ('哈', "ha"),
    ('卜', "bu"),
    ('晁', "chao"),
    ('郇', "xun"),
    ('郗', "xi"),
    ('郄', "qie"),
    ('缪', "miao"),
    ('乐', "yue"),
    ('乜', "nie"),
    ('仉', "zhang"),
    ('佴', "nai"),
    ('俞', "yu"),
    ('句', "gou"),
    ('勾', "gou"),
    ('宿', "su"),
    ('应', "ying"),
    ('强', "qiang"),
    ('隗', "wei"),
    ('逄', "pang"),
    ('逯', "lu"),
    ('訾', "zi"),
    ('谌', "chen"),
    ('贲', "ben"),
    ('费', "fei"),
    ('贾', "jia"),
    ('车', "che"),
    ('过', "guo"),
    ('都', "du"),
    ('阚', "kan"),
    ('阙', "que"),
    ('黑', "he"),
    ('瞿', "qu"),
    ('祭', "zhai"),
    ('粘', "nian"),
    ('纪', "ji"),
    ('翟', "zhai"),
    ('臧', "zang"),
    ('藏', "zang"),
    ('葛', "ge"),
    ('薄', "bo"),
    ('令', "ling"),
    ('褚', "chu"),
    ('要', "yao"),
    ('么', "yao"),
    ('幺', "yao"),
    ('镡', "tan"),
    ('隽', "juan"),
    ('宓', "mi"),
    ('庹', "tuo"),
    ('恽', "yun"),
    ('撒', "sa"),
    ('於', "yu"),
    ('曲', "qu"),
    ('束', "shu"),
    ('柏', "bai"),
    ('柜', "ju"),
    ('盛', "sheng"),
    ('相', "xiang"),
    ('眭', "sui"),
    ('禚', "zhuo"),
    ('肖', "xiao"),
    ('莘', "shen"),
    ('行', "xing"),
    ('术', "zhu"),
    ('闫', "yan"),
    ('亓', "qi"),
    ('仝', "tong"),
    ('牟', "mou"),
    ('万', "wan"),
    ('朝', "chao"),
    ('矫', "jiao"),
    ('缴', "jiao"),
    ('蔓', "man"),
    ('蔄', "man"),
    ('逢', "pang"),
    ('鲜', "xian"),
    ('角', "jue"),
    ('吕', "lv"),
    ('闾', "lv"),
];

/// The compound surname a name begins with, if one follows it. A name of just those two characters is a surname and a given name.
fn compound(name: &str) -> Option<&'static (&'static str, [&'static str; 2])> {
    let mut rest = name.chars();
    let (first, second) = (rest.next()?, rest.next()?);
    rest.next()?;
    COMPOUND
        .iter()
        .find(|(surname, _)| surname.chars().eq([first, second]))
}

/// How many characters of a name are its surname: two for a compound one, else one.
pub(super) fn length(name: &str) -> usize {
    compound(name).map_or(1, |(surname, _)| surname.chars().count())
}

/// The readings of a name's surname, character by character, where it has its own; empty where the dictionary's will do.
pub(super) fn readings(name: &str) -> &'static [&'static str] {
    if let Some((_, readings)) = compound(name) {
        return readings;
    }
    let Some(first) = name.chars().next() else {
        return &[];
    };
    SINGLE
        .iter()
        .find(|(surname, _)| *surname == first)
        .map_or(&[], |(_, reading)| std::slice::from_ref(reading))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_compound_surname_needs_a_given_name_behind_it() {
        assert_eq!(length("欧阳锋"), 2);
        assert_eq!(length("欧阳"), 1);
        assert_eq!(length("单于"), 1);
        assert_eq!(readings("单于洋"), ["chan", "yu"]);
        assert_eq!(readings("单于"), ["shan"]);
    }

    #[test]
    fn ordinary_surnames_are_left_to_the_dictionary() {
        assert_eq!(readings("王丽"), [""; 0]);
        assert_eq!(readings(""), [""; 0]);
    }

    #[test]
    fn no_surname_is_listed_twice() {
        assert_eq!(
            COMPOUND
                .iter()
                .map(|(surname, _)| surname)
                .collect::<HashSet<_>>()
                .len(),
            COMPOUND.len()
        );
        assert_eq!(
            SINGLE
                .iter()
                .map(|(surname, _)| surname)
                .collect::<HashSet<_>>()
                .len(),
            SINGLE.len()
        );
    }
}
