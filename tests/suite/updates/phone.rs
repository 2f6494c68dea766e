//! A phone with a folder of its own. Whatever is done to it, the file with what is personal must not change: every phone looks
//! at that when it goes.

use crate::releases::{self, releases};
use before_you_go::app::built::ROOT;
use before_you_go::app::update::{Outcome, Report, Why};
use before_you_go::app::{App, boot_trusting};
use before_you_go::platform::LocalFuture;
use before_you_go::platform::fake::{FakeClock, FakeDevice};
use before_you_go::platform::net::{Get, Go, Got, Native, Net, Unreachable};
use before_you_go::store::content::TrustedPack;
use before_you_go::store::user::Setting;
use before_you_go::store::{Place, Stores};
use domain::Lang;
use domain::moment::Moment;
use domain::pack::PackName;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tempfile::TempDir;
use trust::hash::Sha256;

/// The real network, except that nobody waits between tries; how often somebody would have is counted.
pub struct Impatient {
    native: Native,
    pub waits: AtomicUsize,
}

impl Impatient {
    /// With so much patience for the next byte.
    pub fn stalling_after(stall: Duration) -> Arc<Impatient> {
        Arc::new(Impatient { native: Native::with_patience(stall, Duration::ZERO), waits: AtomicUsize::new(0) })
    }
}

impl Net for Impatient {
    fn get<'a>(&'a self, ask: Get<'a>) -> LocalFuture<'a, Result<Got, Unreachable>> {
        self.native.get(ask)
    }

    fn wait(&self, _: Duration) -> LocalFuture<'_, ()> {
        self.waits.fetch_add(1, Ordering::Relaxed);
        Box::pin(std::future::ready(()))
    }
}

/// What is installed and remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Each pack's digest.
    pub packs: BTreeMap<String, String>,
    /// Each pack's release.
    pub releases: BTreeMap<String, u64>,
    /// TUF's files.
    pub remembered: BTreeMap<String, Vec<u8>>,
}

/// A phone whose app is open.
pub struct Phone {
    pub app: App,
    pub device: FakeDevice,
    pub net: Arc<Impatient>,
    folder: TempDir,
    personal: Vec<Option<Vec<u8>>>,
}

impl Phone {
    /// A new one, with what came with the program and a language chosen.
    pub async fn new() -> Phone {
        static MADE: OnceLock<TempDir> = OnceLock::new();
        let made = MADE.get_or_init(|| {
            let folder = TempDir::new().unwrap();
            let place = Place::Folder(folder.path().to_owned());
            let (stores, _) = Stores::open(&place, &TrustedPack::embedded()).unwrap();
            stores.user.choose(Setting::Lang(Lang::En)).unwrap();
            drop(stores);
            folder
        });
        Phone::copied(made.path()).await
    }

    /// One whose newest release is `number`; it came as a file.
    pub async fn at(number: u64) -> Phone {
        let phone = Phone::new().await;
        if number > 0 {
            let report = phone.take(&releases().file(number)).await;
            assert!(matches!(report.outcome, Outcome::New { .. }), "{report:?}");
        }
        phone
    }

    async fn copied(from: &Path) -> Phone {
        let folder = TempDir::new().unwrap();
        releases::copy(from, folder.path());
        Phone::opened(folder, FakeClock::default(), Impatient::stalling_after(Duration::from_secs(20))).await
    }

    async fn opened(folder: TempDir, clock: FakeClock, net: Arc<Impatient>) -> Phone {
        let device = FakeDevice {
            folder: Some(folder.path().to_owned()),
            clock,
            net: Arc::clone(&net) as Arc<dyn Net>,
            ..FakeDevice::default()
        };
        let app = boot_trusting(Arc::new(device.clone()), ROOT).await.unwrap().app;
        let personal = personal(folder.path());
        Phone { app, device, net, folder, personal }
    }

    /// The same phone, switched off and on; `meanwhile` is done to its folder.
    pub async fn again(self, meanwhile: impl FnOnce(&Path)) -> Phone {
        let net = Arc::clone(&self.net);
        self.again_with(net, meanwhile).await
    }

