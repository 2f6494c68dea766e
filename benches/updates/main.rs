//! `make bench`: what an update costs, beside other ways of sending what changed, in one run. Writes the tables of
//! `docs/updates.md`. Times are of this machine: compare them within one run only.

mod host;
mod rivals;
mod weeks;

use before_you_go::app::boot;
use before_you_go::app::update::Outcome;
use before_you_go::platform::fake::FakeDevice;
use before_you_go::platform::net::{Go, Native};
use domain::Lang;
use domain::pack::PackName;
use host::Host;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;
use tempfile::TempDir;
use weeks::{Chance, Office, Script};

const PAGE: &str = "docs/updates.md";
const FROM: &str = "<!-- bench -->";
const TO: &str = "<!-- /bench -->";

/// What an office does between two looks of a phone.
const SCRIPTS: [Script; 4] = [
    Script { name: "a week: 3 numbers, 2 cards", hotlines: 3, cards: 2, weeks: 1 },
    Script { name: "1 number", hotlines: 1, cards: 0, weeks: 1 },
    Script { name: "10 cards", hotlines: 0, cards: 10, weeks: 1 },
    Script { name: "8 such weeks missed", hotlines: 3, cards: 2, weeks: 8 },
];

/// Fetches of each arm over the line.
const RUNS: &str = "7";

fn main() {
    let mut report = String::new();
    let first_noise = noise();
    let base = Office::open(&mut Chance::new(1));
    let afters = SCRIPTS.map(|script| (script, base.after(script, &mut Chance::new(2))));
    report.push_str("### Bytes\n\nOurs is the one file that a phone asks for, with everything it needs to verify it. The others are of the same two packs (the directory and the language), unsigned.\n\n");
    report.push_str("| what changed | language | ours, bytes | ÷ full language pack | full packs, zstd -22 |");
    for name in rivals::NAMES {
        let _ = write!(report, " {name} |");
    }
    report.push_str("\n|---|---|---|---|---|---|---|---|---|\n");
    for (script, after) in &afters {
        for lang in [Lang::Km, Lang::My, Lang::En] {
            bytes(&mut report, script, &base, after, lang);
        }
    }
    report.push_str("\n### Requests and time on this machine\n\nThe app's own update from a host on loopback, Khmer.\n\n| what changed | requests | bytes of answers | ms, all of it |\n|---|---|---|---|\n");
    for (script, after) in &afters {
        sync(&mut report, script, &base, after);
    }
    report.push_str(&line(&base, &afters[0].1));
    let _ = writeln!(report, "\nNoise: the same work took {first_noise:.1} ms before and {:.1} ms after.", noise());
    let page = std::fs::read_to_string(PAGE).expect("the page is there");
    let (before, rest) = page.split_once(FROM).expect("the page has the place");
    let (_, after) = rest.split_once(TO).expect("the place ends");
    std::fs::write(PAGE, format!("{before}{FROM}\n\n{report}\n{TO}{after}")).expect("the page can be written");
}

/// Both packs of a language.
fn names(lang: Lang) -> [PackName; 2] {
    [PackName::Hotlines, PackName::Guides(lang)]
}

fn target(office: &Office, name: PackName) -> &trust::release::PackTarget {
    &office.release.packs[&name.as_str().parse().expect("a pack's name")]
}

fn bytes(report: &mut String, script: &Script, base: &Office, after: &Office, lang: Lang) {
    let bundle = after.folder.bundle(lang, Some(base.release.version));
    let ours = std::fs::metadata(bundle).expect("the bundle is there").len();
    let language = target(after, PackName::Guides(lang)).full.length;
    let both: u64 = names(lang).into_iter().map(|name| target(after, name).full.length).sum();
    let _ = write!(
        report,
        "| {} | {} | {ours} | {:.3} | {both} |",
        script.name,
        lang.code(),
        ours as f64 / language as f64
    );
    let mut sums: Vec<Result<usize, String>> = rivals::NAMES.iter().map(|_| Ok(0)).collect();
    for name in names(lang) {
        let (old, new) = (&base.packs.0[&name], &after.packs.0[&name]);
        if old == new {
            continue;
        }
        for (sum, bytes) in sums.iter_mut().zip(rivals::bytes(old, new)) {
            *sum = sum.clone().and_then(|sum| bytes.map(|bytes| sum + bytes));
        }
    }
    for (name, sum) in rivals::NAMES.iter().zip(sums) {
        let _ = match sum {
            Ok(sum) => write!(report, " {sum} |"),
            Err(why) => {
                eprintln!("{name} is left out: {why}");
                write!(report, " – |")
            }
        };
    }
    report.push('\n');
}

