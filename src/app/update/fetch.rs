//! Fetching over a bad network: few requests, several tries, going on where a file was cut. Nothing here is believed.

use super::Progress;
use super::outcome::Why;
use crate::app::App;
use crate::platform::net::{End, Get, Go, Got};
use domain::Lang;
use domain::pack::PackName;
use std::cell::Cell;
use std::time::Duration;
use trust::bundle::{Bundle, Limits, Looks, Name};
use trust::refresh::{MAX_NEW_ROOTS, MAX_ROOT};
use trust::release::Blob;

/// What was asked of hosts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Requests.
    pub requests: u32,
    /// Bytes of bodies that came.
    pub bytes: u64,
    /// The paths of files that came whole.
    pub fetched: Vec<String>,
}

/// Tries of one file that bring nothing, before it is given up.
const TRIES: u32 = 4;

/// The longest wait before the second try; twice as long before each further one.
const FIRST_WAIT: Duration = Duration::from_secs(2);

/// Bytes that one host may bring at most in one update. Our own choice: many times the packs of one language, whole.
const BUDGET: u64 = 4 << 20;

/// Requests that one update may make of one host at most: a host that gives a byte at a time must not cost a paid line without
/// end, nor use up what the next one needs. Our own choice; an update on a good line makes one.
const MOST_REQUESTS: u32 = 64;

/// A host's answer to "what is new?".
pub(super) enum Offer {
    /// Nothing since the last time.
    SameAsBefore,
    /// This, and what the host calls it.
    Bundle(Bundle, Option<String>),
}

/// Hosts, as one update asks them.
pub struct Source<'a> {
    app: &'a App,
    watch: &'a dyn Fn(Progress) -> Go,
    traffic: Traffic,
    /// Requests and bytes of the hosts before this one.
    before: (u32, u64),
}

/// How one file came.
enum Came {
    Whole(Got),
    /// So much of it, and the host's name for it.
    Part(Got),
    /// A status that no further try will change.
    Status(u16),
    /// Longer than what was asked for.
    TooLong,
    Nothing,
}

