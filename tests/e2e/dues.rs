//! A year of money in the window: a plan, a quarter's levy entered and paid, the upper share remitted, an expense with the eight bans,
//! the year closed, and a late line that is refused.

use crate::window::{TODAY, Window};
use serde_json::{Value, json};
use std::path::Path;
use taizhang_app::{Config, Cost, Office, Quiet, dispatch, invented_person};

const CHAIR: &str = "主席自己的一句话 2026";
const FACTORY: &str = "371323-DZC";

/// A township with one factory of four members, before its window is opened.
fn before(at: &Path) {
    let office = Office::new(Config {
        today: TODAY.parse().ok(),
        operator: None,
        cost: Cost(1),
        clock: None,
    });
    let call = |command: &str, request: Value| {
        dispatch(&office, command, request, &Quiet)
            .unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    };
    call(
        "ledger_create",
        json!({
            "at": at, "kind": "union", "name": "许家湖镇总工会", "code": "371323-XJH", "passphrase": CHAIR, "operator": "李主席",
            "deputy_passphrase": "副主席自己的一句话 2026",
        }),
    );
    let factory = json!({
        "code": FACTORY, "name": "沂河电子厂工会", "form": "standalone", "employer_name": "沂河电子厂",
        "founded_on": "2015-05-18", "approval_no": null,
    });
    call("union_add", factory);
    for number in 0..4 {
        let person = invented_person(number);
        let member = json!({
            "union": FACTORY, "name": person.name, "document_no": person.citizen_no, "phone": person.phone,
            "department": person.department, "post": person.post, "joined_on": person.joined_on.to_string(),
        });
        call("member_enrol", member);
    }
}

#[test]
fn a_factory_s_year_goes_from_the_levy_to_its_closing() {
    let window = Window::open();
    let at = window.path("台账");
    before(&at);
    window.will_pick("open-folder", &at);
    window.press("#road-open");
    window.write("#pass", CHAIR);
    window.press("#unlock");
    window.see("#search");
    plan(&window);
    levy(&window);
    book(&window);
    dues(&window);
    close(&window);
    late(&window);
    rest(&window);
    window.close();
}

/// Opens a page below those of the rail.
fn open(window: &Window, path: &str) {
    window.go("/dues");
    window.js(&format!("location.hash = '{path}'; return 1"));
}

fn plan(window: &Window) {
    open(window, &format!("/dues/{FACTORY}/2025"));
    window.read("这一年还没有经费的记录");
    window.press("#plan-put");
    window.write("#plan-levy", "40000");
    window.write("#plan-remitted", "16000");
    window.write("#plan-culture", "5000");
    window.press("#act-save");
    window.read("2025 年的计划和预算定好了");
}

fn levy(window: &Window) {
    window.press("nav.area a[href='#/dues/levies']");
    window.choose("#levy-year", "2025");
    window.press("#levy-add");
    window.take_from("#levy-union", "沂河电子厂工会");
    window.write("#levy-payer", "沂河电子厂");
    window.choose("#levy-in", "2025");
    window.choose("#levy-time", "q4");
    window.write("#levy-employees", "210");
    window.write("#levy-wages", "2000000");
    window.photograph("200-levy-form");
    window.press("#act-save");
    window.read("应拨 40000.00 元");
    window.read("支付令");
    window.press("#levy-pay");
    window.write("#levy-paid-on", "20251220");
    window.write("#levy-amount", "40000");
    window.choose("#levy-channel", "own");
    window.press("#act-save");
    window.read("沂河电子厂缴了 40000 元");
    window.read("24,000.00");
    window.read("省、市、县（比例待核实）");
    window.photograph("201-levy");
    window.by_keyboard("201-levy");
}

fn book(window: &Window) {
    window.press("nav.area a[href='#/dues/book']");
    window.choose("#book-year", "2025");
    window.press("#book-remit");
    window.take_from("#line-union", "沂河电子厂工会");
    window.write("#line-on", "20251222");
    window.write("#line-amount", "16000");
    window.write("#line-party", "县总工会");
    window.press("#act-save");
    window.read("记上解：16000 元记下了");
    window.press("#book-spend");
    window.take_from("#line-union", "沂河电子厂工会");
    window.choose("#line-item", "culture");
    window.write("#line-on", "20251225");
    window.write("#line-amount", "1260");
    window.write("#line-what", "职工书屋图书");
    window.write("#line-party", "沂水新华书店");
    window.write("#line-approved", "周立新");
    window.press("#act-save");
    window.read("八不准还有 8 条没有看");
    window.photograph("202-bans");
    window.by_keyboard("202-bans");
    for at in 0..8 {
        window.press(&format!("#ban-{at}-clear"));
    }
    window.press("#act-save");
    window.read("记支出：1260 元记下了");
    window.read("逐条看过，没有触及");
    window.photograph("203-book");
    window.by_keyboard("203-book");
}

/// Dues of a month, typed down the list and collected.
fn dues(window: &Window) {
    window.press("nav.area a[href='#/dues/members']");
    window.press("#dues-each");
    window.take_from("#bases-union", "沂河电子厂工会");
    window.write("#bases-month", "2026-10");
    window.see("input.cell");
    window.press("input.cell");
    window.types("3219.50\u{e007}4876\u{e007}5009.99\u{e007}10");
    window.photograph("204-bases");
    window.press("#bases-save");
    window.read("核定了 4 人，应缴 65.45 元");
    window.press("#dues-collect");
    window.write("#collect-on", "20261105");
    window.press("#act-save");
    window.read("会费收了 65.45 元");
    window.photograph("205-dues");
    window.by_keyboard("205-dues");
}

fn close(window: &Window) {
    open(window, &format!("/dues/{FACTORY}/2025"));
    window.read("22,740.00");
    window.photograph("206-year");
    window.by_keyboard("206-year");
    window.press("#year-close");
    window.photograph("207-close");
    window.press("#act-save");
    window.read("2025 年结账了");
    window.see("#year-closed");
}

fn late(window: &Window) {
    window.press("nav.area a[href='#/dues/book']");
    window.press("#book-income");
    window.take_from("#line-union", "沂河电子厂工会");
    window.choose("#line-item", "other_income");
    window.write("#line-on", "20251231");
    window.write("#line-amount", "100");
    window.press("#act-save");
    window.read("2025 年的账2026年11月22日结了");
    window.read("按实际收付的日子记到今年");
    window.photograph("208-late");
    window.by_keyboard("208-late");
}

fn rest(window: &Window) {
    open(window, "/dues/returns");
    window.read("没有查到");
    window.photograph("209-returns");
    window.press("nav.area a[href='#/dues/audits']");
    window.press("#audit-add");
    window.take_from("#audit-union", "沂河电子厂工会");
    window.write("#audited-on", "20261110");
    window.write("#audited-by", "镇总工会经审会");
    window.write("#audit-finding", "两张票据没有验收人签字");
    window.write("#audit-deadline", "20261201");
    window.write("#audit-duty", "丁立华");
    window.press("#act-save");
    window.read("还剩 9 天");
    window.photograph("210-audits");
    window.by_keyboard("210-audits");
    window.go("/today");
    window.read("经审意见要整改");
}
