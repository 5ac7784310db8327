//! Openness in the window: a system set up, a posting with its photograph, an opinion answered, the board printed.

use crate::window::Window;

#[test]
fn a_chair_sets_openness_up_posts_answers_and_prints_the_board() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/congress");
    window.press("#congress-openness");
    window.read("建制率");
    window.photograph("92-openness");
    window.by_keyboard("92-openness");
    answer(&window);
    look_up(&window, "板材");
    window.read("还没有建制");
    window.photograph("93-no-system");
    window.press("#system-set");
    window.write("#system-leader", "赵经理");
    window.read("写上组长和公开的地方就能建制");
    window.write("#system-channels", "厂门公开栏");
    window.photograph("93-system");
    window.press("#act-save");
    window.read("公开制度记下了");
    post(&window);
    print(&window);
    window.close();
}

fn look_up(window: &Window, words: &str) {
    window.write("#openness-search", words);
    window.press("[aria-label='各工会的厂务公开'] td b");
}

/// The works' opinion that waits.
fn answer(window: &Window) {
    look_up(window, "电子");
    window.read("工资专项集体合同上半年履行情况");
    window.photograph("92-postings");
    window.press("#openness-tab-items");
    window.read("今年没有公开");
    window.photograph("92-items");
    window.press("#openness-tab-opinions");
    window.read("还没有答复");
    window.press("[aria-label='意见'] .link");
    window.write("#settle-answer", "按各班组人数重新分配名额");
    window.photograph("92-settle");
    window.press("#act-save");
    window.read("按各班组人数重新分配名额");
    window.photograph("92-opinions");
    window.press("#openness-tab-system");
    window.read("一号门公开栏");
    window.photograph("92-system");
}

fn post(window: &Window) {
    window.press("#posting-add");
    window.write("#posting-title", "十月安全检查结果");
    window.choose("#posting-item", "private_safety");
    window.photograph("94-posting");
    window.press("#act-save");
    window.read("没有附照片或文件");
    let photo = window.path("公开栏.jpg");
    std::fs::write(&photo, "照片").unwrap();
    window.press("[aria-label='公开'] td:last-child .link");
    window.will_pick("open-paper", &photo);
    window.press("#paper-add");
    window.press("#paper-keep");
    window.read("添了附件");
    window.press("#papers-back");
    window.read("1 份");
    window.photograph("95-posted");
    window.by_keyboard("95-posted");
}

fn print(window: &Window) {
    window.press("#openness-print");
    window.read("练手板材有限公司工会　厂务公开");
    window.press("#paper-look");
    window.read("十月安全检查结果");
    window.photograph("96-board");
    window.press("#paper-origin");
    window.read("1 份");
}
