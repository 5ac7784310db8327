//! The five figures of a round and of a year, apart: raised, visited and comforted, enterprises and households, visits
//! (送温暖五项数; anchors §1.2 row 19).

use super::store::{raised_for, rounds_of_year, visits_of};
use super::types::{RoundKind, RoundVisit, WarmthRound};
use crate::assistance::aid::{
    Aid, FundEntry, FundSource, PayWay, aid_of_visit, aid_within, head_of, sources,
};
use crate::shared::{Day, EmployerId, Fen, HardshipFileId, Period, WarmthRoundId};
use crate::store::{self, Record as _};
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What was raised from one source (筹集).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Raised {
    /// Money.
    pub cash: Fen,
    /// Value of goods.
    pub goods: Fen,
}

/// The figures. A household that was visited three times is one household and three visits; one that two unions keep is one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoundFigures {
    /// 筹集, by source.
    pub raised: BTreeMap<FundSource, Raised>,
    /// Lines on the lists.
    pub listed: i64,
    /// 走访次数: visits that were made.
    pub visits: i64,
    /// 走访企业
    pub walked_employers: i64,
    /// 走访户数
    pub walked_households: i64,
    /// 走访工作场所
    pub walked_places: i64,
    /// People there (送清凉 reached).
    pub people: i64,
    /// 慰问困难企业: those that were given something.
    pub comforted_employers: i64,
    /// 慰问困难户
    pub comforted_households: i64,
    /// Places that were given something.
    pub comforted_places: i64,
    /// 发放慰问金
    pub given_cash: Fen,
    /// 发放慰问品, at their value.
    pub given_goods: Fen,
    /// Given and not signed for yet.
    pub unsigned: i64,
}

/// The figures of one round.
pub fn figures_of_round(conn: &Connection, round: WarmthRoundId) -> store::Result<RoundFigures> {
    let mut tally = Tally::new(conn)?;
    tally.round(&WarmthRound::get(conn, round)?)?;
    Ok(tally.figures)
}

/// The figures of a year: of its rounds together, and of aid of the same project that was given outside of any round.
pub fn figures_of_year(
    conn: &Connection,
    kind: RoundKind,
    year: i64,
) -> store::Result<RoundFigures> {
    let mut tally = Tally::new(conn)?;
    for round in rounds_of_year(conn, kind, year)? {
        tally.round(&round)?;
    }
    let days = i32::try_from(year)
        .ok()
        .and_then(|year| Period::new(Day::new(year, 1, 1)?, Day::new(year, 12, 31)?));
    if let Some(days) = days {
        let aids = aid_within(conn, days)?;
        for aid in aids
            .iter()
            .filter(|aid| aid.visit.is_none() && aid.project == kind.project())
        {
            tally.given(aid)?;
        }
    }
    Ok(tally.figures)
}

/// By what a household is known for one: the worker's document, else its file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Home {
    Document(String),
    File(HardshipFileId),
}

struct Tally<'a> {
    conn: &'a Connection,
    sources: HashMap<crate::shared::FundId, FundSource>,
    homes: HashMap<HardshipFileId, Home>,
    walked: HashSet<Home>,
    walked_firms: HashSet<EmployerId>,
    walked_places: HashSet<String>,
    comforted: HashSet<Home>,
    comforted_firms: HashSet<EmployerId>,
    comforted_places: HashSet<String>,
    figures: RoundFigures,
}

impl<'a> Tally<'a> {
    fn new(conn: &'a Connection) -> store::Result<Self> {
        Ok(Self {
            conn,
            sources: sources(conn)?,
            homes: HashMap::new(),
            walked: HashSet::new(),
            walked_firms: HashSet::new(),
            walked_places: HashSet::new(),
            comforted: HashSet::new(),
            comforted_firms: HashSet::new(),
            comforted_places: HashSet::new(),
            figures: RoundFigures::default(),
        })
    }

    fn round(&mut self, round: &WarmthRound) -> store::Result<()> {
        for entry in raised_for(self.conn, round.id)? {
            self.raised(&entry);
        }
        for visit in visits_of(self.conn, round.id)? {
            self.figures.listed += 1;
            if visit.visited_on.is_some() {
                self.walked(&visit)?;
            }
            for aid in aid_of_visit(self.conn, visit.id)? {
                self.given(&aid)?;
            }
        }
        Ok(())
    }

    fn raised(&mut self, entry: &FundEntry) {
        let source = self
            .sources
            .get(&entry.fund)
            .copied()
            .unwrap_or(FundSource::Other);
        let raised = self.figures.raised.entry(source).or_default();
        match entry.goods {
            Some(_) => raised.goods.0 += entry.amount.0,
            None => raised.cash.0 += entry.amount.0,
        }
    }

    fn home(&mut self, file: HardshipFileId) -> store::Result<Home> {
        if let Some(home) = self.homes.get(&file) {
            return Ok(home.clone());
        }
        let document = head_of(self.conn, file)?.and_then(|head| head.document_no);
        let home = document.map_or(Home::File(file), Home::Document);
        self.homes.insert(file, home.clone());
        Ok(home)
    }

    fn walked(&mut self, visit: &RoundVisit) -> store::Result<()> {
        self.figures.visits += 1;
        match (visit.hardship_file, visit.employer, &visit.other) {
            (Some(file), _, _) => {
                let home = self.home(file)?;
                self.walked.insert(home);
            }
            (None, Some(employer), _) => {
                self.walked_firms.insert(employer);
            }
            (None, None, Some(place)) => {
                if self.walked_places.insert(place.clone()) {
                    self.figures.people += visit.people.unwrap_or(0);
                }
            }
            (None, None, None) => {}
        }
        self.figures.walked_households = self.walked.len() as i64;
        self.figures.walked_employers = self.walked_firms.len() as i64;
        self.figures.walked_places = self.walked_places.len() as i64;
        Ok(())
    }

    fn given(&mut self, aid: &Aid) -> store::Result<()> {
        match (aid.hardship_file, aid.employer) {
            (Some(file), _) => {
                let home = self.home(file)?;
                self.comforted.insert(home);
            }
            (None, Some(employer)) => {
                self.comforted_firms.insert(employer);
            }
            (None, None) => {
                self.comforted_places.insert(aid.payee.clone());
            }
        }
        let figures = &mut self.figures;
        match aid.way {
            PayWay::Goods => figures.given_goods.0 += aid.amount.0,
            _ => figures.given_cash.0 += aid.amount.0,
        }
        figures.unsigned += i64::from(!aid.signed);
        figures.comforted_households = self.comforted.len() as i64;
        figures.comforted_employers = self.comforted_firms.len() as i64;
        figures.comforted_places = self.comforted_places.len() as i64;
        Ok(())
    }
}
