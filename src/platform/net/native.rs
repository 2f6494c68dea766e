//! The network of a phone or a computer: reqwest on tokio, rustls with ring and Mozilla's roots.

use super::{End, Get, Got, Net, STALL, Unreachable, head, request, take};
use crate::platform::LocalFuture;
use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use std::hash::{BuildHasher as _, RandomState};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// A connection over 2G takes seconds to open; a minute is no connection.
const CONNECT: Duration = Duration::from_secs(30);

/// After this long, fewer than [`SLOWEST`] bytes a second are no connection either.
const PATIENCE: Duration = Duration::from_secs(60);

/// Bytes a second. GPRS at its worst brings a few hundred.
const SLOWEST: u64 = 100;

/// A network with connections of its own.
pub struct Native {
    client: OnceLock<Result<Client, String>>,
    stall: Duration,
    patience: Duration,
}

impl Default for Native {
    fn default() -> Native {
        Native::with_patience(STALL, PATIENCE)
    }
}

impl Native {
    /// A network that waits so long for the next byte, and so long before it asks for [`SLOWEST`].
    pub fn with_patience(stall: Duration, patience: Duration) -> Native {
        Native { client: OnceLock::new(), stall, patience }
    }

    fn client(&self) -> Result<&Client, Unreachable> {
        self.client.get_or_init(build).as_ref().map_err(|error| Unreachable(error.clone()))
    }

    async fn ask(&self, ask: Get<'_>) -> Result<Got, Unreachable> {
        let said = |error: reqwest::Error| Unreachable(error.to_string());
        let sent = tokio::time::timeout(self.stall, request(self.client()?, ask.url, ask).send());
        let answer = sent.await.map_err(|_| Unreachable("no answer".to_owned()))?.map_err(said)?;
        let mut got = head(&answer);
        got.end = self.read(answer, ask, &mut got.body).await;
        Ok(got)
    }

    async fn read(&self, mut answer: Response, ask: Get<'_>, body: &mut Vec<u8>) -> End {
        let begun = Instant::now();
        loop {
            let chunk = match tokio::time::timeout(self.stall, answer.chunk()).await {
                Err(_) => return End::TooSlow,
                Ok(Err(_)) => return End::Cut,
                Ok(Ok(None)) => return End::Whole,
                Ok(Ok(Some(chunk))) => chunk,
            };
            if let Some(end) = take(&chunk, ask, body) {
                return end;
            }
            let waited = begun.elapsed();
            if waited > self.patience && (body.len() as u64) < SLOWEST * waited.as_secs() {
                return End::TooSlow;
            }
        }
    }
}

impl Net for Native {
    fn get<'a>(&'a self, ask: Get<'a>) -> LocalFuture<'a, Result<Got, Unreachable>> {
        Box::pin(self.ask(ask))
    }

    fn wait(&self, longest: Duration) -> LocalFuture<'_, ()> {
        // The standard library's hasher is seeded by chance.
        let chance = RandomState::new().hash_one(0) % 1_000;
        let wait = longest / 2 + longest / 2 * u32::try_from(chance).unwrap_or(0) / 1_000;
        Box::pin(tokio::time::sleep(wait))
    }
}

fn build() -> Result<Client, String> {
    let provider = rustls::crypto::ring::default_provider();
    let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let tls = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    // What is fetched is signed: TLS is for privacy. A redirect may lead to a mirror, or to a Wi-Fi's sign-in page; where
    // nobody could read along, nobody shall after it.
    let redirect = Policy::custom(|attempt| {
        let is_open = attempt.url().scheme() != "https";
        let was_private = attempt.previous().iter().any(|url| url.scheme() == "https");
        if attempt.previous().len() > 3 || (was_private && is_open) { attempt.stop() } else { attempt.follow() }
    });
    let client = Client::builder().tls_backend_preconfigured(tls).connect_timeout(CONNECT);
    client.redirect(redirect).build().map_err(|error| error.to_string())
}
