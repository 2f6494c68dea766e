//! A view for each page: what it shows, ready to be drawn. Everything comes from the phone's own storage.

use super::App;
use crate::store::StoreError;
use domain::guide::{Block, Card, CheckItem, CheckPlace, Guide, Topic};
use domain::hotline::Hotline;
use domain::{Country, Day, Lang};
use std::collections::{BTreeMap, BTreeSet};

/// The home page.
#[derive(Clone, Debug, PartialEq)]
pub struct HomeView {
    /// What changed lately, the newest first.
    pub changed: Vec<ChangedCard>,
    /// The topics, the most important first.
    pub topics: Vec<TopicTile>,
}

/// A card that tells of a change.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedCard {
    /// Its guide's slug.
    pub guide: String,
    /// Its id.
    pub card: String,
    /// Its heading.
    pub title: String,
    /// When the rule changed.
    pub day: Day,
}

/// A topic on the home page.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicTile {
    /// The topic.
    pub topic: Topic,
    /// The topic's only guide: a tap leads straight to it.
    pub only_guide: Option<String>,
}

/// The list of guides.
#[derive(Clone, Debug, PartialEq)]
pub struct GuidesView {
    /// Topics with their guides.
    pub topics: Vec<(Topic, Vec<GuideEntry>)>,
}

/// A guide in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideEntry {
    /// Its slug.
    pub slug: String,
    /// Its pictogram.
    pub picture: String,
    /// Its title.
    pub title: String,
    /// What one will know after it.
    pub summary: String,
    /// How many cards this reader sees.
    pub cards: usize,
}

/// A guide, as this reader sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct GuideView {
    /// The guide.
    pub guide: Guide,
    /// The bodies its cards call out to, by id.
    pub hotlines: BTreeMap<String, Hotline>,
    /// The id of the card read last.
    pub last_card: Option<String>,
    /// The lines of its checklists that are ticked.
    pub ticked: BTreeSet<CheckPlace>,
}

/// A card with a checklist, and how far it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct ChecklistEntry {
    /// Its guide's slug.
    pub guide: String,
    /// The guide's title.
    pub guide_title: String,
    /// The card's id.
    pub card: String,
    /// Its pictogram.
    pub picture: String,
    /// Its heading.
    pub title: String,
    /// How far it is done.
    pub done: Done,
}

/// How many lines of a checklist are ticked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Ticked lines.
    pub ticked: usize,
    /// All lines.
    pub lines: usize,
}

impl Done {
    /// Of the checklists of a card; no lines when it has none.
    pub fn of(guide: &str, card: &Card, ticked: &BTreeSet<CheckPlace>) -> Done {
        let items = card.check_items();
        let is_ticked = |item: &&&CheckItem| ticked.contains(&CheckPlace::of(guide, &card.id, &item.id));
        Done { ticked: items.iter().filter(is_ticked).count(), lines: items.len() }
    }
}

impl App {
    /// The home page in `lang` for somebody from `origin`, on the day `today`.
    ///
    /// # Errors
    /// What the store says.
    pub async fn home(&self, lang: Lang, origin: Option<Country>, today: Day) -> Result<HomeView, StoreError> {
        let (topics, guides) =
            self.store.run(move |stores| Ok((stores.content.topics(lang)?, stores.content.guides(lang)?))).await?;
        let only_guide = |topic: &Topic| match guides
            .iter()
            .filter(|guide| guide.topic == topic.id)
            .collect::<Vec<_>>()
            .as_slice()
        {
            [only] => Some(only.slug.clone()),
            _ => None,
        };
        let topics = topics.into_iter().map(|topic| TopicTile { only_guide: only_guide(&topic), topic }).collect();
        Ok(HomeView { changed: changed(&guides, origin, today), topics })
    }

    /// All guides in `lang` by topic.
    ///
    /// # Errors
    /// What the store says.
    pub async fn guides(&self, lang: Lang, origin: Option<Country>) -> Result<GuidesView, StoreError> {
        let (topics, guides) =
            self.store.run(move |stores| Ok((stores.content.topics(lang)?, stores.content.guides(lang)?))).await?;
        let entries = |topic: &Topic| {
            let own = guides.iter().filter(|guide| guide.topic == topic.id);
            own.map(|guide| GuideEntry {
                slug: guide.slug.clone(),
                picture: guide.picture.clone(),
                title: guide.title.clone(),
                summary: guide.summary.clone(),
                cards: guide.cards.iter().filter(|card| card.audience.includes(origin)).count(),
            })
            .collect()
        };
        Ok(GuidesView { topics: topics.into_iter().map(|topic| (topic.clone(), entries(&topic))).collect() })
    }

