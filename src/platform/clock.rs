//! The one file that reads the clock.

use domain::Day;

/// Today in the device's own zone.
#[cfg_attr(
    not(any(feature = "desktop", feature = "mobile", feature = "web")),
    expect(dead_code, reason = "no edition is built")
)]
pub(super) fn today() -> Day {
    Day::from_date(chrono::Local::now().date_naive())
}
