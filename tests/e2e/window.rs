//! The desktop window, started for real under a virtual display.

use crate::office::Office;
use crate::phone::start;
use crate::releases::{BODY, dialled};
use before_you_go::app::act::Tap;
use before_you_go::app::{App, Setting, boot};
use before_you_go::platform::fake::FakeDevice;
use domain::Lang;
use domain::number::Number;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command};
use std::sync::Arc;
use std::time::Duration;

/// A window that is open, alone on a display.
struct Window {
    display_name: String,
    _programs: Ending,
}

impl Window {
    fn open(data: &Path) -> Window {
        let (display, number) =
            start(Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", "420x1200x24"]), |line| {
                Some(line.to_owned())
            });
        let display_name = format!(":{number}");
        let mut app = Command::new(env!("CARGO_BIN_EXE_before-you-go"));
        app.arg("--report-ready")
            .env("DISPLAY", &display_name)
            .env("BEFORE_YOU_GO_DATA", data)
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .env("GDK_BACKEND", "x11");
        let (app, ready) = start(&mut app, |line| line.starts_with("ready").then(|| line.to_owned()));
        println!("{ready}");
        Window { display_name, _programs: Ending(vec![app, display]) }
    }

    /// Takes a picture.
    fn shoot(&self, name: &str) -> std::path::PathBuf {
        let folder = Path::new("target/shots");
        std::fs::create_dir_all(folder).unwrap();
        let shot = folder.join(name);
        let taken =
            Command::new("import").args(["-display", &self.display_name, "-window", "root"]).arg(&shot).status();
        assert!(taken.is_ok_and(|status| status.success()), "import takes a picture");
        shot
    }

    /// WebKit draws some frames after the page is ready: pictures are taken until one has much of this colour.
    fn wait_for_colour(&self, name: &str, colour: &str) {
        let drawn = (0..100).any(|_| has_colour(&self.shoot(name), colour));
        assert!(drawn, "no {colour} in {name}");
    }

    /// Does something with keyboard or mouse.
    fn xdotool(&self, arguments: &[&str]) {
        let done = Command::new("xdotool").args(arguments).env("DISPLAY", &self.display_name).status();
        assert!(done.is_ok_and(|status| status.success()), "xdotool {arguments:?}");
    }

    /// Presses a key so many times.
    fn press(&self, key: &str, times: usize) {
        self.xdotool(&["key", "--delay", "30", "--repeat", &times.to_string(), key]);
    }

    /// Types as fast as a person can.
    fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--delay", "150", text]);
    }

    /// Does something, and waits until the window looks otherwise and stands still.
    fn watch(&self, name: &str, act: impl FnOnce()) {
        let before = std::fs::read(self.shoot("window-before.png")).unwrap();
        act();
        let mut last = before.clone();
        let stands = (0..400).any(|_| {
            let now = std::fs::read(self.shoot(name)).unwrap();
            let stands = now != before && now == last;
            last = now;
            stands
        });
        assert!(stands, "nothing changes; see target/shots/{name}");
    }
}

/// Programs that end with the test, whatever becomes of it.
struct Ending(Vec<Child>);

impl Drop for Ending {
    fn drop(&mut self) {
        for process in &mut self.0 {
            drop(process.kill());
            drop(process.wait());
        }
    }
}

#[test]
fn the_window_opens_and_draws_the_first_question() {
    let data = tempfile::TempDir::new().unwrap();
    let window = Window::open(data.path());
    window.wait_for_colour("window.png", "#0B4F52");
    assert!(data.path().join("user.db").exists() && data.path().join("content.db").exists());
}

/// Whether a picture has more than a few pixels of this colour.
fn has_colour(picture: &Path, colour: &str) -> bool {
    let histogram = Command::new("convert").arg(picture).args(["-format", "%c", "histogram:info:-"]).output().unwrap();
    let histogram = String::from_utf8_lossy(&histogram.stdout).into_owned();
    let count = |line: &str| line.trim().split(':').next().and_then(|count| count.parse::<u32>().ok());
    histogram.lines().filter(|line| line.contains(colour)).filter_map(count).sum::<u32>() > 500
}

/// Links and buttons of the settings up to "Updates".
const UPDATES_IN_SETTINGS: usize = 18;

/// The program on the window's folder, beside the window.
async fn beside(data: &Path) -> App {
    let device = FakeDevice { folder: Some(data.to_owned()), ..FakeDevice::default() };
    boot(Arc::new(device)).await.unwrap().app
}

/// Waits until the folder's content is of this release.
async fn wait_for_release(app: &App, release: u64) {
    let wait = async {
        while app.standing(Lang::En).await.unwrap().release != release {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), wait).await.expect("the release is installed");
}

#[tokio::test]
async fn the_window_pulls_a_release_and_keeps_it_when_the_host_dies() {
    let (data, office) = (tempfile::TempDir::new().unwrap(), Office::new());
    office.publish(1);
    let app = beside(data.path()).await;
    for setting in [Setting::Lang(Lang::En), Setting::Origin(None), Setting::Place(None)] {
        app.act(Tap::Choose(setting)).await.unwrap();
    }
    let mut host = Command::new(env!("CARGO_BIN_EXE_host"));
    host.args(["--site", "assets", "--listen", "127.0.0.1:0", "--releases"]).arg(office.path());
    let (host, address) = start(&mut host, |line| line.starts_with("http://").then(|| line.to_owned()));
    let host = Ending(vec![host]);
    let window = Window::open(data.path());
    window.wait_for_colour("window-home.png", "#9C1C13");
    window.xdotool(&["search", "--name", "Before You Go", "windowsize", "360", "1150", "windowfocus", "--sync"]);
    // The focus is on the text: before it stand search, language and settings.
    window.press("shift+Tab", 1);
    window.watch("window-settings.png", || window.press("Return", 1));
    window.press("Tab", UPDATES_IN_SETTINGS);
    window.watch("window-updates.png", || window.press("Return", 1));
    window.press("Tab", 1);
    window.type_text(&address);
    window.press("Return", 1);
    wait_for_release(&app, 1).await;
    window.watch("window-updated.png", || ());

    office.publish(2);
    drop(host);
    // In its place one that dies in the middle of every answer; as often as one file is tried.
    let dying = TcpListener::bind(address.trim_start_matches("http://")).unwrap();
    let answers = std::thread::spawn(move || {
        for connection in dying.incoming().take(4) {
            let mut connection = connection.unwrap();
            drop(connection.read(&mut [0; 4096]));
            drop(connection.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nBYGU"));
        }
    });
    window.press("Return", 1);
    answers.join().unwrap();
    window.watch("window-host-died.png", || ());
    assert_eq!(app.standing(Lang::En).await.unwrap().release, 1);
    let lines = app.hotline(BODY.to_owned()).await.unwrap().unwrap().lines;
    assert!(lines.iter().any(|line| line.number == Number::E164(dialled(1))), "{lines:?}");
    // Its number as the window draws it, by way of search: on the card that says whom one wants to call.
    window.press("shift+Tab", 3);
    window.watch("window-search.png", || window.press("Return", 1));
    window.press("Tab", 1);
    window.watch("window-found.png", || window.type_text("LPN"));
    window.press("Tab", 1);
    window.watch("window-number.png", || window.press("Return", 1));
}
