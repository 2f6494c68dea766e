//! My papers: what the pages show. Behind a PIN nothing is told, not even how many there are.

use super::App;
pub use super::plan::PaperItem;
use super::plan::{Planned, items};
use crate::store::user::Stamp;
use crate::store::{StoreError, Stores};
use domain::clock::Clock;
use domain::hotline::Hotline;
use domain::paper::{Event, Paper, PaperId, PaperKind, Person, Standing};
use domain::paper_rule::PaperRule;
use domain::reminder::Reminder;
use domain::{Day, Lang};
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

/// Something that stands behind the PIN.
#[derive(Clone, Debug, PartialEq)]
pub enum Guarded<T> {
    /// A PIN is set and was not entered since the app was opened.
    Locked,
    /// Here it is.
    Open(T),
}

/// The page of all papers.
#[derive(Clone, Debug, PartialEq)]
pub struct PapersView {
    /// Today, and whether that can be true. Days are counted only then.
    pub today: Day,
    /// See [`judge`].
    pub clock: Clock,
    /// Those that count, the earliest first, then the others.
    pub papers: Vec<PaperItem>,
    /// What should have rung and did not, the oldest first.
    pub missed: Vec<Reminder>,
}

/// A paper's own page.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperView {
    /// The paper.
    pub item: PaperItem,
    /// Today.
    pub today: Day,
    /// Whether that can be true.
    pub clock: Clock,
    /// What happened to it, the newest first.
    pub history: Vec<Event>,
    /// Whom to ask.
    pub hotline: Option<Hotline>,
}

/// The form for a paper.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperForm {
    /// What we publish about the kind.
    pub rule: PaperRule,
    /// The others whose papers are kept here.
    pub people: Vec<Person>,
    /// The paper to change; `None` for a new one.
    pub paper: Option<Paper>,
    /// Today.
    pub today: Day,
    /// Whether that can be true.
    pub clock: Clock,
    /// The day by which typed years are judged.
    pub reading_day: Day,
}

/// The page of reminders.
#[derive(Clone, Debug, PartialEq)]
pub struct RemindersView {
    /// The papers by id, for their names.
    pub papers: BTreeMap<PaperId, PaperItem>,
    /// What will ring, the next first.
    pub ahead: Vec<Reminder>,
    /// Whether the clock can be right; nothing is planned otherwise.
    pub clock: Clock,
}

impl App {
    /// Whether the papers are behind a PIN that was not entered yet.
    pub(super) async fn is_locked(&self) -> Result<bool, StoreError> {
        let has_pin = self.store.run(|stores| stores.user.has_pin()).await?;
        Ok(has_pin && !self.unlocked.load(Ordering::Relaxed))
    }

    /// The instant and the day, for what is entered now.
    pub fn stamp(&self) -> Stamp {
        Stamp { now: self.platform.now(), today: self.platform.today() }
    }

    /// All papers and what was missed.
    ///
    /// # Errors
    /// What the store says.
    pub async fn papers(&self, lang: Lang) -> Result<Guarded<PapersView>, StoreError> {
        if self.is_locked().await? {
            return Ok(Guarded::Locked);
        }
        let Planned { plan, clock } = self.plan(lang).await?;
        let mut papers = self.store.run(move |stores| items(stores, lang)).await?;
        papers.sort_by_key(|item| (item.paper.standing != Standing::Counts, item.paper.entry.due()));
        Ok(Guarded::Open(PapersView { today: self.platform.today(), clock, papers, missed: plan.missed }))
    }

    /// One paper; `None` when it is not there (any more).
    ///
    /// # Errors
    /// What the store says.
    pub async fn paper(&self, lang: Lang, id: PaperId) -> Result<Guarded<Option<PaperView>>, StoreError> {
        if self.is_locked().await? {
            return Ok(Guarded::Locked);
        }
        let (today, clock) = (self.platform.today(), self.clock());
        let view = self.store.run(move |stores| {
            let Some((_, mut history)) = stores.user.paper(&id)? else { return Ok(None) };
            history.reverse();
            let Some(item) = items(stores, lang)?.into_iter().find(|item| item.paper.id == id) else { return Ok(None) };
            let hotline = stores.content.hotline(&item.rule.hotline)?;
            Ok(Some(PaperView { item, today, clock, history, hotline }))
        });
        Ok(Guarded::Open(view.await?))
    }

    /// Every kind of paper, in the order they are offered.
    ///
    /// # Errors
    /// What the store says.
    pub async fn paper_kinds(&self, lang: Lang) -> Result<Guarded<Vec<PaperRule>>, StoreError> {
        if self.is_locked().await? {
            return Ok(Guarded::Locked);
        }
        let mut rules = self.store.run(move |stores| stores.content.paper_rules(lang)).await?;
        Ok(Guarded::Open(PaperKind::ALL.iter().filter_map(|kind| rules.remove(kind)).collect()))
    }

    /// The form for a new paper of a kind.
    ///
    /// # Errors
    /// What the store says.
    pub async fn new_paper_form(&self, lang: Lang, kind: PaperKind) -> Result<Guarded<Option<PaperForm>>, StoreError> {
        self.form(lang, move |_| Ok(Some((kind, None)))).await
    }

    /// The form that changes a paper; `None` when it is not there (any more).
    ///
    /// # Errors
    /// What the store says.
    pub async fn paper_form(&self, lang: Lang, id: PaperId) -> Result<Guarded<Option<PaperForm>>, StoreError> {
        let find =
            move |stores: &mut Stores| Ok(stores.user.paper(&id)?.map(|(paper, _)| (paper.entry.kind, Some(paper))));
        self.form(lang, find).await
    }

    async fn form(
        &self,
        lang: Lang,
        find: impl FnOnce(&mut Stores) -> Result<Option<(PaperKind, Option<Paper>)>, StoreError> + Send + 'static,
    ) -> Result<Guarded<Option<PaperForm>>, StoreError> {
        if self.is_locked().await? {
            return Ok(Guarded::Locked);
        }
        let (today, clock, reading_day) = (self.platform.today(), self.clock(), self.reading_day());
        let form = self.store.run(move |stores| {
            let Some((kind, paper)) = find(stores)? else { return Ok(None) };
            let Some(rule) = stores.content.paper_rules(lang)?.remove(&kind) else { return Ok(None) };
            Ok(Some(PaperForm { rule, people: stores.user.people()?, paper, today, clock, reading_day }))
        });
        Ok(Guarded::Open(form.await?))
    }

    /// What will ring.
    ///
    /// # Errors
    /// What the store says.
    pub async fn reminders(&self, lang: Lang) -> Result<Guarded<RemindersView>, StoreError> {
        if self.is_locked().await? {
            return Ok(Guarded::Locked);
        }
        let Planned { plan, clock } = self.plan(lang).await?;
        let papers = self.store.run(move |stores| items(stores, lang)).await?;
        let papers = papers.into_iter().map(|item| (item.paper.id.clone(), item)).collect();
        Ok(Guarded::Open(RemindersView { papers, ahead: plan.ahead, clock }))
    }
}
