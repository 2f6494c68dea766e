//! T13: patches and whole packs, good, damaged and hostile.

use crate::sim::pack;
use std::io::Write;
use trust::delta::{DeltaError, Stage, VerifiedPack, WINDOW_LOG, full, patched};
use trust::hash::Sha256;
use trust::release::{Blob, MAX_PACK, PackTarget};
use trust::sign::{SignError, compress, patch};
use zstd::zstd_safe::CParameter;

/// A text of about `lines` × 70 bytes that does not compress to nothing.
fn text(lines: u32, seed: u8) -> Vec<u8> {
    let line = |number: u32| format!("{number} {}\n", Sha256::of(&[&number.to_le_bytes()[..], &[seed]].concat()));
    (0..lines).map(line).collect::<String>().into_bytes()
}

/// The target of `raw`, with whatever `fetched` as its whole pack.
fn target(raw: &[u8], fetched: &[u8]) -> PackTarget {
    PackTarget {
        length: raw.len() as u64,
        sha256: Sha256::of(raw),
        schema: 2,
        seq: 2,
        min_app: "0.1.0".parse().unwrap(),
        full: Blob::of(fetched),
        patches: [(1, Blob::of(fetched))].into(),
    }
}

fn whole(raw: &[u8], fetched: &[u8]) -> Result<VerifiedPack, DeltaError> {
    full(&pack("km"), &target(raw, fetched), fetched)
}

fn over(base: &[u8], raw: &[u8], fetched: &[u8]) -> Result<VerifiedPack, DeltaError> {
    patched(&pack("km"), &target(raw, fetched), &Blob::of(fetched), base, fetched)
}

#[test]
fn a_pack_and_a_patch_come_out_as_they_went_in() {
    let base = text(3000, 1);
    let mut raw = base.clone();
    raw[100_000..100_020].copy_from_slice(b"a changed number....");
    let (z, d) = (compress(&raw).unwrap(), patch(&base, &raw).unwrap());
    assert_eq!(whole(&raw, &z).unwrap().raw(), raw);
    let verified = over(&base, &raw, &d).unwrap();
    assert_eq!((verified.raw(), verified.seq(), verified.id()), (&raw[..], 2, &pack("km")));
    assert!(d.len() < 200 && d.len() * 100 < z.len(), "{} and {}", d.len(), z.len());
    // Empty ones, and a pack that becomes empty.
    assert_eq!(whole(b"", &compress(b"").unwrap()).unwrap().raw(), b"");
    assert_eq!(over(&base, b"", &patch(&base, b"").unwrap()).unwrap().raw(), b"");
    assert_eq!(over(b"", &raw, &patch(b"", &raw).unwrap()).unwrap().raw(), raw);
}

#[test]
fn a_patch_reaches_over_a_large_base() {
    // The same text at the other end of three megabytes: found only when the window spans all of it.
    let base = text(42_000, 1);
    let raw = [&base[2_000_000..], &base[..2_000_000]].concat();
    let d = patch(&base, &raw).unwrap();
    assert!(d.len() < 2000, "{}", d.len());
    assert_eq!(over(&base, &raw, &d).unwrap().raw(), raw);
}

#[test]
fn what_is_fetched_is_checked_before_it_is_opened() {
    let raw = text(100, 1);
    let z = compress(&raw).unwrap();
    let signed = target(&raw, &z);
    let id = pack("km");
    let long = [&z[..], b"x"].concat();
    let stage = Stage::Fetched;
    let (length, found) = (z.len() as u64, long.len() as u64);
    assert_eq!(full(&id, &signed, &long), Err(DeltaError::WrongLength { stage, signed: length, found }));
    assert_eq!(full(&id, &signed, &z[1..]), Err(DeltaError::WrongLength { stage, signed: length, found: length - 1 }));
    let mut other = z.clone();
    other[20] ^= 1;
    assert_eq!(full(&id, &signed, &other), Err(DeltaError::WrongHash(stage)));
}

#[test]
fn t13_a_wrong_base() {
    let (base, other) = (text(500, 1), text(500, 2));
    let mut raw = base.clone();
    raw.truncate(30_000);
    let d = patch(&base, &raw).unwrap();
    for wrong in [&other[..], &base[..base.len() - 1], &base[..100], b""] {
        let refused = over(wrong, &raw, &d).unwrap_err();
        let known = [DeltaError::Undecodable, DeltaError::WrongHash(Stage::Pack)];
        let short = matches!(refused, DeltaError::WrongLength { stage: Stage::Pack, .. });
        assert!(short || known.contains(&refused), "{refused:?}");
    }
}

#[test]
fn t13_truncated_signed_by_the_editors_all_the_same() {
    let (base, raw) = (text(200, 1), text(210, 1));
    let d = patch(&base, &raw).unwrap();
    for length in 0..d.len() {
        assert!(over(&base, &raw, &d[..length]).is_err(), "{length}");
    }
    let z = compress(&raw).unwrap();
    assert_eq!(whole(&raw, &[&z[..], &z].concat()), Err(DeltaError::Undecodable), "two frames");
    assert_eq!(whole(&raw, &[&z[..], b"rest"].concat()), Err(DeltaError::Undecodable));
    assert_eq!(whole(&raw, b"<html>"), Err(DeltaError::Undecodable));
}

#[test]
fn t13_a_bomb() {
    // 256 MiB of nothing in some kilobytes; the target promises 1000 bytes.
    let mut encoder = zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap();
    let mebibyte = vec![0; 1 << 20];
    (0..256).for_each(|_| encoder.write_all(&mebibyte).unwrap());
    let bomb = encoder.finish().unwrap();
    assert!(bomb.len() < 1 << 15);
    let expected = DeltaError::WrongLength { stage: Stage::Pack, signed: 1000, found: 1001 };
    assert_eq!(whole(&[0; 1000], &bomb), Err(expected));
}

#[test]
fn t13_a_huge_window() {
    let windowed = |log: u32| {
        let mut encoder = zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap();
        encoder.set_parameter(CParameter::WindowLog(log)).unwrap();
        // Without a length in the frame, the window stays as large as it was asked for.
        encoder.set_parameter(CParameter::ContentSizeFlag(false)).unwrap();
        (0..1000).for_each(|_| encoder.write_all(&[7; 1000]).unwrap());
        encoder.finish().unwrap()
    };
    let raw = vec![7; 1_000_000];
    assert_eq!(whole(&raw, &windowed(WINDOW_LOG)).unwrap().raw(), raw);
    assert_eq!(whole(&raw, &windowed(WINDOW_LOG + 1)), Err(DeltaError::Undecodable));
    assert_eq!(whole(&raw, &windowed(27)), Err(DeltaError::Undecodable));
}

#[test]
fn the_writer_makes_nothing_that_a_reader_would_refuse() {
    let large = vec![0; usize::try_from(MAX_PACK).unwrap()];
    let z = compress(&large).unwrap();
    assert_eq!(whole(&large, &z).unwrap().raw().len() as u64, MAX_PACK);
    let larger = [&large[..], b"x"].concat();
    assert_eq!(compress(&larger), Err(SignError::TooLarge));
    assert_eq!(patch(&larger, b"x"), Err(SignError::TooLarge));
    assert_eq!(patch(b"x", &larger), Err(SignError::TooLarge));
}
