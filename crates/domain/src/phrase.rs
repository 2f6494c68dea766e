//! Cards to show: a sentence in Thai that another person reads, and what it says in one's own language.

use crate::country::Audience;
use serde::{Deserialize, Serialize};

/// Whom a card is meant for; the groups of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ShowTo {
    /// Whoever can help in danger.
    Danger,
    /// Police, immigration, an office.
    Official,
    /// A doctor, a nurse, an ambulance.
    Doctor,
    /// An employer or supervisor.
    Employer,
    /// Anybody.
    Anyone,
}

impl ShowTo {
    /// Every group, the most pressing first.
    pub const ALL: [ShowTo; 5] = [ShowTo::Danger, ShowTo::Official, ShowTo::Doctor, ShowTo::Employer, ShowTo::Anyone];
}

/// A card to show, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The same in every language.
    pub id: String,
    /// Its place in the list, from 1.
    pub order: u32,
    /// Whom it is meant for.
    pub show_to: ShowTo,
    /// Name of its pictogram.
    pub picture: String,
    /// What the other person reads.
    pub thai: String,
    /// What it says, in the pack's language.
    pub says: String,
    /// Ids of bodies whose number the other person may be asked to call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub call: Vec<String>,
    /// Who sees it.
    #[serde(rename = "for", default)]
    pub audience: Audience,
}
