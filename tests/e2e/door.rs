//! What an injected script would try: the shell refuses it, whatever the page asks.

use crate::window::Window;

#[test]
fn the_page_may_call_the_shells_own_commands_and_nothing_of_tauri() {
    let window = Window::open();
    for command in [
        "plugin:dialog|open",
        "plugin:window|create",
        "plugin:event|listen",
        "plugin:path|resolve_directory",
    ] {
        let refusal = window.force(command, "{}");
        assert!(refusal.contains("not allowed"), "{command}: {refusal}");
    }
    assert_eq!(window.js("return typeof window.__TAURI__"), "undefined");
    window.close();
}

#[test]
fn a_path_that_was_not_picked_is_refused() {
    let window = Window::open();
    let request = "{ name: 'ledger_peek', request: { at: '/tmp' }, channel: '__CHANNEL__:1' }";
    assert_eq!(window.force("call", request), "no_pick");
    window.close();
}

#[test]
fn the_policy_of_the_page_lets_no_script_in() {
    let window = Window::open();
    window.js("const s = document.createElement('script'); s.textContent = 'window.intruder = true'; document.body.append(s)");
    assert_eq!(window.js("return typeof window.intruder"), "undefined");
    assert!(
        window.js("return window.refused.length").as_u64().unwrap() >= 1,
        "the refusal is reported"
    );
}
