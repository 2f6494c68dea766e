//! Files that somebody hands over: damaged, foreign, old, mixed, hostile.

use super::phone::{Phone, digest, installed, why};
use crate::releases::{bundle, releases};
use before_you_go::app::update::{Outcome, Why};
use domain::Lang;
use domain::pack::PackName;
use trust::bundle::{Bundle, Limits, MAGIC, Name};

const ENGLISH: PackName = PackName::Guides(Lang::En);

/// Through the whole file, and every byte of its first and last hundred.
fn sampled(length: usize) -> impl Iterator<Item = usize> {
    (0..100).chain((100..length - 100).step_by(length / 60)).chain(length - 100..length)
}

#[tokio::test]
async fn no_flipped_byte_of_a_file_brings_anything_that_is_not_signed() {
    let good = releases().file(2);
    let mut phone = Phone::at(1).await;
    let mut refused = 0;
    for place in sampled(good.len()) {
        let mut damaged = good.clone();
        damaged[place] ^= 1;
        let before = phone.state();
        let report = phone.take(&damaged).await;
        match report.outcome {
            // A flipped name of a pack leaves the others, which are good.
            Outcome::New { .. } => {
                phone.assert_whole().await;
                phone = Phone::at(1).await;
            }
            Outcome::Same { .. } => assert_eq!(phone.state().packs, before.packs, "at {place}"),
            Outcome::Not(_) => {
                refused += 1;
                assert_eq!(phone.state().packs, before.packs, "at {place}");
                assert_eq!(phone.state().releases, before.releases, "at {place}");
            }
        }
    }
    assert!(refused > 200, "{refused}");
    // What was refused does not stand in the way of what is good.
    assert_eq!(installed(&phone.take(&good).await), 2);
    phone.assert_at(2).await;
}

#[tokio::test]
async fn a_file_cut_anywhere_changes_nothing() {
    let good = releases().file(1);
    let phone = Phone::new().await;
    let before = phone.state();
    for length in sampled(good.len()) {
        let report = phone.take(&good[..length]).await;
        // Of nothing at all nobody can say what it was.
        let expected = if length == 0 { Why::NotOurs } else { Why::Damaged };
        assert_eq!(*why(&report), expected, "{length} bytes");
    }
    assert_eq!(phone.state(), before);
}

#[tokio::test]
async fn older_releases_are_behind_and_take_nothing_back() {
    let phone = Phone::at(3).await;
    let before = phone.state();
    for number in 1..3 {
        let report = phone.take(&releases().file(number)).await;
        assert_eq!(*why(&report), Why::Behind);
        assert!(why(&report).should_retry(), "it is no attack");
        assert_eq!(phone.state(), before);
    }
    let same = phone.take(&releases().file(3)).await.outcome;
    assert!(matches!(same, Outcome::Same { release: 3, .. }), "{same:?}");
}

#[tokio::test]
async fn parts_of_different_releases_do_not_make_one() {
    let mut phone = Phone::new().await;
    let before = phone.state();
    let parts = |number: u64| -> [Vec<u8>; 3] {
        let metadata = releases().metadata(number);
        let entries: Vec<(Name, Vec<u8>)> =
            metadata.entries().map(|(name, bytes)| (name.clone(), bytes.to_vec())).collect();
        let find = |wanted: fn(&Name) -> bool| entries.iter().find(|(name, _)| wanted(name)).unwrap().1.clone();
        let timestamp = find(|name| matches!(name, Name::Timestamp));
        let snapshot = find(|name| matches!(name, Name::Snapshot(_)));
        [timestamp, snapshot, find(|name| matches!(name, Name::Targets(_)))]
    };
    let all: Vec<[Vec<u8>; 3]> = (1..=3).map(parts).collect();
    let snapshot_of = |number: usize| crate::releases::pinned(&all[number][0], "snapshot.json");
    let mut tried = 0;
    for one in 0..3 {
        for two in 0..3 {
            for three in 0..3 {
                if one == two && two == three {
                    continue;
                }
                // Under their own names, and under those that the files before them ask for.
                let names = [
                    (Name::Snapshot(snapshot_of(two)), Name::Targets(three as u64 + 1)),
                    (Name::Snapshot(snapshot_of(one)), Name::Targets(two as u64 + 1)),
                    (Name::Snapshot(snapshot_of(one)), Name::Targets(one as u64 + 1)),
                ];
                for (snapshot, targets) in names {
                    let mut mixed = bundle([
                        (Name::Timestamp, all[one][0].clone()),
                        (snapshot, all[two][1].clone()),
                        (targets, all[three][2].clone()),
                    ]);
                    for name in [PackName::Hotlines, ENGLISH] {
                        let raw = crate::releases::raw(three as u64 + 1, name).into_bytes();
                        mixed.insert(Name::Pack(name.as_str().parse().unwrap()), raw).unwrap();
                    }
                    let report = phone.take(&mixed.to_bytes(Limits::FILE).unwrap()).await;
                    assert!(matches!(report.outcome, Outcome::Not(_)), "{one} {two} {three}: {report:?}");
                    assert_eq!(phone.state(), before, "{one} {two} {three}");
                    tried += 1;
                }
            }
        }
    }
    assert_eq!(tried, 24 * 3);
    // Good metadata, and a pack of another release.
    for (number, other) in [(2, 1), (2, 3), (3, 1)] {
        let mut mixed = releases().metadata(number);
        for (name, of) in [(PackName::Hotlines, other), (ENGLISH, number)] {
            let raw = crate::releases::raw(of, name).into_bytes();
            mixed.insert(Name::Pack(name.as_str().parse().unwrap()), raw).unwrap();
        }
        let report = phone.take(&mixed.to_bytes(Limits::FILE).unwrap()).await;
        assert_eq!(*why(&report), Why::Damaged);
        assert_eq!(phone.state().packs, before.packs);
        phone = Phone::new().await;
    }
}

