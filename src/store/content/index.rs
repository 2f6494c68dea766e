//! The index: texts as packed, with their word boundaries, and their clusters (`search`) for FTS5. It holds one language, the
//! one in which somebody last opened search: indexing all at the first start would make a cheap phone wait for seconds, and
//! how rare a word is, which the ranking asks, is a matter of one language.

use super::ContentStore;
use super::find::Findable;
use crate::store::StoreError;
use domain::country::Audience;
use domain::found::{Place, Synonym};
use domain::guide::{Block, Card, Guide};
use domain::hotline::{Hotline, Line};
use domain::number::Number;
use domain::paper_rule::PaperRule;
use domain::phrase::Phrase;
use domain::{Country, Lang};
use rusqlite::{Transaction, params};
use search::lexicon::words_of;
use search::query::indexed;

impl ContentStore {
    /// Indexes what is installed in `lang`, if the index does not hold that already. All or nothing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn index(&mut self, lang: Lang) -> Result<(), StoreError> {
        let sql = "SELECT count(*) FROM indexed WHERE lang = ?1";
        let is_done: i64 = self.connection.prepare_cached(sql)?.query_row([lang.code()], |row| row.get(0))?;
        if is_done > 0 {
            return Ok(());
        }
        let mut pieces: Vec<Findable> = self.guides(lang)?.iter().flat_map(of_guide).collect();
        pieces.extend(self.hotlines()?.iter().map(|hotline| of_hotline(hotline, lang)));
        pieces.extend(self.paper_rules(lang)?.values().map(of_paper));
        pieces.extend(self.phrases(lang)?.iter().map(of_phrase));
        self.index_only(lang, &pieces)
    }

    /// Indexes `pieces` as all there is. For [`ContentStore::index`], and for trying search with texts that are not ours.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn index_only(&mut self, lang: Lang, pieces: &[Findable]) -> Result<(), StoreError> {
        self.lexicon = None;
        let transaction = self.connection.transaction()?;
        forget(&transaction)?;
        for piece in pieces {
            insert(&transaction, piece)?;
        }
        transaction.execute("INSERT INTO indexed (lang) VALUES (?1)", [lang.code()])?;
        Ok(transaction.commit()?)
    }
}

/// Empties the index: the texts have changed, or another language is wanted.
pub(super) fn forget(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    Ok(transaction.execute_batch(
        // One by one, a contentless table takes long to empty.
        "INSERT INTO found (found) VALUES ('delete-all'); DELETE FROM findable; DELETE FROM word; DELETE FROM indexed",
    )?)
}

/// Indexes one piece.
fn insert(transaction: &Transaction<'_>, piece: &Findable) -> Result<(), StoreError> {
    let sql = "INSERT INTO findable (place, title, body, audience, picture) VALUES (?1, ?2, ?3, ?4, ?5)";
    let countries: Vec<&str> = piece.audience.0.iter().map(|country| country.code()).collect();
    let row = params![piece.place, piece.title, piece.body, countries.join(","), piece.picture];
    transaction.prepare_cached(sql)?.execute(row)?;
    let sql = "INSERT INTO found (rowid, title, body) VALUES (?1, ?2, ?3)";
    let body = indexed(&format!("{}\n{}", piece.body, piece.also));
    let row = params![transaction.last_insert_rowid(), indexed(&piece.title), body];
    transaction.prepare_cached(sql)?.execute(row)?;
    let mut kept = transaction.prepare_cached("INSERT OR IGNORE INTO word (word) VALUES (?1)")?;
    for word in words_of(&piece.title).chain(words_of(&piece.body)) {
        kept.execute([word.as_str()])?;
    }
    Ok(())
}

/// Keeps a word people type.
pub(super) fn insert_synonym(transaction: &Transaction<'_>, lang: Lang, synonym: &Synonym) -> Result<(), StoreError> {
    let sql = "INSERT INTO synonym (lang, typed, ours) VALUES (?1, ?2, ?3)";
    for ours in &synonym.ours {
        transaction.prepare_cached(sql)?.execute(params![lang.code(), indexed(&synonym.typed), indexed(ours)])?;
    }
    Ok(())
}

