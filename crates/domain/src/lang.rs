//! The languages the app is written in. A language says nothing about nationality: that is asked apart.

use crate::digits::Script;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A language of the interface and of the guides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Khmer.
    Km,
    /// Lao.
    Lo,
    /// Burmese, in Unicode.
    My,
    /// English, the language the others were translated from.
    En,
}

impl Lang {
    /// Every language, in the order the first page offers them.
    pub const ALL: [Lang; 4] = [Lang::Km, Lang::Lo, Lang::My, Lang::En];

    /// The BCP 47 code, as written in `lang` attributes and file names.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Km => "km",
            Lang::Lo => "lo",
            Lang::My => "my",
            Lang::En => "en",
        }
    }

    /// The language of a BCP 47 code; `None` for one we do not have.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The digits its readers expect: Khmer and Burmese print their own (98–99 % of figures in running text there), Lao
    /// and English readers expect 0–9. Telephone numbers are never written in any but 0–9: they are dialled.
    pub const fn digits(self) -> Script {
        match self {
            Lang::Km => Script::Khmer,
            Lang::My => Script::Burmese,
            Lang::Lo | Lang::En => Script::Ascii,
        }
    }

    /// What stands between the members of a list.
    pub const fn comma(self) -> &'static str {
        match self {
            Lang::My => "၊ ",
            Lang::Km | Lang::Lo | Lang::En => ", ",
        }
    }

    /// The language's name in its own script, as its readers know it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::Km => "ខ្មែរ",
            Lang::Lo => "ລາວ",
            Lang::My => "မြန်မာ",
            Lang::En => "English",
        }
    }
}

/// One text in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words(pub BTreeMap<Lang, String>);

impl Words {
    /// The text in `lang`. Packs are refused when a language is missing, so English is only a last resort.
    pub fn in_lang(&self, lang: Lang) -> &str {
        self.0.get(&lang).or_else(|| self.0.get(&Lang::En)).map_or("", String::as_str)
    }
}
