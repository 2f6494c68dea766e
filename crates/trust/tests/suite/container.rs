//! T3 and the container's part of T24: damage at every offset, and hostile files.

use crate::sim::{Phone, Sim, pack};
use proptest::prelude::*;
use trust::bundle::{Bundle, BundleError, Limits, Looks, MAGIC, Name};
use trust::delta;
use trust::hash::Sha256;
use trust::refresh::{Refreshed, Remembered};

/// A phone at release 1, and the file that brings release 2, with its pack.
fn second_release() -> (Phone, Vec<u8>) {
    let mut sim = Sim::ours();
    let mut phone = Phone::of(&sim);
    phone.refresh(&sim).unwrap();
    sim.put_pack("hotlines", b"{\"number\":\"1301\"}\n");
    sim.release();
    let mut bundle = Bundle::new();
    for (name, content) in sim.bundle().entries().filter(|(name, _)| **name != Name::Root(1)) {
        bundle.insert(name.clone(), content.to_vec()).unwrap();
    }
    bundle.insert(Name::Pack(pack("hotlines")), sim.packs[&pack("hotlines")].clone()).unwrap();
    (phone, bundle.to_bytes(Limits::ONLINE).unwrap())
}

/// What a phone installs of a file: the state, and the pack.
fn installs(phone: &Phone, file: &[u8]) -> Option<(Refreshed, Vec<u8>)> {
    let bundle = Bundle::parse(file, Limits::ONLINE).ok()?;
    let refreshed = phone.clone().take(&bundle).ok()?;
    let (id, target) = refreshed.release.packs.first_key_value()?;
    let raw = bundle.get(&Name::Pack(id.clone()))?.to_vec();
    let verified = delta::raw(id, target, raw).ok()?;
    Some((refreshed.clone(), verified.raw().to_vec()))
}

/// The two as one, but for the bytes that signatures do not cover: the case of their own digits.
fn same(one: &(Refreshed, Vec<u8>), other: &(Refreshed, Vec<u8>)) -> bool {
    let forget = |state: &Refreshed| Refreshed { remembered: Remembered::default(), ..state.clone() };
    forget(&one.0) == forget(&other.0) && one.1 == other.1
}

#[test]
fn t3_a_byte_flipped_at_every_offset() {
    let (phone, file) = second_release();
    let good = installs(&phone, &file).unwrap();
    assert_eq!(good.0.release.version, 2);
    let mut accepted = 0;
    for offset in 0..file.len() {
        for flip in [0x01, 0x20, 0x80] {
            let mut file = file.clone();
            file[offset] ^= flip;
            if let Some(found) = installs(&phone, &file) {
                assert!(same(&found, &good), "offset {offset}, flip {flip:#x}");
                accepted += 1;
            }
        }
    }
    // The digits of the timestamp's one signature, when they become upper case; everything else is signed or pinned.
    assert!(accepted <= 128, "{accepted}");
}

#[test]
fn t3_cut_at_every_offset() {
    let (phone, file) = second_release();
    for length in 0..file.len() {
        let refused = Bundle::parse(&file[..length], Limits::ONLINE).unwrap_err();
        let expected = if length == 0 { BundleError::Empty } else { BundleError::Truncated };
        assert_eq!(refused, expected, "{length}");
    }
    assert!(installs(&phone, &file).is_some());
}

/// A container around these entries, right or wrong.
fn container(entries: &[(&[u8], &[u8])]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    file.push(u8::try_from(entries.len()).unwrap());
    for (name, content) in entries {
        file.push(u8::try_from(name.len()).unwrap());
        file.extend_from_slice(name);
        file.extend_from_slice(&u32::try_from(content.len()).unwrap().to_le_bytes());
        file.extend_from_slice(content);
    }
    file
}

fn refusal(file: &[u8], limits: Limits) -> BundleError {
    Bundle::parse(file, limits).unwrap_err()
}

#[test]
fn t24_files_that_are_not_ours() {
    for foreign in
        [&b""[..], b"<!DOCTYPE html><title>Free Wi-Fi</title>", b"\x1f\x8b\x08", b"PK\x03\x04", b"BYG-UBX\n\0"]
    {
        assert_eq!(refusal(foreign, Limits::ONLINE).looks(), Looks::Foreign, "{foreign:?}");
    }
    assert_eq!(refusal(b"", Limits::FILE), BundleError::Empty);
    assert_eq!(refusal(b"BYG-UB2\nwhatever", Limits::FILE), BundleError::LaterVersion('2'));
    assert_eq!(refusal(b"BYG-UB2\nwhatever", Limits::FILE).looks(), Looks::Later);
    // Something large that is not ours is not called ours.
    assert_eq!(refusal(&vec![b'<'; 1 << 20], Limits::ONLINE), BundleError::NotABundle);
}

