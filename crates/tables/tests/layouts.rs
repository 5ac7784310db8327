//! Headings and columns as other offices write them.
#![allow(clippy::unwrap_used)]

mod common;

use common::{Desk, SPECS, find, found, rows};
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use taizhang_tables::{Book, Found, Layout, Mapping, Spans, TablesError};

const PEOPLE: [[&str; 2]; 4] = [
    ["钱春沂", "371302196304054042"],
    ["冯敏娟", "371322198805098734"],
    ["黄超建", "370826810103934"],
    ["易晓超", "371302196706170775"],
];

fn csv(text: &str) -> Book {
    Desk::new().open("名册.csv", text.as_bytes()).unwrap()
}

fn laid(text: &str) -> Layout {
    find(&mut csv(text)).unwrap()
}

fn xlsx(write: impl FnOnce(&mut Workbook)) -> Book {
    let mut book = Workbook::new();
    write(&mut book);
    Desk::new()
        .open("名册.xlsx", &book.save_to_buffer().unwrap())
        .unwrap()
}

fn roll(sheet: &mut Worksheet, from: u32) {
    for (n, [name, document]) in (from..).zip(PEOPLE) {
        sheet.write(n, 0, n).unwrap();
        sheet.write(n, 1, name).unwrap();
        sheet.write(n, 2, document).unwrap();
    }
}

fn headed(book: &mut Workbook, name: &str) {
    let sheet = book.add_worksheet().set_name(name).unwrap();
    sheet.write_row(0, 0, ["序号", "姓名", "身份证号"]).unwrap();
    roll(sheet, 1);
}

fn merge(sheet: &mut Worksheet, (top, left): (u32, u16), (bottom, right): (u32, u16), text: &str) {
    sheet
        .merge_range(top, left, bottom, right, text, &Format::new())
        .unwrap();
}

#[test]
fn headings_with_notes_marks_and_wide_letters_are_understood() {
    let layout = laid(
        "ＮＯ．,*姓　名：,公民身份号码（18位）,【联系方式】,入会时间（如2014-08-19）\n\
         1,钱春沂,371302196304054042,13926358011,2015-01-07\n",
    );
    assert_eq!(
        found(&layout),
        [
            "serial=ＮＯ．",
            "name=*姓　名：",
            "document=公民身份号码（18位）",
            "phone=【联系方式】",
            "joined=入会时间（如2014-08-19）",
        ]
    );
}

#[test]
fn refused_rows_that_come_again_have_both_lines_of_a_heading_in_one() {
    // The column is empty, so that its content betrays nothing.
    let sheet = |reasons: &str| {
        laid(&format!(
            "序号,姓名,身份证号,通讯方式/手机号码,{reasons}\n1,钱春沂,371302196304054042,,号码位数不对\n"
        ))
    };
    let has_phone = |layout: &Layout| found(layout).contains(&"phone=通讯方式/手机号码".to_owned());
    assert!(has_phone(&sheet("错误原因")));
    assert!(
        !has_phone(&sheet("毛病")),
        "姓名/电话 may be both in one cell"
    );
}

#[test]
fn a_heading_on_the_eighth_line_is_found_below_titles_and_notes() {
    let layout = laid(
        "沂水县某某公司\n工会会员花名册\n\n说明：一、请如实填写姓名、性别、身份证号、电话\n\
         填报单位（盖章）：,,,填报日期：2026年9月30日\n联系人：张某,,电话：13900000000\n\n\
         序号,姓名,身份证号,手机\n1,钱春沂,371302196304054042,13926358011\n",
    );
    assert_eq!(layout.heading_rows, [8]);
    assert_eq!(layout.first_data_row, 9);
    assert_eq!(found(&layout).len(), 4);
}

#[test]
fn one_field_takes_one_column_and_the_other_stays_in_sight() {
    let layout = laid(
        "推荐人姓名,姓名,身份证号,紧急联系人电话,手机,电话\n\
         冯敏娟,钱春沂,371302196304054042,13900000000,13926358011,0539-2251234\n",
    );
    assert_eq!(
        found(&layout),
        ["name=姓名", "document=身份证号", "phone=手机"]
    );
    let free: Vec<&str> = layout
        .columns
        .iter()
        .filter(|column| column.how == Found::None)
        .map(|column| &*column.heading)
        .collect();
    assert_eq!(free, ["推荐人姓名", "紧急联系人电话", "电话"]);
}

