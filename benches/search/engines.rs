//! The indexes that are compared, each asked in the same way: what stands between spaces is a phrase, all must be found.

use super::texts::Doc;
use before_you_go::store::content::Findable;
use before_you_go::store::{Place, Stores};
use content::segment::Segmenter;
use domain::Lang;
use rusqlite::Connection;
use search::lexicon::Lexicon;
use search::query::{Matching, Query};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;
use tempfile::TempDir;

/// How a query is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    Done,
    /// Letters are still to come.
    GoesOn,
}

/// What an index made of a set.
pub struct Answers {
    /// For each query its hits (places in the set), best first.
    pub hits: Vec<Vec<usize>>,
    /// Milliseconds for each query.
    pub times: Vec<f64>,
    /// Milliseconds to build the index.
    pub built: f64,
    /// Milliseconds before that on the publisher's machine.
    pub packed: f64,
    /// Bytes of the index, without the texts.
    pub bytes: u64,
}

/// Names of the columns, in order.
pub const NAMES: [&str; 5] = ["ours", "FTS5 trigram", "FTS5 unicode61", "ICU4X words", "Xapian"];

/// What each index says, in the order of [`NAMES`]; `None` for one that is not on this machine.
pub fn all(lang: Lang, docs: &[Doc], queries: &[(String, Typing)]) -> [Option<Answers>; 5] {
    let segmenter = Segmenter::default();
    let spaced = |text: &str| segmenter.with_boundaries(text).replace('\u{200B}', " ");
    [
        Some(ours(lang, &segmenter, docs, queries)),
        Some(fts("trigram", Begins::Anywhere, str::to_owned, docs, queries)),
        Some(fts("unicode61", Begins::WithStar, str::to_owned, docs, queries)),
        Some(fts("unicode61 remove_diacritics 0 categories 'L* M* N* Co'", Begins::WithStar, spaced, docs, queries)),
        xapian(docs, queries),
    ]
}

/// The path of the product: segmented as packed, indexed and found as the phone does.
fn ours(lang: Lang, segmenter: &Segmenter, docs: &[Doc], queries: &[(String, Typing)]) -> Answers {
    let folder = TempDir::new().expect("a folder");
    let (mut stores, _) = Stores::open(&Place::Folder(folder.path().to_owned()), &[]).expect("an empty store opens");
    let start = Instant::now();
    let packed = docs.iter().zip(0..).map(|(doc, place): (&Doc, usize)| Findable {
        place: place.to_string(),
        body: segmenter.with_boundaries(&doc.text),
        ..Findable::default()
    });
    let packed_docs: Vec<Findable> = packed.collect();
    let packed = since(start);
    let start = Instant::now();
    stores.content.index_only(lang, &packed_docs).expect("texts are indexed");
    let built = since(start);
    let lexicon: Arc<Lexicon> = stores.content.lexicon(lang).expect("words are read");
    let mut answers = Answers { hits: Vec::new(), times: Vec::new(), built, packed, bytes: 0 };
    for (text, typing) in queries {
        let start = Instant::now();
        let query = Query::new(text, &lexicon);
        let mut hits: Vec<usize> = Vec::new();
        let ways: &[Matching] =
            if *typing == Typing::GoesOn { &[Matching::Whole, Matching::Begun] } else { &[Matching::Whole] };
        for how in ways {
            let found = stores.content.find(&query, *how).expect("an answer");
            let places = found.iter().map(|hit| hit.found.place.parse().expect("our own number"));
            let fresh: Vec<usize> = places.filter(|place| !hits.contains(place)).collect();
            hits.extend(fresh);
        }
        answers.times.push(since(start));
        answers.hits.push(hits);
    }
    let database = Connection::open(folder.path().join("content.db")).expect("the index opens");
    answers.bytes = bytes(&database, "found%") + bytes(&database, "word");
    answers
}

/// How a tokenizer is asked for words that are only begun.
#[derive(Clone, Copy)]
enum Begins {
    Anywhere,
    WithStar,
}

