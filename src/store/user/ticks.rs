//! Lines of checklists that a person ticked. A line keeps its id when it is reworded, so that its tick stays.

use super::UserStore;
use crate::store::StoreError;
use domain::guide::CheckPlace;
use std::collections::BTreeSet;

impl UserStore {
    /// Every ticked line.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn ticks(&self) -> Result<BTreeSet<CheckPlace>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT guide, card, item FROM tick")?;
        let rows =
            query.query_map([], |row| Ok(CheckPlace { guide: row.get(0)?, card: row.get(1)?, item: row.get(2)? }))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Ticks a line.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tick(&self, place: &CheckPlace) -> Result<(), StoreError> {
        let sql = "INSERT INTO tick (guide, card, item) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        self.connection.execute(sql, [&place.guide, &place.card, &place.item])?;
        Ok(())
    }

    /// Takes a tick away.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn untick(&self, place: &CheckPlace) -> Result<(), StoreError> {
        let sql = "DELETE FROM tick WHERE guide = ?1 AND card = ?2 AND item = ?3";
        self.connection.execute(sql, [&place.guide, &place.card, &place.item])?;
        Ok(())
    }
}