impl<'a> Source<'a> {
    pub(super) fn new(app: &'a App, watch: &'a dyn Fn(Progress) -> Go) -> Source<'a> {
        Source { app, watch, traffic: Traffic::default(), before: (0, 0) }
    }

    /// Another host has limits of its own.
    pub(super) fn next_host(&mut self) {
        self.before = (self.traffic.requests, self.traffic.bytes);
    }

    pub(super) fn traffic(self) -> Traffic {
        self.traffic
    }

    /// The update bundle for this phone: the one for its release, or the one for any.
    pub(super) async fn bundle(&mut self, host: &str, lang: Lang) -> Result<Offer, Why> {
        let store = &self.app.store;
        let from = store.run(move |stores| stores.content.installed(PackName::Guides(lang))).await;
        let from = from.map_err(|error| Why::of_store(&error))?.map_or(0, |pack| pack.release);
        let paths = [Some(format!("v1/u/{}/{from}.ub", lang.code())), Some(format!("v1/u/{}/head.ub", lang.code()))];
        // A phone that does not know its release asks for the one for any at once.
        for path in paths.into_iter().flatten().skip(usize::from(from == 0)) {
            let url = format!("{host}/{path}");
            let note = note(&url);
            let etag = store.run(move |stores| stores.content.note(&note)).await.ok().flatten();
            match self.whole(&url, etag.as_deref(), Limits::ONLINE.bytes as u64).await? {
                Came::Whole(got) if got.status == 304 => return Ok(Offer::SameAsBefore),
                Came::Whole(got) => {
                    return match Bundle::parse(&got.body, Limits::ONLINE) {
                        Ok(bundle) => {
                            self.traffic.fetched.push(path);
                            Ok(Offer::Bundle(bundle, got.etag))
                        }
                        Err(error) => Err(match error.looks() {
                            Looks::Foreign => Why::Portal,
                            Looks::Damaged => Why::Damaged,
                            Looks::Later => Why::AppTooOld,
                        }),
                    };
                }
                // Some stores answer 403 for what is not there.
                Came::Status(403 | 404) => {}
                // A page of somebody else, or a trick.
                Came::TooLong => return Err(Why::Portal),
                Came::Status(_) | Came::Part(_) | Came::Nothing => return Err(Why::NoConnection),
            }
        }
        Err(Why::Portal)
    }

    /// The roots that follow the one numbered `known`, for a phone that was off for longer than bundles reach back.
    pub(super) async fn roots_after(&mut self, host: &str, known: u64, bundle: &mut Bundle) -> Result<(), Why> {
        for number in (known + 1..).take(MAX_NEW_ROOTS as usize) {
            let name = Name::Root(number);
            if bundle.get(&name).is_some() {
                continue;
            }
            let path = format!("v1/meta/{name}");
            match self.whole(&format!("{host}/{path}"), None, MAX_ROOT).await? {
                Came::Whole(got) => {
                    self.traffic.fetched.push(path);
                    // It is not there yet.
                    let _ = bundle.insert(name, got.body);
                }
                Came::Status(_) | Came::TooLong => break,
                Came::Part(_) | Came::Nothing => return Err(Why::NoConnection),
            }
        }
        Ok(())
    }

    /// Remembers what the host calls the bundle that is installed now, so that the next question costs nothing.
    pub(super) async fn remember(&self, host: &str, lang: Lang, etag: Option<String>) {
        let store = &self.app.store;
        let Ok(Some(pack)) = store.run(move |stores| stores.content.installed(PackName::Guides(lang))).await else {
            return;
        };
        let Some(etag) = etag.filter(|_| {
            self.traffic.fetched.first().is_some_and(|path| path.ends_with(&format!("/{}.ub", pack.release)))
        }) else {
            return;
        };
        let note = note(&format!("{host}/v1/u/{}/{}.ub", lang.code(), pack.release));
        drop(store.run(move |stores| stores.content.set_note(&note, &etag)).await);
    }

    /// A patch (`d`) or a whole pack (`z`), of exactly the signed length and digest. What was cut is gone on with.
    pub(super) async fn blob(&mut self, host: &str, kind: char, blob: &Blob) -> Result<Vec<u8>, Why> {
        let path = format!("v1/{kind}/{}.zst", blob.sha256);
        let url = format!("{host}/{path}");
        let key = blob.sha256.to_string();
        let (store, named) = (&self.app.store, key.clone());
        let mut have = store.run(move |stores| stores.content.unfinished(&named)).await.unwrap_or_default();
        if have.len() as u64 >= blob.length {
            have.clear();
        }
        // What comes again after it was thrown away brings nothing.
        let (mut empty, mut furthest) = (0, have.len());
        while empty < TRIES {
            if empty > 0 {
                self.app.platform.net().wait(FIRST_WAIT * 2_u32.pow(empty - 1)).await;
            }
            let came = self.once(&url, have.len() as u64, None, blob.length, Some(blob.length)).await?;
            let is_cut = matches!(came, Came::Part(_));
            match came {
                Came::Whole(got) | Came::Part(got) => match got.status {
                    206 if got.starts_at == have.len() as u64 => have.extend_from_slice(&got.body),
                    // The host does not do ranges: what came is the beginning.
                    200 if got.body.len() > have.len() => have = got.body,
                    200 => {}
                    // Another range than the one that was wanted.
                    _ => have.clear(),
                },
                // A range beyond the end, or more than there can be: what was kept is not of this file.
                Came::Status(416) | Came::TooLong => have.clear(),
                Came::Status(_) => return Err(Why::NoConnection),
                Came::Nothing => {}
            }
            if have.len() as u64 == blob.length {
                if Blob::of(&have) == *blob {
                    self.traffic.fetched.push(path);
                    return Ok(have);
                }
                // Whole and wrong: begin again, once or twice.
                have.clear();
            }
            let (named, kept) = (key.clone(), have.clone());
            drop(store.run(move |stores| stores.content.keep_unfinished(&named, &kept)).await);
            if is_cut && (self.watch)(Progress { bytes: have.len() as u64, of: Some(blob.length) }) == Go::Stop {
                return Err(Why::Stopped);
            }
            empty = if have.len() > furthest { 0 } else { empty + 1 };
            furthest = furthest.max(have.len());
        }
        Err(if have.is_empty() { Why::Damaged } else { Why::NoConnection })
    }

    /// A small file that is only of use whole.
    async fn whole(&mut self, url: &str, etag: Option<&str>, most: u64) -> Result<Came, Why> {
        let mut last = Came::Nothing;
        for attempt in 0..TRIES {
            if attempt > 0 {
                self.app.platform.net().wait(FIRST_WAIT * 2_u32.pow(attempt - 1)).await;
            }
            last = self.once(url, 0, etag, most, None).await?;
            if !matches!(last, Came::Part(_) | Came::Nothing) {
                break;
            }
        }
        // Nobody asked for what is new since then, so that this answers nothing.
        if matches!(&last, Came::Whole(got) if got.status == 304) && etag.is_none() {
            return Ok(Came::Nothing);
        }
        Ok(last)
    }

    /// One request.
    async fn once(
        &mut self,
        url: &str,
        from: u64,
        etag: Option<&str>,
        most: u64,
        of: Option<u64>,
    ) -> Result<Came, Why> {
        let (requests, bytes) = self.before;
        let left = BUDGET.saturating_sub(self.traffic.bytes - bytes);
        if left == 0 || self.traffic.requests - requests >= MOST_REQUESTS {
            return Err(Why::Damaged);
        }
        let is_stopped = Cell::new(false);
        let progress = |bytes: u64| {
            let go = (self.watch)(Progress { bytes: from + bytes, of });
            is_stopped.set(go == Go::Stop);
            go
        };
        self.traffic.requests += 1;
        if progress(0) == Go::Stop {
            return Err(Why::Stopped);
        }
        let ask = Get { url, from, etag, most: most.min(left), progress: &progress };
        let Ok(got) = self.app.platform.net().get(ask).await else { return Ok(Came::Nothing) };
        self.traffic.bytes += got.body.len() as u64;
        if is_stopped.get() && of.is_none() {
            return Err(Why::Stopped);
        }
        Ok(match (got.status, got.end) {
            (200 | 206 | 304, End::Whole) => Came::Whole(got),
            (200 | 206, End::Cut | End::TooSlow | End::Stopped) => Came::Part(got),
            (200 | 206, End::TooLong) => Came::TooLong,
            (500..=599 | 408 | 429, _) => Came::Nothing,
            (status, _) => Came::Status(status),
        })
    }
}

fn note(url: &str) -> String {
    format!("etag {url}")
}