#[test]
fn a_heading_that_only_contains_a_synonym_must_be_borne_out_by_the_values() {
    let layout = laid(
        "姓名,身份证有效期,身份证号有无错误,身份证件的号码,手机型号\n\
         钱春沂,2030-01-01,无,371302196304054042,P40\n\
         冯敏娟,2031-01-01,无,371322198805098734,X9\n",
    );
    assert_eq!(found(&layout), ["name=姓名", "document=身份证件的号码"]);
}

#[test]
fn required_fields_are_found_by_content_where_the_heading_says_nothing() {
    let mut text = String::from("工号,人员,部门,号码,性别,\n");
    for (n, [name, document]) in PEOPLE.iter().enumerate() {
        text.push_str(&format!("{n},{name},办公室,{document},男,汉族\n"));
    }
    let layout = laid(&text);
    assert_eq!(
        found(&layout),
        [
            "name=人员",
            "department=部门",
            "document=号码",
            "sex=性别",
            "ethnicity=第6列"
        ]
    );
    assert_eq!(layout.column_of("name").unwrap().how, Found::Content);
}

#[test]
fn a_sheet_without_any_heading_is_read_by_its_content() {
    let mut text = String::from("某公司会员名单\n");
    for (n, [name, document]) in PEOPLE.iter().enumerate() {
        text.push_str(&format!("{},{name},汉族,{document},群众\n", n + 1));
    }
    let layout = laid(&text);
    assert!(layout.heading_rows.is_empty());
    assert_eq!(layout.first_data_row, 2);
    let document = layout.column_of("document").unwrap();
    assert_eq!(
        (&*document.heading, document.how),
        ("第4列", Found::Content)
    );
    assert_eq!(layout.column_of("name").unwrap().index, 1);
}

#[test]
fn a_repeated_heading_is_recognised_and_a_person_is_not() {
    let text = "序号,姓名,身份证号\n1,钱春沂,371302196304054042\n序号,姓 名,身份证号\n2,冯敏娟,371322198805098734\n";
    let mut book = csv(text);
    let layout = find(&mut book).unwrap();
    let seen: Vec<bool> = rows(&mut book, "名册")
        .iter()
        .map(|row| layout.is_heading(row))
        .collect();
    assert_eq!(seen, [true, false, true, false]);
}

#[test]
fn three_merged_lines_give_each_column_its_whole_heading() {
    let mut book = xlsx(|book| {
        let sheet = book.add_worksheet();
        merge(sheet, (0, 0), (0, 5), "会员登记表");
        merge(sheet, (1, 0), (3, 0), "序号");
        merge(sheet, (1, 1), (1, 4), "会员情况");
        merge(sheet, (2, 1), (2, 2), "本人");
        merge(sheet, (2, 3), (2, 4), "介绍人");
        merge(sheet, (1, 5), (3, 5), "备注");
        sheet
            .write_row(3, 1, ["姓名", "身份证号", "姓名", "电话"])
            .unwrap();
        roll(sheet, 4);
    });
    let layout = find(&mut book).unwrap();
    assert_eq!(layout.heading_rows, [2, 3, 4]);
    assert_eq!(
        found(&layout),
        [
            "serial=序号",
            "name=会员情况/本人/姓名",
            "document=会员情况/本人/身份证号",
            "note=备注"
        ]
    );
}

#[test]
fn two_lines_without_merged_cells_are_joined_in_csv() {
    let layout = laid(
        "序号,基本信息,,身份证,工会信息,备注\n,姓名,性别,号码,入会时间,\n\
         1,钱春沂,女,371302196304054042,2015-01-07,\n",
    );
    assert_eq!(layout.heading_rows, [1, 2]);
    assert_eq!(
        found(&layout),
        [
            "serial=序号",
            "name=基本信息/姓名",
            "sex=基本信息/性别",
            "document=身份证/号码",
            "joined=工会信息/入会时间",
            "note=备注"
        ]
    );
}

#[test]
fn a_line_of_column_numbers_belongs_to_the_heading() {
    let layout = laid("姓名,身份证号,手机,备注\n甲,1,2,3\n钱春沂,371302196304054042,,\n");
    assert_eq!(layout.heading_rows, [1, 2]);
    assert_eq!(layout.first_data_row, 3);
}

#[test]
fn twenty_columns_with_one_unheaded_are_all_in_sight() {
    let extra: Vec<String> = (4..=20).map(|n| format!("栏目{n}")).collect();
    let mut text = format!("姓名,,性别,{}\n", extra.join(","));
    for [name, document] in PEOPLE {
        text.push_str(&format!(
            "{name},{document},女,{}\n",
            vec!["x"; 17].join(",")
        ));
    }
    let layout = laid(&text);
    assert_eq!(layout.columns.len(), 20);
    assert_eq!(found(&layout), ["name=姓名", "document=第2列", "sex=性别"]);
}

