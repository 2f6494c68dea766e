//! `test_updater_key_rotations.py`

use crate::sim::{Phone, Sim, key};
use serde_json::json;
use trust::refresh::Refusal;
use trust::sign::SecretKey;

/// Keys of the role, how many must sign, who signs.
type Version = (&'static [u8], u32, &'static [u8]);

/// Numbers far from the simulator's own.
fn keys(numbers: &[u8]) -> Vec<SecretKey> {
    numbers.iter().map(|number| key(100 + number)).collect()
}

fn set(sim: &mut Sim, role: &'static str, (allowed, threshold, signers): Version) {
    sim.root()["roles"][role] = json!({ "keyids": [], "threshold": threshold });
    keys(allowed).iter().for_each(|key| sim.allow(role, key));
    sim.signers.insert(role, keys(signers));
}

#[derive(Clone, Copy)]
enum Ends {
    Accepted,
    Refused,
}

fn roots(versions: &[Version], ends: Ends) {
    let mut sim = Sim::new();
    sim.roots.clear();
    sim.say("root", "version", json!(0));
    for version in versions {
        set(&mut sim, "root", *version);
        sim.publish(&["root"]);
    }
    let mut phone = Phone::of(&sim);
    let reached = match ends {
        Ends::Accepted => {
            phone.refresh(&sim).unwrap();
            versions.len()
        }
        Ends::Refused => {
            let reached = versions.len() - 1;
            assert_eq!(phone.refresh(&sim), Err(Refusal::RootChain { known: reached as u64 }));
            reached
        }
    };
    let mut kept = sim.roots[..reached].last().unwrap();
    if phone.version("root").is_none() {
        kept = &phone.root;
    }
    assert_eq!(phone.kept("root").unwrap_or(phone.root.clone()), *kept);
}

fn non_root(version: Version, ends: Ends) {
    for role in ["timestamp", "snapshot", "targets"] {
        let mut sim = Sim::new();
        let mut phone = Phone::of(&sim);
        set(&mut sim, role, version);
        sim.publish(&["root", "targets", "snapshot", "timestamp"]);
        match ends {
            Ends::Accepted => {
                phone.refresh(&sim).unwrap();
                assert_eq!(phone.kept(role).as_ref(), Some(&sim.files[role]), "{role}");
            }
            Ends::Refused => {
                let refusal = phone.refresh(&sim).unwrap_err();
                let expected = matches!(refusal, Refusal::BelowThreshold { .. } | Refusal::NotSigned { .. });
                assert!(expected, "{role}: {refusal:?}");
                assert_eq!(phone.version(role), None);
            }
        }
    }
}

