//! Phones, a host, neighbours, cuts and clocks in any order: no release goes down, every number is one that was signed, and
//! nothing personal changes; and when all is well again, everybody ends with the newest.

use super::host::{Answer, Host};
use super::phone::Phone;
use crate::releases::{NEWEST, releases};
use before_you_go::app::update::Outcome;
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

const PHONES: usize = 3;

/// Every so many requests of a bad connection one passes; otherwise it ends after so many bytes.
const NEVER: usize = usize::MAX;

#[derive(Clone, Debug)]
enum Act {
    Publish,
    /// The host goes back to an older release, as a mirror that was restored from a copy.
    Restore(u64),
    /// The connection is cut after so many bytes of each answer.
    Sync {
        phone: usize,
        cut: usize,
    },
    HandOn {
        from: usize,
        to: usize,
    },
    Clock {
        phone: usize,
        seconds: i64,
    },
    Restart(usize),
    LoseContent(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let phone = || 0..PHONES;
    prop_oneof![
        2 => Just(Act::Publish),
        1 => (1..=NEWEST).prop_map(Act::Restore),
        4 => (phone(), prop_oneof![Just(NEVER), 0..20_000_usize]).prop_map(|(phone, cut)| Act::Sync { phone, cut }),
        3 => (phone(), phone()).prop_map(|(from, to)| Act::HandOn { from, to }),
        1 => (phone(), 0..2_300_000_000_i64).prop_map(|(phone, seconds)| Act::Clock { phone, seconds }),
        1 => phone().prop_map(Act::Restart),
        1 => phone().prop_map(Act::LoseContent),
    ]
}

/// The release of each phone's directory and texts, which may never become less.
async fn check(phones: &[Phone], floors: &mut [u64]) {
    for (phone, floor) in phones.iter().zip(floors) {
        phone.assert_whole().await;
        let release = phone.state().releases["en"];
        assert!(release >= *floor, "{release} after {floor}");
        assert!(phone.number().await >= *floor, "an older number than of release {floor}");
        *floor = release;
    }
}

async fn run(acts: Vec<Act>) {
    let cut = Arc::new(AtomicUsize::new(NEVER));
    let cuts = Arc::clone(&cut);
    let host = Host::scripted(&releases().served(1), move |_| match cuts.load(Ordering::Relaxed) {
        NEVER => Answer::Good,
        after => Answer::Cut(after),
    });
    let mut phones = Vec::new();
    for _ in 0..PHONES {
        phones.push(Phone::new().await);
    }
    let (mut floors, mut newest) = ([0; PHONES], 1);
    for act in acts {
        match act {
            Act::Publish => {
                newest = NEWEST.min(newest + 1);
                host.serve(&releases().served(newest));
            }
            Act::Restore(number) => host.serve(&releases().served(number.min(newest))),
            Act::Sync { phone, cut: after } => {
                cut.store(after, Ordering::Relaxed);
                phones[phone].update(&[host.url()]).await;
            }
            Act::HandOn { from, to } => {
                if let Some(file) = phones[from].hand_on().await {
                    phones[to].take(&file).await;
                }
            }
            Act::Clock { phone, seconds } => phones[phone].set_clock(seconds),
            Act::Restart(phone) => {
                let old = phones.remove(phone);
                phones.insert(phone, old.again(|_| {}).await);
            }
            Act::LoseContent(phone) => {
                let old = phones.remove(phone);
                let lost = old.again(|folder| std::fs::remove_file(folder.join("content.db")).unwrap());
                phones.insert(phone, lost.await);
            }
        }
        check(&phones, &mut floors).await;
    }
    // One of them reaches a good host, and hands on to the next, and that one to the next.
    cut.store(NEVER, Ordering::Relaxed);
    host.serve(&releases().served(newest));
    let report = phones[0].update(&[host.url()]).await;
    assert!(matches!(report.outcome, Outcome::New { .. } | Outcome::Same { .. }), "{report:?}");
    for to in 1..PHONES {
        let file = phones[to - 1].hand_on().await.unwrap();
        phones[to].take(&file).await;
    }
    for phone in &phones {
        phone.assert_at(newest).await;
    }
}

#[test]
fn whatever_happens_releases_only_go_up_and_all_end_with_the_newest() {
    // What failed once is printed, and kept with its seed in tests/proptest-regressions.
    let kept = FileFailurePersistence::Direct("tests/proptest-regressions/updates.txt");
    let config =
        Config { cases: 32, max_shrink_iters: 60, failure_persistence: Some(Box::new(kept)), ..Config::default() };
    proptest!(config, |(acts in proptest::collection::vec(act(), 1..9))| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(run(acts));
    });
}
