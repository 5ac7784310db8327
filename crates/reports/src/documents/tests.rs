//! What documents say, and what is found in a template.
#![allow(clippy::unwrap_used)]
use super::*;

fn made() -> Vec<Template> {
    shipped().iter().map(|text| check(text).unwrap()).collect()
}

#[test]
fn every_shipped_template_passes_its_own_check_and_stands_in_the_list() {
    let names: Vec<String> = made()
        .iter()
        .map(|template| template.name.clone())
        .collect();
    let mut once = names.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), names.len());
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/templates");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    let mut listed = shipped::FILES.to_vec();
    listed.sort_unstable();
    assert_eq!(files, listed);
}

/// The smallest template with everything in it.
const WHOLE: &str = "\
名称：慰问发放表
事项：帮扶
用途：发放以前。
格式：公文
// 说明不算
字段：单位 | 文字 | 必填 | 沂河电子厂
字段：金额 | 金额 | 必填 | 1680.32
字段：届次 | 整数 | 必填 | 12
字段：日期 | 日期 | 必填 | 2026-07-01
字段：附注 | 长文 | 选填 | 一句话
字段：急件 | 是否 | 选填 | 否
字段：人员 | 各行 2 | 选填
列：姓名 | 文字 | 必填 | 张建国
列：性别 | 选择 男/女 | 选填 | 男
正文：
# {{ 单位 }}第{{ 届次 | 中文 }}届
{% if 急件 %}
@ 急件
{% endif %}
{{ 金额 }}元（{{ 金额 | 大写 }}），{{ 日期 | 年月 }}
{% if 附注 %}
{{ 附注 }}
{% endif %}
|= 20 50 30
|* 序号 | 姓名 | 性别
{% for 人 in 人员 %}
| {{ loop.index }} | {{ 人.姓名 }} | {{ 人.性别 }}
{% endfor %}
|12 合计 | < | ^
> {{ 日期 }}
";

fn lines(template: &Template, print: Print<'_>) -> Vec<String> {
    let text = |block: &Block| match block {
        Block::Paragraph(part, line) => vec![format!("{part:?} {}", line.text())],
        Block::NewPage => vec!["page".to_owned()],
        Block::Table(table) => table
            .rows
            .iter()
            .map(|row| {
                let cells = row.cells.iter().map(|cell| {
                    let text: Vec<String> = cell.lines.iter().map(layout::Line::text).collect();
                    format!("{}x{}", text.join("/"), cell.columns)
                });
                cells.collect::<Vec<_>>().join(" ")
            })
            .collect(),
    };
    blocks(template, print)
        .unwrap()
        .iter()
        .flat_map(text)
        .collect()
}

#[test]
fn values_stand_on_paper_as_offices_write_them() {
    let template = check(WHOLE).unwrap();
    let mut values = Values::examples(&template);
    values.single.insert(
        "附注".to_owned(),
        Said::Text("第一段\n\n 第二段 \n".to_owned()),
    );
    assert_eq!(
        lines(&template, Print::Filled(&values)),
        [
            "Title 沂河电子厂第十二届",
            "Body 1680.32元（壹仟陆佰捌拾元叁角贰分），2026年7月",
            "Body 第一段",
            "Body 第二段",
            "序号x1 姓名x1 性别x1",
            "1x1 张建国x1 男x1",
            "2x1 张建国x1 男x1",
            "3x1 张建国x1 男x1",
            "合计x2 x1",
            "Signature 2026年7月1日",
        ]
    );
}

#[test]
fn a_blank_has_a_gap_for_every_value_every_clause_and_some_empty_rows() {
    assert_eq!(
        lines(&check(WHOLE).unwrap(), Print::Blank),
        [
            "Title ＿＿＿＿＿第＿＿＿届",
            "Flush 急件",
            "Body ＿＿＿＿＿＿＿元（＿＿＿＿＿＿＿＿＿＿＿＿），　　　　年　　月",
            "Body ＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿",
            "序号x1 姓名x1 性别x1",
            "1x1 x1 □男　□女x1",
            "2x1 x1 □男　□女x1",
            "合计x2 x1",
            "Signature 　　　　年　　月　　日",
        ]
    );
}

#[test]
fn an_optional_clause_without_a_value_is_left_out() {
    let template = check(WHOLE).unwrap();
    let mut values = Values::examples(&template);
    values.single.remove("附注");
    values.single.insert("急件".to_owned(), Said::YesNo(true));
    values.rows.clear();
    let lines = lines(&template, Print::Filled(&values));
    assert_eq!(lines[1], "Flush 急件");
    assert_eq!(
        lines[3..],
        [
            "序号x1 姓名x1 性别x1",
            "合计x2 x1",
            "Signature 2026年7月1日"
        ]
    );
}

