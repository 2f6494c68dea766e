//! A browser's reminders: notifications while the page is open. A page that is closed, or asleep in the background,
//! rings nothing; what was due shows as missed when it is opened again. Phones' browsers refuse notifications from a page
//! that has no service worker: then nothing rang, and that is what is noted.

use super::{Permission, WhileOpen};
use crate::platform::clock;
use domain::reminder::Alarm;
use gloo_timers::callback::Interval;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use web_sys::{Notification, NotificationOptions, NotificationPermission};

/// How often the clock is looked at, in milliseconds. A reminder may come this much late.
const LOOK_EVERY: u32 = 5_000;

/// The alarms, looked at for as long as the page lives.
pub(in crate::platform) fn start() -> Arc<WhileOpen> {
    let alarms = Arc::new(WhileOpen::default());
    let watched = alarms.clone();
    Interval::new(LOOK_EVERY, move || watched.ring_due(clock::now(), show)).forget();
    alarms
}

/// A notification could not be shown though it was allowed: browsers on phones refuse them to a page.
static IS_REFUSED: AtomicBool = AtomicBool::new(false);

pub(in crate::platform) fn permission() -> Permission {
    if !is_there() || IS_REFUSED.load(Ordering::Relaxed) {
        return Permission::Impossible;
    }
    match Notification::permission() {
        NotificationPermission::Granted => Permission::Granted,
        NotificationPermission::Default => Permission::NotAsked,
        _ => Permission::Denied,
    }
}

pub(in crate::platform) async fn ask_permission() -> Permission {
    if is_there()
        && let Ok(answer) = Notification::request_permission()
    {
        // What was answered is read from the browser, not from the promise.
        drop(wasm_bindgen_futures::JsFuture::from(answer).await);
    }
    permission()
}

/// Some browsers on old phones have no notifications at all.
fn is_there() -> bool {
    js_sys::Reflect::has(&js_sys::global(), &"Notification".into()).unwrap_or(false)
}

fn show(alarm: &Alarm) -> bool {
    if permission() != Permission::Granted {
        return false;
    }
    let options = NotificationOptions::new();
    options.set_body(&alarm.text);
    // The same reminder twice (two tabs) shows once.
    options.set_tag(&alarm.id.0);
    let is_shown = Notification::new_with_options(&alarm.title, &options).is_ok();
    IS_REFUSED.store(!is_shown, Ordering::Relaxed);
    is_shown
}
