//! One request at a time over whatever network there is. Says how it ended and hands on what came, even when it was cut;
//! judges nothing: what the bytes are worth is for `trust`.

#[cfg(not(target_family = "wasm"))]
mod native;
#[cfg(target_family = "wasm")]
mod web;

#[cfg(not(target_family = "wasm"))]
pub use native::Native;
#[cfg(target_family = "wasm")]
pub use web::Fetch;

use super::LocalFuture;
use std::time::Duration;

/// How long nothing may come. `docs/threat-model.md`, slow retrieval.
const STALL: Duration = Duration::from_secs(30);

/// A network.
pub trait Net: Send + Sync {
    /// Asks for a file.
    fn get<'a>(&'a self, ask: Get<'a>) -> LocalFuture<'a, Result<Got, Unreachable>>;

    /// Ends after a time drawn by chance between half of `longest` and all of it, so that phones that were cut together do
    /// not come back together.
    fn wait(&self, longest: Duration) -> LocalFuture<'_, ()>;
}

/// A GET.
#[derive(Clone, Copy)]
pub struct Get<'a> {
    /// The address.
    pub url: &'a str,
    /// The first byte that is wanted; more than 0 asks for a range.
    pub from: u64,
    /// Nothing is wanted if the file is still this one.
    pub etag: Option<&'a str>,
    /// Bytes after which reading stops.
    pub most: u64,
    /// Called with the bytes that have come so far; `Go::Stop` ends the request.
    pub progress: &'a dyn Fn(u64) -> Go,
}

/// Whether to read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// Read on.
    On,
    /// The person wants to stop.
    Stop,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Got {
    /// The status.
    pub status: u16,
    /// What the host calls this version of the file.
    pub etag: Option<String>,
    /// The first byte that came, as `Content-Range` says; 0 without one.
    pub starts_at: u64,
    /// What came.
    pub body: Vec<u8>,
    /// How it ended.
    pub end: End,
}

/// How an answer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// As the host said.
    Whole,
    /// The connection broke.
    Cut,
    /// Longer than was wanted.
    TooLong,
    /// Nothing came for too long, or hardly anything.
    TooSlow,
    /// The person stopped it.
    Stopped,
}

/// No answer: no network, no such host, no connection, no TLS. Holds what was said, for the log only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreachable(pub String);

/// The first byte of `Content-Range: bytes 5-9/10`.
fn range_start(header: Option<&str>) -> u64 {
    let start = header.and_then(|range| range.strip_prefix("bytes ")).and_then(|range| range.split('-').next());
    start.and_then(|start| start.trim().parse().ok()).unwrap_or(0)
}
