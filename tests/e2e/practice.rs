//! Practice: the invented township opens from the first page, is there on every page, and locks.

use crate::window::Window;

#[test]
fn somebody_who_wants_to_practise_finds_every_page_filled() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.see("#practice-enter");
    window.photograph("21-practice");
    window.press("#practice-enter");
    for (page, name, filled) in [
        ("/today", "27-today", "main h1"),
        ("/unions", "22-unions", "#union-edit"),
        ("/members", "23-members", "main tbody tr"),
        ("/returns", "24-return", "#line-205"),
        ("/filing", "28-filing", "#enrol-request"),
        ("/settings", "25-settings", "main h1"),
    ] {
        window.go(page);
        window.see(filled);
        window.photograph(name);
        assert_eq!(
            window.js("return document.querySelector('[role=alert]')?.innerText ?? ''"),
            "",
            "{name} shows no fault"
        );
        assert_eq!(
            window.unreached_by_tab(),
            Vec::<String>::new(),
            "{name} by keyboard alone"
        );
    }
    renew(&window);
    put_off(&window);
    window.press("#lock");
    window.see("#pass");
    window.photograph("26-locked");
    window.close();
}

/// The re-election that is due in the practice township, one step on.
fn renew(window: &Window) {
    window.go("/today");
    window.press("a[href='#/unions/371323-LSDZ']");
    window.press("#union-tab-bodies");
    window.read("换届办到哪一步");
    window.photograph("71-renewal");
    window.press("#renewal-step");
    window.see("#step-on");
    window.photograph("72-step");
    window.press("#act-save");
    window.read("“换届准备”记好了");
    window.press("#renewal-postponed");
    window.write("#step-until", "20270630");
    window.write("#step-document", "沂工发〔2026〕9号");
    window.read("过了那天还没有换");
    window.photograph("73-postponed");
    window.press("#act-save");
    window.read("延期，还剩");
    window.press("#officer-take-committee");
    window.see("#officer-name");
    window.photograph("74-officer");
}

/// What cannot be done today waits, with its reason.
fn put_off(window: &Window) {
    window.go("/today");
    window.press(".put");
    window.write("#snooze-reason", "等县里批复");
    window.photograph("75-put-off");
    window.press("#snooze-save");
    window.press("#snoozed");
    window.read("等县里批复");
    window.photograph("76-put-away");
}
