//! What we publish about a kind of paper: its words, where its date stands, how early to act, whom to ask, and the facts
//! behind it. It only advises: the date a person entered always wins.

use crate::fact::Fact;
use crate::paper::PaperKind;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A kind of paper, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperRule {
    /// Which kind.
    pub kind: PaperKind,
    /// Its pictogram.
    pub picture: String,
    /// The drawing of where its date stands.
    pub drawing: String,
    /// Days before the day that counts on which it is reminded of, besides [`crate::reminder::DAYS_BEFORE`].
    pub remind: Vec<i64>,
    /// The guide to read: its slug, and a card's id.
    pub guide: GuidePlace,
    /// The id of the body to ask.
    pub hotline: String,
    /// The paper's name.
    pub name: String,
    /// Which date is asked for.
    pub date: String,
    /// Where it stands on the paper.
    #[serde(rename = "where")]
    pub place: String,
    /// How early to act.
    pub early: String,
    /// What to do, one step an entry.
    #[serde(rename = "do")]
    pub steps: Vec<String>,
    /// The facts behind the words.
    pub facts: Vec<Fact>,
}

/// A card of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidePlace {
    /// The guide's slug.
    pub guide: String,
    /// The card's id.
    pub card: String,
}

impl Serialize for PaperKind {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for PaperKind {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<PaperKind, D::Error> {
        let id = String::deserialize(input)?;
        PaperKind::from_id(&id).ok_or_else(|| serde::de::Error::custom(format!("{id:?} is no kind of paper")))
    }
}
