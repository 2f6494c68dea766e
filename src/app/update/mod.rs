//! Updates: from a host, or from a file that somebody hands over. Old content is whole, or new content is; nothing personal
//! is touched. What may be believed is for `trust` to say, this only carries it: fetch → verify → remember → install → keep.

mod apply;
mod changes;
mod fetch;
mod file;
mod outcome;

pub use changes::Changes;
pub use fetch::{Source, Traffic};
pub use file::HandOnError;
pub use outcome::{Outcome, Why};

use super::App;
use crate::platform::net::Go;
use crate::store::StoreError;
use chrono::{DateTime, Utc};
use domain::pack::PackName;
use domain::{Day, Lang};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The root of trust this program was built with.
pub const ROOT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/root.json"));

/// Where updates are asked for, in this order: addresses without a slash at the end, named when the program was built
/// (`BYG_HOSTS`, with spaces between). The web edition asks the host it came from as well.
pub fn hosts() -> Vec<String> {
    let own = if cfg!(target_family = "wasm") { vec![String::new()] } else { Vec::new() };
    let built = option_env!("BYG_HOSTS").unwrap_or_default().split_whitespace().map(str::to_owned);
    own.into_iter().chain(built).collect()
}

/// Whether the program trusts keys that everybody knows, and must say so.
pub fn is_for_development() -> bool {
    trust::root::purpose(ROOT) == Ok(trust::root::Purpose::Development)
}

/// What an update is told while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes that have come.
    pub bytes: u64,
    /// Bytes that are still to come with them, if that is known.
    pub of: Option<u64>,
}

/// How an update went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How it ended.
    pub outcome: Outcome,
    /// What was asked of hosts.
    pub traffic: Traffic,
    /// Whether anything that was offered was verified.
    pub verified: bool,
}

impl Report {
    /// Nothing was asked of anybody.
    fn of(outcome: Outcome) -> Report {
        Report { outcome, traffic: Traffic::default(), verified: false }
    }
}

/// One update at a time in one program; two programs on one folder wait for one another in SQLite.
struct Running(Arc<AtomicBool>);

impl Running {
    fn begin(app: &App) -> Option<Running> {
        let is_free = !app.is_updating.swap(true, Ordering::AcqRel);
        is_free.then(|| Running(Arc::clone(&app.is_updating)))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// What is installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The release of the texts in the reader's language; 0: they came with the program.
    pub release: u64,
    /// When it was last confirmed, as signed; `None`: never since the program was made.
    pub confirmed: Option<DateTime<Utc>>,
    /// The newest day on which anything in the program was checked, when it was opened.
    pub made: Option<Day>,
}

impl App {
    /// What is installed for `lang`.
    ///
    /// # Errors
    /// What the store says.
    pub async fn standing(&self, lang: Lang) -> Result<Standing, StoreError> {
        let read = self.store.run(move |stores| {
            let pack = stores.content.installed(PackName::Guides(lang))?;
            Ok((pack.map_or(0, |pack| pack.release), stores.content.trust()?.confirmed))
        });
        let (release, confirmed) = read.await?;
        Ok(Standing { release, confirmed, made: self.newest_check })
    }

    /// Asks `hosts` one after the other for what is new in `lang`, and installs it. `watch` hears how far it is and may
    /// stop it; what has come is kept for the next time.
    pub async fn update(&self, lang: Lang, hosts: &[String], watch: &dyn Fn(Progress) -> Go) -> Report {
        let Some(_running) = Running::begin(self) else { return Report::of(Outcome::Not(Why::Busy)) };
        let mut source = Source::new(self, watch);
        let mut end = Outcome::Not(Why::NoHost);
        let mut verified = false;
        for host in hosts {
            let outcome = match source.bundle(host, lang).await {
                Ok(fetch::Offer::SameAsBefore) => self.unchanged(lang).await,
                Ok(fetch::Offer::Bundle(bundle, etag)) => {
                    let applied = apply::apply(self, lang, &bundle, Some((&mut source, host))).await;
                    verified |= !matches!(applied, Outcome::Not(Why::Refused(_) | Why::Behind));
                    if matches!(applied, Outcome::New { .. } | Outcome::Same { .. }) {
                        source.remember(host, lang, etag).await;
                    }
                    applied
                }
                Err(why) => Outcome::Not(why),
            };
            let is_final = matches!(outcome, Outcome::New { .. } | Outcome::Same { .. } | Outcome::Not(Why::Stopped));
            end = outcome::worse(end, outcome);
            if is_final {
                break;
            }
        }
        // A host that lags behind offers nothing new, and that is all.
        if end == Outcome::Not(Why::Behind) {
            end = self.unchanged(lang).await;
        }
        Report { outcome: end, traffic: source.traffic(), verified }
    }

    /// Installs what is new in a file that somebody handed over. No network.
    pub async fn take_file(&self, lang: Lang, bytes: &[u8]) -> Report {
        let Some(_running) = Running::begin(self) else { return Report::of(Outcome::Not(Why::Busy)) };
        let outcome = match trust::bundle::Bundle::parse(bytes, trust::bundle::Limits::FILE) {
            Ok(bundle) => apply::apply(self, lang, &bundle, None).await,
            Err(error) => Outcome::Not(Why::of_file(&error)),
        };
        Report { verified: !matches!(outcome, Outcome::Not(_)), ..Report::of(outcome) }
    }

    /// Before this the program was not made: the newest day on which any of its content was checked.
    fn made(&self) -> Option<DateTime<Utc>> {
        let day = self.newest_check?.to_string();
        DateTime::parse_from_rfc3339(&format!("{day}T00:00:00Z")).ok().map(|instant| instant.to_utc())
    }

    async fn unchanged(&self, lang: Lang) -> Outcome {
        match self.standing(lang).await {
            Ok(standing) => Outcome::Same { release: standing.release, confirmed: standing.confirmed },
            Err(error) => Outcome::Not(Why::of_store(&error)),
        }
    }
}
