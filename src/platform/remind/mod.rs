//! Reminders on a device, as one small contract: a list of alarms, each with its moment and its words. Whoever keeps the
//! list must be able to ring without this program's help (a phone's receiver runs no Rust), and notes what rang.

#[cfg(all(feature = "web", target_family = "wasm"))]
pub(super) mod page;
mod while_open;
#[cfg(feature = "desktop")]
pub(super) mod window;

pub use while_open::WhileOpen;

use super::LocalFuture;
use domain::moment::Moment;
use domain::reminder::{Alarm, Difference, ReminderId};

/// What a device can do about reminders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// A window: rings while the app is open.
    WindowOpen,
    /// A browser: rings while the page is open.
    PageOpen,
    /// Nothing yet.
    Nothing,
}

/// Whether the person lets the app show notifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// They do, or the device does not ask.
    Granted,
    /// They do not.
    Denied,
    /// The device shows none, whatever they say.
    Impossible,
    /// They were not asked yet.
    NotAsked,
}

/// The alarms of a device.
pub trait Reminders {
    /// What the device can do.
    fn ability(&self) -> Ability;

    /// Whether notifications may be shown.
    fn permission(&self) -> Permission;

    /// Asks the person for it, where a device asks.
    fn ask_permission(&self) -> LocalFuture<'_, Permission>;

    /// What is armed now.
    fn armed(&self) -> Vec<Alarm>;

    /// Disarms and arms.
    fn change(&self, difference: &Difference);

    /// What rang since this was last asked, and when.
    fn take_rung(&self) -> Vec<(ReminderId, Moment)>;
}
