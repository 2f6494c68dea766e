//! Authored text → checked → packs.
//!
//! [`build`] reads `assets/content`, checks every rule of `docs/content-format.md` and either returns the packs of a
//! release or every problem found, each with file, line, rule and advice. Used by the app's build script, by
//! `make content` and by tests. It draws no screen and opens no database.

#![deny(missing_docs, unreachable_pub, unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod check;
mod directory;
mod guide;
mod load;
mod markdown;
mod packing;
mod papers;
pub mod problem;

use domain::pack::PackName;
use problem::Problem;
use std::path::Path;

/// A pack: its name and its text, UTF-8 JSON lines as `domain::pack` reads them.
pub type Pack = (PackName, String);

/// Reads and checks the content in `folder` and packs it.
///
/// # Errors
/// Every problem of every file, sorted by file and line. Nothing is packed when there is one.
pub fn build(folder: &Path) -> Result<Vec<Pack>, Vec<Problem>> {
    let mut problems = Vec::new();
    let content = load::content(folder, &mut problems);
    check::all(&content, folder, &mut problems);
    if problems.is_empty() {
        match packing::packs(&content) {
            Ok(packs) => return Ok(packs),
            Err(error) => {
                problems.push(Problem::new("", 0, "pack", error, "this is a mistake in the program: report it"))
            }
        }
    }
    problems.sort();
    problems.dedup();
    Err(problems)
}
