//! The PIN of My papers: what one looks like, and how long to wait after wrong ones. It hides the pages from others who
//! use the phone; there is no way back but deleting everything.

use crate::moment::Moment;

/// A PIN of 4 to 8 digits, in ASCII.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(String);

impl Pin {
    /// The PIN somebody typed, in whatever script's digits; `None` when it is none.
    pub fn from_text(text: &str) -> Option<Pin> {
        let digits: String = crate::digits::ascii_digits(text.trim());
        let is_pin = (4..=8).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_pin.then_some(Pin(digits))
    }

    /// Its digits, to be hashed.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Pin {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Pin(…)")
    }
}

/// Wrong tries that cost nothing: a finger slips.
const FREE_TRIES: u32 = 4;
/// Seconds to wait after the next wrong try; each further one doubles it.
const FIRST_WAIT: i64 = 60;
/// The longest wait, in seconds: an hour.
const LONGEST_WAIT: i64 = 60 * 60;

/// Seconds to wait before the next try, after `failures` wrong ones the last of which was at `failed_at`. A clock that
/// was put back does not shorten the wait.
pub fn seconds_to_wait(failures: u32, failed_at: Moment, now: Moment) -> i64 {
    let Some(doublings) = failures.checked_sub(FREE_TRIES + 1) else { return 0 };
    let wait = FIRST_WAIT.checked_shl(doublings.min(16)).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT);
    let passed = (now.0 - failed_at.0).max(0);
    (wait - passed).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_to_eight_digits_of_any_script() {
        assert_eq!(Pin::from_text(" ១២៣៤ "), Pin::from_text("1234"));
        for text in ["123", "123456789", "12a4", "", "12 34"] {
            assert_eq!(Pin::from_text(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_wait_doubles_and_ends() {
        let after = |failures| seconds_to_wait(failures, Moment(1000), Moment(1000));
        assert_eq!([4, 5, 6, 7, 11, 12, 40].map(after), [0, 60, 120, 240, 3600, 3600, 3600]);
        assert_eq!(seconds_to_wait(6, Moment(1000), Moment(1119)), 1);
        assert_eq!(seconds_to_wait(6, Moment(1000), Moment(1120)), 0);
        assert_eq!(seconds_to_wait(6, Moment(1000), Moment(-5)), 120, "a clock put back does not help");
    }
}
