//! The network of a browser: its fetch.

use super::{End, Get, Got, Net, STALL, Unreachable, head, request, take};
use crate::platform::LocalFuture;
use futures_util::StreamExt as _;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
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
            let sent = in_time(request(&Client::new(), &absolute(ask.url), ask).send()).await;
            let answer = sent.ok_or_else(|| Unreachable("no answer".to_owned()))?.map_err(said)?;
            let mut got = head(&answer);
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
        if let Some(end) = take(&chunk, ask, body) {
            return end;
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
