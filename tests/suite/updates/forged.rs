//! Stolen keys, and releases that are signed and yet not good for this program.

use super::host::Host;
use super::phone::{Phone, installed, why};
use crate::releases::{self, confirmed, releases, signed, signed_at};
use before_you_go::app::built::ROOT;
use before_you_go::app::update::{Outcome, Why};
use chrono::TimeDelta;
use domain::pack::{PackName, SCHEMA};
use tempfile::TempDir;
use trust::bundle::{Bundle, Limits, Name};
use trust::hash::Sha256;
use trust::refresh::{Refusal, Remembered, refresh};
use trust::release::{AppVersion, Blob, PackTarget, Release};
use trust::sign::{TargetsSpec, compress};

fn release(number: u64) -> Release {
    refresh(ROOT, &Remembered::default(), &releases().metadata(number), signed_at(number)).unwrap().release
}

/// Release 4, like 3, with the directory's entry changed.
fn next(change: impl FnOnce(&mut PackTarget)) -> TargetsSpec {
    let Release { mut packs, .. } = release(3);
    let directory = packs.get_mut(&"hotlines".parse().unwrap()).unwrap();
    directory.seq = 4;
    directory.patches.clear();
    change(directory);
    let published = signed_at(4);
    TargetsSpec { version: 4, expires: published + TimeDelta::days(400), published, packs }
}

/// The directory with a number that no editor has seen.
fn swindle() -> Vec<u8> {
    releases::raw(3, PackName::Hotlines).replace(&releases::dialled(3), "+66900000000").into_bytes()
}

fn with_directory(mut bundle: Bundle, raw: &[u8]) -> Vec<u8> {
    bundle.insert(Name::Pack("hotlines".parse().unwrap()), raw.to_vec()).unwrap();
    bundle.to_bytes(Limits::FILE).unwrap()
}

fn is(raw: &[u8]) -> impl FnOnce(&mut PackTarget) {
    let (length, sha256, full) = (raw.len() as u64, Sha256::of(raw), Blob::of(&compress(raw).unwrap()));
    move |target| (target.length, target.sha256, target.full) = (length, sha256, full)
}

/// A folder that serves what is in `bundle` to every English phone, and these full packs.
fn served(bundle: &Bundle, packs: &[&[u8]]) -> TempDir {
    let folder = TempDir::new().unwrap();
    let write = |path: &str, bytes: &[u8]| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    write("v1/u/en/head.ub", &bundle.to_bytes(Limits::ONLINE).unwrap());
    for pack in packs {
        write(&format!("v1/z/{}.zst", Sha256::of(pack)), pack);
    }
    folder
}

#[tokio::test]
async fn one_editors_signature_brings_no_number() {
    let raw = swindle();
    for editors in [&["editor-1"][..], &[], &["online", "root-1", "root-2"], &["editor-3", "online"]] {
        let forged = signed(&next(is(&raw)), editors, 4);
        let phone = Phone::at(3).await;
        let before = phone.state();
        let report = phone.take(&with_directory(forged.clone(), &raw)).await;
        assert!(matches!(why(&report), Why::Refused(_)), "{editors:?}: {report:?}");
        if editors == ["editor-1"] {
            assert!(matches!(why(&report), Why::Refused(Refusal::BelowThreshold { found: 1, needed: 2, .. })));
        }
        assert_eq!(phone.state(), before);
        // The same from a host, which then is no reason not to ask the next one.
        let folder = served(&forged, &[&compress(&raw).unwrap()]);
        let (thief, good) = (Host::good(folder.path()), Host::good(&releases().served(3)));
        let report = phone.update(&[thief.url()]).await;
        assert!(matches!(why(&report), Why::Refused(_)), "{editors:?}: {report:?}");
        assert_eq!(phone.state(), before);
        let report = phone.update(&[thief.url(), good.url()]).await;
        assert!(matches!(report.outcome, Outcome::Same { release: 3, .. }), "{report:?}");
    }
    // Two editors would have been enough: nothing else was wrong with it.
    let phone = Phone::at(3).await;
    let report = phone.take(&with_directory(signed(&next(is(&raw)), &["editor-1", "editor-2"], 4), &raw)).await;
    assert_eq!(installed(&report), 4);
}

#[tokio::test]
async fn a_stolen_online_key_brings_back_no_old_release_and_no_new_one() {
    let phone = Phone::at(2).await;
    let before = phone.state();
    // Confirmed today: an older release, and one that editors never signed.
    let old = confirmed(&releases().read(1, "v1/meta/1.targets.json"), 1, 50, signed_at(4));
    let report = phone.take(&with_directory(old, releases::raw(1, PackName::Hotlines).as_bytes())).await;
    assert_eq!(*why(&report), Why::Behind);
    assert_eq!(phone.state(), before);
    let raw = swindle();
    let report = phone.take(&with_directory(signed(&next(is(&raw)), &["online"], 50), &raw)).await;
    assert!(matches!(why(&report), Why::Refused(_)), "{report:?}");
    assert_eq!(phone.state(), before);
    // Neither stands in the way of the next good one.
    assert_eq!(installed(&phone.take(&releases().file(3)).await), 3);
    phone.assert_at(3).await;
}

