//! `topics.toml` and a guide's `meta.toml`: what is stated once, for all languages.

use domain::Country;
use domain::fact::Fact;
use serde::{Deserialize, Deserializer};
use toml::Spanned;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicsFile {
    #[serde(rename = "topic", default)]
    pub(crate) topics: Vec<TopicMeta>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicMeta {
    pub(crate) id: Spanned<String>,
    pub(crate) picture: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GuideMeta {
    pub(crate) topic: Spanned<String>,
    pub(crate) order: u32,
    pub(crate) picture: Spanned<String>,
    #[serde(rename = "card", default)]
    pub(crate) cards: Vec<CardMeta>,
    #[serde(rename = "fact", default)]
    pub(crate) facts: Vec<Spanned<AuthoredFact>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CardMeta {
    pub(crate) id: Spanned<String>,
    pub(crate) picture: Spanned<String>,
    pub(crate) facts: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) items: Vec<String>,
    #[serde(rename = "for", default)]
    pub(crate) audience: Vec<Country>,
    #[serde(default)]
    pub(crate) changed: Option<AuthoredDay>,
}

/// A fact as authored: the same as in a pack, but with days written the TOML way.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuthoredFact {
    pub(crate) id: String,
    says: String,
    pub(crate) class: domain::fact::FactClass,
    pub(crate) checked: AuthoredDay,
    #[serde(rename = "source", default)]
    pub(crate) sources: Vec<domain::fact::Source>,
}

impl AuthoredFact {
    pub(crate) fn to_fact(&self) -> Fact {
        Fact {
            id: self.id.clone(),
            says: self.says.clone(),
            class: self.class,
            checked: self.checked.0,
            sources: self.sources.clone(),
        }
    }
}

/// A day written without quotes, `2026-11-23`.
#[derive(Clone, Copy)]
pub(crate) struct AuthoredDay(pub(crate) domain::Day);

impl<'de> Deserialize<'de> for AuthoredDay {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<AuthoredDay, D::Error> {
        let written = toml::value::Datetime::deserialize(input)?.to_string();
        domain::Day::from_iso(&written)
            .map(AuthoredDay)
            .ok_or_else(|| serde::de::Error::custom(format!("{written} is not a day: write it like 2026-11-23")))
    }
}
