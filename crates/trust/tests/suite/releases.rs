//! What signed targets may say (T26 among it).

use crate::sim::{Phone, Sim, day, pack};
use serde_json::{Value, json};
use trust::refresh::Refusal;
use trust::release::{AppVersion, MAX_PACK, MAX_PACKS, MAX_PATCHES, Release, ReleaseError};

/// The release after `edit` of the hotlines' target, in release 9.
fn with(edit: impl Fn(&mut Value)) -> Result<Release, Refusal> {
    let mut sim = Sim::new();
    sim.say("targets", "version", json!(8));
    edit(&mut sim.says.get_mut("targets").unwrap()["targets"]["hotlines.pack"]);
    sim.release();
    Phone::of(&sim).refresh(&sim).map(|refreshed| refreshed.release)
}

fn bad() -> Result<Release, Refusal> {
    Err(Refusal::BadRelease(ReleaseError::BadTarget(pack("hotlines"))))
}

#[test]
fn t26_a_later_schema_and_a_later_app_are_told_not_refused() {
    let release = with(|target| {
        target["custom"]["schema"] = json!(7);
        target["custom"]["min_app"] = json!("1.20.3");
    });
    let release = release.unwrap();
    assert_eq!((release.version, release.published), (9, day(0)));
    let target = &release.packs[&pack("hotlines")];
    assert_eq!((target.schema, target.seq), (7, 1));
    let newer: AppVersion = "1.3.0".parse().unwrap();
    assert!(target.min_app > newer, "compared as numbers, not as text");
}

#[test]
fn fields_too_much_too_little_or_of_another_form_are_refused() {
    assert!(with(|_| ()).is_ok());
    let edits: [(&str, Value); 11] = [
        ("/custom/extra", json!(1)),
        ("/custom/schema", json!(-1)),
        ("/custom/schema", json!("2")),
        ("/custom/seq", Value::Null),
        ("/custom/min_app", json!("0.1")),
        ("/custom/min_app", json!("0.01.0")),
        ("/custom/z", json!([1])),
        ("/custom/z", json!([1, "AB".repeat(32)])),
        ("/custom/d", json!({ "01": [1, "ab".repeat(32)] })),
        ("/custom/d", json!({ "+1": [1, "ab".repeat(32)] })),
        ("/hashes/sha256", json!("AB".repeat(32))),
    ];
    for (place, value) in edits {
        let edit = |target: &mut Value| {
            let (parent, field) = place.rsplit_once('/').unwrap();
            target.pointer_mut(parent).unwrap()[field] = value.clone();
        };
        assert_eq!(with(edit), bad(), "{place} {value}");
    }
}

#[test]
fn limits() {
    let large = Err(Refusal::BadRelease(ReleaseError::TooLarge(pack("hotlines"))));
    assert!(with(|target| target["length"] = json!(MAX_PACK)).is_ok());
    assert_eq!(with(|target| target["length"] = json!(MAX_PACK + 1)), large);
    assert_eq!(with(|target| target["custom"]["z"][0] = json!(u64::MAX)), large);
    let many = Err(Refusal::BadRelease(ReleaseError::TooMany));
    let patches = |count: usize| {
        (0..count).map(|from| (from.to_string(), json!([1, "ab".repeat(32)]))).collect::<serde_json::Map<_, _>>()
    };
    let with_patches = |count| {
        let mut sim = Sim::new();
        sim.say("targets", "version", json!(998));
        let custom = &mut sim.says.get_mut("targets").unwrap()["targets"]["hotlines.pack"]["custom"];
        custom["seq"] = json!(999);
        custom["d"] = json!(patches(count));
        sim.release();
        Phone::of(&sim).refresh(&sim).map(|refreshed| refreshed.release)
    };
    assert!(with_patches(MAX_PATCHES).is_ok());
    assert_eq!(with_patches(MAX_PATCHES + 1), many);

    let mut sim = Sim::new();
    (1..MAX_PACKS).for_each(|number| sim.put_pack(&format!("p{number}"), b"x"));
    sim.release();
    assert!(Phone::of(&sim).refresh(&sim).is_ok());
    sim.put_pack("q", b"x");
    sim.release();
    assert_eq!(Phone::of(&sim).refresh(&sim).map(|refreshed| refreshed.release), many);
}

