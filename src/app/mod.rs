//! The program without pixels: what was built into it ([`built`]), opening ([`boot`]), a view for each page ([`ask`], [`papers`], [`show`], [`find`]), a command for each tap
//! ([`act`], [`lock`]), what should ring ([`reminders`], [`calendar`]), and what is new ([`update`]).

pub mod act;
pub mod ask;
pub mod boot;
pub mod built;
pub mod calendar;
pub mod find;
mod keep;
pub mod lock;
pub mod papers;
mod plan;
pub mod reminders;
pub mod show;
pub mod update;

pub use crate::store::StoreError;
pub use crate::store::user::{Setting, Stamp, Unlocking, Whose};
pub use boot::{App, Trouble, boot, boot_trusting};
pub use keep::Notice;
