//! Replays, gaps, restored copies and forks, as the desk sees them.

use proptest::prelude::*;
use taizhang_bundle::{
    Base, ChainState, Epoch, Header, Hold, KnownHeader, Mode, Next, Place, Quarantine, Restored,
    assess_chain,
};

use crate::offices::{World, digest};

fn epoch(text: &str) -> Epoch {
    text.parse().unwrap()
}

const A: &str = "AAAAAAAA";
const B: &str = "BBBBBBBB";

/// A header like a real one, at a place in a chain.
fn header(at: &str, seq: u64, prev: Option<&str>) -> Header {
    thread_local! {
        static MODEL: Header = World::new().sealed().header;
    }
    let mut header = MODEL.with(Clone::clone);
    header.epoch = epoch(at);
    header.seq = seq;
    header.prev = prev.map(digest);
    header
}

fn since(mut header: Header, receipt: &str, upto_seq: u64) -> Header {
    header.mode = Mode::Since;
    header.base = Some(Base {
        receipt: digest(receipt),
        upto_seq,
    });
    header
}

fn child_of(mut header: Header, parent: &str, head: &str) -> Header {
    header.parent_epoch = Some(epoch(parent));
    header.parent_head = Some(digest(head));
    header
}

/// A desk that applied A1..A3, whose headers hash to "a1".."a3", and acknowledged A2 with "r2".
fn known() -> ChainState {
    let mut state = ChainState::default();
    for (seq, prev) in [(1, None), (2, Some("a1")), (3, Some("a2"))] {
        learn(&mut state, A, seq, &format!("a{seq}"), prev);
    }
    state.receipts.insert(digest("r2"), 2);
    state
}

fn learn(state: &mut ChainState, at: &str, seq: u64, word: &str, prev: Option<&str>) {
    state.headers.insert(
        (epoch(at), seq),
        KnownHeader {
            sha256: digest(word),
            prev: prev.map(digest),
        },
    );
    state.head = Some(Place {
        epoch: epoch(at),
        seq,
        header_sha256: digest(word),
    });
}

const APPLY: Next = Next::Apply { restored: None };

#[test]
fn the_next_in_line_is_applied() {
    let next = assess_chain(&known(), &header(A, 4, Some("a3")), digest("a4"));
    assert_eq!(next, APPLY);
}

#[test]
fn the_first_of_a_station_is_applied_whatever_its_number() {
    let nothing = ChainState::default();
    let first = header(A, 1, None);
    assert_eq!(assess_chain(&nothing, &first, digest("a1")), APPLY);
    let second = header(A, 2, Some("lost"));
    assert_eq!(assess_chain(&nothing, &second, digest("a2")), APPLY);
}

#[test]
fn a_replay_is_already_received() {
    for (seq, prev) in [(1, None), (2, Some("a1")), (3, Some("a2"))] {
        let next = assess_chain(&known(), &header(A, seq, prev), digest(&format!("a{seq}")));
        assert_eq!(next, Next::AlreadyReceived);
    }
}

#[test]
fn a_gap_is_normal_and_the_base_decides() {
    let far = since(header(A, 9, Some("a8")), "r2", 2);
    assert_eq!(assess_chain(&known(), &far, digest("a9")), APPLY);
    let full = header(A, 9, Some("a8"));
    assert_eq!(assess_chain(&known(), &full, digest("a9")), APPLY);
    for (receipt, upto) in [("r9", 2), ("r2", 3)] {
        let unknown = since(header(A, 4, Some("a3")), receipt, upto);
        assert_eq!(
            assess_chain(&known(), &unknown, digest("a4")),
            Next::Hold(Hold::BaseUnknown {
                receipt: digest(receipt)
            })
        );
    }
}

#[test]
fn an_older_bundle_arriving_late_changes_nothing() {
    let mut state = known();
    learn(&mut state, A, 9, "a9", Some("a8"));
    let late = header(A, 6, Some("a5"));
    assert_eq!(assess_chain(&state, &late, digest("a6")), Next::Superseded);
}

#[test]
fn a_second_header_for_one_number_is_a_fork() {
    let next = assess_chain(&known(), &header(A, 3, Some("a2")), digest("other"));
    assert_eq!(
        next,
        Next::Quarantine(Quarantine::SecondHeader {
            known: digest("a3")
        })
    );
}

