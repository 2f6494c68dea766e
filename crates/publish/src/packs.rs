//! The packs of one release, raw, and what is in them by name. Refuses a set that lacks one or cannot be read.

use crate::error::Error;
use domain::Day;
use domain::hotline::Hotline;
use domain::pack::{self, PackName, Record};
use std::collections::BTreeMap;

/// The raw packs of one release: UTF-8 JSON lines as `domain::pack` writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packs(pub BTreeMap<PackName, Vec<u8>>);

/// The kind of a record and its id: what a person calls it.
pub type Name = (&'static str, String);

impl Packs {
    /// The packs of the content in `folder`, checked, with no day after `today`.
    ///
    /// # Errors
    /// [`Error::Content`] with every problem found.
    pub fn build(folder: &std::path::Path, today: Day) -> Result<Packs, Error> {
        let packs = content::build(folder).map_err(Error::Content)?;
        // A day further than the furthest time zone is a slip of the pen; phones would think their clocks wrong.
        let to_come =
            content::grown_old(folder, today.plus(1)).into_iter().filter(|problem| problem.rule == "wrong-date");
        let to_come: Vec<_> = to_come.collect();
        if !to_come.is_empty() {
            return Err(Error::Content(to_come));
        }
        Ok(Packs(packs.into_iter().map(|(name, text)| (name, text.into_bytes())).collect()))
    }

    /// The records of the pack `name`.
    ///
    /// # Errors
    /// When it is not there or is damaged.
    pub fn records(&self, name: PackName) -> Result<Vec<Record>, Error> {
        let raw = self.0.get(&name).ok_or(Error::NoPack(name))?;
        let text = std::str::from_utf8(raw).map_err(|_| Error::Pack(name, pack::PackError::NotThisPack))?;
        pack::read(name, text).map_err(|error| Error::Pack(name, error))
    }

    /// The bodies of the directory by id.
    ///
    /// # Errors
    /// As [`Packs::records`].
    pub fn hotlines(&self) -> Result<BTreeMap<String, Hotline>, Error> {
        let bodies = self.records(PackName::Hotlines)?.into_iter().filter_map(|record| match record {
            Record::Hotline(body) => Some((body.id.clone(), body)),
            _ => None,
        });
        Ok(bodies.collect())
    }
}

/// What a person calls this record.
pub fn name(record: &Record) -> Name {
    match record {
        Record::Pack { name, .. } => ("pack", name.as_str().to_owned()),
        Record::Topic(topic) => ("topic", topic.id.clone()),
        Record::Guide(guide) => ("guide", guide.slug.clone()),
        Record::Paper(paper) => ("paper", paper.kind.id().to_owned()),
        Record::Phrase(phrase) => ("card to show", phrase.id.clone()),
        Record::Synonym(synonym) => ("word people type", synonym.typed.clone()),
        Record::Hotline(body) => ("hotline", body.id.clone()),
    }
}
