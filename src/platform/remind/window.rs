//! A window's reminders: real notifications of the desktop, from a thread that looks at the clock. The clock, not a
//! timer: a laptop that slept, or whose clock was put right, rings at the right moment all the same.

use super::WhileOpen;
use crate::platform::clock;
use domain::reminder::Alarm;
use std::sync::{Arc, Weak};
use std::time::Duration;

/// How often the clock is looked at. A reminder may come this much late.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// The alarms, with the thread that rings them for as long as anybody holds them.
pub(in crate::platform) fn start() -> Arc<WhileOpen> {
    let alarms = Arc::new(WhileOpen::default());
    let weak = Arc::downgrade(&alarms);
    // Without a thread nothing rings, and what was due shows as missed.
    drop(std::thread::Builder::new().name("reminders".to_owned()).spawn(move || watch(&weak)));
    alarms
}

fn watch(alarms: &Weak<WhileOpen>) {
    while let Some(alarms) = alarms.upgrade() {
        alarms.ring_due(clock::now(), show);
        drop(alarms);
        std::thread::sleep(LOOK_EVERY);
    }
}

/// Shows a notification on the session's bus; false when nobody there shows any.
fn show(alarm: &Alarm) -> bool {
    notify_rust::Notification::new()
        .appname("Before You Go")
        .summary(&alarm.title)
        .body(&alarm.text)
        .icon("appointment-soon")
        .timeout(notify_rust::Timeout::Never)
        .show()
        .is_ok()
}
