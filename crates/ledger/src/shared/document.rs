//! Documents a person is known by (证件): the citizen card and the others of regulations §6.2.

use super::{
    Day, IdFault,
    citizen_id::{self, CitizenId},
    codes::{Sex, coded},
    fold,
};
use std::fmt;

coded! {
    /// Kind of document (证件类型), §5.4 and §6.2.
    pub enum DocumentKind {
        /// 身份证
        Citizen = "citizen" "身份证" ["居民身份证", "二代身份证", "第二代身份证", "公民身份证", "内地居民身份证", "大陆居民身份证", "身份证号"],
        /// 港澳台居民居住证
        HmtResident = "hmt_resident" "港澳台居民居住证" ["港澳台居住证", "港澳居民居住证", "台湾居民居住证", "居住证"],
        /// 外国人永久居留身份证
        ForeignerCard = "foreigner_card" "外国人永久居留身份证" ["外国人永久居留证", "永久居留证", "永居证", "外国人居留证"],
        /// 港澳通行证（回乡证）
        HmtPass = "hmt_pass" "港澳通行证" ["港澳居民来往内地通行证", "回乡证", "港澳居民通行证"],
        /// 台胞证
        TaiwanPass = "taiwan_pass" "台胞证" ["台湾居民来往大陆通行证", "台湾通行证", "台湾居民通行证"],
        /// 护照
        Passport = "passport" "护照" ["外国护照", "中国护照", "因私护照", "普通护照"],
        /// 军官证
        Officer = "officer" "军官证" ["士兵证", "军人证", "文职干部证", "警官证", "武警证", "军人身份证件"],
        /// 其他
        Other = "other" "其他" ["其它", "其他证件", "其它证件"],
    }
}

/// A document whose number has the form of its kind; for the kinds with a check digit it agrees.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Document {
    /// 身份证
    Citizen(CitizenId),
    /// 港澳台居民居住证: built like a citizen number, with areas 810000, 820000, 830000.
    HmtResident(CitizenId),
    /// 外国人永久居留身份证: 18 characters beginning with 9, or the older 3 letters and 12 digits.
    ForeignerCard(String),
    /// 港澳通行证: H or M and 8 digits that stay with the holder.
    HmtPass(String),
    /// 台胞证: 8 digits.
    TaiwanPass(String),
    /// 护照: 5–17 letters and digits.
    Passport(String),
    /// 军官证: free text.
    Officer(String),
    /// 其他: free text.
    Other(String),
}

impl Document {
    /// Reads a cell of a number column. `kind` is what the sheet says the document is, if it says.
    ///
    /// A check digit that agrees outweighs what the sheet says. Without a kind, everything of §6.2 that cannot be a mistyped citizen
    /// number is recognised: residence permits, foreigners' cards, H/M passes, passports (one or two letters before 7–8 digits),
    /// officers' cards (…字第…号). Eight bare digits are a 台胞证 only when the sheet says so.
    ///
    /// # Errors
    /// The first fault in the order of [`IdFault`]; a number of an unknown shape counts as a citizen number.
    pub fn read(text: &str, kind: Option<DocumentKind>) -> Result<Self, IdFault> {
        if let Some(kind @ (DocumentKind::Officer | DocumentKind::Other)) = kind {
            let unchecked = tidy_free(text)?;
            let numbered = citizen_id::clean(text).and_then(|clean| with_check_digit(&clean));
            return Ok(numbered.unwrap_or(if kind == DocumentKind::Officer {
                Self::Officer(unchecked)
            } else {
                Self::Other(unchecked)
            }));
        }
        let clean = citizen_id::clean(text)?;
        let numbered = match with_check_digit(&clean) {
            Ok(document) => return Ok(document),
            Err(fault) => fault,
        };
        if let Some(kind) = kind.filter(|kind| *kind != DocumentKind::Citizen) {
            return Self::of_kind(&clean, kind, numbered);
        }
        let (letters, digits) = letters_then_digits(&clean);
        match (letters, digits) {
            ("H" | "M", 8 | 10) => Ok(hmt_pass(&clean)),
            (_, 7 | 8) if matches!(letters.len(), 1 | 2) => Ok(Self::Passport(clean)),
            (_, 12) if letters.len() == 3 => Ok(Self::ForeignerCard(clean)),
            _ if clean.contains("字第") && clean.chars().any(|c| c.is_ascii_digit()) => {
                Ok(Self::Officer(tidy_free(text)?))
            }
            _ => Err(numbered),
        }
    }

