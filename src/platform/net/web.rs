//! The network of a browser: its fetch. It gives a body only when all of it has come.

use super::{End, Get, Go, Got, Net, Unreachable, range_start};
use crate::platform::LocalFuture;
use reqwest::Client;
use reqwest::header::{CONTENT_RANGE, ETAG, IF_NONE_MATCH, RANGE};
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
            let answer = request.send().await.map_err(said)?;
            let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
            let (status, etag) = (answer.status().as_u16(), header(ETAG));
            let starts_at = range_start(header(CONTENT_RANGE).as_deref());
            // A body that says it is too long is not read at all.
            if answer.content_length().is_some_and(|length| length > ask.most) {
                return Ok(Got { status, etag, starts_at, body: Vec::new(), end: End::TooLong });
            }
            let (mut body, mut end) = match answer.bytes().await {
                Ok(bytes) => (bytes.to_vec(), End::Whole),
                Err(_) => (Vec::new(), End::Cut),
            };
            if body.len() as u64 > ask.most {
                body.clear();
                end = End::TooLong;
            } else if (ask.progress)(body.len() as u64) == Go::Stop {
                end = End::Stopped;
            }
            Ok(Got { status, etag, starts_at, body, end })
        })
    }

    fn wait(&self, longest: Duration) -> LocalFuture<'_, ()> {
        let longest = u32::try_from(longest.as_millis()).unwrap_or(u32::MAX);
        let wait = longest / 2 + (f64::from(longest / 2) * js_sys::Math::random()) as u32;
        Box::pin(gloo_timers::future::TimeoutFuture::new(wait))
    }
}

/// `/v1/…` is asked of the host the page came from; reqwest takes whole addresses only.
fn absolute(url: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    if url.starts_with('/') { format!("{origin}{url}") } else { url.to_owned() }
}
