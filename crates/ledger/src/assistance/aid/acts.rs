//! What is done with money: a fund is kept, money comes in, aid is given and signed for.

use super::balance::Part;
use super::rules::{
    AidError, AidFault, Asked, Caps, Earlier, ForWhom, LineFindings, Payee, school_year_of, weigh,
};
use super::store::{balance_of, earlier_of};
use super::types::{Aid, AidProject, Fund, FundEntry, FundSource, PayWay};
use crate::assistance::households::{
    ConsentKind, FamilyMember, FileState, HardshipFile, SchoolStage, account_of, consents_of,
    covers,
};
use crate::cases::{Case, Given};
use crate::shared::{
    self, AidId, Day, EmployerId, FamilyMemberId, Fen, FundId, HardshipFileId, RoundVisitId,
    Severity, UnionId, WarmthRoundId,
};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// A fund to keep.
#[derive(Debug, Clone)]
pub struct NewFund {
    /// 名称
    pub name: String,
    /// 来源
    pub source: FundSource,
    /// 年度
    pub year: i64,
    /// 备注
    pub note: Option<String>,
}

/// Money or goods that came in.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// When.
    pub on_day: Day,
    /// 金额; of goods their value.
    pub amount: Fen,
    /// 谁给的
    pub from_whom: Option<String>,
    /// What the goods are.
    pub goods: Option<String>,
    /// The round it was raised for.
    pub round: Option<WarmthRoundId>,
    /// 备注
    pub note: Option<String>,
}

/// Whom aid is given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AidTo {
    /// A household, by its file; perhaps for one of them.
    Household(HardshipFileId, Option<FamilyMemberId>),
    /// An enterprise.
    Employer(EmployerId),
    /// A place of work.
    Place,
    /// Somebody who has no file.
    Nobody,
}

/// Aid that was given.
#[derive(Debug, Clone)]
pub struct NewAid {
    /// The union that gave it.
    pub trade_union: UnionId,
    /// 项目
    pub project: AidProject,
    /// From which money.
    pub fund: Option<FundId>,
    /// When.
    pub on_day: Option<Day>,
    /// To whom.
    pub to: AidTo,
    /// 领取人; of a household the worker where it is left empty.
    pub payee: Option<String>,
    /// Money and goods of this time, each with what the goods are and how many.
    pub gifts: Vec<Gift>,
    /// 审批人
    pub approved_by: Option<String>,
    /// Whether the payee has signed.
    pub signed: bool,
    /// A relative of the operator.
    pub relative: bool,
    /// 学年 of tuition aid; that of the day where it is left empty.
    pub school_year: Option<i64>,
    /// 学段; that of the student where it is left empty.
    pub stage: Option<SchoolStage>,
    /// The visit at which it was handed over.
    pub visit: Option<RoundVisitId>,
    /// 备注
    pub note: Option<String>,
}

/// Money or goods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gift {
    /// How it is given.
    pub way: PayWay,
    /// 金额; of goods their value.
    pub amount: Fen,
    /// What the goods are.
    pub goods: Option<String>,
    /// How many.
    pub quantity: Option<String>,
}

impl Gift {
    fn part(&self) -> Part {
        Part {
            way: self.way,
            amount: self.amount,
            named: self.goods.is_some(),
        }
    }
}

/// Whether somebody has looked at what is to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    /// 核实过了
    Yes,
    /// Not yet: what is to be looked at comes back.
    No,
}

/// Keeps a fund (资金来源).
pub fn open_fund(tx: &Tx<'_>, union: &Union, new: NewFund) -> Result<Fund, AidError> {
    check_year(new.year)?;
    Ok(tx.insert(Fund {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        name: check_said(&new.name, "name")?,
        source: new.source,
        year: new.year,
        note: new.note,
    })?)
}

/// Records what came into a fund (进账).
pub fn enter_money(tx: &Tx<'_>, fund: FundId, new: NewEntry) -> Result<FundEntry, AidError> {
    let fund = Fund::get(tx.conn(), fund)?;
    check_past(new.on_day, tx.author().day())?;
    check_amount(new.amount, "amount")?;
    Ok(tx.insert(FundEntry {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        fund: fund.id,
        on_day: new.on_day,
        amount: new.amount,
        from_whom: new.from_whom,
        goods: new.goods,
        round: new.round,
        note: new.note,
    })?)
}

