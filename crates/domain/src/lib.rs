//! What the app talks about, in the field's own words: languages, countries, days, guides, hotlines, packs.
//!
//! Pure: no clock, no disk, no network, no screen. "Now" and "today" are arguments.

#![deny(missing_docs, unreachable_pub, unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

pub mod clock;
pub mod country;
pub mod day;
pub mod digits;
pub mod directory;
pub mod era;
pub mod fact;
pub mod found;
pub mod guide;
pub mod hotline;
pub mod lang;
pub mod moment;
pub mod number;
pub mod pack;
pub mod paper;
pub mod paper_rule;
pub mod phrase;
pub mod pin;
pub mod printed;
pub mod reminder;
pub mod settings;

pub use country::Country;
pub use day::Day;
pub use lang::Lang;
pub use settings::Settings;
