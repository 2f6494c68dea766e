//! What happens to a folder that is watched: each step is counted, written down, and refused if the plan says so. Folders are
//! apart from one another, so that tests can run beside one another.

use rusqlite::ffi;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A step that changes the disk.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    Open {
        is_new: bool,
    },
    Write {
        at: u64,
        bytes: &'a [u8],
    },
    Truncate {
        length: u64,
    },
    Sync,
    Delete {
        is_synced: bool,
    },
    /// The index of a journal becomes longer. It is no file that a crash leaves anything of.
    Grow,
}

/// What to do with it.
pub enum Verdict {
    Go,
    /// SQLite is told this.
    Fail(i32),
}

/// A step that was done, written down.
#[derive(Clone, Debug)]
pub enum Done {
    Created,
    Wrote {
        at: usize,
        bytes: Vec<u8>,
    },
    Truncated {
        length: usize,
    },
    Synced,
    /// Whether the folder was synced too, or would have been.
    Deleted {
        is_synced: bool,
    },
}

/// What to refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The number of the step, from 1.
    pub at: usize,
    pub fault: Fault,
    pub lasting: Lasting,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The disk says it cannot.
    Broken,
    /// The disk is full; an empty file can still be made.
    Full,
    /// Not even that, and the index of a journal has no room either.
    Crammed,
    /// The process dies there.
    Death,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    Once,
    FromThenOn,
}

/// A file's name, and what was done to it.
pub type Journal = Vec<(String, Done)>;

#[derive(Default)]
struct State {
    plan: Option<Plan>,
    /// Steps since the plan was set.
    count: usize,
    /// Steps that were refused.
    refused: usize,
    journal: Option<Journal>,
}

static FOLDERS: Mutex<BTreeMap<PathBuf, State>> = Mutex::new(BTreeMap::new());

fn folders() -> MutexGuard<'static, BTreeMap<PathBuf, State>> {
    FOLDERS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A folder that is watched until this is dropped.
pub struct Watched(PathBuf);

impl Watched {
    pub fn new(folder: &Path) -> Watched {
        super::vfs::register();
        // As SQLite names it.
        let folder = folder.canonicalize().unwrap();
        folders().insert(folder.clone(), State::default());
        Watched(folder)
    }

    fn state<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(folders().get_mut(&self.0).unwrap())
    }

    /// Counts from 1 again and refuses by this plan.
    pub fn set(&self, plan: Plan) {
        self.state(|state| (state.plan, state.count, state.refused) = (Some(plan), 0, 0));
    }

    /// Refuses nothing from now on. Returns how many steps were refused.
    pub fn heal(&self) -> usize {
        self.state(|state| {
            state.plan = None;
            state.refused
        })
    }

    /// Steps counted since [`Watched::set`], or since the beginning.
    pub fn count(&self) -> usize {
        self.state(|state| state.count)
    }

    /// Writes steps down from now on.
    pub fn write_down(&self) {
        self.state(|state| state.journal = Some(Journal::new()));
    }

    /// How many steps are written down.
    pub fn written_down(&self) -> usize {
        self.state(|state| state.journal.as_ref().map_or(0, Vec::len))
    }

    /// What was written down.
    pub fn journal(&self) -> Journal {
        self.state(|state| state.journal.take()).unwrap_or_default()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        folders().remove(&self.0);
    }
}

/// Called by the VFS before each step.
pub fn step(path: &Path, step: Step<'_>) -> Verdict {
    let mut folders = folders();
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Verdict::Go };
    let Some(state) = folders.get_mut(folder) else { return Verdict::Go };
    state.count += 1;
    if let Some(plan) = state.plan {
        let is_now = match plan.lasting {
            Lasting::Once => state.count == plan.at,
            Lasting::FromThenOn => state.count >= plan.at,
        };
        if is_now && let Some(code) = code(plan.fault, step) {
            state.refused += 1;
            return Verdict::Fail(code);
        }
    }
    let done = match step {
        Step::Open { is_new: true } => Done::Created,
        Step::Open { is_new: false } => return Verdict::Go,
        Step::Write { at, bytes } => Done::Wrote { at: usize::try_from(at).unwrap(), bytes: bytes.to_owned() },
        Step::Truncate { length } => Done::Truncated { length: usize::try_from(length).unwrap() },
        Step::Sync => Done::Synced,
        Step::Delete { is_synced } => Done::Deleted { is_synced },
        Step::Grow => return Verdict::Go,
    };
    if let Some(journal) = &mut state.journal {
        journal.push((name.to_string_lossy().into_owned(), done));
    }
    Verdict::Go
}

/// What a disk says; `None`: it does that all the same.
fn code(fault: Fault, step: Step<'_>) -> Option<i32> {
    match (fault, step) {
        (Fault::Death, _) => std::process::abort(),
        (Fault::Crammed, Step::Open { is_new: true }) => Some(ffi::SQLITE_CANTOPEN),
        (Fault::Full | Fault::Crammed, Step::Write { .. } | Step::Sync) => Some(ffi::SQLITE_FULL),
        (Fault::Broken | Fault::Full | Fault::Crammed, Step::Grow) => Some(ffi::SQLITE_IOERR_SHMSIZE),
        // Opening a file that is there, cutting and deleting need no room.
        (Fault::Full | Fault::Crammed, Step::Open { .. } | Step::Truncate { .. } | Step::Delete { .. }) => None,
        (Fault::Broken, Step::Open { .. }) => Some(ffi::SQLITE_CANTOPEN),
        (Fault::Broken, Step::Write { .. }) => Some(ffi::SQLITE_IOERR_WRITE),
        (Fault::Broken, Step::Truncate { .. }) => Some(ffi::SQLITE_IOERR_TRUNCATE),
        (Fault::Broken, Step::Sync) => Some(ffi::SQLITE_IOERR_FSYNC),
        (Fault::Broken, Step::Delete { .. }) => Some(ffi::SQLITE_IOERR_DELETE),
    }
}

/// How many bytes of a refused write reach the disk all the same.
pub fn failed_part(length: usize) -> usize {
    length / 2
}
