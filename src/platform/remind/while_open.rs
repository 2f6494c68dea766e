//! Alarms in memory, for devices that ring only while the app is open. They are gone when it closes; the next start
//! arms them again, and what was due in between shows as missed.

use domain::moment::Moment;
use domain::reminder::{Alarm, Difference, LATE_AT_MOST, ReminderId};
use futures_channel::oneshot;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Alarms and what rang of them.
#[derive(Default)]
pub struct WhileOpen {
    state: Mutex<State>,
}

/// After so many looks at the clock without anything due, the app looks at the day and the zone.
const LOOKS: u32 = 6;

#[derive(Default)]
struct State {
    alarms: BTreeMap<ReminderId, Alarm>,
    rung: Vec<(ReminderId, Moment)>,
    /// Who waits for a change, and how many looks at the clock there were since the last one.
    waiting: Vec<oneshot::Sender<()>>,
    looks: u32,
}

impl WhileOpen {
    /// See [`super::Reminders::armed`].
    pub fn armed(&self) -> Vec<Alarm> {
        self.state().alarms.values().cloned().collect()
    }

    /// See [`super::Reminders::change`].
    pub fn change(&self, difference: &Difference) {
        let mut state = self.state();
        for id in &difference.disarm {
            state.alarms.remove(id);
        }
        for alarm in &difference.arm {
            state.alarms.insert(alarm.id.clone(), alarm.clone());
        }
    }

    /// See [`super::Reminders::take_rung`].
    pub fn take_rung(&self) -> Vec<(ReminderId, Moment)> {
        std::mem::take(&mut self.state().rung)
    }

    /// Looks at the clock: shows what is due at `now`. What `show` could not show did not ring, and will be found missed.
    pub fn ring_due(&self, now: Moment, show: impl Fn(&Alarm) -> bool) {
        // Taken out before they are shown: showing may take seconds, and nobody should wait for it.
        let due: Vec<Alarm> = {
            let mut state = self.state();
            let ids: Vec<ReminderId> =
                state.alarms.values().filter(|alarm| alarm.at <= now).map(|alarm| alarm.id.clone()).collect();
            ids.iter().filter_map(|id| state.alarms.remove(id)).collect()
        };
        // Too late, and its words may be wrong by now: it will be found missed.
        let in_time = due.iter().filter(|alarm| now.0 - alarm.at.0 <= LATE_AT_MOST);
        let rung = in_time.filter(|alarm| show(alarm)).map(|alarm| (alarm.id.clone(), now));
        let rung: Vec<(ReminderId, Moment)> = rung.collect();
        let waiting = {
            let mut state = self.state();
            state.looks += 1;
            let is_change = !due.is_empty() || state.looks >= LOOKS;
            state.rung.extend(rung);
            if is_change {
                state.looks = 0;
                std::mem::take(&mut state.waiting)
            } else {
                Vec::new()
            }
        };
        for waiting in waiting {
            // Whoever waited may be gone.
            let _ = waiting.send(());
        }
    }

    /// Ends when something was due, so that it is noted at once, and otherwise after some looks at the clock.
    pub fn next_change(&self) -> impl Future<Output = ()> + use<> {
        let (looked, next) = oneshot::channel();
        self.state().waiting.push(looked);
        async move {
            let _ = next.await;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
