//! Cards to show: the list, and one card with the numbers its reader may be asked to call.

use super::App;
use crate::store::StoreError;
use domain::hotline::Hotline;
use domain::phrase::{Phrase, ShowTo};
use domain::{Country, Lang};

/// The list of cards to show.
#[derive(Clone, Debug, PartialEq)]
pub struct ShowView {
    /// Cards by whom they are for, the most pressing first.
    pub groups: Vec<(ShowTo, Vec<Phrase>)>,
}

/// One card to show.
#[derive(Clone, Debug, PartialEq)]
pub struct ShowCardView {
    /// The card.
    pub phrase: Phrase,
    /// Bodies that may be called for the person.
    pub call: Vec<Hotline>,
}

impl App {
    /// The cards to show in `lang` for somebody from `origin`.
    ///
    /// # Errors
    /// What the store says.
    pub async fn cards_to_show(&self, lang: Lang, origin: Option<Country>) -> Result<ShowView, StoreError> {
        let mut phrases = self.store.run(move |stores| stores.content.phrases(lang)).await?;
        phrases.retain(|phrase| phrase.audience.includes(origin));
        let of = |group: ShowTo| phrases.iter().filter(|phrase| phrase.show_to == group).cloned().collect::<Vec<_>>();
        let groups = ShowTo::ALL.into_iter().map(|group| (group, of(group)));
        Ok(ShowView { groups: groups.filter(|(_, phrases)| !phrases.is_empty()).collect() })
    }

    /// One card to show; `None` when there is none of that name.
    ///
    /// # Errors
    /// What the store says.
    pub async fn card_to_show(
        &self,
        lang: Lang,
        origin: Option<Country>,
        id: String,
    ) -> Result<Option<ShowCardView>, StoreError> {
        self.store
            .run(move |stores| {
                let is_it = |phrase: &Phrase| phrase.id == id && phrase.audience.includes(origin);
                let Some(phrase) = stores.content.phrases(lang)?.into_iter().find(is_it) else { return Ok(None) };
                let mut call = Vec::new();
                for body in &phrase.call {
                    call.extend(stores.content.hotline(body)?.filter(|body| body.audience.includes(origin)));
                }
                Ok(Some(ShowCardView { phrase, call }))
            })
            .await
    }
}
