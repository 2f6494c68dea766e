//! Instants as they stand in signed files: `2026-11-23T08:00:00Z`, whole seconds, UTC, and nothing else.

use chrono::{DateTime, SecondsFormat, Utc};

/// `instant` as text; fractions of a second are cut.
pub(crate) fn write(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The instant in `text`, when `text` is exactly how [`write`] writes it.
pub(crate) fn read(text: &str) -> Option<DateTime<Utc>> {
    let instant = DateTime::parse_from_rfc3339(text).ok()?.with_timezone(&Utc);
    (write(instant) == text).then_some(instant)
}

/// For sigstore-tuf. Instants outside of its calendar (years −9999 to 9999) become its ends.
pub(crate) fn to_jiff(instant: DateTime<Utc>) -> jiff::Timestamp {
    let outside = if instant.timestamp() < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
    jiff::Timestamp::new(instant.timestamp(), 0).unwrap_or(outside)
}

/// From sigstore-tuf, to the second.
pub(crate) fn from_jiff(instant: jiff::Timestamp) -> DateTime<Utc> {
    // Jiff's calendar is the smaller one, so that there is always an answer.
    DateTime::from_timestamp(instant.as_second(), 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
