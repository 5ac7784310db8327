//! Petitions in the window: a claim from the desk to its decision, its contents covered and looked at, legal aid, the rota, the
//! analysis.

use crate::window::Window;

#[test]
fn a_chair_registers_a_claim_decides_it_and_nobody_reads_over_her_shoulder() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/petitions");
    window.read("待办 1 件");
    window.photograph("170-register");
    window.by_keyboard("170-register");
    register(&window);
    window.read("信〔2026〕4号登记好了");
    window.photograph("172-case");
    window.by_keyboard("172-case");
    step(&window, "noticed", "书面告知");
    step(&window, "accepted", "受理");
    window.choose("#step-code", "decided");
    window.write("#step-facts", "欠五人两个月工资");
    window.write("#step-opinion", "十日内补发");
    window.write("#step-basis", "劳动法第五十条");
    window.press("#act-save");
    window.read("“出具处理意见书”记好了");
    window.read("已办结");
    look(&window);
    window.press("#petition-all");
    window.press("#to-aid");
    window.read("36500.00");
    window.photograph("174-aid");
    window.by_keyboard("174-aid");
    window.press("#to-duty");
    window.read("韩练法");
    window.photograph("175-duty");
    window.press("#to-analysis");
    window.choose("#analysis-month", "2026");
    window.read("答复率");
    window.photograph("176-analysis");
    let sheet = window.path("信访分析.xlsx");
    window.will_pick("save-xlsx", &sheet);
    window.press("#analysis-sheet");
    window.read("存成 Excel 了");
    assert!(std::fs::metadata(&sheet).unwrap().len() > 3000);
    window.close();
}

fn register(window: &Window) {
    window.press("#petition-new");
    window.write("#petition-people", "5");
    window.write("#who-name-0", "高练勤");
    window.write("#petition-summary", "两个月没有发工资");
    window.photograph("171-form");
    window.by_keyboard("171-form");
    window.press("#act-save");
}

/// A step with its day and nothing more.
fn step(window: &Window, code: &str, label: &str) {
    window.choose("#step-code", code);
    window.press("#act-save");
    window.read(&format!("“{label}”记好了"));
}

/// Covered, looked at, covered again.
fn look(window: &Window) {
    let shown = |window: &Window| window.js("return document.body.innerText.includes('高练勤')");
    assert_eq!(shown(window), serde_json::json!(false));
    // The panel scrolls: a click brings the field into sight.
    window.press("#contents-pass");
    window.write("#contents-pass", "练手专用口令不用保密");
    window.press("#contents-open");
    window.press("#contents-look");
    window.read("高练勤");
    window.photograph("173-contents");
    window.press("#contents-cover");
    assert_eq!(shown(window), serde_json::json!(false));
}
