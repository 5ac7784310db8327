//! 文书: documents from templates, with what the ledger knows already filled in.
//!
//! Templates ship with the program; those of the county's edition in force stand in their place. What a field is called
//! decides what the ledger puts into it ([`facts`]).

mod about;
mod aid;
mod board;
mod county;
mod diary;
mod facts;
mod fill;
mod form;
mod funds;
mod household;
mod meeting;
mod negotiation;
mod petition;
mod proposal;
mod renewal;
mod report;
mod write;

pub(crate) use crate::session::Nothing;
pub use county::{
    PaperChecked, PaperDrop, PaperFile, PaperReplaced, PaperTemplateWrite, paper_check, paper_drop,
    paper_replace, paper_template_write,
};
pub(crate) use form::PaperAbout;
pub use form::{PaperForm, PaperRef, paper_form};
pub(crate) use write::write_known;
pub use write::{PaperSave, PaperSaved, PaperShow, PaperShown, paper_show, paper_write};

use crate::{Answer, Failure, Office, Progress};
use serde::Serialize;
use std::collections::BTreeSet;
use taizhang_ledger::rulebook;
use taizhang_reports::documents::{Template, check, shipped};
use ts_rs::TS;

/// One document of the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperLine {
    /// 名称
    pub name: String,
    /// 事项: what it is listed under.
    pub matter: String,
    /// 用途
    pub purpose: String,
    /// 依据
    pub basis: String,
    /// `docx` or `xlsx`.
    pub extension: String,
    /// Where its template comes from: 自带, or the county's edition.
    pub origin: String,
    /// Whether it is the county's.
    pub countys: bool,
    /// Documents in whose place it stands under a name of its own.
    pub stands_for: Vec<String>,
}

/// The documents there are.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperList {
    /// By matter, in the order of the work.
    pub papers: Vec<PaperLine>,
}

/// Lists the documents and where their templates come from.
pub fn paper_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<PaperList> {
    let papers = catalog(office)?.into_iter().map(|entry| PaperLine {
        name: entry.template.name,
        matter: entry.template.matter,
        purpose: entry.template.purpose,
        basis: entry.template.basis,
        extension: entry.template.format.extension().to_owned(),
        countys: entry.edition.is_some(),
        origin: match (entry.edition, entry.stands_for) {
            (None, _) => "自带".to_owned(),
            (Some(number), []) => format!("县里第 {number} 版"),
            (Some(number), names) => format!("县里第 {number} 版，代替{}", names.join("、")),
        },
        stands_for: entry
            .stands_for
            .iter()
            .map(|name| (*name).to_owned())
            .collect(),
    });
    Ok(PaperList {
        papers: papers.collect(),
    })
}

/// A template and where it comes from.
pub(crate) struct Entry {
    template: Template,
    text: String,
    /// Number of the county's edition; `None` for a shipped one.
    edition: Option<i64>,
    /// The shipped documents in whose place it stands, though it bears another name.
    stands_for: &'static [&'static str],
}

/// Documents of earlier programs that were split, each with those that took its place. A county's own edition of one of them is one
/// paper for all of these: it stands in their place until the county publishes one of them under its name.
const SPLIT: &[(&str, &[&str])] = &[("困难职工申请审核表", &["困难职工申请表", "困难职工审核表"])];

/// The templates in force: the shipped ones in their order, the county's in their places or behind those of their matter.
fn catalog(office: &Office) -> Answer<Vec<Entry>> {
    let edition = office.ledger()?.read(rulebook::newest_edition)?;
    let number = edition.as_ref().map(|edition| edition.number);
    let countys = edition
        .map(|edition| edition.book.templates)
        .unwrap_or_default();
    let mut entries: Vec<Entry> = Vec::new();
    for text in shipped() {
        let template = check(text).expect("a test checks every shipped template");
        entries.push(Entry {
            template,
            text: (*text).to_owned(),
            edition: None,
            stands_for: &[],
        });
    }
    let named: BTreeSet<String> = countys.iter().map(|own| own.name.clone()).collect();
    for own in countys {
        let split = SPLIT.iter().find(|(whole, _)| *whole == own.name);
        let stands_for = split.map_or(&[][..], |(_, parts)| parts);
        if stands_for.iter().any(|part| named.contains(*part)) {
            continue;
        }
        // A template was checked when it was put in; one that an older program does not understand does not hide the others.
        let Ok(template) = check(&own.text) else {
            continue;
        };
        let entry = Entry {
            template,
            text: own.text,
            edition: number,
            stands_for,
        };
        let same = entries.iter().position(|known| {
            let known = known.template.name.as_str();
            known == own.name || stands_for.contains(&known)
        });
        let matter = entries
            .iter()
            .rposition(|known| known.template.matter == entry.template.matter);
        match (same, matter) {
            (Some(at), _) => entries[at] = entry,
            (None, Some(at)) => entries.insert(at + 1, entry),
            (None, None) => entries.push(entry),
        }
        entries.retain(|known| !stands_for.contains(&known.template.name.as_str()));
    }
    Ok(entries)
}

fn named(office: &Office, name: &str) -> Answer<Entry> {
    let found = catalog(office)?
        .into_iter()
        .find(|entry| entry.template.name == name || entry.stands_for.contains(&name));
    found.ok_or_else(|| {
        Failure::new(
            "paper_unknown",
            format!("没有“{name}”这个文书模板。"),
            "请从列表里选一个；名称要写全。",
        )
        .at("name")
    })
}

/// The ending of a document's file.
pub(crate) fn extension_of(office: &Office, name: &str) -> Answer<String> {
    let template = named(office, name)?.template;
    Ok(template.format.extension().to_owned())
}
