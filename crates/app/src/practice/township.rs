//! The invented township (练手镇): four unions with employers, head-counts, members and bodies.

use super::people::invented_person;
use super::sheet;
use crate::import::{BatchRef, RollImportOpen, roll_import_apply, roll_import_open};
use crate::unions::{
    BodyElect, CoverRecord, HeadcountRecord, OfficerLine, UnionAdd, body_elect, cover_record,
    headcount_record, union_add,
};
use crate::{Answer, Office, Progress};
use std::collections::BTreeMap;
use std::path::Path;
use taizhang_ledger::shared::Day;

/// Name of the township's own union.
pub(super) const NAME: &str = "练手镇总工会";
/// Its code.
pub(super) const CODE: &str = "371323-LSZ";

/// An invented union.
pub(super) struct Invented {
    pub code: &'static str,
    pub name: &'static str,
    form: &'static str,
    employer: Option<&'static str>,
    covers: &'static [&'static str],
    founded: &'static str,
    approval: &'static str,
    /// 职工, 女职工, 农民工, 劳务派遣工.
    staff: [i64; 4],
    /// Numbers of its members: the first, and how many.
    pub members: (u32, u32),
}

/// The electronics works; the demo imports its roll from a sheet with faults.
pub(super) const WORKS: Invented = Invented {
    code: "371323-LSDZ",
    name: "练手电子有限公司工会",
    form: "standalone",
    employer: Some("练手电子有限公司"),
    covers: &[],
    founded: "2012-05-18",
    approval: "练工发〔2012〕3号",
    staff: [260, 120, 110, 8],
    members: (0, 60),
};

/// The board factory: small enough for a general meeting.
pub(super) const BOARDS: Invented = Invented {
    code: "371323-LSBC",
    name: "练手板材有限公司工会",
    form: "standalone",
    employer: Some("练手板材有限公司"),
    covers: &[],
    founded: "2016-03-09",
    approval: "练工发〔2016〕2号",
    staff: [85, 40, 50, 0],
    members: (100, 30),
};

/// The shops: a joint union of three.
pub(super) const SHOPS: Invented = Invented {
    code: "371323-LSSP",
    name: "练手镇商铺联合工会",
    form: "joint",
    employer: None,
    covers: &["练手镇同心超市", "练手镇迎宾饭店", "练手镇阳光药房"],
    founded: "2018-10-26",
    approval: "练工发〔2018〕7号",
    staff: [42, 25, 20, 0],
    members: (200, 26),
};

const UNIONS: [Invented; 4] = [
    WORKS,
    BOARDS,
    SHOPS,
    Invented {
        code: "371323-LSXX",
        name: "练手镇中心小学工会",
        form: "standalone",
        employer: Some("练手镇中心小学"),
        covers: &[],
        founded: "2009-09-10",
        approval: "练工发〔2009〕5号",
        staff: [48, 30, 20, 0],
        members: (300, 12),
    },
];

/// Enters the unions with their employers, covered units and head-counts of two years.
pub(super) fn settle(office: &Office, progress: &dyn Progress) -> Answer<()> {
    for (done, union) in UNIONS.iter().enumerate() {
        progress.go_on("登记练手镇的工会", done as u64, Some(UNIONS.len() as u64))?;
        add(office, union, done as u32, progress)?;
        for (place, unit) in union.covers.iter().enumerate() {
            let number = 100 + place as u32;
            let cover = CoverRecord {
                union: union.code.to_owned(),
                name: (*unit).to_owned(),
                uscc: Some(invented_uscc("92", number)),
                from: union.founded.to_owned(),
            };
            cover_record(office, cover, progress)?;
        }
        for year in [2025, 2026] {
            count(office, union, year, progress)?;
        }
    }
    Ok(())
}

fn add(office: &Office, union: &Invented, number: u32, progress: &dyn Progress) -> Answer<()> {
    let request = UnionAdd {
        code: union.code.to_owned(),
        name: union.name.to_owned(),
        parent: None,
        form: Some(union.form.to_owned()),
        employer_name: union.employer.map(str::to_owned),
        employer_uscc: union.employer.map(|_| invented_uscc("91", number)),
        uscc: Some(invented_uscc("81", number)),
        founded_on: Some(union.founded.to_owned()),
        approval_no: Some(union.approval.to_owned()),
        employees: None,
        women: None,
        migrant: None,
        dispatched: None,
    };
    union_add(office, request, progress)?;
    Ok(())
}

/// The September head-count that the annual return asks for.
fn count(office: &Office, union: &Invented, year: i32, progress: &dyn Progress) -> Answer<()> {
    let on = Day::new(year, 9, 20).expect("a date").min(office.today());
    let [employees, women, migrant, dispatched] = union.staff;
    let request = HeadcountRecord {
        union: union.code.to_owned(),
        on: on.to_string(),
        employees,
        women: Some(women),
        migrant: Some(migrant),
        dispatched: Some(dispatched),
    };
    headcount_record(office, request, progress)?;
    Ok(())
}

/// Takes the members of all unions in, from sheets.
pub(super) fn enrol_all(office: &Office, progress: &dyn Progress) -> Answer<()> {
    UNIONS
        .iter()
        .try_for_each(|union| enrol(office, union, progress))
}

