//! Before You Go: guides, a hotline directory and reminders for people who go to work in another country,
//! whole without a network.
//!
//! The folders are the layers and arrows point down: `ui` → `app` → `store`, `i18n`, `platform` → `domain`.
//! `ARCHITECTURE.md` walks one tap through them.

#![deny(missing_docs, unreachable_pub)]
#![deny(unsafe_code)]
#![forbid(non_ascii_idents)]
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::unused_async
    )
)]
#![deny(clippy::allow_attributes, clippy::undocumented_unsafe_blocks)]

pub use domain;

pub mod app;
pub mod i18n;
pub mod platform;
pub mod store;
pub mod ui;
