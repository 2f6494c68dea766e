//! The disk breaks or fills up at every step of an update.

use super::watch::{Fault, Lasting, Plan};
use super::world::{Which, World, world};
use before_you_go::app::update::{Outcome, Why};
use std::time::Instant;

/// The steps of a whole update, and of all with the closing of the program.
fn steps(world: &World) -> (usize, usize) {
    let mut phone = world.phone(&world.before);
    phone.boot();
    phone.watched.set(Plan { at: usize::MAX, fault: Fault::Broken, lasting: Lasting::Once });
    phone.installs(2);
    let update = phone.watched.count();
    phone.close();
    (update, phone.watched.count())
}

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
    if plan.at % 2 == 0 {
        // The program goes on when there is room again.
        phone.watched.heal();
        phone.installs(2);
        assert_eq!(world.which(&phone.seen(), what), Which::New, "{what}: it goes on");
    }
    phone.close();
    phone.watched.heal();
    let there = world.expect_whole(&mut phone, what);
    assert!(there == Which::New || seen == Which::Old && plan.at % 2 == 1, "{what}: what was installed is gone");
    outcome
}

fn at_every_step(fault: Fault, lasting: Lasting) {
    let begun = Instant::now();
    let world = world();
    let (update, all) = steps(world);
    println!("{fault:?} {lasting:?}: {update} steps of an update, {all} with closing; world {:?}", begun.elapsed());
    let (mut new, mut not) = (0, 0);
    for at in 1..=all {
        match one(world, Plan { at, fault, lasting }, &format!("step {at} {fault:?} {lasting:?}")) {
            Outcome::New { .. } => new += 1,
            _ => not += 1,
        }
    }
    println!("{fault:?} {lasting:?}: {new} updates completed, {not} did not; {:?}", begun.elapsed());
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
fn a_disk_that_is_full() {
    at_every_step(Fault::Full, Lasting::FromThenOn);
}

#[test]
fn a_disk_that_is_full_for_a_moment() {
    at_every_step(Fault::Full, Lasting::Once);
}
