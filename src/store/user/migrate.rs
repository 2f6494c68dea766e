//! Brings `user.db` from any earlier schema to the current one. Steps are append-only and each is one transaction;
//! `PRAGMA user_version` holds how many have been taken.

use crate::store::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// The steps, in order. Never change one that was released: add another.
const STEPS: &[&str] = &[
    include_str!("steps/0001_settings_and_reading.sql"),
    include_str!("steps/0002_papers.sql"),
    include_str!("steps/0003_ticks.sql"),
];

/// Refuses a file that a later program wrote, without writing a byte to it.
pub(super) fn refuse_newer(file: &Path) -> Result<(), StoreError> {
    if !file.exists() {
        return Ok(());
    }
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let steps = match steps_taken(&connection) {
        Ok(steps) => steps,
        // The usual opening finds a way, and writes nothing either on such a disk.
        Err(error) if error.is_no_room() => return Ok(()),
        Err(error) => return Err(error),
    };
    if is_newer(steps) { Err(StoreError::UserTooNew(steps)) } else { Ok(()) }
}

pub(super) fn to_current(connection: &mut Connection) -> Result<(), StoreError> {
    let taken = steps_taken(connection)?;
    if is_newer(taken) {
        return Err(StoreError::UserTooNew(taken));
    }
    for (number, step) in (1..).zip(STEPS).skip(usize::try_from(taken).unwrap_or(0)) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}

fn steps_taken(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn is_newer(steps: i64) -> bool {
    usize::try_from(steps).map_or(true, |steps| steps > STEPS.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tables of a database, as SQL without comments and spacing.
    fn shape(connection: &Connection) -> Vec<String> {
        let mut query = connection.prepare("SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name").unwrap();
        let rows = query.query_map([], |row| row.get::<_, String>(0)).unwrap();
        let plain = |sql: String| {
            let lines = sql.lines().map(|line| line.split("--").next().unwrap_or(""));
            lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
        };
        rows.map(|row| plain(row.unwrap())).collect()
    }

    #[test]
    fn a_file_of_each_earlier_version_keeps_what_is_in_it() {
        for taken in 1..STEPS.len() {
            let mut file = Connection::open_in_memory().unwrap();
            for step in &STEPS[..taken] {
                file.execute_batch(step).unwrap();
            }
            file.execute_batch("INSERT INTO setting (name, value) VALUES ('lang', 'km')").unwrap();
            file.pragma_update(None, "user_version", taken as i64).unwrap();
            to_current(&mut file).unwrap();
            assert_eq!(steps_taken(&file).unwrap(), STEPS.len() as i64);
            let lang: String =
                file.query_row("SELECT value FROM setting WHERE name = 'lang'", [], |row| row.get(0)).unwrap();
            assert_eq!(lang, "km");
            // Taking the steps again changes nothing.
            to_current(&mut file).unwrap();
        }
    }

    #[test]
    fn the_documented_schema_is_the_one_the_steps_make() {
        let mut stepped = Connection::open_in_memory().unwrap();
        to_current(&mut stepped).unwrap();
        let documented = Connection::open_in_memory().unwrap();
        documented.execute_batch(include_str!("../../../docs/user-schema.sql")).unwrap();
        assert_eq!(shape(&stepped), shape(&documented));
    }
}
