//! Keys are rotated and revoked by the steps of docs/publishing.md, and old phones follow.

mod common;

use common::{Office, day, good_content, holders, key};
use publish::error::Error;
use publish::finish;
use publish::root::{self, Holders};
use publish::steps::Steps;
use publish::verify;
use std::fs;
use trust::key::PublicKey;
use trust::root::Purpose;

fn public(name: &str) -> PublicKey {
    key(name).public()
}

/// `verify` reads the bundle for phones at release 1 with root 1, so that it fails unless the chain leads on.
#[test]
fn a_stolen_editors_key_is_replaced_and_old_phones_follow() {
    let office = Office::open(&good_content());
    let new = holders().replaced(key("e1").id(), public("e4")).unwrap();
    office.root(&new, &["r1", "r3"], day(10));
    // The release that is served was signed by e1 and e2: with the new root alone, one signature of two is left.
    let Err(Error::Missing("targets", standing)) = office.finish(day(10)) else { panic!("finished") };
    assert_eq!(standing.signed.iter().collect::<Vec<_>>(), [&key("e2").id()]);
    // So it is signed anew, as release 2.
    office.pack(day(10));
    assert!(matches!(office.sign("e1", &[], day(10)), Err(Error::NotItsKey("targets", _))));
    office.sign("e2", &[], day(10)).unwrap();
    office.sign("e4", &[], day(10)).unwrap();
    assert_eq!(office.finish(day(10)).unwrap().version, 2);
    let report = verify::verify(&office.folder, day(11)).unwrap();
    // Nothing changed in the packs: no patches.
    assert_eq!((report.release, report.patches), (2, 0));
    // The thief with the stolen key and one helper among the editors is one of three.
    office.pack(day(12));
    office.sign("e2", &[], day(12)).unwrap();
    let mut draft = trust::sign::Draft::from_bytes(&fs::read(office.folder.pending_targets()).unwrap()).unwrap();
    draft.sign(&key("e1"));
    fs::write(office.folder.pending_targets(), draft.to_bytes().unwrap()).unwrap();
    assert!(matches!(office.finish(day(12)), Err(Error::Missing("targets", _))));
}

#[test]
fn a_lost_root_key_is_replaced_by_the_other_two() {
    let office = Office::open(&good_content());
    let new = holders().replaced(key("r1").id(), public("r4")).unwrap();
    // The new key and one old: enough for the new root, not for the old.
    office.root(&new, &["r4", "r2"], day(10));
    let Err(Error::Missing("root", standing)) = office.finish(day(10)) else { panic!("finished") };
    assert_eq!(standing.missing(), 1);
    // A key of nobody is refused at once.
    let refused = root::sign(&office.folder, &key("e1"), &mut Steps::all());
    assert!(matches!(refused, Err(Error::NotItsKey("root", _))));
    root::sign(&office.folder, &key("r3"), &mut Steps::all()).unwrap();
    office.finish(day(10)).unwrap();
    assert_eq!(verify::verify(&office.folder, day(11)).unwrap().release, 1);
    // Without the old root's second signature it is a root of strangers.
    let path = office.folder.meta("2.root.json");
    let good = fs::read(&path).unwrap();
    let mut file: serde_json::Value = serde_json::from_slice(&good).unwrap();
    let signatures = file["signatures"].as_array_mut().unwrap();
    signatures.retain(|one| one["keyid"] != key("r3").id().to_string());
    assert_eq!(signatures.len(), 2);
    fs::write(&path, serde_json::to_vec(&file).unwrap()).unwrap();
    assert!(verify::verify(&office.folder, day(11)).is_err());
    fs::write(&path, &good).unwrap();
    // From now on r1 counts for nothing.
    let next = new.replaced(key("r2").id(), public("r5")).unwrap();
    root::prepare(&office.folder, &next, Purpose::Release, day(20), &mut Steps::all()).unwrap();
    assert!(matches!(root::sign(&office.folder, &key("r1"), &mut Steps::all()), Err(Error::NotItsKey("root", _))));
}

