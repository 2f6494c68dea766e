//! What makes a release trusted: TUF metadata ([`refresh`]), the file it travels in ([`bundle`]), what it says ([`release`])
//! and the packs it names ([`delta`]).
//!
//! Pure: no disk, no network, no clock. Whatever is not signed by who may sign it, is older than what is known, does not
//! belong together or is larger than its limit is refused, and nothing of it is kept.
//!
//! # For a reader (the app)
//! 1. [`bundle::Bundle::parse`] opens what came, from a host or a neighbour, within [`bundle::Limits`].
//! 2. [`refresh::refresh`] verifies its metadata against the root in the program and what is remembered; the answer is a
//!    [`release::Release`], what to remember from now on, and the new lower bound of the real time.
//!    After a refusal, [`refresh::adopt_roots`] gives the roots that may be kept all the same.
//! 3. For each pack, [`delta::patched`], [`delta::full`] or [`delta::raw`] makes a [`delta::VerifiedPack`], the only thing
//!    that may be installed. Length and hash of what is compressed are checked before it is decompressed.
//!
//! # For a writer (`publish`, feature `sign`)
//! 1. `sign::SecretKey::generate` → `to_json` into a file; `public()` goes into a `sign::RootSpec`.
//! 2. `sign::Draft::{root, targets, snapshot, timestamp}` makes an unsigned role file; `sign` adds a signature;
//!    `to_bytes`/`from_bytes` carry it from laptop to laptop; `standing` tells what is missing under a root
//!    (`sign::Authority`). A root that follows another must stand under both.
//! 3. `sign::compress` and `sign::patch` make what the [`release::PackTarget`] then names.
//! 4. [`bundle::Bundle::insert`] and [`bundle::Bundle::to_bytes`] make the update bundle.
//!
//! # What is in the metadata beside TUF
//! * root: `"x-development": true` when its keys are known to everybody ([`root::purpose`]); a release build refuses it.
//! * targets: `"x-published": "2026-11-23T08:00:00Z"`, the instant the editors signed for; it moves the lower bound.
//! * timestamp: `"x-published"`, the instant the online key signed; shown as "checked on", moves nothing.
//! * each target `<name>.pack`: `length` and `sha256` of the raw pack, and `custom = {"schema": 3, "seq": 7, "min_app":
//!   "0.2.0", "z": [length, "sha256"], "d": {"5": [length, "sha256"]}}`. `seq` is the release (version of targets) that
//!   brought these bytes; a pack that did not change keeps its `seq`. `d` holds patches by the `seq` of the pack they
//!   start from.
//! * targets whose name is not `<name>.pack` are for later programs and are skipped.
//!
//! # The clock
//! Expiry is judged at a lower bound of the real time: the build of the app, or `x-published` of the newest targets ever
//! trusted. Not by the phone's clock, which may say anything, and not by the online key, which may be stolen.

#![deny(missing_docs, unreachable_pub)]
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

pub mod bundle;
mod crypto;
pub mod delta;
pub mod hash;
mod instant;
pub mod key;
pub mod refresh;
pub mod release;
pub mod root;
#[cfg(feature = "sign")]
pub mod sign;
