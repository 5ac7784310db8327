//! What a petition says and who brings it: behind the second unlock, and every look leaves a line in the log.

use super::{held, is_hidden, sensitive};
use crate::form::{filled, id};
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use taizhang_ledger::petitions::{Petition, petition_steps, petition_text, petitioners};
use taizhang_ledger::shared::PetitionId;
use taizhang_ledger::store::{Act, Entry};
use ts_rs::TS;

/// Whose contents, and why.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PetitionTextGet {
    /// Id of the petition.
    pub id: String,
    /// Why it is looked at.
    pub reason: Option<String>,
}

/// What a petition says (信访内容) and who brings it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionContents {
    /// 主要内容
    pub summary: String,
    /// 信访请求
    pub claims: Option<String>,
    /// 被反映的人或者单位
    pub against: Option<String>,
    /// 查明的事实
    pub facts: Option<String>,
    /// 处理意见
    pub opinion: Option<String>,
    /// 法律依据
    pub basis: Option<String>,
    /// Who brings it; nobody where it is anonymous.
    pub petitioners: Vec<PetitionerLine>,
    /// What was written down with the steps.
    pub steps: Vec<StepWords>,
}

/// Who brings a petition.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PetitionerLine {
    /// 姓名
    pub name: String,
    /// 联系电话
    pub phone: Option<String>,
    /// 工作单位
    pub workplace: Option<String>,
    /// 住址
    pub address: Option<String>,
}

/// What was written down with a step.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepWords {
    /// Id of the step, as the stages name it.
    pub id: String,
    /// Its code.
    pub step: String,
    /// To whom, by whom.
    pub people: Option<String>,
    /// Reasons, and what else was said.
    pub note: Option<String>,
}

/// Shows what a petition says. An act with a log line; of a denunciation chair or deputy only.
pub fn petition_text_get(
    office: &Office,
    request: PetitionTextGet,
    _: &dyn Progress,
) -> Answer<PetitionContents> {
    let petition: PetitionId = id(&request.id, "id")?;
    let it = held::<Petition>(office, petition)?;
    look(office, &it, filled(&request.reason).unwrap_or("办理"))
}

/// The contents as a paper says them; of a denunciation none, whoever asks.
pub(crate) fn for_paper(office: &Office, petition: &str) -> Answer<Option<PetitionContents>> {
    let it = held::<Petition>(office, id::<PetitionId>(petition, "id")?)?;
    match is_hidden(&it) {
        true => Ok(None),
        false => Ok(Some(look(office, &it, "写文书")?)),
    }
}

/// Makes sure that what a petition says may be seen by who is at work: of a denunciation by chair and deputy only.
fn may_look(office: &Office, it: &Petition) -> Answer<()> {
    sensitive(office)?;
    match is_hidden(it) {
        true => office.answers_for_office(),
        false => Ok(()),
    }
}

fn look_logged(office: &Office, it: &Petition, why: &str) -> Answer<()> {
    let entry = Entry::new(Act::LookPetition, &it.number).because(why);
    office.transact(entry, |_| -> Answer<()> { Ok(()) })
}

/// Lets the names of a petition's papers be seen (附件): they stand with the contents, and are the same look where those are open.
pub(crate) fn papers_seen(office: &Office, it: &Petition) -> Answer<()> {
    may_look(office, it)?;
    match office.looks_at(Some(it.id.into())) {
        true => look_logged(office, it, "看附件"),
        false => Ok(()),
    }
}

/// Lets a paper of a petition be taken out (存出附件), which is a line of its own each time.
pub(crate) fn paper_taken_out(office: &Office, it: &Petition, how: &str) -> Answer<()> {
    may_look(office, it)?;
    look_logged(office, it, how)
}

fn look(office: &Office, it: &Petition, why: &str) -> Answer<PetitionContents> {
    may_look(office, it)?;
    look_logged(office, it, why)?;
    office.looks_at(Some(it.id.into()));
    office.ledger()?.read(|conn| {
        let text = petition_text(conn, it.id)?;
        let people = petitioners(conn, it.id)?.into_iter();
        let steps = petition_steps(conn, it.id)?.into_iter();
        let said = steps.filter(|step| step.people.is_some() || step.note.is_some());
        let (summary, claims, against, facts, opinion, basis) = match text {
            Some(text) => (
                text.summary,
                text.claims,
                text.against,
                text.facts,
                text.opinion,
                text.basis,
            ),
            None => Default::default(),
        };
        Ok(PetitionContents {
            summary,
            claims,
            against,
            facts,
            opinion,
            basis,
            petitioners: people
                .map(|one| PetitionerLine {
                    name: one.name,
                    phone: one.phone,
                    workplace: one.workplace,
                    address: one.address,
                })
                .collect(),
            steps: said
                .map(|step| StepWords {
                    id: step.id.to_string(),
                    step: step.step,
                    people: step.people,
                    note: step.note,
                })
                .collect(),
        })
    })
}
