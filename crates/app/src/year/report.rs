//! 工作总结: the figures of a period in sentences, on the screen and as a document.

use super::{among, begun, period, period_words, rules_used, whose};
use crate::papers::{self, PaperAbout};
use crate::returns::editions;
use crate::{Answer, Failure, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use taizhang_ledger::returns::{
    ReportNumber as Number, ReportSection as Section, ReportTable, amounts_over,
};
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

/// The document's name.
const PAPER: &str = "工作总结";

/// Which report.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WorkReport {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Code of a union, counted with everything beneath it; `null` for all.
    pub union: Option<String>,
}

/// The report of a period.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WorkReportReply {
    /// Whose.
    pub name: String,
    /// The period in words.
    pub words: String,
    /// By which rules.
    pub rules: String,
    /// Its parts, those without a record among them.
    pub sections: Vec<ReportSection>,
    /// What the document of it is about, for the page of papers.
    pub about: String,
}

/// A part of the report.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportSection {
    /// Its title.
    pub title: String,
    /// Its sentences; none where nothing is recorded.
    pub sentences: Vec<ReportSentence>,
}

/// A sentence.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportSentence {
    /// As it is printed.
    pub text: String,
    /// The numbers in it, in order.
    pub numbers: Vec<ReportNumber>,
}

/// A number and where it comes from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportNumber {
    /// Its formula, as a form's edition writes it.
    pub formula: String,
    /// The same in words.
    pub words: String,
    /// As it is printed.
    pub value: String,
}

/// Works the report out.
pub fn work_report(
    office: &Office,
    request: WorkReport,
    progress: &dyn Progress,
) -> Answer<WorkReportReply> {
    let period = begun(office, period(&request.from, &request.to)?)?;
    progress.go_on("数这一段的工作", 0, None)?;
    let ledger = office.ledger()?;
    let name = whose(&ledger, &request.union)?;
    let editions = editions(&ledger)?;
    let amounts =
        ledger.read(|conn| amounts_over(conn, &editions, period, among(&request.union)))?;
    let sections = ReportTable::shipped().compose(period, &|figure| amounts.get(figure));
    Ok(WorkReportReply {
        name,
        words: period_words(period),
        rules: rules_used(&ledger)?,
        sections: sections.into_iter().map(section).collect(),
        about: about(&request),
    })
}

fn section(section: Section) -> ReportSection {
    let number = |number: Number| ReportNumber {
        formula: number.formula,
        words: number.words,
        value: number.written,
    };
    let sentences = section.sentences.into_iter().map(|one| ReportSentence {
        text: one.text,
        numbers: one.numbers.into_iter().map(number).collect(),
    });
    ReportSection {
        title: section.title,
        sentences: sentences.collect(),
    }
}

/// Period and union in one word, as a page of papers is asked for it: `2026-01-01_2026-06-30` or with `_371323-XJH` behind.
fn about(request: &WorkReport) -> String {
    let union = request.union.as_deref().unwrap_or_default();
    let parts = [request.from.as_str(), request.to.as_str(), union];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("_")
}

/// The report that such a word asks for.
pub(crate) fn report_of(
    office: &Office,
    about: &str,
    progress: &dyn Progress,
) -> Answer<(WorkReport, WorkReportReply)> {
    let mut parts = about.splitn(3, '_').map(str::to_owned);
    let request = WorkReport {
        from: parts.next().unwrap_or_default(),
        to: parts.next().unwrap_or_default(),
        union: parts.next(),
    };
    let reply = work_report(office, request.clone(), progress)?;
    Ok((request, reply))
}

/// A report to write.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WorkReportWrite {
    /// First day.
    pub from: String,
    /// Last day.
    pub until: String,
    /// Code of a union, counted with everything beneath it; `null` for all.
    pub union: Option<String>,
    /// The file, or a folder.
    pub to: String,
}

/// A report that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WorkReportWritten {
    /// The file.
    pub file: String,
    /// Sentences in it.
    pub sentences: usize,
}

/// Writes the report as a document (写出工作总结). What the records do not say is left as gaps for the pen.
pub fn work_report_write(
    office: &Office,
    request: WorkReportWrite,
    progress: &dyn Progress,
) -> Answer<WorkReportWritten> {
    let asked = WorkReport {
        from: request.from,
        to: request.until,
        union: request.union,
    };
    let report = work_report(office, asked.clone(), progress)?;
    let sentences = report.sections.iter().map(|one| one.sentences.len()).sum();
    if sentences == 0 {
        return Err(Failure::new(
            "report_empty",
            "这一段时间台账里什么也没有记。",
            "换一段时间，或者先把工会、会员记进来。",
        ));
    }
    let mut to = PathBuf::from(&request.to);
    let extension = papers::extension_of(office, PAPER)?;
    if to.is_dir() {
        to.push(format!("{}{PAPER}.{extension}", report.words));
    } else if to.extension().is_none() {
        to.set_extension(&extension);
    }
    let kind = PaperAbout {
        kind: "report".to_owned(),
        id: about(&asked),
    };
    papers::write_known(office, PAPER, kind, &to)?;
    let entry = Entry {
        detail: Some(&report.words),
        ..Entry::new(Act::WritePaper, PAPER)
    };
    office.transact(entry, |_| -> Answer<()> { Ok(()) })?;
    Ok(WorkReportWritten {
        file: to.display().to_string(),
        sentences,
    })
}
