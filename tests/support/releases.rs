//! Three signed releases for tests, made once a process: the program's own packs with one body's number and one guide
//! changed, signed with the development keys. Pulled in with `#[path = "../support/releases.rs"] mod releases;`.

#![allow(dead_code, reason = "each test binary uses its part")]

use before_you_go::app::built::newest_check;
use before_you_go::store::content::TrustedPack;
use chrono::{DateTime, TimeDelta, Utc};
use domain::pack::PackName;
use publish::folder::Folder;
use publish::numbers::Many;
use publish::packs::Packs;
use publish::steps::Steps;
use publish::{finish, keys, pack, sign};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;
use trust::bundle::{Bundle, Limits, Name};
use trust::release::AppVersion;
use trust::sign::{Draft, SecretKey, TargetsSpec};

/// The newest of them.
pub const NEWEST: u64 = 3;

/// The body whose first number is another one in each release.
pub const BODY: &str = "th-lpn";
/// How that number begins, as it is shown and as it is dialled; two digits follow.
const BEGINS: (&str, &str) = ("096-381-20", "+669638120");
/// Those two digits in the program.
const IN_PROGRAM: &str = "69";
/// The title of a guide in the program, and what comes before it in a release.
const GUIDE: &str = "\"title\":\"";

/// The releases, each as the folder that a host serves.
pub struct Releases {
    folder: TempDir,
}

/// All three.
pub fn releases() -> &'static Releases {
    static MADE: OnceLock<Releases> = OnceLock::new();
    MADE.get_or_init(Releases::make)
}

/// When release `number` was signed: a week after the one before, the first a week after anything in the program.
pub fn signed_at(number: u64) -> DateTime<Utc> {
    let made = newest_check().unwrap().to_string();
    let made = DateTime::parse_from_rfc3339(&format!("{made}T09:00:00Z")).unwrap().to_utc();
    made + TimeDelta::days(7 * i64::try_from(number).unwrap())
}

/// What the body's number ends with in release `number`; 0: in the program.
pub fn ends(number: u64) -> String {
    if number == 0 { IN_PROGRAM.to_owned() } else { format!("{:02}", 69 + number) }
}

/// The body's number as it is dialled in release `number`.
pub fn dialled(number: u64) -> String {
    format!("{}{}", BEGINS.1, ends(number))
}

/// One of the development keys: `editor-1` to `editor-3`, `online`, `root-1` to `root-3`.
pub fn key(name: &str) -> SecretKey {
    keys::secret(&PathBuf::from(format!("keys/dev/DEVELOPMENT-ONLY-{name}.json"))).unwrap()
}

/// The text of pack `name` in release `number`; 0: in the program. English and the directory differ from release to release.
pub fn raw(number: u64, name: PackName) -> String {
    let packs = TrustedPack::embedded();
    let raw = packs.iter().find(|pack| pack.name() == name).unwrap().raw().unwrap().into_owned();
    if number == 0 {
        return raw;
    }
    match name {
        PackName::Hotlines => hotlines(&raw, number),
        PackName::Guides(domain::Lang::En) => raw.lines().map(|line| format!("{}\n", guide(line, number))).collect(),
        PackName::Guides(_) => raw,
    }
}

fn hotlines(raw: &str, number: u64) -> String {
    let ends = ends(number);
    let (shown, dialled) = BEGINS;
    assert!(raw.contains(&format!("{shown}{IN_PROGRAM}")), "the program has another number by now");
    let raw = raw.replace(&format!("{shown}{IN_PROGRAM}"), &format!("{shown}{ends}"));
    let raw = raw.replace(&format!("{dialled}{IN_PROGRAM}"), &format!("{dialled}{ends}"));
    // Whoever changes a number read its source that day.
    let checked = signed_at(number).date_naive().to_string();
    let lines = raw.lines().map(|line| {
        if !line.contains(&format!("\"id\":\"{BODY}\"")) {
            return format!("{line}\n");
        }
        let (before, after) = line.split_once("\"checked\":\"").unwrap();
        format!("{before}\"checked\":\"{checked}{}\n", &after[checked.len()..])
    });
    lines.collect()
}

/// Guides say in their titles which release they are of.
fn guide(line: &str, number: u64) -> String {
    if line.contains("\"is\":\"guide\"") && line.contains(GUIDE) {
        line.replacen(GUIDE, &format!("{GUIDE}{} ", title(number)), 1)
    } else {
        line.to_owned()
    }
}

/// What the titles of English guides begin with in release `number`.
pub fn title(number: u64) -> String {
    format!("[{number}]")
}

