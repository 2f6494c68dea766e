//! `hotlines.toml`, `rejected.toml` and `words/<lang>.toml` as they are written.

use crate::guide::AuthoredDay;
use crate::papers::PaperWords;
use crate::phrases::PhraseWords;
use domain::Country;
use domain::fact::Source;
use domain::hotline::{BodyKind, Channel, Confidence, Cost, Days, Hours, Need, Rank, Speaks};
use domain::number::Number;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use toml::Spanned;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Directory {
    #[serde(rename = "body", default)]
    pub(crate) bodies: Vec<AuthoredBody>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuthoredBody {
    pub(crate) id: Spanned<String>,
    pub(crate) country: Country,
    pub(crate) needs: Vec<Need>,
    pub(crate) kind: BodyKind,
    pub(crate) hours: AuthoredHours,
    #[serde(default)]
    pub(crate) answers_in: Vec<Speaks>,
    #[serde(default)]
    pub(crate) answers_sure: bool,
    pub(crate) confidence: Confidence,
    pub(crate) rank: Rank,
    #[serde(rename = "for", default)]
    pub(crate) audience: Vec<Country>,
    pub(crate) checked: AuthoredDay,
    pub(crate) source: Source,
    #[serde(default)]
    pub(crate) agree: u32,
    #[serde(default)]
    pub(crate) conflict: bool,
    /// Not empty: left out of the app, and why.
    #[serde(default)]
    pub(crate) withheld: String,
    #[serde(rename = "number", default)]
    pub(crate) lines: Vec<Spanned<AuthoredLine>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuthoredLine {
    pub(crate) shown: String,
    #[serde(default)]
    e164: Option<String>,
    #[serde(default)]
    short: Option<String>,
    pub(crate) cost: Cost,
    #[serde(default)]
    pub(crate) speaks: Vec<Speaks>,
    #[serde(default)]
    pub(crate) press: Option<String>,
    #[serde(default = "phone")]
    pub(crate) channel: Channel,
}

fn phone() -> Channel {
    Channel::Phone
}

impl AuthoredLine {
    /// The number, when exactly one of its two forms is given.
    pub(crate) fn number(&self) -> Option<Number> {
        match (&self.e164, &self.short) {
            (Some(full), None) => Some(Number::E164(full.clone())),
            (None, Some(code)) => Some(Number::Short(code.clone())),
            _ => None,
        }
    }
}

/// Hours as one string: `always`, `office`, `unknown`, `mon-fri 08:30-16:30`, `daily 12:00-22:00`.
pub(crate) struct AuthoredHours(pub(crate) Hours);

impl<'de> Deserialize<'de> for AuthoredHours {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<AuthoredHours, D::Error> {
        let text = String::deserialize(input)?;
        let hours = match text.as_str() {
            "always" => Some(Hours::Always),
            "office" => Some(Hours::Office),
            "unknown" => Some(Hours::Unknown),
            other => between(other),
        };
        hours.map(AuthoredHours).ok_or_else(|| {
            serde::de::Error::custom(format!("hours {text:?}: write always, office, unknown or mon-fri 08:30-16:30"))
        })
    }
}

fn between(text: &str) -> Option<Hours> {
    let (days, times) = text.split_once(' ')?;
    let (from, to) = times.split_once('-')?;
    let days = match days {
        "daily" => Days::Daily,
        "mon-fri" => Days::MonFri,
        _ => return None,
    };
    let is_time = |time: &str| chrono::NaiveTime::parse_from_str(time, "%H:%M").is_ok() && time.len() == 5;
    (is_time(from) && is_time(to)).then(|| Hours::Between { days, from: from.to_owned(), to: to.to_owned() })
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rejected {
    #[serde(rename = "rejected", default)]
    pub(crate) numbers: Vec<RejectedNumber>,
}

/// A number in circulation that is wrong.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RejectedNumber {
    /// ASCII digits, nothing else.
    pub(crate) digits: String,
    /// Wrong in this country only; everywhere when `None`.
    #[serde(default)]
    pub(crate) country: Option<Country>,
    /// As it was found printed; for whoever reads the file.
    #[serde(rename = "shown")]
    pub(crate) _shown: String,
    pub(crate) why: String,
}

/// The words of topics, bodies, papers and cards to show in one language.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    #[serde(default)]
    pub(crate) topic: BTreeMap<Spanned<String>, Spanned<String>>,
    #[serde(default)]
    pub(crate) hotline: BTreeMap<Spanned<String>, HotlineWords>,
    #[serde(default)]
    pub(crate) paper: BTreeMap<Spanned<String>, PaperWords>,
    #[serde(default)]
    pub(crate) phrase: BTreeMap<Spanned<String>, PhraseWords>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HotlineWords {
    /// Mark of the English words that these were made from.
    #[serde(default)]
    pub(crate) from: Option<String>,
    pub(crate) name: Spanned<String>,
    pub(crate) who: Spanned<String>,
    #[serde(default)]
    pub(crate) caution: Option<Spanned<String>>,
}
