//! 送温暖、送清凉: the rounds, one round with its list and figures, and the figures of a year.

use super::{Choice, Nothing, choices, own_union, record_aid, union_name, yuan};
use crate::form::{choice, day, id, said};
use crate::session::Sight;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use taizhang_ledger::assistance::aid::{Fund, PayWay, aid_of_visit};
use taizhang_ledger::assistance::households::HardshipFile;
use taizhang_ledger::assistance::rounds::{
    self, NewRound, RoundFigures, RoundKind, RoundVisit, WarmthRound, figures_of_round,
    figures_of_year, visits_of,
};
use taizhang_ledger::shared::{FundId, WarmthRoundId, mask_phone};
use taizhang_ledger::store::{Reader, Record as _};
use taizhang_ledger::unions::{Employer, Union};
use ts_rs::TS;

/// The rounds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundList {
    /// The newest first.
    pub rounds: Vec<RoundLine>,
    /// 种类
    pub kinds: Vec<Choice>,
    /// Code of the office's own union.
    pub own: Option<String>,
}

/// A round.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundLine {
    /// Its id.
    pub id: String,
    /// 名称
    pub name: String,
    /// 种类, its code.
    pub kind: String,
    /// In Chinese.
    pub kind_label: String,
    /// The year it counts for.
    pub year: i64,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// The union that goes round.
    pub union_name: String,
    /// 备注
    pub note: Option<String>,
}

/// Lists the rounds.
pub fn round_list(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<RoundList> {
    let ledger = office.ledger()?;
    let own = ledger.info().code;
    ledger.read(|conn| {
        let lines = rounds::rounds(conn)?
            .into_iter()
            .map(|round| line(conn, round));
        Ok(RoundList {
            rounds: lines.collect::<Answer<_>>()?,
            kinds: choices(RoundKind::ALL.iter().map(|one| (one.code(), one.label()))),
            own: own_union(conn, &own)?.map(|union| union.code.to_string()),
        })
    })
}

fn line(conn: &Reader, round: WarmthRound) -> Answer<RoundLine> {
    Ok(RoundLine {
        id: round.id.to_string(),
        kind: round.kind.code().to_owned(),
        kind_label: round.kind.label().to_owned(),
        year: round.year,
        from: round.from_day.to_string(),
        to: round.to_day.to_string(),
        union_name: union_name(conn, round.trade_union)?,
        name: round.name,
        note: round.note,
    })
}

/// A round to open.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundOpen {
    /// Code of the union that goes round.
    pub union: String,
    /// `warmth` or `cooling`.
    pub kind: String,
    /// 名称
    pub name: String,
    /// The year it counts for.
    pub year: i64,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// 备注
    pub note: Option<String>,
}

/// A round that was opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundOpened {
    /// Its id.
    pub id: String,
}

/// Opens a round.
pub fn round_open(office: &Office, request: RoundOpen, _: &dyn Progress) -> Answer<RoundOpened> {
    let union = unions::coded(office, &request.union)?;
    let new = NewRound {
        kind: choice(&request.kind, "kind")?,
        name: request.name.clone(),
        year: request.year,
        from_day: day(&request.from, "from")?,
        to_day: day(&request.to, "to")?,
        note: said(&request.note),
    };
    let round = record_aid(office, request.name.trim(), |tx| {
        Ok(rounds::open_round(tx, &union, new)?)
    })?;
    Ok(RoundOpened {
        id: round.id.to_string(),
    })
}

/// Which round.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundGet {
    /// Its id.
    pub id: String,
}

/// A round with its list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundView {
    /// The round.
    pub line: RoundLine,
    /// Its figures.
    pub figures: RoundCounts,
    /// Its list, in order.
    pub visits: Vec<VisitLine>,
    /// 敏感内容打开着: what households said is shown. Whoever types the list back says whether it was.
    pub shown: bool,
}

impl RoundView {
    /// Whether it shows something that stands behind the second unlock.
    pub(crate) fn shows_secrets(&self) -> bool {
        self.visits.iter().any(VisitLine::tells)
    }
}