    /// One guide in `lang` for somebody from `origin`; `None` when there is none of that name.
    ///
    /// # Errors
    /// What the store says.
    pub async fn guide(
        &self,
        lang: Lang,
        origin: Option<Country>,
        slug: String,
    ) -> Result<Option<GuideView>, StoreError> {
        self.store
            .run(move |stores| {
                let Some(guide) = stores.content.guide(lang, &slug)? else { return Ok(None) };
                let guide = guide.for_reader(origin);
                let mut hotlines = BTreeMap::new();
                for id in guide.cards.iter().flat_map(|card| &card.blocks).flat_map(called) {
                    if let Some(hotline) = stores.content.hotline(id)? {
                        hotlines.insert(id.to_owned(), hotline);
                    }
                }
                let ticked = stores.user.ticks()?.into_iter().filter(|place| place.guide == slug).collect();
                Ok(Some(GuideView { hotlines, last_card: stores.user.last_card(&slug)?, ticked, guide }))
            })
            .await
    }

    /// Every card with a checklist for somebody from `origin`, in the order of the guides.
    ///
    /// # Errors
    /// What the store says.
    pub async fn checklists(&self, lang: Lang, origin: Option<Country>) -> Result<Vec<ChecklistEntry>, StoreError> {
        let (guides, ticked) =
            self.store.run(move |stores| Ok((stores.content.guides(lang)?, stores.user.ticks()?))).await?;
        let guides = guides.into_iter().map(|guide| guide.for_reader(origin));
        let entries = guides.flat_map(|guide| {
            let entry = |card: &Card| ChecklistEntry {
                guide: guide.slug.clone(),
                guide_title: guide.title.clone(),
                card: card.id.clone(),
                picture: card.picture.clone(),
                title: card.title.clone(),
                done: Done::of(&guide.slug, card, &ticked),
            };
            guide.cards.iter().map(entry).filter(|entry| entry.done.lines > 0).collect::<Vec<_>>()
        });
        Ok(entries.collect())
    }

    /// The whole directory, as authored.
    ///
    /// # Errors
    /// What the store says.
    pub async fn hotlines(&self) -> Result<Vec<Hotline>, StoreError> {
        self.store.run(|stores| stores.content.hotlines()).await
    }

    /// One body; `None` when it is not listed.
    ///
    /// # Errors
    /// What the store says.
    pub async fn hotline(&self, id: String) -> Result<Option<Hotline>, StoreError> {
        self.store.run(move |stores| stores.content.hotline(&id)).await
    }
}

/// Ids of the bodies a block calls out to.
fn called(block: &Block) -> Vec<&str> {
    match block {
        Block::Call { hotline, .. } => vec![hotline],
        Block::Part { blocks, .. } => blocks.iter().flat_map(called).collect(),
        _ => Vec::new(),
    }
}

/// Days for which a change counts as lately. Our own choice: two years, the length of a work permit.
const LATELY: i64 = 730;

/// Cards that tell of a change of the last two years and are for this reader, the newest first.
fn changed(guides: &[Guide], origin: Option<Country>, today: Day) -> Vec<ChangedCard> {
    let of_guide = |guide: &Guide| {
        let told = guide.cards.iter().filter(|card| card.audience.includes(origin));
        told.filter_map(|card: &Card| {
            Some(ChangedCard {
                guide: guide.slug.clone(),
                card: card.id.clone(),
                title: card.title.clone(),
                day: card.changed?,
            })
        })
        .collect::<Vec<_>>()
    };
    let mut cards: Vec<ChangedCard> = guides.iter().flat_map(of_guide).collect();
    cards.retain(|card| card.day.days_until(today) <= LATELY);
    cards.sort_by(|one, other| other.day.cmp(&one.day).then_with(|| one.card.cmp(&other.card)));
    cards
}
