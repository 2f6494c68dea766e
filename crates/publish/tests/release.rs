//! Two releases from keys to a verified folder, and what refuses.

mod common;

use common::{Office, day, good_content};
use publish::error::{Damage, Error};
use publish::folder::{self, Folder};
use publish::numbers::Refusal;
use publish::verify;
use std::fs;

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
    // A week later only the online key signs.
    let before = fs::read(office.folder.meta("2.targets.json")).unwrap();
    publish::finish::refresh(&office.folder, &common::key("online"), day(14), &mut publish::steps::Steps::all())
        .unwrap();
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
    let own = publish::packs::Packs::build(&office.content).unwrap();
    office.change_number("0841211609", "0841211777", ("2026-11-23", "2026-12-01"));
    office.pack(day(7));
    let waiting = publish::sign::waiting(&office.folder).unwrap();
    assert!(matches!(waiting.is_made_from(&own), Err(Error::OtherContent(domain::pack::PackName::Hotlines))));
    waiting.is_made_from(&publish::packs::Packs::build(&office.content).unwrap()).unwrap();
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
    let packs = publish::packs::Packs::build(&office.content).unwrap();
    let made = publish::pack::pack(&office.folder, &packs, common::APP, day(13), &mut publish::steps::Steps::all());
    assert!(matches!(made, Err(Error::NoSuchRelease(40))));
    let _: &Folder = &office.folder;
}
