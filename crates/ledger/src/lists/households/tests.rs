//! How offices write the archive's sheets, as tables, and plans over a real ledger; whole files are tried in the acceptance tests.
#![allow(clippy::unwrap_used)]

use super::group::{Groups, Key, key_of};
use super::plan::Row;
use super::words::{
    Label, read_cause, read_health, read_housing, read_label, read_livelihood, read_marriage,
    read_relation, read_stage,
};
use super::{HouseholdField as Field, HouseholdPlanner, apply};
use crate::assistance::households::rules::Thresholds;
use crate::assistance::households::{
    Cause, FileError, FileState, HardshipFile, Health, Housing, Livelihood, Marriage, Relation,
    SchoolStage, account_of, enter_standing_file, family_of, files_of, health_of, surveys_of,
    word_file,
};
use crate::assistance::rules::Hardship;
use crate::cases::{Case, CaseError, steps_of};
use crate::lists::money::{read_amount, read_people};
use crate::lists::{ListFault, ListTally, ListWarning};
use crate::shared::Fen;
use crate::sheets::{Part, SourceCell, SourceRow, Staging};
use crate::store::tests::{Desk, TODAY, d, founding};
use crate::store::{Act, Record as _, StoreError};
use crate::unions::{self, Union};

const HEAD: &str = "371323197403080015";
const WIFE: &str = "371323197503080020";
const CHILD: &str = "371323201503080011";
const OTHER: &str = "371323196803080036";

#[test]
fn amounts_are_read_as_sheets_write_them() {
    for (text, in_myriads, amount) in [
        ("1200", false, Some(120_000)),
        ("１，２００．５元", false, Some(120_050)),
        ("1200元/月", false, Some(120_000)),
        ("无", false, Some(0)),
        ("0", false, Some(0)),
        ("3.6万", false, Some(3_600_000)),
        ("3.6万元", false, Some(3_600_000)),
        ("3.61234", true, Some(3_612_340)),
        ("1233.3333333333", false, Some(123_333)),
        ("1233.335", false, Some(123_334)),
        ("-5", false, Some(-500)),
        ("一千二", false, None),
        ("1200左右", false, None),
        ("", false, None),
        (".5", false, None),
        ("1.2.3", false, None),
        ("12345678901", false, None),
    ] {
        assert_eq!(read_amount(text, in_myriads), amount.map(Fen), "{text}");
    }
    for (text, people) in [
        ("4", Some(4)),
        ("４ 口人", Some(4)),
        ("4.0", Some(4)),
        ("四", Some(4)),
        ("四五口", None),
        ("-1", None),
        ("", None),
    ] {
        assert_eq!(read_people(text), people, "{text}");
    }
}

#[test]
fn labels_of_today_are_categories_and_labels_of_other_times_stay_words() {
    for (text, label) in [
        ("深度困难", Label::Now(Hardship::Deep)),
        ("深度困难职工", Label::Now(Hardship::Deep)),
        ("相对困难职工家庭", Label::Now(Hardship::Relative)),
        ("意外致困", Label::Now(Hardship::Accident)),
        ("意外致困户", Label::Now(Hardship::Accident)),
        ("低保户", Label::Old("低保户".to_owned())),
        ("低保 边缘户", Label::Old("低保边缘户".to_owned())),
        ("享受低保", Label::Old("享受低保".to_owned())),
        ("未享受低保", Label::Old("未享受低保".to_owned())),
        ("低保线以下", Label::Old("低保线以下".to_owned())),
        ("特困", Label::Unknown("特困".to_owned())),
    ] {
        assert_eq!(read_label(text), label, "{text}");
    }
}

