//! 帮扶发放: what a person does with aid: given, signed for, taken back.

use super::{Choice, Nothing, choices, own_union, record_aid, yuan};
use crate::form::{choice, choice_if, day_if, id, id_if, money_if, said};
use crate::messages;
use crate::rules::RulesOfDay;
use crate::unions::Notice;
use crate::{Answer, Office, Progress, unions};
use serde::{Deserialize, Serialize};
use taizhang_ledger::assistance::aid::{
    self, Aid, AidError, AidFault, AidProject, AidTo, Confirmed, FundSource, Gift, LineFindings,
    NewAid, PayWay, balance_of, funds,
};
use taizhang_ledger::assistance::households::{HardshipFile, SchoolStage, account_of, family_of};
use taizhang_ledger::assistance::privacy::is_child;
use taizhang_ledger::assistance::rounds::{Wanted, candidates};
use taizhang_ledger::assistance::rules::Hardship;
use taizhang_ledger::shared::{AidId, EmployerId, Fen, FundId, HardshipFileId, Severity};
use taizhang_ledger::store::Record as _;
use taizhang_ledger::unions::{Employer, Union};
use ts_rs::TS;

/// What may be chosen in the forms of aid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidChoices {
    /// 项目
    pub projects: Vec<Choice>,
    /// 来源
    pub sources: Vec<Choice>,
    /// 发放方式
    pub ways: Vec<Choice>,
    /// 学段
    pub stages: Vec<Choice>,
    /// 困难类别
    pub categories: Vec<Choice>,
    /// Funds with what is left, the newest year first.
    pub funds: Vec<FundChoice>,
    /// Code of the office's own union.
    pub own: Option<String>,
}

/// A fund that may be paid from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FundChoice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// 余额
    pub left: String,
    /// Of that, what may be given as money.
    pub cash_left: String,
}

/// Tells what may be chosen.
pub fn aid_choices(office: &Office, _: Nothing, _: &dyn Progress) -> Answer<AidChoices> {
    let ledger = office.ledger()?;
    let own = ledger.info().code;
    ledger.read(|conn| {
        let fund = |fund: aid::Fund| {
            let balance = balance_of(conn, fund.id)?;
            Ok(FundChoice {
                id: fund.id.to_string(),
                name: fund.name,
                left: yuan(balance.left()),
                cash_left: yuan(balance.cash_left()),
            })
        };
        Ok(AidChoices {
            projects: choices(AidProject::ALL.iter().map(|one| (one.code(), one.label()))),
            sources: choices(FundSource::ALL.iter().map(|one| (one.code(), one.label()))),
            ways: choices(PayWay::ALL.iter().map(|one| (one.code(), one.label()))),
            stages: choices(SchoolStage::ALL.iter().map(|one| (one.code(), one.label()))),
            categories: choices(Hardship::ALL.iter().map(|one| (one.code(), one.label()))),
            funds: funds(conn)?.into_iter().map(fund).collect::<Answer<_>>()?,
            own: own_union(conn, &own)?.map(|union| union.code.to_string()),
        })
    })
}

/// Whom to look for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AidPayees {
    /// Words of the worker's name.
    pub query: String,
    /// How many at most.
    pub limit: usize,
}

/// Households with an open file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidPayeesPage {
    /// By name.
    pub rows: Vec<AidPayee>,
}

/// A household that may be given something.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidPayee {
    /// Id of its file.
    pub file: String,
    /// 姓名 of the worker.
    pub name: String,
    /// The union that keeps the file.
    pub union_name: String,
    /// 村居
    pub village: Option<String>,
    /// 困难类别
    pub category: Option<String>,
    /// Its people.
    pub family: Vec<AidMember>,
    /// Whether an account for payments is kept.
    pub account: bool,
    /// Day of the newest aid.
    pub aided_on: Option<String>,
}

/// Somebody of the household.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidMember {
    /// Its id.
    pub id: String,
    /// 姓名
    pub name: String,
    /// 与户主关系
    pub relation: String,
    /// 学段, its code; of a child under fourteen not told here, nor is the school (个人信息保护法 第二十八条).
    pub stage: Option<String>,
    /// 单位或学校
    pub place: Option<String>,
}

