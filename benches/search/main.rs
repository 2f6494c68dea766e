//! `make bench`: our search side by side with what else there is, on the same texts and queries, in one run. Writes the tables
//! of `docs/search.md`, and reads the sets of the folder `SEARCH_DEVSET`, if that is named. Times are of this machine: compare
//! them within one run only.

mod asked;
mod engines;
mod score;
mod sizes;
mod texts;

use before_you_go::app::boot;
use before_you_go::platform::fake::FakeDevice;
use domain::directory::Caller;
use domain::{Country, Lang};
use engines::{Answers, NAMES, Typing};
use score::Score;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use texts::{Asked, Set};

const LANGS: [Lang; 3] = [Lang::Km, Lang::Lo, Lang::My];
const PAGE: &str = "docs/search.md";
const FROM: &str = "<!-- bench -->";
const TO: &str = "<!-- /bench -->";

/// Kinds of query, in the order of the tables.
const KINDS: [&str; 11] = [
    "word",
    "term",
    "phrase",
    "two words",
    "zero-width",
    "variant",
    "digits",
    "last cluster to come",
    "last letter to come",
    "Zawgyi",
    "absent",
];

/// A megabyte.
const MB: usize = 1_000_000;

/// Queries that are timed.
const TIMED: usize = 100;

fn main() {
    let devset = std::env::var_os("SEARCH_DEVSET");
    let mut report = String::new();
    let first_noise = noise();
    let ours: Vec<Set> = LANGS.into_iter().map(texts::of_our_content).collect();
    let sets = match &devset {
        Some(folder) => texts::of_devset(Path::new(folder)),
        None => {
            report.push_str("No `SEARCH_DEVSET` was named: our own content only.\n\n");
            Vec::new()
        }
    };
    if let Err(why) = engines::has_xapian() {
        let _ = writeln!(report, "Xapian was not there: {why}.\n");
    }
    if !sets.is_empty() {
        report.push_str("### Development set\n\n");
        let zawgyi = asked::zawgyi();
        quality(&mut report, sets.iter().chain([&zawgyi]));
    }
    report.push_str("### Our own content\n\n");
    quality(&mut report, ours.iter());
    report.push_str("### What people would type\n\n");
    typed(&mut report, &ours);
    report.push_str("### Size and time\n\n");
    sizes::write(&mut report);
    let timed = if sets.is_empty() { &ours } else { &sets };
    for bytes in [MB, 20 * MB] {
        costs(&mut report, timed, bytes);
    }
    let _ = writeln!(
        report,
        "Noise of the machine: the same work took {first_noise} ms before and {} ms after all this (median, lowest–highest).",
        noise()
    );
    write(&report);
    println!("{report}");
}

/// Recall and the like, by language and kind.
fn quality<'a>(report: &mut String, sets: impl Iterator<Item = &'a Set>) {
    let mut scores: BTreeMap<(&str, usize, usize), Score> = BTreeMap::new();
    for set in sets {
        let asked = if set.name == "paired texts" { set.asked.clone() } else { asked::of(set) };
        let queries: Vec<(String, Typing)> = asked.iter().map(|asked| (asked.query.clone(), typing(asked))).collect();
        println!("{}: {} texts, {} queries", set.name, set.docs.len(), queries.len());
        for (engine, answers) in engines::all(set.lang, &set.docs, &queries).iter().enumerate() {
            let Some(answers) = answers else { continue };
            for (asked, hits) in asked.iter().zip(&answers.hits) {
                let kind = KINDS.iter().position(|kind| *kind == asked.kind).expect("a kind of the table");
                scores.entry((set.lang.code(), kind, engine)).or_default().count(asked, hits);
                if engine == 0 && std::env::var_os("SEARCH_MISSES").is_some() {
                    tell_misses(set, asked, hits);
                }
            }
        }
    }
    heading(report, &["query"], "");
    for lang in LANGS {
        for (kind, name) in KINDS.iter().enumerate() {
            let Some(first) = scores.get(&(lang.code(), kind, 0)) else { continue };
            let _ = write!(report, "| {} {name} ({}) |", lang.code(), first.queries());
            for engine in 0..NAMES.len() {
                let cell = scores.get(&(lang.code(), kind, engine)).map_or("–".to_owned(), Score::cell);
                let _ = write!(report, " {cell} |");
            }
            report.push('\n');
        }
    }
    report.push('\n');
}

/// Prints what we did not find, and what we should not have.
fn tell_misses(set: &Set, asked: &Asked, hits: &[usize]) {
    let missed = asked.relevant.iter().filter(|place| !hits.contains(place));
    let missed: Vec<&str> = missed.map(|place| set.docs[*place].id.as_str()).collect();
    let torn = hits.iter().filter(|hit| asked.cut.contains(hit)).count();
    if !missed.is_empty() || torn > 0 || (asked.relevant.is_empty() && !hits.is_empty()) {
        println!("{} {} {:?}: missed {missed:?}, torn {torn}, {} hits", set.name, asked.kind, asked.query, hits.len());
    }
}

fn typing(asked: &Asked) -> Typing {
    if asked.kind.ends_with("to come") { Typing::GoesOn } else { Typing::Done }
}

fn heading(report: &mut String, before: &[&str], unit: &str) {
    let names: Vec<String> =
        before.iter().map(|name| (*name).to_owned()).chain(NAMES.map(|name| format!("{name}{unit}"))).collect();
    let _ = writeln!(report, "| {} |\n|{}", names.join(" | "), "---|".repeat(names.len()));
}

