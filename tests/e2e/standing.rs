//! Standing in the window: a works scores itself under the sample scheme and is reviewed, a checklist is ticked, a union that
//! looks idle answers.

use crate::window::Window;

#[test]
fn a_chair_scores_has_it_reviewed_and_answers_for_an_idle_union() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/congress");
    window.photograph("100-congress-doors");
    window.press("#congress-standing");
    window.read("示例，县里没有发布正式办法");
    window.photograph("101-standing");
    window.by_keyboard("101-standing");
    score(&window);
    review(&window);
    tick(&window);
    answer(&window);
    window.close();
}

fn look_up(window: &Window, id: &str, list: &str, words: &str) {
    window.write(&format!("#{id}-search"), words);
    window.press(&format!("[aria-label='{list}'] td b"));
}

fn score(window: &Window) {
    look_up(window, "standing", "各工会的评定", "电子");
    window.read("提案十二件");
    window.photograph("102-grading");
    window.press("#score-held");
    window.read("这一项由台账自己算");
    window.photograph("103-computed");
    window.settle();
    window.press("form .foot .btn");
    window.press("#score-inspection");
    window.write("#score-points", "6");
    window.press("#act-save");
    window.read("最多 5 分，不能记 6 分");
    window.photograph("103-over");
    window.write("#score-points", "5");
    window.press("#act-save");
    window.read("“闭会期间开展代表巡视、联席会议”记下了");
    let paper = window.path("巡视.jpg");
    std::fs::write(&paper, "照片").unwrap();
    window.press("#papers-inspection");
    window.will_pick("open-paper", &paper);
    window.press("#paper-add");
    window.press("#paper-keep");
    window.read("添了附件");
    window.press("#papers-back");
    window.read("1 份");
}

fn review(window: &Window) {
    window.press("#grading-review");
    window.read("写上谁复核的就能记下");
    window.write("#review-by", "练手县总工会");
    window.write("#review-number", "练工发(2026)9号");
    window.write("#review-held", "20");
    window.write("#review-quorum", "15");
    window.photograph("104-review");
    window.press("#act-save");
    window.read("练手县总工会复核");
    window.read("年份要用六角括号");
    window.photograph("105-reviewed");
    window.by_keyboard("105-reviewed");
}

fn tick(window: &Window) {
    window.press("#scheme-dual_four");
    look_up(window, "standing", "各工会的评定", "板材");
    window.read("过了日子");
    window.photograph("106-checklist");
    window.press("#score-union_appraised");
    window.write("#score-satisfied", "28");
    window.write("#score-ballots", "30");
    window.photograph("106-ballots");
    window.press("#act-save");
    window.read("满意率 93.3%");
    window.press("#scheme-workers_home");
    window.read("经费审查委员会在任期以内");
    window.photograph("107-home");
}

fn answer(window: &Window) {
    window.press("#standing-idle");
    window.read("像是空转");
    window.photograph("108-idle");
    window.by_keyboard("108-idle");
    look_up(window, "idle", "各工会的排查", "商铺");
    window.read("没有公开过");
    window.photograph("109-evidence");
    window.press("#idle-answer");
    window.write("#answer-cause", "主席调走，没有补选");
    window.write("#answer-plan", "一月补选主席，三月开职工大会");
    window.write("#answer-by", "2027-03-31");
    window.photograph("110-answer");
    window.press("#act-save");
    window.read("已答复，正在整改");
    window.photograph("111-answered");
    window.press("#idle-revive");
    window.photograph("112-revive");
    window.press("#act-save");
    window.read("已恢复");
    window.write("#idle-search", "月球");
    window.read("没有找到“月球”");
    window.photograph("113-none");
}
