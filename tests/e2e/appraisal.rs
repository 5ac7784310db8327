//! Managers appraised, employees on the boards and delegates by constituency in the window: entered, counted, shown.

use crate::window::{TODAY, Window};

#[test]
fn a_chair_appraises_a_manager_seats_a_director_and_fills_a_vacant_seat() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    past(&window);
    constituencies(&window);
    boards(&window);
    hold(&window);
    window.close();
}

/// The congress of the one union whose name has these words.
fn look_up(window: &Window, words: &str) {
    window.go("/congress");
    window.write("#congress-search", words);
    // One union has them; the whole list is pressed otherwise.
    window.see("[aria-label='各工会的职代会'] tbody tr:only-child");
    window.press("[aria-label='各工会的职代会'] td b");
    window.see("#congress-found");
}

/// The boards' session of last month appraised its manager.
fn past(window: &Window) {
    look_up(window, "板材");
    window.press("main table[aria-label='会议'] .link");
    window.read("周广财");
    window.read("89.7%");
    window.read("有效票＝收回－废票");
    window.photograph("a1-appraised");
}

/// One seat of the first shop is vacant: somebody leaves, another is elected in her place.
fn constituencies(window: &Window) {
    look_up(window, "电子");
    window.press("#congress-tab-delegates");
    window.read("缺 1 名，要补选");
    window.photograph("a2-constituencies");
    window.by_keyboard("a2-constituencies");
    window.press("[aria-label='仓储部的选举结果']");
    window.write("#constituency-part", "18");
    window.write("#constituency-votes-1", "19");
    window.photograph("a3-constituency");
    window.press("#act-save");
    window.read("多于实到的 18 人");
    window.write("#constituency-votes-1", "15");
    window.press("#act-save");
    window.read("参加的要 21 人");
    window.read("15 票，不到仓储部 31 人的过半数（16 票）");
    window.photograph("a4-too-few");
    window.press("[aria-label='代表'] [aria-label$='不再担任代表']");
    window.write("#delegate-last", "2026-10-31");
    window.press("#act-save");
    window.press("#delegate-seat");
    window.write("#delegate-name", "补选人");
    window.js(
        "const one = document.querySelector('#delegate-replaces'); one.value = one.options[1].value; \
         one.dispatchEvent(new Event('change')); return one.value",
    );
    window.photograph("a5-by-election");
    window.press("#act-save");
    window.read("补选，接");
}

fn boards(window: &Window) {
    window.press("#congress-tab-board");
    window.read("董事会 5 人");
    window.photograph("a6-boards");
    window.by_keyboard("a6-boards");
    window.press("#board-set");
    window.write("#board-supervisors", "2");
    window.press("#act-save");
    window.read("监事会成员为三人以上");
    window.write("#board-supervisors", "4");
    window.photograph("a7-board-form");
    window.press("#act-save");
    window.read("不得少于监事会的三分之一，要有 2 人");
    window.read("第七十六条");
    window.photograph("a8-too-few-supervisors");
    window.press("#board-seat");
    window.photograph("a8-seat");
    window.write("#seat-name", "刘海燕");
    window.choose("#seat-role", "supervisor");
    window.press("#act-save");
    window.read("刘海燕登记好了");
    window.press("[aria-label='刘海燕离任']");
    window.write("#seat-reason", "工作调动");
    window.photograph("a8-leave");
    window.press("#act-save");
    window.read("工作调动");
}

/// Today's session of the shops, which have no congress yet: a manager is found, a director elected and entered.
fn hold(window: &Window) {
    look_up(window, "商铺");
    window.press("#congress-found");
    window.choose("#congress-form", "general");
    window.press("#act-save");
    window.read("登记好了");
    window.press("#session-open");
    window.write("#session-on", TODAY);
    window.write("#session-place", "市场管理处");
    window.press("#act-save");
    window.press("#item-add");
    window.choose("#item-matter", "managers_appraised");
    window.press("#act-save");
    window.read("“民主评议领导人员”列入议程了");
    window.press("#item-add");
    window.choose("#item-matter", "employee_director");
    window.write("#item-names", "孙志强");
    window.press("#act-save");
    window.read("“选举职工董事”列入议程了");
    window.write("#count-base", "42");
    window.write("#count-present", "40");
    window.press("#count-save");
    window.press("#appraise-1");
    window.write("#appraisal-name", "魏广军");
    window.write("#appraisal-post", "市场经理");
    window.write("#appraisal-excellent", "30");
    window.photograph("a9-appraisal");
    window.press("#act-save");
    window.read("合计 30 张，收回是 40 张");
    window.write("#appraisal-competent", "8");
    window.write("#appraisal-void", "2");
    window.press("#act-save");
    window.read("评议 1 人");
    window.photograph("a10-session");
    window.by_keyboard("a10-session");
    window.press("#elect-2");
    window.write("#elect-1-yes", "36");
    window.press("#act-save");
    window.press("#session-close");
    window.press("[id='seat-2-孙志强']");
    window.read("已登记任职");
    window.photograph("a11-seated");
    window.press("#session-back");
    window.press("#congress-tab-board");
    window.read("选出");
    window.photograph("a12-elected");
}
