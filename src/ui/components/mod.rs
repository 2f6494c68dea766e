//! Pieces that pages are made of.

mod blocks;
mod frame;
mod hotline;
mod language;
mod notice;
mod picture;
mod provenance;
mod words;

pub use blocks::CardBody;
pub use frame::Frame;
pub use hotline::{EmergencyList, HotlineGroup, HotlineLines, HotlineRow};
pub use language::LanguageChoice;
pub use notice::NoticeBox;
pub use picture::Picture;
pub use provenance::{CheckedOn, FactList, NotReviewed};
pub use words::Words;