/// Looks for households with an open file.
pub fn aid_payees(office: &Office, request: AidPayees, _: &dyn Progress) -> Answer<AidPayeesPage> {
    let wanted = Wanted {
        words: request.query,
        ..Wanted::default()
    };
    let today = office.today();
    office.ledger()?.read(|conn| {
        let found = candidates(conn, None, &wanted, None, request.limit.clamp(1, 100))?;
        let rows = found.into_iter().map(|one| {
            let family = family_of(conn, one.file)?.into_iter().map(|member| {
                let is_told = !is_child(&member, today);
                let stage = member.stage.filter(|_| is_told);
                AidMember {
                    id: member.id.to_string(),
                    name: member.name,
                    relation: member.relation.label().to_owned(),
                    stage: stage.map(|stage| stage.code().to_owned()),
                    place: member.place.filter(|_| is_told),
                }
            });
            Ok(AidPayee {
                file: one.file.to_string(),
                name: one.name,
                union_name: Union::get(conn, one.trade_union)?.name,
                village: one.village,
                category: one.category.map(|category| category.label().to_owned()),
                family: family.collect(),
                account: account_of(conn, one.file)?.is_some(),
                aided_on: one.aided_on.map(|day| day.to_string()),
            })
        });
        Ok(AidPayeesPage {
            rows: rows.collect::<Answer<_>>()?,
        })
    })
}

/// Aid that was given (发放).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AidGive {
    /// Code of the union that gave it.
    pub union: String,
    /// 项目, its code.
    pub project: String,
    /// Id of the fund.
    pub fund: Option<String>,
    /// When.
    pub on: Option<String>,
    /// Id of the household's file.
    pub file: Option<String>,
    /// Id of whom of the household it is for.
    pub member: Option<String>,
    /// Id of an enterprise, instead of a household.
    pub employer: Option<String>,
    /// 领取人; `null` for the worker or the enterprise.
    pub payee: Option<String>,
    /// 发放方式 of the money, its code.
    pub way: Option<String>,
    /// 金额 of the money, in 元.
    pub amount: Option<String>,
    /// 实物
    pub goods: Option<String>,
    /// 数量
    pub quantity: Option<String>,
    /// Value of the goods, in 元.
    pub value: Option<String>,
    /// 审批人
    pub approved_by: Option<String>,
    /// 已签字
    pub signed: bool,
    /// 经办人的亲属
    pub relative: bool,
    /// 学年 of tuition aid; `null` for that of the day.
    pub school_year: Option<i64>,
    /// 学段, its code; `null` for the student's own.
    pub stage: Option<String>,
    /// 备注
    pub note: Option<String>,
    /// What is to be looked at was looked at.
    pub confirmed: bool,
}

/// Aid that was recorded, or what is to be looked at first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidGiven {
    /// Ids of what was recorded: one of money, one of goods. Empty while something is to be looked at.
    pub ids: Vec<String>,
    /// 核实: what is to be looked at; said again as confirmed, it goes through.
    pub advice: Vec<Notice>,
}

/// Records aid. What stands in the way is a failure at its field; what is to be looked at comes back as advice.
pub fn aid_give(office: &Office, request: AidGive, _: &dyn Progress) -> Answer<AidGiven> {
    let union = unions::coded(office, &request.union)?;
    let rules = RulesOfDay::read(office)?;
    let new = read(office, &union, &request)?;
    let confirmed = match request.confirmed {
        true => Confirmed::Yes,
        false => Confirmed::No,
    };
    let subject = subject(office, &new)?;
    let mut doubts = None;
    let given = record_aid(office, &subject, |tx| {
        let given = aid::give(tx, &new, rules.given(), confirmed);
        if let Err(AidError::Weighed(lines)) = &given
            && only_doubts(lines)
        {
            doubts = Some(lines.clone());
        }
        Ok(given?)
    });
    if let Some(lines) = doubts {
        let faults = lines.iter().flat_map(|line| &line.faults);
        return Ok(AidGiven {
            ids: Vec::new(),
            advice: faults.map(|fault| messages::aid_notice(fault).1).collect(),
        });
    }
    let ids = given?.iter().map(|aid| aid.id.to_string()).collect();
    Ok(AidGiven {
        ids,
        advice: Vec::new(),
    })
}

