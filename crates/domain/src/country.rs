//! Countries: where a person is from, where they are, where a number works.

use serde::{Deserialize, Serialize};

/// A country the app knows. Three are homes, one is (so far) the destination of the corridor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Country {
    /// Cambodia.
    #[serde(rename = "KH")]
    Cambodia,
    /// Laos.
    #[serde(rename = "LA")]
    Laos,
    /// Myanmar.
    #[serde(rename = "MM")]
    Myanmar,
    /// Thailand.
    #[serde(rename = "TH")]
    Thailand,
}

impl Country {
    /// Every country, homes first.
    pub const ALL: [Country; 4] = [Country::Cambodia, Country::Laos, Country::Myanmar, Country::Thailand];
    /// The countries people leave from, in the order they are offered.
    pub const HOMES: [Country; 3] = [Country::Cambodia, Country::Laos, Country::Myanmar];
    /// The country people go to.
    pub const DESTINATION: Country = Country::Thailand;

    /// ISO 3166-1 alpha-2.
    pub const fn code(self) -> &'static str {
        match self {
            Country::Cambodia => "KH",
            Country::Laos => "LA",
            Country::Myanmar => "MM",
            Country::Thailand => "TH",
        }
    }

    /// The country of an ISO code; `None` for one we do not know.
    pub fn from_code(code: &str) -> Option<Country> {
        Country::ALL.into_iter().find(|country| country.code() == code)
    }

    /// The telephone country code without `+` (ITU-T E.164).
    pub const fn calling_code(self) -> &'static str {
        match self {
            Country::Cambodia => "855",
            Country::Laos => "856",
            Country::Myanmar => "95",
            Country::Thailand => "66",
        }
    }
}

/// Whom a card or a number is for: everybody, or only people from some countries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Audience(pub Vec<Country>);

impl Audience {
    /// True for everybody when no country is named.
    pub fn is_everybody(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether somebody from `origin` should see it. Somebody who did not say where they are from sees everything:
    /// nothing is hidden on a guess.
    pub fn includes(&self, origin: Option<Country>) -> bool {
        self.is_everybody() || origin.is_none_or(|country| self.0.contains(&country))
    }
}
