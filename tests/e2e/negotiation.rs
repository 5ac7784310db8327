//! Collective negotiation in the window: talks from the offer to a contract in force, a draft that the congress sends back, an
//! industry contract and its stamps, the coverage, a campaign of offers, how a contract is kept.

use crate::window::Window;
use std::path::Path;

#[test]
fn a_chair_takes_wage_talks_from_the_offer_to_a_contract_in_force_and_prints_them() {
    let window = practise();
    window.read("等书面答复");
    window.photograph("150-board");
    window.by_keyboard("150-board");
    offer(&window);
    step(&window, "记要约送达", "20260825");
    agree(&window, "20260831", "20260915");
    seat(&window);
    step(&window, "记协商代表产生", "20260901");
    step(&window, "记代表公布", "20260903");
    step(&window, "记资料交换", "20260904");
    step(&window, "记报告上级工会", "20260908");
    meet(&window, "20260915");
    window.read("写合同草案");
    draft(&window, ("20261118", "20271117"));
    clauses(&window);
    pass(&window);
    step(&window, "记签字", "20261029");
    window.read("生效要等过");
    window.photograph("158-filing");
    step(&window, "记报送人社部门", "20261102");
    come_into_force(&window);
    window.photograph("160-closed");
    window.by_keyboard("160-closed");
    print(&window);
    look_at_board(&window);
    window.close();
}

#[test]
fn a_chair_answers_a_running_offer_and_the_congress_sends_the_draft_back() {
    let window = practise();
    open_works(&window);
    window.read("职工方 4 人，企业方 3 人，双方人数要相等。");
    window.photograph("151-case");
    window.by_keyboard("151-case");
    complete(&window);
    hand_over(&window);
    window.press("#step-which");
    window.choose("#step-which", "signed");
    window.write("#step-on", "20261120");
    window.press("#step-save");
    window.read("这一步在它后面");
    window.photograph("153-out-of-order");
    window.press("#step-back");
    agree(&window, "20261116", "20261118");
    talk(&window);
    refuse_in_congress(&window);
    open_works(&window);
    window.read("记职代会表决");
    window.choose_first("#decide-item");
    window.photograph("157-decide");
    window.press("#step-save");
    window.read("草案退回协商");
    window.photograph("157-sent-back");
    window.close();
}

#[test]
fn a_township_sees_who_is_covered_and_offers_to_the_rest() {
    let window = practise();
    window.press("#board-coverage");
    window.read("3÷6 家");
    window.photograph("161-coverage");
    window.by_keyboard("161-coverage");
    stamp(&window);
    window.press("#contract-back");
    window.read("4÷6 家");
    window.photograph("164-covered");
    let sheet = window.path("建制情况.xlsx");
    window.will_pick("save-xlsx", &sheet);
    window.press("#coverage-sheet");
    window.read("存成 Excel 了");
    assert!(std::fs::metadata(&sheet).unwrap().len() > 3000);
    look_around(&window);
    check(&window);
    campaign(&window);
    renew(&window);
    window.close();
}

fn practise() -> Window {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/negotiation");
    window
}

/// A step with its day and nothing more.
fn step(window: &Window, title: &str, on: &str) {
    window.read(title);
    window.write("#step-on", on);
    window.press("#step-save");
    window.read(&format!("“{title}”记好了"));
}

/// Leaves the field: what a date causes is said once it is written.
fn leave(window: &Window) {
    window.js("document.activeElement.blur(); return 1");
}

/// The boards' offer of three months ago; another of the same kind is refused while it runs.
fn offer(window: &Window) {
    window.press("#board-offer");
    window.read("选一家工会就能往下写");
    window.take_from("#offer-union", "板材");
    window.write("#offer-on", "20260824");
    window.write("#offer-no", "练板要约〔2026〕1号");
    window.write("#offer-average", "4320");
    window.photograph("152-offer");
    window.press("#act-save");
    window.read("练手板材有限公司工会的要约记好了");
    window.photograph("152-offered");
}

fn agree(window: &Window, on: &str, until: &str) {
    window.read("记企业的答复");
    window.write("#step-on", on);
    window.write("#step-until", until);
    leave(window);
    window.read("首席代表签字最迟");
    window.photograph("153-reply");
    window.press("#step-save");
    window.read("答复记好了：同意协商");
}