#[test]
fn t24_sizes() {
    let header = MAGIC.len() + 1 + 1 + "timestamp.json".len() + 4;
    let full = |bytes: usize| container(&[(b"timestamp.json", &vec![0; bytes - header])]);
    for limits in [Limits::ONLINE, Limits::FILE] {
        assert!(Bundle::parse(&full(limits.bytes), limits).is_ok());
        assert_eq!(refusal(&full(limits.bytes + 1), limits), BundleError::TooLarge(limits.bytes));
    }
    let names: Vec<Vec<u8>> = (1..=65).map(|number| format!("{number}.root.json").into_bytes()).collect();
    let entries: Vec<(&[u8], &[u8])> = names.iter().map(|name| (name.as_slice(), &b""[..])).collect();
    assert!(Bundle::parse(&container(&entries[..64]), Limits::FILE).is_ok());
    assert_eq!(refusal(&container(&entries), Limits::FILE), BundleError::TooManyEntries(64));
    // A length that promises more than there is costs nothing.
    let mut lying = container(&[(b"timestamp.json", b"x")]);
    let place = lying.len() - 5;
    lying[place..place + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(refusal(&lying, Limits::FILE), BundleError::Truncated);
}

#[test]
fn t24_names() {
    let sha256 = Sha256::of(b"").to_string();
    let patch = format!("d/{sha256}.zst");
    for good in ["timestamp.json", "1.root.json", "4294967296.targets.json", "7.snapshot.json", "km.pack", &patch] {
        let parsed = Bundle::parse(&container(&[(good.as_bytes(), b"")]), Limits::FILE).unwrap();
        assert_eq!(parsed.entries().map(|(name, _)| name.to_string()).collect::<Vec<_>>(), [good]);
    }
    let (upper, up, long) = (patch.to_uppercase(), format!("d/../{sha256}.zst"), "a".repeat(255));
    for bad in [
        "",
        "../timestamp.json",
        "/timestamp.json",
        "timestamp.json/",
        "TIMESTAMP.JSON",
        "1.timestamp.json",
        "root.json",
        "0.root.json",
        "01.root.json",
        "+1.root.json",
        "-1.root.json",
        "18446744073709551616.root.json",
        "1.root.json\0",
        "../km.pack",
        "KM.pack",
        ".pack",
        "user.db",
        "d/x.zst",
        "d\\x.zst",
        "z/x.zst",
        &upper,
        &up,
        &long,
        "ថ.pack",
    ] {
        assert_eq!(refusal(&container(&[(bad.as_bytes(), b"")]), Limits::FILE), BundleError::BadName, "{bad}");
    }
    assert_eq!(refusal(&container(&[(b"\xff\xfe.pack", b"")]), Limits::FILE), BundleError::BadName);
    let twice = container(&[(b"km.pack", b"a"), (b"km.pack", b"a")]);
    assert_eq!(refusal(&twice, Limits::FILE), BundleError::Duplicate(Name::Pack(pack("km"))));
    let mut trailing = container(&[(b"km.pack", b"a")]);
    trailing.push(0);
    assert_eq!(refusal(&trailing, Limits::FILE), BundleError::TrailingBytes);
    // A bundle in a bundle is only bytes.
    let nested = container(&[(b"km.pack", &container(&[(b"lo.pack", b"")]))]);
    assert_eq!(Bundle::parse(&nested, Limits::FILE).unwrap().entries().count(), 1);
}

#[test]
fn the_writer_keeps_the_limits_too() {
    let mut bundle = Bundle::new();
    bundle.insert(Name::Timestamp, vec![0; Limits::ONLINE.bytes]).unwrap();
    assert_eq!(bundle.to_bytes(Limits::ONLINE), Err(BundleError::TooLarge(Limits::ONLINE.bytes)));
    assert_eq!(bundle.insert(Name::Timestamp, Vec::new()), Err(BundleError::Duplicate(Name::Timestamp)));
    let mut bundle = Bundle::new();
    (1..=300).for_each(|number| bundle.insert(Name::Root(number), Vec::new()).unwrap());
    assert_eq!(bundle.to_bytes(Limits::FILE), Err(BundleError::TooManyEntries(64)));
}

proptest! {
    /// What is parsed is what was written, byte for byte; what is not parsed is no panic.
    #[test]
    fn parsing_is_the_inverse_of_writing(contents in proptest::collection::btree_map(1_u64..99, any::<Vec<u8>>(), 0..20)) {
        let mut bundle = Bundle::new();
        for (number, content) in contents {
            bundle.insert(Name::Targets(number), content).unwrap();
        }
        let file = bundle.to_bytes(Limits::FILE).unwrap();
        prop_assert_eq!(Bundle::parse(&file, Limits::FILE).unwrap(), bundle);
    }

    #[test]
    fn whatever_parses_is_written_the_same(mut noise in any::<Vec<u8>>(), count in 0_u8..3) {
        noise.splice(0..0, MAGIC.iter().copied().chain([count]));
        if let Ok(bundle) = Bundle::parse(&noise, Limits::FILE) {
            let again = Bundle::parse(&bundle.to_bytes(Limits::FILE).unwrap(), Limits::FILE).unwrap();
            prop_assert_eq!(again, bundle);
        }
    }
}
