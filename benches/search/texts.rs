//! The texts that are searched: the devset's, if there is one, and our own content.

use before_you_go::store::content::TrustedPack;
use before_you_go::store::{Place, Stores};
use domain::Lang;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// A text with an identifier.
#[derive(Clone)]
pub struct Doc {
    pub id: String,
    pub text: String,
}

/// A query, and the texts (by their places in the set) that hold it.
#[derive(Clone, Default)]
pub struct Asked {
    pub kind: &'static str,
    pub query: String,
    /// Texts that hold it as a word.
    pub relevant: Vec<usize>,
    /// Texts where it tears a cluster.
    pub cut: Vec<usize>,
}

/// Texts of one language, with the queries that came with them.
pub struct Set {
    pub name: String,
    pub lang: Lang,
    pub docs: Vec<Doc>,
    pub asked: Vec<Asked>,
}

/// Every set of the folder `devset`.
pub fn of_devset(devset: &Path) -> Vec<Set> {
    let mut sets = Vec::new();
    for (name, lang) in [
        ("tico.km", Lang::Km),
        ("udhr.km", Lang::Km),
        ("udhr.lo", Lang::Lo),
        ("tico.my", Lang::My),
        ("udhr.my", Lang::My),
    ] {
        let lines = |what: &str| {
            let file = devset.join(format!("{name}.{what}.jsonl"));
            let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect::<Vec<Value>>()
        };
        let text = |line: &Value, field: &str| line[field].as_str().unwrap_or_default().to_owned();
        let docs: Vec<Doc> =
            lines("docs").iter().map(|line| Doc { id: text(line, "doc_id"), text: text(line, "text") }).collect();
        let places: BTreeMap<&str, usize> = docs.iter().zip(0..).map(|(doc, place)| (doc.id.as_str(), place)).collect();
        let known = |line: &Value, field: &str| -> Vec<usize> {
            let ids = line[field].as_array().into_iter().flatten();
            ids.filter_map(|id| places.get(id.as_str()?).copied()).collect()
        };
        let asked = lines("queries");
        let asked = asked.iter().map(|line| Asked {
            kind: if line["type"] == "term" { "term" } else { "word" },
            query: text(line, "query"),
            relevant: known(line, "relevant_doc_ids"),
            cut: known(line, "cut_cluster_doc_ids"),
        });
        sets.push(Set { name: name.to_owned(), lang, asked: asked.collect(), docs: docs.clone() });
    }
    sets
}

/// What the app itself finds in `lang`, without the marks of its word boundaries.
pub fn of_our_content(lang: Lang) -> Set {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::Folder(folder.path().to_owned());
    let (mut stores, _) = Stores::open(&place, &TrustedPack::embedded()).expect("our content opens");
    stores.content.index(lang).expect("our content is indexed");
    let database = rusqlite::Connection::open(folder.path().join("content.db")).expect("the index opens");
    let mut asked =
        database.prepare("SELECT place, title, body FROM findable ORDER BY id").expect("the schema is known");
    let rows = asked.query_map([], |row| {
        let (id, title, body): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Doc { id, text: format!("{title}\n{body}").replace('\u{200B}', "") })
    });
    let docs = rows.and_then(Iterator::collect).expect("rows of text");
    Set { name: format!("our content, {}", lang.code()), lang, docs, asked: Vec::new() }
}

/// `bytes` of text, made of the documents of `sets`, three drawn by chance and joined to one, so that words stay as rare as
/// they are. The same every time.
pub fn mixed(sets: &[&Set], bytes: usize) -> Vec<Doc> {
    let texts: Vec<&str> = sets.iter().flat_map(|set| &set.docs).map(|doc| doc.text.as_str()).collect();
    let mut seed = 1_u64;
    let mut draw = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        texts[usize::try_from(seed >> 33).expect("31 bits") % texts.len()]
    };
    let mut docs = Vec::new();
    let mut written = 0;
    while written < bytes {
        let text = [draw(), draw(), draw()].join(" ");
        written += text.len();
        docs.push(Doc { id: docs.len().to_string(), text });
    }
    docs
}