#[tokio::test]
async fn a_release_for_a_later_program_leaves_the_old_content() {
    let raw = releases::raw(3, PackName::Hotlines).into_bytes();
    let min_app = AppVersion { major: 99, minor: 0, patch: 0 };
    let (later_app, later_schema) =
        (next(|target| target.min_app = min_app), next(|target| target.schema = SCHEMA + 1));
    for spec in [later_app, later_schema] {
        let spec = TargetsSpec { packs: spec.packs.into_iter().map(|(id, t)| (id, differing(t))).collect(), ..spec };
        let phone = Phone::at(3).await;
        let before = phone.state();
        let report = phone.take(&with_directory(signed(&spec, &["editor-1", "editor-3"], 4), &raw)).await;
        assert_eq!(*why(&report), Why::AppTooOld);
        assert!(!why(&report).should_retry());
        assert_eq!(phone.state().packs, before.packs);
        assert_eq!(phone.number().await, 3);
    }
    // A pack that says so only inside.
    let raw = releases::raw(3, PackName::Hotlines);
    let raw = raw.replacen(&format!("\"schema\":{SCHEMA}"), &format!("\"schema\":{}", SCHEMA + 1), 1).into_bytes();
    let phone = Phone::at(3).await;
    let report = phone.take(&with_directory(signed(&next(is(&raw)), &["editor-1", "editor-2"], 4), &raw)).await;
    assert_eq!(*why(&report), Why::AppTooOld);
    phone.assert_whole().await;
}

/// Of a pack that came with release 4, the digest of something else: what is the same as before is not looked at again.
fn differing(target: PackTarget) -> PackTarget {
    if target.seq == 4 { PackTarget { sha256: Sha256::of(b"other"), ..target } } else { target }
}

#[tokio::test]
async fn a_signed_pack_that_cannot_be_read_is_the_publishers_mistake() {
    let lines = releases::raw(3, PackName::Hotlines);
    let (header, rest) = lines.split_once('\n').unwrap();
    let first = rest.lines().next().unwrap();
    let cases: [(&str, String); 4] = [
        ("another pack's header", lines.replacen("\"hotlines\"", "\"km\"", 1)),
        ("a line that is no record", format!("{lines}not json\n")),
        ("a body twice", format!("{header}\n{first}\n{rest}")),
        ("nothing", String::new()),
    ];
    for (name, raw) in cases {
        let phone = Phone::at(3).await;
        let before = phone.state();
        let file = with_directory(signed(&next(is(raw.as_bytes())), &["editor-1", "editor-2"], 4), raw.as_bytes());
        assert_eq!(*why(&phone.take(&file).await), Why::BadRelease, "{name}");
        assert_eq!(phone.state().packs, before.packs, "{name}");
        assert_eq!(phone.number().await, 3, "{name}");
    }
}

#[tokio::test]
async fn a_bomb_is_not_unpacked_further_than_signed() {
    // Eight mebibytes of nothing in a few hundred bytes, signed as a pack of a thousand bytes.
    let bomb = compress(&vec![b' '; 8 << 20]).unwrap();
    assert!(bomb.len() < 2_000, "{}", bomb.len());
    let spec = next(|target| {
        (target.length, target.sha256, target.full) = (1_000, Sha256::of(&[b' '; 1_000]), Blob::of(&bomb));
    });
    // As a patch against what the phone has, too.
    let patched = next(|target| {
        (target.length, target.sha256, target.full) = (1_000, Sha256::of(&[b' '; 1_000]), Blob::of(&bomb));
        target.patches.insert(3, Blob::of(&bomb));
    });
    for spec in [spec, patched] {
        let mut forged = signed(&spec, &["editor-1", "editor-2"], 4);
        if !spec.packs[&"hotlines".parse().unwrap()].patches.is_empty() {
            forged.insert(Name::Patch(Sha256::of(&bomb)), bomb.clone()).unwrap();
        }
        let phone = Phone::at(3).await;
        let before = phone.state();
        let folder = served(&forged, &[&bomb]);
        let host = Host::good(folder.path());
        let report = phone.update(&[host.url()]).await;
        assert_eq!(*why(&report), Why::Damaged);
        assert!(report.verified);
        assert_eq!(phone.state().packs, before.packs);
        assert_eq!(phone.number().await, 3);
    }
}

#[tokio::test]
async fn a_patch_that_does_not_fit_is_followed_by_the_whole_pack() {
    let raw = swindle();
    let full = compress(&raw).unwrap();
    let base = releases::raw(3, PackName::Hotlines);
    let good = trust::sign::patch(base.as_bytes(), &raw).unwrap();
    let other_base = trust::sign::patch(releases::raw(2, PackName::Guides(domain::Lang::En)).as_bytes(), &raw).unwrap();
    let patches = [("of another base", other_base), ("truncated", good[..good.len() / 2].to_vec()), ("empty", vec![])];
    for (name, patch) in patches {
        let mut spec = next(is(&raw));
        let blob = Blob::of(&patch);
        spec.packs.get_mut(&"hotlines".parse().unwrap()).unwrap().patches.insert(3, blob);
        let mut offered = signed(&spec, &["editor-1", "editor-2"], 4);
        offered.insert(Name::Patch(blob.sha256), patch).unwrap();
        let folder = served(&offered, &[&full]);
        let host = Host::good(folder.path());
        let phone = Phone::at(3).await;
        let report = phone.update(&[host.url()]).await;
        assert_eq!(installed(&report), 4, "{name}");
        assert_eq!(report.traffic.fetched.last().unwrap(), &format!("v1/z/{}.zst", Sha256::of(&full)), "{name}");
        assert_eq!(phone.state().packs["hotlines"], Sha256::of(&raw).to_string(), "{name}");
    }
}
