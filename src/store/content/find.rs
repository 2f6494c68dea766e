//! What can be found, asked of the index that `index.rs` writes with the same code (`search`).

use super::ContentStore;
use crate::store::StoreError;
use domain::country::Audience;
use domain::{Country, Lang};
use rusqlite::params;
use search::lexicon::{Lexicon, Synonyms};
use search::place::{Fit, fit};
use search::query::{Matching, Query};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A piece of content as it is indexed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findable {
    /// Where it is opened ([`domain::found::Place`]), or any text that tells it apart.
    pub place: String,
    /// Who sees it.
    pub audience: Audience,
    /// Its pictogram; empty for none.
    pub picture: String,
    /// Its heading: words here weigh more.
    pub title: String,
    /// Its text.
    pub body: String,
    /// What it is found by too and what is never shown: a number without its hyphens.
    pub also: String,
}

/// A piece that fits a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The piece.
    pub found: Findable,
    /// How exactly it fits.
    pub how: Matching,
    /// How well the index says it fits; larger is better (bm25 without its sign).
    pub score: f64,
    /// Where the query stands in the heading.
    pub title: Fit,
    /// Where it stands in the text.
    pub body: Fit,
}

impl Hit {
    /// Parts of the query that stand there as whole words.
    pub fn whole_words(&self) -> usize {
        self.title.whole_words.max(self.body.whole_words)
    }

    /// Share of what was typed that stands there, 0 to 1.
    fn likeness(&self) -> f32 {
        self.title.likeness.max(self.body.likeness)
    }
}

/// How many pieces, the best by the index, are looked at again for whole words. The others keep their order behind them.
const LOOKED_AT: usize = 100;

/// The smallest share of what was typed that still counts as similar. Our own choice, tried with the queries of
/// `tests/data/search`: of a spoken sentence, few words stand on the card that answers it.
const LIKE_ENOUGH: f32 = 0.3;

/// How much more a word in a heading weighs than one in the text. Our own choice, tried with the queries of
/// `tests/data/search`.
const TITLE_WEIGHT: f64 = 6.0;

impl ContentStore {
    /// The pieces that `query` finds in the language that is indexed, the best first: whole words before parts of words, then as the index says.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn find(&self, query: &Query, how: Matching) -> Result<Vec<Hit>, StoreError> {
        self.find_new(query, how, &mut BTreeSet::new(), None)
    }

    /// As [`ContentStore::find`], but only what is not in `seen`, the numbers of pieces, and no more than `most`, the best by the
    /// index. What was found is seen then.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn find_new(
        &self,
        query: &Query,
        how: Matching,
        seen: &mut BTreeSet<i64>,
        most: Option<usize>,
    ) -> Result<Vec<Hit>, StoreError> {
        let Some(expression) = query.expression(how) else { return Ok(Vec::new()) };
        let sql =
            "SELECT findable.place, findable.title, findable.body, -bm25(found, ?2, 1.0) AS score, audience, picture,
                   findable.id
                   FROM found JOIN findable ON findable.id = found.rowid
                   WHERE found MATCH ?1 ORDER BY score DESC, findable.id LIMIT ?3";
        let mut asked = self.connection.prepare_cached(sql)?;
        // What was seen is among the best again. Without a limit, SQLite is told -1.
        let limit = most.map_or(-1, |most| i64::try_from(most + seen.len()).unwrap_or(i64::MAX));
        let rows = asked.query_map(params![expression, TITLE_WEIGHT, limit], |row| {
            let countries: String = row.get(4)?;
            let audience = Audience(countries.split(',').filter_map(Country::from_code).collect());
            let (place, title, body) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let found = Findable { place, audience, picture: row.get(5)?, title, body, also: String::new() };
            let hit = Hit { found, how, score: row.get(3)?, title: Fit::default(), body: Fit::default() };
            Ok((row.get::<_, i64>(6)?, hit))
        })?;
        let mut hits = Vec::new();
        for row in rows {
            let (id, hit) = row?;
            if seen.insert(id) {
                hits.push(hit);
            }
        }
        for hit in hits.iter_mut().take(LOOKED_AT) {
            hit.title = fit(query, how, &hit.found.title);
            hit.body = fit(query, how, &hit.found.body);
        }
        match how {
            Matching::Whole | Matching::Begun => hits.sort_by_key(|hit| Reverse(hit.whole_words())),
            Matching::Similar => {
                hits.truncate(LOOKED_AT);
                hits.retain(|hit| hit.likeness() >= LIKE_ENOUGH);
                for hit in &mut hits {
                    hit.score *= f64::from(hit.likeness());
                }
                hits.sort_by(|one, other| other.score.total_cmp(&one.score));
            }
        }
        Ok(hits)
    }

    /// The words of the indexed texts, and those people type for them in `lang`. Read once: it is asked for with every letter
    /// typed.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn lexicon(&mut self, lang: Lang) -> Result<Arc<Lexicon>, StoreError> {
        if let Some((_, lexicon)) = self.lexicon.as_ref().filter(|(kept, _)| *kept == lang) {
            return Ok(Arc::clone(lexicon));
        }
        let lexicon = Arc::new(self.read_lexicon(lang)?);
        self.lexicon = Some((lang, Arc::clone(&lexicon)));
        Ok(lexicon)
    }

    fn read_lexicon(&self, lang: Lang) -> Result<Lexicon, StoreError> {
        let mut asked = self.connection.prepare_cached("SELECT typed, ours FROM synonym WHERE lang = ?1")?;
        let rows = asked.query_map([lang.code()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let mut synonyms = Synonyms::new();
        for row in rows {
            let (typed, ours) = row?;
            synonyms.entry(typed).or_default().push(ours);
        }
        let mut asked = self.connection.prepare_cached("SELECT word FROM word")?;
        let words: Vec<String> = asked.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(Lexicon::new(synonyms, words.into_iter()))
    }
}
