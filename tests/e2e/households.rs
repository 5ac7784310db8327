//! Households in trouble in the window: a file from the roll to the county's decision, what does not agree, the notice and the
//! application on paper, the visit of the year, an end, and where hardship lies.

use crate::window::Window;

#[test]
fn a_clerk_opens_a_file_and_takes_it_through_to_the_decision() {
    let window = practise();
    window.press("#file-new");
    window.take_from("#new-union", "练手电子");
    window.write("#head-name", "王晓燕");
    window.press("#head-name-hit-0");
    window.write("#head-income", "2300");
    window.choose("#head-livelihood", "working");
    window.write("#file-size", "3");
    window.write("#file-village", "南崖村");
    family(&window);
    window.read("家庭人口 3，已列 3");
    window.choose("#file-cause", "family_illness");
    window.photograph("201-new-file");
    window.by_keyboard("201-new-file");
    window.press("#new-save");
    window.read("下一步入户核实");
    visit(&window);
    agree(&window);
    window.press("#file-tab-facts");
    window.press("#file-word");
    window.choose("#file-category", "relative");
    window.photograph("203-word");
    window.press("#act-save");
    window.read("档案改好了");
    window.press("#step-published");
    window.photograph("205-publish");
    window.press("#act-save");
    window.read("公示有异议");
    window.press("#step-uncontested");
    window.press("#act-save");
    window.read("才满");
    window.photograph("206-still-published");
    window.close();
}

#[test]
fn a_file_whose_notice_has_hung_goes_on_to_the_county_and_is_printed() {
    let window = practise();
    window.photograph("200-files");
    window.by_keyboard("200-files");
    window.write("#file-search", "hyg");
    window.read("找到 1 户");
    window.press("main tbody a");
    window.read("办到哪一步");
    window.photograph("207-file");
    window.by_keyboard("207-file");
    for tab in ["family", "surveys", "consents", "papers"] {
        window.press(&format!("#file-tab-{tab}"));
        window.photograph(&format!("208-{tab}"));
    }
    secrets(&window);
    window.press("#step-uncontested");
    window.press("#act-save");
    window.read("记审核");
    window.press("#step-reviewed");
    window.press("#act-save");
    window.press("#step-decided");
    window.write("#decide-document", "练工困〔2026〕9号");
    window.photograph("211-decide");
    window.press("#act-save");
    window.read("在档了，可以帮扶");
    print(&window);
    window.close();
}

#[test]
fn a_household_on_file_is_visited_again_and_another_seen_to_have_left() {
    let window = practise();
    window.press("main tbody a");
    window.read("复核到期");
    window.press("#file-tab-surveys");
    window.read("÷ 12 ÷ 4 人");
    window.photograph("212-on-file");
    window.press("#file-end");
    window.press("#end-recovered");
    window.write("#end-why", "收入超过标准");
    window.photograph("213-end");
    window.write("#end-approval", "练工困〔2026〕8号");
    window.press("#act-save");
    window.read("退出的档案只供查看");
    window.photograph("214-ended");
    window.press("#undo");
    window.read("撤销了");
    window.press("#file-list");
    window.choose("#file-filter", "ended");
    window.read("张文涛");
    window.press("nav.area a[href='#/assistance/overview']");
    window.read("西河村");
    window.photograph("215-overview");
    window.by_keyboard("215-overview");
    window.close();
}

/// What was done for a household and why money was given are read once the chair has opened them, beside the list that goes on.
#[test]
fn what_was_done_for_a_household_is_read_once_the_chair_has_opened_it() {
    let window = practise();
    window.go("/assistance/diary");
    window.read("做了什么、困难和结果收着，主席打开后可见");
    window.photograph("221-diary-put-away");
    window.by_keyboard("221-diary-put-away");
    window.write("#diary-sealed-pass", "练手专用口令不用保密");
    window.press("#diary-sealed-open");
    window.see("#diary-sealed-close");
    window.see("[id^='correct-']");
    window.photograph("222-diary-open");
    window.press("#diary-sealed-close");
    window.read("做了什么、困难和结果收着");
    window.go("/assistance/pairs");
    window.see("tbody tr");
    window.photograph("223-pairs-put-away");
    window.close();
}

fn practise() -> Window {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/assistance");
    window.see("main tbody a");
    window
}

/// A wife and a son, typed line by line.
fn family(window: &Window) {
    for (at, (relation, name)) in [("spouse", "李传海"), ("child", "李小满")]
        .into_iter()
        .enumerate()
    {
        window.press("#grid-add");
        window.write(&format!("#grid-{at}-name"), name);
        window.choose(&format!(".line:nth-child({}) select", at + 1), relation);
    }
}

fn visit(window: &Window) {
    window.press("#step-visited");
    window.write("#survey-income", "41000");
    window.write("#survey-rigid", "18600");
    window.write("#survey-who", "李主席、王晓燕");
    window.read("÷ 12 ÷ 3 人 = 622.22 元");
    window.photograph("202-survey");
    window.press("#act-save");
    window.read("月人均收入");
}

fn agree(window: &Window) {
    window.press("#file-tab-consents");
    for kind in ["file", "publication"] {
        window.press("#consent-add");
        window.choose("#consent-kind", kind);
        window.press("#act-save");
        window.read("签了字的纸请附上");
    }
    window.photograph("204-consents");
}

/// Opened with the passphrase typed once more, read on each place of the file, and put away again.
fn secrets(window: &Window) {
    window.press("#file-tab-facts");
    window.read("致困情况收着，主席打开后可见");
    window.photograph("208-put-away");
    window.press("#file-tab-secrets");
    window.photograph("209-secrets-shut");
    window.write("#secrets-pass", "练手专用口令不用保密");
    window.press("#secrets-open");
    window.read("发放账户");
    window.photograph("210-secrets");
    window.press("#file-tab-surveys");
    window.photograph("211-visits-open");
    window.press("#file-tab-secrets");
    window.press("#secrets-close");
    window.see("#secrets-pass");
}

/// The application and the notice, filled from the file.
fn print(window: &Window) {
    window.press("#file-tab-papers");
    window.press("[id='print-困难职工家庭公示']");
    window.press("#paper-look");
    window.read("黄**");
    window.read("拟建档困难职工家庭公示");
    window.photograph("216-notice");
    window.press("#paper-origin");
    window.press("#file-tab-papers");
    window.press("[id='print-困难职工申请表']");
    window.read("没有带出来");
    window.photograph("217-application-sealed");
    window.press("#paper-unlock");
    window.photograph("217-application-unlock");
    window.write("#paper-sealed-pass", "练手专用口令不用保密");
    window.press("#paper-sealed-open");
    window.see("#paper-look");
    window.press("#paper-look");
    window.read("困难职工家庭建档");
    window.photograph("218-application");
    window.press("#paper-origin");
    window.press("#file-tab-papers");
    window.press("[id='print-困难职工审核表']");
    window.press("#paper-look");
    window.read("困难职工家庭审核表");
    window.photograph("219-review");
}
