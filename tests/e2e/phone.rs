//! A phone for tests: the web edition in `dist/`, served by our own host, in headless Chromium that pretends to be a
//! phone, driven over WebDriver.

use crate::chromium::{ChromiumCommand, capabilities};
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// How long anything on a page may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A phone with the app open.
pub struct Phone {
    pub browser: Client,
    pub address: String,
    host: Child,
    driver: Child,
    profile: TempDir,
}

impl Phone {
    /// A phone of this size in CSS pixels, nothing kept on it, with the app just opened.
    pub async fn new(width: u32, height: u32) -> Phone {
        Phone::with_letters(width, height, 16).await
    }

    /// The same, with the browser's own size of letters set to `letters` CSS pixels (16 is usual).
    pub async fn with_letters(width: u32, height: u32, letters: u32) -> Phone {
        Phone::open(width, height, letters, None).await
    }

    /// A phone of the usual size whose host has the releases of this folder too.
    pub async fn with_releases(releases: &Path) -> Phone {
        Phone::open(360, 740, 16, Some(releases)).await
    }

    async fn open(width: u32, height: u32, letters: u32, releases: Option<&Path>) -> Phone {
        let site = Path::new("dist");
        assert!(site.join("app_bg.wasm").exists(), "dist/ is not built: run `make web` first");
        let mut host = Command::new(env!("CARGO_BIN_EXE_host"));
        if let Some(releases) = releases {
            host.arg("--releases").arg(releases);
        }
        let (host, address) = start(host.args(["--site", "dist", "--listen", "127.0.0.1:0"]), |line| {
            line.starts_with("http://").then(|| line.to_owned())
        });
        let (driver, port) = start(Command::new("chromedriver").arg("--port=0"), |line| {
            line.split_once("started successfully on port ").map(|(_, port)| port.trim_end_matches('.').to_owned())
        });
        let profile = TempDir::new().unwrap();
        let capabilities = capabilities(width, height, letters, profile.path());
        let browser = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("chromedriver opens Chromium");
        let phone = Phone { browser, address, host, driver, profile };
        phone.go("").await;
        phone
    }

    /// Opens an address of the app (`#/help`), as if typed. The empty one loads the page anew.
    pub async fn go(&self, place: &str) {
        let address = format!("{}/{place}", self.address);
        if let Err(error) = self.browser.goto(&address).await {
            // Seen once in many runs: headless Chromium itself hung. The driver gives up after its page-load limit.
            println!("Chromium did not open {place:?} and is asked once more: {error}");
            self.browser.goto(&address).await.unwrap();
        }
        self.find("main, .welcome").await;
    }

    /// Waits for what `selector` (CSS) finds.
    pub async fn find(&self, selector: &str) -> fantoccini::elements::Element {
        let wait = self.browser.wait().at_most(PATIENCE).for_element(Locator::Css(selector));
        match wait.await {
            Ok(element) => element,
            Err(error) => panic!("{selector}: {error}\nthe page says:\n{}", self.text().await),
        }
    }

