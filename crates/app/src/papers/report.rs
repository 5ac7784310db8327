//! What the records say of a period, by the names of the fields of a work report.

use super::facts::Facts;
use crate::year::{ReportSection, WorkReport, WorkReportReply};
use std::collections::BTreeMap;

/// What a part without a record says.
const NOTHING: &str = "没有记录。";

/// A report with what it was asked by.
pub(super) struct Report {
    asked: WorkReport,
    report: WorkReportReply,
    own: Option<String>,
}

impl Report {
    pub(super) fn new((asked, report): (WorkReport, WorkReportReply), own: Option<String>) -> Self {
        Self { asked, report, own }
    }

    /// Code of its union; of all unions together the office's own, where the ledger has it.
    pub(super) fn union(&self) -> Option<&str> {
        self.asked.union.as_deref().or(self.own.as_deref())
    }

    /// What it is called.
    pub(super) fn title(&self) -> String {
        format!("{}　{}", self.report.name, self.report.words)
    }

    /// Adds it: a row a part.
    pub(super) fn tell(&self, facts: &mut Facts) {
        facts.say("工会名称", &self.report.name);
        facts.say("总结期间", &self.report.words);
        let row = |section: &ReportSection| {
            let sentences = section.sentences.iter().map(|one| one.text.as_str());
            let text: String = sentences.collect();
            let text = if text.is_empty() {
                NOTHING.to_owned()
            } else {
                text
            };
            BTreeMap::from([("部分", section.title.clone()), ("内容", text)])
        };
        let rows = self.report.sections.iter().map(row).collect();
        facts.rows.insert("各部分", rows);
    }
}