/// Takes a fund off the list that nothing was given from.
pub fn drop_fund(tx: &Tx<'_>, fund: FundId, why: &str) -> Result<(), AidError> {
    let given = balance_of(tx.conn(), fund)?;
    let given = Fen(given.cash_out.0 + given.goods_out.0);
    if given != Fen::ZERO {
        return Err(AidError::FundUsed { given });
    }
    Ok(tx.retire::<Fund>(fund, &check_said(why, "why")?)?)
}

/// Records aid that was given (发放), one record for money and one for goods. What stands in the way, or is to be looked at and was
/// not, comes back as [`AidError::Weighed`] and nothing is written.
pub fn give(
    tx: &Tx<'_>,
    new: &NewAid,
    given: Given<'_>,
    confirmed: Confirmed,
) -> Result<Vec<Aid>, AidError> {
    if new.gifts.is_empty() {
        return Err(AidError::Empty { what: "amount" });
    }
    let faults = weighed(tx, new, given)?;
    hold(faults, new.note.as_deref(), confirmed)?;
    write(tx, new)
}

/// Lets what was found stand, or says it.
fn hold(faults: Vec<AidFault>, note: Option<&str>, confirmed: Confirmed) -> Result<(), AidError> {
    if !stands(&faults, confirmed) {
        return Err(AidError::Weighed(vec![LineFindings { line: 0, faults }]));
    }
    if wants_reason(&faults) && note.is_none_or(|note| note.trim().is_empty()) {
        return Err(AidError::Empty { what: "note" });
    }
    Ok(())
}

/// Whether what was found may stand: nothing is wrong, and what is to be looked at was.
pub(crate) fn stands(faults: &[AidFault], confirmed: Confirmed) -> bool {
    let is_wrong = |fault: &AidFault| fault.severity() == Severity::Error;
    match confirmed {
        Confirmed::Yes => !faults.iter().any(is_wrong),
        Confirmed::No => faults.is_empty(),
    }
}

/// The same project again goes through with a reason.
pub(crate) fn wants_reason(faults: &[AidFault]) -> bool {
    let is_again =
        |fault: &AidFault| matches!(fault, AidFault::Again { .. } | AidFault::Elsewhere { .. });
    faults.iter().any(is_again)
}

/// Weighs aid with everything that is known of the payee and the fund.
pub(crate) fn weighed(
    tx: &Tx<'_>,
    new: &NewAid,
    given: Given<'_>,
) -> Result<Vec<AidFault>, AidError> {
    let conn = tx.conn();
    let on = new.on_day.unwrap_or(given.today);
    let caps = Caps::of(given.book, given.region, on)?;
    let balance = new.fund.map(|fund| balance_of(conn, fund)).transpose()?;
    let parts: Vec<Part> = new.gifts.iter().map(Gift::part).collect();
    let mut earlier: Vec<Earlier> = Vec::new();
    let mut file = None;
    let mut member = None;
    let mut holder = None;
    let mut agreed = false;
    if let AidTo::Household(id, of) = new.to {
        let found = HardshipFile::get(conn, id)?;
        earlier = earlier_of(conn, &found, new.trade_union)?;
        holder = account_of(conn, id)?.map(|account| account.holder);
        if let Some(of) = of {
            let found = FamilyMember::get(conn, of)?;
            if found.hardship_file != id {
                return Err(AidError::NotOfHousehold);
            }
            let consents = consents_of(conn, id)?;
            agreed = covers(&consents, ConsentKind::Guardian, Some(of), on);
            member = Some(found);
        }
        file = Some(found);
    }
    let payee = match (&file, new.to) {
        (Some(file), _) => match state_of(tx, file)? {
            FileState::OnFile => Payee::OnFile { worker: &file.name },
            FileState::Applying => Payee::Applying,
            FileState::Ended => Payee::Closed { how: file.ended },
        },
        (None, AidTo::Nobody) => Payee::Nobody,
        (None, _) => Payee::Place,
    };
    Ok(weigh(&Asked {
        project: new.project,
        on_day: new.on_day,
        today: given.today,
        parts: &parts,
        payee,
        for_whom: member.as_ref().map(|member| ForWhom {
            name: &member.name,
            birth: member.birth,
            guardian_agreed: agreed,
        }),
        holder: holder.as_deref(),
        earlier: &earlier,
        balance,
        caps: &caps,
        relative: new.relative,
        approved_by: new.approved_by.as_deref(),
        operator: tx.author().operator,
    }))
}