    /// Reads a cleaned number as the kind the sheet names. `fault` is what it lacks to be a citizen number.
    fn of_kind(clean: &str, kind: DocumentKind, fault: IdFault) -> Result<Self, IdFault> {
        let found = clean.chars().count();
        let alphanumeric = clean.bytes().all(|b| b.is_ascii_alphanumeric());
        let fits = |lengths: bool| match (lengths, alphanumeric) {
            (false, _) => Err(IdFault::Length { found }),
            (true, false) => Err(IdFault::Characters),
            (true, true) => Ok(()),
        };
        let (letters, digits) = letters_then_digits(clean);
        match kind {
            DocumentKind::Passport => {
                fits((5..=17).contains(&found)).map(|()| Self::Passport(clean.to_owned()))
            }
            DocumentKind::HmtPass => {
                fits(matches!(found, 9 | 11))?;
                if matches!((letters, digits), ("H" | "M", 8 | 10)) {
                    Ok(hmt_pass(clean))
                } else {
                    Err(IdFault::Characters)
                }
            }
            DocumentKind::TaiwanPass => {
                fits(found == 8)?;
                if letters.is_empty() && digits == 8 {
                    Ok(Self::TaiwanPass(clean.to_owned()))
                } else {
                    Err(IdFault::Characters)
                }
            }
            DocumentKind::ForeignerCard if found == 15 => {
                if letters.len() == 3 && digits == 12 {
                    Ok(Self::ForeignerCard(clean.to_owned()))
                } else {
                    Err(IdFault::Characters)
                }
            }
            _ => Err(fault),
        }
    }

    /// The kind (证件类型).
    pub fn kind(&self) -> DocumentKind {
        match self {
            Self::Citizen(_) => DocumentKind::Citizen,
            Self::HmtResident(_) => DocumentKind::HmtResident,
            Self::ForeignerCard(_) => DocumentKind::ForeignerCard,
            Self::HmtPass(_) => DocumentKind::HmtPass,
            Self::TaiwanPass(_) => DocumentKind::TaiwanPass,
            Self::Passport(_) => DocumentKind::Passport,
            Self::Officer(_) => DocumentKind::Officer,
            Self::Other(_) => DocumentKind::Other,
        }
    }

    /// The number in its canonical form; with [`Document::kind`] it reads back as the same document.
    pub fn number(&self) -> String {
        self.as_str().to_owned()
    }

    /// The number in its canonical form, borrowed.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Citizen(id) | Self::HmtResident(id) => id.as_str(),
            Self::ForeignerCard(text)
            | Self::HmtPass(text)
            | Self::TaiwanPass(text)
            | Self::Passport(text)
            | Self::Officer(text)
            | Self::Other(text) => text,
        }
    }

    /// The citizen number or the number built like one.
    pub fn citizen_id(&self) -> Option<&CitizenId> {
        match self {
            Self::Citizen(id) | Self::HmtResident(id) => Some(id),
            _ => None,
        }
    }

    /// The birth date, where the number surely carries it. The inner layout of foreigners' cards is not published, so they give none.
    pub fn birth(&self) -> Option<Day> {
        self.citizen_id().map(CitizenId::birth)
    }

    /// The sex, where the number surely carries it.
    pub fn sex(&self) -> Option<Sex> {
        self.citizen_id().map(CitizenId::sex)
    }

    /// The number with its middle hidden (脱敏, §7.2); shorter numbers show less.
    pub fn masked(&self) -> String {
        Self::mask(self.as_str())
    }

    /// Hides the middle of a canonical number of any kind.
    pub fn mask(number: &str) -> String {
        match number.chars().count() {
            15.. => citizen_id::mask(number),
            8..15 => fold::mask_middle(number, 2, 2),
            _ => fold::mask_middle(number, 1, 0),
        }
    }

    /// The last `count` characters, which people search by.
    pub fn tail(&self, count: usize) -> &str {
        fold::last_chars(self.as_str(), count)
    }

    /// A key that two cells share exactly when they name one document: the kind's code and the canonical number.
    pub fn key(&self) -> String {
        format!("{}:{}", self.kind().code(), self.as_str())
    }
}

/// Masked, because debug output ends in logs.
impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({})", self.kind(), self.masked())
    }
}

/// Recognises the numbers with a check digit: citizens, residents of Hong Kong, Macau and Taiwan, foreigners since December 2023.
fn with_check_digit(clean: &str) -> Result<Document, IdFault> {
    // The foreigner's card of 2023 follows the same rule (§6.2: first digit 9, day at 7–14, check), so it needs no reader of its own.
    let id = CitizenId::of_clean(clean)?;
    Ok(match id {
        _ if id.is_hmt_resident() => Document::HmtResident(id),
        _ if id.as_str().starts_with('9') => Document::ForeignerCard(id.to_string()),
        _ => Document::Citizen(id),
    })
}

/// The letters a number begins with, and how many digits follow if nothing else does; `0` otherwise.
fn letters_then_digits(clean: &str) -> (&str, usize) {
    let at = clean
        .bytes()
        .position(|b| !b.is_ascii_uppercase())
        .unwrap_or(clean.len());
    let (letters, rest) = clean.split_at(at);
    (
        letters,
        if rest.bytes().all(|b| b.is_ascii_digit()) {
            rest.len()
        } else {
            0
        },
    )
}

/// The last two of ten digits count the renewals of older passes; the first eight stay with the holder.
fn hmt_pass(clean: &str) -> Document {
    Document::HmtPass(clean[..9].to_owned())
}

/// Free text of a document without a fixed form: half-width, capital, no spaces.
fn tidy_free(text: &str) -> Result<String, IdFault> {
    citizen_id::clean(text)?;
    let tidy = fold::tidy(text).to_uppercase();
    match tidy.chars().count() {
        1..=40 => Ok(tidy),
        found => Err(IdFault::Length { found }),
    }
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