/// An FTS5 table that holds nothing but its index.
fn fts(
    tokenizer: &str,
    begins: Begins,
    prepared: impl Fn(&str) -> String,
    docs: &[Doc],
    queries: &[(String, Typing)],
) -> Answers {
    let folder = TempDir::new().expect("a folder");
    let mut database = Connection::open(folder.path().join("fts.db")).expect("a new database");
    let sql = format!("CREATE VIRTUAL TABLE text USING fts5 (body, content = '', tokenize = \"{tokenizer}\")");
    database.execute_batch(&sql).expect("a known tokenizer");
    let start = Instant::now();
    let transaction = database.transaction().expect("a transaction");
    for (doc, place) in docs.iter().zip(0_i64..) {
        let sql = "INSERT INTO text (rowid, body) VALUES (?1, ?2)";
        let mut insert = transaction.prepare_cached(sql).expect("a table");
        insert.execute((place, prepared(&doc.text))).expect("a row");
    }
    transaction.commit().expect("it is written");
    let built = since(start);
    let mut answers = Answers { hits: Vec::new(), times: Vec::new(), built, packed: 0.0, bytes: 0 };
    let sql = "SELECT rowid FROM text WHERE text MATCH ?1 ORDER BY rank";
    let mut asked = database.prepare(sql).expect("a table");
    for (query, typing) in queries {
        let start = Instant::now();
        let phrase = |part: &str| format!("\"{}\"", prepared(part).replace('"', "\"\""));
        let mut expression = query.split_whitespace().map(phrase).collect::<Vec<_>>().join(" AND ");
        if *typing == Typing::GoesOn && matches!(begins, Begins::WithStar) {
            expression.push_str(" *");
        }
        let rows = asked.query_map([expression], |row| row.get::<_, i64>(0)).and_then(Iterator::collect);
        let rows: Vec<i64> = rows.expect("an answer");
        answers.times.push(since(start));
        answers.hits.push(rows.into_iter().map(|row| usize::try_from(row).expect("our own number")).collect());
    }
    drop(asked);
    answers.bytes = bytes(&database, "text%");
    answers
}

/// Xapian, through `benches/search/xapian_hits.py` and Debian's Python, which has the module. It has no phrases that are only
/// begun, so that every query is asked as it stands.
fn xapian(docs: &[Doc], queries: &[(String, Typing)]) -> Option<Answers> {
    if let Err(why) = has_xapian() {
        println!("Xapian is left out: {why}");
        return None;
    }
    let folder = TempDir::new().expect("a folder");
    let write = |name: &str, lines: Vec<Value>| {
        let path = folder.path().join(name);
        let mut file = std::io::BufWriter::new(std::fs::File::create(&path).expect("a new file"));
        lines.iter().for_each(|line| writeln!(file, "{line}").expect("it is written"));
        path
    };
    let docs = docs.iter().enumerate().map(|(place, doc)| json!({ "doc_id": place.to_string(), "text": doc.text }));
    let docs = write("docs", docs.collect());
    let asked =
        queries.iter().enumerate().map(|(place, (query, _))| json!({ "qid": place.to_string(), "query": query }));
    let asked = write("queries", asked.collect());
    let out = Command::new(PYTHON).args(["benches/search/xapian_hits.py".as_ref(), docs.as_path(), &asked]).output();
    let out = out.expect("Python runs");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let said: Value = serde_json::from_slice(&out.stdout).expect("a line of JSON");
    let hits = (0..queries.len()).map(|place| {
        let hits = said["hits"][place.to_string()].as_array().into_iter().flatten();
        hits.map(|hit| hit.as_str().and_then(|hit| hit.parse().ok()).expect("our own number")).collect()
    });
    Some(Answers {
        hits: hits.collect(),
        times: said["times"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect(),
        built: said["built"].as_f64().expect("a time"),
        packed: 0.0,
        bytes: said["bytes"].as_u64().expect("a size"),
    })
}

const PYTHON: &str = "/usr/bin/python3";

/// Whether Xapian is there.
pub fn has_xapian() -> Result<(), String> {
    match Command::new(PYTHON).args(["-c", "import xapian"]).output() {
        Ok(out) if out.status.success() => Ok(()),
        Ok(_) => Err("`scripts/setup xapian` installs Debian's python3-xapian".to_owned()),
        Err(error) => Err(format!("{PYTHON}: {error}")),
    }
}

/// Bytes of the pages of the tables whose names are like `names`.
fn bytes(database: &Connection, names: &str) -> u64 {
    let sql = "SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name LIKE ?1";
    database.query_row(sql, [names], |row| row.get(0)).expect("SQLite is built with dbstat")
}

fn since(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}
