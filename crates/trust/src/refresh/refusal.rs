//! Why offered metadata is refused, in the words of what a person needs to know: is it bad luck, and does another try help?

use super::offered::NotGiven;
use crate::bundle::{Bundle, Name};
use crate::instant;
use crate::release::ReleaseError;
use chrono::{DateTime, Utc};
use sigstore_tuf::Error;

/// Why nothing was taken. Everything is as it was before.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The source has an older state than this phone. Nothing is wrong; another source may be further.
    #[error("{role} {offered} is older than the known {known}")]
    Behind {
        /// What is older, as sigstore-tuf names it.
        role: String,
        /// The version known here.
        known: u64,
        /// The version offered.
        offered: u64,
    },
    /// No signature of anybody who may sign.
    #[error("{role} is not signed by anybody who may")]
    NotSigned {
        /// The role.
        role: String,
    },
    /// Too few signatures.
    #[error("{role} has {found} signatures of {needed}")]
    BelowThreshold {
        /// The role.
        role: String,
        /// How many good signatures there are.
        found: usize,
        /// How many there must be.
        needed: usize,
    },
    /// The same key's signature stands twice in it, which TUF forbids even where enough others stand beside.
    #[error("{role} is signed twice by the same key")]
    SignedTwice {
        /// The role.
        role: String,
    },
    /// It had ended before the lower bound of the real time, or before the release says it was published.
    #[error("{role} ended at {at}")]
    Expired {
        /// The role.
        role: String,
        /// When it ended.
        at: DateTime<Utc>,
    },
    /// Files that do not belong together, by length, digest or number: mixed, or one of them damaged.
    #[error("{file} does not belong to the others")]
    Mixed {
        /// The file.
        file: String,
    },
    /// The chain of roots does not reach from the known root to the offered ones.
    #[error("no chain from root {known}")]
    RootChain {
        /// The last root reached.
        known: u64,
    },
    /// A file is missing, from the bundle and from memory.
    #[error("{file} is missing")]
    Missing {
        /// The file.
        file: String,
    },
    /// A file is larger than its role may be.
    #[error("{file} is too large")]
    TooLarge {
        /// The file.
        file: String,
    },
    /// A file is not TUF metadata of its role.
    #[error("{file} is not what it should be")]
    Malformed {
        /// The file.
        file: String,
    },
    /// Signed by the editors, and yet not a release of ours.
    #[error("a bad release: {0}")]
    BadRelease(#[from] ReleaseError),
    /// The root in the program itself is not one. A fault of the build; no source can help.
    #[error("the program's own root is not one")]
    BundledRoot,
}

impl Refusal {
    /// Whether it is what bad lines, half-finished uploads and lagging mirrors cause by themselves, so that nothing
    /// alarming should be said.
    pub fn is_bad_luck(&self) -> bool {
        match self {
            Refusal::Behind { .. }
            | Refusal::Mixed { .. }
            | Refusal::Missing { .. }
            | Refusal::Malformed { .. }
            | Refusal::Expired { .. } => true,
            Refusal::NotSigned { .. }
            | Refusal::BelowThreshold { .. }
            | Refusal::SignedTwice { .. }
            | Refusal::RootChain { .. }
            | Refusal::TooLarge { .. }
            | Refusal::BadRelease(_)
            | Refusal::BundledRoot => false,
        }
    }

    /// Whether another source, or this one later, may give something better.
    pub fn should_retry(&self) -> bool {
        !matches!(self, Refusal::BundledRoot)
    }

    /// The refusal for `error`, which arose over the file `asked`.
    pub(super) fn of(error: &Error, asked: String) -> Refusal {
        match error {
            Error::Rollback { role, trusted, new } => {
                Refusal::Behind { role: role.clone(), known: *trusted, offered: *new }
            }
            Error::EqualVersion { role, version } => {
                Refusal::Behind { role: role.clone(), known: *version, offered: *version }
            }
            Error::ThresholdNotMet { role, found: 0, .. } => Refusal::NotSigned { role: role.clone() },
            Error::ThresholdNotMet { role, found, threshold } => {
                Refusal::BelowThreshold { role: role.clone(), found: *found, needed: *threshold }
            }
            Error::DuplicateSignature { role, .. } => Refusal::SignedTwice { role: role.clone() },
            Error::Expired { role, expires } => {
                Refusal::Expired { role: role.clone(), at: instant::from_jiff(*expires) }
            }
            Error::IntegrityMismatch(_) => Refusal::Mixed { file: asked },
            Error::BadRootVersion { trusted, .. } => Refusal::RootChain { known: *trusted },
            Error::Transport { source, .. } => match source.as_ref().and_then(|why| why.downcast_ref()) {
                Some(NotGiven::Missing) => Refusal::Missing { file: asked },
                Some(NotGiven::TooLarge) => Refusal::TooLarge { file: asked },
                // The library's own: more roots than allowed.
                None => Refusal::RootChain { known: 0 },
            },
            // Not JSON, not of the role's form, keys of other kinds; and what only other calls than ours can cause.
            _ => Refusal::Malformed { file: asked },
        }
    }

    /// The same, when the trouble is that the roots in the bundle were not reached: `reached` is the last one that was.
    pub(super) fn with_chain(self, reached: u64, offered: &Bundle) -> Refusal {
        let beyond = offered.entries().any(|(name, _)| matches!(name, Name::Root(number) if *number > reached));
        match self {
            Refusal::RootChain { .. } => Refusal::RootChain { known: reached },
            Refusal::NotSigned { .. } | Refusal::BelowThreshold { .. } if beyond => {
                Refusal::RootChain { known: reached }
            }
            other => other,
        }
    }
}
