//! Packs: the form in which content travels. One pack a language and one for the directory; canonical JSON, one record
//! a line, sorted, so that a changed number is a changed line and a patch stays small.

use crate::Lang;
use crate::found::Synonym;
use crate::guide::{Guide, Topic};
use crate::hotline::Hotline;
use crate::paper_rule::PaperRule;
use crate::phrase::Phrase;
use serde::{Deserialize, Serialize};

/// The schema this program writes and reads: 2 brought the cards to show, 3 the words people type. A pack of a later schema is refused, not half
/// understood.
pub const SCHEMA: u32 = 3;

/// Which pack it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PackName {
    /// The directory, with its words in every language.
    Hotlines,
    /// The guides in one language.
    #[serde(untagged)]
    Guides(Lang),
}

impl PackName {
    /// Every pack of a release.
    pub fn all() -> impl Iterator<Item = PackName> {
        std::iter::once(PackName::Hotlines).chain(Lang::ALL.into_iter().map(PackName::Guides))
    }

    /// The name in file names and in the database: `hotlines`, `km`.
    pub const fn as_str(self) -> &'static str {
        match self {
            PackName::Hotlines => "hotlines",
            PackName::Guides(lang) => lang.code(),
        }
    }
}

/// A line of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Record {
    /// The first line.
    Pack {
        /// See [`SCHEMA`].
        schema: u32,
        /// Which pack it is.
        name: PackName,
    },
    /// A topic.
    Topic(Topic),
    /// A guide.
    Guide(Guide),
    /// A kind of paper.
    Paper(PaperRule),
    /// A card to show.
    Phrase(Phrase),
    /// A word people type for one of ours.
    Synonym(Synonym),
    /// A body of the directory.
    Hotline(Hotline),
}

/// Why a pack cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// A line is not a record; the line's number, from 1, and what the reader said.
    BadLine(usize, String),
    /// The first line is not a header of the pack asked for.
    NotThisPack,
    /// It was written for a later program; the schema it has.
    TooNew(u32),
}

/// The records of `raw`, which must be the pack `name` in UTF-8 JSON lines.
///
/// # Errors
/// See [`PackError`]; nothing of a damaged pack is returned.
pub fn read(name: PackName, raw: &str) -> Result<Vec<Record>, PackError> {
    let mut lines = raw.lines().enumerate();
    let header = lines.next().and_then(|(_, line)| serde_json::from_str::<Record>(line).ok());
    match header {
        Some(Record::Pack { schema, .. }) if schema > SCHEMA => return Err(PackError::TooNew(schema)),
        Some(Record::Pack { name: found, .. }) if found == name => {}
        _ => return Err(PackError::NotThisPack),
    }
    lines
        .map(|(index, line)| {
            serde_json::from_str(line).map_err(|error| PackError::BadLine(index + 1, error.to_string()))
        })
        .collect()
}

/// The pack `name` with `records`, in the order given, as UTF-8 JSON lines.
///
/// # Errors
/// Only when a record cannot be written as JSON, which no record of ours can be.
pub fn write(name: PackName, records: Vec<Record>) -> Result<String, serde_json::Error> {
    let mut raw = String::new();
    for record in std::iter::once(Record::Pack { schema: SCHEMA, name }).chain(records) {
        raw.push_str(&serde_json::to_string(&record)?);
        raw.push('\n');
    }
    Ok(raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic() -> Record {
        Record::Topic(Topic {
            id: "papers".to_owned(),
            order: 1,
            picture: "passport".to_owned(),
            name: "ເອກະສານ".to_owned(),
        })
    }

    #[test]
    fn what_is_written_is_read_back() {
        let raw = write(PackName::Guides(Lang::Lo), vec![topic()]).unwrap();
        assert_eq!(read(PackName::Guides(Lang::Lo), &raw), Ok(vec![topic()]));
        assert_eq!(read(PackName::Hotlines, &raw), Err(PackError::NotThisPack));
    }

    #[test]
    fn a_later_schema_and_a_torn_line_are_refused() {
        let raw = write(PackName::Hotlines, vec![topic()]).unwrap();
        assert_eq!(
            read(PackName::Hotlines, &raw.replacen(&format!("\"schema\":{SCHEMA}"), "\"schema\":999", 1)),
            Err(PackError::TooNew(999))
        );
        let torn: String = raw.chars().take(raw.chars().count() - 9).collect();
        assert!(matches!(read(PackName::Hotlines, &torn), Err(PackError::BadLine(2, _))));
        assert_eq!(read(PackName::Hotlines, ""), Err(PackError::NotThisPack));
    }
}
