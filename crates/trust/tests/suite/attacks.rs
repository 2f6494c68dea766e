//! T4–T9: forged, replayed, mixed, fast-forwarded; chains of roots.

use crate::sim::{Phone, Sim, day, pack, text};
use serde_json::json;
use trust::bundle::{Bundle, Name};
use trust::delta::{self, DeltaError};
use trust::refresh::{MAX_NEW_ROOTS, Refreshed, Refusal, refresh};

/// What a refused bundle may change: nothing, and a release must still be judged the same.
fn refused(phone: &mut Phone, bundle: &Bundle) -> Refusal {
    let before = phone.take(&Bundle::new()).unwrap();
    let kept = phone.remembered.clone();
    let refusal = phone.take(bundle).unwrap_err();
    let roots = |(name, _): &(String, &[u8])| !name.ends_with(".root.json");
    assert!(kept.files().filter(roots).eq(phone.remembered.files().filter(roots)));
    if kept == phone.remembered {
        assert_eq!(phone.take(&Bundle::new()).unwrap(), before);
    }
    refusal
}

#[test]
fn t4_a_number_changed_by_one_of_three_editors() {
    let mut sim = Sim::ours();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.put_pack("hotlines", b"{\"number\":\"0666\"}\n");
    sim.signers.get_mut("targets").unwrap().pop();
    sim.release();
    let refusal = refused(&mut phone, &sim.bundle());
    assert_eq!(refusal, Refusal::BelowThreshold { role: "targets".to_owned(), found: 1, needed: 2 });
    assert!(!refusal.is_bad_luck());
    // The same with the online key and with a stranger's in the place of the second editor.
    let others = [sim.signers["timestamp"][0].clone(), crate::sim::key(250)];
    sim.signers.get_mut("targets").unwrap().extend(others);
    sim.release();
    let refusal = refused(&mut phone, &sim.bundle());
    assert_eq!(refusal, Refusal::BelowThreshold { role: "targets".to_owned(), found: 1, needed: 2 });
}

#[test]
fn t5_a_stolen_online_key_over_old_and_unknown_targets() {
    let mut sim = Sim::ours();
    let first = sim.clone();
    let mut phone = Phone::of(&sim);
    sim.release();
    phone.refresh(&sim).unwrap();

    // Old targets under a new snapshot and timestamp.
    let mut thief = sim.clone();
    let targets = crate::sim::pin(1, &first.files["targets"]);
    thief.say("snapshot", "meta", json!({ "targets.json": targets }));
    thief.files.insert("targets", first.files["targets"].clone());
    thief.publish(&["snapshot", "timestamp"]);
    let refusal = refused(&mut phone, &thief.bundle());
    assert!(matches!(refusal, Refusal::Behind { known: 2, offered: 1, .. }), "{refusal:?}");

    // Targets that no editor signed.
    let mut thief = sim.clone();
    thief.put_pack("hotlines", b"{\"number\":\"0666\"}\n");
    thief.signers.insert("targets", thief.signers["timestamp"].clone());
    thief.release();
    assert_eq!(refused(&mut phone, &thief.bundle()), Refusal::NotSigned { role: "targets".to_owned() });

    // The known version, with another content.
    thief.say("targets", "version", json!(1));
    thief.release();
    assert_eq!(refused(&mut phone, &thief.bundle()), Refusal::NotSigned { role: "targets".to_owned() });
}

/// Nine releases; the state after each.
fn nine() -> Vec<Sim> {
    let mut sim = Sim::ours();
    let mut states = vec![sim.clone()];
    for number in 2..=9 {
        sim.put_pack("hotlines", format!("{{\"number\":\"130{number}\"}}\n").as_bytes());
        sim.release();
        states.push(sim.clone());
    }
    states
}

#[test]
fn t6_every_older_release_replayed() {
    let states = nine();
    let mut phone = Phone::of(&states[0]);
    phone.refresh(&states[8]).unwrap();
    for (state, offered) in states[..8].iter().zip(1..) {
        let refusal = refused(&mut phone, &state.bundle());
        assert_eq!(refusal, Refusal::Behind { role: "timestamp".to_owned(), known: 9, offered });
        assert!(refusal.is_bad_luck() && refusal.should_retry());
    }
    assert_eq!(phone.refresh(&states[8]).unwrap().release.version, 9);
}

#[test]
fn t7_all_pairs_of_timestamp_snapshot_and_targets_mixed() {
    let states = nine();
    let states: Vec<&Sim> = states.iter().step_by(2).collect();
    for timestamp in &states {
        for snapshot in &states {
            for targets in &states {
                let versions = [timestamp, snapshot, targets].map(|state| state.version("timestamp"));
                if versions[0] == versions[1] && versions[1] == versions[2] {
                    continue;
                }
                // Under the names that are asked for, or they would simply be missing.
                let mut bundle = Bundle::new();
                bundle.insert(Name::Timestamp, timestamp.files["timestamp"].clone()).unwrap();
                bundle.insert(Name::Snapshot(versions[0]), snapshot.files["snapshot"].clone()).unwrap();
                bundle.insert(Name::Targets(versions[1]), targets.files["targets"].clone()).unwrap();
                let refusal = Phone::of(states[0]).take(&bundle).unwrap_err();
                assert!(matches!(refusal, Refusal::Mixed { .. }), "{versions:?}: {refusal:?}");
                assert!(refusal.is_bad_luck());
            }
        }
    }
}

#[test]
fn t7_a_pack_of_another_release() {
    let states = nine();
    let release = Phone::of(&states[0]).refresh(&states[8]).unwrap().release;
    let id = pack("hotlines");
    let old = states[6].packs[&id].clone();
    assert!(matches!(delta::raw(&id, &release.packs[&id], old), Err(DeltaError::WrongHash(_))));
}

