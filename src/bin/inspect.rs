//! Tries pieces of the app from a terminal and prints JSON:
//!
//!     inspect date TEXT --today DAY
//!     inspect reminders --kind KIND --expires DAY --now INSTANT --zone ZONE [--at HH:MM]
//!     inspect search --lang LANG --docs DOCS.jsonl --queries QUERIES.jsonl [--similar yes]
//!     inspect sync --host URL | --file F --data DIR --now INSTANT --lang LANG [--root ROOT.json]
//!
//! `search` packs and indexes the texts of DOCS (`doc_id`, `text`) as content is packed and indexed, and prints a line of JSON
//! for each query (`qid`, `query`): its hits, best first. Each command calls what the app calls. Only the clock is believed farther back than the app believes it (see [`clock`]).

use ::content::segment::Segmenter;
use ::search::query::{Matching, Query};
use before_you_go::app::boot_trusting;
use before_you_go::app::built::ROOT;
use before_you_go::app::update::{self, Outcome};
use before_you_go::i18n::{Strings, papers};
use before_you_go::platform::fake::{FakeClock, FakeDevice};
use before_you_go::platform::net::Go;
use before_you_go::store::content::{Findable, TrustedPack};
use before_you_go::store::{Place, Stores};
use chrono::{DateTime, SecondsFormat, TimeZone as _};
use domain::clock::{Clock, judge};
use domain::era::Era;
use domain::moment::{Moment, TimeOfDay};
use domain::pack::{PackName, Record};
use domain::paper::{Entry, Holder, Paper, PaperId, PaperKind, PersonId, Standing};
use domain::paper_rule::PaperRule;
use domain::printed::{Certainty, PaperDate, Precision, Reading, Refusal, read};
use domain::reminder::{Circumstances, Done, Reminder, plan};
use domain::{Day, Lang};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

const USAGE: &str = "usage: inspect date TEXT --today DAY
       inspect reminders --kind KIND --expires DAY --now INSTANT --zone ZONE [--at HH:MM]
       inspect search --lang LANG --docs DOCS.jsonl --queries QUERIES.jsonl [--similar yes]
       inspect sync --host URL | --file F --data DIR --now INSTANT --lang LANG [--root ROOT.json]";

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let answer = match arguments.split_first() {
        Some((command, rest)) if command == "date" => date(rest),
        Some((command, rest)) if command == "reminders" => reminders(rest),
        Some((command, rest)) if command == "search" => search(rest),
        Some((command, rest)) if command == "sync" => sync(rest),
        _ => Err(USAGE.to_owned()),
    };
    match answer {
        Ok(Value::Null) => ExitCode::SUCCESS,
        Ok(value) => {
            println!("{value:#}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("inspect: {why}");
            ExitCode::from(2)
        }
    }
}

/// What stands after an option; everything that is no option is returned in order.
fn options(arguments: &[String], names: &[&str]) -> Result<(Vec<String>, BTreeMap<String, String>), String> {
    let (mut plain, mut found) = (Vec::new(), BTreeMap::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if names.contains(&argument.as_str()) {
            let value = rest.next().ok_or_else(|| format!("{argument} needs a value"))?;
            found.insert(argument.clone(), value.clone());
        } else if argument.starts_with("--") {
            return Err(format!("{argument} is not known\n{USAGE}"));
        } else {
            plain.push(argument.clone());
        }
    }
    Ok((plain, found))
}

fn needed<'a>(options: &'a BTreeMap<String, String>, name: &str) -> Result<&'a str, String> {
    options.get(name).map(String::as_str).ok_or_else(|| format!("{name} is missing\n{USAGE}"))
}

fn day(text: &str) -> Result<Day, String> {
    Day::from_iso(text).ok_or_else(|| format!("{text:?} is no day: write it like 2026-03-31"))
}

fn date(arguments: &[String]) -> Result<Value, String> {
    let (plain, options) = options(arguments, &["--today"])?;
    let [text] = plain.as_slice() else { return Err(USAGE.to_owned()) };
    let today = day(needed(&options, "--today")?)?;
    Ok(match read(text, today) {
        Ok(readings) => json!({ "readings": readings.iter().map(reading).collect::<Vec<_>>() }),
        Err(refusal) => {
            let mut refused = refused(&refusal);
            // What the app says, in English.
            refused["says"] = json!(papers::refusal(&Strings::new(Lang::En), &refusal));
            json!({ "readings": [], "refused": refused })
        }
    })
}

fn reading(reading: &Reading) -> Value {
    json!({
        "iso": reading.date.day.to_string(),
        "era": reading.era.code(),
        "precision": if reading.date.precision == Precision::Month { "month" } else { "day" },
        "certain": reading.certainty == Certainty::Certain,
        "ask": reading.certainty == Certainty::Ask,
    })
}

