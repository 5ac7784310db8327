//! A chair without a mouse: every page of the rail by keys alone and the cursor where it should be; and every page there is, of a
//! union and of a desk, with everything it asks to be pressed in sight in both sizes.

use crate::window::{TODAY, Window};
use serde_json::json;
use std::path::Path;
use taizhang_app::{Config, Office, Quiet, dispatch};
use thirtyfour::Key;

/// Pages of the rail, and where the cursor is on arrival: in the search field of a list, else on the page, from which Tab goes on.
const PAGES: [(&str, &str); 15] = [
    ("/today", "main"),
    ("/unions", "#union-search"),
    ("/members", "#member-search"),
    ("/congress", "#congress-search"),
    ("/negotiation", "#board-search"),
    ("/assistance", "#file-search"),
    ("/petitions", "#petition-search"),
    ("/dues", "main"),
    ("/activities", "main"),
    ("/year", "main"),
    ("/returns", "main"),
    ("/filing", "main"),
    ("/papers", "main"),
    ("/rules", "#rules-search"),
    ("/settings", "main"),
];

/// The desk's pages: a union has none of them.
const DESK: [&str; 5] = [
    "/inbox",
    "/status",
    "/desk/returns",
    "/desk/consolidated/:edition",
    "/conflicts",
];

/// Addresses that need a name, and where the first one of the ledger is found. What else has a name in its address shows its first
/// record without one.
const NAMED: [(&str, &str, &str, &str); 8] = [
    (
        "/congress/session/:id",
        "session_list",
        "{ year: null, after: null, limit: 1 }",
        "it.rows[0]?.session.id",
    ),
    (
        "/negotiation/case/:id",
        "negotiation_board",
        "{ kind: null, query: '', whole: null }",
        "it.steps.flatMap(step => step.cards)[0]?.id",
    ),
    (
        "/assistance/file/:id",
        "file_list",
        "{ filter: 'on_file', union: null, category: null, after: null, limit: 1 }",
        "it.rows[0]?.id",
    ),
    (
        "/petitions/case/:id",
        "petition_list",
        "{ state: null, kind: null, category: null, query: '', after: null, limit: 1 }",
        "it.rows[0]?.id",
    ),
    (
        "/negotiation/contract/:id",
        "enterprise_get",
        "{ union: '371323-LSDZ' }",
        "it.contracts[0]?.id",
    ),
    (
        "/congress/proposal/:id",
        "proposal_list",
        "{ union: '371323-LSDZ', congress: null, query: '', state: null, after: null, limit: 1 }",
        "it.rows[0]?.id",
    ),
    (
        "/congress/proposals/:code/:id?",
        "proposal_list",
        "{ union: '371323-LSDZ', congress: null, query: '', state: null, after: null, limit: 1 }",
        "it.union",
    ),
    (
        "/year/rows/:what/:span?",
        "year_overview",
        "{ year: null, union: null }",
        "it.cases[0]?.what",
    ),
];

#[test]
fn every_page_of_a_union_comes_and_hides_nothing_in_both_sizes() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.see("nav.rail a");
    let addresses: Vec<String> = routes()
        .into_iter()
        .filter(|route| !DESK.contains(route))
        .map(|route| address(&window, route).unwrap_or_else(|| panic!("no record for {route}")))
        .collect();
    window.walk(&addresses);
    window.close();
}

#[test]
fn every_page_of_a_desk_comes_and_hides_nothing_in_both_sizes() {
    let window = Window::open();
    let clerk = Office::new(Config {
        today: TODAY.parse().ok(),
        ..Config::default()
    });
    let county = json!({ "out": window.path("demo") });
    let county = dispatch(&clerk, "demo", county, &Quiet).unwrap();
    window.will_pick("open-folder", Path::new(county["desk"].as_str().unwrap()));
    window.press("#road-open");
    window.write("#pass", county["passphrase"].as_str().unwrap());
    window.strike(Key::Enter);
    window.see("nav.rail a");
    // What the townships of this county have not handed in has no page here.
    let addresses: Vec<String> = routes()
        .into_iter()
        .filter_map(|route| address(&window, route))
        .collect();
    assert!(
        DESK[..3]
            .iter()
            .all(|page| addresses.iter().any(|it| it == page))
    );
    window.walk(&addresses);
    let rail = window.js(
        "const rail = document.querySelector('.tabs-rail'); return rail.scrollHeight - rail.clientHeight",
    );
    assert_eq!(rail, json!(0), "the rail shows all of its pages");
    window.close();
}

/// Every path of the router, as it is written there.
fn routes() -> Vec<&'static str> {
    let router = include_str!("../../ui/src/frame/router.ts");
    let found: Vec<&str> = router
        .split("path: '")
        .skip(1)
        .filter_map(|rest| rest.split('\'').next())
        .filter(|path| path.starts_with('/') && !path.contains('*'))
        .collect();
    assert!(found.len() > 70, "the router is read: {found:?}");
    found
}

/// The address of a page in the ledger that is open; none where it has no such record.
fn address(window: &Window, route: &str) -> Option<String> {
    if let Some((_, command, request, expression)) = NAMED.iter().find(|(it, ..)| *it == route) {
        let name = window.ask(command, request, expression);
        let begin = route.split("/:").next().unwrap_or_default();
        return Some(format!("{begin}/{}", name.as_str()?));
    }
    let begin = route.split("/:").next().unwrap_or_default();
    Some(match route.ends_with(":edition") {
        true => format!("{begin}/base-2026-sample"),
        false => begin.to_owned(),
    })
}

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
