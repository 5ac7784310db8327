//! A county's own edition of the annual return (年报表式): read whole, checked, and put into the desk's next edition of parameters.

use super::form_read::{is_workbook, read_form};
use super::with_countys;
use crate::rules::at_a_desk;
use crate::{Answer, Failure, Office, Progress, messages};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use taizhang_ledger::returns::{FormEdition, ReturnError};
use taizhang_ledger::rulebook::{self, CountyText, TextKind};
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

/// The longest form that is read: the shipped ones have some ten thousand bytes.
const MOST_BYTES: u64 = 1024 * 1024;

/// A form's file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FormFile {
    /// The file.
    pub file: String,
}

/// The form that was put in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FormSet {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// Puts a form edition into the desk's next edition, in the place of one of the same code. It holds nowhere before that
/// is published.
pub fn return_form_set(office: &Office, request: FormFile, _: &dyn Progress) -> Answer<FormSet> {
    at_a_desk(office, "年报表式由县里统一发，本台账不能换。")?;
    let path = Path::new(&request.file);
    let text = if is_workbook(path) {
        let written = read_form(path)?;
        serde_json::to_string_pretty(&written).expect("a form is plain data and always serialises")
    } else {
        text_of(path)?
    };
    let file = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let form = FormEdition::read(&text).map_err(|error| ReturnError::Edition { file, error })?;
    let own = CountyText {
        name: form.code.clone(),
        text,
    };
    let subject = format!("年报表式 {}", form.title);
    office.transact(
        Entry::new(Act::SetParameters, &subject),
        |tx| -> Answer<()> {
            rulebook::set_text(tx, TextKind::Form, own)?;
            // Together they must stand: no code twice, those of the program among them.
            with_countys(&rulebook::draft(tx.conn())?.forms)?;
            Ok(())
        },
    )?;
    Ok(FormSet {
        code: form.code,
        title: form.title,
    })
}

fn text_of(path: &Path) -> Answer<String> {
    let unread = |source: std::io::Error| messages::unread_file(path, &source);
    if fs::metadata(path).map_err(unread)?.len() > MOST_BYTES {
        return Err(Failure::new(
            "form_too_long",
            format!("“{}”不是年报表式的文件，太大了。", path.display()),
            "表式是从模板填好的 Excel 表，或者照自带的样子写的 .json 文件。",
        )
        .at("file"));
    }
    fs::read_to_string(path).map_err(unread)
}
