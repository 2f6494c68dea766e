//! The one file that reads the clock, and the device's zone.

use chrono::{FixedOffset, Local, NaiveDate, NaiveDateTime, Offset as _, TimeZone};
use domain::moment::Moment;

/// The zone a device is in: its own, asked anew each time, as phones travel; or a given one, for tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// The device's own.
    OfDevice,
    /// A fixed distance from UTC.
    Fixed(FixedOffset),
}

/// Now, by the device's clock. It may be wrong: see [`domain::clock`].
#[cfg_attr(
    not(any(feature = "desktop", feature = "mobile", feature = "web")),
    expect(dead_code, reason = "no edition is built")
)]
pub(super) fn now() -> Moment {
    Moment(chrono::Utc::now().timestamp())
}

impl TimeZone for Zone {
    type Offset = FixedOffset;

    fn from_offset(offset: &FixedOffset) -> Zone {
        Zone::Fixed(*offset)
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> chrono::MappedLocalTime<FixedOffset> {
        match self {
            Zone::OfDevice => Local.offset_from_local_date(local),
            Zone::Fixed(offset) => chrono::MappedLocalTime::Single(*offset),
        }
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> chrono::MappedLocalTime<FixedOffset> {
        match self {
            Zone::OfDevice => Local.offset_from_local_datetime(local),
            Zone::Fixed(offset) => chrono::MappedLocalTime::Single(*offset),
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> FixedOffset {
        match self {
            Zone::OfDevice => Local.offset_from_utc_date(utc),
            Zone::Fixed(offset) => *offset,
        }
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> FixedOffset {
        match self {
            Zone::OfDevice => Local.offset_from_utc_datetime(utc).fix(),
            Zone::Fixed(offset) => *offset,
        }
    }
}
