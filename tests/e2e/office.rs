//! An office that publishes for tests: the program's own packs with one body's number changed, signed with the development
//! keys, in a temporary folder that `host --releases` serves.

use before_you_go::store::content::TrustedPack;
use chrono::Utc;
use domain::pack::PackName;
use publish::folder::Folder;
use publish::numbers::Many;
use publish::packs::Packs;
use publish::steps::Steps;
use publish::{finish, keys, pack, sign};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use trust::release::AppVersion;
use trust::sign::SecretKey;

/// The body whose number changes, and its page.
pub const BODY: &str = "th-lpn";
pub const BODY_PAGE: &str = "#/help/body/th-lpn";
/// How its first number begins, in the program and in every release; two digits follow.
const BEGINS: (&str, &str) = ("096-381-20", "+669638120");
/// Those two digits in the program.
const IN_PROGRAM: &str = "69";

/// The address behind the button of the number that ends so.
pub fn tel(ends: &str) -> String {
    format!("tel:{}{ends}", BEGINS.1)
}

/// How a page shows it.
pub fn shown(ends: &str) -> String {
    format!("{}{ends}", BEGINS.0)
}

/// An office with a folder of its own.
pub struct Office {
    folder: TempDir,
}

impl Office {
    /// With the root of the development keys, which the program trusts, and nothing published.
    pub fn new() -> Office {
        let office = Office { folder: TempDir::new().unwrap() };
        let meta = office.path().join("v1/meta");
        std::fs::create_dir_all(&meta).unwrap();
        std::fs::copy("keys/dev/root.json", meta.join("1.root.json")).unwrap();
        office
    }

    /// The folder to serve.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Publishes the next release: the number ends with these two digits, and its source was read on `checked`.
    pub fn publish(&self, ends: &str, checked: &str) {
        let (folder, now) = (Folder::at(self.path()), Utc::now());
        let app = AppVersion { major: 0, minor: 1, patch: 0 };
        let is_first = !self.path().join("v1/meta/timestamp.json").exists();
        pack::pack(&folder, &packs(ends, checked), app, now, &mut Steps::all()).unwrap();
        // Whoever signs types a changed number again; the first release is compared with nothing.
        let retyped = if is_first { Vec::new() } else { vec![format!("{}{ends}", BEGINS.1)] };
        for editor in ["editor-1", "editor-2"] {
            sign::sign(&folder, &key(editor), Many::Allowed, &retyped, now, &mut Steps::all()).unwrap();
        }
        finish::finish(&folder, &key("online"), now, &mut Steps::all()).unwrap();
    }
}

fn key(name: &str) -> SecretKey {
    keys::secret(&PathBuf::from(format!("keys/dev/DEVELOPMENT-ONLY-{name}.json"))).unwrap()
}

/// The program's packs with the body's number ending so.
fn packs(ends: &str, checked: &str) -> Packs {
    let edited = |name: PackName, raw: &str| -> Vec<u8> {
        if name != PackName::Hotlines {
            return raw.as_bytes().to_vec();
        }
        let (shown, dialled) = BEGINS;
        assert!(raw.contains(&format!("{shown}{IN_PROGRAM}")), "the program has another number by now");
        let raw = raw.replace(&format!("{shown}{IN_PROGRAM}"), &format!("{shown}{ends}"));
        let raw = raw.replace(&format!("{dialled}{IN_PROGRAM}"), &format!("{dialled}{ends}"));
        let lines = raw.lines().map(|line| {
            if !line.contains(&format!("\"id\":\"{BODY}\"")) {
                return format!("{line}\n");
            }
            let (before, after) = line.split_once("\"checked\":\"").unwrap();
            format!("{before}\"checked\":\"{checked}{}\n", &after[checked.len()..])
        });
        lines.collect::<String>().into_bytes()
    };
    let packs = TrustedPack::embedded();
    Packs(packs.iter().map(|pack| (pack.name(), edited(pack.name(), &pack.raw().unwrap()))).collect())
}
