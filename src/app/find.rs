//! Search: what was typed, asked of the phone's own index. Nothing that was typed is kept.

use super::App;
use crate::store::content::Hit;
use crate::store::{StoreError, Stores};
use domain::Lang;
use domain::directory::Caller;
use domain::found::Place;
use domain::hotline::Hotline;
use search::place::{Fit, fit};
use search::query::{Matching, Query};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FindView {
    /// Nothing was typed that can be looked for.
    pub is_empty: bool,
    /// What fits, the best first.
    pub found: Vec<FoundItem>,
    /// What is only similar, for when little or nothing fits.
    pub similar: Vec<FoundItem>,
}

/// Something found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundItem {
    /// Where it is opened.
    pub place: Place,
    /// How exactly it fits; what it opens is marked in the same way.
    pub how: Matching,
    /// Its pictogram; empty for a body, which has its own.
    pub picture: String,
    /// Its heading.
    pub title: Vec<Piece>,
    /// The sentence in which it was found; empty when the heading says it.
    pub excerpt: Vec<Piece>,
    /// The body, if it is one.
    pub hotline: Option<Hotline>,
}

/// A piece of a text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is what was looked for.
    pub is_marked: bool,
}

/// The words to mark on a page that was opened from a search, and how exactly they must stand there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marking(Option<(Query, Matching)>);

impl Marking {
    /// A text in pieces.
    pub fn pieces(&self, text: &str) -> Vec<Piece> {
        match &self.0 {
            None => vec![Piece { text: text.to_owned(), is_marked: false }],
            Some((query, how)) => pieces(text, 0..text.len(), &fit(query, *how, text).marks),
        }
    }
}

/// Results that are shown. Our own choice: more are not read on a small screen.
const MOST: usize = 30;

/// Pieces that are weighed, of which those that are not for the caller fall away. Our own choice.
const WEIGHED: usize = 150;

/// With fewer results than this, similar ones are offered too.
const FEW: usize = 3;

impl App {
    /// What fits `text` for this caller, in the caller's language.
    ///
    /// # Errors
    /// What the store says.
    pub async fn find(&self, caller: Caller, text: String) -> Result<FindView, StoreError> {
        // While this waits for its turn, the next letter may be typed: nobody waits for the answer then, and none is made.
        let asked = Arc::new(());
        let is_asked = Arc::downgrade(&asked);
        let answer = self.store.run(move |stores| match is_asked.strong_count() {
            0 => Ok(FindView::default()),
            _ => found(stores, &caller, &text),
        });
        let answer = answer.await;
        drop(asked);
        answer
    }

    /// The words to mark on the page that a result of this search opens, which fitted in the way `how`.
    ///
    /// # Errors
    /// What the store says.
    pub async fn marking(&self, lang: Lang, text: String, how: Matching) -> Result<Marking, StoreError> {
        let lexicon = self.store.run(move |stores| stores.content.lexicon(lang)).await?;
        let query = Query::new(&text, &lexicon);
        // A word that is still being typed is a whole one too, and goes on on the page.
        let how = if how == Matching::Whole { Matching::Begun } else { how };
        Ok(Marking((!query.is_empty()).then_some((query, how))))
    }
}

fn found(stores: &mut Stores, caller: &Caller, text: &str) -> Result<FindView, StoreError> {
    let lang = caller.lang.unwrap_or(Lang::En);
    // Before the first letter is typed: whoever opens the page is about to search.
    stores.content.index(lang)?;
    let lexicon = stores.content.lexicon(lang)?;
    let query = Query::new(text, &lexicon);
    if query.is_empty() {
        return Ok(FindView { is_empty: true, ..FindView::default() });
    }
    let mut seen = Seen::default();
    let mut view = FindView::default();
    for how in [Matching::Whole, Matching::Begun] {
        // What only begins so stands below what fits.
        if view.found.len() < MOST {
            view.found.extend(items(stores, caller, &query, how, &mut seen)?);
        }
    }
    view.found.truncate(MOST);
    if view.found.len() < FEW {
        view.similar = items(stores, caller, &query, Matching::Similar, &mut seen)?;
        view.similar.truncate(MOST);
    }
    Ok(view)
}

/// What was found already: pieces by their number in the index, and places, which may have several.
#[derive(Default)]
struct Seen {
    pieces: BTreeSet<i64>,
    places: BTreeSet<Place>,
}

