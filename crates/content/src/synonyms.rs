//! `synonyms.toml` as it is written: words people type, and the words our texts have for them.

use domain::Lang;
use serde::Deserialize;
use toml::Spanned;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Synonyms {
    #[serde(rename = "group", default)]
    pub(crate) groups: Vec<Spanned<Group>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    pub(crate) lang: Lang,
    /// In English, for whoever reads the file.
    #[serde(rename = "means")]
    pub(crate) _means: String,
    /// Words that stand in our texts, or are written as their readers write them.
    pub(crate) ours: Vec<String>,
    /// Words that are typed for them.
    pub(crate) typed: Vec<String>,
    /// Where the words are from.
    #[serde(rename = "source")]
    pub(crate) _source: String,
}
