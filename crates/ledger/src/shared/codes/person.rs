//! Lists about a person: sex, political standing, education, household registration, yes and no.

use super::{super::fold, coded};

coded! {
    /// Sex (性别), GB/T 2261.1.
    pub enum Sex {
        /// 男
        Male = "1" "男" ["男性", "男士", "M", "male"],
        /// 女
        Female = "2" "女" ["女性", "女士", "F", "female"],
    }
}

coded! {
    /// Political standing (政治面貌), GB/T 4762-1984.
    pub enum Political {
        /// 中共党员
        Party = "01" "中共党员" ["党员", "中国共产党党员", "共产党员", "中共正式党员", "正式党员"],
        /// 预备党员
        Probationary = "02" "中共预备党员" ["预备党员", "中国共产党预备党员"],
        /// 共青团员
        League = "03" "共青团员" ["团员", "中国共产主义青年团团员", "共青团"],
        /// 民革
        Rckmt = "04" "民革党员" ["民革", "民革会员", "中国国民党革命委员会会员"],
        /// 民盟
        DemocraticLeague = "05" "民盟盟员" ["民盟", "中国民主同盟盟员"],
        /// 民建
        NationalConstruction = "06" "民建会员" ["民建", "中国民主建国会会员"],
        /// 民进
        PromotingDemocracy = "07" "民进会员" ["民进", "中国民主促进会会员"],
        /// 农工党
        PeasantsWorkers = "08" "农工党党员" ["农工党", "中国农工民主党党员"],
        /// 致公党
        Zhigong = "09" "致公党党员" ["致公党", "中国致公党党员"],
        /// 九三学社
        Jiusan = "10" "九三学社社员" ["九三学社", "九三社员"],
        /// 台盟
        TaiwanLeague = "11" "台盟盟员" ["台盟", "台湾民主自治同盟盟员"],
        /// 无党派
        NoParty = "12" "无党派人士" ["无党派", "无党派民主人士"],
        /// 群众
        Masses = "13" "群众" ["普通公民", "普通群众", "无", "一般群众"],
    }
}

coded! {
    /// Education (文化程度) in the six steps unions report; codes are the decades of GB/T 4658-2006.
    pub enum Education {
        /// 研究生
        Postgraduate = "10" "研究生" [
            "硕士", "博士", "硕士研究生", "博士研究生", "研究生及以上", "研究生毕业", "11", "12", "13", "14", "15", "16", "17", "18", "19"],
        /// 本科
        Bachelor = "20" "本科" ["大学本科", "大学", "学士", "全日制本科", "本科毕业", "21", "22", "23", "28"],
        /// 大专
        College = "30" "大专" ["专科", "大学专科", "高职", "大专毕业", "31", "32", "33"],
        /// 中专、技校
        Secondary = "40" "中专/技校" [
            "中专", "技校", "中技", "职高", "中职", "职业高中", "中等专科", "中等职业教育", "技工学校", "中专·技校", "中专、技校",
            "中专技校", "41", "42", "43", "44", "45", "46", "47", "48", "49"],
        /// 高中
        HighSchool = "60" "高中" ["普通高中", "高中毕业", "61", "62", "63"],
        /// 初中及以下
        MiddleOrLess = "70" "初中及以下" [
            "初中", "小学", "文盲", "半文盲", "初中以下", "小学及以下", "初中毕业", "小学毕业", "初级中学", "71", "73", "80", "81", "83"],
    }
}

coded! {
    /// Kind of household registration (户籍类型). There is no national code list; since 2014 new registers say 居民户口.
    pub enum Household {
        /// 农业
        Agricultural = "agricultural" "农业" ["农业户口", "农业家庭户口", "农村", "农村户口", "农户", "农", "本地农村", "外地农村", "农村户籍"],
        /// 非农业
        NonAgricultural = "non_agricultural" "非农业" [
            "非农业户口", "非农", "非农户口", "非农业家庭户口", "城镇", "城镇户口", "城市", "城市户口", "非农业户", "城镇户籍"],
        /// 居民（统一登记）
        Resident = "resident" "居民" ["居民户口", "居民家庭户口", "家庭户口", "农转居", "家庭户", "集体户"],
    }
}