#[test]
fn neighbours_that_disagree_are_a_fork() {
    assert_eq!(
        assess_chain(&known(), &header(A, 4, Some("x3")), digest("x4")),
        Next::Quarantine(Quarantine::PrevDisagrees {
            known: digest("a3"),
            found: Some(digest("x3"))
        })
    );
    let mut state = known();
    learn(&mut state, A, 6, "a6", Some("a5"));
    assert_eq!(
        assess_chain(&state, &header(A, 5, Some("a4")), digest("x5")),
        Next::Quarantine(Quarantine::PrevDisagrees {
            known: digest("a6"),
            found: Some(digest("x5"))
        })
    );
    assert_eq!(
        assess_chain(&state, &header(A, 9, None), digest("x9")),
        Next::Quarantine(Quarantine::PrevDisagrees {
            known: digest("a6"),
            found: None
        })
    );
}

#[test]
fn a_restored_copy_is_told_by_how_many_bundles_it_is_older() {
    let clean = child_of(header(B, 4, None), A, "a3");
    assert_eq!(assess_chain(&known(), &clean, digest("b4")), APPLY);
    let older = child_of(header(B, 2, None), A, "a1");
    assert_eq!(
        assess_chain(&known(), &older, digest("b2")),
        Next::Apply {
            restored: Some(Restored { bundles_older: 2 })
        }
    );
}

#[test]
fn a_new_epoch_from_a_header_nobody_knows_is_set_aside() {
    let foreign = child_of(header(B, 4, None), A, "x3");
    let quarantine = Next::Quarantine(Quarantine::ParentUnknown {
        epoch: epoch(A),
        head: digest("x3"),
    });
    assert_eq!(assess_chain(&known(), &foreign, digest("b4")), quarantine);
    assert_eq!(
        assess_chain(&ChainState::default(), &foreign, digest("b4")),
        quarantine
    );
    let wrong_epoch = child_of(header(B, 4, None), "CCCCCCCC", "a3");
    assert!(matches!(
        assess_chain(&known(), &wrong_epoch, digest("b4")),
        Next::Quarantine(Quarantine::ParentUnknown { .. })
    ));
    assert_eq!(
        assess_chain(&known(), &header(B, 4, None), digest("b4")),
        Next::Quarantine(Quarantine::ParentMissing)
    );
}

#[test]
fn a_new_epoch_never_restarts_the_numbers() {
    let restarted = child_of(header(B, 3, None), A, "a3");
    assert_eq!(
        assess_chain(&known(), &restarted, digest("b3")),
        Next::Quarantine(Quarantine::NumberReused { parent: 3 })
    );
}

#[test]
fn the_second_of_an_unknown_epoch_waits_for_the_first() {
    let second = header(B, 5, Some("b4"));
    assert_eq!(
        assess_chain(&known(), &second, digest("b5")),
        Next::Hold(Hold::EpochStartMissing { epoch: epoch(B) })
    );
}

#[test]
fn the_old_machine_that_goes_on_after_the_restore_is_set_aside() {
    let mut state = known();
    learn(&mut state, B, 4, "b4", None);
    assert_eq!(
        assess_chain(&state, &header(A, 4, Some("a3")), digest("a4")),
        Next::Quarantine(Quarantine::EpochLeft { current: epoch(B) })
    );
    assert_eq!(
        assess_chain(&state, &header(A, 2, Some("a1")), digest("a2")),
        Next::AlreadyReceived
    );
}

#[test]
fn a_jump_of_a_thousand_is_taken_and_one_more_is_not() {
    let near = header(A, 1003, Some("x"));
    assert_eq!(assess_chain(&known(), &near, digest("n")), APPLY);
    let far = header(A, 1004, Some("x"));
    assert_eq!(
        assess_chain(&known(), &far, digest("n")),
        Next::Hold(Hold::JumpTooFar {
            known: 3,
            found: 1004
        })
    );
    let mut last = header(A, 4, Some("x"));
    last.seq = u64::MAX;
    assert!(matches!(
        assess_chain(&known(), &last, digest("n")),
        Next::Hold(Hold::JumpTooFar { .. })
    ));
}

/// A station that seals, loses sticks, imports receipts, and is restored from copies.
#[derive(Debug, Clone)]
struct Ledger {
    epoch: Epoch,
    seq: u64,
    head: Option<String>,
    parent: Option<(Epoch, String)>,
    receipt: Option<(String, u64)>,
}