#[test]
fn what_the_form_offers_as_a_list_is_read_from_many_words() {
    for (text, relation) in [
        ("本人", Some(Relation::Head)),
        ("户主", Some(Relation::Head)),
        ("职工本人", Some(Relation::Head)),
        ("户主之妻", Some(Relation::Spouse)),
        ("丈夫", Some(Relation::Spouse)),
        ("长子", Some(Relation::Child)),
        ("女儿", Some(Relation::Child)),
        ("儿媳", Some(Relation::Other)),
        ("孙女", Some(Relation::Other)),
        ("岳母", Some(Relation::Parent)),
        ("父亲", Some(Relation::Parent)),
        ("祖父", Some(Relation::Grandparent)),
        ("姥姥", Some(Relation::Grandparent)),
        ("妹妹", Some(Relation::Sibling)),
        ("", None),
        ("同住", None),
    ] {
        assert_eq!(read_relation(text), relation, "{text}");
    }
    assert_eq!(read_livelihood("下岗"), Some(Livelihood::LaidOff));
    assert_eq!(read_livelihood("失业"), Some(Livelihood::Jobless));
    assert_eq!(read_livelihood("在校生"), Some(Livelihood::Student));
    assert_eq!(read_livelihood("？"), None);
    assert_eq!(read_marriage("离婚"), Some(Marriage::Divorced));
    assert_eq!(read_housing("公租房"), Some(Housing::PublicRental));
    assert_eq!(read_housing("租房"), Some(Housing::Rented));
    assert_eq!(read_cause("本人患大病"), Some(Cause::OwnIllness));
    assert_eq!(read_cause("家庭成员患病"), Some(Cause::FamilyIllness));
    assert_eq!(read_cause("子女上大学"), Some(Cause::Schooling));
    assert_eq!(read_health("健康"), Some(Health::Good));
    assert_eq!(read_health("肺癌"), Some(Health::Cancer));
    assert_eq!(read_stage("普通高中"), Some(SchoolStage::High));
    assert_eq!(read_stage("硕士研究生"), Some(SchoolStage::Graduate));
}

