//! End to end: the real web edition in a real browser, and the real window. Needs `make web`, Chromium and Xvfb.

mod access;
mod chromium;
mod find;
mod notification;
mod office;
mod offline;
mod papers;
mod phone;
mod reading;
#[path = "../support/releases.rs"]
mod releases;
mod show;
mod tabs;
mod terminal;
mod updates;
mod window;

use phone::Phone;

/// A phone of the usual size, opened for the first time.
pub async fn phone() -> Phone {
    Phone::new(360, 740).await
}

/// Every page, one of each kind.
pub const PAGES: [&str; 26] = [
    "#/",
    "#/guides",
    "#/topic/work",
    "#/guide/legal-way",
    "#/guide/when-wrong/card/danger-now",
    "#/guide/danger-signs/whole",
    "#/guide/documents/sources",
    "#/checklists",
    "#/changes",
    "#/show",
    "#/show/interpreter",
    "#/find",
    "#/help",
    "#/help/need/danger",
    "#/help/country/KH",
    "#/help/body/th-lpn",
    "#/help/body/th-oscc-1300",
    "#/papers",
    "#/papers/add",
    "#/papers/add/work-permit",
    "#/papers/add/90-day",
    "#/papers/reminders",
    "#/papers/private",
    "#/settings",
    "#/updates",
    "#/about",
];
