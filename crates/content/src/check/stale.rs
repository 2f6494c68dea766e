//! A translation carries the mark of the English it was made from. When the English changes, the mark no longer fits, and
//! somebody has to read the translation again: nobody is told yesterday's rule in one language and today's in another.

use crate::problem::Problem;
use crate::unit::{Kind, Unit};
use std::collections::BTreeMap;

/// Looks at the pieces of one translation beside the English ones.
pub(crate) fn check(english: &BTreeMap<&str, &Unit<'_>>, own: &[Unit<'_>], lang: &str, problems: &mut Vec<Problem>) {
    for unit in own.iter().filter(|unit| unit.kind != Kind::Name) {
        let Some(original) = english.get(unit.key.as_str()) else { continue };
        let mark = original.mark();
        if unit.from == Some(mark.as_str()) {
            continue;
        }
        let what = match unit.from {
            Some(old) => format!("{} was made from an English text that has changed since (mark {old})", unit.key),
            None => format!("{} does not say from which English text it was made", unit.key),
        };
        let advice = format!(
            "compare it with {}, mend it, then run: make confirm LANG={lang} WHAT={} (the mark is {mark})",
            original.file, unit.key
        );
        problems.push(Problem::new(&unit.file, unit.line, "stale", what, advice));
    }
}

/// An English text is made from nothing.
pub(crate) fn check_original(english: &[Unit<'_>], problems: &mut Vec<Problem>) {
    for unit in english.iter().filter(|unit| unit.from.is_some()) {
        let what = format!("{} is English and has a mark of its own", unit.key);
        problems.push(Problem::new(&unit.file, unit.line, "stale", what, "take the mark out"));
    }
}
