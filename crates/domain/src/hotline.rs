//! The directory of bodies one can call, with what a caller should know before.

use crate::country::Audience;
use crate::fact::{FactClass, Source};
use crate::lang::Words;
use crate::number::{Dialling, Number};
use crate::{Country, Day};
use serde::{Deserialize, Serialize};

/// How fast a number goes stale: offices move and lines close without notice.
pub const CLASS: FactClass = FactClass::ChangesOften;

/// What a person needs when they look for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Need {
    /// In danger now.
    Danger,
    /// Work and wages.
    Work,
    /// Trafficking and forced work.
    Trafficking,
    /// Health.
    Health,
    /// Papers.
    Papers,
    /// Women.
    Women,
    /// Children.
    Children,
    /// The embassy or consulate.
    Embassy,
    /// A lawyer, a complaint.
    Legal,
}

impl Need {
    /// Every need, in the order they are offered.
    pub const ALL: [Need; 9] = [
        Need::Danger,
        Need::Work,
        Need::Trafficking,
        Need::Health,
        Need::Papers,
        Need::Women,
        Need::Children,
        Need::Legal,
        Need::Embassy,
    ];

    /// The word in addresses and authored files.
    pub const fn id(self) -> &'static str {
        match self {
            Need::Danger => "danger",
            Need::Work => "work",
            Need::Trafficking => "trafficking",
            Need::Health => "health",
            Need::Papers => "papers",
            Need::Women => "women",
            Need::Children => "children",
            Need::Embassy => "embassy",
            Need::Legal => "legal",
        }
    }

    /// The need of an id.
    pub fn from_id(id: &str) -> Option<Need> {
        Need::ALL.into_iter().find(|need| need.id() == id)
    }
}

/// What kind of body it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BodyKind {
    /// Ambulance, fire, disaster.
    Emergency,
    /// Police of any sort.
    Police,
    /// Another government office.
    Government,
    /// An embassy or consulate.
    Embassy,
    /// A non-governmental organisation.
    Ngo,
}

/// How far the published source of a number can be relied on. No number was test-called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The body's own or a government page.
    Official,
    /// A page of an NGO.
    Ngo,
    /// Press or a list by others.
    Secondary,
    /// No page confirms it.
    Unverified,
}

/// When somebody answers, as far as a source says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hours {
    /// Day and night.
    Always,
    /// Office hours; which is not stated.
    Office,
    /// Not stated, or sources disagree.
    Unknown,
    /// On these days between these times (24-hour clock of the body's country).
    Between {
        /// Which days.
        days: Days,
        /// First minute, `08:30`.
        from: String,
        /// Last minute, `16:30`.
        to: String,
    },
}

/// Days of the week on which a body answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Days {
    /// Every day.
    Daily,
    /// Monday to Friday.
    MonFri,
}

/// Whether a call costs the caller money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cost {
    /// Free inside the body's country.
    Free,
    /// An ordinary call.
    Paid,
    /// No source says.
    Unknown,
}

/// How the number is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// A telephone call.
    Phone,
    /// A call or message in WhatsApp.
    Whatsapp,
}

/// Whether an entry is listed at once or under "more numbers".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rank {
    /// Listed at once.
    First,
    /// Under "more numbers": one source older than three years, or of little use to a migrant.
    More,
}

/// A language that somebody who answers may speak: an ISO 639-1 code, ours or another (`th`, `zh`, `ja`, `vi`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Speaks(pub String);

/// One line of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// As people in its country write it.
    pub shown: String,
    /// As it is dialled.
    pub number: Number,
    /// What the call costs.
    pub cost: Cost,
    /// The languages of this line, when they are its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speaks: Vec<Speaks>,
    /// The key to press once somebody answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub press: Option<String>,
    /// Telephone or an app.
    pub channel: Channel,
}

/// A body one can call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hotline {
    /// `th-lpn`; guides refer to it.
    pub id: String,
    /// Its place in the directory as authored, from 1.
    pub order: u32,
    /// Where it works.
    pub country: Country,
    /// What it is for.
    pub needs: Vec<Need>,
    /// What it is.
    pub kind: BodyKind,
    /// People from these countries only; everybody when empty.
    #[serde(rename = "for", default)]
    pub audience: Audience,
    /// When somebody answers.
    pub hours: Hours,
    /// Languages a source names; empty when none does.
    pub answers_in: Vec<Speaks>,
    /// Whether the source promises those languages (else "reported, not guaranteed").
    pub answers_sure: bool,
    /// How far the source can be relied on.
    pub confidence: Confidence,
    /// Listed at once or under "more numbers".
    pub rank: Rank,
    /// Sources disagree; the reader is told to check.
    pub conflict: bool,
    /// How many further independent sources print the same digits.
    pub agree: u32,
    /// The day somebody last read the source.
    pub checked: Day,
    /// Where the numbers were read.
    pub source: Source,
    /// At least one.
    pub lines: Vec<Line>,
    /// Its name.
    pub name: Words,
    /// Who answers and what they do.
    pub who: Words,
    /// What one should know before calling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution: Option<Words>,
}

impl Hotline {
    /// Whether at least one line can be dialled from `here` (everything counts when the person did not say).
    pub fn reachable_from(&self, here: Option<Country>) -> bool {
        self.lines.iter().any(|line| !matches!(line.number.dialling(self.country, here), Dialling::OnlyInside(_)))
    }
}
