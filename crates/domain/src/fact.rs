//! Facts a guide rests on: where each comes from, when it was checked, and when it has grown too old to be shown plainly.

use crate::Day;
use serde::{Deserialize, Serialize};

/// How fast a fact of this kind goes stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactClass {
    /// Laws that have stood for years.
    Stable,
    /// Rates and fees that are set anew about once a year.
    Yearly,
    /// Registration rounds, cabinet decisions, borders: may be wrong next month.
    ChangesOften,
}

impl FactClass {
    /// Days after the check until the fact is shown as "may have changed". Our own choice; no law says it.
    pub const fn limit_days(self) -> i64 {
        match self {
            FactClass::Stable => 1100,
            FactClass::Yearly => 400,
            FactClass::ChangesOften => 180,
        }
    }
}

/// How fresh a fact is on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Checked within its limit.
    Fresh,
    /// Older than its limit: amber, "may have changed".
    Old,
    /// Checked on a day later than today: the phone's date is wrong, so nothing can be said.
    ClockWrong,
}

/// What kind of publisher a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// A government or the United Nations.
    Official,
    /// A non-governmental organisation.
    Ngo,
    /// Press, a lawyer or an agency.
    Press,
}

/// Where something was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who publishes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SourceKind>,
    /// The page's or publisher's name.
    pub title: String,
    /// Its address; empty when it has none.
    pub url: String,
    /// When the source says it was written (`2025`, `2025-11`, `2025-11-05`); empty when it does not say.
    pub dated: String,
}

/// A statement of fact behind one or more cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Unique within its guide.
    pub id: String,
    /// The statement in plain English, for whoever checks it.
    pub says: String,
    /// How fast it goes stale.
    pub class: FactClass,
    /// The day somebody last read the sources.
    pub checked: Day,
    /// At least one.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

impl Fact {
    /// How fresh the fact is on `today`.
    pub fn freshness(&self, today: Day) -> Freshness {
        freshness(self.class, self.checked, today)
    }
}

/// How fresh something of `class`, last checked on `checked`, is on `today`.
pub fn freshness(class: FactClass, checked: Day, today: Day) -> Freshness {
    match checked.days_until(today) {
        age if age < 0 => Freshness::ClockWrong,
        age if age > class.limit_days() => Freshness::Old,
        _ => Freshness::Fresh,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_turns_old_by_itself_the_day_after_its_limit() {
        let day = |text| Day::from_iso(text).unwrap();
        let on = |today| freshness(FactClass::ChangesOften, day("2026-11-23"), day(today));
        assert_eq!(on("2026-11-23"), Freshness::Fresh);
        assert_eq!(on("2027-05-22"), Freshness::Fresh);
        assert_eq!(on("2027-05-23"), Freshness::Old);
        assert_eq!(on("1970-01-01"), Freshness::ClockWrong);
    }
}