#[tokio::test]
async fn hostile_files_are_turned_away_before_anything_is_written() {
    let phone = Phone::at(1).await;
    let before = phone.state();
    let file = |entries: &[(&str, &[u8])]| -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(u8::try_from(entries.len()).unwrap());
        for (name, content) in entries {
            bytes.push(u8::try_from(name.len()).unwrap());
            bytes.extend_from_slice(name.as_bytes());
            bytes.extend_from_slice(&u32::try_from(content.len()).unwrap().to_le_bytes());
            bytes.extend_from_slice(content);
        }
        bytes
    };
    let many: Vec<String> = (1..=65).map(|number| format!("{number}.root.json")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), b"{}".as_slice())).collect();
    let mut large = MAGIC.to_vec();
    large.resize(Limits::FILE.bytes + 1, 0);
    let mut longer = releases().file(2);
    longer.push(0);
    let mut later = releases().file(2);
    later[6] = b'2';
    let inner = releases().file(2);
    let cases: Vec<(&str, Vec<u8>, Why)> = vec![
        ("nothing", Vec::new(), Why::NotOurs),
        ("a song", b"ID3 la la la, and much more".to_vec(), Why::NotOurs),
        ("more than 16 MiB", large, Why::Damaged),
        ("65 entries", file(&many), Why::Damaged),
        ("a name twice", file(&[("timestamp.json", b"{}"), ("timestamp.json", b"{}")]), Why::Damaged),
        ("a way out", file(&[("../user.db", b"gone")]), Why::Damaged),
        ("a whole path", file(&[("/etc/passwd", b"gone")]), Why::Damaged),
        ("a file in a file", file(&[("inner.ub", &inner)]), Why::Damaged),
        ("something after the end", longer, Why::Damaged),
        ("a later container", later, Why::AppTooOld),
    ];
    for (name, bytes, expected) in cases {
        let report = phone.take(&bytes).await;
        assert_eq!(*why(&report), expected, "{name}");
        assert!(!report.verified, "{name}");
        assert_eq!(phone.state(), before, "{name}");
    }
    let empty = phone.take(&file(&[])).await.outcome;
    assert!(!matches!(empty, Outcome::New { .. }), "{empty:?}");
    assert_eq!(phone.state(), before);
}

#[tokio::test]
async fn another_language_or_a_missing_pack_brings_only_what_is_whole() {
    // The Khmer texts are those of the program: nothing of it is new, and English is not there.
    let phone = Phone::new().await;
    let report = phone.take(&releases().file_with(2, &[PackName::Guides(Lang::Km)])).await;
    assert_eq!(*why(&report), Why::NotInFile);
    assert_eq!(phone.number().await, 0);
    // Signed metadata alone.
    let report = phone.take(&releases().file_with(2, &[])).await;
    assert_eq!(*why(&report), Why::NotInFile);
    assert_eq!(phone.number().await, 0);
    // The directory alone is good for everybody.
    let report = phone.take(&releases().file_with(2, &[PackName::Hotlines])).await;
    assert_eq!(installed(&report), 2);
    assert_eq!(phone.number().await, 2);
    assert_eq!(phone.state().packs["en"], digest(0, ENGLISH));
    // And what was missing can still come.
    phone.take(&releases().file(2)).await;
    phone.assert_at(2).await;
}

#[tokio::test]
async fn what_a_phone_hands_on_is_what_the_next_one_takes() {
    let mut giver = Phone::at(2).await;
    for _ in 0..3 {
        let file = giver.hand_on().await.unwrap();
        assert!(Bundle::parse(&file, Limits::FILE).is_ok());
        let taker = Phone::new().await;
        assert_eq!(installed(&taker.take(&file).await), 2);
        taker.assert_at(2).await;
        assert_eq!(taker.hand_on().await.unwrap(), file, "nothing of a phone is in it");
        giver = taker;
    }
}

#[tokio::test]
async fn a_phone_without_a_release_has_nothing_to_hand_on() {
    assert!(Phone::new().await.hand_on().await.is_none());
}