/// Three of each side; while one is missing, the sides are not equal.
fn seat(window: &Window) {
    window.press("#case-tab-parties");
    window.read("还没有登记代表");
    window.press("#party-add-workers");
    for (name, post, front) in [
        ("任桂兰", "工会主席", "no"),
        ("石海涛", "压机工", "yes"),
        ("梁秀云", "砂光工", "yes"),
    ] {
        window.write("#party-name", name);
        window.write("#party-post", post);
        window.choose("#party-front", front);
        window.write("#party-from", "20260901");
        window.press("#act-save");
        window.read(&format!("{name}登记好了"));
    }
    window.photograph("154-seat");
    window.choose("#party-side", "employer");
    for (name, post) in [("袁宝山", "总经理"), ("冯莉", "人事主管")] {
        window.write("#party-name", name);
        window.write("#party-post", post);
        window.write("#party-from", "20260901");
        window.press("#act-save");
        window.read(&format!("{name}登记好了"));
    }
    window.press("form.act .foot .btn");
    window.read("职工方 3 人，企业方 2 人，双方人数要相等。");
    window.press("#party-add-employer");
    window.write("#party-name", "谭志远");
    window.write("#party-from", "20260901");
    window.press("#act-save");
    window.read("谭志远登记好了");
    window.press("form.act .foot .btn");
    window.unread("双方人数要相等。");
    window.photograph("154-parties");
}

fn meet(window: &Window, on: &str) {
    window.press("#case-tab-meetings");
    window.press("#meeting-add");
    window.write("#meeting-on", on);
    window.write("#meeting-place", "二楼会议室");
    window.write("#meeting-chair", "任桂兰");
    window.write("#meeting-recorder", "秦小芳");
    window.write(
        "#meeting-minutes",
        "双方说明了各自的方案，定了下次再谈计件单价。",
    );
    window.photograph("155-meeting");
    window.press("#act-save");
    window.read("第 1 次会议记好了");
    window.photograph("155-meetings");
}

fn draft(window: &Window, (from, to): (&str, &str)) {
    window.write("#step-on", "20261012");
    window.write("#draft-from", from);
    window.write("#draft-to", to);
    window.write("#draft-title", "练手板材2027年度工资专项集体合同");
    window.write("#draft-lowest", "2300");
    window.write("#draft-rise", "6.5");
    window.photograph("156-draft");
    window.press("#step-save");
    window.read("草案存好了");
}

/// The clauses of the draft, on the page of the contract.
fn clauses(window: &Window) {
    window.press("#case-tab-papers");
    window.read("报送人社部门的材料");
    window.photograph("156-papers");
    window.press("#case-contract");
    window.read("还没有条款");
    window.press("#contract-clauses");
    window.write(
        "[aria-label='第 1 条的文字']",
        "每月十五日前发上月工资，遇休息日提前。",
    );
    window.press("#clause-add");
    window.read("第 2 条还空着");
    window.write(
        "[aria-label='第 2 条的文字']",
        "年平均工资比上年增长 6.5%。",
    );
    window.photograph("156-clauses");
    window.press("#act-save");
    window.read("2 条写好了");
    window.photograph("156-contract");
    window.by_keyboard("156-contract");
    window.js("history.back(); return 1");
}

/// The general meeting of the practice township voted on it.
fn pass(window: &Window) {
    window.read("记职代会表决");
    window.choose_first("#decide-item");
    window.photograph("157-pass");
    window.press("#step-save");
    window.read("可以签字了");
}

/// Fifteen days without objection; then it is made public and goes to the upper union.
fn come_into_force(window: &Window) {
    window.read("记生效");
    window.write("#step-on", "20261117");
    leave(window);
    window.read("最早2026年11月18日生效");
    window.read("把生效日期改对就能记");
    window.photograph("159-too-early");
    window.write("#step-on", "20261118");
    leave(window);
    window.write("#step-document", "练人社备〔2026〕31号");
    window.press("#step-save");
    window.read("“记生效”记好了");
    step(window, "记向职工公布", "20261120");
    step(window, "记报上级工会", "20261120");
    window.read("各步都记完了");
}