    /// The same, with another network.
    pub async fn again_with(mut self, net: Arc<Impatient>, meanwhile: impl FnOnce(&Path)) -> Phone {
        self.assert_personal_untouched();
        let folder = std::mem::replace(&mut self.folder, TempDir::new().unwrap());
        self.personal = personal(self.folder.path());
        let clock = self.device.clock.clone();
        drop(self);
        // The store's thread closes the files; the last to close takes the log away.
        let closed = |file: &str| !folder.path().join(file).exists();
        while !(closed("content.db-wal") && closed("user.db-wal")) {
            std::thread::yield_now();
        }
        meanwhile(folder.path());
        Phone::opened(folder, clock, net).await
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Sets its clock, in seconds since 1970.
    pub fn set_clock(&self, seconds: i64) {
        self.device.clock.set(Moment(seconds));
    }

    /// An update in English from these hosts.
    pub async fn update(&self, hosts: &[String]) -> Report {
        self.app.update(Lang::En, hosts, &|_| Go::On).await
    }

    /// A file that somebody handed over.
    pub async fn take(&self, bytes: &[u8]) -> Report {
        self.app.take_file(Lang::En, bytes).await
    }

    /// The file it hands on.
    pub async fn hand_on(&self) -> Option<Vec<u8>> {
        self.app.hand_on().await.ok()?;
        self.device.files.as_ref().unwrap().lock().unwrap().pop().map(|file| file.bytes)
    }

    /// What the database says, read beside the app.
    pub fn state(&self) -> State {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let database = Connection::open_with_flags(self.path().join("content.db"), flags).unwrap();
        let sound: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok");
        State {
            packs: rows(&database, "SELECT name, sha256 FROM pack"),
            releases: rows(&database, "SELECT name, release FROM pack"),
            remembered: rows(&database, "SELECT name, bytes FROM tuf"),
        }
    }

    /// The release whose number the directory shows; what no release says is a failure.
    pub async fn number(&self) -> u64 {
        let hotlines = self.app.hotlines().await.unwrap();
        let body = hotlines.iter().find(|body| body.id == releases::BODY).unwrap();
        let text = serde_json::to_string(&body.lines).unwrap();
        let found: Vec<u64> = (0..=releases::NEWEST).filter(|n| text.contains(&releases::dialled(*n))).collect();
        assert_eq!(found.len(), 1, "{text}");
        found[0]
    }

    /// Old or new, but whole and signed: every pack is one of the program or of a release, and what pages read agrees.
    pub async fn assert_whole(&self) {
        let state = self.state();
        for name in PackName::all() {
            let signed = (0..=releases::NEWEST).map(|n| digest(n, name)).collect::<Vec<_>>();
            assert!(signed.contains(&state.packs[name.as_str()]), "{}", name.as_str());
        }
        let number = self.number().await;
        assert_eq!(state.packs["hotlines"], digest(number, PackName::Hotlines));
    }

    /// The whole of release `number`, and nothing else.
    pub async fn assert_at(&self, number: u64) {
        let state = self.state();
        assert_eq!(self.number().await, number);
        for name in [PackName::Hotlines, PackName::Guides(Lang::En)] {
            assert_eq!(state.packs[name.as_str()], digest(number, name), "{}", name.as_str());
            assert_eq!(state.releases[name.as_str()], number, "{}", name.as_str());
        }
    }

    fn assert_personal_untouched(&self) {
        assert!(personal(self.folder.path()) == self.personal, "an update changed what is personal");
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.assert_personal_untouched();
        }
    }
}

/// The digest of a pack of release `number`.
pub fn digest(number: u64, name: PackName) -> String {
    // The program's packs are unpacked for each; every test asks for them over and over.
    static MADE: OnceLock<BTreeMap<(u64, PackName), String>> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let all = (0..=releases::NEWEST).flat_map(|number| PackName::all().map(move |name| (number, name)));
        all.map(|(number, name)| ((number, name), Sha256::of(releases::raw(number, name).as_bytes()).to_string()))
            .collect()
    });
    made[&(number, name)].clone()
}

/// Why nothing was installed.
pub fn why(report: &Report) -> &Why {
    match &report.outcome {
        Outcome::Not(why) => why,
        other => panic!("{other:?}"),
    }
}

/// The release that was installed.
pub fn installed(report: &Report) -> u64 {
    match &report.outcome {
        Outcome::New { release, .. } => *release,
        other => panic!("{other:?}"),
    }
}

fn rows<T: rusqlite::types::FromSql>(database: &Connection, sql: &str) -> BTreeMap<String, T> {
    let mut asked = database.prepare(sql).unwrap();
    let rows = asked.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

fn personal(folder: &Path) -> Vec<Option<Vec<u8>>> {
    ["user.db", "user.db-wal"].map(|file: &str| std::fs::read::<PathBuf>(folder.join(file)).ok()).to_vec()
}
