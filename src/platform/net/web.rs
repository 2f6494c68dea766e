//! The network of a browser: its fetch.

use super::{End, Get, Go, Got, Net, STALL, Unreachable, range_start};
use crate::platform::LocalFuture;
use futures_util::StreamExt as _;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use reqwest::header::{CONTENT_RANGE, ETAG, IF_NONE_MATCH, RANGE};
use reqwest::{Client, Response};
use std::pin::pin;
use std::time::Duration;

/// A browser's fetch.
#[derive(Default)]
pub struct Fetch;

impl Net for Fetch {
    fn get<'a>(&'a self, ask: Get<'a>) -> LocalFuture<'a, Result<Got, Unreachable>> {
        Box::pin(async move {
            let said = |error: reqwest::Error| Unreachable(error.to_string());
            let url = absolute(ask.url);
            let mut request = Client::new().get(&url);
            if ask.from > 0 {
                request = request.header(RANGE, format!("bytes={}-", ask.from));
            }
            if let Some(etag) = ask.etag {
                request = request.header(IF_NONE_MATCH, etag);
            }
            let sent = in_time(request.send()).await;
            let answer = sent.ok_or_else(|| Unreachable("no answer".to_owned()))?.map_err(said)?;
            let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
            let mut got = Got {
                status: answer.status().as_u16(),
                etag: header(ETAG),
                starts_at: range_start(header(CONTENT_RANGE).as_deref()),
                body: Vec::new(),
                end: End::Whole,
            };
            // A body that says it is too long is not read at all.
            got.end = match answer.content_length() {
                Some(length) if length > ask.most => End::TooLong,
                _ => read(answer, ask, &mut got.body).await,
            };
            Ok(got)
        })
    }

    fn wait(&self, longest: Duration) -> LocalFuture<'_, ()> {
        let longest = u32::try_from(longest.as_millis()).unwrap_or(u32::MAX);
        let wait = longest / 2 + (f64::from(longest / 2) * js_sys::Math::random()) as u32;
        Box::pin(TimeoutFuture::new(wait))
    }
}

/// Whoever drops the stream stops the browser's fetch with it.
async fn read(answer: Response, ask: Get<'_>, body: &mut Vec<u8>) -> End {
    let mut stream = answer.bytes_stream();
    loop {
        let chunk = match in_time(stream.next()).await {
            None => return End::TooSlow,
            Some(None) => return End::Whole,
            Some(Some(Err(_))) => return End::Cut,
            Some(Some(Ok(chunk))) => chunk,
        };
        body.extend_from_slice(&chunk);
        let length = body.len() as u64;
        if length > ask.most {
            body.truncate(usize::try_from(ask.most).unwrap_or(usize::MAX));
            return End::TooLong;
        }
        if (ask.progress)(length) == Go::Stop {
            return End::Stopped;
        }
    }
}

/// What comes of `future`; `None` when nothing comes for too long.
async fn in_time<T>(future: impl Future<Output = T>) -> Option<T> {
    let stall = TimeoutFuture::new(u32::try_from(STALL.as_millis()).unwrap_or(u32::MAX));
    match select(pin!(future), stall).await {
        Either::Left((came, _)) => Some(came),
        Either::Right(_) => None,
    }
}

/// `/v1/…` is asked of the host the page came from; reqwest takes whole addresses only.
fn absolute(url: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    if url.starts_with('/') { format!("{origin}{url}") } else { url.to_owned() }
}
