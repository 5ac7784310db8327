//! 结亲连心、医疗互助、劳模 of the invented township: two households linked to cadres of the works, with lines of the diary; who takes
//! part in mutual aid; one model worker with money paid and money that falls due.

use super::township::{BOARDS, WORKS};
use crate::assistance::{
    DiaryPut, FamilyWords, FileOpen, FileWords, ModelList, ModelOwe, ModelPay, ModelPut, MutualPut,
    PairPut, diary_put, file_open, model_list, model_owe, model_pay, model_put, mutual_put,
    pair_put,
};
use crate::{Answer, Office, Quiet};

pub(super) fn link(office: &Office) -> Answer<()> {
    pairs(office)?;
    mutual(office)?;
    model(office)
}

/// One pair surveyed and visited, one linked three weeks ago whose survey is due.
fn pairs(office: &Office) -> Answer<()> {
    let today = office.today();
    for (at, name) in ["董桂兰", "柳长山"].into_iter().enumerate() {
        let household = household(office, name)?;
        let from = today.plus_days(if at == 0 { -150 } else { -26 });
        let put = PairPut {
            union: WORKS.code.to_owned(),
            file: household.clone(),
            cadre: ["韩春梅", "丁立华"][at].to_owned(),
            post: Some(["主席", "副主席"][at].to_owned()),
            from: from.to_string(),
            surveyed_on: (at == 0).then(|| from.plus_days(14).to_string()),
        };
        let pair = pair_put(office, put, &Quiet)?.id;
        if at > 0 {
            continue;
        }
        for (days, kind, what, problem, result) in [
            (20, "living", "送了米面油，看了老人", None, None),
            (
                48,
                "placement",
                "陪着去食品厂看了包装岗",
                Some("妻子没有活干"),
                Some("到食品厂上班"),
            ),
            (
                100,
                "quality",
                "问了孩子的学习，借了几本书",
                Some("孩子没有地方写作业"),
                None,
            ),
        ] {
            let line = DiaryPut {
                id: None,
                file: household.clone(),
                pair: Some(pair.clone()),
                member: None,
                kind: kind.to_owned(),
                on: from.plus_days(days).to_string(),
                what: what.to_owned(),
                problem: problem.map(str::to_owned),
                solved_on: result.map(|_| from.plus_days(days + 15).to_string()),
                result: result.map(str::to_owned),
                by: "韩春梅".to_owned(),
            };
            diary_put(office, line, &Quiet)?;
        }
    }
    Ok(())
}

/// A worker of the works who lives alone and applied half a year ago.
fn household(office: &Office, name: &str) -> Answer<String> {
    let open = FileOpen {
        union: WORKS.code.to_owned(),
        applied_on: office.today().plus_days(-180).to_string(),
        form: FileWords {
            unit: Some("练手电子有限公司".to_owned()),
            village: Some("练手村".to_owned()),
            cause: Some("family_illness".to_owned()),
            size: 1,
            ..FileWords::default()
        },
        family: vec![FamilyWords {
            relation: "head".to_owned(),
            name: name.to_owned(),
            ..FamilyWords::default()
        }],
    };
    Ok(file_open(office, open, &Quiet)?.id)
}

fn mutual(office: &Office) -> Answer<()> {
    let year = i64::from(office.today().year());
    for (union, people, premium) in [(WORKS.code, 52, "5200"), (BOARDS.code, 21, "2100")] {
        let put = MutualPut {
            union: union.to_owned(),
            year,
            people,
            premium: premium.to_owned(),
        };
        mutual_put(office, put, &Quiet)?;
    }
    Ok(())
}

fn model(office: &Office) -> Answer<()> {
    let today = office.today();
    let put = ModelPut {
        id: None,
        union: WORKS.code.to_owned(),
        name: "谭守成".to_owned(),
        level: "provincial".to_owned(),
        named_year: 1998,
        hardship: false,
    };
    model_put(office, put, &Quiet)?;
    let all = ModelList {
        union: None,
        year: None,
    };
    let models: Vec<String> = model_list(office, all, &Quiet)?
        .models
        .into_iter()
        .map(|model| model.id)
        .collect();
    for (kind, days, due) in [("festival", -200, "3000"), ("honour", 10, "1200")] {
        let due_on = today.plus_days(days);
        let owe = ModelOwe {
            models: models.clone(),
            kind: kind.to_owned(),
            year: i64::from(due_on.year()),
            due_on: due_on.to_string(),
            due: due.to_owned(),
        };
        model_owe(office, owe, &Quiet)?;
    }
    let year = today.plus_days(-200).year();
    let of_year = ModelList {
        union: None,
        year: Some(year),
    };
    let payments = model_list(office, of_year, &Quiet)?.models;
    let paid = payments
        .iter()
        .flat_map(|model| &model.payments)
        .find(|payment| payment.kind == "festival");
    if let Some(payment) = paid {
        let pay = ModelPay {
            id: payment.id.clone(),
            on: today.plus_days(-204).to_string(),
            paid: "3000".to_owned(),
            evidence: Some("银行回单".to_owned()),
        };
        model_pay(office, pay, &Quiet)?;
    }
    Ok(())
}