    /// Taps what `selector` (CSS) finds, once it is in the middle of the screen, where no bar covers it.
    pub async fn tap(&self, selector: &str) {
        let element = self.find(selector).await;
        let script = "arguments[0].scrollIntoView({block: 'center'})";
        self.browser.execute(script, vec![serde_json::to_value(&element).unwrap()]).await.unwrap();
        element.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Enters a paper: types `date`, taps the first meaning if it is asked for, and saves. The list is then open.
    pub async fn add_paper(&self, kind: &str, date: &str) {
        // By way of the list: an address that is open already would keep the form as it is.
        self.go("#/papers").await;
        self.go(&format!("#/papers/add/{kind}")).await;
        self.type_date(date).await;
        if self.ask("return document.querySelector('.reading') !== null").await == true {
            self.tap(".reading").await;
        }
        self.tap("#save").await;
        self.find(".next-paper").await;
    }

    /// Types into the date field of the form that is open.
    pub async fn type_date(&self, date: &str) {
        let field = self.find("#date").await;
        field.clear().await.unwrap();
        field.send_keys(date).await.unwrap();
        self.find("form .note, form .reading").await;
    }

    /// Waits until the text of what `selector` finds is `wanted`.
    pub async fn wait_for_text(&self, selector: &str, wanted: &str) {
        let script =
            "const found = document.querySelector(arguments[0]); return found ? found.innerText.trim() : null;";
        self.wait_until(&format!("{selector} says {wanted:?}"), script, vec![json!(selector)], |value| value == wanted)
            .await;
    }

    /// Waits until `script` returns something that `is_done` accepts.
    pub async fn wait_until(&self, what: &str, script: &str, arguments: Vec<Value>, is_done: impl Fn(&Value) -> bool) {
        let patience = tokio::time::Instant::now() + PATIENCE;
        loop {
            let value = self.browser.execute(script, arguments.clone()).await.unwrap();
            if is_done(&value) {
                return;
            }
            assert!(tokio::time::Instant::now() < patience, "not so after {PATIENCE:?}: {what}; last {value}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// What a script returns.
    pub async fn ask(&self, script: &str) -> Value {
        self.browser.execute(script, vec![]).await.unwrap()
    }

    /// The text a person sees.
    pub async fn text(&self) -> String {
        self.ask("return document.body.innerText").await.as_str().unwrap_or_default().to_owned()
    }

    /// A command of Chromium's own protocol.
    pub async fn chromium(&self, command: &'static str, parameters: Value) -> Value {
        self.browser
            .issue_cmd(ChromiumCommand("goog/cdp/execute", json!({"cmd": command, "params": parameters})))
            .await
            .unwrap()
    }

    /// From now on files that the page offers are saved in this folder.
    pub async fn save_downloads_to(&self, folder: &Path) {
        let wanted = json!({"behavior": "allow", "downloadPath": folder});
        self.chromium("Browser.setDownloadBehavior", wanted).await;
    }

    /// Waits until a file that the page offered is saved whole: Chromium writes it under another name before.
    pub async fn wait_for_file(&self, file: &Path) {
        let patience = tokio::time::Instant::now() + PATIENCE;
        while !file.exists() {
            assert!(tokio::time::Instant::now() < patience, "{} is not saved", file.display());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The requests Chromium has sent since the last question, by address.
    pub async fn requests(&self) -> Vec<String> {
        let log = self.browser.issue_cmd(ChromiumCommand("se/log", json!({"type": "performance"}))).await.unwrap();
        let entries = log.as_array().cloned().unwrap_or_default();
        let messages =
            entries.iter().filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok());
        messages
            .filter(|message| message["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|message| message["message"]["params"]["request"]["url"].as_str().map(str::to_owned))
            .filter(|address| !address.starts_with("data:"))
            .collect()
    }

    /// Moves a finger sideways over the card by `across` pixels.
    pub async fn swipe(&self, across: i32) {
        let (from, y) = (180 - across / 2, 400);
        let touch = |kind: &str, points: Value| json!({"type": kind, "touchPoints": points});
        self.chromium("Input.dispatchTouchEvent", touch("touchStart", json!([{"x": from, "y": y}]))).await;
        self.chromium("Input.dispatchTouchEvent", touch("touchMove", json!([{"x": from + across, "y": y}]))).await;
        self.chromium("Input.dispatchTouchEvent", touch("touchEnd", json!([]))).await;
    }

    /// The fonts with which Chromium really draws what `selector` finds.
    pub async fn font_of(&self, selector: &str) -> Vec<String> {
        self.find(selector).await;
        self.chromium("DOM.enable", json!({})).await;
        self.chromium("CSS.enable", json!({})).await;
        let document = self.chromium("DOM.getDocument", json!({})).await;
        let question = json!({"nodeId": document["root"]["nodeId"], "selector": selector});
        let node = self.chromium("DOM.querySelector", question).await;
        let fonts = self.chromium("CSS.getPlatformFontsForNode", json!({"nodeId": node["nodeId"]})).await;
        let fonts = fonts["fonts"].as_array().cloned().unwrap_or_default();
        fonts.iter().filter_map(|font| font["familyName"].as_str().map(str::to_owned)).collect()
    }

    /// Ends the host: from now on there is no network.
    pub fn stop_host(&mut self) {
        drop(self.host.kill());
        drop(self.host.wait());
    }

    /// Answers the first questions: language, origin, place.
    pub async fn answer_first_questions(&self, lang: &str, origin: usize, place: usize) {
        self.tap(&format!("button[lang={lang}]")).await;
        self.tap(&format!(".welcome > button:nth-of-type({origin})")).await;
        // The next question has the answer "in Thailand" where the first had a country.
        self.wait_until(
            "the second question",
            "return document.querySelectorAll('.welcome > button').length",
            vec![],
            |count| *count == 3,
        )
        .await;
        self.tap(&format!(".welcome > button:nth-of-type({place})")).await;
        self.find(".tabs").await;
    }

    /// After the first question is answered: three answers stand where there were four.
    pub async fn wait_for_second_question(&self) {
        let count = "return document.querySelectorAll('.welcome > button').length";
        self.wait_until("the second question", count, vec![], |count| *count == 3).await;
    }

    /// The address `place` with `card/1` turned into the address of the guide's first card.
    pub async fn first_card(&self, place: &str) -> String {
        let Some(guide) = place.strip_suffix("/card/1") else { return place.to_owned() };
        self.go(guide).await;
        self.find("ol a.row").await;
        let href = self.ask("return document.querySelector('ol a.row').getAttribute('href')").await;
        let (_, place) = href.as_str().and_then(|href| href.split_once('#')).expect("addresses stand behind #");
        format!("#{place}")
    }

    /// Whether the page can be scrolled sideways: something is wider than the screen.
    pub async fn is_sideways(&self) -> bool {
        let script = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        self.ask(script).await == true
    }

    /// A picture of the whole page, PNG.
    pub async fn whole_page(&self) -> Vec<u8> {
        use base64::Engine as _;
        // A screen as long as the page, so that the bar below stands where the page ends.
        let size = self.ask("return [innerWidth, document.documentElement.scrollHeight, innerHeight]").await;
        let metrics =
            |height: &Value| json!({"width": size[0], "height": height, "deviceScaleFactor": 1, "mobile": true});
        self.chromium("Emulation.setDeviceMetricsOverride", metrics(&size[1])).await;
        let shot = self.chromium("Page.captureScreenshot", json!({})).await;
        self.chromium("Emulation.setDeviceMetricsOverride", metrics(&size[2])).await;
        base64::engine::general_purpose::STANDARD.decode(shot["data"].as_str().unwrap_or_default()).unwrap()
    }

    /// Lets a test move the clock and see which notifications were shown. From the next loading on; a moved clock stays
    /// moved over a reload.
    pub async fn watch_clock_and_notifications(&self) {
        let script = "(() => {
            const Real = Date;
            const shift = () => Number(sessionStorage.getItem('shift') ?? 0);
            window.Date = class extends Real {
                constructor(...given) { if (given.length) super(...given); else super(Real.now() + shift()); }
                static now() { return Real.now() + shift(); }
            };
            window.shown = [];
            const Shown = Notification;
            window.Notification = class extends Shown {
                constructor(title, options) {
                    // As on an Android phone, when a test says so.
                    if (sessionStorage.getItem('refuse')) throw new TypeError('Illegal constructor');
                    super(title, options); window.shown.push([title, options.body, options.tag]); }
            };
        })()";
        self.chromium("Page.addScriptToEvaluateOnNewDocument", json!({"source": script})).await;
        self.go("").await;
        self.browser.refresh().await.unwrap();
        self.find("main, .welcome").await;
    }

    /// Moves the page's clock to so many seconds from the real one.
    pub async fn move_clock(&self, seconds: i64) {
        self.ask(&format!("sessionStorage.setItem('shift', {})", seconds * 1000)).await;
    }

    /// How often the browser kept the user file.
    pub async fn kept_number(&self) -> u64 {
        let script = "const [done] = arguments;
            indexedDB.open('data').onsuccess = event => {
                const request = event.target.result.transaction('user').objectStore('user').get('number');
                request.onsuccess = () => { event.target.result.close(); done(request.result ?? 0); };
            };";
        self.browser.execute_async(script, vec![]).await.unwrap().as_u64().unwrap_or(0)
    }

    /// Waits until the browser has kept the user file more often than `before`.
    pub async fn wait_until_kept_since(&self, before: u64) {
        let patience = tokio::time::Instant::now() + PATIENCE;
        while self.kept_number().await <= before {
            assert!(tokio::time::Instant::now() < patience, "nothing is kept");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Answers for the person whether notifications may be shown.
    pub async fn allow_notifications(&self, answer: &str) {
        let wanted = json!({"permission": {"name": "notifications"}, "setting": answer, "origin": self.address});
        self.chromium("Browser.setPermission", wanted).await;
    }

    /// Ends the browser and tells whether any byte of what it kept holds one of `words`, in UTF-8 or UTF-16.
    pub async fn close_and_search(mut self, words: &[&str]) -> Vec<String> {
        self.browser.clone().close().await.unwrap();
        self.end();
        let mut found = Vec::new();
        let mut folders = vec![self.profile.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().filter_map(Result::ok) {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let Ok(bytes) = std::fs::read(&path) else { continue };
                for word in words {
                    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
                    let holds = |wanted: &[u8]| bytes.windows(wanted.len()).any(|window| window == wanted);
                    if holds(word.as_bytes()) || holds(&wide) {
                        found.push(format!("{word} in {}", path.display()));
                    }
                }
            }
        }
        found
    }

    /// Ends the browser; a test that panics leaves that to [`Drop`].
    pub async fn close(mut self) {
        self.browser.clone().close().await.unwrap();
        self.end();
    }

    fn end(&mut self) {
        for process in [&mut self.host, &mut self.driver] {
            drop(process.kill());
            drop(process.wait());
        }
    }
}

impl Drop for Phone {
    fn drop(&mut self) {
        self.end();
    }
}

/// Starts a server and reads its output until `find` finds its address.
pub fn start(command: &mut Command, find: impl Fn(&str) -> Option<String>) -> (Child, String) {
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    let found =
        output.by_ref().map_while(Result::ok).find_map(|line| find(&line)).expect("the server says where it listens");
    // Its further output is read and dropped, so that it never waits for us.
    std::thread::spawn(move || output.for_each(drop));
    (child, found)
}
