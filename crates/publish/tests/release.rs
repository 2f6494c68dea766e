//! Two releases from keys to a verified folder, and what refuses.

mod common;

use common::{Office, day, good_content};
use domain::Lang;
use domain::pack::{PackName, Record, SCHEMA};
use publish::error::{Damage, Error};
use publish::folder;
use publish::numbers::Refusal;
use publish::packs::Packs;
use publish::steps::Steps;
use publish::verify;
use std::fs;
use trust::bundle::{Bundle, Limits, Name};

fn two_releases() -> Office {
    let office = Office::open(&good_content());
    office.change_number("0841211609", "0841211777", ("2026-11-23", "2026-12-01"));
    office.release(&["e2", "e3"], &["084 121 1777"], day(7));
    office
}

#[test]
fn two_releases_are_served_whole() {
    let office = two_releases();
    let report = verify::verify(&office.folder, day(8)).unwrap();
    // Four languages: from 1, from 2, and for all others. The number is in one pack, which has one patch.
    assert_eq!((report.release, report.bundles, report.patches), (2, 12, 1));
    assert!(!office.folder.pending_targets().exists());
    // A pack that did not change is the one of the release that brought it.
    let newest = publish::newest::Newest::read(&office.folder).unwrap().unwrap();
    let seqs: Vec<(&str, u64)> = newest.release.packs.iter().map(|(id, pack)| (id.as_str(), pack.seq)).collect();
    assert_eq!(seqs, [("en", 1), ("hotlines", 2), ("km", 1), ("lo", 1), ("my", 1)]);
    // A week later only the online key signs.
    let before = fs::read(office.folder.meta("2.targets.json")).unwrap();
    publish::finish::refresh(&office.folder, &common::key("online"), day(14), &mut Steps::all()).unwrap();
    assert_eq!(fs::read(office.folder.meta("2.targets.json")).unwrap(), before);
    // Without that, the release would have counted as old after thirty days.
    assert_eq!(verify::verify(&office.folder, day(43)).unwrap().release, 2);
    assert!(verify::verify(&office.folder, day(45)).is_err());
}

#[test]
fn the_same_content_keys_and_instants_give_the_same_bytes() {
    let (one, other) = (two_releases(), two_releases());
    let files = |office: &Office| -> Vec<(String, Vec<u8>)> {
        let root = office.folder.path.clone();
        let name = |path: &std::path::Path| path.strip_prefix(&root).unwrap().display().to_string();
        folder::files(&root).unwrap().iter().map(|path| (name(path), fs::read(path).unwrap())).collect()
    };
    assert_eq!(files(&one), files(&other));
}

#[test]
fn one_editor_alone_changes_nothing() {
    let office = Office::open(&good_content());
    office.change_number("0841211609", "0841211777", ("2026-11-23", "2026-12-01"));
    office.pack(day(7));
    assert!(matches!(office.finish(day(7)), Err(Error::Missing("targets", _))));
    office.sign("e1", &["0841211777"], day(7)).unwrap();
    // Twice the same editor is one editor.
    office.sign("e1", &["0841211777"], day(7)).unwrap();
    let Err(Error::Missing("targets", standing)) = office.finish(day(7)) else { panic!("finished") };
    assert_eq!((standing.signed.len(), standing.missing()), (1, 1));
    // Somebody who is no editor, even the online key.
    for stranger in ["r1", "online", "somebody"] {
        let refused = office.sign(stranger, &["0841211777"], day(7));
        assert!(matches!(refused, Err(Error::NotItsKey("targets", _))), "{stranger}");
    }
    assert_eq!(verify::verify(&office.folder, day(7)).unwrap().release, 1);
    office.sign("e3", &["0841211777"], day(7)).unwrap();
    assert_eq!(office.finish(day(7)).unwrap().version, 2);
}

/// Somebody puts a release that one editor signed into the served folder without `finish`.
#[test]
fn verify_refuses_what_one_editor_signed() {
    let office = Office::open(&good_content());
    office.change_number("0841211609", "0841211777", ("2026-11-23", "2026-12-01"));
    office.pack(day(7));
    office.sign("e1", &["0841211777"], day(7)).unwrap();
    let targets = fs::read(office.folder.pending_targets()).unwrap();
    fs::write(office.folder.meta("2.targets.json"), &targets).unwrap();
    common::copy(&office.folder.pending_files().served(), &office.folder.served());
    // The thief of the online key signs for it.
    let mut snapshot = trust::sign::Draft::snapshot(2, day(407), &targets).unwrap();
    snapshot.sign(&common::key("online"));
    let snapshot = snapshot.to_bytes().unwrap();
    let mut timestamp = trust::sign::Draft::timestamp(2, day(37), day(7), &snapshot).unwrap();
    timestamp.sign(&common::key("online"));
    fs::write(office.folder.meta("2.snapshot.json"), &snapshot).unwrap();
    fs::write(office.folder.meta("timestamp.json"), timestamp.to_bytes().unwrap()).unwrap();
    let Err(Error::Damaged(_, Damage::Refusal(refusal))) = verify::verify(&office.folder, day(7)) else {
        panic!("verified")
    };
    assert!(matches!(refusal, trust::refresh::Refusal::BelowThreshold { found: 1, needed: 2, .. }), "{refusal}");
}

