//! What is wrong with authored text, said so that the author can mend it.

use std::fmt;

/// One broken rule at one place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to `assets/content`.
    pub file: String,
    /// Line from 1; 0 when the whole file is meant.
    pub line: usize,
    /// The rule's short name.
    pub rule: &'static str,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub advice: String,
}

impl Problem {
    pub(crate) fn new(
        file: &str,
        line: usize,
        rule: &'static str,
        what: impl fmt::Display,
        advice: impl fmt::Display,
    ) -> Problem {
        Problem { file: file.to_owned(), line, rule, what: what.to_string(), advice: advice.to_string() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: [{}] {}. {}.", self.file, self.line, self.rule, self.what, self.advice)
    }
}

/// The line, from 1, on which byte `offset` of `text` stands.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
