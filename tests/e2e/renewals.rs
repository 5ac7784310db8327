//! A renewal in the window: from the request to the approval, the three bodies, who leaves and why, all unions of the year.

use crate::window::Window;

#[test]
fn a_chair_takes_a_renewal_from_the_request_to_the_approval() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/unions");
    window.press("#unions-renewals");
    window.read("换届一览");
    window.photograph("130-renewals");
    window.by_keyboard("130-renewals");
    window.write("#renewals-search", "电子");
    window.press("[aria-label='各工会的换届'] td b");
    window.read("换届办到哪一步");
    window.read("三个委员会　同步");
    window.photograph("131-bodies");
    window.by_keyboard("131-bodies");
    step(&window, "换届准备", "");
    print(&window, "换届请示");
    step(&window, "换届请示", "[2026]012号");
    window.read("六角括号");
    window.photograph("132-advice");
    step(&window, "上级批复", "练工〔2026〕15号");
    step(&window, "候选人请示", "练电工〔2026〕6号");
    step(&window, "批复候选人", "练工〔2026〕18号");
    elect(&window);
    step(&window, "选举结果报告", "练电工〔2026〕7号");
    window.read("记“结果批复”");
    window.press("#renewal-step");
    window.write("#step-document", "练工〔2026〕21号");
    window.read("就是这一届的批复文号");
    window.photograph("136-confirmed");
    window.press("#act-save");
    window.read("法人变更登记");
    window.read("不适用");
    window.photograph("137-after");
    leave(&window);
    window.press("#renewal-close");
    window.photograph("140-close");
    window.press("#act-save");
    window.read("换届办结了");
    window.photograph("141-closed");
    window.close();
}

/// The next step, with its number.
fn step(window: &Window, label: &str, document: &str) {
    window.read(&format!("记“{label}”"));
    window.press("#renewal-step");
    window.write("#step-document", document);
    window.press("#act-save");
    window.read(&format!("“{label}”记好了"));
}

/// Its document, filled from the union.
fn print(window: &Window, name: &str) {
    window.press("#renewal-print");
    window.read(name);
    window.read("练手电子有限公司工会　换届");
    window.photograph("131-paper");
    window.press("#paper-origin");
    window.read("换届办到哪一步");
}

/// Too few came first; then the election holds.
fn elect(window: &Window) {
    window.press("#renewal-step");
    window.write("#elect-on", "2026-11-20");
    window.press("input[name='elect-years'][value='5']");
    for (field, number) in [
        ("expected", "60"),
        ("present", "39"),
        ("seats", "3"),
        ("candidates", "4"),
    ] {
        window.write(&format!("#elect-{field}"), number);
    }
    window.press("#elect-kin");
    window.write("#officer-0", "单凤霞");
    window.write("#votes-0", "31");
    window.write("#contract-0", "20271231");
    window.photograph("133-elect");
    window.press("#act-save");
    window.read("至少要到 40 人");
    window.photograph("134-turnout");
    window.write("#elect-present", "52");
    window.press("#act-save");
    window.read("记“选举结果报告”");
    window.read("不同步");
    window.photograph("135-elected");
}

/// A vice-chair is not removed by half of all.
fn leave(window: &Window) {
    window.press("section[aria-label='工会委员会'] dd .end");
    window.choose("#officer-reason", "removed");
    window.write("#officer-meeting", "2026-11-21");
    window.write("#officer-base", "60");
    window.write("#officer-yes", "30");
    window.press("#act-save");
    window.read("全体 60 人要 31 票");
    window.photograph("138-removal");
    window.choose("#officer-reason", "transferred");
    window.read("写上两级同意的日期和文号就能记");
    window.photograph("139-transfer");
    window.press(".foot .btn");
    window.read("换届办到哪一步");
}