/// Reads a yes-or-no cell (是/否, √/×, 有/无, 1/0, Y/N). `None` if it is empty or says something else.
pub fn read_yes_no(text: &str) -> Option<bool> {
    match fold::tidy(text).to_uppercase().as_str() {
        "是" | "√" | "✓" | "✔" | "☑" | "有" | "1" | "Y" | "YES" | "TRUE" | "对" | "属于"
        | "是的" => Some(true),
        "否" | "×" | "✗" | "✘" | "X" | "无" | "0" | "N" | "NO" | "FALSE" | "不是" | "非"
        | "没有" | "不属于" => Some(false),
        _ => None,
    }
}

/// How yes and no are written (是/否).
pub const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "是" } else { "否" }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::coded::check_ways;
    use super::*;

    #[test]
    fn sex_is_read_in_words_codes_and_full_width() {
        for text in ["男", " 男 ", "男性", "1", "1.0", "１", "m"] {
            assert_eq!(Sex::read(text), Some(Sex::Male), "{text}");
        }
        assert_eq!(Sex::read("女"), Some(Sex::Female));
        assert_eq!(Sex::read("2"), Some(Sex::Female));
        assert_eq!(Sex::read("9"), None);
        assert_eq!(Sex::read(""), None);
    }

    #[test]
    fn political_standing_is_read_in_short_and_long_forms() {
        assert_eq!(Political::read("党员"), Some(Political::Party));
        assert_eq!(Political::read("中共党员"), Some(Political::Party));
        assert_eq!(Political::read("1"), Some(Political::Party));
        assert_eq!(Political::read("预备党员"), Some(Political::Probationary));
        assert_eq!(Political::read("团员"), Some(Political::League));
        assert_eq!(Political::read("群众"), Some(Political::Masses));
        assert_eq!(Political::read("13"), Some(Political::Masses));
        assert_eq!(Political::read("积极分子"), None);
    }

    #[test]
    fn education_falls_into_the_six_steps_unions_report() {
        for (text, step) in [
            ("硕士", "研究生"),
            ("大学本科", "本科"),
            ("大专", "大专"),
            ("中专", "中专/技校"),
            ("技校", "中专/技校"),
            ("高中", "高中"),
            ("初中", "初中及以下"),
            ("小学", "初中及以下"),
            ("21", "本科"),
            ("47", "中专/技校"),
            ("71", "初中及以下"),
        ] {
            assert_eq!(Education::read(text).unwrap().label(), step, "{text}");
        }
        assert_eq!(Education::read("90"), None);
    }

    #[test]
    fn household_registration_is_read() {
        assert_eq!(Household::read("农业"), Some(Household::Agricultural));
        assert_eq!(Household::read("城镇"), Some(Household::NonAgricultural));
        assert_eq!(Household::read("居民户口"), Some(Household::Resident));
    }

    #[test]
    fn yes_and_no_are_read_from_ticks_and_crosses() {
        for text in ["是", "√", "1", "1.0", "y", "Ｙ"] {
            assert_eq!(read_yes_no(text), Some(true), "{text}");
        }
        for text in ["否", "×", "0", "n", "X"] {
            assert_eq!(read_yes_no(text), Some(false), "{text}");
        }
        assert_eq!(read_yes_no(""), None);
        assert_eq!(read_yes_no("不清楚"), None);
    }

    #[test]
    fn what_is_stored_is_the_code_and_not_the_label() {
        assert_eq!(serde_json::to_string(&Political::League).unwrap(), "\"03\"");
        assert_eq!(serde_json::from_str::<Sex>("\"2\"").unwrap(), Sex::Female);
        assert_eq!("03".parse::<Political>().unwrap(), Political::League);
        assert_eq!(
            "3".parse::<Political>().unwrap_err().to_string(),
            "\"3\" is no Political"
        );
    }

    #[test]
    fn no_way_of_writing_stands_for_two_values_and_each_is_read() {
        check_ways(Sex::WAYS, Sex::read);
        check_ways(Political::WAYS, Political::read);
        check_ways(Education::WAYS, Education::read);
        check_ways(Household::WAYS, Household::read);
    }
}