#[test]
fn instructions_examples_and_empty_forms_are_not_rolls() {
    let mut book = xlsx(|book| {
        let sheet = book.add_worksheet().set_name("填表说明").unwrap();
        sheet
            .write(0, 0, "1.身份证号请填写18位；2.入会时间格式为2014-08-19")
            .unwrap();
        headed(book, "填写示例");
        headed(book, "花名册");
        let empty = book.add_worksheet().set_name("空表").unwrap();
        empty.write_row(0, 0, ["序号", "姓名", "身份证号"]).unwrap();
        let count = book.add_worksheet().set_name("统计").unwrap();
        count.write_row(0, 0, ["部门", "性别", "人数"]).unwrap();
        count.write_row(1, 0, ["一车间", "男", "12"]).unwrap();
    });
    assert_eq!(find(&mut book).unwrap().sheet, "花名册");
}

#[test]
fn two_rolls_ask_which_one_and_the_answer_is_followed() {
    let mut book = xlsx(|book| {
        headed(book, "一车间");
        headed(book, "二车间");
    });
    match find(&mut book) {
        Err(TablesError::SeveralSheets { names }) => assert_eq!(names, ["一车间", "二车间"]),
        other => panic!("{other:?}"),
    }
    let none = Mapping::new();
    let chosen = |book: &mut Book, sheet| Layout::find(book, SPECS, &|_| None, &none, Some(sheet));
    assert_eq!(chosen(&mut book, "二车间").unwrap().sheet, "二车间");
    assert!(
        matches!(chosen(&mut book, "三车间"), Err(TablesError::NoSheet { name }) if name == "三车间")
    );
}

#[test]
fn a_hidden_roll_is_found_only_where_no_visible_one_is() {
    let mut book = xlsx(|book| {
        book.add_worksheet()
            .set_name("封面")
            .unwrap()
            .write(0, 0, "会员花名册")
            .unwrap();
        headed(book, "名册");
        book.worksheet_from_name("名册").unwrap().set_hidden(true);
    });
    assert_eq!(find(&mut book).unwrap().sheet, "名册");
}