#[test]
fn a_stolen_online_key_is_replaced_without_the_editors() {
    let office = Office::open(&good_content());
    let new = Holders { online: public("online 2"), ..holders() };
    office.root(&new, &["r2", "r3"], day(10));
    // The old key cannot finish it.
    assert!(matches!(office.finish(day(10)), Err(Error::NotItsKey("timestamp", _))));
    finish::finish(&office.folder, &key("online 2"), day(10), &mut Steps::all()).unwrap();
    let refused = finish::refresh(&office.folder, &key("online"), day(11), &mut Steps::all());
    assert!(matches!(refused, Err(Error::NotItsKey("timestamp", _))));
    finish::refresh(&office.folder, &key("online 2"), day(11), &mut Steps::all()).unwrap();
    assert_eq!(verify::verify(&office.folder, day(12)).unwrap().release, 1);
}

#[test]
fn a_phone_of_the_first_release_follows_a_chain_of_roots() {
    let office = Office::open(&good_content());
    let mut now = holders();
    // Every key is changed once, one root after the other, each signed by two who are in both.
    for (number, (old, new, signers)) in [
        ("r1", "r4", ["r2", "r3"]),
        ("r2", "r5", ["r3", "r4"]),
        ("r3", "r6", ["r4", "r5"]),
        ("online", "online 2", ["r4", "r6"]),
    ]
    .into_iter()
    .enumerate()
    {
        now = now.replaced(key(old).id(), public(new)).unwrap();
        let at = day(10 + i64::try_from(number).unwrap());
        office.root(&now, &signers, at);
        let online = if new == "online 2" { "online 2" } else { "online" };
        finish::finish(&office.folder, &key(online), at, &mut Steps::all()).unwrap();
    }
    let report = verify::verify(&office.folder, day(20)).unwrap();
    assert_eq!(report.release, 1);
    assert_eq!(office.folder.roots().unwrap().len(), 5);
}

#[test]
fn a_root_with_too_few_people_is_not_made() {
    let office = Office::with(&good_content());
    let prepare = |holders: &Holders| {
        root::prepare(&office.folder, holders, Purpose::Release, day(0), &mut Steps::all()).map(drop)
    };
    let mut two = holders();
    two.editors.pop();
    assert!(matches!(prepare(&two), Err(Error::HowManyKeys("targets", 3, 2))));
    // One person in two places, and the online key as an editor.
    for name in ["r1", "e2", "online"] {
        let mut twin = holders();
        twin.editors[0] = public(name);
        assert!(matches!(prepare(&twin), Err(Error::TwinKey(_))), "{name}");
    }
    prepare(&holders()).unwrap();
    // Not served before enough have signed.
    root::sign(&office.folder, &key("r1"), &mut Steps::all()).unwrap();
    office.pack(day(0));
    office.sign("e1", &[], day(0)).unwrap();
    office.sign("e2", &[], day(0)).unwrap();
    assert!(matches!(office.finish(day(0)), Err(Error::Missing("root", _))));
    assert!(!office.folder.served().exists());
}

/// More roots than a bundle holds: publishing goes on, and phones that are not too far behind follow.
#[test]
fn forty_roots_later_everything_still_works() {
    let office = Office::open(&good_content());
    let mut sizes = Vec::new();
    for number in 1..=40 {
        office.root(&holders(), &["r1", "r2"], day(number));
        office.finish(day(number)).unwrap();
        sizes.push(fs::metadata(office.folder.bundle(domain::Lang::Km, None)).unwrap().len());
    }
    assert!(sizes.iter().all(|size| *size <= 64 << 10), "{sizes:?}");
    assert!(sizes.last() > Some(&(60 << 10)), "as many roots as fit");
    office.release(&["e1", "e2"], &[], day(41));
    assert_eq!(verify::verify(&office.folder, day(42)).unwrap().release, 2);
    assert_eq!(office.folder.roots().unwrap().len(), 41);
}