/// The cards of a guide. What only people from some countries see is indexed apart, so that nobody is led to a card for a
/// sentence they do not find on it.
fn of_guide(guide: &Guide) -> Vec<Findable> {
    let of_card = |card: &Card| {
        let piece = |audience: Audience, texts: Vec<&str>| Findable {
            place: Place::Card { guide: guide.slug.clone(), card: card.id.clone() }.as_text(),
            audience,
            picture: card.picture.clone(),
            title: card.title.clone(),
            body: texts.join("\n"),
            also: String::new(),
        };
        let common = std::iter::once(guide.title.as_str()).chain(card.blocks.iter().flat_map(texts)).collect();
        let mut common = piece(card.audience.clone(), common);
        // What the guide as a whole tells leads to its first card.
        if guide.cards.first().is_some_and(|first| first.id == card.id) {
            common.also.clone_from(&guide.summary);
        }
        let parts = card.blocks.iter().filter_map(|block| match block {
            Block::Part { title, audience, blocks } => {
                let texts = std::iter::once(title.as_str()).chain(blocks.iter().flat_map(texts)).collect();
                Some(piece(both(&card.audience, audience)?, texts))
            }
            _ => None,
        });
        std::iter::once(common).chain(parts).collect::<Vec<_>>()
    };
    guide.cards.iter().flat_map(of_card).collect()
}

/// Who is in both; `None` when nobody is.
fn both(one: &Audience, other: &Audience) -> Option<Audience> {
    if one.is_everybody() || other.is_everybody() {
        return Some(if one.is_everybody() { other } else { one }.clone());
    }
    let both: Vec<_> = one.0.iter().filter(|country| other.0.contains(country)).copied().collect();
    (!both.is_empty()).then_some(Audience(both))
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

/// The ways somebody may type a number besides the way it is shown: without hyphens, and with the code of its country.
fn typed(line: &Line, country: Country) -> String {
    let digits: String = line.shown.chars().filter(char::is_ascii_digit).collect();
    let own = line.number.digits();
    let after_code = match &line.number {
        Number::E164(_) => own.strip_prefix(country.calling_code()).unwrap_or(""),
        Number::Short(_) => "",
    };
    format!("{digits} {own} {after_code}")
}

/// A body of the directory, in one language. Its digits are found too.
fn of_hotline(hotline: &Hotline, lang: Lang) -> Findable {
    let numbers = hotline.lines.iter().map(|line| line.shown.as_str());
    let caution = hotline.caution.iter().map(|caution| caution.in_lang(lang));
    Findable {
        place: Place::Hotline(hotline.id.clone()).as_text(),
        audience: hotline.audience.clone(),
        picture: String::new(),
        title: hotline.name.in_lang(lang).to_owned(),
        body: std::iter::once(hotline.who.in_lang(lang)).chain(caution).chain(numbers).collect::<Vec<_>>().join("\n"),
        also: hotline.lines.iter().map(|line| typed(line, hotline.country)).collect::<Vec<_>>().join("\n"),
    }
}

/// A kind of paper.
fn of_paper(rule: &PaperRule) -> Findable {
    let texts = [&rule.date, &rule.place, &rule.early].into_iter().chain(&rule.steps);
    Findable {
        place: Place::Paper(rule.kind.id().to_owned()).as_text(),
        audience: Audience::default(),
        picture: rule.picture.clone(),
        title: rule.name.clone(),
        body: texts.map(String::as_str).collect::<Vec<_>>().join("\n"),
        also: String::new(),
    }
}

/// A card to show.
fn of_phrase(phrase: &Phrase) -> Findable {
    Findable {
        place: Place::Phrase(phrase.id.clone()).as_text(),
        audience: phrase.audience.clone(),
        picture: phrase.picture.clone(),
        title: phrase.says.clone(),
        body: phrase.thai.clone(),
        also: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Country::{Cambodia, Laos};

    #[test]
    fn a_part_is_for_those_who_see_its_card() {
        let of = |countries: &[Country]| Audience(countries.to_vec());
        for (card, part, wanted) in [
            (of(&[]), of(&[]), Some(of(&[]))),
            (of(&[]), of(&[Laos]), Some(of(&[Laos]))),
            (of(&[Laos]), of(&[]), Some(of(&[Laos]))),
            (of(&[Laos, Cambodia]), of(&[Laos]), Some(of(&[Laos]))),
            (of(&[Cambodia]), of(&[Laos]), None),
        ] {
            assert_eq!(both(&card, &part), wanted);
        }
    }
}
