//! The publisher's half of updates: content → a signed release in a folder of static files.
//!
//! [`diff`] and [`numbers`] show and judge what changed, [`pack`] makes what is to be signed, [`sign`] adds an editor's
//! signature, [`finish`] makes what is served, [`verify`] reads it as a phone does, [`root`] makes and changes who may
//! sign. All take the instant and the keys as arguments; the program `publish` (main.rs) reads the clock and the options.
//! Nothing here is part of the app. What it writes is described in `docs/release-format.md`.

#![deny(missing_docs, unreachable_pub, unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

pub mod bundles;
pub mod diff;
pub mod error;
pub mod finish;
pub mod folder;
pub mod gate;
pub mod keys;
pub mod ledger;
pub mod newest;
pub mod numbers;
pub mod pack;
pub mod packs;
pub mod root;
pub mod show;
pub mod sign;
pub mod steps;
pub mod texts;
pub mod verify;

pub use error::Error;
