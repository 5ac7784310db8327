//! A county's own templates: taken out to be changed, checked, put into the desk's next edition, and given up again.

use super::{Nothing, named};
use crate::rules::at_a_desk;
use crate::{Answer, Failure, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::Path;
use taizhang_ledger::rulebook::{self, CountyText, TextKind};
use taizhang_ledger::store::{Act, Entry};
use taizhang_reports::documents::{Fault, Template, check};
use taizhang_reports::file::write_whole;
use taizhang_reports::{Existing, ReportError};
use ts_rs::TS;

const NOT_HERE: &str = "文书模板由县里统一换，本台账不能换。";
/// The longest template that is read: the longest shipped one has three thousand bytes.
const MOST_BYTES: u64 = 256 * 1024;

/// Where a template goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperTemplateWrite {
    /// 名称
    pub name: String,
    /// The text file to write.
    pub to: String,
}

/// Writes the text of a template, to be changed in any text editor (取出模板).
pub fn paper_template_write(
    office: &Office,
    request: PaperTemplateWrite,
    _: &dyn Progress,
) -> Answer<PaperReplaced> {
    let entry = named(office, &request.name)?;
    let to = Path::new(&request.to);
    write_whole(to, Existing::Replace, |file| {
        // The mark in front lets every Windows editor read it as UTF-8; lines end as its Notepad ends them.
        let text = format!(
            "\u{feff}{}",
            entry.text.replace("\r\n", "\n").replace('\n', "\r\n")
        );
        file.write_all(text.as_bytes())
            .map_err(|source| ReportError::Write {
                path: to.to_path_buf(),
                source,
            })
    })?;
    Ok(PaperReplaced { name: request.name })
}

/// A template's text file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperFile {
    /// The file.
    pub file: String,
}

/// What is wrong on one line of a template.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub message: String,
}

/// A template that was looked at.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperChecked {
    /// Its name; empty if it has faults.
    pub name: String,
    /// Everything that is wrong with it.
    pub faults: Vec<PaperFault>,
}

/// Checks a template's file and changes nothing.
pub fn paper_check(_: &Office, request: PaperFile, _: &dyn Progress) -> Answer<PaperChecked> {
    let text = text_of(&request.file)?;
    Ok(match check(&text) {
        Ok(template) => PaperChecked {
            name: template.name,
            faults: Vec::new(),
        },
        Err(faults) => PaperChecked {
            name: String::new(),
            faults: faults.iter().map(line).collect(),
        },
    })
}

/// The template it was about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperReplaced {
    /// 名称
    pub name: String,
}

/// Puts a template into the desk's next edition (换模板). It holds nowhere before that is published.
pub fn paper_replace(
    office: &Office,
    request: PaperFile,
    _: &dyn Progress,
) -> Answer<PaperReplaced> {
    at_a_desk(office, NOT_HERE)?;
    let text = text_of(&request.file)?;
    let template: Template = check(&text).map_err(|faults| refused(&faults))?;
    let own = CountyText {
        name: template.name.clone(),
        text,
    };
    office.transact(
        Entry::new(Act::SetParameters, &format!("文书模板 {}", template.name)),
        |tx| rulebook::set_text(tx, TextKind::Template, own),
    )?;
    Ok(PaperReplaced {
        name: template.name,
    })
}

/// Which of the county's templates to give up.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PaperDrop {
    /// 名称
    pub name: String,
}

/// Takes a county's template out of the next edition: once that is published the shipped one holds again (恢复自带的).
pub fn paper_drop(office: &Office, request: PaperDrop, _: &dyn Progress) -> Answer<Nothing> {
    at_a_desk(office, NOT_HERE)?;
    let subject = format!("文书模板 {}", request.name);
    office.transact(
        Entry::new(Act::SetParameters, &subject),
        |tx| match rulebook::drop_text(tx, TextKind::Template, &request.name)? {
            true => Ok(()),
            false => Err(none_of_ours(&request.name)),
        },
    )?;
    Ok(Nothing {})
}

fn none_of_ours(name: &str) -> Failure {
    Failure::new(
        "paper_not_countys",
        format!("县里没有换过“{name}”的模板。"),
        "现在用的就是自带的，不用恢复。",
    )
    .at("name")
}

fn text_of(file: &str) -> Answer<String> {
    let path = Path::new(file);
    let unread = |source: std::io::Error| messages::unread_file(path, &source);
    let size = fs::metadata(path).map_err(unread)?.len();
    let not_text = || {
        Failure::new(
            "paper_not_text",
            format!("“{}”不是文书模板的文本文件。", path.display()),
            "模板是 UTF-8 的 .txt 文件：在“文书”里取出一个自带的，照它的样子改。",
        )
        .at("file")
    };
    if size > MOST_BYTES {
        return Err(not_text());
    }
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(MOST_BYTES).read_to_string(&mut text));
    match read {
        Ok(_) => Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n")),
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => Err(not_text()),
        Err(error) => Err(unread(error)),
    }
}

fn line(fault: &Fault) -> PaperFault {
    PaperFault {
        line: fault.line,
        message: messages::template_fault(fault),
    }
}

fn refused(faults: &[Fault]) -> Failure {
    let first = faults
        .first()
        .map(messages::template_fault)
        .unwrap_or_default();
    let mut failure = Failure::new(
        "paper_faults",
        format!("模板有 {} 处毛病，没有换上。{first}", faults.len()),
        "请照下面说的行号改好，再选一次。",
    );
    for fault in faults {
        failure = failure.offering("file", &[messages::template_fault(fault)]);
    }
    failure
}
