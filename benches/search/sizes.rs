//! What search adds to what is carried about: the marks in the packs, the index on the phone, the data of Zawgyi.

use before_you_go::store::content::TrustedPack;
use before_you_go::store::{Place, Stores};
use domain::Lang;
use domain::pack::PackName;
use rusqlite::Connection;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

/// Bytes for each language, of our own content.
pub fn write(report: &mut String) {
    report.push_str("| our own content | km | lo | my | en |\n|---|---|---|---|---|\n");
    let packs = content::build(Path::new("assets/content")).expect("the content is good");
    let langs = [Lang::Km, Lang::Lo, Lang::My, Lang::En];
    let mut row = |what: &str, cell: &mut dyn FnMut(Lang) -> String| {
        let _ = writeln!(report, "| {what} | {} |", langs.map(cell).join(" | "));
    };
    let pack = |lang: Lang| packs.iter().find(|(name, _)| *name == PackName::Guides(lang)).map_or("", |(_, text)| text);
    row("pack, bytes", &mut |lang| pack(lang).len().to_string());
    row("U+200B in it, bytes (3 each)", &mut |lang| (3 * pack(lang).matches('\u{200B}').count()).to_string());
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::Folder(folder.path().to_owned());
    let (mut stores, _) = Stores::open(&place, &TrustedPack::embedded()).expect("our content opens");
    let database = Connection::open(folder.path().join("content.db")).expect("the index opens");
    let sql = "SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name LIKE ?1";
    let bytes = |name: &str| -> i64 { database.query_row(sql, [name], |row| row.get(0)).expect("dbstat is there") };
    let mut index = |lang: Lang| {
        let start = Instant::now();
        stores.content.index(lang).expect("our content is indexed");
        (start.elapsed().as_secs_f64() * 1000.0, bytes("found%"), bytes("word"), bytes("findable"))
    };
    let made = langs.map(&mut index);
    let of = |lang: Lang| made[langs.iter().position(|one| *one == lang).unwrap_or(0)];
    row("index on the phone: clusters, bytes", &mut |lang| of(lang).1.to_string());
    row("its words, bytes", &mut |lang| of(lang).2.to_string());
    row("its copy of the texts, bytes", &mut |lang| of(lang).3.to_string());
    row("time to make it, ms", &mut |lang| format!("{:.0}", of(lang).0));
    let size =
        |file: &str| std::fs::metadata(Path::new("crates/search/src/zawgyi").join(file)).map_or(0, |file| file.len());
    let _ = writeln!(
        report,
        "\nZawgyi: model {} bytes, rules {} bytes, in every program.\n",
        size("model.dat"),
        size("rules.tsv")
    );
}
