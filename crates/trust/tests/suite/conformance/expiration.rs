//! `test_expiration.py`, with the lower bound of the real time in the place of the clock.

use crate::sim::{Phone, Sim, day, text};
use trust::refresh::Refusal;

/// `role` is published anew, ended on day −1, when the phone knows that it is day 0.
fn expired(role: &'static str, also: &[&'static str]) -> Phone {
    let mut sim = Sim::new();
    sim.say("targets", "x-published", text(day(-30)));
    sim.release();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.say(role, "expires", text(day(-1)));
    sim.publish(also);
    let refusal = phone.refresh(&sim);
    assert_eq!(refusal, Err(Refusal::Expired { role: role.to_owned(), at: day(-1) }));
    phone
}

#[test]
fn test_root_expired() {
    let phone = expired("root", &["root", "targets", "snapshot", "timestamp"]);
    assert_eq!(
        (phone.version("root"), phone.version("timestamp"), phone.version("snapshot")),
        (Some(2), Some(2), Some(2))
    );
}

#[test]
fn test_timestamp_expired() {
    assert_eq!(expired("timestamp", &["timestamp"]).version("timestamp"), Some(2));
}

#[test]
fn test_snapshot_expired() {
    let phone = expired("snapshot", &["snapshot", "timestamp"]);
    assert_eq!((phone.version("snapshot"), phone.version("timestamp")), (Some(2), Some(2)));
}

#[test]
fn test_targets_expired() {
    let phone = expired("targets", &["targets", "snapshot", "timestamp"]);
    assert_eq!((phone.version("targets"), phone.version("snapshot")), (Some(2), Some(2)));
}

#[test]
fn test_expired_local_root() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.say("root", "expires", text(day(7)));
    sim.publish(&["root"]);
    phone.refresh(&sim).unwrap();
    sim.say("root", "expires", text(day(21)));
    sim.publish(&["root"]);
    phone.lower_bound = day(18);
    phone.refresh(&sim).unwrap();
    assert_eq!(phone.version("root"), Some(3));
}

#[test]
fn test_expired_local_timestamp() {
    let mut sim = Sim::new();
    let mut phone = Phone::of(&sim);
    sim.say("timestamp", "expires", text(day(7)));
    sim.publish(&["timestamp"]);
    phone.refresh(&sim).unwrap();
    sim.say("timestamp", "expires", text(day(21)));
    sim.release();
    phone.lower_bound = day(18);
    phone.refresh(&sim).unwrap();
    assert_eq!(
        (phone.version("timestamp"), phone.version("snapshot"), phone.version("targets")),
        (Some(3), Some(2), Some(2))
    );
}
