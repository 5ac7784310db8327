//! A chair without a mouse: every page of the rail by keys alone, the cursor where it should be, and everything the page asks to be
//! pressed in sight in both sizes.

use crate::window::Window;
use thirtyfour::Key;

/// Pages of the rail, and where the cursor is on arrival: in the search field of a list, else on the page, from which Tab goes on.
const PAGES: [(&str, &str); 12] = [
    ("/today", "main"),
    ("/unions", "#union-search"),
    ("/members", "#member-search"),
    ("/congress", "#congress-search"),
    ("/negotiation", "#board-search"),
    ("/assistance", "#file-search"),
    ("/petitions", "#petition-search"),
    ("/returns", "main"),
    ("/filing", "main"),
    ("/papers", "main"),
    ("/rules", "#rules-search"),
    ("/settings", "main"),
];

#[test]
fn a_chair_walks_through_every_page_with_the_keyboard_alone() {
    let window = Window::open();
    window.at("#road-create");
    window.tab_to("#road-practice");
    window.will_pick("new-folder", &window.path("practice"));
    window.strike(Key::Enter);
    window.at("#practice-enter");
    window.strike(Key::Enter);
    for (page, cursor) in PAGES {
        open(&window, page);
        window.at(cursor);
        window.in_sight(page);
    }
    for page in [
        "/members/import",
        "/congress/standing",
        "/assistance/pairs",
        "/assistance/models",
    ] {
        window.js(&format!("location.hash = '#{page}'; return 1"));
        window.see("main h1");
        window.settle();
        window.in_sight(page);
    }
    find_a_member(&window);
    open_and_leave_forms(&window);
    put_off_and_think_again(&window);
    window.close();
}

/// Opens a page of the rail: by its number where it has one, else by its link.
fn open(window: &Window, page: &str) {
    let link = format!("nav.rail a[href='#{page}']");
    window.see(&link);
    let number = window.js(&format!(
        "return document.querySelector(\"{link}\").getAttribute('aria-keyshortcuts')?.at(-1) ?? ''"
    ));
    match number.as_str().unwrap() {
        "" => {
            window.js("document.querySelector('nav.rail a').focus(); return 1");
            window.tab_to(&link);
            window.strike(Key::Enter);
        }
        number => window.strike(Key::Alt + number),
    }
    window.see(&format!("{link}[aria-current='page']"));
}

/// Search, choose, go into the record and come back: arrows, Enter, Esc.
fn find_a_member(window: &Window) {
    open(window, "/members");
    window.at("#member-search");
    window.types("wxy");
    window.see("main tbody tr:only-child");
    window.strike(Key::Down);
    window.see("#member-step");
    window.strike(Key::Enter);
    window.at("#record");
    window.strike(Key::Tab);
    window.at("#member-step");
    window.strike(Key::Escape);
    window.at("#member-search");
    window.strike(Key::F1);
    window.read("打姓名、拼音首字母");
    window.strike(Key::Escape);
    window.at("#member-search");
}

/// A form takes the cursor, and gives it back to where it was opened from.
fn open_and_leave_forms(window: &Window) {
    for (page, opener, first, back) in [
        ("/members", "#add-member", "#member-name", "#record"),
        ("/unions", "#add-union", "#union-name", "#union-search"),
        (
            "/negotiation",
            "#board-offer",
            "#offer-union",
            "#board-search",
        ),
        (
            "/petitions",
            "#petition-new",
            "#petition-union",
            "#petition-search",
        ),
        ("/assistance/aid", "#aid-give", "#payee-name", "#aid-give"),
        (
            "/assistance/diary",
            "#diary-add",
            "#diary-file",
            "#diary-add",
        ),
    ] {
        window.js(&format!("location.hash = '#{page}'; return 1"));
        window.see(opener);
        window.settle();
        window.tab_to(opener);
        window.strike(Key::Enter);
        window.at(first);
        window.strike(Key::Escape);
        window.at(back);
    }
}

/// What is put off for later on 今天 is left with Esc, and the cursor is on its button again.
fn put_off_and_think_again(window: &Window) {
    open(window, "/today");
    window.see(".put");
    window.tab_to(".put");
    window.strike(Key::Enter);
    window.at("#snooze-reason");
    window.strike(Key::Escape);
    window.at(".put");
}
