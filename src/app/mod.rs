//! The program without pixels: opening ([`boot`]), a view for each page ([`ask`], [`papers`], [`show`], [`find`]), a command for each tap
//! ([`act`], [`lock`]), and what should ring ([`reminders`], [`calendar`]).

pub mod act;
pub mod ask;
pub mod boot;
pub mod calendar;
pub mod find;
mod keep;
pub mod lock;
pub mod papers;
mod plan;
pub mod reminders;
pub mod show;

pub use crate::store::StoreError;
pub use crate::store::user::{Setting, Stamp, Unlocking, Whose};
pub use boot::{App, Trouble, boot};