#[test]
fn t8_fast_forward_by_the_online_key_is_undone_by_a_new_root() {
    let mut sim = Sim::ours();
    let mut phone = Phone::of(&sim);
    let mut thief = sim.clone();
    for role in ["snapshot", "timestamp"] {
        thief.say(role, "version", json!((1_u64 << 31) - 1));
    }
    thief.publish(&["snapshot", "timestamp"]);
    assert_eq!(phone.refresh(&thief).unwrap().release.version, 1);
    sim.release();
    assert!(matches!(refused(&mut phone, &sim.bundle()), Refusal::Behind { .. }));
    sim.rotate_keys("snapshot");
    sim.rotate_keys("timestamp");
    sim.publish(&["root"]);
    sim.release();
    assert_eq!(phone.refresh(&sim).unwrap().release.version, 3);
    // And the thief's key is worth nothing any more.
    thief.publish(&["timestamp"]);
    assert_eq!(refused(&mut phone, &thief.bundle()), Refusal::NotSigned { role: "timestamp".to_owned() });
}

/// `count` roots after the first; every third time the root's own keys change.
fn chain(count: u32) -> Sim {
    let mut sim = Sim::ours();
    for number in 1..=count {
        if number % 3 == 0 {
            let old = sim.signers["root"].clone();
            sim.rotate_keys("root");
            let new = sim.signers["root"].clone();
            sim.signers.insert("root", [old, new.clone()].concat());
            sim.publish(&["root"]);
            sim.signers.insert("root", new);
        } else {
            sim.publish(&["root"]);
        }
    }
    sim.rotate_keys("timestamp");
    sim.signers.get_mut("timestamp").unwrap().truncate(1);
    sim
}

fn chained(count: u32) -> Result<Refreshed, Refusal> {
    let mut sim = chain(count - 1);
    sim.publish(&["root", "timestamp"]);
    Phone::of(&sim).refresh(&sim)
}

#[test]
fn t9_chains_of_1_5_and_32_roots_are_followed_and_33_are_not() {
    for count in [1, 5, MAX_NEW_ROOTS] {
        let refreshed = chained(count).unwrap();
        let roots = refreshed.remembered.files().filter(|(name, _)| name.ends_with(".root.json")).count();
        assert_eq!(roots, count as usize + 1);
    }
    assert_eq!(chained(MAX_NEW_ROOTS + 1), Err(Refusal::RootChain { known: u64::from(MAX_NEW_ROOTS) + 2 }));
}

#[test]
fn t9_a_gap_and_a_wrong_signer_in_the_chain() {
    let mut sim = chain(4);
    sim.publish(&["root", "timestamp"]);
    let without = crate::conformance::edited(&sim.bundle(), &Name::Root(4), |_| None);
    let refusal = Phone::of(&sim).take(&without).unwrap_err();
    assert_eq!(refusal, Refusal::RootChain { known: 3 });
    assert!(refusal.should_retry());

    let mut sim = Sim::ours();
    sim.signers.insert("root", vec![crate::sim::key(250), crate::sim::key(251)]);
    sim.publish(&["root"]);
    assert_eq!(Phone::of(&sim).refresh(&sim), Err(Refusal::RootChain { known: 1 }));

    // Without its roots, the bundle is signed by strangers.
    let mut sim = chain(1);
    sim.publish(&["root", "timestamp"]);
    let mut bundle = Bundle::new();
    for (name, content) in sim.bundle().entries().filter(|(name, _)| !matches!(name, Name::Root(_))) {
        bundle.insert(name.clone(), content.to_vec()).unwrap();
    }
    assert_eq!(Phone::of(&sim).take(&bundle), Err(Refusal::NotSigned { role: "timestamp".to_owned() }));
}

#[test]
fn what_is_remembered_and_damaged_is_forgotten_not_fatal() {
    let mut sim = chain(2);
    sim.publish(&["root", "timestamp"]);
    let mut phone = Phone::of(&sim);
    let good = phone.refresh(&sim).unwrap();
    for (damaged, _) in good.remembered.files() {
        let files = good.remembered.files().map(|(name, bytes)| {
            let length = if name == damaged { bytes.len() / 2 } else { bytes.len() };
            (name, bytes[..length].to_vec())
        });
        let remembered = trust::refresh::Remembered::from_files(files);
        let again = refresh(&phone.root, &remembered, &sim.bundle(), phone.lower_bound);
        assert_eq!(again.as_ref(), Ok(&good), "{damaged}");
    }
}

#[test]
fn a_phone_with_a_later_root_in_its_program_reads_the_same() {
    let mut sim = chain(2);
    sim.publish(&["root", "timestamp"]);
    let mut old = Phone::of(&sim);
    let first = old.refresh(&sim).unwrap();
    let mut updated = Phone { root: sim.roots[2].clone(), ..old };
    let second = updated.take(&Bundle::new()).unwrap();
    assert_eq!(first, second);
}

#[test]
fn a_neighbour_hands_on_what_it_remembers() {
    let mut sim = Sim::ours();
    let first = Phone::of(&sim);
    sim.publish(&["root"]);
    sim.release();
    let mut giver = Phone::of(&sim);
    let given = giver.refresh(&sim).unwrap();
    let mut file = Bundle::new();
    for (name, content) in giver.remembered.entries() {
        file.insert(name.clone(), content.to_vec()).unwrap();
    }
    assert_eq!(first.clone().take(&file).unwrap().release, given.release);
    sim.say("targets", "x-published", text(day(1)));
    sim.release();
    let mut ahead = first;
    ahead.refresh(&sim).unwrap();
    assert!(matches!(ahead.take(&file), Err(Refusal::Behind { .. })));
}
