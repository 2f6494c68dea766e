//! What is drawn. Knows `app` (what to show, what a tap does), `i18n` (in which words) and `domain`; no database, no
//! network.

pub mod components;
pub mod pages;
pub mod root;
pub mod route;
pub mod searching;
pub mod session;
pub mod updating;

pub use root::Root;
