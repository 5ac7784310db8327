//! Proposals in the window: one raised, examined and assigned, one answered, found wanting and answered again, the paper.

use crate::window::Window;

#[test]
fn a_chair_handles_proposals_from_their_raising_to_what_the_delegate_says() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/congress");
    window.write("#congress-search", "电子");
    window.press("[aria-label='各工会的职代会'] td b");
    window.press("#congress-proposals");
    window.read("夜班班车加一趟");
    window.read("满意 1 件 ÷ 已反馈 1 件");
    window.photograph("97-proposals");
    window.by_keyboard("97-proposals");
    raise(&window);
    examine(&window);
    answer(&window);
    print(&window);
    look_around(&window);
    window.close();
}

fn find(window: &Window, words: &str) {
    window.write("#proposals-search", words);
    window.press("[aria-label='提案'] tbody tr:only-child td b");
    window.see("#proposal-print");
}

fn raise(window: &Window) {
    window.press("#proposal-add");
    window.read("写上案由、提案人、理由和建议就能收下");
    window.write("#proposal-title", "车间加装饮水机");
    window.choose("#proposal-category", "safety");
    window.js(
        "const s = document.querySelector('#proposal-proposer'); s.selectedIndex = 1; s.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    window.write("#proposal-reason", "三车间离饮水间太远，夏天来回要一刻钟");
    window.write("#proposal-suggestion", "三车间东头装一台饮水机");
    window.photograph("97-raise");
    window.press("#act-save");
    window.read("收下了，编为第 5 号");
    window.read("没有附议人，一般要 2 人以上附议");
    window.photograph("97-raised");
}

/// The one just raised is accepted and assigned; another goes into it first and comes out again.
fn examine(window: &Window) {
    window.press("#proposal-step");
    window.choose("#examine-result", "grouped");
    window.write("#examine-into", "3");
    window.press("#act-save");
    window.read("第 3 号是“并案”，不能再并进去。");
    window.photograph("98-examine");
    window.choose("#examine-result", "accepted");
    window.press("#act-save");
    window.read("审查：立案");
    window.press("#proposal-step");
    window.write("#assign-department", "设备科");
    window.photograph("98-assign");
    window.press("#act-save");
    window.read("第 5 号交给设备科了");
    window.read("最迟");
}

/// The breakfast of the sample: answered, found wanting, to be answered again.
fn answer(window: &Window) {
    find(window, "食堂");
    window.read("并在这一件里的");
    window.photograph("98-assigned");
    window.press("#proposal-step");
    window.write("#answer-text", "从下月起六点四十开早餐窗口");
    window.photograph("98-answer");
    window.press("#act-save");
    window.read("请提案人说满意不满意");
    window.press("#proposal-step");
    window.choose("#feedback-said", "dissatisfied");
    window.read("写上为什么不满意就能记下");
    window.write("#feedback-note", "六点四十还是赶不上接班");
    window.photograph("98-feedback");
    window.press("#act-save");
    window.read("第 2 次答复");
    window.photograph("99-again");
    window.by_keyboard("99-again");
}

fn print(window: &Window) {
    window.press("#proposal-print");
    window.read("三届职工代表大会第 2 号提案");
    window.press("#paper-look");
    window.read("食堂早餐提前到六点半");
    window.photograph("99-paper");
    window.press("#paper-origin");
    window.read("并在这一件里的");
}

/// What finds nothing, and what a union without delegates shows.
fn look_around(window: &Window) {
    window.write("#proposals-search", "没有这样的");
    window.read("没有找到“没有这样的”");
    window.go("/today");
    window.js("location.hash = '#/congress/proposals/371323-LSBC'; return 1");
    window.read("职工大会不选代表");
    window.photograph("99-empty");
}
