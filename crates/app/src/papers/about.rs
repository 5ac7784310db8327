//! What a document is about beside its union: a session, a proposal, a notice served, what a union makes open, its
//! re-election, a negotiation, a contract, a petition, a household's file, a cadre's household, a round of visits, a student, the work of
//! a period.

use super::aid::{Walk, tell_round, tell_student};
use super::facts::{self, Facts};
use super::form::PaperAbout;
use super::funds;
use super::household::Notice;
use super::report::Report;
use super::{board, diary, household, meeting, negotiation, petition, proposal};
use crate::assistance::{PairDiary, pair_diary};
use crate::assistance::{SheetView, StudentView, sheet_view, student_view, subject};
use crate::congress::{
    ProposalGet, ProposalView, ReminderServed, SessionGet, SessionView, proposal_get,
    reminder_served, session_get,
};
use crate::dues::{FundYear, NoticeView, VoucherView, fund_year, notice_view, voucher_view};
use crate::form::bad_choice;
use crate::negotiation::{
    ContractGet, ContractView, NegotiationGet, NegotiationView, contract_get, negotiation_get,
};
use crate::openness::{OpennessGet, OpennessView, openness_get};
use crate::petitions::{PetitionContents, PetitionGet, PetitionView, for_paper, petition_get};
use crate::year::report_of;
use crate::{Answer, Office, Quiet};
use taizhang_ledger::unions::Union;
use uuid::Uuid;

/// What a document is about, as its page shows it.
pub(super) enum Subject {
    Session(Box<SessionView>),
    Reminder(Box<ReminderServed>),
    Proposal(Box<ProposalView>),
    Openness(Box<OpennessView>),
    Renewal(Box<Union>),
    /// With the contract that is drafted.
    Negotiation(Box<NegotiationView>, Option<Box<ContractView>>),
    /// A cadre's household with its diary.
    Pair(Box<PairDiary>),
    /// With the negotiation it came from.
    Contract(Box<ContractView>, Option<Box<NegotiationView>>),
    /// With what it says, unless that is hidden.
    Petition(Box<PetitionView>, Option<Box<PetitionContents>>),
    /// A round of visits, to walk by or with what was found.
    Round(Box<SheetView>, Walk),
    /// A student for whom tuition aid is asked.
    Student(Box<StudentView>),
    /// A line of the cash book.
    Money(Box<VoucherView>),
    /// A month of dues.
    Dues(Box<NoticeView>),
    /// A union's year of money.
    FundYear(Box<funds::YearSheet>),
    /// A household in trouble.
    File(Box<household::Sheet>),
    /// The work of a period.
    Report(Box<Report>),
}

/// Finds it.
pub(super) fn find(office: &Office, about: &PaperAbout) -> Answer<Subject> {
    let id = about.id.clone();
    Ok(match about.kind.as_str() {
        "session" => Subject::Session(Box::new(session_get(
            office,
            SessionGet { session: id },
            &Quiet,
        )?)),
        "reminder" => Subject::Reminder(Box::new(reminder_served(office, &id)?)),
        "proposal" => {
            Subject::Proposal(Box::new(proposal_get(office, ProposalGet { id }, &Quiet)?))
        }
        "openness" => {
            let get = OpennessGet {
                union: id,
                year: None,
            };
            Subject::Openness(Box::new(openness_get(office, get, &Quiet)?))
        }
        // What is known of a union tells of its re-election by itself.
        "renewal" => Subject::Renewal(Box::new(facts::known(office, &id)?)),
        "negotiation" => {
            let it = negotiation_get(office, NegotiationGet { id }, &Quiet)?;
            let contract = it.contract.as_ref().map(|line| {
                let id = line.id.clone();
                contract_get(office, ContractGet { id }, &Quiet)
            });
            Subject::Negotiation(Box::new(it), contract.transpose()?.map(Box::new))
        }
        "contract" => {
            let contract = contract_get(office, ContractGet { id }, &Quiet)?;
            let from = contract
                .negotiation
                .clone()
                .map(|id| negotiation_get(office, NegotiationGet { id }, &Quiet).map(Box::new));
            Subject::Contract(Box::new(contract), from.transpose()?)
        }
        "petition" => {
            let it = petition_get(office, PetitionGet { id: id.clone() }, &Quiet)?;
            Subject::Petition(Box::new(it), for_paper(office, &id)?.map(Box::new))
        }
        "round" => Subject::Round(Box::new(sheet_view(office, &id)?), Walk::Blank),
        "round_walked" => Subject::Round(Box::new(sheet_view(office, &id)?), Walk::Filled),
        "student" => Subject::Student(Box::new(student_view(office, &id)?)),
        "file" => Subject::File(Box::new(household::sheet(office, &id, Notice::Own)?)),
        "publication" => Subject::File(Box::new(household::sheet(office, &id, Notice::Round)?)),
        "money_line" => Subject::Money(Box::new(voucher_view(office, &id)?)),
        "dues_month" => Subject::Dues(Box::new(notice_view(office, &id)?)),
        "fund_year" => {
            let year = id.split_once('/').and_then(|(_, year)| year.parse().ok());
            let union = id.split('/').next().unwrap_or_default().to_owned();
            let asked = FundYear {
                union: Some(union.clone()),
                year: year.unwrap_or_else(|| office.today().year()),
            };
            let view = fund_year(office, asked, &Quiet)?;
            Subject::FundYear(Box::new(funds::YearSheet { union, view }))
        }
        "report" => {
            let own = facts::own_union(office)?;
            Subject::Report(Box::new(Report::new(report_of(office, &id, &Quiet)?, own)))
        }
        "pair" => Subject::Pair(Box::new(pair_diary(office, &id)?)),
        other => return Err(bad_choice(other, "kind")),
    })
}

