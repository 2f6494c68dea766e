//! The power goes, at every step of the writing: phones find the old release whole or the new one whole, and started
//! again everything comes to its end.

mod common;

use common::{Office, copy, day, good_content, key};
use domain::Lang;
use domain::pack::PackName;
use publish::error::Error;
use publish::folder::{self, Folder};
use publish::ledger;
use publish::newest::Newest;
use publish::packs::Packs;
use publish::root::Holders;
use publish::steps::Steps;
use publish::{finish, pack, verify};
use std::fs;
use trust::bundle::{Bundle, Limits};

/// What a phone finds that comes now, by every way there is; the numbers of the releases.
fn found(served: &Folder, before: &Folder) -> Vec<u64> {
    let old = Newest::read(before).unwrap().unwrap();
    // Without bundles: plain TUF, and the full packs.
    let newest = Newest::read(served).unwrap().unwrap();
    let mut found = vec![newest.release.version];
    let root = fs::read(before.meta("1.root.json")).unwrap();
    for lang in Lang::ALL {
        for from in [Some(1), None] {
            let Some(bytes) = folder::read_if_there(&served.bundle(lang, from)).unwrap() else { continue };
            let bundle = Bundle::parse(&bytes, Limits::ONLINE).unwrap();
            let own = [PackName::Hotlines, PackName::Guides(lang)];
            let base = Packs(old.packs.0.clone().into_iter().filter(|(name, _)| own.contains(name)).collect());
            let (release, packs) = verify::as_phone_at(&bundle, &root, &base, day(8)).unwrap();
            // What the bundle does not bring can be fetched: it is there before the bundle that names it.
            for name in own {
                let target = ledger::target(&release, name).unwrap();
                let fetched = ledger::raw(&[served], name, target).unwrap();
                assert!(packs.0.get(&name).is_none_or(|raw| *raw == fetched));
            }
            if from.is_some() {
                assert_eq!(packs.0.len(), 2, "the patch is in the bundle");
            }
            found.push(release.version);
        }
    }
    found
}

/// Cuts `finish` of what `office` has waiting before each of its steps; `online` signs. Returns how many there were.
fn cut_everywhere(office: &Office, online: &str) -> u64 {
    let mut seen_mixed = false;
    for n in 0.. {
        let temp = tempfile::tempdir().unwrap();
        copy(&office.folder.path, temp.path());
        let folder = Folder::at(temp.path());
        match finish::finish(&folder, &key(online), day(7), &mut Steps::ending_before(n)) {
            Err(Error::Stopped) => {}
            Ok(_) => {
                assert!(n > 30 && seen_mixed, "{n} steps");
                return n;
            }
            Err(other) => panic!("{n}: {other:?}"),
        }
        let found = found(&folder, &office.folder);
        assert!(found.iter().all(|version| [1, 2].contains(version)), "{n}: {found:?}");
        seen_mixed |= found.contains(&1) && found.contains(&2);
        // Started again, an hour later.
        let again = finish::finish(&folder, &key(online), day(7) + chrono::TimeDelta::hours(1), &mut Steps::all());
        assert_eq!(again.unwrap().version, 2, "{n}");
        assert_eq!(verify::verify(&folder, day(8)).unwrap().release, 2, "{n}");
        assert!(!folder.pending_targets().exists() && !folder.pending_root().exists());
        let left = folder::files(&folder.served()).unwrap().into_iter().find(|path| publish::steps::is_left_over(path));
        assert_eq!(left, None, "{n}");
    }
    unreachable!()
}

fn waiting() -> Office {
    let office = Office::open(&good_content());
    office.change_number("0841211609", "0841211777", ("2026-11-23", "2026-12-01"));
    office
}

fn signed(office: &Office) {
    office.pack(day(7));
    for editor in ["e1", "e2"] {
        office.sign(editor, &["0841211777"], day(7)).unwrap();
    }
}

#[test]
fn finishing_is_cut_before_every_step() {
    let office = waiting();
    signed(&office);
    cut_everywhere(&office, "online");
}

#[test]
fn finishing_a_new_root_with_another_online_key_is_cut_before_every_step() {
    let office = waiting();
    let holders = Holders { online: key("online 2").public(), ..common::holders() };
    office.root(&holders, &["r1", "r2"], day(7));
    signed(&office);
    cut_everywhere(&office, "online 2");
}

#[test]
fn packing_is_cut_before_every_step() {
    let office = waiting();
    let packs = Packs::build(&office.content, common::later()).unwrap();
    let mut cuts = 0;
    loop {
        let temp = tempfile::tempdir().unwrap();
        copy(&office.folder.path, temp.path());
        let folder = Folder::at(temp.path());
        let made = pack::pack(&folder, &packs, common::APP, day(7), &mut Steps::ending_before(cuts));
        // What is served is as it was, to the byte.
        for file in folder::files(&office.folder.served()).unwrap() {
            let copied = temp.path().join(file.strip_prefix(&office.folder.path).unwrap());
            assert_eq!(fs::read(&file).unwrap(), fs::read(copied).unwrap());
        }
        if made.is_ok() {
            break;
        }
        assert!(matches!(publish::sign::waiting(&folder), Err(Error::NothingPending)), "{cuts}");
        pack::pack(&folder, &packs, common::APP, day(7), &mut Steps::all()).unwrap();
        publish::sign::waiting(&folder).unwrap();
        cuts += 1;
    }
    assert!(cuts > 10, "{cuts} steps");
}
