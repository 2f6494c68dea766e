//! Everything that can stop a publisher, as data. `words` says it to a person.

use crate::numbers::Refusal;
use content::problem::Problem;
use domain::pack::{PackError, PackName};
use std::io;
use std::path::PathBuf;

/// What stopped a command. What was served before is served still.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File(PathBuf, io::Error),
    /// The file is there already and is not written over.
    Exists(PathBuf),
    /// A test ended it here.
    Stopped,
    /// The authored text breaks rules.
    Content(Vec<Problem>),
    /// The release has no such pack.
    NoPack(PackName),
    /// A pack cannot be read.
    Pack(PackName, PackError),
    /// What should be JSON is not, or not of the form it should have; what the reader said.
    Json(String),
    /// The numbers may not be published so.
    Refused(Vec<Refusal>),
}
