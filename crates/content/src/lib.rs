//! Authored text → checked → packs.
//!
//! [`build`] reads `assets/content`, checks every rule of `docs/content-format.md` and either returns the packs of a
//! release or every problem found, each with file, line, rule and advice. Used by the app's build script, by
//! `make content` and by tests. `drawn` and [`grown_old`] look at what a build does not: fonts and time. It draws no
//! screen and opens no database.

#![deny(missing_docs, unreachable_pub, unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod check;
mod confirm;
mod directory;
mod glossary;
mod guide;
mod language;
mod load;
mod markdown;
mod packing;
mod papers;
mod phrases;
pub mod problem;
pub mod segment;
mod synonyms;
mod unit;

pub use confirm::confirm;
use domain::pack::{self, PackName, Record};
use domain::{Day, Lang};
use problem::Problem;
use std::path::Path;

/// A pack: its name and its text, UTF-8 JSON lines as `domain::pack` reads them.
pub type Pack = (PackName, String);

/// The codes of every language, the original first.
pub fn languages() -> Vec<&'static str> {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != Lang::En);
    std::iter::once(Lang::En).chain(others).map(Lang::code).collect()
}

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

/// The newest day on which a fact in the guides or papers was checked.
pub fn newest_check(packs: &[Pack]) -> Option<Day> {
    // The facts are the same in every language.
    let (name, text) = packs.iter().find(|(name, _)| *name == PackName::Guides(Lang::En))?;
    let facts = pack::read(*name, text).ok()?.into_iter().flat_map(|record| match record {
        Record::Guide(guide) => guide.facts,
        Record::Paper(rule) => rule.facts,
        _ => Vec::new(),
    });
    facts.map(|fact| fact.checked).max()
}

/// What goes wrong when the content in `folder` is drawn with the fonts in `folder/../fonts`: letters without a glyph,
/// signs that do not join.
#[cfg(feature = "drawn")]
pub fn drawn(folder: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    // What cannot be read is `build`'s to say.
    let content = load::content(folder, &mut Vec::new());
    check::drawing(&content, folder, &mut problems);
    problems.sort();
    problems
}

/// What in `folder` was checked so long before `today` that the app shows it in amber, or on a day still to come.
pub fn grown_old(folder: &Path, today: Day) -> Vec<Problem> {
    let mut problems = Vec::new();
    let content = load::content(folder, &mut Vec::new());
    check::freshness(&content, today, &mut problems);
    problems.sort();
    problems
}
