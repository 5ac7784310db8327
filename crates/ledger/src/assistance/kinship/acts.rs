//! What is done about pairs: linking, surveying, ending, and writing the diary.

use super::rules::{KinshipError, check_order, check_past, check_said, said};
use super::store::pairs_of_file;
use super::types::{Help, HelpKind, Pair};
use crate::assistance::households::{FamilyMember, HardshipFile};
use crate::shared::{Day, FamilyMemberId, HardshipFileId, HelpId, PairId, fold_name};
use crate::store::{Record as _, Tx};
use crate::unions::Union;

/// A cadre to be linked to a household.
#[derive(Debug, Clone)]
pub struct NewPair {
    /// The household.
    pub file: HardshipFileId,
    /// 干部姓名
    pub cadre: String,
    /// 职务
    pub post: Option<String>,
    /// 结对日期
    pub from_day: Day,
    /// 摸底日期, where the survey was made already.
    pub surveyed_on: Option<Day>,
}

/// Links a cadre of a union to a household (结对).
pub fn link(tx: &Tx<'_>, union: &Union, new: NewPair) -> Result<Pair, KinshipError> {
    let today = tx.author().day();
    let cadre = check_said(&new.cadre, "cadre")?;
    check_past(new.from_day, today, "from")?;
    check_survey(new.surveyed_on, new.from_day, today)?;
    let file = HardshipFile::get(tx.conn(), new.file)?;
    if file.ended.is_some() {
        return Err(KinshipError::FileClosed);
    }
    let key = fold_name(&cadre);
    let same = pairs_of_file(tx.conn(), file.id)?.into_iter().find(|pair| {
        fold_name(&pair.cadre) == key && pair.to_day.is_none_or(|last| last >= new.from_day)
    });
    if let Some(pair) = same {
        return Err(KinshipError::PairedAlready {
            since: pair.from_day,
            until: pair.to_day,
        });
    }
    Ok(tx.insert(Pair {
        id: tx.new_id(),
        station: String::new(),
        revision: 0,
        retired: None,
        trade_union: union.id,
        hardship_file: file.id,
        cadre,
        post: said(new.post),
        from_day: new.from_day,
        to_day: None,
        ended_why: None,
        surveyed_on: new.surveyed_on,
    })?)
}

/// Other cadres that are linked to a pair's household while it lasts: two of them are worth a look, and no error.
pub fn second_cadres<'a>(pair: &Pair, of_file: &'a [Pair]) -> Vec<&'a Pair> {
    let key = fold_name(&pair.cadre);
    of_file
        .iter()
        .filter(|other| {
            fold_name(&other.cadre) != key
                && other.to_day.is_none_or(|last| last >= pair.from_day)
                && pair.to_day.is_none_or(|last| last >= other.from_day)
        })
        .collect()
}

/// Records the day on which the household's basic data were surveyed (摸底).
pub fn survey_pair(tx: &Tx<'_>, pair: PairId, on: Day) -> Result<Pair, KinshipError> {
    let pair = Pair::get(tx.conn(), pair)?;
    check_survey(Some(on), pair.from_day, tx.author().day())?;
    Ok(tx.put(Pair {
        surveyed_on: Some(on),
        ..pair
    })?)
}

fn check_survey(on: Option<Day>, from: Day, today: Day) -> Result<(), KinshipError> {
    check_order(from, on, "surveyed_on")?;
    match on {
        Some(on) => check_past(on, today, "surveyed_on"),
        None => Ok(()),
    }
}

/// Ends a pair (解除结对); what was done out of it stays.
pub fn end_pair(tx: &Tx<'_>, pair: PairId, on: Day, why: &str) -> Result<Pair, KinshipError> {
    let pair = Pair::get(tx.conn(), pair)?;
    if let Some(on) = pair.to_day {
        return Err(KinshipError::PairOver { on });
    }
    check_past(on, tx.author().day(), "on")?;
    check_order(pair.from_day, Some(on), "on")?;
    Ok(tx.put(Pair {
        to_day: Some(on),
        ended_why: Some(check_said(why, "why")?),
        ..pair
    })?)
}

