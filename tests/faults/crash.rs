//! What the disk may hold after the power went, made from what was written down. What was synced is there; of the rest each
//! step may have reached the disk or not. Steps on different places of a file reach it in any order, which is to say: any of
//! them may be there without any other. Two on the same place do so in their order, as in every cache.

use super::watch::{Done, Journal};
use std::collections::BTreeMap;

/// Files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A disk keeps or loses this much at once, bytes.
const SECTOR: usize = 512;

/// What became of the steps that were not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsynced {
    /// None reached the disk.
    Lost,
    /// Each did or did not.
    Some,
    /// All did up to one write, of which some sectors did; none after it.
    Torn,
}

/// A file as the disk has it.
#[derive(Clone, Default)]
struct OnDisk {
    /// What was synced; `None`: no such file.
    synced: Option<Vec<u8>>,
    unsynced: Vec<Done>,
}

/// The folder after a crash behind the first `steps` of `journal`, which began at `before`.
pub fn image(before: &Files, journal: &Journal, steps: usize, what: Unsynced, chance: &mut Chance) -> Files {
    let file = |bytes: &Vec<u8>| OnDisk { synced: Some(bytes.clone()), unsynced: Vec::new() };
    let mut disk: BTreeMap<String, OnDisk> = before.iter().map(|(name, bytes)| (name.clone(), file(bytes))).collect();
    for (name, done) in journal.iter().take(steps) {
        let file = disk.entry(name.clone()).or_default();
        match done {
            // SQLite syncs the folder with a new file.
            Done::Synced => {
                let unsynced = std::mem::take(&mut file.unsynced);
                unsynced.iter().for_each(|done| apply(&mut file.synced, done));
            }
            Done::Deleted { is_synced: true } => *file = OnDisk::default(),
            other => file.unsynced.push(other.clone()),
        }
    }
    let left = disk.into_iter().filter_map(|(name, file)| Some((name, after_crash(file, what, chance)?)));
    left.collect()
}

fn after_crash(file: OnDisk, what: Unsynced, chance: &mut Chance) -> Option<Vec<u8>> {
    let mut left = file.synced;
    let torn = chance.below(file.unsynced.len().max(1));
    for (number, done) in file.unsynced.iter().enumerate() {
        match what {
            Unsynced::Lost => break,
            Unsynced::Some => {
                if chance.below(2) == 0 {
                    // The folder still names the file that was there: later steps are on one that it does not name.
                    if matches!(done, Done::Created | Done::Deleted { .. }) {
                        break;
                    }
                    continue;
                }
                apply(&mut left, done);
            }
            Unsynced::Torn if number < torn => apply(&mut left, done),
            Unsynced::Torn => {
                if let Done::Wrote { at, bytes } = done {
                    for sector in sectors(*at, bytes).filter(|_| chance.below(2) == 0) {
                        apply(&mut left, &sector);
                    }
                }
                break;
            }
        }
    }
    left
}

/// A write as writes of the sectors it touches.
fn sectors(at: usize, bytes: &[u8]) -> impl Iterator<Item = Done> {
    let first = (SECTOR - at % SECTOR).min(bytes.len());
    let (head, rest) = bytes.split_at(first);
    let pieces = std::iter::once(head).chain(rest.chunks(SECTOR));
    pieces.scan(at, |place, piece| {
        let at = *place;
        *place += piece.len();
        Some(Done::Wrote { at, bytes: piece.to_owned() })
    })
}

fn apply(file: &mut Option<Vec<u8>>, done: &Done) {
    match done {
        Done::Created => *file = Some(file.take().unwrap_or_default()),
        Done::Wrote { at, bytes } => {
            // On a file that the folder does not name nobody sees it.
            let Some(file) = file else { return };
            file.resize(file.len().max(at + bytes.len()), 0);
            file[*at..at + bytes.len()].copy_from_slice(bytes);
        }
        Done::Truncated { length } => {
            if let Some(file) = file {
                file.resize(*length, 0);
            }
        }
        Done::Synced => {}
        Done::Deleted { .. } => *file = None,
    }
}

/// Numbers by chance, the same ones for the same seed (SplitMix64).
pub struct Chance(u64);

impl Chance {
    /// From the seed that `FAULTS_SEED` names, or from this process's own; says which.
    pub fn new(test: &str) -> Chance {
        let named = std::env::var("FAULTS_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = named.unwrap_or_else(|| {
            let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
            u64::from(since.subsec_nanos()) ^ u64::from(std::process::id()) << 32
        });
        println!("{test}: FAULTS_SEED={seed}");
        Chance(seed)
    }

    /// From 0, below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % end as u64).unwrap()
    }
}

#[test]
fn a_crash_keeps_what_was_synced_and_any_part_of_the_rest() {
    let wrote = |at, byte, length| Done::Wrote { at, bytes: vec![byte; length] };
    let steps =
        [wrote(0, 1, 1024), Done::Synced, wrote(0, 2, 1024), wrote(1024, 3, 100), Done::Deleted { is_synced: false }];
    let journal: Journal = steps.into_iter().map(|done| ("a".to_owned(), done)).collect();
    let before = Files::from([("a".to_owned(), Vec::new()), ("b".to_owned(), vec![9])]);
    let mut chance = Chance(1);
    let mut image = |steps, what| image(&before, &journal, steps, what, &mut chance);
    assert_eq!(image(4, Unsynced::Lost)["a"], vec![1; 1024]);
    assert_eq!(image(5, Unsynced::Lost)["a"], vec![1; 1024], "the deletion is not on the disk");
    let (mut some, mut torn) = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
    for _ in 0..200 {
        assert_eq!(image(5, Unsynced::Some)["b"], [9]);
        some.insert(image(5, Unsynced::Some).remove("a"));
        torn.insert(image(4, Unsynced::Torn).remove("a"));
    }
    // Gone; or with each of the two writes, or without.
    assert_eq!(some.len(), 5);
    assert!(some.contains(&None));
    let half = |first, second| Some([vec![first; 512], vec![second; 512]].concat());
    assert!(torn.contains(&half(1, 2)) && torn.contains(&half(2, 1)), "a write is torn at a sector");
}
