//! What the tests of this crate share: an office with seven keys, and content that can be edited.

#![allow(dead_code, reason = "each test file uses its part")]

use chrono::{DateTime, TimeDelta, Utc};
use domain::Day;
use publish::error::Error;
use publish::finish;
use publish::folder::Folder;
use publish::numbers::Many;
use publish::packs::Packs;
use publish::root::{self, Holders};
use publish::steps::Steps;
use publish::{pack, sign};
use std::fs;
use std::path::{Path, PathBuf};
use trust::release::{AppVersion, Release};
use trust::root::Purpose;
use trust::sign::SecretKey;

/// A day after every day in the tests' content.
pub fn later() -> Day {
    Day::from_iso("2030-01-01").unwrap()
}

/// The small content of the content crate's tests.
pub fn good_content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/tests/data/good/content")
}

/// The content of the app.
pub fn real_content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/content")
}

/// Copies the content at `from`, with its pictures, into `to`; returns the copy.
pub fn copy_content(from: &Path, to: &Path) -> PathBuf {
    copy(from, &to.join("content"));
    copy(&from.join("../pictograms"), &to.join("pictograms"));
    to.join("content")
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap().path();
        let copied = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &copied)
        } else {
            let _ = fs::copy(&entry, &copied).unwrap();
        }
    }
}

/// Puts `new` in the place of `old`, which must stand in the file.
pub fn edit(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "{} has no {old:?}", file.display());
    fs::write(file, text.replacen(old, new, 1)).unwrap();
}

/// `days` after the office opened.
pub fn day(days: i64) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-25T09:00:00Z").unwrap().with_timezone(&Utc) + TimeDelta::days(days)
}

/// The same key for the same name.
pub fn key(name: &str) -> SecretKey {
    let mut seed = [7; 32];
    for (place, byte) in seed.iter_mut().zip(name.bytes()) {
        *place = byte;
    }
    SecretKey::from_seed(seed, Purpose::Release)
}

/// Who may sign at first.
pub fn holders() -> Holders {
    let keys = |names: [&str; 3]| names.map(|name| key(name).public()).to_vec();
    Holders { roots: keys(["r1", "r2", "r3"]), editors: keys(["e1", "e2", "e3"]), online: key("online").public() }
}

/// A publisher's office in a temporary folder.
pub struct Office {
    pub temp: tempfile::TempDir,
    pub folder: Folder,
    pub content: PathBuf,
}

pub const APP: AppVersion = AppVersion { major: 0, minor: 1, patch: 0 };

impl Office {
    /// With a copy of `content`, and no root yet.
    pub fn with(content: &Path) -> Office {
        let temp = tempfile::tempdir().unwrap();
        let content = copy_content(content, &temp.path().join("text"));
        let folder = Folder::at(&temp.path().join("releases"));
        Office { temp, folder, content }
    }

    /// With the first root and the first release served.
    pub fn open(content: &Path) -> Office {
        let office = Office::with(content);
        office.root(&holders(), &["r1", "r2"], day(0));
        office.release(&["e1", "e2"], &[], day(0));
        office
    }

    /// A root that waits, signed.
    pub fn root(&self, holders: &Holders, signers: &[&str], now: DateTime<Utc>) {
        root::prepare(&self.folder, holders, Purpose::Release, now, &mut Steps::all()).unwrap();
        for signer in signers {
            root::sign(&self.folder, &key(signer), &mut Steps::all()).unwrap();
        }
    }

    /// Packs the content as it is now.
    pub fn pack(&self, now: DateTime<Utc>) {
        let packs = Packs::build(&self.content, later()).unwrap();
        pack::pack(&self.folder, &packs, APP, now, &mut Steps::all()).unwrap();
    }

    /// One editor's signature, with the numbers typed again.
    pub fn sign(&self, signer: &str, retyped: &[&str], now: DateTime<Utc>) -> Result<(), Error> {
        let retyped: Vec<String> = retyped.iter().map(|text| (*text).to_owned()).collect();
        sign::sign(&self.folder, &key(signer), Many::Allowed, &retyped, now, &mut Steps::all()).map(drop)
    }

    /// Serves what waits.
    pub fn finish(&self, now: DateTime<Utc>) -> Result<Release, Error> {
        finish::finish(&self.folder, &key("online"), now, &mut Steps::all())
    }

    /// Packs, signs and serves.
    pub fn release(&self, signers: &[&str], retyped: &[&str], now: DateTime<Utc>) -> Release {
        self.pack(now);
        for signer in signers {
            self.sign(signer, retyped, now).unwrap();
        }
        self.finish(now).unwrap()
    }

    /// Changes the number of the small content's body, as an editor would who has read the source.
    pub fn change_number(&self, old: &str, new: &str, checked: (&str, &str)) {
        let file = self.content.join("hotlines.toml");
        let shown = |digits: &str| format!("{}-{}-{}", &digits[..3], &digits[3..6], &digits[6..]);
        edit(&file, &shown(old), &shown(new));
        edit(&file, &format!("+66{}", &old[1..]), &format!("+66{}", &new[1..]));
        edit(&file, &format!("checked = {}", checked.0), &format!("checked = {}", checked.1));
    }
}