fn refused(refusal: &Refusal) -> Value {
    match refusal {
        Refusal::Empty => json!({ "reason": "empty" }),
        Refusal::TooLong => json!({ "reason": "too-long" }),
        Refusal::Unknown(text) => json!({ "reason": "unknown-word", "text": text }),
        Refusal::MixedDigits => json!({ "reason": "mixed-digits" }),
        Refusal::NotADate => json!({ "reason": "not-a-date" }),
        Refusal::NoYear => json!({ "reason": "no-year" }),
        Refusal::NoSuchMonth(month) => json!({ "reason": "no-such-month", "month": month }),
        Refusal::NoSuchDay(day) => json!({ "reason": "no-such-day", "day": day }),
        Refusal::YearInNeither(year) => json!({ "reason": "year-in-neither-calendar", "year": year }),
        Refusal::AddedTwice(year) => json!({ "reason": "543-added-twice", "year": year }),
    }
}

/// What the program itself carries about papers.
fn rules() -> Vec<PaperRule> {
    let packs = TrustedPack::embedded();
    let english = packs.iter().find(|pack| pack.name() == PackName::Guides(Lang::En));
    let records = english.and_then(|pack| pack.records().ok()).unwrap_or_default();
    records.into_iter().filter_map(|record| if let Record::Paper(rule) = record { Some(rule) } else { None }).collect()
}

fn reminders(arguments: &[String]) -> Result<Value, String> {
    let (plain, options) = options(arguments, &["--kind", "--expires", "--now", "--zone", "--at"])?;
    if !plain.is_empty() {
        return Err(USAGE.to_owned());
    }
    let kind = needed(&options, "--kind")?;
    let known = || PaperKind::ALL.map(PaperKind::id).join(", ");
    let kind = PaperKind::from_id(kind).ok_or_else(|| format!("{kind:?} is no kind: {}", known()))?;
    let due = day(needed(&options, "--expires")?)?;
    let zone = needed(&options, "--zone")?;
    let zone: chrono_tz::Tz = zone.parse().map_err(|_| format!("{zone:?} is no zone: write Asia/Bangkok"))?;
    let now = needed(&options, "--now")?;
    let now = DateTime::parse_from_rfc3339(now)
        .map_err(|error| format!("{now:?} is no instant ({error}): write 2026-11-24T10:00:00+07:00"))?;
    let at = match options.get("--at") {
        None => TimeOfDay::default(),
        Some(text) => TimeOfDay::from_text(text).ok_or_else(|| format!("{text:?} is no time: write 09:00"))?,
    };
    let rules = rules();
    let of_kind: BTreeMap<PaperKind, Vec<i64>> = rules.iter().map(|rule| (rule.kind, rule.remind.clone())).collect();
    let now = Moment(now.timestamp());
    // The day a person would have entered so that this day counts.
    let date = PaperDate { day: due.plus(-kind.days_to_due()), precision: Precision::Day };
    let paper = Paper {
        id: PaperId(kind.id().to_owned()),
        person: PersonId::own(),
        entry: Entry { kind, name: String::new(), date, era: Era::Christian, issued: None, holder: Holder::Own },
        standing: Standing::Counts,
        since: now,
    };
    let today = now.day_in(&zone);
    let circumstances = Circumstances { now, zone: &zone, at, of_kind: &of_kind };
    let clock = clock(today, &rules);
    let ahead = match clock {
        Clock::Plausible => plan(&[paper], &Done::default(), &circumstances).ahead,
        Clock::TooEarly | Clock::TooLate => Vec::new(),
    };
    let shown = |reminder: &Reminder| {
        let local = zone.timestamp_opt(reminder.at.0, 0).single();
        json!({
            "id": reminder.id.0,
            "day": reminder.at.day_in(&zone).to_string(),
            "days_before": reminder.days_before,
            "at": local.map(|local| local.to_rfc3339_opts(SecondsFormat::Secs, true)),
        })
    };
    Ok(json!({
        "kind": kind.id(),
        "due": due.to_string(),
        "today": today.to_string(),
        "days_left": (clock == Clock::Plausible).then(|| today.days_until(due)),
        "clock": match clock { Clock::Plausible => "plausible", Clock::TooEarly => "too-early", Clock::TooLate => "too-late" },
        "plan": ahead.iter().map(shown).collect::<Vec<_>>(),
    }))
}

/// The app does not believe a clock from before its content was checked. Here a day before that may be tried, as far as
/// back to the century's start; a clock that was reset to 1970 is not believed here either.
fn clock(today: Day, rules: &[PaperRule]) -> Clock {
    let newest = rules.iter().flat_map(|rule| &rule.facts).map(|fact| fact.checked).max().unwrap_or(today);
    let earliest = Day::from_parts(2000, 1, 1).unwrap_or(newest);
    match judge(today, newest) {
        Clock::TooEarly if earliest.days_until(today) >= 0 => Clock::Plausible,
        judged => judged,
    }
}

