//! What an editor has to pass before signing: the diff is made, the numbers are judged, each changed one was typed again.

use crate::diff::{self, Diff};
use crate::error::Error;
use crate::numbers::{self, Many, Refusal};
use crate::packs::Packs;
use domain::Day;

/// Whether the person was asked to type the changed numbers again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retyped<'a> {
    /// Not yet: nothing is signed now.
    NotAsked,
    /// What they typed.
    As(&'a [String]),
}

/// What changed from `old` (`None` before the first release) to `new`, and all that forbids it.
///
/// # Errors
/// When a pack cannot be read.
pub fn judge(
    old: Option<&Packs>,
    new: &Packs,
    many: Many,
    retyped: Retyped<'_>,
    today: Day,
) -> Result<(Diff, Vec<Refusal>), Error> {
    let diff = diff::diff(old, new)?;
    let bodies = old.map(Packs::hotlines).transpose()?;
    let mut refusals = numbers::refusals(bodies.as_ref(), &new.hotlines()?, many, today);
    // Before the first release no number was there to change; `Refusal::First` asks whether that is meant.
    if let (Some(_), Retyped::As(retyped)) = (&bodies, retyped) {
        refusals.extend(numbers::not_retyped(&diff.numbers, retyped));
    }
    Ok((diff, refusals))
}

/// Refuses when there is a refusal.
///
/// # Errors
/// [`Error::Refused`] with all of them.
pub fn pass(refusals: Vec<Refusal>) -> Result<(), Error> {
    if refusals.is_empty() { Ok(()) } else { Err(Error::Refused(refusals)) }
}
