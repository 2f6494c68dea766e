//! `phrases.toml` and the `[phrase.…]` tables of `words/<lang>.toml` as they are written: cards to show.

use domain::Country;
use domain::phrase::ShowTo;
use serde::Deserialize;
use toml::Spanned;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhrasesFile {
    #[serde(rename = "phrase", default)]
    pub(crate) phrases: Vec<AuthoredPhrase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuthoredPhrase {
    pub(crate) id: Spanned<String>,
    #[serde(rename = "group")]
    pub(crate) show_to: ShowTo,
    pub(crate) picture: Spanned<String>,
    /// May hold [`LANGUAGE`].
    pub(crate) thai: Spanned<String>,
    #[serde(default)]
    pub(crate) call: Vec<Spanned<String>>,
    #[serde(rename = "for", default)]
    pub(crate) audience: Vec<Country>,
}

/// Stands for the Thai name of the reader's language.
pub(crate) const LANGUAGE: &str = "{language}";

/// The words of one card to show in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhraseWords {
    /// Mark of the English words that these were made from.
    #[serde(default)]
    pub(crate) from: Option<String>,
    pub(crate) says: Spanned<String>,
}
