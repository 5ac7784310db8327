//! A clock explains itself: 11月17日收到要约，次日起算10日，最后一日 11月27日（周五）。

use super::{ClockRule, Counting, Pause};
use crate::calendar::Calendar;
use crate::shared::Day;

pub(super) fn explain(
    rule: &ClockRule,
    start: Day,
    pauses: &[Pause],
    end: Option<Day>,
    calendar: &Calendar,
    today: Day,
) -> String {
    let said = |day: Day| spoken(day, today);
    let (start, starts) = (said(start), &rule.starts);
    let length = format!("{}{}", rule.length.count, rule.length.unit.label());
    let left_out = left_out(pauses, today);
    let Some(end) = end else {
        return format!("{start}{starts}，次日起算{length}{left_out}");
    };
    match rule.counting {
        Counting::Deadline => format!(
            "{start}{starts}，次日起算{length}{left_out}，最后一日 {}",
            moved(end, calendar, &said)
        ),
        Counting::Notice => format!(
            "{start}{starts}，提前{length}，最迟 {}（{}）",
            said(end),
            weekday(end)
        ),
        Counting::Term => format!(
            "{start}{starts}，{length}{left_out}，到 {}（{}）",
            said(end),
            weekday(end)
        ),
    }
}

/// 11月28日（周六），顺延到 11月30日（周一）
fn moved(end: Day, calendar: &Calendar, said: &dyn Fn(Day) -> String) -> String {
    let due = calendar.next_working(end);
    let plain = |day: Day| format!("{}（{}）", said(day), weekday(day));
    if due == end {
        return plain(end);
    }
    match calendar.festival(end) {
        Some(name) => format!("{} 是{name}休息日，顺延到 {}", plain(end), plain(due)),
        None => format!("{} 休息，顺延到 {}", plain(end), plain(due)),
    }
}

/// ，其中 11月20日到11月25日不算（不可抗力）
fn left_out(pauses: &[Pause], today: Day) -> String {
    pauses
        .iter()
        .map(|pause| {
            let (from, why) = (spoken(pause.from, today), &pause.why);
            match pause.to {
                Some(to) => format!("，其中 {from} 到 {} 不算（{why}）", spoken(to, today)),
                None => format!("，{from} 起停着（{why}），恢复以后接着算"),
            }
        })
        .collect()
}

/// The year stands where it is another than today's.
fn spoken(day: Day, today: Day) -> String {
    let whole = day.chinese();
    match whole.split_once('年') {
        Some((_, rest)) if day.year() == today.year() => rest.to_owned(),
        _ => whole,
    }
}

fn weekday(day: Day) -> &'static str {
    const NAMES: [&str; 7] = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    NAMES[day.monday().days_until(day) as usize]
}