#[test]
fn a_number_that_was_not_typed_again_is_not_signed() {
    let office = Office::open(&good_content());
    office.change_number("0841211609", "0841211777", ("2026-11-23", "2026-12-01"));
    office.pack(day(7));
    for typed in [&[][..], &["0841211778"][..]] {
        let Err(Error::Refused(refusals)) = office.sign("e1", typed, day(7)) else { panic!("signed") };
        assert!(matches!(refusals.first(), Some(Refusal::NotRetyped(body, _)) if body == "th-police"));
    }
    assert_eq!(publish::sign::standing(&office.folder).unwrap().signed.len(), 0);
}

#[test]
fn a_number_whose_source_was_not_read_again_is_not_signed() {
    let office = Office::open(&good_content());
    office.change_number("0841211609", "0841211777", ("2026-11-23", "2026-11-23"));
    office.pack(day(7));
    let Err(Error::Refused(refusals)) = office.sign("e1", &["0841211777"], day(7)) else { panic!("signed") };
    assert!(matches!(refusals[..], [Refusal::NotChecked(..)]), "{refusals:?}");
}

#[test]
fn what_waits_must_be_from_the_editors_own_content() {
    let office = Office::open(&good_content());
    let own = Packs::build(&office.content, common::later()).unwrap();
    office.change_number("0841211609", "0841211777", ("2026-11-23", "2026-12-01"));
    office.pack(day(7));
    let waiting = publish::sign::waiting(&office.folder).unwrap();
    assert!(matches!(waiting.is_made_from(&own), Err(Error::OtherContent(PackName::Hotlines))));
    waiting.is_made_from(&Packs::build(&office.content, common::later()).unwrap()).unwrap();
}

/// Every served file in turn, and in it the first byte, one in the middle and the last; a file taken away; a file more.
#[test]
fn one_wrong_byte_in_any_served_file_is_found() {
    let office = two_releases();
    let files = folder::files(&office.folder.served()).unwrap();
    assert_eq!(files.len(), 25);
    for file in &files {
        let good = fs::read(file).unwrap();
        for place in [0, good.len() / 2, good.len() - 1] {
            let mut bad = good.clone();
            bad[place] ^= 1;
            fs::write(file, &bad).unwrap();
            assert!(verify::verify(&office.folder, day(8)).is_err(), "{} at {place}", file.display());
        }
        fs::remove_file(file).unwrap();
        let is_needed = verify::verify(&office.folder, day(8)).is_err();
        // An old snapshot is kept for whoever is in the middle of reading; nothing hangs on it.
        assert!(is_needed || file.ends_with("1.snapshot.json"), "{} can be missing", file.display());
        fs::write(file, &good).unwrap();
    }
    assert_eq!(verify::verify(&office.folder, day(8)).unwrap().files, files.len());
    fs::write(office.folder.served().join("z").join("notes.txt"), "x").unwrap();
    assert!(verify::verify(&office.folder, day(8)).is_err());
}

/// Phones ten releases behind take the head bundle; those of a shipped release have their own for ever.
#[test]
fn patches_go_eight_releases_back_and_to_every_shipped_one() {
    let office = Office::open(&good_content());
    fs::write(office.folder.path.join("shipped"), "1 # in the first app\n").unwrap();
    let mut last = ("0841211609".to_owned(), "2026-11-23".to_owned());
    for number in 2..=12 {
        let next = (format!("08412117{number:02}"), day(number - 1).date_naive().to_string());
        office.change_number(&last.0, &next.0, (&last.1, &next.1));
        office.release(&["e1", "e2"], &[&next.0], day(number - 1));
        last = next;
    }
    let report = verify::verify(&office.folder, day(12)).unwrap();
    let bundles = folder::files(&office.folder.served().join("u").join("km")).unwrap();
    let mut names: Vec<_> = bundles.iter().map(|path| path.file_stem().unwrap().to_string_lossy()).collect();
    names.sort();
    assert_eq!(names, ["1", "10", "11", "12", "4", "5", "6", "7", "8", "9", "head"]);
    assert_eq!(report.patches, 9);
    // One that was never served cannot be shipped.
    fs::write(office.folder.path.join("shipped"), "1\n40\n").unwrap();
    let packs = Packs::build(&office.content, common::later()).unwrap();
    let made = publish::pack::pack(&office.folder, &packs, common::APP, day(13), &mut Steps::all());
    assert!(matches!(made, Err(Error::NoSuchRelease(40))));
}