#[test]
fn numbers_that_contradict_each_other() {
    let future = Err(Refusal::BadRelease(ReleaseError::FromTheFuture(pack("hotlines"))));
    assert_eq!(with(|target| target["custom"]["seq"] = json!(10)), future);
    assert_eq!(with(|target| target["custom"]["d"] = json!({ "1": [1, "ab".repeat(32)] })), future);
}

#[test]
fn names_and_other_kinds_of_targets() {
    let other = |name: &'static str| {
        let mut sim = Sim::new();
        let target = sim.says["targets"]["targets"]["hotlines.pack"].clone();
        sim.says.get_mut("targets").unwrap()["targets"][name] = target;
        sim.release();
        Phone::of(&sim).refresh(&sim).map(|refreshed| refreshed.release.packs.len())
    };
    assert_eq!(other("pictures.zip"), Ok(1), "for later programs");
    assert_eq!(other("km.pack"), Ok(2));
    for name in ["../km.pack", "KM.pack", ".pack", "9.pack", "a/km.pack", "seventeen-letters.pack"] {
        assert_eq!(other(name), Err(Refusal::BadRelease(ReleaseError::BadName(name.to_owned()))));
    }
}

#[test]
fn instants_are_exact() {
    for instant in ["2026-11-23", "2026-11-23T08:00:00+00:00", "2026-11-23T08:00:00.5Z", "2026-11-23 08:00:00Z", ""] {
        let mut sim = Sim::new();
        sim.say("targets", "x-published", json!(instant));
        sim.release();
        let refusal = Phone::of(&sim).refresh(&sim).unwrap_err();
        assert_eq!(refusal, Refusal::BadRelease(ReleaseError::NoInstant), "{instant}");
        let mut sim = Sim::new();
        sim.say("timestamp", "x-published", json!(instant));
        sim.publish(&["timestamp"]);
        assert_eq!(Phone::of(&sim).refresh(&sim), Err(Refusal::Malformed { file: "timestamp.json".to_owned() }));
    }
}

/// sigstore-tuf counts on from the root's number without looking whether there is a next one.
#[test]
fn the_largest_numbers_are_no_panic() {
    let mut sim = Sim::new();
    sim.say("root", "version", json!(u64::MAX - 1));
    sim.publish(&["root"]);
    let mut phone = Phone::of(&sim);
    phone.root = sim.roots[1].clone();
    assert_eq!(phone.refresh(&sim), Err(Refusal::BundledRoot));
    let mut sim = Sim::new();
    for role in ["targets", "snapshot", "timestamp"] {
        sim.say(role, "version", json!(u64::MAX - 1));
    }
    sim.release();
    assert_eq!(Phone::of(&sim).refresh(&sim).unwrap().release.version, u64::MAX);
}

#[test]
fn files_over_their_length_are_refused() {
    for (role, limit) in [
        ("root", trust::refresh::MAX_ROOT),
        ("timestamp", trust::refresh::MAX_TIMESTAMP),
        ("snapshot", trust::refresh::MAX_SNAPSHOT),
        ("targets", trust::refresh::MAX_TARGETS),
    ] {
        let mut sim = Sim::new();
        let mut phone = Phone::of(&sim);
        sim.say(role, "x-long", json!("x".repeat(usize::try_from(limit).unwrap())));
        sim.publish(&["root", "targets", "snapshot", "timestamp"]);
        let refusal = phone.refresh(&sim).unwrap_err();
        assert!(matches!(refusal, Refusal::TooLarge { .. }), "{role}: {refusal:?}");
    }
}
