//! The index of what can be found, written and asked with the same code (`search`). Texts are kept as packed, with their
//! word boundaries; the index holds their clusters.

use super::ContentStore;
use crate::store::StoreError;
use domain::country::Audience;
use domain::found::Place;
use domain::guide::{Block, Card, Guide};
use domain::hotline::Hotline;
use domain::paper_rule::PaperRule;
use domain::phrase::Phrase;
use domain::{Country, Lang};
use rusqlite::{Transaction, params};
use search::lexicon::{Lexicon, Synonyms, words_of};
use search::place::{Fit, fit};
use search::query::{Matching, Query, indexed};
use std::cmp::Reverse;

/// A piece of content as it is indexed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findable {
    /// Where it is opened ([`Place`]), or any text that tells it apart.
    pub place: String,
    /// Who sees it.
    pub audience: Audience,
    /// Its pictogram; empty for none.
    pub picture: String,
    /// Its heading: words here weigh more.
    pub title: String,
    /// Its text.
    pub body: String,
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
const TITLE_WEIGHT: f64 = 4.0;

impl ContentStore {
    /// The pieces in `lang` that `query` finds, the best first: whole words before parts of words, then as the index says.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn find(&self, lang: Lang, query: &Query, how: Matching) -> Result<Vec<Hit>, StoreError> {
        let Some(expression) = query.expression(how) else { return Ok(Vec::new()) };
        let sql =
            "SELECT findable.place, findable.title, findable.body, -bm25(found, ?3, 1.0) AS score, audience, picture
                   FROM found JOIN findable ON findable.id = found.rowid
                   WHERE found MATCH ?1 AND findable.lang = ?2 ORDER BY score DESC, findable.id";
        let mut asked = self.connection.prepare_cached(sql)?;
        let rows = asked.query_map(params![expression, lang.code(), TITLE_WEIGHT], |row| {
            let countries: String = row.get(4)?;
            let audience = Audience(countries.split(',').filter_map(Country::from_code).collect());
            let (place, title, body) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let found = Findable { place, audience, picture: row.get(5)?, title, body };
            Ok(Hit { found, how, score: row.get(3)?, title: Fit::default(), body: Fit::default() })
        })?;
        let mut hits: Vec<Hit> = rows.collect::<Result<_, _>>()?;
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

    /// The words of the texts in `lang`, and those people type for them.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn lexicon(&self, lang: Lang) -> Result<Lexicon, StoreError> {
        let mut asked = self.connection.prepare_cached("SELECT typed, ours FROM synonym WHERE lang = ?1")?;
        let rows = asked.query_map([lang.code()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let mut synonyms = Synonyms::new();
        for row in rows {
            let (typed, ours) = row?;
            synonyms.entry(typed).or_default().push(ours);
        }
        let mut asked = self.connection.prepare_cached("SELECT word FROM word WHERE lang = ?1")?;
        let words: Vec<String> = asked.query_map([lang.code()], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(Lexicon::new(synonyms, words.into_iter()))
    }

    /// Puts texts of one language into the index in the place of all that was there. For trying search with texts that
    /// are not ours.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn index_only(&mut self, lang: Lang, texts: &[Findable]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction.execute_batch("DELETE FROM found; DELETE FROM findable; DELETE FROM synonym; DELETE FROM word")?;
        for text in texts {
            insert(&transaction, "", lang, text)?;
        }
        Ok(transaction.commit()?)
    }
}

/// Takes everything of a language whose place begins with `kind` out of the index.
pub(super) fn forget(transaction: &Transaction<'_>, lang: Option<Lang>, kinds: &[&str]) -> Result<(), StoreError> {
    for kind in kinds {
        let begins = format!("{kind}:*");
        let lang = lang.map(Lang::code);
        let which = "SELECT id FROM findable WHERE place GLOB ?1 AND (?2 IS NULL OR lang = ?2)";
        transaction.execute(&format!("DELETE FROM found WHERE rowid IN ({which})"), params![begins, lang])?;
        transaction.execute(&format!("DELETE FROM findable WHERE id IN ({which})"), params![begins, lang])?;
    }
    Ok(())
}

/// Indexes one piece of a pack.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    pack: &str,
    lang: Lang,
    piece: &Findable,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO findable (lang, place, title, body, audience, picture) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let countries: Vec<&str> = piece.audience.0.iter().map(|country| country.code()).collect();
    let row = params![lang.code(), piece.place, piece.title, piece.body, countries.join(","), piece.picture];
    transaction.prepare_cached(sql)?.execute(row)?;
    let sql = "INSERT INTO found (rowid, title, body) VALUES (?1, ?2, ?3)";
    let row = params![transaction.last_insert_rowid(), indexed(&piece.title), indexed(&piece.body)];
    transaction.prepare_cached(sql)?.execute(row)?;
    let mut kept = transaction.prepare_cached("INSERT OR IGNORE INTO word (pack, lang, word) VALUES (?1, ?2, ?3)")?;
    for word in words_of(&piece.title).chain(words_of(&piece.body)) {
        kept.execute([pack, lang.code(), word.as_str()])?;
    }
    Ok(())
}