/// Prints its lines itself; there may be many.
fn search(arguments: &[String]) -> Result<Value, String> {
    let (_, options) = options(arguments, &["--lang", "--docs", "--queries", "--similar"])?;
    let lang = needed(&options, "--lang")?;
    let lang = Lang::from_code(lang).ok_or_else(|| format!("{lang:?} is none of km, lo, my, en"))?;
    let segmenter = Segmenter::default();
    let mut texts = Vec::new();
    for line in lines(needed(&options, "--docs")?)? {
        let text = segmenter.with_boundaries(line["text"].as_str().unwrap_or_default());
        texts.push(Findable {
            place: line["doc_id"].as_str().unwrap_or_default().to_owned(),
            body: text,
            ..Findable::default()
        });
    }
    let (mut stores, _) = Stores::open(&Place::Memory, &[]).map_err(|error| error.to_string())?;
    stores.content.index_only(lang, &texts).map_err(|error| error.to_string())?;
    let lexicon = stores.content.lexicon(lang).map_err(|error| error.to_string())?;
    let out = std::io::stdout();
    let mut out = std::io::BufWriter::new(out.lock());
    for line in lines(needed(&options, "--queries")?)? {
        let query = Query::new(line["query"].as_str().unwrap_or_default(), &lexicon);
        let find = |how| stores.content.find(&query, how).map_err(|error| error.to_string());
        let mut hits = find(Matching::Whole)?;
        if hits.is_empty() && options.contains_key("--similar") {
            hits = find(Matching::Similar)?;
        }
        let ids: Vec<&str> = hits.iter().map(|hit| hit.found.place.as_str()).collect();
        writeln!(out, "{}", json!({ "qid": line["qid"], "hits": ids })).map_err(|error| error.to_string())?;
    }
    out.flush().map_err(|error| error.to_string())?;
    Ok(Value::Null)
}

/// The values of a file of JSON lines.
fn lines(file: &str) -> Result<Vec<Value>, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let numbered = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    numbered
        .map(|(line, number)| serde_json::from_str(line).map_err(|error| format!("{file}:{number}: {error}")))
        .collect()
}

/// One update against a data folder, as the app does it: from a host (several with commas between), or from a file.
fn sync(arguments: &[String]) -> Result<Value, String> {
    let (_, options) = options(arguments, &["--host", "--file", "--data", "--now", "--lang", "--root"])?;
    let lang = needed(&options, "--lang")?;
    let lang = Lang::from_code(lang).ok_or_else(|| format!("{lang:?} is none of km, lo, my, en"))?;
    let now = needed(&options, "--now")?;
    let now = DateTime::parse_from_rfc3339(now).map_err(|error| format!("--now {now:?}: {error}"))?;
    let folder = std::path::PathBuf::from(needed(&options, "--data")?);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let read = |file: &str| std::fs::read(file).map_err(|error| format!("{file}: {error}"));
    let root: &'static [u8] = match options.get("--root") {
        Some(file) => read(file)?.leak(),
        None => ROOT,
    };
    let clock = FakeClock::at(Moment(now.timestamp()), 7 * 60);
    let device = FakeDevice { folder: Some(folder), clock, ..FakeDevice::default() };
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let opened = boot_trusting(Arc::new(device), root).await.map_err(|trouble| format!("{trouble:?}"))?;
        let report = match (options.get("--host"), options.get("--file")) {
            (Some(hosts), None) => {
                let hosts: Vec<String> = hosts.split(',').map(|host| host.trim_end_matches('/').to_owned()).collect();
                opened.app.update(lang, &hosts, &|_| Go::On).await
            }
            (None, Some(file)) => opened.app.take_file(lang, &read(file)?).await,
            _ => return Err(USAGE.to_owned()),
        };
        let standing = opened.app.standing(lang).await.map_err(|error| error.to_string())?;
        Ok(outcome(&report, &standing))
    })
}

fn outcome(report: &update::Report, standing: &update::Standing) -> Value {
    let (word, changes, why) = match &report.outcome {
        Outcome::New { changes, .. } => ("updated", Some(changes), None),
        Outcome::Same { .. } => ("unchanged", None, None),
        Outcome::Not(why) => ("not-updated", None, Some(why)),
    };
    let reason = why.map(|why| match why {
        update::Why::Refused(refusal) => format!("{refusal:?}"),
        other => format!("{other:?}"),
    });
    json!({
        "outcome": word,
        "installed": standing.release,
        "confirmed": standing.confirmed.map(|instant| instant.to_rfc3339_opts(SecondsFormat::Secs, true)),
        "verified": report.verified,
        "fetched": report.traffic.fetched,
        "bytes": report.traffic.bytes,
        "requests": report.traffic.requests,
        "changes": changes.map(|changes| json!({ "numbers": changes.numbers, "guides": changes.guides, "others": changes.others })),
        "refusal": why.map(update::Why::word),
        "reason": reason,
        "retry": why.is_some_and(update::Why::should_retry),
    })
}