/// The queries of `tests/data/search`: how often the right card stands among the first three.
fn typed(report: &mut String, ours: &[Set]) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let app = runtime.block_on(boot(Arc::new(FakeDevice::default()))).expect("the app opens").app;
    heading(report, &["language"], "");
    for set in ours {
        let mut asked: Vec<(String, Vec<String>)> = Vec::new();
        for folder in ["tests/data/search", "tests/data/search/later"] {
            let file = std::fs::read_to_string(format!("{folder}/{}.jsonl", set.lang.code())).expect("queries");
            for line in file.lines() {
                let line: Value = serde_json::from_str(line).expect("a line of JSON");
                let wants = line["wants"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
                asked.push((line["query"].as_str().unwrap_or_default().to_owned(), wants.collect()));
            }
        }
        let queries: Vec<(String, Typing)> = asked.iter().map(|(query, _)| (query.clone(), Typing::Done)).collect();
        let is_right = |found: &[String], wants: &[String]| found.iter().take(3).any(|place| wants.contains(place));
        let mut cells = Vec::new();
        for (engine, answers) in engines::all(set.lang, &set.docs, &queries).iter().enumerate() {
            let Some(answers) = answers else {
                cells.push("–".to_owned());
                continue;
            };
            let right = asked.iter().zip(&answers.hits).filter(|((query, wants), hits)| {
                let found: Vec<String> = if engine == 0 {
                    let caller =
                        Caller { lang: Some(set.lang), origin: origin(set.lang), here: Some(Country::Thailand) };
                    let view = runtime.block_on(app.find(caller, query.clone())).expect("an answer");
                    view.found.iter().chain(&view.similar).map(|item| item.place.as_text()).collect()
                } else {
                    let mut found: Vec<String> = hits.iter().map(|hit| set.docs[*hit].id.clone()).collect();
                    found.dedup();
                    found
                };
                is_right(&found, wants)
            });
            cells.push(right.count().to_string());
        }
        let _ = writeln!(report, "| {} ({}) | {} |", set.lang.code(), asked.len(), cells.join(" | "));
    }
    report.push('\n');
}

fn origin(lang: Lang) -> Option<Country> {
    match lang {
        Lang::Km => Some(Country::Cambodia),
        Lang::Lo => Some(Country::Laos),
        Lang::My => Some(Country::Myanmar),
        Lang::En => None,
    }
}

/// What an index of `bytes` of text costs.
fn costs(report: &mut String, sets: &[Set], bytes: usize) {
    let _ = writeln!(report, "{} MB of text a language:\n", bytes / MB);
    heading(report, &["language", "what"], "");
    for lang in LANGS {
        let of_lang: Vec<&Set> = sets.iter().filter(|set| set.lang == lang).collect();
        let docs = texts::mixed(&of_lang, bytes);
        let written: usize = docs.iter().map(|doc| doc.text.len()).sum();
        let asked: Vec<Asked> = of_lang.iter().flat_map(|set| asked::of(set)).collect();
        let asked: Vec<&Asked> = asked.iter().filter(|asked| ["word", "phrase"].contains(&asked.kind)).collect();
        let queries: Vec<(String, Typing)> =
            asked.iter().step_by(asked.len() / TIMED + 1).map(|asked| (asked.query.clone(), Typing::Done)).collect();
        println!("{}: {} texts, {written} bytes, {} queries", lang.code(), docs.len(), queries.len());
        let answers = engines::all(lang, &docs, &queries);
        let mut row = |what: &str, cell: &dyn Fn(&Answers) -> String| {
            let cells: Vec<String> =
                answers.iter().map(|answers| answers.as_ref().map_or("–".to_owned(), cell)).collect();
            let _ = writeln!(report, "| {} | {what} | {} |", lang.code(), cells.join(" | "));
        };
        #[expect(clippy::cast_precision_loss, reason = "megabytes")]
        row("index ÷ text", &|answers| format!("{:.2}", answers.bytes as f64 / written as f64));
        row("build, s", &|answers| match answers.packed > 0.0 {
            true => format!("{:.2} (+ {:.2} where it is packed)", answers.built / 1000.0, answers.packed / 1000.0),
            false => format!("{:.2}", answers.built / 1000.0),
        });
        row("answer, median and p95, ms", &|answers| {
            let times = sorted(answers.times.clone());
            format!("{:.2}, {:.2}", times[times.len() / 2], times[times.len() * 95 / 100])
        });
    }
    report.push('\n');
}

fn sorted(mut times: Vec<f64>) -> Vec<f64> {
    times.sort_by(f64::total_cmp);
    times
}

/// The same work every time: whatever differs is the machine.
fn noise() -> String {
    let text = "និយោជកត្រូវតែប្រគល់លិខិតឆ្លងដែន".repeat(2_000);
    let times = sorted(
        (0..15)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(search::fold::folded(&text));
                start.elapsed().as_secs_f64() * 1000.0
            })
            .collect(),
    );
    format!("{:.1} ({:.1}–{:.1})", times[7], times[0], times[14])
}

/// Puts the tables into the page.
fn write(report: &str) {
    let page = std::fs::read_to_string(PAGE).expect("the page is there");
    let (before, rest) = page.split_once(FROM).expect("the page has a place for the tables");
    let (_, after) = rest.split_once(TO).expect("the page has an end of the tables");
    std::fs::write(PAGE, format!("{before}{FROM}\n\n{report}\n{TO}{after}")).expect("the page can be written");
}
