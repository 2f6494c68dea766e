//! What changed between two releases, for human eyes: numbers first, then every text and value, record by record. The
//! same change in several packs is listed once, with the packs it is in.

use crate::error::Error;
use crate::numbers::{self, NumberChange};
use crate::packs::{self, Name, Packs};
use crate::texts::{self, Place, Texts};
use domain::pack::{PackName, Record};
use serde_json::Value;
use similar::{Algorithm, DiffTag};
use std::collections::{BTreeMap, BTreeSet};

/// What happened to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

/// A text or value that is not what it was. `None` where there was, or is, nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// Where in the record.
    pub place: Place,
    /// Before.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
}

/// One record that is not what it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What happened, in each pack.
    pub what: BTreeMap<PackName, What>,
    /// Every difference and the packs it is in, in the record's own order of places.
    pub edits: Vec<(Edit, BTreeSet<PackName>)>,
}

/// Everything that changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// Changes of what is dialled.
    pub numbers: Vec<NumberChange>,
    /// Changes of everything, numbers included.
    pub entries: BTreeMap<Name, Entry>,
}

/// What changed from `old` to `new`. Before the first release `old` has no packs.
///
/// # Errors
/// When a pack is missing or damaged.
pub fn diff(old: Option<&Packs>, new: &Packs) -> Result<Diff, Error> {
    let bodies = old.map(Packs::hotlines).transpose()?.unwrap_or_default();
    let mut diff = Diff { numbers: numbers::changes(&bodies, &new.hotlines()?), entries: BTreeMap::new() };
    for pack in PackName::all() {
        let before = old.map(|old| old.records(pack)).transpose()?.unwrap_or_default();
        let (before, after) = (by_name(before)?, by_name(new.records(pack)?)?);
        let names: BTreeSet<&Name> = before.keys().chain(after.keys()).collect();
        for name in names {
            let (was, is) = (before.get(name), after.get(name));
            if was == is {
                continue;
            }
            let entry = diff.entries.entry(name.clone()).or_default();
            let what = match (was, is) {
                (None, _) => What::Added,
                (_, None) => What::Removed,
                _ => What::Changed,
            };
            entry.what.insert(pack, what);
            let nothing = Texts::new();
            for edit in edits(was.unwrap_or(&nothing), is.unwrap_or(&nothing)) {
                match entry.edits.iter_mut().find(|(known, _)| *known == edit) {
                    Some((_, packs)) => drop(packs.insert(pack)),
                    None => entry.edits.push((edit, BTreeSet::from([pack]))),
                }
            }
        }
    }
    Ok(diff)
}

fn by_name(records: Vec<Record>) -> Result<BTreeMap<Name, Texts>, Error> {
    let texts = |record: Record| {
        let value: Value = serde_json::to_value(&record).map_err(|error| Error::Json(error.to_string()))?;
        Ok((packs::name(&record), texts::of(&value)))
    };
    records.into_iter().map(texts).collect()
}

fn edits(old: &Texts, new: &Texts) -> Vec<Edit> {
    let places: BTreeSet<&Place> = old.keys().chain(new.keys()).collect();
    let mut edits = Vec::new();
    for place in places {
        let none = Vec::new();
        let (before, after) = (old.get(place).unwrap_or(&none), new.get(place).unwrap_or(&none));
        for part in similar::capture_diff_slices(Algorithm::Myers, before, after) {
            if part.tag() == DiffTag::Equal {
                continue;
            }
            let (mut gone, mut come) = (before.get(part.old_range()), after.get(part.new_range()));
            // Lines that changed stand in pairs, and what is left over alone.
            loop {
                let pair = (gone.and_then(<[String]>::split_first), come.and_then(<[String]>::split_first));
                if let (None, None) = pair {
                    break;
                }
                edits.push(Edit {
                    place: place.clone(),
                    old: pair.0.map(|(line, _)| line.clone()),
                    new: pair.1.map(|(line, _)| line.clone()),
                });
                (gone, come) = (pair.0.map(|(_, rest)| rest), pair.1.map(|(_, rest)| rest));
            }
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lines: &[&str]) -> Texts {
        Texts::from([("points".to_owned(), lines.iter().map(|line| (*line).to_owned()).collect())])
    }

    #[test]
    fn a_line_put_in_does_not_make_those_below_it_changed() {
        let edit = |old: Option<&str>, new: Option<&str>| Edit {
            place: "points".to_owned(),
            old: old.map(str::to_owned),
            new: new.map(str::to_owned),
        };
        assert_eq!(edits(&texts(&["a", "b", "c"]), &texts(&["a", "x", "b", "c"])), [edit(None, Some("x"))]);
        assert_eq!(edits(&texts(&["a", "b"]), &texts(&["z", "b"])), [edit(Some("a"), Some("z"))]);
        assert_eq!(edits(&texts(&["a", "b"]), &texts(&["b"])), [edit(Some("a"), None)]);
        assert_eq!(edits(&texts(&["a"]), &texts(&["a"])), []);
    }
}
