//! A Spring Festival round in the window: three hundred households on file, chosen, planned, printed to walk by, a few of them typed
//! back by keyboard, a column pasted, a fault told at its line, and the figures.

use crate::window::{TODAY, Window};
use serde_json::{Value, json};
use std::path::Path;
use taizhang_app::{Config, Cost, Office, Quiet, dispatch, invented_person};

const CHAIR: &str = "主席自己的一句话 2026";
const HOUSEHOLDS: u32 = 300;

/// A township's office before its window is opened.
struct Before(Office);

impl Before {
    fn call(&self, command: &str, request: Value) -> Value {
        dispatch(&self.0, command, request, &Quiet)
            .unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
    }

    fn new(at: &Path) -> Self {
        let before = Self(Office::new(Config {
            today: TODAY.parse().ok(),
            operator: None,
            cost: Cost(1),
            clock: None,
        }));
        before.call(
            "ledger_create",
            json!({
                "at": at, "kind": "union", "name": "许家湖镇总工会", "code": "371323-XJH", "passphrase": CHAIR, "operator": "李主席",
                "deputy_passphrase": "副主席自己的一句话 2026",
            }),
        );
        let factory = json!({
            "code": "371323-DZC", "name": "沂河电子厂工会", "form": "standalone", "employer_name": "沂河电子厂",
            "founded_on": "2015-05-18", "approval_no": null,
        });
        before.call("union_add", factory);
        for number in 0..HOUSEHOLDS {
            before.household(number);
        }
        before
    }

    /// A household of one, walked through every step to the county's decision.
    fn household(&self, number: u32) {
        let person = invented_person(number);
        let village = ["许家湖村", "前河村", "后河村"][number as usize % 3];
        let form = json!({
            "village": village, "address": format!("许家湖镇{village}"), "phone": "13800000000", "size": 1, "category": "deep",
            "cause": "low_income",
        });
        let family =
            json!([{ "relation": "head", "name": person.name, "document_no": person.citizen_no }]);
        let open = json!({ "union": "371323-DZC", "applied_on": "2025-11-03", "form": form, "family": family });
        let id = self.call("file_open", open)["id"].clone();
        let survey = json!({
            "id": id, "on": "2025-11-05", "year": 2025, "income": "3600", "rigid": "0", "rigid_what": null, "members": 1,
            "per_capita": null, "harmed": false, "sudden_cost": null, "surveyor": "周立新、王敏", "note": null,
        });
        self.call("survey_put", survey);
        let consent = json!({
            "id": id, "kind": "publication", "member": null, "given_by": person.name, "relation": null, "on": "2025-11-05",
        });
        self.call("consent_put", consent);
        for (step, on) in [
            ("published", "2025-11-06"),
            ("uncontested", "2025-11-20"),
            ("reviewed", "2025-11-21"),
        ] {
            let step = json!({ "id": id, "step": step, "on": on, "people": "周立新", "document": null, "note": null });
            self.call("file_step", step);
        }
        let decide = json!({
            "id": id, "category": "deep", "on": "2025-11-24", "people": null, "document": null, "note": null,
        });
        self.call("file_decide", decide);
    }
}

#[test]
fn a_township_takes_a_spring_festival_round_over_three_hundred_households_to_its_figures() {
    let window = Window::open();
    let at = window.path("台账");
    drop(Before::new(&at));
    window.will_pick("open-folder", &at);
    window.press("#road-open");
    window.write("#pass", CHAIR);
    window.press("#unlock");
    window.see("#search");
    fund(&window);
    round(&window);
    choose(&window);
    print(&window);
    type_back(&window);
    figures(&window);
    window.close();
}

fn fund(window: &Window) {
    window.go("/assistance");
    window.press("nav.area a[href='#/assistance/funds']");
    window.press("#fund-add");
    window.write("#fund-name", "2026年送温暖专项");
    window.choose("#fund-source", "fiscal");
    window.press("#act-save");
    window.read("2026年送温暖专项登记好了");
    window.press("#fund-enter");
    window.write("#entry-on", "20251222");
    window.write("#entry-amount", "300000");
    window.write("#entry-from", "县总工会");
    window.press("#act-save");
    window.read("300,000.00");
    window.photograph("180-funds");
    window.by_keyboard("180-funds");
}

fn round(window: &Window) {
    window.press("nav.area a[href='#/assistance/rounds']");
    window.read("还没有走访慰问");
    window.press("#round-open");
    window.write("#round-name", "2026年元旦春节送温暖");
    window.write("#round-year", "2026");
    window.write("#round-from", "20251220");
    window.write("#round-to", "20260216");
    window.write("#round-note", "含困难企业");
    window.photograph("181-round");
    window.press("#act-save");
    window.read("2026年元旦春节送温暖开好了");
}

fn choose(window: &Window) {
    window.press("#round-choose");
    window.press("#choose-unaided");
    window.read("没有帮扶过");
    window.photograph("182-choose");
    window.by_keyboard("182-choose");
    window.press("#choose-all");
    window.read("名单添了 300 户");
    window.press("#round-plan");
    window.write("#plan-amount", "800");
    window.write("#plan-goods", "大米 1 袋");
    window.write("#plan-cadre", "周立新");
    window.press("#act-save");
    window.read("300 户安排好了");
    window.photograph("183-list");
    window.by_keyboard("183-list");
}

fn print(window: &Window) {
    let folder = window.path("打印");
    std::fs::create_dir(&folder).unwrap();
    for (button, name) in [("#print-walk", "入户走访表"), ("#print-sign", "发放签字表")] {
        window.will_pick("paper-folder", &folder);
        window.press(button);
        window.read(&format!("写好了{name}，300 行"));
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
}

fn type_back(window: &Window) {
    window.press("#round-grid");
    window.press("[data-cell='0-on']");
    // A day and money, Tab from cell to cell; Enter goes down the column.
    window.types("20260120\u{e004}800\u{e007}800\u{e007}3000.01");
    let at = window.js("return document.activeElement.dataset.cell");
    assert_eq!(at, json!("2-cash"));
    window.press("[data-cell='1-on']");
    window.types("20260120\u{e007}20260121");
    window.press("#grid-save");
    window.read("超过送温暖每人每次 3000.00 元的上限");
    window.read("1 户有错，一户也没有存");
    window.photograph("184-fault");
    window.by_keyboard("184-fault");
    window.write("[data-cell='2-cash']", "1000");
    // A column copied from a sheet, pasted from the fourth line on.
    window.js(
        "const cell = document.querySelector(\"[data-cell='3-on']\"); cell.focus();
         const data = new DataTransfer(); data.setData('text/plain', '2026-01-21\\t600\\n2026-01-21\\t600\\n2026-01-22\\t600\\n');
         cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); return 1",
    );
    window.read("贴上了 3 行");
    window.photograph("185-grid");
    window.press("#grid-save");
    window.read("回录了 6 户");
}

fn figures(window: &Window) {
    window.read("4,400.00");
    window.photograph("186-figures");
    let text = window.text("[aria-label='送温暖的数']");
    for line in ["走访户数", "慰问困难户", "走访次数"] {
        assert!(text.contains(line), "{text}");
    }
    window.press("nav.area a[href='#/assistance/aid']");
    window.choose("#aid-year", "2026");
    window.read("6 笔");
    window.photograph("187-aid");
    window.by_keyboard("187-aid");
    window.press("nav.area a[href='#/assistance/tuition']");
    window.read("这个学年没有落下的学生");
    window.photograph("188-tuition");
}