/// The contract with its clauses, and the letter of its publication, as docx.
fn print(window: &Window) {
    window.press("#case-tab-papers");
    window.press("#case-contract");
    window.read("练人社备〔2026〕31号");
    window.press("#contract-side-print");
    let wages: &[_] = &[("工资制度", "岗位绩效工资制")];
    let public: &[_] = &[
        ("适用对象", "与本单位建立劳动关系的职工"),
        ("查阅地点", "厂务公开栏"),
        ("联系人", "任桂兰"),
        ("联系电话", "0539-2260000"),
    ];
    for (name, fields) in [("工资专项集体合同", wages), ("集体合同公布书", public)] {
        window.press(&format!("[id='print-{name}']"));
        window.read("练手板材2027年度工资专项集体合同");
        window.photograph(&format!("160-{name}"));
        for (field, words) in fields {
            window.write(&format!("#paper-{field}"), words);
        }
        window.press("#paper-look");
        window.see("#paper-write");
        window.photograph(&format!("160-{name}-look"));
        let file = window.path(&format!("{name}.docx"));
        window.will_pick("save-docx", &file);
        window.press("#paper-write");
        window.read(&format!("“{name}”写好了"));
        assert!(std::fs::metadata(&file).unwrap().len() > 3000);
        window.press("#paper-origin");
        window.press("#contract-side-print");
    }
}

fn look_at_board(window: &Window) {
    window.go("/negotiation");
    window.read("正在协商 1 件");
    window.write("#board-search", "没有这样的");
    window.read("没有找到这样的协商");
    window.photograph("160-nothing");
    window.press("#board-coverage");
    window.read("4÷6 家");
}

fn open_works(window: &Window) {
    window.go("/negotiation");
    window.write("#board-search", "电子");
    window.press("#board [data-card]");
}

/// The employer's side was one short.
fn complete(window: &Window) {
    window.press("#party-add-employer");
    window.write("#party-name", "姚建军");
    window.write("#party-post", "生产部经理");
    window.photograph("152-seat");
    window.press("#act-save");
    window.read("姚建军登记好了");
    window.press("form.act .foot .btn");
    window.unread("双方人数要相等。");
    window.press("[aria-label='记曹金凤培训']");
    window.photograph("152-trained");
    window.press("form.act .foot .btn");
}

/// What the employer was asked for is given today.
fn hand_over(window: &Window) {
    window.press("#case-tab-materials");
    window.press("[aria-label='社会保险缴纳情况今天给了']");
    window.read("“社会保险缴纳情况”今天给了");
    window.photograph("152-materials");
    window.press("#undo");
    window.read("撤销了");
    window.press("[aria-label='社会保险缴纳情况今天给了']");
    window.press("#material-add");
    window.photograph("152-material");
    window.press("form.act .foot .btn");
}

/// What the sides agreed, a meeting, the draft.
fn talk(window: &Window) {
    meet(window, "20261118");
    window.press("#case-tab-topics");
    window.press("#topic-average_wage");
    window.write("#topic-employer", "年平均工资增长 4%");
    window.write("#topic-agreed", "年平均工资增长 6%");
    window.photograph("155-topic");
    window.press("#act-save");
    window.read("年平均工资增长 6%");
    window.photograph("155-topics");
    window.choose("#step-which", "drafted");
    window.write("#step-on", "20261119");
    window.write("#draft-lowest", "2300");
    window.press("#step-save");
    window.read("草案存好了");
}

/// The delegates meet; half of them are not enough for wages.
fn refuse_in_congress(window: &Window) {
    window.read("先到");
    window.photograph("157-no-vote");
    window.go("/congress");
    window.write("#congress-search", "电子");
    window.press("[aria-label='各工会的职代会'] td b");
    window.press("#congress-tab-sessions");
    window.press("main table[aria-label='会议'] .link");
    window.press("#session-tab-dates");
    window.press("#session-dates");
    window.write("#dates-on", "20261120");
    window.press("#act-save");
    window.press("#session-names");
    window.press("#presence-all");
    window.read("到会 30 人，够法定人数");
    window.press("#presence-done");
    window.write("#vote-3-yes", "15");
    window.write("#vote-3-no", "15");
    window.press("#count-3");
    window.read("没通过，差 1 票");
    for other in [2, 4] {
        window.write(&format!("#vote-{other}-yes"), "30");
        window.press(&format!("#count-{other}"));
        window.see(&format!("#vote-{other}-yes"));
    }
    window.press("#session-close");
    window.read("已召开");
}