#[test]
fn what_is_wrong_with_a_template_is_found_with_its_line() {
    /// What is written in the place of what, and what is found on which line.
    type Case = (&'static str, &'static str, &'static [(usize, &'static str)]);
    let cases: &[Case] = &[
        (
            "{{ 单位 }}第",
            "{{ 单位名 }}第",
            &[(16, "单位名 is not declared"), (6, "单位 is not used")],
        ),
        (
            "| {{ 人.性别 }}",
            "| {{ 人.岁数 }}",
            &[(14, "人员.性别 is not used")],
        ),
        (
            "{{ loop.index }}",
            "{{ 人.岁数 }}",
            &[(27, "人.岁数 is not declared")],
        ),
        (
            "{{ 届次 | 中文 }}",
            "{{ 届次 | 汉字 }}",
            &[(16, "no filter 汉字")],
        ),
        (
            "{{ 届次 | 中文 }}",
            "{{ 单位 | 中文 }}",
            &[
                (16, "大写 takes 金额, 中文 takes 整数, 年月 takes 日期"),
                (8, "届次 is not used"),
            ],
        ),
        (
            "{% endfor %}",
            "",
            &[(30, "unexpected end of input, expected end of block")],
        ),
        (
            "|12 合计 | < | ^",
            "|12 合计 | <",
            &[(29, "2 cells for 3 columns in \"合计 | <\"")],
        ),
        (
            "|= 20 50 30\n",
            "",
            &[(24, "a row outside a table: \"* 序号 | 姓名 | 性别\"")],
        ),
        (
            "格式：公文",
            "格式：信",
            &[
                (4, "\"信\" may not stand there"),
                (1, "the head lacks 格式"),
            ],
        ),
        ("用途：发放以前。\n", "", &[(1, "the head lacks 用途")]),
        (
            "| 必填 | 2026-07-01",
            "| 必填 | 七月一日",
            &[(9, "\"七月一日\" is no example of 日期")],
        ),
        (
            "字段：届次 |",
            "字段：单位 |",
            &[(8, "单位 is declared twice")],
        ),
        (
            "字段：届次 |",
            "字段：届 次 |",
            &[(8, "\"届 次\" is no name")],
        ),
        (
            "字段：届次 | 整数 | 必填 | 12",
            "字段：届次 | 整数",
            &[(8, "a field needs name, kind and need")],
        ),
        (
            "列：姓名 | 文字 | 必填 | 张建国\n列：性别 | 选择 男/女 | 选填 | 男\n",
            "",
            &[(12, "人员 has no columns")],
        ),
        ("正文：\n", "", &[(15, "not a line of a head")]),
    ];
    for (there, instead, faults) in cases {
        let text = WHOLE.replacen(there, instead, 1);
        assert_ne!(text, WHOLE, "{there}");
        let found: Vec<(usize, String)> = check(&text)
            .unwrap_err()
            .iter()
            .map(|fault| (fault.line, fault.kind.to_string()))
            .collect();
        let first = faults.first().unwrap();
        let named = |(line, words): &(usize, &str)| {
            found.iter().any(|(at, said)| at == line && said == words)
        };
        assert!(
            named(first) && (there.starts_with("正文") || faults.iter().all(named)),
            "{instead}: {found:?}"
        );
    }
}

#[test]
fn what_a_person_typed_never_becomes_a_part_of_the_document() {
    let template = check(WHOLE).unwrap();
    let mut values = Values::examples(&template);
    let hostile = "# 标题\n|= 1 2\n| 甲 | 乙\n---\n{{ 单位 }}\u{e000}\u{e002}\u{7}";
    values
        .single
        .insert("附注".to_owned(), Said::Text(hostile.to_owned()));
    let lines = lines(&template, Print::Filled(&values));
    assert_eq!(
        lines[2..7],
        [
            "Body # 标题",
            "Body ｜= 1 2",
            "Body ｜ 甲 ｜ 乙",
            "Body ---",
            "Body {{ 单位 }}"
        ]
    );
}

#[test]
fn a_body_that_would_never_end_is_stopped() {
    let (begin, end) = ("{% for 人 in 人员 %}".repeat(20), "{% endfor %}".repeat(20));
    let text = WHOLE.replacen("{{ 金额 }}元", &format!("{begin}{{{{ 金额 }}}}{end}"), 1);
    let faults = check(&text).unwrap_err();
    assert_eq!(faults[0].kind, FaultKind::Endless);
}

#[test]
fn a_report_says_of_two_thirds_what_the_numbers_say() {
    let report = made()
        .into_iter()
        .find(|template| template.name == "选举结果报告")
        .unwrap();
    // 选举工作条例: two thirds of those who should attend; the boundary itself is enough.
    for (present, valid) in [(79, true), (80, true), (78, true), (77, false)] {
        let mut values = Values::examples(&report);
        values
            .single
            .insert("应到人数".to_owned(), Said::Number(117));
        values
            .single
            .insert("实到人数".to_owned(), Said::Number(present));
        let text = lines(&report, Print::Filled(&values)).concat();
        assert_eq!(text.contains("选举有效"), valid, "{present}: {text}");
        assert_eq!(
            text.contains("不足应到会人数的三分之二"),
            !valid,
            "{present}"
        );
    }
    assert!(lines(&report, Print::Blank).concat().contains("选举有效"));
}
