//! Pieces that pages are made of.

mod blocks;
mod calendar;
mod choice;
mod date_field;
mod frame;
mod hotline;
mod language;
mod marked;
mod notice;
mod papers;
mod picture;
mod provenance;
mod tabs;
mod wipe;
mod words;

pub use blocks::CardBody;
pub use calendar::CalendarButton;
pub use choice::Choice;
pub use date_field::{DateField, DateInput, NoDate, use_date_input};
pub use frame::Frame;
pub use hotline::{EmergencyList, HotlineGroup, HotlineLines, HotlineRow};
pub use language::LanguageChoice;
pub use marked::{Marked, Said};
pub use notice::NoticeBox;
pub use papers::{PaperRow, Pressing};
pub use picture::Picture;
pub use provenance::{CheckedOn, FactList, NotReviewed};
pub use tabs::Tabs;
pub use wipe::WipeBox;
pub use words::Words;