impl Releases {
    fn make() -> Releases {
        let folder = TempDir::new().unwrap();
        let office = folder.path().join("office");
        let meta = office.join("v1/meta");
        std::fs::create_dir_all(&meta).unwrap();
        std::fs::copy("keys/dev/root.json", meta.join("1.root.json")).unwrap();
        for number in 1..=NEWEST {
            publish(&Folder::at(&office), number);
            copy(&office.join("v1"), &folder.path().join(format!("r{number}/v1")));
        }
        Releases { folder }
    }

    /// The folder to serve when `number` is the newest.
    pub fn served(&self, number: u64) -> PathBuf {
        self.folder.path().join(format!("r{number}"))
    }

    /// A file of what is served when `number` is the newest, by its path from `v1` on.
    pub fn read(&self, number: u64, path: &str) -> Vec<u8> {
        std::fs::read(self.served(number).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The metadata of release `number`, as it was served then.
    pub fn metadata(&self, number: u64) -> Bundle {
        let timestamp = self.read(number, "v1/meta/timestamp.json");
        let version = pinned(&timestamp, "snapshot.json");
        let snapshot = self.read(number, &format!("v1/meta/{version}.snapshot.json"));
        let targets = self.read(number, &format!("v1/meta/{number}.targets.json"));
        bundle([(Name::Timestamp, timestamp), (Name::Snapshot(version), snapshot), (Name::Targets(number), targets)])
    }

    /// Release `number` as one phone hands it to another: the metadata, and these packs as they are.
    pub fn file_with(&self, number: u64, packs: &[PackName]) -> Vec<u8> {
        let mut bundle = self.metadata(number);
        for name in packs {
            let pack = Name::Pack(name.as_str().parse().unwrap());
            bundle.insert(pack, raw(number, *name).into_bytes()).unwrap();
        }
        bundle.to_bytes(Limits::FILE).unwrap()
    }

    /// The same with the packs that an English reader needs.
    pub fn file(&self, number: u64) -> Vec<u8> {
        self.file_with(number, &[PackName::Hotlines, PackName::Guides(domain::Lang::En)])
    }
}

/// Metadata of a release that nobody published, signed all the same by these editors, with the online key over it. The
/// snapshot and the timestamp have the number `version`.
pub fn signed(spec: &TargetsSpec, editors: &[&str], version: u64) -> Bundle {
    let mut targets = Draft::targets(spec).unwrap();
    for editor in editors {
        targets.sign(&key(editor));
    }
    confirmed(&targets.to_bytes().unwrap(), spec.version, version, spec.published)
}

/// `targets` of release `number` with a new snapshot and timestamp over them, both numbered `version`, signed at `now`.
pub fn confirmed(targets: &[u8], number: u64, version: u64, now: DateTime<Utc>) -> Bundle {
    let online = key("online");
    let mut snapshot = Draft::snapshot(version, now + TimeDelta::days(finish::SNAPSHOT_DAYS), targets).unwrap();
    snapshot.sign(&online);
    let snapshot = snapshot.to_bytes().unwrap();
    let expires = now + TimeDelta::days(finish::TIMESTAMP_DAYS);
    let mut timestamp = Draft::timestamp(version, expires, now, &snapshot).unwrap();
    timestamp.sign(&online);
    let timestamp = (Name::Timestamp, timestamp.to_bytes().unwrap());
    bundle([timestamp, (Name::Snapshot(version), snapshot), (Name::Targets(number), targets.to_vec())])
}

/// A bundle of these.
pub fn bundle(entries: impl IntoIterator<Item = (Name, Vec<u8>)>) -> Bundle {
    let mut bundle = Bundle::new();
    for (name, bytes) in entries {
        bundle.insert(name, bytes).unwrap();
    }
    bundle
}

/// The number of `file` that the metadata `bytes` name.
pub fn pinned(bytes: &[u8], file: &str) -> u64 {
    let value: Value = serde_json::from_slice(bytes).unwrap();
    value["signed"]["meta"][file]["version"].as_u64().unwrap()
}

fn publish(folder: &Folder, number: u64) {
    let packs = Packs(PackName::all().map(|name| (name, raw(number, name).into_bytes())).collect());
    let (app, now) = (AppVersion { major: 0, minor: 1, patch: 0 }, signed_at(number));
    pack::pack(folder, &packs, app, now, &mut Steps::all()).unwrap();
    // Whoever signs types a changed number again; the first release is compared with nothing.
    let retyped = if number == 1 { Vec::new() } else { vec![dialled(number)] };
    for editor in ["editor-1", "editor-2"] {
        sign::sign(folder, &key(editor), Many::Allowed, &retyped, now, &mut Steps::all()).unwrap();
    }
    finish::finish(folder, &key("online"), now, &mut Steps::all()).unwrap();
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap().path();
        let copied = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &copied);
        } else {
            std::fs::copy(&entry, &copied).unwrap();
        }
    }
}