/// A line of the diary.
#[derive(Debug, Clone)]
pub struct NewHelp {
    /// The household.
    pub file: HardshipFileId,
    /// The pair out of which it was done.
    pub pair: Option<PairId>,
    /// For whom of the household.
    pub member: Option<FamilyMemberId>,
    /// With what.
    pub kind: HelpKind,
    /// When.
    pub on_day: Day,
    /// What was done.
    pub what: String,
    /// The problem that was found.
    pub problem: Option<String>,
    /// When it was solved.
    pub solved_on: Option<Day>,
    /// What came of it.
    pub result: Option<String>,
    /// Who did it.
    pub by_whom: String,
}

/// Writes a line of the diary (记民情日记).
pub fn help(tx: &Tx<'_>, new: NewHelp) -> Result<Help, KinshipError> {
    let line = checked(tx, tx.new_id(), new)?;
    Ok(tx.insert(line)?)
}

/// Writes a line of the diary anew, where it was written wrongly.
pub fn correct_help(tx: &Tx<'_>, id: HelpId, new: NewHelp) -> Result<Help, KinshipError> {
    let before = Help::get(tx.conn(), id)?;
    if before.hardship_file != new.file {
        return Err(KinshipError::OtherHousehold { what: "file" });
    }
    let line = checked(tx, id, new)?;
    Ok(tx.put(line)?)
}

fn checked(tx: &Tx<'_>, id: HelpId, new: NewHelp) -> Result<Help, KinshipError> {
    let today = tx.author().day();
    check_past(new.on_day, today, "on")?;
    if let Some(pair) = new.pair {
        let pair = Pair::get(tx.conn(), pair)?;
        if pair.hardship_file != new.file {
            return Err(KinshipError::OtherHousehold { what: "pair" });
        }
        check_order(pair.from_day, Some(new.on_day), "on")?;
        if let Some(on) = pair.to_day.filter(|last| *last < new.on_day) {
            return Err(KinshipError::PairOver { on });
        }
    }
    if let Some(member) = new.member
        && FamilyMember::get(tx.conn(), member)?.hardship_file != new.file
    {
        return Err(KinshipError::OtherHousehold { what: "member" });
    }
    let problem = said(new.problem);
    check_solved(new.solved_on, problem.as_deref(), new.on_day, today)?;
    Ok(Help {
        id,
        station: String::new(),
        revision: 0,
        retired: None,
        hardship_file: HardshipFile::get(tx.conn(), new.file)?.id,
        pair: new.pair,
        family_member: new.member,
        kind: new.kind,
        on_day: new.on_day,
        what: check_said(&new.what, "what")?,
        problem,
        solved_on: new.solved_on,
        result: said(new.result),
        by_whom: check_said(&new.by_whom, "by")?,
    })
}

fn check_solved(
    solved_on: Option<Day>,
    problem: Option<&str>,
    on_day: Day,
    today: Day,
) -> Result<(), KinshipError> {
    let Some(solved) = solved_on else {
        return Ok(());
    };
    if problem.is_none() {
        return Err(KinshipError::NoProblem);
    }
    check_past(solved, today, "solved_on")?;
    check_order(on_day, Some(solved), "solved_on")
}

/// Records that the problem of a line was solved, or what came of the help.
pub fn settle_help(
    tx: &Tx<'_>,
    id: HelpId,
    solved_on: Option<Day>,
    result: Option<String>,
) -> Result<Help, KinshipError> {
    let line = Help::get(tx.conn(), id)?;
    let result = said(result);
    if solved_on.is_none() && result.is_none() {
        return Err(KinshipError::Empty { what: "result" });
    }
    let today = tx.author().day();
    check_solved(solved_on, line.problem.as_deref(), line.on_day, today)?;
    Ok(tx.put(Help {
        solved_on: solved_on.or(line.solved_on),
        result: result.or(line.result.clone()),
        ..line
    })?)
}
