//! Two signed releases, a phone that has the first one, and what content is whole.

use super::crash::{Chance, Files};
use super::phone::{Link, Phone};
use super::releases::releases;
use super::watch::{Fault, Lasting, Plan};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::OnceLock;

/// What all tests begin with.
pub struct World {
    /// The folder that a host serves, with the second release.
    pub served: PathBuf,
    /// The folder of a phone with the first release.
    pub before: Files,
    /// The first release as a file from a neighbour.
    pub old_file: Vec<u8>,
    /// The tables of content, by release.
    whole: [String; 2],
    /// What the reader sees, by release.
    seen: [String; 2],
    /// Steps of an update from the first release to the second, with the closing of the program.
    pub steps: usize,
}

/// Which release is there, whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Which {
    Old,
    New,
}

/// What was found after a fault.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// The content.
    pub there: Which,
    /// The release below which none is believed.
    pub floor: u64,
}

/// Made once.
pub fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let mut phone = Phone::with(&Files::new(), &releases().served(1), Link::Good);
        phone.boot();
        phone.personal();
        phone.installs(1);
        let seen_old = phone.seen();
        phone.close();
        let (before, whole_old) = (phone.files(), phone.content());
        let served = releases().served(2);
        let mut phone = Phone::with(&before, &served, Link::Good);
        phone.boot();
        phone.installs(2);
        let seen_new = phone.seen();
        phone.close();
        let (whole, seen) = ([whole_old, phone.content()], [seen_old, seen_new]);
        assert!(whole[0] != whole[1] && seen[0] != seen[1]);
        let names: Vec<&str> = before.keys().map(String::as_str).collect();
        assert_eq!(names, ["content.db", "release.ub", "user.db"]);
        let mut world = World { served, before, old_file: releases().file(1), whole, seen, steps: 0 };
        world.steps = world.count();
        world
    })
}

/// Steps in which an update remembers what it verified and keeps what has come; what is installed comes after them, and is long.
const EARLY: usize = 60;

/// So many steps of `1..=steps`, in their order: a quarter among the early ones, the others evenly from a beginning by chance,
/// and the last one. All of them where `FAULTS_EVERY_STEP` is set.
pub fn sample(steps: usize, tried: usize, chance: &mut Chance) -> Vec<usize> {
    if std::env::var_os("FAULTS_EVERY_STEP").is_some() {
        return (1..=steps).collect();
    }
    let (early, others) = (tried / 4, tried - tried / 4 - 1);
    let (first, last) = (chance.below(EARLY / early), chance.below(steps / others));
    let early = (0..early).map(|number| 1 + first + number * EARLY / early);
    let others = (0..others).map(|number| 1 + last + number * (steps - last - 1) / others);
    let sampled: BTreeSet<usize> = early.chain(others).chain([steps]).collect();
    sampled.into_iter().collect()
}

impl World {
    fn count(&self) -> usize {
        let mut phone = self.phone(&self.before);
        phone.boot();
        phone.watched.set(Plan { at: usize::MAX, fault: Fault::Broken, lasting: Lasting::Once });
        phone.installs(2);
        phone.close();
        phone.watched.count()
    }

    /// A phone with the first release, whose host has the second one.
    pub fn phone(&self, files: &Files) -> Phone {
        Phone::with(files, &self.served, Link::Cut)
    }

    /// Which release the reader sees; anything else is a fault of the program.
    pub fn which(&self, seen: &str, what: &str) -> Which {
        which(&self.seen, seen, what)
    }

    /// Whatever happened to `phone`, which is not running: it opens, content is whole, nothing personal was touched, what
    /// comes next completes, and what is older is not taken.
    pub fn expect_whole(&self, phone: &mut Phone, what: &str) -> Found {
        phone.boot();
        let there = self.which(&phone.seen(), what);
        assert_eq!(phone.integrity(), "ok", "{what}");
        assert_eq!(which(&self.whole, &phone.content(), what), there, "{what}: the tables are of another release");
        let floor = phone.floor();
        assert!(floor == 2 || (floor == 1 && there == Which::Old), "{what}: {there:?} with the floor {floor}");
        self.expect_going_on(phone, what);
        Found { there, floor }
    }

    /// What comes next on `phone` completes, what is older is not taken, and nothing personal was touched. Closes it.
    pub fn expect_going_on(&self, phone: &mut Phone, what: &str) {
        phone.installs(2);
        assert_eq!(self.which(&phone.seen(), what), Which::New, "{what}: the next update");
        phone.take(&self.old_file);
        assert_eq!(
            self.which(&phone.seen(), what),
            Which::New,
            "{what}: an older release was installed over a newer one"
        );
        phone.close();
        let files = phone.files();
        assert_eq!(files["user.db"], self.before["user.db"], "{what}: user.db was touched");
        let left: Vec<&String> =
            files.keys().filter(|name| name.starts_with("user.db") && *name != "user.db").collect();
        assert!(left.is_empty(), "{what}: {left:?}");
    }
}

fn which(wholes: &[String; 2], found: &str, what: &str) -> Which {
    match wholes.iter().position(|whole| whole == found) {
        Some(0) => Which::Old,
        Some(_) => Which::New,
        None => panic!("{what}: content is neither the old nor the new one, whole"),
    }
}