fn state_of(tx: &Tx<'_>, file: &HardshipFile) -> Result<FileState, AidError> {
    if file.retired.is_some() {
        return Ok(FileState::Ended);
    }
    let case = Case::get(tx.conn(), file.case_file)?;
    Ok(FileState::of(file, case.closed_on))
}

/// Writes what was weighed.
pub(crate) fn write(tx: &Tx<'_>, new: &NewAid) -> Result<Vec<Aid>, AidError> {
    let (Some(fund), Some(on_day)) = (new.fund, new.on_day) else {
        return Err(AidError::Empty { what: "fund" });
    };
    let conn = tx.conn();
    let (file, member, employer) = match new.to {
        AidTo::Household(file, member) => (Some(HardshipFile::get(conn, file)?), member, None),
        AidTo::Employer(employer) => (None, None, Some(employer)),
        AidTo::Place | AidTo::Nobody => (None, None, None),
    };
    let student = member
        .map(|member| FamilyMember::get(conn, member))
        .transpose()?;
    let worker = file.as_ref().map(|file| file.name.clone());
    let payee = match (new.payee.clone(), worker) {
        (Some(payee), _) => check_said(&payee, "payee")?,
        (None, Some(worker)) => worker,
        (None, None) => return Err(AidError::Empty { what: "payee" }),
    };
    let is_schooling = new.project == AidProject::Schooling;
    let record = |gift: &Gift| Aid {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: new.trade_union,
        project: new.project,
        fund,
        on_day,
        hardship_file: file.as_ref().map(|file| file.id),
        family_member: member,
        employer,
        payee: payee.clone(),
        way: gift.way,
        amount: gift.amount,
        goods: gift.goods.clone(),
        quantity: gift.quantity.clone(),
        approved_by: new.approved_by.clone(),
        signed: new.signed,
        relative: new.relative,
        school_year: is_schooling
            .then(|| new.school_year.unwrap_or_else(|| school_year_of(on_day))),
        stage: match is_schooling {
            true => new
                .stage
                .or(student.as_ref().and_then(|student| student.stage)),
            false => None,
        },
        visit: new.visit,
        note: new.note.clone(),
    };
    let gifts = new.gifts.iter();
    gifts.map(|gift| Ok(tx.insert(record(gift))?)).collect()
}

/// Records that payees have signed (补签字); how many of them had not before.
pub fn sign(tx: &Tx<'_>, aids: &[AidId]) -> Result<usize, AidError> {
    let mut newly = 0;
    for id in aids {
        let aid = Aid::get(tx.conn(), *id)?;
        newly += usize::from(!aid.signed);
        tx.put(Aid {
            signed: true,
            ..aid
        })?;
    }
    Ok(newly)
}

/// Takes aid back that did not reach the payee, or was recorded by mistake (退回、记错).
pub fn take_back(tx: &Tx<'_>, aid: AidId, why: &str) -> Result<(), AidError> {
    Ok(tx.retire::<Aid>(aid, &check_said(why, "why")?)?)
}

/// What has to be written down, trimmed.
pub(crate) fn check_said(text: &str, what: &'static str) -> Result<String, AidError> {
    shared::check_said(text, || AidError::Empty { what })
}

/// A day that has come.
pub(crate) fn check_past(day: Day, today: Day) -> Result<(), AidError> {
    shared::check_past(day, today, || AidError::InFuture { day })
}

/// More than nothing.
pub(crate) fn check_amount(given: Fen, what: &'static str) -> Result<(), AidError> {
    match given > Fen::ZERO {
        true => Ok(()),
        false => Err(AidError::Amount { what, given }),
    }
}

/// A year that an office may write about.
pub(crate) fn check_year(year: i64) -> Result<(), AidError> {
    check_number(year, "year", (1990, 2100))
}

pub(crate) fn check_number(
    given: i64,
    what: &'static str,
    (least, most): (i64, i64),
) -> Result<(), AidError> {
    match (least..=most).contains(&given) {
        true => Ok(()),
        false => Err(AidError::Number {
            what,
            given,
            least,
            most,
        }),
    }
}
