//! A window on a laptop.

use super::net::{Native, Net};
use super::remind::{Ability, Permission, Reminders, WhileOpen, window};
use super::{FileError, LocalFuture, Platform, Zone, clock, release_file};
use domain::moment::Moment;
use domain::reminder::{Alarm, Difference, ReminderId};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A Linux, macOS or Windows computer.
pub(super) struct Desktop {
    alarms: Arc<WhileOpen>,
    net: Native,
}

impl Desktop {
    pub(super) fn start() -> Desktop {
        Desktop { alarms: window::start(), net: Native::default() }
    }
}

impl Platform for Desktop {
    /// The user's data folder; `BEFORE_YOU_GO_DATA` names another (a memory stick, a test).
    fn folder(&self) -> Option<PathBuf> {
        let chosen = std::env::var_os("BEFORE_YOU_GO_DATA").map(PathBuf::from);
        let folder = chosen.or_else(|| dirs::data_dir().map(|data| data.join("before-you-go")))?;
        std::fs::create_dir_all(&folder).ok()?;
        Some(folder)
    }

    fn now(&self) -> Moment {
        clock::now()
    }

    fn zone(&self) -> Zone {
        Zone::OfDevice
    }

    fn pause(&self) -> LocalFuture<'_, ()> {
        Box::pin(self.alarms.next_change())
    }

    fn reminders(&self) -> &dyn Reminders {
        self
    }

    fn net(&self) -> &dyn Net {
        &self.net
    }

    fn kept_release(&self) -> LocalFuture<'_, Option<Vec<u8>>> {
        Box::pin(std::future::ready(release_file::load(self.folder())))
    }

    fn keep_release(&self, bytes: Vec<u8>) -> LocalFuture<'_, Result<(), FileError>> {
        Box::pin(std::future::ready(release_file::save(self.folder(), &bytes)))
    }

    /// Into the person's folder for downloads, beside what is there.
    fn save_file<'a>(
        &'a self,
        name: &'a str,
        _mime: &'a str,
        bytes: &'a [u8],
    ) -> LocalFuture<'a, Result<String, FileError>> {
        let folder = dirs::download_dir().or_else(dirs::document_dir).or_else(dirs::home_dir);
        let saved = match folder {
            Some(folder) => write_new(&folder, name, bytes).map_err(|error| FileError(error.to_string())),
            None => Err(FileError("there is no folder for downloads".to_owned())),
        };
        Box::pin(std::future::ready(saved.map(|file| file.display().to_string())))
    }

    fn fills_dialer(&self, number: &str) -> bool {
        // A computer may have no telephone program: then nothing opens, and the page says to dial by hand.
        drop(open::that_detached(format!("tel:{number}")));
        true
    }
}

impl Reminders for Desktop {
    fn ability(&self) -> Ability {
        Ability::WindowOpen
    }

    fn permission(&self) -> Permission {
        Permission::Granted
    }

    fn ask_permission(&self) -> LocalFuture<'_, Permission> {
        Box::pin(std::future::ready(Permission::Granted))
    }

    fn armed(&self) -> Vec<Alarm> {
        self.alarms.armed()
    }

    fn change(&self, difference: &Difference) {
        self.alarms.change(difference);
    }

    fn take_rung(&self) -> Vec<(ReminderId, Moment)> {
        self.alarms.take_rung()
    }
}

/// Writes a file whole, under `name` or, when that is taken, `name-2` and so on: nobody's file is overwritten.
fn write_new(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let names = std::iter::once(name.to_owned()).chain((2..).map(|number| format!("{stem}-{number}.{ending}")));
    for file in names.map(|name| folder.join(name)) {
        match std::fs::OpenOptions::new().write(true).create_new(true).open(&file) {
            Ok(mut opened) => {
                let written = opened.write_all(bytes).and_then(|()| opened.sync_all());
                if let Err(error) = written {
                    // Half a file is worse than none.
                    drop(std::fs::remove_file(&file));
                    return Err(error);
                }
                return Ok(file);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(std::io::Error::other("every name is taken"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let first = write_new(folder.path(), "reminders.ics", b"one").unwrap();
        let second = write_new(folder.path(), "reminders.ics", b"two").unwrap();
        assert_eq!(second.file_name().unwrap(), "reminders-2.ics");
        assert_eq!(std::fs::read_to_string(first).unwrap(), "one");
        assert_eq!(std::fs::read_to_string(second).unwrap(), "two");
    }
}