/// The figures of a round or a year, apart.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundCounts {
    /// 筹集, by source.
    pub raised: Vec<RaisedLine>,
    /// 筹集合计
    pub raised_total: String,
    /// Lines on the lists.
    pub listed: i64,
    /// 走访次数
    pub visits: i64,
    /// 走访企业
    pub walked_employers: i64,
    /// 走访户数
    pub walked_households: i64,
    /// 走访工作场所
    pub walked_places: i64,
    /// People there.
    pub people: i64,
    /// 慰问困难企业
    pub comforted_employers: i64,
    /// 慰问困难户
    pub comforted_households: i64,
    /// 慰问工作场所
    pub comforted_places: i64,
    /// 发放慰问金
    pub given_cash: String,
    /// 发放慰问品, at their value.
    pub given_goods: String,
    /// Given and not signed for yet.
    pub unsigned: i64,
}

/// What was raised from one source.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RaisedLine {
    /// 来源
    pub source: String,
    /// Money.
    pub cash: String,
    /// Value of goods.
    pub goods: String,
}

/// One line of a round's list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VisitLine {
    /// Its id.
    pub id: String,
    /// 序号
    pub place: i64,
    /// `household`, `employer`, `other`.
    pub what: String,
    /// Id of the file or of the enterprise; `null` of a place.
    pub target: Option<String>,
    /// Who or which.
    pub name: String,
    /// 村居、地址.
    pub address: Option<String>,
    /// 困难类别
    pub category: Option<String>,
    /// 手机, masked.
    pub phone: Option<String>,
    /// People there.
    pub people: Option<i64>,
    /// 走访人
    pub cadre: Option<String>,
    /// Id of the fund.
    pub fund: Option<String>,
    /// Its name.
    pub fund_name: Option<String>,
    /// 拟发金额
    pub planned: Option<String>,
    /// 拟发物品
    pub planned_goods: Option<String>,
    /// When the visit was made.
    pub visited_on: Option<String>,
    /// 慰问金
    pub cash: Option<String>,
    /// 慰问品
    pub goods: Option<String>,
    /// Their value.
    pub value: Option<String>,
    /// 已签字
    pub signed: bool,
    /// 备注; of a household only while what is sensitive is open.
    pub said: Option<String>,
    /// A remark stands here that is not shown now.
    pub sealed: bool,
}

impl VisitLine {
    /// Whether a household said something that stands here.
    pub(crate) fn tells(&self) -> bool {
        self.what == HOUSEHOLD && self.said.is_some()
    }
}

const HOUSEHOLD: &str = "household";

/// Fetches a round. What households said is shown while what is sensitive is open, and then the look is a line of the log.
pub fn round_get(office: &Office, request: RoundGet, _: &dyn Progress) -> Answer<RoundView> {
    let round: WarmthRoundId = id(&request.id, "id")?;
    let view = round_view(office, round)?;
    if view.shows_secrets() {
        office.look_at(round.into(), &view.line.name)?;
    }
    Ok(view)
}

/// A round as it may be shown now; the look is the caller's to log.
pub(super) fn round_view(office: &Office, round: WarmthRoundId) -> Answer<RoundView> {
    let sight = office.sight();
    office.ledger()?.read(|conn| {
        let mut funds: HashMap<FundId, String> = HashMap::new();
        let mut visits = Vec::new();
        for visit in visits_of(conn, round)? {
            visits.push(visit_line(conn, visit, &mut funds, sight)?);
        }
        Ok(RoundView {
            line: line(conn, WarmthRound::get(conn, round)?)?,
            figures: counts(figures_of_round(conn, round)?),
            visits,
            shown: sight == Sight::Open,
        })
    })
}

