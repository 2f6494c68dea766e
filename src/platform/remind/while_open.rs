//! Alarms in memory, for devices that ring only while the app is open. They are gone when it closes; the next start
//! arms them again, and what was due in between shows as missed.

use domain::moment::Moment;
use domain::reminder::{Alarm, Difference, ReminderId};
use futures_channel::oneshot;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Alarms and what rang of them.
#[derive(Default)]
pub struct WhileOpen {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    alarms: BTreeMap<ReminderId, Alarm>,
    rung: Vec<(ReminderId, Moment)>,
    /// Who waits for the next look at the clock.
    waiting: Vec<oneshot::Sender<()>>,
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
        let rung = due.iter().filter(|alarm| show(alarm)).map(|alarm| (alarm.id.clone(), now));
        let rung: Vec<(ReminderId, Moment)> = rung.collect();
        let waiting = {
            let mut state = self.state();
            state.rung.extend(rung);
            std::mem::take(&mut state.waiting)
        };
        for waiting in waiting {
            // Whoever waited may be gone.
            let _ = waiting.send(());
        }
    }

    /// Ends after the next look at the clock, so that what rang is noted at once.
    pub fn next_look(&self) -> impl Future<Output = ()> + use<> {
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
