//! The PIN, as a salted hash, and the wrong tries. A try is written down before it is judged, so that killing the app
//! does not give another one for nothing.

use super::UserStore;
use crate::store::StoreError;
use domain::moment::Moment;
use domain::pin::{Pin, seconds_to_wait};
use rusqlite::{OptionalExtension as _, params};
use sha2::Sha256;

/// Rounds of PBKDF2: about a tenth of a second on a cheap phone. A PIN of so few digits cannot be protected against
/// somebody who has the file; the page says so.
const ROUNDS: u32 = 60_000;

/// What came of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlocking {
    /// It is the PIN.
    Open,
    /// It is not.
    Wrong,
    /// Too many wrong tries: seconds to wait. The try was not looked at.
    Wait(i64),
}

impl UserStore {
    /// Whether a PIN is set.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn has_pin(&self) -> Result<bool, StoreError> {
        Ok(self.connection.query_row("SELECT count(*) FROM lock", [], |row| row.get::<_, i64>(0))? > 0)
    }

    /// Sets the PIN, or takes it away.
    ///
    /// # Errors
    /// What SQLite says; then the earlier one stands.
    pub fn set_pin(&mut self, pin: Option<&Pin>) -> Result<(), StoreError> {
        let Some(pin) = pin else {
            self.connection.execute("DELETE FROM lock", [])?;
            return Ok(());
        };
        let salt: Vec<u8> = self.connection.query_row("SELECT randomblob(16)", [], |row| row.get(0))?;
        let sql = "INSERT OR REPLACE INTO lock (only, salt, hash) VALUES (1, ?1, ?2)";
        self.connection.execute(sql, params![salt, hash(pin, &salt)])?;
        Ok(())
    }

    /// Tries a PIN. Without one set, everything is open.
    ///
    /// # Errors
    /// What SQLite says; then nothing was tried.
    pub fn try_pin(&mut self, pin: &Pin, now: Moment) -> Result<Unlocking, StoreError> {
        let sql = "SELECT salt, hash, failures, failed_at FROM lock";
        let found = self.connection.query_row(sql, [], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, Vec<u8>>(1)?, row.get::<_, u32>(2)?, row.get::<_, i64>(3)?))
        });
        let Some((salt, wanted, failures, failed_at)) = found.optional()? else { return Ok(Unlocking::Open) };
        if failed_at > now.0 {
            // The clock was ahead then, or was put back now: the wait begins anew and cannot last for ever.
            self.connection.execute("UPDATE lock SET failed_at = ?1", [now.0])?;
        }
        let wait = seconds_to_wait(failures, Moment(failed_at), now);
        if wait > 0 {
            return Ok(Unlocking::Wait(wait));
        }
        let failures = failures.saturating_add(1);
        self.connection.execute("UPDATE lock SET failures = ?1, failed_at = ?2", (failures, now.0))?;
        if hash(pin, &salt) == wanted {
            self.connection.execute("UPDATE lock SET failures = 0", [])?;
            return Ok(Unlocking::Open);
        }
        Ok(match seconds_to_wait(failures, now, now) {
            0 => Unlocking::Wrong,
            wait => Unlocking::Wait(wait),
        })
    }
}

fn hash(pin: &Pin, salt: &[u8]) -> Vec<u8> {
    pbkdf2::pbkdf2_hmac_array::<Sha256, 32>(pin.as_bytes(), salt, ROUNDS).to_vec()
}
