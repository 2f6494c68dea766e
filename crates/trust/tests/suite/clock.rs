//! T10, T11: the lower bound of the real time, and what cannot move it.

use crate::sim::{Phone, Sim, day, text};
use trust::bundle::Bundle;
use trust::refresh::Refusal;

#[test]
fn t10_years_offline_do_not_matter() {
    // A release of day 0; its timestamp ended on day 30. Whoever has seen nothing newer takes it, in whatever year.
    let mut sim = Sim::ours();
    let old = sim.bundle();
    let mut phone = Phone::of(&sim);
    let refreshed = phone.take(&old).unwrap();
    assert_eq!((refreshed.lower_bound, refreshed.confirmed), (day(0), day(0)));
    // After three years the same phone takes what is published then.
    for role in crate::sim::ROLES {
        sim.say(role, "expires", text(day(1100)));
    }
    for role in ["targets", "timestamp"] {
        sim.say(role, "x-published", text(day(1095)));
    }
    sim.publish(&["root"]);
    sim.release();
    assert_eq!(phone.refresh(&sim).unwrap().lower_bound, day(1095));
    // And with that it knows the old one, were it forgotten, to be old.
    phone.remembered = trust::refresh::Remembered::default();
    assert_eq!(phone.take(&old), Err(Refusal::Expired { role: "root".to_owned(), at: day(30) }));
    assert_eq!(phone.lower_bound, day(1095));
}

#[test]
fn t10_a_lower_bound_outside_of_every_calendar_is_no_panic() {
    let sim = Sim::ours();
    let mut phone = Phone::of(&sim);
    phone.lower_bound = chrono::DateTime::<chrono::Utc>::MIN_UTC;
    assert_eq!(phone.clone().refresh(&sim).unwrap().lower_bound, day(0));
    phone.lower_bound = chrono::DateTime::<chrono::Utc>::MAX_UTC;
    assert!(matches!(phone.refresh(&sim), Err(Refusal::Expired { .. })));
}

#[test]
fn t10_the_lower_bound_never_falls() {
    let mut sim = Sim::ours();
    let mut phone = Phone::of(&sim);
    phone.lower_bound = day(10);
    assert_eq!(phone.refresh(&sim).unwrap().lower_bound, day(10));
    sim.say("targets", "x-published", text(day(5)));
    sim.release();
    assert_eq!(phone.refresh(&sim).unwrap().lower_bound, day(10));
}

#[test]
fn t11_the_online_key_cannot_move_it() {
    let mut sim = Sim::ours();
    let mut phone = Phone::of(&sim);
    let far = "2099-01-01T00:00:00Z".parse().unwrap();
    let mut thief = sim.clone();
    thief.say("timestamp", "x-published", text(far));
    thief.say("timestamp", "expires", text("2100-01-01T00:00:00Z".parse().unwrap()));
    thief.publish(&["timestamp"]);
    let refreshed = phone.refresh(&thief).unwrap();
    assert_eq!((refreshed.confirmed, refreshed.lower_bound), (far, day(0)));
    sim.say("timestamp", "version", serde_json::json!(2));
    sim.say("timestamp", "x-published", text(day(7)));
    sim.say("targets", "x-published", text(day(7)));
    sim.release();
    let refreshed = phone.refresh(&sim).unwrap();
    assert_eq!((refreshed.confirmed, refreshed.lower_bound), (day(7), day(7)));
}

/// Two editors whose laptops say 2099 would lock every phone out; the online key's file ends before, which shows it.
#[test]
fn an_instant_after_the_files_own_end_is_refused() {
    let mut sim = Sim::ours();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.say("targets", "x-published", text("2099-01-01T00:00:00Z".parse().unwrap()));
    sim.release();
    assert!(matches!(phone.refresh(&sim), Err(Refusal::Expired { .. })));
    assert_eq!(phone.lower_bound, day(0));
    assert_eq!(phone.take(&Bundle::new()).unwrap().release.version, 1);
}