/// The first editor's laptop is not the second's friend: what else stands in the targets is not signed unseen.
#[test]
fn targets_with_more_in_them_than_was_packed_are_not_signed() {
    let office = Office::open(&good_content());
    office.pack(day(7));
    let good = fs::read_to_string(office.folder.pending_targets()).unwrap();
    for (old, new) in [
        ("\"x-published\"", "\"x-else\":1,\"x-published\""),
        (&format!("\"schema\":{SCHEMA}"), &format!("\"schema\":{}", SCHEMA + 1)),
        ("\"seq\":1", "\"seq\":2"),
        ("\"expires\":\"2028", "\"expires\":\"2098"),
        ("\"x-published\":\"2026", "\"x-published\":\"2027"),
    ] {
        assert!(good.contains(old), "{old} in {good}");
        fs::write(office.folder.pending_targets(), good.replacen(old, new, 1)).unwrap();
        let refused = office.sign("e1", &[], day(7));
        assert!(matches!(refused, Err(Error::NotAsPacked)), "{new}: {refused:?}");
    }
    fs::write(office.folder.pending_targets(), &good).unwrap();
    // A laptop whose clock is wrong: phones would take the instant for the truth.
    office.pack(day(400));
    assert!(matches!(office.sign("e1", &[], day(7)), Err(Error::ToCome(_))));
    office.pack(day(7));
    office.sign("e1", &[], day(7)).unwrap();
}

#[test]
fn what_lies_about_in_pending_is_not_served() {
    let office = Office::open(&good_content());
    office.pack(day(7));
    let pending = office.folder.pending_files();
    for stray in [pending.full("notes"), pending.meta("9.root.json"), pending.served().join("index.html")] {
        fs::create_dir_all(stray.parent().unwrap()).unwrap();
        fs::write(stray, "x").unwrap();
    }
    office.sign("e1", &[], day(7)).unwrap();
    office.sign("e2", &[], day(7)).unwrap();
    office.finish(day(7)).unwrap();
    verify::verify(&office.folder, day(7)).unwrap();
    assert!(!office.folder.pending().join("v1").exists());
}

/// Text that cannot be compressed to less than half.
fn noise(length: usize, seed: u64) -> String {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from_digit(u32::try_from(state >> 60).unwrap(), 16).unwrap()
    };
    (0..length).map(|_| next()).collect()
}

/// The packs with noise of so many letters, in two pieces, in a guide of Khmer and in the directory.
fn noisy(packs: &Packs, khmer: &[usize], directory: &[usize]) -> Packs {
    let text =
        |lengths: &[usize]| lengths.iter().zip(1..).map(|(length, seed)| noise(*length, seed)).collect::<String>();
    let mut noisy = packs.clone();
    for (name, lengths) in [(PackName::Guides(Lang::Km), khmer), (PackName::Hotlines, directory)] {
        let mut records = packs.records(name).unwrap();
        for record in &mut records {
            match record {
                Record::Guide(guide) => guide.summary = text(lengths),
                Record::Hotline(body) => body.source.title = text(lengths),
                _ => {}
            }
        }
        noisy.0.insert(name, domain::pack::write(name, records).unwrap().into_bytes());
    }
    noisy
}

#[test]
fn what_is_too_large_for_a_bundle_is_left_beside_it() {
    let office = Office::with(&good_content());
    office.root(&common::holders(), &["r1", "r2"], day(0));
    let good = Packs::build(&office.content, common::later()).unwrap();
    let release = |packs: &Packs, at| {
        publish::pack::pack(&office.folder, packs, common::APP, at, &mut Steps::all()).unwrap();
        office.sign("e1", &[], at).unwrap();
        office.sign("e2", &[], at).unwrap();
        office.finish(at).unwrap()
    };
    let patches = |from| -> Vec<u64> {
        let bytes = fs::read(office.folder.bundle(Lang::Km, Some(from))).unwrap();
        assert!(bytes.len() <= 64 << 10);
        let bundle = Bundle::parse(&bytes, Limits::ONLINE).unwrap();
        bundle
            .entries()
            .filter(|(name, _)| matches!(name, Name::Patch(_)))
            .map(|(_, content)| u64::try_from(content.len()).unwrap())
            .collect()
    };
    release(&noisy(&good, &[200_000], &[200_000]), day(0));
    // Khmer: a patch of 25,000 bytes and more. The numbers': 30,000, and it stays.
    let second = release(&noisy(&good, &[200_000, 52_000], &[200_000, 60_000]), day(1));
    let khmer = publish::ledger::target(&second, PackName::Guides(Lang::Km)).unwrap().patches[&1];
    assert!(khmer.length > 24 << 10, "{}", khmer.length);
    assert!(matches!(patches(1)[..], [numbers] if numbers > 24 << 10), "{:?}", patches(1));
    verify::verify(&office.folder, day(1)).unwrap();
    // The numbers' patch alone would be over the limit of the bundle; the language's is small and in it.
    release(&noisy(&good, &[200_000, 52_000, 1_000], &[200_000, 60_000, 150_000]), day(2));
    assert!(matches!(patches(2)[..], [khmer] if khmer < 1_000), "{:?}", patches(2));
    verify::verify(&office.folder, day(2)).unwrap();
}