/// The third shop stamps: seven of fourteen are not enough.
fn stamp(window: &Window) {
    window.write("#coverage-search", "商铺");
    window.press("[aria-label='各工会的建制情况'] td b");
    window.press("#coverage-record [aria-label='合同'] .link");
    window.press("#contract-tab-firms");
    window.read("现在管 2 家");
    window.photograph("162-firms");
    window.press("#firm-stamp");
    window.write("#stamp-on", "20261120");
    window.press("[aria-label='盖章的企业'] input[type='checkbox']");
    for (what, number) in [("职工", "14"), ("应到", "14"), ("赞成", "7")] {
        window.write(&format!("[aria-label='练手镇阳光药房{what}']"), number);
    }
    window.press("#act-save");
    window.read("要 8 票才通过");
    window.photograph("162-not-passed");
    window.write("[aria-label='练手镇阳光药房赞成']", "12");
    window.press("#act-save");
    window.read("现在管 3 家，职工 42 人");
    window.photograph("163-stamped");
    window.by_keyboard("163-stamped");
}

fn look_around(window: &Window) {
    for tab in ["talks", "coaching", "harmony"] {
        window.press(&format!("#enterprise-tab-{tab}"));
        window.photograph(&format!("164-{tab}"));
    }
    window.press("#coverage-years");
    window.read("66.7%");
    window.photograph("165-years");
    window.press("#target-set");
    window.photograph("165-target");
    window.press("form.act .foot .btn");
    window.press("#coverage-years");
}

/// The works' contract is looked at once more: three clauses of four are kept.
fn check(window: &Window) {
    window.write("#coverage-search", "电子");
    window.press("[aria-label='各工会的建制情况'] td b");
    window.press("#enterprise-tab-contracts");
    window.press("#coverage-record [aria-label='合同'] .link");
    window.press("#contract-tab-checks");
    window.read("满意率");
    window.photograph("166-checks");
    window.press("#contract-check");
    window.read("逐条选好");
    window.press("#found-2-not");
    window.write("#found-2-note", "还差两个班组");
    window.press("#check-rest");
    for (field, number) in [
        ("sent", "60"),
        ("returned", "58"),
        ("void", "2"),
        ("satisfied", "49"),
    ] {
        window.write(&format!("#ballot-{field}"), number);
    }
    window.read("履约率 75.0%（已履行 3 条÷检查 4 条");
    window.photograph("167-check");
    window.press("#act-save");
    window.read("87.5%");
    window.read("还没有向职代会报告");
    window.photograph("167-checked");
    window.press("#contract-end");
    window.photograph("167-end");
    window.press("form.act .foot .btn");
}

/// A contract of before the ledger that ends in five weeks, and that nobody talks of yet, is asked for.
fn renew(window: &Window) {
    window.press("#board-coverage");
    window.write("#coverage-search", "小学");
    window.press("[aria-label='各工会的建制情况'] td b");
    window.press("#contract-enter");
    window.write("#enter-from", "20260101");
    window.write("#enter-signed", "20251220");
    window.write("#enter-effective", "20260101");
    leave(window);
    window.read("2026年1月1日到2026年12月31日有效");
    window.photograph("164-enter");
    window.press("#act-save");
    window.read("“2026年度工资专项集体合同”补录好了");
    window.read("5÷6 家");
    window.go("/today");
    window.read("练手镇中心小学工会：合同要续订");
    window.photograph("167-today");
}

/// Offers at once, their letters in a folder.
fn campaign(window: &Window) {
    window.go("/negotiation");
    window.press("#board-campaign");
    window.read("还没有集中发过要约");
    window.photograph("168-campaigns");
    window.press("#campaign-begin");
    window.read("写上编号前面的字和第一个号");
    window.write("#campaign-numbered", "练工要约〔2026〕");
    window.write("#campaign-first", "2");
    window.press("#campaign-all");
    window.read("编号练工要约〔2026〕2号到 3号");
    window.photograph("168-offers");
    window.press("#act-save");
    window.read("发了 2 份要约");
    window.photograph("169-campaign");
    window.by_keyboard("169-campaign");
    let folder = window.path("要约书");
    std::fs::create_dir(&folder).unwrap();
    window.will_pick("paper-folder", &folder);
    window.press("#campaign-letters");
    window.read("写好了 2 份要约书");
    assert_eq!(files(&folder), 2);
    window.press("#campaign-board");
    window.read("正在协商 3 件");
    window.photograph("170-board");
}

fn files(folder: &Path) -> usize {
    std::fs::read_dir(folder)
        .unwrap()
        .filter(|file| file.as_ref().unwrap().metadata().unwrap().len() > 3000)
        .count()
}
