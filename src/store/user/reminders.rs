//! Which reminders are done: they rang, or were seen as missed.

use super::UserStore;
use crate::store::StoreError;
use domain::moment::Moment;
use domain::reminder::{Done, ReminderId};

impl UserStore {
    /// Every reminder that is done.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn done(&self) -> Result<Done, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT reminder, at FROM reminder_done")?;
        let rows = query.query_map([], |row| Ok((ReminderId(row.get(0)?), Moment(row.get(1)?))))?;
        Ok(Done(rows.collect::<Result<_, _>>()?))
    }

    /// Notes that these are done, and when.
    ///
    /// # Errors
    /// What SQLite says; then none of them is noted.
    pub fn note_done(&mut self, done: &[(ReminderId, Moment)]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        for (reminder, at) in done {
            let sql = "INSERT OR REPLACE INTO reminder_done (reminder, at) VALUES (?1, ?2)";
            transaction.execute(sql, (&reminder.0, at.0))?;
        }
        transaction.commit()?;
        Ok(())
    }
}
