//! Everything that can stop a publisher, as data. `words` says it to a person.

use crate::folder::{ReleaseNumber, RootNumber};
use crate::numbers::Refusal;
use chrono::{DateTime, Utc};
use content::problem::Problem;
use domain::pack::{PackError, PackName};
use std::io;
use std::path::PathBuf;
use trust::bundle::BundleError;
use trust::delta::DeltaError;
use trust::key::KeyId;
use trust::refresh;
use trust::sign::{SignError, Standing};

/// A role as the files call it: `root`, `targets`, `snapshot`, `timestamp`.
pub type RoleName = &'static str;

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
    /// A line of this file should be a number; the line.
    NotANumber(PathBuf, String),
    /// The numbers may not be published so.
    Refused(Vec<Refusal>),
    /// The file is no key.
    NotAKey(PathBuf),
    /// So many keys are needed for the role; how many there are.
    HowManyKeys(RoleName, usize, usize),
    /// One key for two roles, or twice in one.
    TwinKey(KeyId),
    /// A key that everybody knows, for a root that is not for development.
    DevelopmentKey(PathBuf),
    /// The key may not sign for this role.
    NotItsKey(RoleName, KeyId),
    /// The root has no such key.
    NoSuchKey(KeyId),
    /// Signatures are missing.
    Missing(RoleName, Standing),
    /// The root's number does not follow the newest: which should be, which is.
    RootNumber(RootNumber, RootNumber),
    /// There is a root already; it is rotated, not made anew.
    RootThere,
    /// There is no root yet.
    NoRoot,
    /// Nothing is served yet.
    NoRelease,
    /// A release that is listed as shipped was never served.
    NoSuchRelease(ReleaseNumber),
    /// Nothing waits.
    NothingPending,
    /// The release that waits does not follow the newest: newest on disk, waiting.
    ReleaseNumber(ReleaseNumber, ReleaseNumber),
    /// What waits is not what was made from this content; which pack.
    OtherContent(PackName),
    /// The targets that wait say more, or something else, than `pack` writes.
    NotAsPacked,
    /// The release that waits says it was made at this instant, which is still to come.
    ToCome(DateTime<Utc>),
    /// A phone would refuse what is to be served.
    PhoneRefuses(refresh::Refusal),
    /// A bundle would be too large for a phone, in bytes.
    BundleTooLarge(PathBuf, u64),
    /// A served file is not what it should be.
    Damaged(PathBuf, Damage),
    /// The same, of all of them.
    AllDamaged(Vec<(PathBuf, Damage)>),
    /// Something cannot be signed or written.
    Sign(SignError),
}

/// What is wrong with a served file.
#[derive(Debug)]
pub enum Damage {
    /// No release has such a file.
    Unknown,
    /// It is named by a digest, and has another.
    Digest,
    /// It is not there.
    NotThere,
    /// It is signed by too few, or has a signature that is nobody's.
    Signatures,
    /// Not written as `publish` writes it.
    Form,
    /// A bundle cannot be opened.
    Bundle(BundleError),
    /// A phone refuses it.
    Refusal(refresh::Refusal),
    /// A patch or pack does not give the signed bytes.
    Delta(DeltaError),
    /// It holds something else than the newest release.
    NotNewest,
}

impl From<SignError> for Error {
    fn from(error: SignError) -> Error {
        Error::Sign(error)
    }
}
