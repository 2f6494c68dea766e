//! What was built into this program besides its texts (`build.rs`).

use domain::Day;

/// The root of trust for updates.
pub const ROOT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/root.json"));

/// The newest day on which anything was checked in the content that the program was built with: it was not made before, and a
/// clock that says an earlier day is wrong. An update moves it no further, so that a day mistyped there cannot either.
pub fn newest_check() -> Option<Day> {
    Day::from_iso(include_str!(concat!(env!("OUT_DIR"), "/newest_check")))
}
