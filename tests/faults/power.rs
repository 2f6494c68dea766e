//! The power goes at a step of an update. The journal of one update is taken, and the folder is made as a crash behind a step
//! of it could have left it. The second copy of the release (`release.ub`) is no file of SQLite's: it is the old one, the old
//! one with a torn new one beside it, or the new one.

use super::crash::{Chance, Files, Unsynced, image};
use super::watch::Journal;
use super::world::{Found, Which, World, sample, world};

/// Steps behind which the power goes, each with all three fates of what was not synced; `FAULTS_EVERY_STEP=1`: all.
const TRIED: usize = 70;

const COPY: &str = "release.ub";

/// What an update with the closing after it writes down, how many steps of it were done when the update had said that it was
/// done, and the folder then.
fn journal(world: &World) -> (Journal, usize, Files) {
    let mut phone = world.phone(&world.before);
    phone.watched.write_down();
    phone.boot();
    phone.installs(2);
    let said = phone.watched.written_down();
    phone.close();
    (phone.watched.journal(), said, phone.files())
}

#[test]
fn power_that_goes() {
    let mut chance = Chance::new("power");
    let world = world();
    let (journal, said, after) = journal(world);
    let whole = image(&world.before, &journal, journal.len(), Unsynced::Lost, &mut chance);
    assert_eq!(whole["content.db"], after["content.db"], "the journal tells everything, and closing syncs");
    let steps = sample(journal.len(), TRIED, &mut chance);
    let (mut images, mut old, mut between) = (0, 0, 0);
    let (mut synced, mut least) = (Which::Old, 1);
    for &step in &steps {
        for unsynced in [Unsynced::Lost, Unsynced::Some, Unsynced::Torn] {
            let mut files = image(&world.before, &journal, step, unsynced, &mut chance);
            let copy = copy(&mut files, &after[COPY], &mut chance);
            let what = format!("power gone behind step {step}, unsynced writes {unsynced:?}, second copy {copy}");
            let Found { there, floor } = world.expect_whole(&mut world.phone(&files), &what);
            // What was on the disk once stays, and what the reader was told is there is there.
            if unsynced == Unsynced::Lost {
                assert!(there >= synced, "{what}: what was synced is gone");
                assert!(floor >= least, "{what}: the floor was lowered");
                (synced, least) = (there, floor);
            }
            assert!(floor >= least, "{what}: the floor is lost");
            assert!(there >= synced && (there == Which::New || step < said), "{what}: what was installed is gone");
            images += 1;
            old += usize::from(there == Which::Old);
            between += usize::from(there == Which::Old && floor == 2);
        }
    }
    println!(
        "power: {images} images of {} steps, {old} with the old content, {between} of them with the new floor",
        journal.len()
    );
    assert!(between > 0 && old < images);
}

/// What became of the second copy.
fn copy(files: &mut Files, new: &[u8], chance: &mut Chance) -> &'static str {
    match chance.below(3) {
        0 => "old",
        1 => {
            let torn = new[..chance.below(new.len())].to_owned();
            files.insert(format!("{COPY}.new"), torn);
            "old, a new one torn"
        }
        _ => {
            files.insert(COPY.to_owned(), new.to_owned());
            "new"
        }
    }
}

/// The floors stand in both, so that a lost database does not lower them, whichever copy the crash left.
#[test]
fn power_that_goes_and_takes_the_database_with_it() {
    let mut chance = Chance::new("power, database lost");
    let world = world();
    let (_, _, after) = journal(world);
    for _ in 0..3 {
        let mut files = world.before.clone();
        files.insert(COPY.to_owned(), after[COPY].clone());
        let torn = files["content.db"].len() / 2 + chance.below(files["content.db"].len() / 2);
        files.get_mut("content.db").unwrap().truncate(torn);
        let what = format!("content.db cut to {torn} bytes");
        let mut phone = world.phone(&files);
        phone.boot();
        assert_eq!(world.which(&phone.seen(), &what), Which::New, "{what}: the second copy holds the new release");
        assert_eq!(phone.integrity(), "ok", "{what}");
        world.expect_going_on(&mut phone, &what);
    }
}
