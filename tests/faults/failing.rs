//! The disk breaks or fills up at a step of an update: the reader goes on reading, is told that there is no room, and all
//! completes when there is.

use super::crash::Chance;
use super::phone::Phone;
use super::watch::{Fault, Lasting, Plan};
use super::world::{Which, World, sample, world};
use before_you_go::app::update::{Outcome, Why};

/// Steps that are tried, of more than a thousand; `FAULTS_EVERY_STEP=1` tries them all, for many minutes.
const TRIED: usize = 26;

/// One update with one fault, and what is left by it. Returns how it ended.
fn one(world: &World, plan: Plan, what: &str) -> Outcome {
    let mut phone = world.phone(&world.before);
    phone.boot();
    phone.watched.set(plan);
    let outcome = phone.update();
    let seen = world.which(&phone.seen(), what);
    match &outcome {
        Outcome::New { release: 2, .. } => assert_eq!(seen, Which::New, "{what}"),
        Outcome::Not(Why::NoRoom) => assert_eq!(seen, Which::Old, "{what}"),
        other => panic!("{what}: {other:?}"),
    }
    let goes_on = plan.at.is_multiple_of(2);
    if goes_on {
        // The program was left open, and there is room again.
        phone.watched.heal();
        phone.installs(2);
        assert_eq!(world.which(&phone.seen(), what), Which::New, "{what}: it goes on");
    }
    phone.close();
    phone.watched.heal();
    let there = world.expect_whole(&mut phone, what).there;
    assert!(there == Which::New || (seen == Which::Old && !goes_on), "{what}: what was installed is gone");
    outcome
}

fn at_every_step(fault: Fault, lasting: Lasting) {
    let test = format!("{fault:?} {lasting:?}");
    let mut chance = Chance::new(&test);
    let world = world();
    let (mut new, mut not) = (0, 0);
    for at in sample(world.steps, TRIED, &mut chance) {
        match one(world, Plan { at, fault, lasting }, &format!("{test}, step {at}")) {
            Outcome::New { .. } => new += 1,
            _ => not += 1,
        }
    }
    println!("{test}: {} steps, {new} updates completed, {not} did not", world.steps);
    assert!(new > 0 && not > 0);
}

#[test]
fn a_disk_that_fails_once() {
    at_every_step(Fault::Broken, Lasting::Once);
}

#[test]
fn a_disk_that_breaks() {
    at_every_step(Fault::Broken, Lasting::FromThenOn);
}

#[test]
fn a_disk_that_is_full_for_a_moment() {
    at_every_step(Fault::Full, Lasting::Once);
}

#[test]
fn a_disk_that_fills_up() {
    at_every_step(Fault::Full, Lasting::FromThenOn);
}

/// The program opens on such a disk, the reader reads, and is told that there is no room.
fn full_before_it_opens(fault: Fault) -> Phone {
    let world = world();
    let what = format!("{fault:?} before it opens");
    let mut phone = world.phone(&world.before);
    phone.watched.set(Plan { at: 1, fault, lasting: Lasting::FromThenOn });
    phone.boot();
    assert_eq!(world.which(&phone.seen(), &what), Which::Old);
    assert_eq!(phone.update(), Outcome::Not(Why::NoRoom));
    assert_eq!(world.which(&phone.seen(), &what), Which::Old);
    assert!(phone.watched.heal() > 0);
    phone
}

#[test]
fn a_disk_that_was_full_before_the_program_opened() {
    let mut phone = full_before_it_opens(Fault::Full);
    // It goes on when there is room again.
    phone.installs(2);
    phone.close();
    assert_eq!(world().expect_whole(&mut phone, "full").there, Which::New);
}

#[test]
fn a_disk_without_room_for_an_empty_file() {
    let mut phone = full_before_it_opens(Fault::Crammed);
    phone.close();
    assert_eq!(world().expect_whole(&mut phone, "crammed").there, Which::Old);
}

/// A phone kills programs without closing them: part of the content then stands in the journal alone.
#[test]
fn a_full_disk_and_a_journal_that_was_left() {
    let world = world();
    for fault in [Fault::Full, Fault::Crammed] {
        let mut phone = world.phone(&world.before);
        phone.boot();
        phone.installs(2);
        let files = phone.files();
        assert!(files["content.db-wal"].len() > files["content.db"].len() / 8);
        let mut killed = world.phone(&files);
        killed.watched.set(Plan { at: 1, fault, lasting: Lasting::FromThenOn });
        killed.boot();
        assert_eq!(world.which(&killed.seen(), "the journal is read"), Which::New);
        killed.close();
        killed.watched.heal();
        assert_eq!(world.expect_whole(&mut killed, "a journal").there, Which::New);
    }
}
