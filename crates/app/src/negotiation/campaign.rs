//! 集中要约行动月: the offers of a campaign, who replied, who signed; and their numbered letters, one file each.

use super::Nothing;
use crate::papers::{self, PaperAbout};
use crate::rules::RulesOfDay;
use crate::{Answer, Office, Progress};
use serde::{Deserialize, Serialize};
use std::path::Path;
use taizhang_ledger::cases::{Case, steps_of};
use taizhang_ledger::clocks;
use taizhang_ledger::negotiation::{Negotiation, campaigns, negotiations_in};
use taizhang_ledger::store::{Act, Entry, Reader, Record as _};
use taizhang_ledger::unions::Union;
use ts_rs::TS;

/// The campaigns there were.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CampaignList {
    /// Their names, the newest first.
    pub names: Vec<String>,
}

/// Lists the campaigns.
pub fn campaign_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<CampaignList> {
    Ok(CampaignList {
        names: office.ledger()?.read(campaigns)?,
    })
}

/// Which campaign.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CampaignGet {
    /// Its name.
    pub name: String,
}

/// A campaign.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CampaignView {
    /// Its name.
    pub name: String,
    /// Its offers, by number.
    pub offers: Vec<CampaignLine>,
    /// 要约
    pub offered: i64,
    /// 答复 of any kind.
    pub replied: i64,
    /// 同意协商
    pub agreed: i64,
    /// 签字
    pub signed: i64,
}

/// An offer of a campaign.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CampaignLine {
    /// Id of the negotiation.
    pub id: String,
    /// Code of the union.
    pub union: String,
    /// Its name.
    pub union_name: String,
    /// 要约书编号
    pub letter_no: String,
    /// 要约书日期
    pub letter_on: String,
    /// 送达日期
    pub served_on: Option<String>,
    /// Last day for the reply.
    pub reply_by: Option<String>,
    /// `waiting`, `late`, `agreed`, `refused`, `signed`, `unserved`.
    pub state: String,
    /// In Chinese.
    pub label: String,
}

/// Fetches a campaign.
pub fn campaign_get(
    office: &Office,
    request: CampaignGet,
    _: &dyn Progress,
) -> Answer<CampaignView> {
    let rules = RulesOfDay::read(office)?;
    office.ledger()?.read(|conn| {
        let offers = negotiations_in(conn, &request.name)?
            .into_iter()
            .map(|negotiation| offered(conn, negotiation, &rules))
            .collect::<Answer<Vec<_>>>()?;
        let count = |states: &[&str]| {
            let of = |line: &&CampaignLine| states.contains(&line.state.as_str());
            offers.iter().filter(of).count() as i64
        };
        Ok(CampaignView {
            name: request.name,
            offered: offers.len() as i64,
            replied: count(&["agreed", "refused", "signed"]),
            agreed: count(&["agreed", "signed"]),
            signed: count(&["signed"]),
            offers,
        })
    })
}

fn offered(conn: &Reader, negotiation: Negotiation, rules: &RulesOfDay) -> Answer<CampaignLine> {
    let union = Union::get(conn, negotiation.trade_union)?;
    let case = Case::get(conn, negotiation.case_file)?;
    let steps = steps_of(conn, case.id)?;
    let holding = negotiation.plan().holding(&steps);
    let on = |code: &str| {
        let step = holding.iter().rfind(|step| step.step == code);
        step.map(|step| step.on_day)
    };
    let served = on("offered");
    let clock = negotiation
        .plan()
        .stage("agreed")
        .and_then(|stage| stage.clock);
    let reading = match (served, clock) {
        (Some(day), Some(code)) => {
            let rule = rules.book.clock(code, &rules.region, day)?;
            Some(clocks::read(&rule, day, &[], rules.calendar(), rules.today))
        }
        _ => None,
    };
    let is_late = reading
        .as_ref()
        .is_some_and(|reading| reading.late_by() > 0);
    let (state, label) = match (on("signed"), on("agreed"), on("refused"), served) {
        (Some(_), ..) => ("signed", "签了合同"),
        (_, Some(_), ..) => ("agreed", "同意协商"),
        (_, _, Some(_), _) => ("refused", "拒绝"),
        (_, _, _, None) => ("unserved", "还没有送达"),
        _ if is_late => ("late", "到期没有答复"),
        _ => ("waiting", "等答复"),
    };
    Ok(CampaignLine {
        id: negotiation.id.to_string(),
        union: union.code.to_string(),
        union_name: union.name,
        letter_no: negotiation.letter_no.unwrap_or_default(),
        letter_on: case.anchor.to_string(),
        served_on: served.map(|day| day.to_string()),
        reply_by: reading.and_then(|reading| Some(reading.due?.to_string())),
        state: state.to_owned(),
        label: label.to_owned(),
    })
}

/// Where the letters of a campaign go.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LettersWrite {
    /// Name of the campaign.
    pub name: String,
    /// The folder.
    pub folder: String,
}

/// Letters that were written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LettersWritten {
    /// How many.
    pub files: u64,
    /// The folder.
    pub folder: String,
}

/// Writes the offers of a campaign that were not served yet, one numbered letter each, to be finished and stamped.
pub fn campaign_letters(
    office: &Office,
    request: LettersWrite,
    progress: &dyn Progress,
) -> Answer<LettersWritten> {
    let view = campaign_get(
        office,
        CampaignGet {
            name: request.name.clone(),
        },
        progress,
    )?;
    let open: Vec<&CampaignLine> = view
        .offers
        .iter()
        .filter(|line| line.served_on.is_none())
        .collect();
    let all = Some(open.len() as u64);
    for (done, line) in open.iter().enumerate() {
        progress.go_on("写要约书", done as u64, all)?;
        let name = format!("要约书-{}-{}.docx", line.letter_no, line.union_name);
        let to = Path::new(&request.folder).join(name.replace(['/', '\\', ':'], "-"));
        let about = PaperAbout {
            kind: "negotiation".to_owned(),
            id: line.id.clone(),
        };
        papers::write_known(office, "工资集体协商要约书", about, &to)?;
    }
    if !open.is_empty() {
        let entry = Entry {
            detail: Some(&request.name),
            ..Entry::new(Act::WritePaper, "要约书")
        };
        office.transact(entry, |_| -> Answer<()> { Ok(()) })?;
    }
    Ok(LettersWritten {
        files: open.len() as u64,
        folder: request.folder,
    })
}
