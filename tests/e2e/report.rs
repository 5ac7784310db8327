//! The year in the window: one sheet of it, the scored rates with who is missing, the work report as a document.

use crate::window::Window;
use std::fs;

#[test]
fn a_chair_looks_at_the_year_and_writes_its_report() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/year");
    window.read("会员");
    window.see(".panel svg");
    window.photograph("96-year");
    window.by_keyboard("96-year");
    // A number that one can reach without a mouse opens what it counts, and a row its record.
    window.press("section[aria-label='办的事'] a[href*='/year/rows/contests/']");
    window.read("劳动竞赛");
    window.photograph("96-rows");
    window.by_keyboard("96-rows");
    window.press("tbody a");
    window.see("nav.area a[href='#/activities/list'][aria-current='page']");
    window.js("history.back(); return 1");
    window.press("#rows-back");
    window.see(".panel svg");
    window.press("section[aria-label='三项考核'] a");
    window.read("分子");
    window.see(".trend svg");
    window.photograph("97-rates");
    window.by_keyboard("97-rates");
    window.press("#rate-all");
    window.read("已召开，未附依据");
    window.press("#trend-half");
    window.read("上半年");
    window.choose("#rates-span", "form");
    window.photograph("97-rates-form");
    let sheet = window.path("三项考核.xlsx");
    window.will_pick("save-xlsx", &sheet);
    window.press("#rates-sheet");
    window.read("存成 Excel 了");
    assert!(fs::metadata(&sheet).unwrap().len() > 3_000);
    window.go("/year/report");
    window.read("共有工会");
    window.press(".sentence");
    window.see(".from a[href*='/year/rows/']");
    window.photograph("98-report");
    window.by_keyboard("98-report");
    let report = window.path("工作总结.docx");
    window.will_pick("save-docx", &report);
    window.press("#report-write");
    window.read("工作总结写好了");
    assert!(fs::metadata(&report).unwrap().len() > 3_000);
    window.press("#report-paper");
    window.read("打算");
    window.photograph("99-report-paper");
    window.close();
}
