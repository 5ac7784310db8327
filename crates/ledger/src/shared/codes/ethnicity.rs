//! Ethnic groups (民族), GB/T 3304-1991 with the present names of 毛南 and 德昂.

use super::coded;

coded! {
    /// Ethnic group (民族), GB/T 3304-1991; 98 is the usual extension.
    pub enum Ethnicity {
        /// 汉族
        Han = "01" "汉族" ["汉"],
        /// 蒙古族
        Mongol = "02" "蒙古族" ["蒙古"],
        /// 回族
        Hui = "03" "回族" ["回"],
        /// 藏族
        Tibetan = "04" "藏族" ["藏"],
        /// 维吾尔族
        Uygur = "05" "维吾尔族" ["维吾尔"],
        /// 苗族
        Miao = "06" "苗族" ["苗"],
        /// 彝族
        Yi = "07" "彝族" ["彝"],
        /// 壮族
        Zhuang = "08" "壮族" ["壮"],
        /// 布依族
        Bouyei = "09" "布依族" ["布依"],
        /// 朝鲜族
        Korean = "10" "朝鲜族" ["朝鲜"],
        /// 满族
        Manchu = "11" "满族" ["满"],
        /// 侗族
        Dong = "12" "侗族" ["侗"],
        /// 瑶族
        Yao = "13" "瑶族" ["瑶"],
        /// 白族
        Bai = "14" "白族" ["白"],
        /// 土家族
        Tujia = "15" "土家族" ["土家"],
        /// 哈尼族
        Hani = "16" "哈尼族" ["哈尼"],
        /// 哈萨克族
        Kazak = "17" "哈萨克族" ["哈萨克"],
        /// 傣族
        Dai = "18" "傣族" ["傣"],
        /// 黎族
        Li = "19" "黎族" ["黎"],
        /// 傈僳族
        Lisu = "20" "傈僳族" ["傈僳"],
        /// 佤族
        Va = "21" "佤族" ["佤"],
        /// 畲族
        She = "22" "畲族" ["畲"],
        /// 高山族
        Gaoshan = "23" "高山族" ["高山"],
        /// 拉祜族
        Lahu = "24" "拉祜族" ["拉祜"],
        /// 水族
        Sui = "25" "水族" ["水"],
        /// 东乡族
        Dongxiang = "26" "东乡族" ["东乡"],
        /// 纳西族
        Naxi = "27" "纳西族" ["纳西"],
        /// 景颇族
        Jingpo = "28" "景颇族" ["景颇"],
        /// 柯尔克孜族
        Kirgiz = "29" "柯尔克孜族" ["柯尔克孜"],
        /// 土族
        Tu = "30" "土族" ["土"],
        /// 达斡尔族
        Daur = "31" "达斡尔族" ["达斡尔"],
        /// 仫佬族
        Mulao = "32" "仫佬族" ["仫佬"],
        /// 羌族
        Qiang = "33" "羌族" ["羌"],
        /// 布朗族
        Blang = "34" "布朗族" ["布朗"],
        /// 撒拉族
        Salar = "35" "撒拉族" ["撒拉"],
        /// 毛南族
        Maonan = "36" "毛南族" ["毛南", "毛难", "毛难族"],
        /// 仡佬族
        Gelao = "37" "仡佬族" ["仡佬"],
        /// 锡伯族
        Xibe = "38" "锡伯族" ["锡伯"],
        /// 阿昌族
        Achang = "39" "阿昌族" ["阿昌"],
        /// 普米族
        Pumi = "40" "普米族" ["普米"],
        /// 塔吉克族
        Tajik = "41" "塔吉克族" ["塔吉克"],
        /// 怒族
        Nu = "42" "怒族" ["怒"],
        /// 乌孜别克族
        Uzbek = "43" "乌孜别克族" ["乌孜别克"],
        /// 俄罗斯族
        Russian = "44" "俄罗斯族" ["俄罗斯"],
        /// 鄂温克族
        Ewenki = "45" "鄂温克族" ["鄂温克"],
        /// 德昂族
        Deang = "46" "德昂族" ["德昂", "崩龙", "崩龙族"],
        /// 保安族
        Bonan = "47" "保安族" ["保安"],
        /// 裕固族
        Yugur = "48" "裕固族" ["裕固"],
        /// 京族
        Gin = "49" "京族" ["京"],
        /// 塔塔尔族
        Tatar = "50" "塔塔尔族" ["塔塔尔"],
        /// 独龙族
        Derung = "51" "独龙族" ["独龙"],
        /// 鄂伦春族
        Oroqen = "52" "鄂伦春族" ["鄂伦春"],
        /// 赫哲族
        Hezhen = "53" "赫哲族" ["赫哲"],
        /// 门巴族
        Monba = "54" "门巴族" ["门巴"],
        /// 珞巴族
        Lhoba = "55" "珞巴族" ["珞巴"],
        /// 基诺族
        Jino = "56" "基诺族" ["基诺"],
        /// 其他
        Other = "97" "其他" ["其它", "其他民族", "未识别民族", "未识别"],
        /// 外国血统中国籍人士
        ForeignDescent = "98" "外国血统中国籍人士" ["外国血统", "外国血统中国籍"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ethnic_group_is_read_with_or_without_its_suffix_and_by_code() {
        for text in ["汉", "汉族", "01", "1", "1.0", " 汉 族 "] {
            assert_eq!(Ethnicity::read(text), Some(Ethnicity::Han), "{text}");
        }
        assert_eq!(Ethnicity::read("崩龙族"), Some(Ethnicity::Deang));
        assert_eq!(Ethnicity::read("土"), Some(Ethnicity::Tu));
        assert_eq!(Ethnicity::read("土家"), Some(Ethnicity::Tujia));
        assert_eq!(Ethnicity::read("火星族"), None);
    }

    #[test]
    fn the_list_is_that_of_the_standard() {
        assert_eq!(Ethnicity::ALL.len(), 58);
        assert_eq!(Ethnicity::Jino.code(), "56");
        assert_eq!(Ethnicity::Hui.label(), "回族");
        for group in Ethnicity::ALL {
            assert_eq!(Ethnicity::read(group.label()), Some(*group));
            assert_eq!(Ethnicity::read(group.code()), Some(*group));
        }
    }
}