/// Takes the members of all unions but the works in.
pub(super) fn enrol_others(office: &Office, progress: &dyn Progress) -> Answer<()> {
    UNIONS
        .iter()
        .filter(|union| union.code != WORKS.code)
        .try_for_each(|union| enrol(office, union, progress))
}

fn enrol(office: &Office, union: &Invented, progress: &dyn Progress) -> Answer<()> {
    let folder = office.ledger()?.folder().path().to_owned();
    let file = folder.join("练手.xlsx");
    let taken = take_in(office, &file, union, progress);
    // The sheet has done its work, whether it was taken or not.
    let _ = std::fs::remove_file(&file);
    taken
}

fn take_in(office: &Office, file: &Path, union: &Invented, progress: &dyn Progress) -> Answer<()> {
    let (first, many) = union.members;
    sheet::write(file, union.name, &sheet::typed(first, many))?;
    let request = RollImportOpen {
        file: file.display().to_string(),
        union: union.code.to_owned(),
        map: BTreeMap::new(),
        sheet: None,
    };
    let batch = roll_import_open(office, request, progress)?.batch;
    roll_import_apply(office, BatchRef { batch }, progress)?;
    Ok(())
}

/// Elects the bodies: the works' term ends in less than three months, so that there is something to do on 今天.
pub(super) fn elect(office: &Office) -> Answer<()> {
    let today = office.today();
    let officer = |name: &str, post: &str, full_time| OfficerLine {
        name: name.to_owned(),
        post: post.to_owned(),
        full_time,
        votes: None,
        contract_until: None,
    };
    hold(
        office,
        CODE,
        "committee",
        (5, today.plus_months(-26), 5),
        vec![
            officer("周立新", "主席", true),
            officer("吴玉梅", "副主席", false),
        ],
    )?;
    for union in &UNIONS {
        let on = if union.code == WORKS.code {
            today.plus_years(-3).plus_days(80)
        } else {
            today.plus_months(-16)
        };
        // The shipped return ends in September 2026: an election after that would be none of its own.
        let on = on.min(Day::new(2026, 9, 1).expect("a date"));
        let member = |place: u32| invented_person(union.members.0 + place).name;
        let chair = officer(&member(2), "主席", union.code == WORKS.code);
        hold(
            office,
            union.code,
            "committee",
            (3, on, 3),
            vec![
                chair,
                officer(&member(3), "副主席", false),
                officer(&member(4), "委员", false),
            ],
        )?;
        hold(
            office,
            union.code,
            "audit",
            (3, on, 3),
            vec![officer(&member(7), "主任", false)],
        )?;
        // From ten women members on there should be a women's committee; the school has five.
        if union.members.1 > 24 {
            hold(
                office,
                union.code,
                "women",
                (3, on, 3),
                vec![officer(&member(1), "主任", false)],
            )?;
        }
    }
    Ok(())
}

fn hold(
    office: &Office,
    union: &str,
    kind: &str,
    (term_no, on, years): (i64, Day, i64),
    officers: Vec<OfficerLine>,
) -> Answer<()> {
    let request = BodyElect {
        union: union.to_owned(),
        kind: kind.to_owned(),
        term_no,
        elected_on: on.to_string(),
        years,
        approval_no: None,
        poll: None,
        officers,
    };
    body_elect(office, request, &crate::Quiet)?;
    Ok(())
}

/// A code that holds by GB 32100-2015 and GB 11714 and was given to nobody: its organisation part begins with LX (练习).
fn invented_uscc(registrar: &str, number: u32) -> String {
    const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
    let organisation = format!("LX{number:06}");
    let letter = |c: u8| {
        u32::from(if c.is_ascii_digit() {
            c - b'0'
        } else {
            c - b'A' + 10
        })
    };
    let sum: u32 = organisation
        .bytes()
        .zip([3, 7, 9, 10, 5, 8, 4, 2])
        .map(|(c, weight)| letter(c) * weight)
        .sum();
    let check = match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        n => char::from_digit(n, 10).expect("below ten"),
    };
    let body = format!("{registrar}371323{organisation}{check}");
    let value = |c: u8| {
        ALPHABET
            .iter()
            .position(|known| *known == c)
            .expect("of the alphabet") as u32
    };
    let weights = [
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
    ];
    let sum: u32 = body
        .bytes()
        .zip(weights)
        .map(|(c, weight)| value(c) * weight)
        .sum();
    let last = ALPHABET[((31 - sum % 31) % 31) as usize];
    format!("{body}{}", char::from(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use taizhang_ledger::shared::Uscc;

    #[test]
    fn the_invented_codes_hold() {
        assert_eq!(
            Uscc::read(&invented_uscc("91", 0)).map(|code| code.is_enterprise()),
            Ok(true)
        );
        assert_eq!(
            Uscc::read(&invented_uscc("81", 3)).map(|code| code.is_union()),
            Ok(true)
        );
        assert!((0..200).all(|number| Uscc::read(&invented_uscc("92", number)).is_ok()));
    }
}
