//! The hand-over slip (交接单): goes to the county with the stick; both sides sign, each keeps a copy.

use std::path::Path;

use super::Office;
use super::two_copies::{self, Fact, Paper};
use crate::file::{self, Existing};
use crate::paper;
use crate::{Day, ReportError, ShortCode};

/// What is handed in (报送).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandIn {
    /// Bundle number (第几号).
    pub number: u64,
    /// Who hands in (报送单位).
    pub from: Office,
    /// Name of who receives (接收单位).
    pub to: String,
    /// When the bundle was written (写成日期).
    pub written: Day,
    /// What the bundle covers.
    pub coverage: Coverage,
    /// Records other than members (其他记录).
    pub other_records: u64,
    /// The annual return inside, in words, e.g. 2026年年报 1 份，已封存; `None` when there is none.
    pub annual_return: Option<String>,
    /// Attachments (附件).
    pub attachments: u64,
    /// First 20 hex digits of the header's SHA-256.
    pub short_code: ShortCode,
    /// 链头: the newest line of the sender's log, so that the paper shows later whether the log is still the one it was.
    pub log_head: ShortCode,
}

/// What a bundle covers (报送方式).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coverage {
    /// Everything (全部资料).
    Whole {
        /// As of this day.
        as_of: Day,
        /// Members on the roll.
        members: u64,
    },
    /// What changed since a bundle the county has confirmed (续报).
    Since {
        /// First day covered.
        from: Day,
        /// Last day covered.
        to: Day,
        /// Number of the bundle whose receipt it starts from.
        receipt_of: u64,
        /// Members new since then.
        added: u64,
        /// Members changed.
        changed: u64,
        /// Members who left.
        left: u64,
    },
}

/// Writes the slip.
///
/// # Errors
/// Those of [`file::write_whole`].
pub fn write_hand_in(
    target: &Path,
    existing: Existing,
    hand_in: &HandIn,
) -> Result<(), ReportError> {
    let (period, members) = match &hand_in.coverage {
        Coverage::Whole { as_of, members } => (
            format!("全部资料，截至{as_of}"),
            format!("在册 {members} 人"),
        ),
        Coverage::Since {
            from,
            to,
            receipt_of,
            added,
            changed,
            left,
        } => (
            format!("{from}至{to}（从第 {receipt_of} 号的回执算起）"),
            format!("新增 {added} 人　变更 {changed} 人　转出 {left} 人"),
        ),
    };
    let annual = hand_in
        .annual_return
        .clone()
        .unwrap_or_else(|| "—".to_owned());
    let paper = Paper {
        sheet: "交接单",
        title: "工会台账报送交接单",
        number: format!("第 {} 号", hand_in.number),
        copies: [
            format!("第一联　{}留存", hand_in.to),
            "第二联　报送单位留存".to_owned(),
        ],
        facts: vec![
            Fact::Pair(
                ("报送单位", hand_in.from.name.clone()),
                ("编码", hand_in.from.code.clone()),
            ),
            Fact::Pair(
                ("接收单位", hand_in.to.clone()),
                ("写成日期", hand_in.written.to_string()),
            ),
            Fact::Whole("资料起止", period),
            Fact::Pair(
                ("会员", members),
                ("其他记录", format!("{} 条", hand_in.other_records)),
            ),
            Fact::Pair(
                ("年报", annual),
                ("附件", format!("{} 个", hand_in.attachments)),
            ),
            Fact::Whole("记录链头", hand_in.log_head.to_string()),
        ],
        code: &hand_in.short_code,
        advice: "收件时屏幕上的短码与此一致，即为同一份资料",
        signers: ["报送人（签字）", "接收人（签字）"],
    };
    let mut workbook = paper::workbook()?;
    two_copies::add(&mut workbook, &paper)?;
    file::write_workbook(target, existing, &mut workbook)
}
