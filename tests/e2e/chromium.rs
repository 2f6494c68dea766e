//! Chromium, and what only its driver can do.

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use serde_json::{Value, json};
use std::path::Path;

/// A Chromium that pretends to be a phone.
pub fn capabilities(width: u32, height: u32, letters: u32, profile: &Path) -> Capabilities {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-prefers-reduced-motion",
        &format!("--user-data-dir={}", profile.display()),
        &format!("--window-size={width},{height}"),
    ];
    let metrics = json!({"width": width, "height": height, "pixelRatio": 1, "touch": true, "mobile": true});
    let wanted = json!({
        "browserName": "chrome",
        "timeouts": {"pageLoad": 30_000},
        "goog:chromeOptions": {"args": arguments, "mobileEmulation": {"deviceMetrics": metrics}, "prefs": {"webkit.webprefs.default_font_size": letters}},
        "goog:loggingPrefs": {"performance": "ALL", "browser": "ALL"},
    });
    wanted.as_object().unwrap().clone()
}

/// A command that only Chromium's driver knows.
#[derive(Debug)]
pub struct ChromiumCommand(pub &'static str, pub Value);

impl WebDriverCompatibleCommand for ChromiumCommand {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _request: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}
