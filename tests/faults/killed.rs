//! The process dies at a step of an update. This binary runs itself again with the one "test" below that dies.

use super::crash::Chance;
use super::phone::{Link, Phone};
use super::watch::{Fault, Lasting, Plan};
use super::world::{Which, sample, world};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Steps at which it dies; `FAULTS_EVERY_STEP=1`: all.
const TRIED: usize = 16;

/// Tells the child the phone's folder, the served folder and the step at which to die.
const CHILD: [&str; 3] = ["FAULTS_CHILD_PHONE", "FAULTS_CHILD_SERVED", "FAULTS_CHILD_STEP"];

/// The child's half. As a test of its own, without a parent, it has nothing to do.
#[test]
fn child() {
    let [Ok(folder), Ok(served), Ok(step)] = CHILD.map(std::env::var) else { return };
    let mut phone = Phone::at(&PathBuf::from(folder), &PathBuf::from(served), Link::Cut);
    phone.boot();
    phone.watched.set(Plan { at: step.parse().unwrap(), fault: Fault::Death, lasting: Lasting::Once });
    phone.installs(2);
    phone.close();
}

#[test]
fn a_process_that_dies() {
    let mut chance = Chance::new("killed");
    let world = world();
    let (mut old, mut new) = (0, 0);
    for step in sample(world.steps, TRIED, &mut chance) {
        let what = format!("killed at step {step}");
        let mut phone = world.phone(&world.before);
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "killed::child"]).stdout(Stdio::null()).stderr(Stdio::null());
        child.envs(CHILD.into_iter().zip([
            phone.path().display().to_string(),
            world.served.display().to_string(),
            step.to_string(),
        ]));
        assert!(!child.status().unwrap().success(), "{what}: it lives");
        match world.expect_whole(&mut phone, &what).there {
            Which::Old => old += 1,
            Which::New => new += 1,
        }
    }
    println!("killed: {} deaths, {old} with the old content, {new} with the new", old + new);
    assert!(old > 0 && new > 0);
}