/// Keeps a word people type.
pub(super) fn insert_synonym(
    transaction: &Transaction<'_>,
    lang: Lang,
    synonym: &domain::found::Synonym,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO synonym (lang, typed, ours) VALUES (?1, ?2, ?3)";
    for ours in &synonym.ours {
        transaction.prepare_cached(sql)?.execute(params![lang.code(), indexed(&synonym.typed), indexed(ours)])?;
    }
    Ok(())
}

/// The cards of a guide. What only people from some countries see is indexed apart, so that nobody is led to a card for a
/// sentence they do not find on it.
pub(super) fn of_guide(guide: &Guide) -> Vec<Findable> {
    let of_card = |card: &Card| {
        let piece = |audience: &Audience, texts: Vec<&str>| Findable {
            place: Place::Card { guide: guide.slug.clone(), card: card.id.clone() }.as_text(),
            audience: audience.clone(),
            picture: card.picture.clone(),
            title: card.title.clone(),
            body: texts.join("\n"),
        };
        let common = std::iter::once(guide.title.as_str()).chain(card.blocks.iter().flat_map(texts)).collect();
        let parts = card.blocks.iter().filter_map(|block| match block {
            Block::Part { audience, blocks, .. } => Some((audience, blocks.iter().flat_map(texts).collect())),
            _ => None,
        });
        let parts = parts.map(|(audience, texts)| piece(audience, texts));
        std::iter::once(piece(&card.audience, common)).chain(parts).collect::<Vec<_>>()
    };
    guide.cards.iter().flat_map(of_card).collect()
}

/// What a block says to everybody.
fn texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Text(text) | Block::Warning(text) => vec![text],
        Block::Points(points) => points.iter().map(String::as_str).collect(),
        Block::Checklist(items) => items.iter().map(|item| item.text.as_str()).collect(),
        Block::Call { why, .. } => vec![why],
        Block::See { what, .. } => vec![what],
        Block::Part { .. } => Vec::new(),
    }
}

/// A body of the directory, in one language. Its digits are found too.
pub(super) fn of_hotline(hotline: &Hotline, lang: Lang) -> Findable {
    let numbers = hotline.lines.iter().map(|line| line.shown.as_str());
    let caution = hotline.caution.iter().map(|caution| caution.in_lang(lang));
    Findable {
        place: Place::Hotline(hotline.id.clone()).as_text(),
        audience: hotline.audience.clone(),
        picture: String::new(),
        title: hotline.name.in_lang(lang).to_owned(),
        body: std::iter::once(hotline.who.in_lang(lang)).chain(caution).chain(numbers).collect::<Vec<_>>().join("\n"),
    }
}

/// A kind of paper.
pub(super) fn of_paper(rule: &PaperRule) -> Findable {
    let texts = [&rule.date, &rule.place, &rule.early].into_iter().chain(&rule.steps);
    Findable {
        place: Place::Paper(rule.kind.id().to_owned()).as_text(),
        audience: Audience::default(),
        picture: rule.picture.clone(),
        title: rule.name.clone(),
        body: texts.map(String::as_str).collect::<Vec<_>>().join("\n"),
    }
}

/// A card to show.
pub(super) fn of_phrase(phrase: &Phrase) -> Findable {
    Findable {
        place: Place::Phrase(phrase.id.clone()).as_text(),
        audience: phrase.audience.clone(),
        picture: phrase.picture.clone(),
        title: phrase.says.clone(),
        body: phrase.thai.clone(),
    }
}
