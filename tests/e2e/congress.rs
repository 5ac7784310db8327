//! A congress in the window: founded, its delegates seated, a session with its agenda, who came, the votes, closed, proved.

use crate::window::{TODAY, Window};

#[test]
fn a_chair_runs_a_congress_from_its_founding_to_its_minutes() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    look_up(&window, "小学");
    window.press("#congress-found");
    window.write("#congress-no", "2");
    window.photograph("81-congress-found");
    window.choose("#congress-form", "delegates");
    window.press("#act-save");
    window.read("登记好了");
    for (name, kind) in [
        ("孙志强", "front_line"),
        ("马春花", "front_line"),
        ("高文涛", "technical"),
    ] {
        window.press("#delegate-seat");
        window.write("#delegate-name", name);
        window.choose("#delegate-kind", kind);
        window.press("#act-save");
        window.read(&format!("代表{name}登记好了"));
    }
    window.read("代表 3 人，按规定不少于 30 人");
    window.photograph("82-delegates");
    window.by_keyboard("82-delegates");
    hold(&window);
    prove(&window);
    print(&window);
    look_around(&window);
    window.close();
}

/// The congress of the one union whose name has these words.
fn look_up(window: &Window, words: &str) {
    window.go("/congress");
    window.write("#congress-search", words);
    window.press("[aria-label='各工会的职代会'] td b");
    window.see("#congress-found");
}

/// Today's session: agenda, presence, votes, closing.
fn hold(window: &Window) {
    let today = window.js("return document.querySelector('#congress-year').value");
    assert!(
        today.as_str().is_some_and(|year| year.len() == 4),
        "{today}"
    );
    window.press("#session-open");
    window.write("#session-on", TODAY);
    window.write("#session-place", "二楼会议室");
    window.press("#act-save");
    window.read("二届一次");
    window.read("还没有议程");
    for matter in ["work_report", "wage_contract"] {
        window.press("#item-add");
        window.choose("#item-matter", matter);
        window.photograph("83-item");
        window.press("#act-save");
        window.read("列入议程了");
    }
    window.read("2 票 过半数");
    window.press("#item-add");
    window.choose("#item-matter", "employee_director");
    window.read("写上候选人就能列入");
    window.write("#item-names", "孙志强、马春花");
    window.photograph("83-election");
    window.press("#act-save");
    window.read("列入议程了");
    window.press("#session-names");
    window.press("#presence-all");
    window.read("到会 3 人，够法定人数");
    window.photograph("84-presence");
    window.press("#presence-done");
    window.write("#vote-2-yes", "1");
    window.write("#vote-2-no", "2");
    window.press("#count-2");
    window.read("没通过，差 1 票");
    window.read("山东省企业工资集体协商条例");
    window.photograph("85-not-passed");
    window.write("#vote-2-yes", "3");
    window.write("#vote-2-no", "0");
    window.press("#count-2");
    window.read("通过");
    window.photograph("86-session");
    window.by_keyboard("86-session");
    window.press("#elect-3");
    window.write("#elect-1-yes", "2");
    window.write("#elect-2-yes", "2");
    window.press("#act-save");
    window.read("废票");
    window.read("最多 3 个名字");
    window.photograph("86-too-many-names");
    window.write("#elect-2-yes", "1");
    window.press("#act-save");
    window.read("选出 1 人");
    window.press("#word-2");
    window.write("#word-resolution", "会议同意这份草案，由双方首席代表签字。");
    window.photograph("86-resolution");
    window.press("#act-save");
    window.read("由双方首席代表签字");
    window.photograph("86-elected");
    window.press("#session-close");
    window.read("已召开，未附依据");
    window.photograph("87-closed");
}

/// The minutes make it a congress that was held.
fn prove(window: &Window) {
    let minutes = window.path("会议记录.txt");
    std::fs::write(&minutes, "会议记录").unwrap();
    window.press("#session-tab-papers");
    window.will_pick("open-paper", &minutes);
    window.press("#paper-add");
    window.press("#paper-keep");
    window.read("添了附件");
    assert!(!window.text("main").contains("未附依据"));
}

/// The resolution, filled in with what the ledger knows, as a docx.
fn print(window: &Window) {
    window.press("#session-tab-print");
    window.read("职代会决定事项公示");
    window.photograph("88-papers");
    window.press("[id='print-职代会决议']");
    window.read("二届一次职工代表大会");
    window.press("#paper-look");
    window.read("选举职工董事：孙志强");
    window.read("由双方首席代表签字");
    window.photograph("88-paper");
    let file = window.path("决议.docx");
    window.will_pick("save-docx", &file);
    window.press("#paper-write");
    window.read("写好了");
    assert!(std::fs::metadata(&file).unwrap().len() > 3000);
}

/// The year of all unions, and the session that is being prepared.
fn look_around(window: &Window) {
    look_up(window, "电子");
    window.read("应召开");
    window.press("#congress-tab-delegates");
    window.read("一线和科技");
    window.photograph("89-congress");
    window.press("#congress-tab-sessions");
    window.press("main table[aria-label='会议'] .link");
    window.read("送达议题和议案");
    window.photograph("90-ahead");
    window.by_keyboard("90-ahead");
    window.go("/congress");
    window.press("#congress-sessions");
    window.read("已闭会，未附依据");
    window.photograph("91-sessions");
    window.by_keyboard("91-sessions");
}