impl Subject {
    /// Code of its union; none where the ledger does not have the union whose work it is.
    pub(super) fn union(&self) -> Option<&str> {
        Some(match self {
            Self::Session(session) => &session.union,
            Self::Reminder(served) => &served.union,
            Self::Proposal(proposal) => &proposal.union,
            Self::Openness(openness) => &openness.union,
            Self::Renewal(union) => union.code.as_str(),
            Self::Negotiation(it, _) => &it.union,
            Self::Contract(contract, _) => &contract.union,
            Self::Petition(it, _) => &it.union,
            Self::Round(sheet, _) => &sheet.union,
            Self::Student(student) => &student.union,
            Self::File(sheet) => sheet.union(),
            Self::Money(voucher) => &voucher.union,
            Self::Dues(notice) => &notice.union,
            Self::FundYear(sheet) => &sheet.union,
            Self::Pair(pair) => &pair.union,
            Self::Report(report) => return report.union(),
        })
    }

    /// What it is called.
    pub(super) fn title(&self) -> String {
        match self {
            Self::Session(session) => session.title.clone(),
            Self::Reminder(served) => format!("{}　{} 年职代会", served.name, served.year),
            Self::Proposal(proposal) => {
                format!("{}第 {} 号提案", proposal.congress_title, proposal.number)
            }
            Self::Openness(openness) => format!("{}　厂务公开", openness.name),
            Self::Pair(pair) => format!("{}　{}家", pair.cadre, pair.household),
            Self::Renewal(union) => format!("{}　换届", union.name),
            Self::Negotiation(it, _) => format!("{}　{}", it.union_name, it.title),
            Self::Contract(contract, _) => {
                format!("{}　{}", contract.union_name, contract.line.title)
            }
            Self::Money(voucher) => {
                let what = voucher.line.what.as_ref();
                format!(
                    "{}　{}",
                    voucher.line.on,
                    what.unwrap_or(&voucher.line.item_label)
                )
            }
            Self::Dues(notice) => format!("{}　{} 会费", notice.line.union_name, notice.line.month),
            Self::FundYear(sheet) => format!("{} 年经费收支", sheet.view.year),
            Self::Petition(it, _) => it.number.clone(),
            Self::Round(sheet, _) => sheet.line.name.clone(),
            Self::Student(student) => format!("{}　金秋助学", student.member.name),
            Self::File(sheet) => sheet.title(),
            Self::Report(report) => report.title(),
        }
    }

    /// Whose sensitive contents its papers may tell, with what the log calls it. A petition leaves a line of its own.
    pub(super) fn looked_at(&self) -> Option<(Uuid, String)> {
        match self {
            Self::File(sheet) => Some((sheet.file.id.into(), subject(&sheet.file))),
            Self::Student(student) => Some((student.file.id.into(), subject(&student.file))),
            Self::Round(sheet, _) => Some((sheet.id.into(), sheet.line.name.clone())),
            Self::Pair(pair) => Some((pair.file.into(), pair.called.clone())),
            _ => None,
        }
    }

    /// Adds what is known of it to what is known of its union.
    pub(super) fn tell(&self, facts: &mut Facts) {
        match self {
            Self::Session(session) => meeting::tell(facts, session),
            Self::Reminder(served) => notice(facts, served),
            Self::Proposal(view) => proposal::tell(facts, view),
            Self::Openness(openness) => board::tell(facts, openness),
            Self::Pair(pair) => diary::tell(facts, pair),
            Self::Money(voucher) => funds::tell_line(facts, voucher),
            Self::Dues(notice) => funds::tell_month(facts, notice),
            Self::FundYear(sheet) => funds::tell_year(facts, sheet),
            Self::Renewal(_) => {}
            Self::Round(sheet, walk) => tell_round(facts, sheet, *walk),
            Self::Student(student) => tell_student(facts, student),
            Self::File(sheet) => household::tell(facts, sheet),
            Self::Report(report) => report.tell(facts),
            // What it is about has the last word: the two name other articles.
            Self::Negotiation(it, contract) => {
                if let Some(contract) = contract {
                    negotiation::tell_contract(facts, contract);
                }
                negotiation::tell(facts, it);
            }
            Self::Contract(contract, from) => {
                if let Some(from) = from {
                    negotiation::tell(facts, from);
                }
                negotiation::tell_contract(facts, contract);
            }
            Self::Petition(it, contents) => petition::tell(facts, it, contents.as_deref()),
        }
    }
}

/// What a notice that was served says, by the names of a template's fields.
fn notice(facts: &mut Facts, served: &ReminderServed) {
    facts.say("年份", served.year);
    facts.say("成文日期", &served.line.on);
    facts.say_if("限期", served.line.meet_by.as_ref());
    facts.say_if("文号", served.line.document.as_ref());
}