/// One real update of the app.
fn sync(report: &mut String, script: &Script, base: &Office, after: &Office) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let folder = TempDir::new().expect("a folder");
    let device = FakeDevice {
        folder: Some(folder.path().to_owned()),
        net: Arc::new(Native::default()),
        ..FakeDevice::default()
    };
    let app = runtime.block_on(boot(Arc::new(device))).expect("the app opens").app;
    let host = Host::start(base.path());
    let hosts = [host.address.clone()];
    let update = || runtime.block_on(app.update(Lang::Km, &hosts, &|_| Go::On));
    assert!(matches!(update().outcome, Outcome::New { .. }), "the first release is new");
    host.asked();
    host.serve(after.path());
    let begun = Instant::now();
    let updated = update();
    let taken = begun.elapsed();
    assert!(matches!(updated.outcome, Outcome::New { .. }), "{:?}", updated.outcome);
    let _ = writeln!(
        report,
        "| {} | {} | {} | {:.0} |",
        script.name,
        host.asked().len(),
        updated.traffic.bytes,
        taken.as_secs_f64() * 1000.0
    );
}

/// Time over an emulated 2G line; says why where there is none.
fn line(base: &Office, after: &Office) -> String {
    let within = |path: std::path::PathBuf| {
        path.strip_prefix(after.path()).expect("below the folder").to_string_lossy().into_owned()
    };
    let ours = within(after.folder.bundle(Lang::Km, Some(base.release.version)));
    let version = after.release.version;
    let mut plain =
        vec!["timestamp.json".to_owned(), format!("{version}.snapshot.json"), format!("{version}.targets.json")];
    plain = plain.into_iter().map(|name| within(after.folder.meta(&name))).collect();
    for name in names(Lang::Km) {
        let patch = &target(after, name).patches[&target(base, name).seq];
        plain.push(within(after.folder.patch(&patch.sha256.to_string())));
    }
    let full = within(after.folder.full(&target(after, PackName::Guides(Lang::Km)).full.sha256.to_string()));
    let arms = [format!("one={ours}"), format!("plain={}", plain.join(",")), format!("full={full}")];
    let mut text = format!(
        "\n### Time over 2G\n\n`benches/updates/link.py`: TUN devices between two network namespaces, real TCP and TLS; {RUNS} fetches of each, interleaved. Plain TUF asks for timestamp, snapshot, targets and two patches one after the other on one connection. Median (least–most), seconds.\n\n| line | one bundle | plain TUF, 5 requests | full language pack | one ÷ plain |\n|---|---|---|---|---|\n"
    );
    for profile in ["GPRS", "EDGE"] {
        let output = Command::new("python3")
            .arg("benches/updates/link.py")
            .arg(after.path())
            .args([profile, RUNS])
            .args(&arms)
            .output()
            .expect("python3 is there");
        let Ok(said) = serde_json::from_slice::<Value>(&output.stdout) else {
            let why = String::from_utf8_lossy(&output.stderr);
            let why = why.lines().last().unwrap_or_default();
            eprintln!("no line {profile}: {why}");
            let _ = writeln!(text, "| {profile} | not measured: {why} | | | |");
            continue;
        };
        let mut medians = BTreeMap::new();
        let mut cell = |arm: &str| {
            let mut times: Vec<f64> =
                said["times"][arm].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
            times.sort_by(f64::total_cmp);
            let Some(median) = times.get(times.len() / 2).copied() else { return "none came".to_owned() };
            medians.insert(arm.to_owned(), median);
            let failed = said["failed"][arm].as_u64().unwrap_or(0);
            let failed = if failed > 0 { format!(", {failed} did not come") } else { String::new() };
            format!("{median:.1} ({:.1}–{:.1}{failed})", times[0], times[times.len() - 1])
        };
        let cells = [cell("one"), cell("plain"), cell("full")];
        let ratio = medians
            .get("one")
            .zip(medians.get("plain"))
            .map_or_else(String::new, |(one, plain)| format!("{:.2}", one / plain));
        let _ = writeln!(
            text,
            "| {profile}: {:.0} ms there and back, {:.1} kbit/s down, as measured | {} | {ratio} |",
            said["line"]["rtt"].as_f64().unwrap_or(0.0) * 1000.0,
            said["line"]["rate"].as_f64().unwrap_or(0.0) / 1000.0,
            cells.join(" | ")
        );
    }
    text
}

/// Milliseconds of work that is always the same.
fn noise() -> f64 {
    let begun = Instant::now();
    let bytes: Vec<u8> = (0..4_000_000_u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert_ne!(trust::hash::Sha256::of(&bytes).to_string(), "");
    begun.elapsed().as_secs_f64() * 1000.0
}