impl Ledger {
    fn seal(&mut self, words: &mut u32) -> (Header, String) {
        self.seq += 1;
        *words += 1;
        let word = format!("h{words}");
        let mut made = header("00000000", self.seq, self.head.as_deref());
        made.epoch = self.epoch;
        if self.head.is_none()
            && let Some((epoch, head)) = &self.parent
        {
            made.parent_epoch = Some(*epoch);
            made.parent_head = Some(digest(head));
        }
        if let (Some((receipt, upto)), true) = (&self.receipt, self.head.is_some()) {
            made = since(made, receipt, *upto);
        }
        self.head = Some(word.clone());
        (made, word)
    }

    /// Goes on from this copy as the program does after a restore: in a new epoch, full at first.
    fn restored(mut self, words: &mut u32) -> Self {
        *words += 1;
        if let Some(head) = self.head.take() {
            self.parent = Some((self.epoch, head));
        }
        self.epoch = epoch(&format!("{words:08X}"));
        self.receipt = None;
        self
    }
}

#[derive(Debug, Clone)]
enum Step {
    Seal,
    Deliver(prop::sample::Index),
    Receipt,
    /// The newest copy, made at the last receipt, takes the place of the ledger.
    Restore,
    /// A copy goes on beside the original, without knowing that it is one.
    Clone,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => Just(Step::Seal),
        6 => any::<prop::sample::Index>().prop_map(Step::Deliver),
        2 => Just(Step::Receipt),
        1 => Just(Step::Restore),
        1 => Just(Step::Clone),
    ];
    prop::collection::vec(step, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever is lost, repeated or reordered: one header is applied at most once, numbers of one
    /// epoch only rise, and of two headers for one number never both are taken.
    #[test]
    fn nothing_is_applied_twice_and_no_fork_is_merged(steps in steps()) {
        let mut words = 0;
        let mut ledgers = vec![Ledger {
            epoch: epoch(A),
            seq: 0,
            head: None,
            parent: None,
            receipt: None,
        }];
        let mut sticks: Vec<(Header, String)> = Vec::new();
        let mut desk = ChainState::default();
        let mut applied: Vec<(Epoch, u64, String)> = Vec::new();
        let mut copy = ledgers[0].clone();
        let mut one_life = true;
        let mut turn = 0;
        for step in steps {
            turn += 1;
            match step {
                Step::Seal => {
                    let who = turn % ledgers.len();
                    let made = ledgers[who].seal(&mut words);
                    sticks.push(made);
                }
                Step::Deliver(which) => {
                    if sticks.is_empty() {
                        continue;
                    }
                    let (header, word) = which.get(&sticks).clone();
                    let next = assess_chain(&desk, &header, digest(&word));
                    let entry = KnownHeader { sha256: digest(&word), prev: header.prev };
                    match next {
                        Next::Apply { .. } => {
                            prop_assert!(applied.iter().all(|(_, _, w)| *w != word));
                            prop_assert!(
                                applied.iter().all(|(e, s, _)| *e != header.epoch || *s < header.seq)
                            );
                            applied.push((header.epoch, header.seq, word.clone()));
                            desk.headers.insert((header.epoch, header.seq), entry);
                            desk.head = Some(Place {
                                epoch: header.epoch,
                                seq: header.seq,
                                header_sha256: digest(&word),
                            });
                        }
                        Next::Superseded => {
                            desk.headers.insert((header.epoch, header.seq), entry);
                        }
                        Next::AlreadyReceived => {
                            prop_assert_eq!(
                                desk.headers[&(header.epoch, header.seq)].sha256,
                                digest(&word)
                            );
                        }
                        Next::Quarantine(_) => prop_assert!(!one_life, "{next:?}"),
                        Next::Hold(_) => prop_assert!(!one_life, "{next:?}"),
                    }
                }
                Step::Receipt => {
                    copy = ledgers[0].clone();
                    if let Some(head) = desk.head {
                        let receipt = format!("r{}", head.header_sha256);
                        desk.receipts.insert(digest(&receipt), head.seq);
                        ledgers[0].receipt = Some((receipt, head.seq));
                    }
                }
                Step::Restore => {
                    one_life = false;
                    ledgers[0] = copy.clone().restored(&mut words);
                }
                Step::Clone => {
                    one_life = false;
                    let twin = ledgers[0].clone();
                    ledgers.push(twin);
                }
            }
        }
    }
}
