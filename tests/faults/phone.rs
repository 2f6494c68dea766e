//! A phone with a folder of its own, which is watched, and a network that is a folder.

use super::crash::Files;
use super::watch::Watched;
use before_you_go::app::act::Tap;
use before_you_go::app::boot::App;
use before_you_go::app::update::Outcome;
use before_you_go::app::{Setting, boot_trusting};
use before_you_go::platform::LocalFuture;
use before_you_go::platform::fake::FakeDevice;
use before_you_go::platform::net::{End, Get, Go, Got, Net, Unreachable};
use domain::Lang;
use rusqlite::{Connection, types::ValueRef};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use trust::hash::Sha256;

const ROOT: &[u8] = include_bytes!("../../keys/dev/root.json");
const LANG: Lang = Lang::En;
const HOST: &str = "host:";

/// How good the network is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    Good,
    /// A file of patches does not come with the list, and each patch is cut in the middle once, so that half of it is kept.
    Cut,
}

/// The network.
struct Served {
    folder: PathBuf,
    link: Link,
}

impl Net for Served {
    fn get<'a>(&'a self, ask: Get<'a>) -> LocalFuture<'a, Result<Got, Unreachable>> {
        Box::pin(std::future::ready(Ok(self.answer(ask))))
    }

    fn wait(&self, _: Duration) -> LocalFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}

impl Served {
    fn answer(&self, ask: Get<'_>) -> Got {
        let path = ask.url.strip_prefix(HOST).unwrap().trim_start_matches('/');
        let is_cut = self.link == Link::Cut;
        let is_withheld = is_cut && path.starts_with("v1/u/") && !path.ends_with("/head.ub");
        let file = std::fs::read(self.folder.join(path)).ok().filter(|_| !is_withheld);
        let got =
            |status, starts_at, body: &[u8], end| Got { status, etag: None, starts_at, body: body.to_owned(), end };
        match file {
            None => got(404, 0, &[], End::Whole),
            Some(file) if ask.from > 0 => {
                let from = usize::try_from(ask.from).unwrap();
                got(206, ask.from, &file[from.min(file.len())..], End::Whole)
            }
            Some(file) if is_cut && !path.starts_with("v1/u/") => got(200, 0, &file[..file.len() / 2], End::Cut),
            Some(file) => got(200, 0, &file, End::Whole),
        }
    }
}

/// A phone.
pub struct Phone {
    folder: Folder,
    pub watched: Watched,
    device: FakeDevice,
    app: Option<App>,
}

/// Its folder: one that goes with it, or one that another process watches over.
enum Folder {
    Own(TempDir),
    Lent(PathBuf),
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Folder::Own(folder) => folder.path(),
            Folder::Lent(folder) => folder,
        }
    }
}

impl Phone {
    /// A phone that holds these files.
    pub fn with(files: &Files, served: &Path, link: Link) -> Phone {
        // In memory where there is such a folder: syncing costs nothing there, and what a crash leaves is not seen by crashing.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() }.unwrap();
        for (name, bytes) in files {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        Phone::on(Folder::Own(folder), served, link)
    }

    /// The phone whose folder is this one.
    pub fn at(folder: &Path, served: &Path, link: Link) -> Phone {
        Phone::on(Folder::Lent(folder.to_owned()), served, link)
    }

    fn on(folder: Folder, served: &Path, link: Link) -> Phone {
        let net = Arc::new(Served { folder: served.to_owned(), link });
        let device = FakeDevice { folder: Some(folder.path().to_owned()), net, ..FakeDevice::default() };
        Phone { watched: Watched::new(folder.path()), folder, device, app: None }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Opens the program; nothing was wrong that a person would have to be told.
    pub fn boot(&mut self) {
        let opened = wait(boot_trusting(Arc::new(self.device.clone()), ROOT)).expect("it opens");
        assert_eq!(opened.notice, None);
        self.app = Some(opened.app);
    }

    /// Closes the program.
    pub fn close(&mut self) {
        self.app = None;
    }

    fn app(&self) -> &App {
        self.app.as_ref().expect("it is open")
    }

    /// Puts something personal in.
    pub fn personal(&self) {
        let acted = wait(self.app().act(Tap::Choose(Setting::Lang(LANG))));
        assert!(acted.unwrap().kept);
    }

    /// An update.
    pub fn update(&self) -> Outcome {
        wait(self.app().update(LANG, &[HOST.to_owned()], &|_| Go::On)).outcome
    }

    /// An update that must end with this release.
    pub fn installs(&self, wanted: u64) {
        match self.update() {
            Outcome::New { release, .. } | Outcome::Same { release, .. } if release == wanted => {}
            other => panic!("{other:?} instead of release {wanted}"),
        }
    }

    /// A file from a neighbour.
    pub fn take(&self, file: &[u8]) -> Outcome {
        wait(self.app().take_file(LANG, file)).outcome
    }

    /// What the reader sees: the directory, and the guides with their release.
    pub fn seen(&self) -> String {
        let app = self.app();
        let (hotlines, guides) = (wait(app.hotlines()).unwrap(), wait(app.guides(LANG, None)).unwrap());
        format!("{} {hotlines:?} {guides:?}", wait(app.standing(LANG)).unwrap().release)
    }

    /// The files, without the journal's index, which does not outlive a process.
    pub fn files(&self) -> Files {
        let entries = std::fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap());
        let files =
            entries.map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap()));
        files.filter(|(name, _)| !name.ends_with("-shm")).collect()
    }

    fn content_db(&self) -> Connection {
        Connection::open(self.path().join("content.db")).unwrap()
    }

    pub fn integrity(&self) -> String {
        self.content_db().query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap()
    }

    /// The release below which none is believed, as the database remembers it.
    pub fn floor(&self) -> u64 {
        let database = self.content_db();
        let mut asked = database.prepare("SELECT name FROM tuf WHERE name LIKE '%.targets.json'").unwrap();
        let names = asked.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let mut numbers = names.map(|name| name.unwrap().split('.').next().unwrap().parse().unwrap());
        let number = numbers.next().expect("a release is known");
        assert!(numbers.next().is_none(), "one is");
        number
    }

    /// Everything that a release brings, as the tables hold it, in one digest each.
    pub fn content(&self) -> String {
        let database = self.content_db();
        let tables = ["pack", "topic", "guide", "paper", "phrase", "synonym", "hotline"];
        tables.map(|table| format!("{table} {}\n", digest(&database, table))).concat()
    }
}

fn digest(database: &Connection, table: &str) -> Sha256 {
    let mut asked = database.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
    let columns = asked.column_count();
    let mut rows = asked.query([]).unwrap();
    let mut text = String::new();
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            match row.get_ref(column).unwrap() {
                ValueRef::Text(bytes) => text.push_str(std::str::from_utf8(bytes).unwrap()),
                other => write!(text, "{other:?}").unwrap(),
            }
            text.push('\u{1f}');
        }
    }
    Sha256::of(text.as_bytes())
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(future)
}
