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
use super::built::{ROOT, newest_check};
use crate::platform::net::Go;
use crate::store::StoreError;
use apply::{Applied, Origin};
use chrono::{DateTime, Utc};
use domain::pack::PackName;
use domain::{Day, Lang};
use fetch::Offer;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use trust::bundle::{Bundle, Limits};
use trust::refresh::Refusal;

/// A confirmation is made every week (docs/publishing.md); one day more for the copying.
const RECENT_DAYS: i64 = 8;

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
        let pack = self.store.run(move |stores| stores.content.installed(PackName::Guides(lang))).await?;
        let (release, confirmed) = pack.map_or((0, None), |pack| (pack.release, pack.confirmed));
        Ok(Standing { release, confirmed, made: newest_check() })
    }

    /// Asks `hosts` one after the other for what is new in `lang`, and installs it. `watch` hears how far it is and may
    /// stop it; what has come is kept for the next time.
    pub async fn update(&self, lang: Lang, hosts: &[String], watch: &dyn Fn(Progress) -> Go) -> Report {
        let Some(_running) = Running::begin(self) else { return Report::of(Outcome::Not(Why::Busy)) };
        let mut source = Source::new(self, watch);
        let mut end = Outcome::Not(Why::NoHost);
        let mut verified = false;
        for host in hosts {
            source.next_host();
            let applied = self.ask_host(lang, &mut source, host).await;
            verified |= applied.is_verified;
            let is_final = match &applied.outcome {
                Outcome::New { .. } | Outcome::Not(Why::Stopped) => true,
                // A mirror that nobody cares for stands still: then the next one is asked too.
                Outcome::Same { confirmed, .. } => confirmed.is_some_and(|confirmed| self.is_recent(confirmed)),
                Outcome::Not(_) => false,
            };
            end = outcome::worse(end, applied.outcome);
            if is_final {
                break;
            }
        }
        // Content is whole already; without this file a lost database comes back as the program brought it.
        file::keep(self).await;
        // A host that lags behind offers nothing new, and that is all.
        if end == Outcome::Not(Why::Behind) {
            end = self.unchanged(lang).await;
        }
        Report { outcome: end, traffic: source.traffic(), verified }
    }

    /// Installs what is new in a file that somebody handed over. No network.
    pub async fn take_file(&self, lang: Lang, bytes: &[u8]) -> Report {
        let Some(_running) = Running::begin(self) else { return Report::of(Outcome::Not(Why::Busy)) };
        let bundle = match Bundle::parse(bytes, Limits::FILE) {
            Ok(bundle) => bundle,
            Err(error) => return Report::of(Outcome::Not(Why::of_file(&error))),
        };
        let applied = apply::apply(self, lang, &bundle, Origin::File).await;
        file::keep(self).await;
        Report { verified: applied.is_verified, ..Report::of(applied.outcome) }
    }

    /// What one host has.
    async fn ask_host(&self, lang: Lang, source: &mut Source<'_>, host: &str) -> Applied {
        let unverified = |outcome| Applied { outcome, is_verified: false };
        let (mut bundle, etag) = match source.bundle(host, lang).await {
            Ok(Offer::SameAsBefore) => return unverified(self.unchanged(lang).await),
            Ok(Offer::Bundle(bundle, etag)) => (bundle, etag),
            Err(why) => return unverified(Outcome::Not(why)),
        };
        let mut applied = apply::apply(self, lang, &bundle, Origin::Host(source, host)).await;
        // A phone that was off for years lacks more roots than a bundle has room for.
        if let Outcome::Not(Why::Refused(Refusal::RootChain { known })) = &applied.outcome {
            if let Err(why) = source.roots_after(host, *known, &mut bundle).await {
                return unverified(Outcome::Not(why));
            }
            applied = apply::apply(self, lang, &bundle, Origin::Host(source, host)).await;
        }
        if matches!(applied.outcome, Outcome::New { .. } | Outcome::Same { .. }) {
            source.remember(host, lang, etag).await;
        }
        applied
    }

    /// Whether this was lately, by the clock of the device: a wrong one costs a further question, nothing else.
    fn is_recent(&self, confirmed: DateTime<Utc>) -> bool {
        let days = Day::from_date(confirmed.date_naive()).days_until(self.platform.today());
        // A day for the zones.
        (-1..=RECENT_DAYS).contains(&days)
    }

    /// Before this the program was not made.
    fn made(&self) -> Option<DateTime<Utc>> {
        let day = newest_check()?.to_string();
        DateTime::parse_from_rfc3339(&format!("{day}T00:00:00Z")).ok().map(|instant| instant.to_utc())
    }

    /// There is nothing newer to be had. That is no reason to call old what is the newest, nor the newest what is known to be
    /// old: a release may be known by its signed list alone.
    async fn unchanged(&self, lang: Lang) -> Outcome {
        let name = PackName::Guides(lang);
        let target = match (apply::known(self).await, apply::id(name)) {
            (Some(known), Some(id)) => known.release.packs.get(&id).cloned(),
            _ => None,
        };
        match self.store.run(move |stores| stores.content.installed(name)).await {
            Ok(Some(pack)) if target.is_none_or(|target| apply::stays(name, &pack, &target).is_some()) => {
                Outcome::Same { release: pack.release, confirmed: pack.confirmed }
            }
            Ok(_) => Outcome::Not(Why::Damaged),
            Err(error) => Outcome::Not(Why::of_store(&error)),
        }
    }
}