/// Whether nothing is wrong and only something is to be looked at.
pub(super) fn only_doubts(lines: &[LineFindings]) -> bool {
    let is_doubt = |fault: &AidFault| fault.severity() != Severity::Error;
    lines.iter().flat_map(|line| &line.faults).all(is_doubt)
}

/// What the log calls it: the file, not the family.
fn subject(office: &Office, new: &NewAid) -> Answer<String> {
    let of = match (&new.payee, new.to) {
        (_, AidTo::Household(file, _)) => {
            let file = office
                .ledger()?
                .read(|conn| HardshipFile::get(conn, file))?;
            super::subject(&file)
        }
        (Some(payee), AidTo::Employer(_)) => payee.clone(),
        _ => String::new(),
    };
    Ok(format!("{of}{}", new.project.label()))
}

fn read(office: &Office, union: &Union, request: &AidGive) -> Answer<NewAid> {
    let fund: Option<FundId> = id_if(&request.fund, "fund")?;
    let file: Option<HardshipFileId> = id_if(&request.file, "file")?;
    let employer: Option<EmployerId> = id_if(&request.employer, "employer")?;
    let mut payee = said(&request.payee);
    let to = match (file, employer) {
        (Some(file), _) => AidTo::Household(file, id_if(&request.member, "member")?),
        (None, Some(employer)) => {
            let name = office
                .ledger()?
                .read(|conn| Employer::get(conn, employer))?
                .name;
            payee = payee.or(Some(name));
            AidTo::Employer(employer)
        }
        (None, None) => AidTo::Nobody,
    };
    let way: Option<PayWay> = choice_if(&request.way, "way")?;
    let mut gifts = Vec::new();
    if let Some(amount) = money_if(&request.amount, "amount")? {
        gifts.push(Gift {
            way: way
                .filter(|way| *way != PayWay::Goods)
                .unwrap_or(PayWay::Cash),
            amount,
            goods: None,
            quantity: None,
        });
    }
    let (goods, value) = (said(&request.goods), money_if(&request.value, "value")?);
    if goods.is_some() || value.is_some() {
        gifts.push(Gift {
            way: PayWay::Goods,
            amount: value.unwrap_or(Fen::ZERO),
            goods,
            quantity: said(&request.quantity),
        });
    }
    Ok(NewAid {
        trade_union: union.id,
        project: choice(&request.project, "project")?,
        fund,
        on_day: day_if(&request.on, "on")?,
        to,
        payee,
        gifts,
        approved_by: said(&request.approved_by),
        signed: request.signed,
        relative: request.relative,
        school_year: request.school_year,
        stage: choice_if(&request.stage, "stage")?,
        visit: None,
        note: said(&request.note),
    })
}

/// Payees that have signed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AidSign {
    /// Ids of what they signed for.
    pub ids: Vec<String>,
}

/// How many have signed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AidSigned {
    /// Those that had not before.
    pub signed: usize,
}

/// Records that payees have signed (补签字).
pub fn aid_sign(office: &Office, request: AidSign, _: &dyn Progress) -> Answer<AidSigned> {
    let ids: Vec<AidId> = request
        .ids
        .iter()
        .map(|text| id(text, "ids"))
        .collect::<Answer<_>>()?;
    let subject = format!("{} 笔补签字", ids.len());
    let signed = record_aid(office, &subject, |tx| Ok(aid::sign(tx, &ids)?))?;
    Ok(AidSigned { signed })
}

/// Aid to take back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AidTakeBack {
    /// Its id.
    pub id: String,
    /// Why.
    pub why: String,
}

/// Takes aid back that did not reach the payee, or was recorded by mistake.
pub fn aid_take_back(office: &Office, request: AidTakeBack, _: &dyn Progress) -> Answer<Nothing> {
    let aid: AidId = id(&request.id, "id")?;
    let held: Aid = office.ledger()?.read(|conn| Aid::get(conn, aid))?;
    record_aid(
        office,
        &format!(
            "退回{}{}",
            taizhang_ledger::shared::mask_name(&held.payee),
            held.project.label()
        ),
        |tx| {
            aid::take_back(tx, aid, &request.why)?;
            Ok(Nothing {})
        },
    )
}
