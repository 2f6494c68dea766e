//! The program without pixels: opening ([`boot`]), a view for each page ([`ask`]) and a command for each tap ([`act`]).

pub mod act;
pub mod ask;
pub mod boot;
mod keep;

pub use boot::{App, Trouble, boot};
