//! An office's year in a practice township: a member comes, moves, is kept; a batch is undone; the return is explained and
//! sealed; the day says what is due, and the log what was done.

use crate::window::Window;
use std::path::Path;
use taizhang_app::invented_person;

#[test]
fn a_chair_keeps_the_roll_undoes_a_batch_and_seals_the_return() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.read("没有期限，现在就能办");
    window.photograph("31-today");
    found_and_rename(&window);
    add_member(&window);
    transfer_and_take_back(&window);
    retain(&window);
    look_at_an_earlier_day(&window);
    undo_batch(&window);
    last_year(&window);
    seal(&window);
    look_back(&window);
    window.close();
}

fn found_and_rename(window: &Window) {
    window.go("/unions");
    window.press("#add-union");
    window.write("#union-name", "练手包装厂工会");
    window.write("#union-code", "371323-LSBZ");
    window.write("#employer-name", "练手包装厂");
    window.write("#union-employees", "30");
    window.press("#union-save");
    window.read("练手包装厂工会记进台账了");
    window.press("#record .btn.primary");
    window.press("#act-rename");
    window.write("#rename-name", "练手包装有限公司工会");
    window.photograph("51-rename");
    window.press("#act-save");
    window.read("更名为练手包装有限公司工会");
    window.photograph("52-history");
    window.press("#undo");
    window.read("撤销了");
    window.press("#union-edit");
    window.write("#edit-phone", "05392250001");
    window.photograph("55-edit");
    window.press("#act-save");
    window.read("改好了练手包装厂工会的资料");
    window.press("#union-elect");
    window.write("#officer-0", "单凤霞");
    window.press("input[name='elect-years'][value='3']");
    window.photograph("53-elect");
    window.press("#act-save");
    window.read("工会委员会　第 1 届");
    window.photograph("54-bodies");
}

fn add_member(window: &Window) {
    window.go("/members");
    window.press("#add-member");
    window.take_from("#member-union", "练手电子");
    window.write("#member-name", "单凤霞");
    // Nobody of the practice township has a number from this far down the list.
    window.write("#member-document", &invented_person(900).citizen_no);
    window.photograph("32-add-member");
    window.press("#member-save");
    window.read("增加了 单凤霞");
    window.write("#search", "sfx");
    window.read("单凤霞");
    window.press("#search-hits .hit");
    window.see("#member-step");
}

fn transfer_and_take_back(window: &Window) {
    window.press("#member-step");
    window.take_from("#transfer-to", "练手板材");
    window.photograph("33-transfer");
    window.press("#step-record");
    window.read("转到别的工会，记好了");
    window.press("#undo");
    window.read("撤销了：会籍接转");
}

fn retain(window: &Window) {
    window.press("#member-step");
    window.press("input[name='member-act'][value='retain']");
    window.press("#step-record");
    window.read("保留会籍，记好了");
    window.photograph("34-retained");
}

fn look_at_an_earlier_day(window: &Window) {
    window.press("#as-of");
    window.write("#as-of-day", "2000-01-01");
    window.press("#member-search");
    window.read("2000年1月1日在册 0 人");
    window.photograph("56-as-of");
    window.press("#as-of-end");
    window.read("资料齐全");
}

fn undo_batch(window: &Window) {
    window.press("#import-roll");
    window.take_from("#import-union", "练手板材");
    let roll = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/rolls/plain.xlsx");
    window.will_pick("open-sheet", &roll);
    window.press("#import-file");
    window.press("#import-open");
    window.press("#import-columns-ok");
    window.press("#import-apply");
    window.read("收进台账");
    window.photograph("35-import-done");
    window.press("#import-finish");
    window.read("128");
    let all = window.text(".list-foot");
    window.press("#undo");
    window.read("整批撤销了");
    window.settle();
    assert_ne!(window.text(".list-foot"), all, "the list is read anew");
}

/// The return of a year before the ledger, from the office's own sheet.
fn last_year(window: &Window) {
    let form = window.path("2025年报.csv");
    let lines = "编号,指标名称,数量\n201,职工人数,430\n,会员总数,80\n206,女会员,31\n108,涵盖的单位,7\nA1,困难职工,5\n";
    std::fs::write(&form, lines).unwrap();
    window.go("/returns");
    window.press("#return-earlier");
    window.will_pick("open-sheet", &form);
    window.press("#import-file");
    window.press("#import-open");
    window.press("#import-columns-ok");
    window.read("年报表里没有“困难职工”这一项");
    window.photograph("84-last-year");
    window.press("#import-apply");
    window.read("收进台账");
    window.press("#import-finish");
    window.read("上年数取自导入的“2025年报.csv”");
    window.js("document.querySelector('#line-205').click(); return 1");
    window.read("超过 30%");
    window.photograph("85-beside-last-year");
}

fn seal(window: &Window) {
    window.go("/returns");
    window.see("#return-seal");
    window.photograph("36-return");
    explain(window);
    window.press("#return-seal");
    window.press(".ask-yes");
    window.read("封存了，短码");
    window.photograph("37-sealed");
    window.will_pick("save-xlsx", &window.path("return.xlsx"));
    window.press("#return-build");
    window.read("年报存成 Excel 了");
    assert!(window.path("return.xlsx").exists());
}

/// Every finding that asks for words gets them, one line of the sheet after the other.
pub fn explain(window: &Window) {
    for _ in 0..40 {
        let to_explain = window.js(
            "return [...document.querySelectorAll('textarea')].some(field => !field.value && !field.readOnly)",
        );
        if to_explain == true {
            window.write("textarea", "已同各企业工会核对，情况属实。");
            window.press("main h1");
            window.read("已存好");
        }
        let next = "[...document.querySelectorAll('.figures tbody tr, table tbody tr')].find(row => row.querySelector('.sev.verify') && !row.dataset.seen)";
        let more = window.js(&format!(
            "const row = {next}; if (!row) return false; row.dataset.seen = 'yes'; row.click(); return true"
        ));
        if more != true {
            break;
        }
        window.settle();
    }
}

fn look_back(window: &Window) {
    window.go("/today");
    window.press("#whole-log");
    window.read("封存年报");
    window.photograph("38-log");
    window.go("/settings");
    window.photograph("39-settings");
    window.press("#check");
    window.read("台账完好");
}
