//! Bytes → bundle. Every length is held against what is left before anything is copied.

use super::{Bundle, BundleError, Limits, MAGIC};

pub(super) fn bundle(bytes: &[u8], limits: Limits) -> Result<Bundle, BundleError> {
    let mut rest = begin(bytes)?;
    if bytes.len() > limits.bytes {
        return Err(BundleError::TooLarge(limits.bytes));
    }
    let count = usize::from(number(take(&mut rest, 1)?));
    if count > limits.entries {
        return Err(BundleError::TooManyEntries(limits.entries));
    }
    let mut bundle = Bundle::new();
    for _ in 0..count {
        let length = number(take(&mut rest, 1)?);
        let name = std::str::from_utf8(take(&mut rest, usize::from(length))?).map_err(|_| BundleError::BadName)?;
        let name = name.parse().map_err(|_| BundleError::BadName)?;
        let length: [u8; 4] = take(&mut rest, 4)?.try_into().map_err(|_| BundleError::Truncated)?;
        let length = usize::try_from(u32::from_le_bytes(length)).map_err(|_| BundleError::Truncated)?;
        bundle.insert(name, take(&mut rest, length)?.to_vec())?;
    }
    if rest.is_empty() { Ok(bundle) } else { Err(BundleError::TrailingBytes) }
}

/// What follows the magic.
fn begin(bytes: &[u8]) -> Result<&[u8], BundleError> {
    if bytes.is_empty() {
        return Err(BundleError::Empty);
    }
    if let Some(rest) = bytes.strip_prefix(MAGIC) {
        return Ok(rest);
    }
    if MAGIC.starts_with(bytes) {
        return Err(BundleError::Truncated);
    }
    match bytes {
        [b'B', b'Y', b'G', b'-', b'U', b'B', digit @ b'2'..=b'9', b'\n', ..] => {
            Err(BundleError::LaterVersion(char::from(*digit)))
        }
        _ => Err(BundleError::NotABundle),
    }
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8], BundleError> {
    let (taken, left) = rest.split_at_checked(length).ok_or(BundleError::Truncated)?;
    *rest = left;
    Ok(taken)
}

fn number(byte: &[u8]) -> u8 {
    byte.first().copied().unwrap_or(0)
}