#[test]
fn a_file_without_a_roll_names_the_sheets_looked_at() {
    let mut book = xlsx(|book| {
        let sheet = book.add_worksheet().set_name("菜单").unwrap();
        sheet.write_row(0, 0, ["周一", "周二"]).unwrap();
        sheet.write_row(1, 0, ["白菜", "豆腐"]).unwrap();
        book.add_worksheet().set_name("空").unwrap();
    });
    match find(&mut book) {
        Err(TablesError::NoHeading { sheets }) => assert_eq!(sheets, ["菜单", "空"]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_remembered_mapping_is_found_again_by_the_heading_however_it_is_spaced() {
    let text = "代号,姓名,身份证号,来厂时间\n1,钱春沂,371302196304054042,2015-01-07\n";
    let layout = laid(text);
    assert_eq!(layout.column_of("joined"), None);
    let key = layout.heading_key;
    let spaced = text.replacen("来厂时间", "来 厂\u{3000}时间", 1);
    let mapping = Mapping::from([
        ("joined".to_owned(), "来厂时间".to_owned()),
        ("name".to_owned(), String::new()),
    ]);
    let remembered = |asked: &str| (asked == key).then(|| mapping.clone());
    let again = Layout::find(&mut csv(&spaced), SPECS, &remembered, &Mapping::new(), None).unwrap();
    let joined = again.column_of("joined").unwrap();
    assert_eq!((joined.index, joined.how), (3, Found::Remembered));
    // An empty heading says that the sheet has no such field.
    assert_eq!(again.column_of("name"), None);
    assert_eq!(again.missing(SPECS), ["name"]);
}

#[test]
fn what_is_chosen_now_wins_and_must_be_there() {
    let text = "姓名,曾用名,身份证号\n钱春沂,钱一,371302196304054042\n";
    let choose = |heading: &str| {
        let chosen = Mapping::from([("name".to_owned(), heading.to_owned())]);
        let remembered = |_: &str| Some(Mapping::from([("name".to_owned(), "姓名".to_owned())]));
        Layout::find(&mut csv(text), SPECS, &remembered, &chosen, None)
    };
    for heading in ["曾用名", "第2列"] {
        let layout = choose(heading).unwrap();
        let name = layout.column_of("name").unwrap();
        assert_eq!((name.index, name.how), (1, Found::Chosen));
    }
    assert!(matches!(
        choose("大名"),
        Err(TablesError::NoColumn { field, heading }) if field == "name" && heading == "大名"
    ));
}

#[test]
fn a_layouts_own_mapping_leads_back_to_it() {
    let text = "序号,姓名,身份证号,电话（手机）\n1,钱春沂,371302196304054042,13926358011\n";
    let layout = laid(text);
    let again = Layout::find(&mut csv(text), SPECS, &|_| None, &layout.mapping(), None).unwrap();
    assert_eq!(found(&again), found(&layout));
    assert!(
        again
            .columns
            .iter()
            .all(|column| column.how == Found::Chosen)
    );
}

#[test]
fn lines_that_say_who_fills_in_what_do_not_hide_the_columns() {
    let layout = laid(
        "单位填写,,,个人填写,\n姓名,单位电话,身份证号,联系方式,\n钱春沂,0539-2251234,371302196304054042,13926358011,\n",
    );
    assert_eq!(
        found(&layout)
            .iter()
            .map(|c| c.split('=').next().unwrap())
            .collect::<Vec<_>>(),
        ["name", "document", "phone"]
    );
    assert_eq!(layout.column_of("phone").unwrap().index, 3);
}

#[test]
fn a_heading_of_unknown_words_is_remembered_once_somebody_explained_it() {
    let text = "某某厂\n編码,大名,证照\n1,阿依古丽·买买提,E12345678\n2,古丽努尔·艾,E22345678\n";
    let chosen = Mapping::from([
        ("name".to_owned(), "大名".to_owned()),
        ("document".to_owned(), "证照".to_owned()),
    ]);
    assert!(matches!(
        find(&mut csv(text)),
        Err(TablesError::NoHeading { .. })
    ));
    let first = Layout::find(&mut csv(text), SPECS, &|_| None, &chosen, None).unwrap();
    let recall = |key: &str| (key == first.heading_key).then(|| first.mapping());
    let again = Layout::find(&mut csv(text), SPECS, &recall, &Mapping::new(), None).unwrap();
    assert_eq!(again.heading_rows, [2]);
    assert_eq!(found(&again), ["name=大名", "document=证照"]);
}

#[test]
fn a_heading_that_says_nothing_still_gives_the_columns_their_words() {
    let layout = laid("甲某厂,\nXX,YY\n李建国,371302196304054042\n王建军,371322198805098734\n");
    assert_eq!(layout.heading_rows, [2]);
    assert_eq!(found(&layout), ["name=XX", "document=YY"]);
}

#[test]
fn two_lists_side_by_side_are_refused_rather_than_half_read() {
    let text = "姓名,身份证号,姓名,身份证号\n钱春沂,371302196304054042,冯敏娟,371322198805098734\n";
    assert!(matches!(
        find(&mut csv(text)),
        Err(TablesError::SideBySide { .. })
    ));
    // Somebody says which is meant.
    let chosen = Mapping::from([("name".to_owned(), "姓名".to_owned())]);
    let layout = Layout::find(&mut csv(text), SPECS, &|_| None, &chosen, None).unwrap();
    assert_eq!(layout.column_of("document").unwrap().index, 1);
    // An empty second list is none.
    assert!(
        find(&mut csv(
            "姓名,身份证号,姓名,身份证号\n钱春沂,371302196304054042\n"
        ))
        .is_ok()
    );
}

#[test]
fn a_cell_merged_down_the_side_is_read_on_every_row() {
    let mut book = xlsx(|book| {
        let sheet = book.add_worksheet().set_name("名册").unwrap();
        sheet.write_row(0, 0, ["部门", "姓名", "身份证号"]).unwrap();
        for (n, [name, document]) in (1..).zip(PEOPLE) {
            sheet.write(n, 1, name).unwrap();
            sheet.write(n, 2, document).unwrap();
        }
        merge(sheet, (1, 0), (2, 0), "办公室");
        merge(sheet, (3, 1), (4, 1), "黄超建");
    });
    let mut spans = Spans::of(&mut book, "名册", 2).unwrap();
    let mut seen = rows(&mut book, "名册");
    for row in &mut seen {
        spans.fill(row, |column| column == 0);
    }
    let column = |c: usize| seen.iter().map(|row| row.text(c)).collect::<Vec<_>>();
    assert_eq!(column(0), ["部门", "办公室", "办公室", "", ""]);
    assert_eq!(column(1), ["姓名", "钱春沂", "冯敏娟", "黄超建", ""]);
}
