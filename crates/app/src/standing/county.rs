//! A county's own scheme (评定办法): read whole, checked, and put into the desk's next edition of parameters.

use crate::rules::at_a_desk;
use crate::{Answer, Failure, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use taizhang_ledger::rulebook::{self, CountyText, TextKind};
use taizhang_ledger::standing::Scheme;
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

/// The longest scheme that is read: the shipped ones have some two thousand bytes.
const MOST_BYTES: u64 = 256 * 1024;

/// A scheme's file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SchemeFile {
    /// The file.
    pub file: String,
}

/// The scheme that was put in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SchemeSet {
    /// Its code.
    pub code: String,
    /// 名称
    pub name: String,
    /// Its version.
    pub version: i64,
}

/// Puts a scheme into the desk's next edition, in the place of one of the same code and version. It holds nowhere before
/// that is published.
pub fn scheme_set(office: &Office, request: SchemeFile, _: &dyn Progress) -> Answer<SchemeSet> {
    at_a_desk(office, "评定办法由县里统一发，本台账不能换。")?;
    let path = Path::new(&request.file);
    let unread = |source: std::io::Error| messages::unread_file(path, &source);
    if fs::metadata(path).map_err(unread)?.len() > MOST_BYTES {
        return Err(Failure::new(
            "scheme_too_long",
            format!("“{}”不是评定办法的文件，太大了。", path.display()),
            "办法是一个 .json 文件，照自带的样子写。",
        )
        .at("file"));
    }
    let text = fs::read_to_string(path).map_err(unread)?;
    let scheme = Scheme::read(&text)?;
    let own = CountyText {
        name: scheme.key(),
        text,
    };
    let subject = format!("评定办法 {}", scheme.name);
    office.transact(Entry::new(Act::SetParameters, &subject), |tx| {
        rulebook::set_text(tx, TextKind::Scheme, own)
    })?;
    Ok(SchemeSet {
        code: scheme.code,
        name: scheme.name,
        version: scheme.version,
    })
}
