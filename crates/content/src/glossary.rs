//! `glossary.toml` as it is written: one term for one thing, in each language.

use domain::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Glossary {
    /// Words that stand in Latin letters in every language.
    #[serde(default)]
    pub(crate) latin: Vec<String>,
    #[serde(rename = "term", default)]
    pub(crate) terms: Vec<Spanned<Term>>,
}

#[derive(Deserialize)]
pub(crate) struct Term {
    /// For each language: the forms of which one must stand where the English has the term, the best first. The English
    /// ones in small letters, as they stand in the texts ("work permit", "work permits").
    #[serde(flatten)]
    forms: BTreeMap<Lang, Vec<String>>,
    /// In a language: wordings that must not stand anywhere, because they are wrong, rude or another thing.
    #[serde(default)]
    pub(crate) never: BTreeMap<Lang, Vec<String>>,
    /// Where the words are from.
    #[serde(rename = "source")]
    pub(crate) _source: String,
}

impl Term {
    /// The forms in `lang`.
    pub(crate) fn forms(&self, lang: Lang) -> &[String] {
        self.forms.get(&lang).map_or(&[], Vec::as_slice)
    }

    /// The term by its first English form.
    pub(crate) fn name(&self) -> &str {
        self.forms(Lang::En).first().map_or("", String::as_str)
    }
}
