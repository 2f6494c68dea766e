//! Compressed bytes → a verified pack. Length and digest of what is compressed are checked before the decompressor sees it,
//! and those of the pack after; never more memory than the signed length and a window of 8 MiB.

use crate::hash::Sha256;
use crate::release::{Blob, MAX_PACK, PackId, PackTarget};
use std::fmt;
use std::io::{BufReader, Read};
use zstd::stream::read::Decoder;

/// The base-2 logarithm of the largest window, in bytes; a frame that wants more is refused.
pub const WINDOW_LOG: u32 = 23;

/// A pack whose bytes are those the editors signed for. Nothing else may be installed.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifiedPack {
    id: PackId,
    seq: u64,
    sha256: Sha256,
    raw: Vec<u8>,
}

impl VerifiedPack {
    /// Which pack it is.
    pub fn id(&self) -> &PackId {
        &self.id
    }

    /// The release that brought it.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Its digest.
    pub fn sha256(&self) -> Sha256 {
        self.sha256
    }

    /// Its bytes: JSON lines.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }
}

/// Which one and how long; the text itself is for readers.
impl fmt::Debug for VerifiedPack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "VerifiedPack({} of {}, {} bytes)", self.id, self.seq, self.raw.len())
    }
}

/// What the bytes were held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// What was fetched, before decompression.
    Fetched,
    /// The pack that came of it.
    Pack,
}

/// Why bytes are not the pack. All of them are met by fetching the whole pack anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeltaError {
    /// Another length than signed, in bytes.
    #[error("{stage:?}: {found} bytes instead of {signed}")]
    WrongLength {
        /// What was measured.
        stage: Stage,
        /// The signed length.
        signed: u64,
        /// The length it has; of a pack that became too long, one more than signed.
        found: u64,
    },
    /// Another digest than signed.
    #[error("{0:?}: another digest")]
    WrongHash(Stage),
    /// Not one zstd frame, a frame that wants a larger window, or one that needs another base.
    #[error("cannot be decompressed")]
    Undecodable,
}

/// The raw pack, as it comes from a neighbour.
///
/// # Errors
/// When its length or digest is another.
pub fn raw(id: &PackId, target: &PackTarget, raw: Vec<u8>) -> Result<VerifiedPack, DeltaError> {
    check(Stage::Pack, &raw, target.length, target.sha256)?;
    Ok(VerifiedPack { id: id.clone(), seq: target.seq, sha256: target.sha256, raw })
}

/// The whole pack out of `z/<sha256>.zst`.
///
/// # Errors
/// See [`DeltaError`].
pub fn full(id: &PackId, target: &PackTarget, fetched: &[u8]) -> Result<VerifiedPack, DeltaError> {
    patched(id, target, &target.full, &[], fetched)
}

/// The pack out of `base` and `d/<sha256>.zst`, which must be `patch`, one of the target's patches.
///
/// # Errors
/// See [`DeltaError`].
pub fn patched(
    id: &PackId,
    target: &PackTarget,
    patch: &Blob,
    base: &[u8],
    fetched: &[u8],
) -> Result<VerifiedPack, DeltaError> {
    check(Stage::Fetched, fetched, patch.length, patch.sha256)?;
    raw(id, target, decompress(base, fetched, target.length)?)
}

/// A pack that lies compressed in the program itself: `length` bytes. Nothing is verified, whoever installed the program
/// trusts it.
///
/// # Errors
/// [`DeltaError`] when it does not decompress to that length.
pub fn embedded(compressed: &[u8], length: u64) -> Result<Vec<u8>, DeltaError> {
    decompress(&[], compressed, length)
}

fn check(stage: Stage, bytes: &[u8], signed: u64, sha256: Sha256) -> Result<(), DeltaError> {
    let found = bytes.len() as u64;
    if found != signed {
        return Err(DeltaError::WrongLength { stage, signed, found });
    }
    if Sha256::of(bytes) == sha256 { Ok(()) } else { Err(DeltaError::WrongHash(stage)) }
}

/// What `fetched`, exactly one frame, holds over `base`: at most `length` bytes and one.
fn decompress(base: &[u8], fetched: &[u8], length: u64) -> Result<Vec<u8>, DeltaError> {
    let length = length.min(MAX_PACK);
    let mut decoder =
        Decoder::with_ref_prefix(BufReader::new(fetched), base).map_err(|_| DeltaError::Undecodable)?.single_frame();
    decoder.window_log_max(WINDOW_LOG).map_err(|_| DeltaError::Undecodable)?;
    // One byte more than signed tells a pack that is too long from one that ends here.
    let mut raw = Vec::with_capacity(usize::try_from(length + 1).unwrap_or(0));
    decoder.by_ref().take(length + 1).read_to_end(&mut raw).map_err(|_| DeltaError::Undecodable)?;
    if raw.len() as u64 > length {
        return Err(DeltaError::WrongLength { stage: Stage::Pack, signed: length, found: raw.len() as u64 });
    }
    let mut rest = decoder.finish();
    match rest.read(&mut [0]) {
        Ok(0) => Ok(raw),
        _ => Err(DeltaError::Undecodable),
    }
}
