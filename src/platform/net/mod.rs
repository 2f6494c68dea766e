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
use reqwest::header::{CONTENT_RANGE, ETAG, IF_NONE_MATCH, RANGE};
use reqwest::{Client, RequestBuilder, Response};
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

/// The request for what is asked.
fn request(client: &Client, url: &str, ask: Get<'_>) -> RequestBuilder {
    let mut request = client.get(url);
    if ask.from > 0 {
        request = request.header(RANGE, format!("bytes={}-", ask.from));
    }
    if let Some(etag) = ask.etag {
        request = request.header(IF_NONE_MATCH, etag);
    }
    request
}

/// What an answer says before its body comes.
fn head(answer: &Response) -> Got {
    let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok());
    Got {
        status: answer.status().as_u16(),
        etag: header(ETAG).map(str::to_owned),
        starts_at: range_start(header(CONTENT_RANGE)),
        body: Vec::new(),
        end: End::Whole,
    }
}

/// Takes a piece of the body; `Some` when no more is wanted.
fn take(chunk: &[u8], ask: Get<'_>, body: &mut Vec<u8>) -> Option<End> {
    body.extend_from_slice(chunk);
    let length = body.len() as u64;
    if length > ask.most {
        body.truncate(usize::try_from(ask.most).unwrap_or(usize::MAX));
        return Some(End::TooLong);
    }
    ((ask.progress)(length) == Go::Stop).then_some(End::Stopped)
}

/// The first byte of `Content-Range: bytes 5-9/10`.
fn range_start(header: Option<&str>) -> u64 {
    let start = header.and_then(|range| range.strip_prefix("bytes ")).and_then(|range| range.split('-').next());
    start.and_then(|start| start.trim().parse().ok()).unwrap_or(0)
}
