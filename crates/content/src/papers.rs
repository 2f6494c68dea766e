//! `papers.toml` and the `[paper.…]` tables of `words/<lang>.toml` as they are written.

use crate::guide::AuthoredFact;
use domain::paper::PaperKind;
use serde::Deserialize;
use toml::Spanned;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PapersFile {
    #[serde(rename = "paper", default)]
    pub(crate) papers: Vec<AuthoredPaper>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuthoredPaper {
    pub(crate) kind: Spanned<PaperKind>,
    pub(crate) picture: Spanned<String>,
    pub(crate) drawing: Spanned<String>,
    #[serde(default)]
    pub(crate) remind: Vec<i64>,
    /// `slug#card`.
    pub(crate) guide: Spanned<String>,
    pub(crate) hotline: Spanned<String>,
    #[serde(rename = "fact", default)]
    pub(crate) facts: Vec<Spanned<AuthoredFact>>,
}

/// The words of one kind of paper in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaperWords {
    /// Mark of the English words that these were made from.
    #[serde(default)]
    pub(crate) from: Option<String>,
    pub(crate) name: Spanned<String>,
    pub(crate) date: Spanned<String>,
    #[serde(rename = "where")]
    pub(crate) place: Spanned<String>,
    pub(crate) early: Spanned<String>,
    #[serde(rename = "do")]
    pub(crate) steps: Vec<Spanned<String>>,
}

impl PaperWords {
    /// Every text, for the checks that look at texts.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Spanned<String>> {
        [&self.name, &self.date, &self.place, &self.early].into_iter().chain(&self.steps)
    }
}
