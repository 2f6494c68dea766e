//! `make bench`: how long the first page takes, how long the first install of the content takes, and how large
//! everything is. Writes `docs/measurements.md`. Times are of this machine and said with its noise; compare them with
//! others of the same run only.

use before_you_go::app::boot;
use before_you_go::platform::fake::FakeDevice;
use before_you_go::store::content::TrustedPack;
use before_you_go::store::{Place, Stores};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;
use tempfile::TempDir;

/// Often enough for a median that stays; the window is slow to start.
const RUNS: usize = 15;
const WINDOW_RUNS: usize = 7;

fn main() {
    let mut report = String::from(
        "# Measurements\n\nWritten by `make bench`. Milliseconds are medians with the lowest and highest run; sizes are bytes.\n",
    );
    let first_noise = spread(RUNS, noise);
    times(&mut report);
    let last_noise = spread(RUNS, noise);
    let _ = writeln!(
        report,
        "\nNoise of the machine: the same work (hashing 32 MB) took {first_noise} before and {last_noise} after the measurements.\n"
    );
    sizes(&mut report);
    std::fs::write("docs/measurements.md", &report).expect("docs/ can be written");
    println!("{report}");
}

fn times(report: &mut String) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let first = spread(RUNS, || {
        let folder = TempDir::new().expect("a folder");
        milliseconds(|| {
            drop(Stores::open(&Place::Folder(folder.path().to_owned()), &TrustedPack::embedded()).expect("opens"))
        })
    });
    let folder = TempDir::new().expect("a folder");
    let device = || Arc::new(FakeDevice { folder: Some(folder.path().to_owned()), ..FakeDevice::default() });
    let open_home = || {
        milliseconds(|| {
            runtime.block_on(async {
                let Ok(opened) = boot(device()).await else { panic!("it opens") };
                opened.app.home(domain::Lang::Km, None, opened.app.platform.today()).await.expect("the home page");
            });
        })
    };
    open_home();
    let again = spread(RUNS, open_home);
    let data = TempDir::new().expect("a folder");
    let display = Display::start();
    window_ready(&display, data.path());
    let window = spread(WINDOW_RUNS, || window_ready(&display, data.path()));
    let _ = write!(
        report,
        "\n| time | ms |\n|---|---|\n\
         | first install of the embedded content (five packs into SQLite, on disk) | {first} |\n\
         | opening both stores and asking for the home page, content installed | {again} |\n\
         | home page drawn in the window, from process start (release, WebKitGTK, Xvfb) | {window} |\n"
    );
}

fn sizes(report: &mut String) {
    report.push_str("| size | bytes | brotli 11 |\n|---|---|---|\n");
    let mut line = |what: &str, bytes: &[u8]| {
        let _ = writeln!(report, "| {what} | {} | {} |", bytes.len(), brotli(bytes));
    };
    for file in ["app_bg.wasm", "app.js", "style.css", "index.html", "start.js"] {
        line(&format!("dist/{file}"), &std::fs::read(Path::new("dist").join(file)).expect("`make web` has run"));
    }
    let mut fonts: Vec<u8> = Vec::new();
    for entry in std::fs::read_dir("assets/fonts").expect("the fonts are there") {
        let file = entry.expect("a file").path();
        if file.extension().is_some_and(|extension| extension == "woff2") {
            fonts.extend(std::fs::read(file).expect("a font"));
        }
    }
    line("fonts (WOFF2 files)", &fonts);
    for (name, raw) in content::build(Path::new("assets/content")).expect("the content is good") {
        line(&format!("pack {}", name.as_str()), raw.as_bytes());
    }
    line(
        "the window's program (release)",
        &std::fs::read("target/release/before-you-go").expect("built by make bench"),
    );
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).expect("memory can be written");
    out.len()
}

/// Runs something that returns milliseconds, and says "median (lowest–highest)".
fn spread(runs: usize, mut run: impl FnMut() -> f64) -> String {
    let mut times: Vec<f64> = (0..runs).map(|_| run()).collect();
    times.sort_by(f64::total_cmp);
    format!("{:.1} ({:.1}–{:.1})", times[runs / 2], times[0], times[runs - 1])
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}

/// The same work every time: whatever differs between two runs is the machine.
fn noise() -> f64 {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let bytes = vec![7u8; 32 << 20];
    milliseconds(|| {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        std::hint::black_box(hasher.finish());
    })
}

/// A virtual screen.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn start() -> Display {
        let mut command = Command::new("Xvfb");
        let mut server = command
            .args(["-displayfd", "1", "-screen", "0", "420x800x24"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        BufReader::new(server.stdout.take().expect("its output")).read_line(&mut number).expect("it says its number");
        Display { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}

/// Milliseconds from starting the program until its first page stands.
fn window_ready(display: &Display, data: &Path) -> f64 {
    let start = Instant::now();
    let mut window = Command::new("target/release/before-you-go")
        .arg("--report-ready")
        .env("DISPLAY", &display.name)
        .env("BEFORE_YOU_GO_DATA", data)
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the window's program starts");
    let mut line = String::new();
    BufReader::new(window.stdout.take().expect("its output")).read_line(&mut line).expect("it says when it is ready");
    assert!(line.starts_with("ready"), "{line}");
    let time = start.elapsed().as_secs_f64() * 1000.0;
    drop(window.kill());
    drop(window.wait());
    time
}
