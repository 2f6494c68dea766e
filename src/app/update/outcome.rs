//! How an update ended, for `ui` to say in the reader's words. Bad luck and an attack are told apart: only what was really
//! signed wrongly, or not at all, is said to be refused.

use super::Changes;
use crate::store::StoreError;
use chrono::{DateTime, Utc};
use domain::pack::PackError;
use trust::bundle::{BundleError, Looks};
use trust::refresh::Refusal;

/// How an update ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Something new is installed.
    New {
        /// The release.
        release: u64,
        /// What changed for the reader.
        changes: Changes,
    },
    /// There is nothing new.
    Same {
        /// The release that is installed; 0: what came with the program.
        release: u64,
        /// When it was last confirmed, as signed.
        confirmed: Option<DateTime<Utc>>,
    },
    /// Nothing was installed; what was there is still there whole.
    Not(Why),
}

/// Why nothing was installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// No address is known to ask.
    NoHost,
    /// No host answered, or the connection broke; try again later.
    NoConnection,
    /// Something else than a host answered: perhaps a Wi-Fi's sign-in page.
    Portal,
    /// What is offered is older than what is known.
    Behind,
    /// The person stopped it. What came is kept.
    Stopped,
    /// Another update is running.
    Busy,
    /// What came was damaged on the way; try again.
    Damaged,
    /// It is not signed by who may sign it, or does not belong together.
    Refused(Refusal),
    /// It is for a later version of the app.
    AppTooOld,
    /// It is signed, but cannot be read: the publisher made a mistake.
    BadRelease,
    /// The file is none of ours.
    NotOurs,
    /// The file is good but brings nothing in this language.
    NotInFile,
    /// The phone is full, or its storage cannot be written.
    NoRoom,
}

impl Why {
    /// Whether trying again later may help.
    pub fn should_retry(&self) -> bool {
        match self {
            Why::NoConnection
            | Why::Portal
            | Why::Behind
            | Why::Stopped
            | Why::Busy
            | Why::Damaged
            | Why::NoRoom
            | Why::BadRelease => true,
            Why::Refused(refusal) => refusal.should_retry(),
            Why::NoHost | Why::AppTooOld | Why::NotOurs | Why::NotInFile => false,
        }
    }

    /// For `inspect`: a word that stays.
    pub fn word(&self) -> &'static str {
        match self {
            Why::NoHost => "no-host",
            Why::NoConnection => "no-connection",
            Why::Portal => "portal",
            Why::Behind => "behind",
            Why::Stopped => "stopped",
            Why::Busy => "busy",
            Why::Damaged => "damaged",
            Why::Refused(_) => "refused",
            Why::AppTooOld => "app-too-old",
            Why::BadRelease => "bad-release",
            Why::NotOurs => "not-ours",
            Why::NotInFile => "not-in-file",
            Why::NoRoom => "no-room",
        }
    }

    pub(super) fn of_refusal(refusal: Refusal) -> Why {
        match refusal {
            // Nobody there has confirmed it for long: a mirror that is not cared for.
            Refusal::Behind { .. } | Refusal::Expired { .. } => Why::Behind,
            Refusal::BadRelease(_) => Why::BadRelease,
            other if other.is_bad_luck() => Why::Damaged,
            other => Why::Refused(other),
        }
    }

    /// Of a file that was handed over.
    pub(super) fn of_file(error: &BundleError) -> Why {
        match error.looks() {
            Looks::Foreign => Why::NotOurs,
            Looks::Damaged => Why::Damaged,
            Looks::Later => Why::AppTooOld,
        }
    }

    pub(super) fn of_store(error: &StoreError) -> Why {
        match error {
            StoreError::Pack(PackError::TooNew(_)) => Why::AppTooOld,
            StoreError::Pack(_) => Why::BadRelease,
            // Two things of one name.
            error if error.is_twice() => Why::BadRelease,
            error if error.is_busy() => Why::Busy,
            _ => Why::NoRoom,
        }
    }
}

/// Of the ends at several hosts, the one the person should hear of: a good one, then a refusal, then what came nearest.
pub(super) fn worse(before: Outcome, now: Outcome) -> Outcome {
    let weight = |outcome: &Outcome| match outcome {
        Outcome::New { .. } | Outcome::Same { .. } => 9,
        Outcome::Not(Why::Stopped) => 8,
        Outcome::Not(Why::Refused(_)) => 7,
        Outcome::Not(Why::AppTooOld | Why::BadRelease | Why::NoRoom) => 6,
        Outcome::Not(Why::Behind) => 5,
        Outcome::Not(Why::Damaged) => 4,
        Outcome::Not(Why::Portal) => 3,
        Outcome::Not(Why::NoConnection) => 2,
        Outcome::Not(Why::NoHost | Why::Busy | Why::NotOurs | Why::NotInFile) => 1,
    };
    if weight(&now) >= weight(&before) { now } else { before }
}
