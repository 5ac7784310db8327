//! What petitions count in (anchors §1.2, no. 17), and the pages of the register.

use super::*;
use crate::shared::{Fen, Period};

#[test]
fn rates_are_over_what_was_received_and_a_joint_visit_counts_its_people() {
    let desk = Desk::new();
    let union = union(&desk);
    let register = |new: NewPetition| {
        act(&desk, |tx| register(tx, &union, new, given()))
            .unwrap()
            .id
    };
    let take = |id, code: &str, on: &str, to: Option<&str>| {
        let step = NewStep {
            people: to.map(str::to_owned),
            ..bare(code, on)
        };
        act(&desk, |tx| {
            record_petition_step(tx, id, step, decision(), given())
        })
        .unwrap();
    };
    // Noticed on the fifteenth day, answered late.
    let joint = register(NewPetition {
        people: 12,
        ..claim("信〔2026〕1号")
    });
    take(joint, "noticed", "2026-07-28", None);
    take(joint, "accepted", "2026-07-28", None);
    // Answered directly on the third day.
    let letter = NewPetition {
        kind: PetitionKind::Suggestion,
        decides: false,
        channel: Channel::Letter,
        category: Category::Hours,
        people: 1,
        ..claim("信〔2026〕2号")
    };
    let letter = register(letter);
    take(letter, "answered", "2026-07-16", None);
    // Routed a day late: neither replied nor settled in time.
    let denounced = NewPetition {
        kind: PetitionKind::Denunciation,
        decides: false,
        channel: Channel::Web,
        category: Category::Other,
        people: 1,
        ..claim("信〔2026〕3号")
    };
    let denounced = register(denounced);
    take(denounced, "routed", "2026-07-29", Some("县纪委监委"));
    let period = Period::new(d("2026-07-01"), d("2026-07-31")).unwrap();
    let tally = desk
        .ledger
        .read(|conn| tallies(conn, period, given()))
        .unwrap();
    let all = Counts {
        received: 3,
        people: 14,
        replied: 2,
        settled: 1,
        ended: 2,
        overdue: 1,
    };
    assert_eq!(tally.all, all);
    assert_eq!(tally.joint, (1, 12));
    let categories: Vec<_> = tally
        .categories
        .iter()
        .map(|(what, counts)| (*what, counts.received))
        .collect();
    assert_eq!(
        categories,
        [
            (Category::Pay, 1),
            (Category::Hours, 1),
            (Category::Other, 1)
        ]
    );
    assert_eq!(tally.kinds.len(), 3);
    assert_eq!(tally.channels.len(), 3);
    // The next month has none of them.
    let next = Period::new(d("2026-08-01"), d("2026-08-31")).unwrap();
    let empty = desk
        .ledger
        .read(|conn| tallies(conn, next, given()))
        .unwrap();
    assert_eq!(empty.all, Counts::default());
    assert_eq!(empty.recovered, Fen(0));
}

#[test]
fn pages_of_the_register_follow_one_another_and_are_never_searched_by_contents() {
    let desk = Desk::new();
    let union = union(&desk);
    for at in 1..=25 {
        let new = NewPetition {
            received_on: d("2026-07-13").plus_days(at % 7),
            handler: if at % 5 == 0 { "王晓燕" } else { "周明" }.to_owned(),
            ..claim(&format!("信〔2026〕{at}号"))
        };
        act(&desk, |tx| register(tx, &union, new, given())).unwrap();
    }
    let page = |words: &str, after| {
        let filter = PetitionFilter {
            words: words.to_owned(),
            ..PetitionFilter::default()
        };
        desk.ledger
            .read(|conn| petitions_page(conn, &filter, after, 10))
            .unwrap()
    };
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let rows = page("", after);
        let Some(last) = rows.last() else { break };
        after = Some((last.received_on, last.id));
        seen.extend(rows.into_iter().map(|row| (row.received_on, row.id)));
    }
    assert_eq!(seen.len(), 25);
    assert!(seen.windows(2).all(|pair| pair[0] > pair[1]));
    assert_eq!(page("王晓燕", None).len(), 5);
    assert_eq!(page("〕25号", None).len(), 1);
    for words in ["孙桂兰", "拖欠", "沂河电子厂"] {
        assert!(page(words, None).is_empty(), "{words}");
    }
}