fn visit_line(
    conn: &Reader,
    visit: RoundVisit,
    funds: &mut HashMap<FundId, String>,
    sight: Sight,
) -> Answer<VisitLine> {
    if let Some(fund) = visit.fund
        && !funds.contains_key(&fund)
    {
        funds.insert(fund, Fund::get(conn, fund)?.name);
    }
    let aids = aid_of_visit(conn, visit.id)?;
    let goods = aids.iter().find(|aid| aid.way == PayWay::Goods);
    let cash = aids.iter().find(|aid| aid.way != PayWay::Goods);
    let mut line = VisitLine {
        id: visit.id.to_string(),
        place: visit.place,
        what: "other".to_owned(),
        target: match (visit.hardship_file, visit.employer) {
            (Some(file), _) => Some(file.to_string()),
            (None, employer) => employer.map(|employer| employer.to_string()),
        },
        name: visit.other.unwrap_or_default(),
        address: None,
        category: None,
        phone: None,
        people: visit.people,
        cadre: visit.cadre,
        fund: visit.fund.map(|fund| fund.to_string()),
        fund_name: visit.fund.and_then(|fund| funds.get(&fund).cloned()),
        planned: visit.planned.map(yuan),
        planned_goods: visit.planned_goods,
        visited_on: visit.visited_on.map(|day| day.to_string()),
        cash: cash.map(|aid| yuan(aid.amount)),
        goods: goods.and_then(|aid| aid.goods.clone()),
        value: goods.map(|aid| yuan(aid.amount)),
        signed: !aids.is_empty() && aids.iter().all(|aid| aid.signed),
        said: visit.said,
        sealed: false,
    };
    if let Some(file) = visit.hardship_file {
        (line.said, line.sealed) = sight.of(line.said);
        let file = HardshipFile::get(conn, file)?;
        HOUSEHOLD.clone_into(&mut line.what);
        line.address = file.address.or(file.village);
        line.category = file.category.map(|category| category.label().to_owned());
        line.people = line.people.or(Some(file.size));
        line.phone = file.phone.as_deref().map(mask_phone);
        line.name = file.name;
    } else if let Some(employer) = visit.employer {
        let employer = Employer::get(conn, employer)?;
        line.what = "employer".to_owned();
        line.address = employer.address;
        line.phone = employer.phone.as_deref().map(mask_phone);
        line.name = employer.name;
    }
    Ok(line)
}

fn counts(figures: RoundFigures) -> RoundCounts {
    let all: i64 = figures
        .raised
        .values()
        .map(|raised| raised.cash.0 + raised.goods.0)
        .sum();
    let raised = figures.raised.iter().map(|(source, raised)| RaisedLine {
        source: source.label().to_owned(),
        cash: yuan(raised.cash),
        goods: yuan(raised.goods),
    });
    RoundCounts {
        raised: raised.collect(),
        raised_total: yuan(taizhang_ledger::shared::Fen(all)),
        listed: figures.listed,
        visits: figures.visits,
        walked_employers: figures.walked_employers,
        walked_households: figures.walked_households,
        walked_places: figures.walked_places,
        people: figures.people,
        comforted_employers: figures.comforted_employers,
        comforted_households: figures.comforted_households,
        comforted_places: figures.comforted_places,
        given_cash: yuan(figures.given_cash),
        given_goods: yuan(figures.given_goods),
        unsigned: figures.unsigned,
    }
}

/// Which year.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RoundYear {
    /// `warmth` or `cooling`.
    pub kind: String,
    /// The year; `null` for this one.
    pub year: Option<i64>,
}

/// The figures of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundYearReply {
    /// The year.
    pub year: i64,
    /// Its figures.
    pub figures: RoundCounts,
}

/// Adds the rounds of a year up, households counted once.
pub fn round_year(office: &Office, request: RoundYear, _: &dyn Progress) -> Answer<RoundYearReply> {
    let kind: RoundKind = choice(&request.kind, "kind")?;
    let year = request.year.unwrap_or(i64::from(office.today().year()));
    let figures = office
        .ledger()?
        .read(|conn| figures_of_year(conn, kind, year))?;
    Ok(RoundYearReply {
        year,
        figures: counts(figures),
    })
}

/// Code of the union that goes round.
pub(super) fn union_of(conn: &Reader, round: WarmthRoundId) -> Answer<Union> {
    Ok(Union::get(
        conn,
        WarmthRound::get(conn, round)?.trade_union,
    )?)
}
