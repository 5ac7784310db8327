//! The year in the window: the week as it hangs on the wall, and the union year by month.

use crate::window::Window;

#[test]
fn a_chair_prints_the_week_and_looks_at_the_year() {
    let window = Window::open();
    window.will_pick("new-folder", &window.path("practice"));
    window.press("#road-practice");
    window.press("#practice-enter");
    window.go("/today");
    window.read("等对方办的");
    window.photograph("190-today-groups");
    window.by_keyboard("190-today-groups");
    window.press("#to-week");
    window.read("一周要办的事");
    window.read("周末");
    window.photograph("191-week");
    window.by_keyboard("191-week");
    window.press("#week-after");
    window.read("2026年11月23日");
    window.photograph("192-next-week");
    window.will_pick("save-xlsx", &window.path("week.xlsx"));
    window.press("#week-sheet");
    window.read("存成 Excel 了");
    assert!(window.path("week.xlsx").exists());
    window.go("/today");
    window.press("#to-year");
    window.read("眼下正在办的");
    window.read("休　国庆节 10月1日—10月7日");
    window.photograph("193-year");
    window.by_keyboard("193-year");
    window.press("#year-after");
    window.read("2027 年的节假日安排还没有");
    window.photograph("194-next-year");
    window.close();
}