macro_rules! cases {
    ($run:ident: $($name:ident $versions:expr, $ends:ident;)*) => { $(#[test] fn $name() { $run($versions, Ends::$ends); })* };
}

const FIVE: &[u8] = &[0, 1, 2, 3, 4];
const ONE_ROTATED: &[u8] = &[0, 1, 3, 4, 5];
const OTHER_FIVE: &[u8] = &[5, 6, 7, 8, 9];
const THREE: &[u8] = &[1, 2, 3];

cases! { roots:
    test_root_rotation_1_of_1_key_rotation &[(&[1], 1, &[1]), (&[2], 1, &[2, 1]), (&[2], 1, &[2])], Accepted;
    test_root_rotation_1_of_1_key_rotation_unused_signatures
        &[(&[1], 1, &[3, 1, 4]), (&[2], 1, &[3, 2, 1, 4]), (&[2], 1, &[3, 2, 4])], Accepted;
    test_root_rotation_3_of_5_sign_with_different_keycombos
        &[(FIVE, 3, &[0, 2, 4]), (FIVE, 3, &[0, 4, 1]), (FIVE, 3, &[0, 1, 3]), (FIVE, 3, &[0, 1, 3])], Accepted;
    test_root_rotation_3_of_5_one_key_rotated &[(FIVE, 3, &[0, 2, 4]), (ONE_ROTATED, 3, &[0, 4, 1])], Accepted;
    test_root_rotation_3_of_5_one_key_rotated_with_intermediate_step
        &[(FIVE, 3, &[0, 2, 4]), (ONE_ROTATED, 3, &[0, 2, 4, 5]), (ONE_ROTATED, 3, &[0, 4, 5])], Accepted;
    test_root_rotation_3_of_5_all_keys_rotated_with_intermediate_step
        &[(FIVE, 3, &[0, 2, 4]), (OTHER_FIVE, 3, &[0, 2, 4, 5, 6, 7]), (OTHER_FIVE, 3, &[5, 6, 7])], Accepted;
    test_root_rotation_1_of_3_threshold_increase_to_2_of_3 &[(THREE, 1, &[1]), (THREE, 2, &[1, 2])], Accepted;
    test_root_rotation_2_of_3_threshold_decrease_to_1_of_3
        &[(THREE, 2, &[1, 2]), (THREE, 1, &[1, 2]), (THREE, 1, &[1])], Accepted;
    test_root_rotation_1_of_2_threshold_increase_to_2_of_2 &[(&[1], 1, &[1]), (&[1, 2], 2, &[1, 2])], Accepted;
    test_root_rotation_1_of_1_key_rotation_fail_not_signed_with_old_key
        &[(&[1], 1, &[1]), (&[2], 1, &[2, 3, 4])], Refused;
    test_root_rotation_1_of_1_key_rotation_fail_not_signed_with_new_key
        &[(&[1], 1, &[1]), (&[2], 1, &[1, 3, 4])], Refused;
    test_root_rotation_3_of_5_one_key_rotate_fails_not_signed_with_3_new_keys
        &[(FIVE, 3, &[0, 2, 4]), (ONE_ROTATED, 3, &[0, 2, 4])], Refused;
    test_root_rotation_3_of_5_one_key_rotate_fails_not_signed_with_3_old_keys
        &[(FIVE, 3, &[0, 2, 4]), (ONE_ROTATED, 3, &[0, 4, 5])], Refused;
    test_root_rotation_1_of_3_threshold_bump_to_2_of_3_fails_new_threshold_not_reached
        &[(THREE, 1, &[1]), (THREE, 2, &[2])], Refused;
    test_root_rotation_2_of_3_threshold_decr_to_1_of_3_fails_old_threshold_not_reached
        &[(THREE, 2, &[1, 2]), (THREE, 1, &[1])], Refused;
}

cases! { non_root:
    test_non_root_rotations_1_of_1_key_rotation (&[2], 1, &[2]), Accepted;
    test_non_root_rotations_1_of_1_key_rotation_unused_signatures (&[1], 1, &[3, 1, 4]), Accepted;
    test_non_root_rotations_1_of_1_key_rotation_fail_not_signed_with_new_key (&[2], 1, &[1, 3, 4]), Refused;
    test_non_root_rotations_3_of_5_one_key_signature_wrong_not_signed_with_3_expected_keys
        (ONE_ROTATED, 3, &[0, 2, 4]), Refused;
    test_non_root_rotations_2_of_5_one_key_signature_missing_threshold_not_reached (ONE_ROTATED, 3, &[0, 4]), Refused;
    test_non_root_rotations_3_of_5_sign_first_combo (FIVE, 3, &[0, 2, 4]), Accepted;
    test_non_root_rotations_3_of_5_sign_second_combo (FIVE, 3, &[0, 4, 1]), Accepted;
    test_non_root_rotations_3_of_5_sign_third_combo (FIVE, 3, &[0, 1, 3]), Accepted;
    test_non_root_rotations_3_of_5_sign_fourth_combo (FIVE, 3, &[1, 2, 3]), Accepted;
    test_non_root_rotations_3_of_5_sign_fifth_combo (FIVE, 3, &[2, 3, 4]), Accepted;
}
