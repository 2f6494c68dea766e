//! Packs, compressed as hard as it goes: once at the publisher, thousands of times over a bad link.

use super::SignError;
use crate::delta::WINDOW_LOG;
use crate::release::MAX_PACK;
use std::io::Write;
use zstd::stream::write::Encoder;
use zstd::zstd_safe::CParameter;

/// zstd's hardest.
const LEVEL: i32 = 22;

/// `raw` as one zstd frame: `z/<sha256>.zst`.
///
/// # Errors
/// When it is too large, or the compressor fails.
pub fn compress(raw: &[u8]) -> Result<Vec<u8>, SignError> {
    fits(raw)?;
    finish(Encoder::new(Vec::new(), LEVEL).map_err(failed)?, raw)
}

/// A patch that makes `raw` out of `base`: one zstd frame with `base` as its prefix, `d/<sha256>.zst`.
///
/// # Errors
/// When one is too large, or the compressor fails.
pub fn patch(base: &[u8], raw: &[u8]) -> Result<Vec<u8>, SignError> {
    fits(base)?;
    fits(raw)?;
    finish(Encoder::with_ref_prefix(Vec::new(), LEVEL, base).map_err(failed)?, raw)
}

fn fits(raw: &[u8]) -> Result<(), SignError> {
    if raw.len() as u64 > MAX_PACK { Err(SignError::TooLarge) } else { Ok(()) }
}

fn finish(mut encoder: Encoder<'_, Vec<u8>>, raw: &[u8]) -> Result<Vec<u8>, SignError> {
    // A window over the base too, or the patch would not find it; a reader refuses a larger one.
    encoder.set_parameter(CParameter::WindowLog(WINDOW_LOG)).map_err(failed)?;
    // The format has its own length and digest.
    encoder.include_checksum(false).map_err(failed)?;
    encoder.set_pledged_src_size(Some(raw.len() as u64)).map_err(failed)?;
    encoder.write_all(raw).map_err(failed)?;
    encoder.finish().map_err(failed)
}

fn failed(error: std::io::Error) -> SignError {
    SignError::Compressor(error.to_string())
}