/// What fits in this way and was not seen yet.
fn items(
    stores: &Stores,
    caller: &Caller,
    query: &Query,
    how: Matching,
    seen: &mut Seen,
) -> Result<Vec<FoundItem>, StoreError> {
    let mut weighed = Vec::new();
    for hit in stores.content.find_new(query, how, &mut seen.pieces, Some(WEIGHED))? {
        if !hit.found.audience.includes(caller.origin) {
            continue;
        }
        let Some(place) = Place::from_text(&hit.found.place) else { continue };
        let hotline = match &place {
            Place::Hotline(id) => stores.content.hotline(id)?,
            _ => None,
        };
        weighed.push((weight(&hit, caller, hotline.as_ref()), place, hotline, hit));
    }
    if how != Matching::Similar {
        weighed.sort_by(|(one, _, _, first), (other, _, _, second)| {
            Reverse(first.whole_words()).cmp(&Reverse(second.whole_words())).then(other.total_cmp(one))
        });
    }
    let fresh = weighed.into_iter().filter(|(_, place, _, _)| seen.places.insert(place.clone()));
    Ok(fresh.map(|(_, place, hotline, hit)| item(place, hotline, &hit)).collect())
}

/// How well a hit serves this caller: what is for people from their country weighs more, what cannot be called from where
/// they are less. Our own choice, tried with the queries of `tests/data/search`.
fn weight(hit: &Hit, caller: &Caller, hotline: Option<&Hotline>) -> f64 {
    let is_for_them = !hit.found.audience.is_everybody() && caller.origin.is_some();
    let is_out_of_reach = hotline.is_some_and(|hotline| !hotline.reachable_from(caller.here));
    hit.score * if is_for_them { 1.2 } else { 1.0 } * if is_out_of_reach { 0.5 } else { 1.0 }
}

fn item(place: Place, hotline: Option<Hotline>, hit: &Hit) -> FoundItem {
    let title = &hit.found.title;
    FoundItem {
        place,
        how: hit.how,
        picture: hit.found.picture.clone(),
        title: pieces(title, 0..title.len(), &hit.title.marks),
        excerpt: excerpt(&hit.found.body, &hit.body),
        hotline,
    }
}

/// The sentence round the first place where something stands; nothing when nothing does.
fn excerpt(body: &str, fit: &Fit) -> Vec<Piece> {
    let Some(first) = fit.marks.first() else { return Vec::new() };
    let ends = sentence_ends(body);
    let from = ends.iter().copied().take_while(|end| *end <= first.start).last();
    let to = ends.iter().copied().find(|end| *end >= first.end);
    let range = from.unwrap_or(0)..to.unwrap_or(body.len());
    let skipped = body.get(range.clone()).map_or(0, |sentence| sentence.len() - sentence.trim_start().len());
    pieces(body, range.start + skipped..range.end, &fit.marks)
}

/// The places after the sentences of `text`. A full stop between digits ends none (1.5).
fn sentence_ends(text: &str) -> Vec<usize> {
    let mut before = None;
    let mut ends = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let is_digit = |other: Option<char>| other.is_some_and(char::is_numeric);
        let is_end = match character {
            '\n' | '\u{17D4}' | '\u{104B}' | '?' | '!' => true,
            '.' => !(is_digit(before) && is_digit(characters.peek().map(|(_, next)| *next))),
            _ => false,
        };
        if is_end {
            ends.push(at + character.len_utf8());
        }
        before = Some(character);
    }
    ends
}

/// `text` within `range`, cut at the marks.
fn pieces(text: &str, range: Range<usize>, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = range.start;
    let mut push = |from: usize, to: usize, is_marked: bool| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(Piece { text: text.to_owned(), is_marked });
        }
    };
    for mark in marks.iter().filter(|mark| mark.start >= range.start && mark.end <= range.end) {
        push(at, mark.start, false);
        push(mark.start, mark.end, true);
        at = mark.end;
    }
    push(at, range.end, false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_stop_between_digits_ends_no_sentence() {
        let text = "It costs 1.5 baht. Pay ១.៥ once! ဟုတ်။ no";
        let mut from = 0;
        let sentences = sentence_ends(text).into_iter().map(|end| text[std::mem::replace(&mut from, end)..end].trim());
        assert_eq!(sentences.collect::<Vec<_>>(), ["It costs 1.5 baht.", "Pay ១.៥ once!", "ဟုတ်။"]);
    }
}
