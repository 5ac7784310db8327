//! Invented people (编出来的人), as many as a benchmark wants: the same ones every time, document numbers check-valid.
//!
//! Everything follows from the number of the person, so that a benchmark can ask again for whom it looked up.

/// Somebody who does not exist.
#[derive(Debug, Clone)]
pub struct Invented {
    /// 姓名
    pub name: String,
    /// 18-digit citizen number.
    pub citizen_no: String,
    /// `1` 男, `2` 女, as the number says.
    pub sex: char,
    /// ISO birth date.
    pub birth: String,
    /// Eleven digits.
    pub phone: String,
    /// Day of joining: year, month, day.
    pub joined: (u32, u32, u32),
}

const SURNAMES: [&str; 64] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
    "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹",
    "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛",
    "叶", "阎", "余", "潘", "杜", "戴", "夏", "钟", "汪", "田", "任", "姜", "范", "方", "欧阳",
    "尉迟",
];
const GIVEN: [char; 64] = [
    '建', '国', '志', '强', '海', '波', '文', '涛', '立', '新', '春', '生', '德', '明', '永', '刚',
    '俊', '杰', '学', '军', '宝', '山', '庆', '丰', '晓', '燕', '秀', '兰', '玉', '梅', '丽', '华',
    '桂', '芳', '雪', '琴', '霞', '花', '淑', '珍', '美', '玲', '红', '佳', '怡', '雨', '欣', '思',
    '月', '娥', '巧', '云', '金', '凤', '静', '敏', '磊', '凯', '浩', '然', '子', '轩', '树', '平',
];
const PLACES: [&str; 8] = [
    "371302", "371311", "371321", "371322", "371323", "371324", "371325", "371326",
];

/// Spreads a number and a purpose over 64 bits (SplitMix64): the only source of chance here.
pub fn dice(number: u32, purpose: u64) -> u64 {
    let mut x = (u64::from(number) << 8 | purpose).wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// Picks from a list.
pub fn pick<T: Copy>(list: &[T], number: u32, purpose: u64) -> T {
    list[(dice(number, purpose) % list.len() as u64) as usize]
}

/// Deals out the invented person of a number; below 6,000,000 no two share a document number.
pub fn invented(number: u32) -> Invented {
    let mut name = pick(&SURNAMES, number, 1).to_owned();
    name.push(pick(&GIVEN, number, 2));
    if dice(number, 3) % 5 < 4 {
        name.push(pick(&GIVEN, number, 4));
    }
    // 36 years of 12 months of 28 days: 12,096 birth dates, each given again with another order number.
    let day = (u64::from(number) * 5_003 % 12_096) as u32;
    let (year, month, date) = (1965 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
    let woman = dice(number, 5) % 5 < 2;
    let order = number / 12_096 * 2 + u32::from(!woman);
    let place = pick(&PLACES, number, 6);
    Invented {
        name,
        citizen_no: with_check_digit(&format!("{place}{year}{month:02}{date:02}{order:03}")),
        sex: if woman { '2' } else { '1' },
        birth: format!("{year}-{month:02}-{date:02}"),
        phone: format!("1990{:07}", (u64::from(number) * 7_654_321) % 10_000_000),
        joined: (
            2004 + (dice(number, 7) % 22) as u32,
            (dice(number, 8) % 12) as u32 + 1,
            (dice(number, 9) % 28) as u32 + 1,
        ),
    }
}

/// GB 11643-1999: the last character follows from the seventeen before it.
fn with_check_digit(digits: &str) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits
        .bytes()
        .zip(weights)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{digits}{}", char::from(b"10X98765432"[sum as usize % 11]))
}