/// A row under headings that are the fields' own labels.
fn with_row<T>(
    fields: &[Field],
    (number, texts): (u32, &[&str]),
    work: impl FnOnce(&SourceRow<'_, Field>) -> T,
) -> T {
    let cells: Vec<SourceCell> = texts
        .iter()
        .map(|text| SourceCell {
            text: (*text).to_owned(),
            is_number: false,
        })
        .collect();
    let headings: Vec<String> = fields.iter().map(|it| it.label().to_owned()).collect();
    let fields: Vec<Option<Field>> = fields.iter().copied().map(Some).collect();
    work(&SourceRow {
        number,
        cells: &cells,
        fields: &fields,
        headings: &headings,
    })
}

#[test]
fn rows_of_one_household_are_found_by_file_by_worker_or_by_standing_below_it() {
    use Field::{DocumentNo, FileNo, HeadDocument, HeadName, Name, Relation};
    let groups = |fields: &[Field], rows: &[&[&str]]| -> Vec<u32> {
        let mut groups = Groups::default();
        let keys = rows
            .iter()
            .map(|row| with_row(fields, (1, row), key_of))
            .collect::<Vec<Key>>();
        keys.iter().map(|key| groups.of(key)).collect()
    };
    assert_eq!(
        groups(
            &[FileNo, Name, Relation],
            &[
                &["01", "甲", "本人"],
                &["02", "乙", "本人"],
                &["01", "丙", "妻"],
                &["０２", "丁", "子"],
                &["", "戊", "女"],
            ],
        ),
        [1, 2, 1, 2, 2]
    );
    assert_eq!(
        groups(
            &[Name, DocumentNo, Relation],
            &[
                &["甲", HEAD, "户主"],
                &["丙", WIFE, "配偶"],
                &["乙", OTHER, "户主"],
                &["丁", CHILD, "子"],
            ],
        ),
        [1, 1, 2, 2]
    );
    assert_eq!(
        groups(
            &[HeadName, HeadDocument, Name, DocumentNo],
            &[
                &["甲", HEAD, "丙", WIFE],
                &["乙", OTHER, "丁", CHILD],
                &["甲", HEAD, "甲", HEAD],
            ],
        ),
        [1, 2, 1]
    );
    let heads = with_row(
        &[HeadName, HeadDocument, Name, DocumentNo],
        (1, &["甲", HEAD, "甲", HEAD]),
        key_of,
    );
    assert!(heads.is_head);
}

fn office() -> (Desk, Union) {
    let desk = Desk::new();
    let new = founding("371323-DZC", "沂河电子厂工会");
    let own = founding("371323-XJH", "许家湖镇总工会");
    desk.act(Act::AddUnion, |tx| unions::found(tx, &own))
        .unwrap();
    let union = desk
        .act(Act::AddUnion, |tx| unions::found(tx, &new))
        .unwrap();
    (desk, union)
}

/// Plans rows; numbers begin with 3, below a title and a head.
fn plan(desk: &Desk, fields: &[Field], rows: &[&[&str]]) -> (Staging, ListTally) {
    let batch = "00000000-0000-7000-8000-00000000000a";
    drop(desk.ledger.unstage(batch));
    let staging = Staging::open(&desk.ledger, batch).unwrap();
    staging.set("file_name", &"档案.xlsx").unwrap();
    staging.set("file_sha256", &"00").unwrap();
    let conn = desk.ledger.own_reader().unwrap();
    let own = "371323-XJH".parse().unwrap();
    let by = Thresholds {
        standard: Some(Fen(106_200)),
        times: 2,
        sudden_permille: 800,
    };
    let mut planner = HouseholdPlanner::begin(&staging, &conn, &own, by, d(TODAY)).unwrap();
    for (at, row) in rows.iter().enumerate() {
        with_row(fields, (at as u32 + 3, row), |row| {
            planner.row(row, d(TODAY)).unwrap();
        });
    }
    let tally = planner.finish().unwrap();
    (staging, tally)
}

fn rows(staging: &Staging, part: Part) -> Vec<Row> {
    staging.page(Some(part), 0, 200).unwrap()
}

#[derive(Debug)]
enum Failed {
    #[allow(dead_code)]
    File(FileError),
    #[allow(dead_code)]
    Store(StoreError),
}

impl From<FileError> for Failed {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

fn take(desk: &Desk, staging: &Staging) {
    desk.act(Act::ImportHouseholds, |tx| {
        apply::<Failed>(tx, &tx.act().to_string(), staging, &mut |_| Ok(()))
    })
    .unwrap();
}

fn only_file(desk: &Desk, union: &Union) -> HardshipFile {
    let files = desk.ledger.read(|conn| files_of(conn, union.id)).unwrap();
    assert_eq!(files.len(), 1);
    files.into_iter().next().unwrap()
}

const HOUSEHOLD: &[Field] = &[
    Field::UnionName,
    Field::FileNo,
    Field::Name,
    Field::DocumentNo,
    Field::Size,
    Field::Category,
    Field::YearIncome,
    Field::PerCapita,
    Field::FiledOn,
    Field::Health,
    Field::Bank,
    Field::CardNo,
];

#[test]
fn a_household_of_one_row_is_a_standing_file_where_the_sheet_says_since_when() {
    let (desk, union) = office();
    let row: &[&str] = &[
        "沂河电子厂工会",
        "K-01",
        "赵德才",
        HEAD,
        "3口",
        "低保户",
        "36000",
        "1000",
        "2024-05-06",
        "糖尿病",
        "沂水农商行",
        "6222 0000 0000 0000 018",
    ];
    let (staging, tally) = plan(&desk, HOUSEHOLD, &[row]);
    assert_eq!((tally.rows, tally.added), (1, 1));
    let planned = rows(&staging, Part::Added).remove(0);
    assert_eq!(
        planned.warnings,
        [ListWarning::LabelOld, ListWarning::HolderMissing]
    );
    assert!(
        planned.about.contains("2024年5月6日建档"),
        "{}",
        planned.about
    );
    // 36,000 ÷ 12 ÷ 3 = 1,000 < 1,062 元.
    assert!(
        planned.about.contains("按收入看是深度困难"),
        "{}",
        planned.about
    );
    take(&desk, &staging);
    let file = only_file(&desk, &union);
    assert_eq!(
        (file.category, file.old_label.as_deref()),
        (None, Some("低保户"))
    );
    desk.ledger
        .read(|conn| -> Result<(), StoreError> {
            let case = Case::get(conn, file.case_file)?;
            assert_eq!(FileState::of(&file, case.closed_on), FileState::OnFile);
            let steps = steps_of(conn, case.id)?;
            assert_eq!(
                steps.len(),
                1,
                "nothing that led to the decision is made up"
            );
            assert_eq!(
                (steps[0].on_day, steps[0].note.as_deref()),
                (d("2024-05-06"), Some("导入的老档案"))
            );
            let survey = surveys_of(conn, file.id)?.remove(0);
            assert_eq!(
                (
                    survey.on_day,
                    survey.income,
                    survey.members,
                    survey.per_capita
                ),
                (d("2024-05-06"), Fen(3_600_000), 3, Some(Fen(100_000)))
            );
            let head = family_of(conn, file.id)?.remove(0);
            assert_eq!(health_of(conn, head.id)?.unwrap().health, Health::Diabetes);
            let account = account_of(conn, file.id)?.unwrap();
            assert_eq!(
                (account.holder, account.card_no.len()),
                ("赵德才".to_owned(), 19)
            );
            let standing: i64 =
                conn.query_row("SELECT standing FROM file_line", [], |row| row.get(0))?;
            assert_eq!(standing, 2);
            Ok(())
        })
        .unwrap();
    let (_, again) = plan(&desk, HOUSEHOLD, &[row]);
    assert_eq!((again.unchanged, again.added, again.updated), (1, 0, 0));
}

#[test]
fn an_undone_sheet_leaves_nothing_and_a_decision_taken_back_is_an_application_again() {
    let (desk, union) = office();
    let row: &[&str] = &[
        "沂河电子厂工会",
        "K-01",
        "赵德才",
        HEAD,
        "3",
        "相对困难",
        "36000",
        "",
        "",
        "",
        "",
        "",
    ];
    let (staging, _) = plan(&desk, HOUSEHOLD, &[row]);
    take(&desk, &staging);
    let file = only_file(&desk, &union);
    let standing = || -> Vec<i64> {
        desk.ledger
            .read(|conn| -> Result<Vec<i64>, StoreError> {
                let mut lines = conn.prepare("SELECT standing FROM file_line")?;
                let lines = lines.query_map([], |row| row.get(0))?;
                Ok(lines.collect::<Result<_, _>>()?)
            })
            .unwrap()
    };
    assert_eq!(
        standing(),
        [1],
        "applied for: the sheet does not say since when"
    );
    let import = desk.newest_act();
    desk.act(Act::RecordHardship, |tx| {
        enter_standing_file(tx, &file, d(TODAY))
    })
    .unwrap();
    assert_eq!(standing(), [2]);
    let act = desk.newest_act();
    desk.ledger.undo(act, &desk.author()).unwrap();
    assert_eq!(standing(), [1]);
    desk.ledger.undo(import, &desk.author()).unwrap();
    assert_eq!(standing(), Vec::<i64>::new());
}

#[test]
fn only_an_application_without_steps_and_with_a_category_is_put_on_file_as_an_old_one() {
    let (desk, union) = office();
    let row: &[&str] = &[
        "沂河电子厂工会",
        "K-01",
        "赵德才",
        HEAD,
        "3",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
    ];
    let (staging, _) = plan(&desk, HOUSEHOLD, &[row]);
    take(&desk, &staging);
    let enter = |file: &HardshipFile, on: &str| {
        desk.act(Act::RecordHardship, |tx| {
            enter_standing_file(tx, file, d(on))
        })
    };
    let file = only_file(&desk, &union);
    let error = enter(&file, TODAY).unwrap_err();
    assert!(matches!(error, FileError::Empty { what: "category" }));
    let file = desk
        .act(Act::RecordHardship, |tx| {
            word_file(
                tx,
                file.clone(),
                crate::assistance::households::FileForm {
                    size: 3,
                    category: Some(Hardship::Deep),
                    ..Default::default()
                },
            )
        })
        .unwrap();
    assert!(matches!(
        enter(&file, "2036-01-01").unwrap_err(),
        FileError::InFuture { .. }
    ));
    assert!(matches!(
        enter(&file, "2026-11-21").unwrap_err(),
        FileError::DayBefore { .. }
    ));
    enter(&file, TODAY).unwrap();
    assert!(matches!(
        enter(&file, TODAY).unwrap_err(),
        FileError::Case(CaseError::Closed { .. })
    ));
}

const PERSON: &[Field] = &[
    Field::UnionName,
    Field::FileNo,
    Field::Relation,
    Field::Name,
    Field::DocumentNo,
    Field::Birth,
    Field::MonthIncome,
    Field::Size,
    Field::YearIncome,
    Field::PerCapita,
];

#[test]
fn a_household_of_several_rows_is_one_file_and_what_does_not_agree_is_told() {
    let (desk, union) = office();
    let sheet: &[&[&str]] = &[
        &[
            "沂河电子厂工会",
            "K-01",
            "本人",
            "赵德才",
            HEAD,
            "1974.3",
            "2000",
            "4",
            "24000",
            "900",
        ],
        &[
            "",
            "K-01",
            "妻",
            "钱玉梅",
            WIFE,
            "1975-03-09",
            "",
            "",
            "",
            "",
        ],
        &["", "K-01", "子", "赵小禾", CHILD, "", "", "", "", ""],
    ];
    let (staging, tally) = plan(&desk, PERSON, sheet);
    assert_eq!((tally.added, tally.rejected), (3, 0));
    let planned = rows(&staging, Part::Added);
    assert_eq!(
        planned[0].warnings,
        // 24,000 ÷ 12 ÷ 4 = 500 元; three people are listed.
        [ListWarning::SizeDiffers, ListWarning::PerCapitaDiffers]
    );
    assert_eq!(planned[1].warnings, [ListWarning::BirthDiffers]);
    take(&desk, &staging);
    let file = only_file(&desk, &union);
    let family = desk.ledger.read(|conn| family_of(conn, file.id)).unwrap();
    assert_eq!(
        family.iter().map(|it| it.relation).collect::<Vec<_>>(),
        [Relation::Head, Relation::Spouse, Relation::Child]
    );
    assert_eq!(family[1].birth, Some(d("1975-03-08")), "the number holds");
    // Another child and another income: the file is worded anew, the known rows say nothing new.
    let more: &[&[&str]] = &[
        &[
            "沂河电子厂工会",
            "K-01",
            "本人",
            "赵德才",
            HEAD,
            "",
            "2100",
            "4",
            "24000",
            "500",
        ],
        &[
            "",
            "K-01",
            "女",
            "赵小苗",
            "371323201603080027",
            "",
            "",
            "",
            "",
            "",
        ],
    ];
    let (staging, tally) = plan(&desk, PERSON, more);
    assert_eq!(
        (tally.added, tally.updated, tally.rejected),
        (1, 1, 0),
        "{:?}",
        rows(&staging, Part::Rejected)
    );
    assert_eq!(rows(&staging, Part::Updated)[0].warnings, []);
    take(&desk, &staging);
    let family = desk.ledger.read(|conn| family_of(conn, file.id)).unwrap();
    assert_eq!(
        (family.len(), family[0].month_income),
        (4, Some(Fen(210_000)))
    );
}

#[test]
fn a_row_that_cannot_be_taken_says_one_reason() {
    let (desk, _) = office();
    let one: &[&str] = &[
        "沂河电子厂工会",
        "K-01",
        "本人",
        "赵德才",
        HEAD,
        "",
        "2000",
        "1",
        "",
        "",
    ];
    let with = |changes: &[(usize, &'static str)]| -> Vec<&str> {
        let mut row = one.to_vec();
        for (at, text) in changes {
            row[*at] = text;
        }
        row
    };
    for (changes, fault, cell) in [
        (&[(3, "")][..], ListFault::PersonMissing, Some(3)),
        (&[(4, "")], ListFault::IdMissing, Some(4)),
        (&[(4, "3.71323E+17")], ListFault::IdDamagedByExcel, Some(4)),
        (&[(4, "37132319740308001")], ListFault::IdLength, Some(4)),
        (
            &[(4, "371323197403080011")],
            ListFault::IdCheckDigit,
            Some(4),
        ),
        (&[(6, "两千多")], ListFault::MoneyUnread, Some(6)),
        (&[(8, "-1")], ListFault::MoneyNegative, Some(8)),
        (&[(7, "三四口")], ListFault::SizeUnread, Some(7)),
        (&[(7, "0")], ListFault::SizeUnread, Some(7)),
        (&[(0, "沂河石材工会")], ListFault::UnionUnknown, None),
        (&[(2, "子")], ListFault::HeadMissing, None),
    ] {
        let row = with(changes);
        let (staging, tally) = plan(&desk, PERSON, &[&row]);
        let refused = rows(&staging, Part::Rejected);
        assert_eq!(tally.rejected, 1, "{changes:?}");
        assert_eq!(
            (refused[0].fault, refused[0].cell),
            (Some(fault), cell),
            "{changes:?}"
        );
    }
    // With the worker's row the household waits; a second worker and a second line of one person go back alone.
    let sheet: &[&[&str]] = &[
        &with(&[(4, "371323197403080011")]),
        &["", "K-01", "妻", "钱玉梅", WIFE, "", "", "", "", ""],
        &["", "K-02", "本人", "孙立国", OTHER, "", "", "1", "", ""],
        &["", "K-02", "本人", "周福来", CHILD, "", "", "1", "", ""],
        &["", "K-02", "本人", "孙立国", OTHER, "", "", "1", "", ""],
    ];
    let (staging, _) = plan(&desk, PERSON, sheet);
    let faults: Vec<_> = rows(&staging, Part::Rejected)
        .iter()
        .map(|row| row.fault.unwrap())
        .collect();
    assert_eq!(
        faults[..2],
        [ListFault::IdCheckDigit, ListFault::HeadMissing]
    );
    // The row of the union is missing in the second household, and there are two unions.
    assert_eq!(
        faults[2..],
        [
            ListFault::UnionUnknown,
            ListFault::HeadTwice,
            ListFault::DuplicateInFile
        ]
    );
}

#[test]
fn nobody_stands_in_two_files() {
    let (desk, _) = office();
    let of = |no: &'static str, relation: &'static str, name: &'static str, id: &'static str| {
        vec!["沂河电子厂工会", no, relation, name, id, "", "", "", "", ""]
    };
    let first = [
        of("K-01", "本人", "赵德才", HEAD),
        of("K-01", "妻", "钱玉梅", WIFE),
    ];
    let slices: Vec<&[&str]> = first.iter().map(Vec::as_slice).collect();
    let (staging, _) = plan(&desk, PERSON, &slices);
    take(&desk, &staging);
    for (sheet, fault) in [
        // The wife is another's member; the wife opens a file of her own; the household goes to another union.
        (
            vec![
                of("K-02", "本人", "孙立国", OTHER),
                of("K-02", "妻", "钱玉梅", WIFE),
            ],
            ListFault::AlreadyOnFile,
        ),
        (
            vec![of("K-03", "本人", "钱玉梅", WIFE)],
            ListFault::AlreadyOnFile,
        ),
        (
            vec![vec![
                "许家湖镇总工会",
                "K-01",
                "本人",
                "赵德才",
                HEAD,
                "",
                "",
                "",
                "",
                "",
            ]],
            ListFault::AlreadyOnFile,
        ),
    ] {
        let slices: Vec<&[&str]> = sheet.iter().map(Vec::as_slice).collect();
        let (staging, tally) = plan(&desk, PERSON, &slices);
        assert_eq!(tally.rejected, sheet.len() as u64);
        assert_eq!(rows(&staging, Part::Rejected)[0].fault, Some(fault));
    }
    // Two households of one sheet: the first holds.
    let sheet = [
        of("K-04", "本人", "孙立国", OTHER),
        of("K-04", "子", "孙小禾", CHILD),
        of("K-05", "本人", "周福来", "371323196803080052"),
        of("K-05", "子", "孙小禾", CHILD),
    ];
    let slices: Vec<&[&str]> = sheet.iter().map(Vec::as_slice).collect();
    let (_, tally) = plan(&desk, PERSON, &slices);
    assert_eq!((tally.added, tally.rejected), (2, 2));
    // A mended row of a household on file finds it by its number, without the worker's row.
    let (staging, tally) = plan(&desk, PERSON, &[&of("K-01", "子", "赵小禾", CHILD)]);
    assert_eq!((tally.added, tally.rejected), (1, 0));
    take(&desk, &staging);
    let (_, again) = plan(&desk, PERSON, &[&of("K-01", "子", "赵小禾", CHILD)]);
    assert_eq!(again.unchanged, 1);
}

#[test]
fn figures_with_the_day_of_a_visit_are_the_visit_and_older_ones_are_passed_over() {
    let (desk, union) = office();
    let fields = &[
        Field::UnionName,
        Field::Name,
        Field::DocumentNo,
        Field::Size,
        Field::YearIncome,
        Field::Rigid,
        Field::AppliedOn,
        Field::SurveyedOn,
        Field::Holder,
        Field::Bank,
        Field::CardNo,
        Field::Insurance,
    ];
    let row = |income: &'static str, visited: &'static str| {
        [
            "沂河电子厂工会",
            "赵德才",
            HEAD,
            "2",
            income,
            "6000",
            "2026-10-08",
            visited,
            "钱玉梅",
            "沂水农商行",
            "62220000",
            "居民医保",
        ]
    };
    let (staging, _) = plan(&desk, fields, &[&row("30000", "2026-10-20")]);
    assert_eq!(
        rows(&staging, Part::Added)[0].warnings,
        [ListWarning::HolderDiffers, ListWarning::HealthMissing]
    );
    take(&desk, &staging);
    let file = only_file(&desk, &union);
    let surveys = || desk.ledger.read(|conn| surveys_of(conn, file.id)).unwrap();
    let steps = || {
        desk.ledger
            .read(|conn| steps_of(conn, file.case_file))
            .unwrap()
    };
    assert_eq!(steps().len(), 1, "入户核实");
    assert_eq!((surveys().len(), surveys()[0].on_day), (1, d("2026-10-20")));
    // Without a word on health there is nothing that insurance stands beside.
    let head = desk.ledger.read(|conn| family_of(conn, file.id)).unwrap();
    let health = desk
        .ledger
        .read(|conn| health_of(conn, head[0].id))
        .unwrap();
    assert_eq!(health, None);
    for (income, visited, updated, count) in [
        ("30000", "2026-10-20", 0, 1),
        ("20000", "2026-10-19", 0, 1),
        ("40000", "2026-11-02", 1, 2),
        ("40000", "", 0, 2),
        ("50000", "", 1, 3),
    ] {
        let (staging, tally) = plan(&desk, fields, &[&row(income, visited)]);
        assert_eq!(tally.updated, updated, "{income} {visited}");
        take(&desk, &staging);
        assert_eq!(surveys().len(), count, "{income} {visited}");
    }
    assert_eq!(
        surveys()[0].on_day,
        d(TODAY),
        "a sheet without a day is of the day given"
    );
    assert_eq!(steps().len(), 1);
}
