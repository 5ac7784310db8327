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
        ("/papers", "77-papers", "main tbody tr"),
        ("/rules", "78-rules", "main tbody tr"),
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
        window.by_keyboard(name);
    }
    renew(&window);
    put_off(&window);
    take_lists(&window);
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
    window.write("#step-people", "李主席、王晓燕");
    window.photograph("72-step");
    window.press("#act-save");
    window.read("“换届准备”记好了");
    let minutes = window.path("会议纪要.txt");
    std::fs::write(&minutes, "成立换届筹备组").unwrap();
    window.press("[aria-label='换届准备的附件']");
    window.will_pick("open-paper", &minutes);
    window.press("#paper-add");
    window.press("#paper-keep");
    window.read("添了附件：会议纪要.txt");
    window.photograph("83-step-papers");
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

const FIRMS: &str = "附件：全镇企业和工会一览表\n\
    序号,单位名称,职工人数,女职工,是否建会,工会名称,建会时间,主席\n\
    1,云步木业有限公司,86人,31,是,云步木业有限公司工会,2018.5.3,\n\
    2,青石食品有限公司,120,88,√,青石食品有限公司工会,2016年9月,\n\
    3,南岭汽配门市部,9,2,否,,,\n\
    4,练手电子有限公司,260,140,是,练手电子有限公司工会,,\n\
    合计,4家,475,,,,,\n";

/// The township's own table of firms, by the wizard of the roll.
fn take_lists(window: &Window) {
    let table = window.path("firms.csv");
    std::fs::write(&table, FIRMS).unwrap();
    window.go("/unions");
    window.press("#import-unions");
    window.will_pick("open-sheet", &table);
    window.press("#import-file");
    window.photograph("79-list-file");
    window.by_keyboard("79-list-file");
    window.press("#import-open");
    window.see("#import-columns-ok");
    window.photograph("80-list-columns");
    window.press("#import-columns-ok");
    window.see("#import-apply");
    window.photograph("81-list-look");
    window.press("#import-apply");
    window.see("#import-finish");
    window.photograph("82-list-done");
    window.press("#import-finish");
    window.read("云步木业有限公司工会");
}
