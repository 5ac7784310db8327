//! A county's own kinds: taken out to be changed, checked, put into the desk's next edition, and given up again.

use super::{Nothing, kinds, newest};
use crate::rules::at_a_desk;
use crate::{Answer, Failure, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use taizhang_ledger::activities::{ActivityKind, Kinds};
use taizhang_ledger::rulebook::{self, CountyText, TextKind};
use taizhang_ledger::store::{Act, Entry};
use taizhang_reports::file::write_whole;
use taizhang_reports::{Existing, ReportError};
use ts_rs::TS;

const NOT_HERE: &str = "活动种类由县里统一发，本台账不能换。";
/// The longest kind that is read: the shipped ones have some two thousand bytes.
const MOST_BYTES: u64 = 256 * 1024;

/// A kind's file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityKindFile {
    /// The file.
    pub file: String,
}

/// The kind that was put in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ActivityKindSet {
    /// Its code.
    pub code: String,
    /// 名称
    pub name: String,
    /// Its version.
    pub version: i64,
}

/// Puts a kind into the desk's next edition, in the place of one of the same code and version. It holds nowhere before that is
/// published.
pub fn activity_kind_set(
    office: &Office,
    request: ActivityKindFile,
    _: &dyn Progress,
) -> Answer<ActivityKindSet> {
    at_a_desk(office, NOT_HERE)?;
    let path = Path::new(&request.file);
    let unread = |source: std::io::Error| messages::unread_file(path, &source);
    if fs::metadata(path).map_err(unread)?.len() > MOST_BYTES {
        return Err(Failure::new(
            "kind_too_long",
            format!("“{}”不是活动种类的文件，太大了。", path.display()),
            "种类是一个 .json 文件，照取出来的样子写。",
        )
        .at("file"));
    }
    let text = fs::read_to_string(path).map_err(unread)?;
    let kind = ActivityKind::read(text.trim_start_matches('\u{feff}'))?;
    not_the_same_version(office, &kind)?;
    let own = CountyText {
        name: kind.key(),
        text: written(&kind),
    };
    let subject = format!("活动种类 {}", kind.name);
    office.transact(Entry::new(Act::SetParameters, &subject), |tx| {
        rulebook::set_text(tx, TextKind::Activity, own)
    })?;
    Ok(ActivityKindSet {
        code: kind.code,
        name: kind.name,
        version: kind.version,
    })
}

/// What was entered by a version means what that version said: one that was published, or ships, is changed under a new number.
fn not_the_same_version(office: &Office, kind: &ActivityKind) -> Answer<()> {
    let known = kinds(office)?;
    let newest = known.newest(&kind.code).map_or(0, |kind| kind.version);
    match known.version(&kind.code, kind.version) {
        Some(other) if other != kind => Err(Failure::new(
            "kind_version_taken",
            format!(
                "“{}”的第 {} 版已经发布过，内容不一样。",
                other.name, other.version
            ),
            format!(
                "已经按那一版记过的活动要照那一版算。请把文件里的 version 改成 {}，再放进来。",
                newest + 1
            ),
        )
        .at("file")),
        _ => Ok(()),
    }
}

/// Which kind to give up.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityKindDrop {
    /// Its code.
    pub code: String,
}

/// Gives a kind up in the next edition (不再用): nobody enters it any more, and what was entered by it counts as before. A kind of
/// the county's own goes out of the edition; one that ships is marked as withdrawn by a version of the county's.
pub fn activity_kind_drop(
    office: &Office,
    request: ActivityKindDrop,
    _: &dyn Progress,
) -> Answer<Nothing> {
    at_a_desk(office, NOT_HERE)?;
    let known = kinds(office)?;
    let newest = newest(&known, &request.code)?.clone();
    let subject = format!("活动种类 {} 不再用", newest.name);
    let ships = Kinds::shipped().iter().any(|kind| kind.code == newest.code);
    office.transact(
        Entry::new(Act::SetParameters, &subject),
        |tx| -> Answer<()> {
            let own: Vec<String> = rulebook::draft(tx.conn())?
                .activities
                .iter()
                .filter_map(|text| ActivityKind::read(&text.text).ok())
                .filter(|kind| kind.code == newest.code)
                .map(|kind| kind.key())
                .collect();
            for name in own {
                rulebook::drop_text(tx, TextKind::Activity, &name)?;
            }
            if ships {
                let gone = ActivityKind {
                    version: newest.version + 1,
                    withdrawn: true,
                    ..newest.clone()
                };
                let text = CountyText {
                    name: gone.key(),
                    text: written(&gone),
                };
                rulebook::set_text(tx, TextKind::Activity, text)?;
            }
            Ok(())
        },
    )?;
    Ok(Nothing {})
}

/// Where a kind goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActivityKindWrite {
    /// Its code.
    pub code: String,
    /// The text file to write.
    pub to: String,
}

/// Writes a kind as a text file, to be changed in any text editor (取出种类): the version that is asked now, with the number of the
/// next.
pub fn activity_kind_write(
    office: &Office,
    request: ActivityKindWrite,
    _: &dyn Progress,
) -> Answer<Nothing> {
    let known = kinds(office)?;
    let newest = newest(&known, &request.code)?;
    let next = ActivityKind {
        version: newest.version + 1,
        ..newest.clone()
    };
    let text = format!("\u{feff}{}\r\n", written(&next).replace('\n', "\r\n"));
    let to = Path::new(&request.to);
    write_whole(to, Existing::Replace, |file| {
        std::io::Write::write_all(file, text.as_bytes()).map_err(|source| ReportError::Write {
            path: to.to_path_buf(),
            source,
        })
    })?;
    Ok(Nothing {})
}

fn written(kind: &ActivityKind) -> String {
    serde_json::to_string_pretty(kind).expect("a kind is plain data")
}

/// The text of a kind that ships, by code and version.
pub(crate) fn shipped_kind(key: &str) -> Option<String> {
    let kind = Kinds::shipped().iter().find(|kind| kind.key() == key)?;
    Some(written(kind))
}

/// A kind as people read it, line by line: what is asked, what is counted.
pub(crate) fn kind_lines(kind: &ActivityKind) -> Vec<String> {
    let fields = kind.fields.iter().map(|field| {
        let unit = field
            .unit
            .as_ref()
            .map_or_else(String::new, |unit| format!("（{unit}）"));
        let must = if field.required { "，必填" } else { "" };
        let options: Vec<&str> = field
            .options
            .iter()
            .map(|option| option.label.as_str())
            .collect();
        let choose = match options.is_empty() {
            true => String::new(),
            false => format!("：{}", options.join("、")),
        };
        format!("问 {}{unit}{must}{choose}", field.label)
    });
    let counts = kind.counts.iter().map(|count| {
        let upward = count.figure.map_or_else(String::new, |figure| {
            format!("，计入年报“{}”", figure.label())
        });
        format!("数 {}（{}）{upward}", count.label, count.unit)
    });
    let name = format!(
        "{}（{}）第 {} 版",
        kind.name,
        kind.group.label(),
        kind.version
    );
    let gone = kind
        .withdrawn
        .then(|| "以后不再新记，记过的照旧算".to_owned());
    std::iter::once(name)
        .chain(gone)
        .chain(fields)
        .chain(counts)
        .collect()
}
