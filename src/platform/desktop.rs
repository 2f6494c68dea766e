//! A window on a laptop.

use super::{Platform, clock};
use domain::Day;
use std::path::PathBuf;

/// A Linux, macOS or Windows computer.
pub(super) struct Desktop;

impl Platform for Desktop {
    /// The user's data folder; `BEFORE_YOU_GO_DATA` names another (a memory stick, a test).
    fn folder(&self) -> Option<PathBuf> {
        let chosen = std::env::var_os("BEFORE_YOU_GO_DATA").map(PathBuf::from);
        let folder = chosen.or_else(|| dirs::data_dir().map(|data| data.join("before-you-go")))?;
        std::fs::create_dir_all(&folder).ok()?;
        Some(folder)
    }

    fn today(&self) -> Day {
        clock::today()
    }

    fn fills_dialer(&self, number: &str) -> bool {
        // A computer may have no telephone program: then nothing opens, and the page says to dial by hand.
        drop(open::that_detached(format!("tel:{number}")));
        true
    }
}
