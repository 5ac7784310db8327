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
    window.press("#lock");
    window.see("#pass");
    window.photograph("26-locked");
    window.close();
}
