//! Papers, whose they are, and what happened to each. Every change is one transaction and leaves a line of history.

use super::UserStore;
use crate::store::StoreError;
use domain::Day;
use domain::era::Era;
use domain::moment::Moment;
use domain::paper::{Entry, Event, EventKind, Holder, Paper, PaperId, PaperKind, Person, PersonId, Standing};
use domain::printed::{PaperDate, Precision};
use rusqlite::{Connection, OptionalExtension as _, Row, params};

/// Whose paper is being entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Somebody who is known already; the phone's own person always is.
    Known(PersonId),
    /// Somebody new, with this nickname.
    New(String),
}

/// When something is entered: the instant and the civil day there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The instant.
    pub now: Moment,
    /// The day.
    pub today: Day,
}

const COLUMNS: &str = "id, person, kind, name, day, precision, era, issued, holder, standing, since";
const MONTH: &str = "month";

impl UserStore {
    /// The others whose papers are kept here, by nickname.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        let mut query = self.connection.prepare_cached("SELECT id, nickname FROM person ORDER BY nickname, id")?;
        let people = query.query_map([], |row| Ok(Person { id: PersonId(row.get(0)?), nickname: row.get(1)? }))?;
        Ok(people.collect::<Result<_, _>>()?)
    }

    /// Every paper, by its date.
    ///
    /// # Errors
    /// What SQLite says, or a row that is not understood.
    pub fn papers(&self) -> Result<Vec<Paper>, StoreError> {
        let mut query = self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM paper ORDER BY day, id"))?;
        let rows = query.query_map([], |row| Ok(paper(row)))?;
        rows.map(|row| row?).collect()
    }

    /// One paper with its history, the oldest first; `None` when it is not there (any more).
    ///
    /// # Errors
    /// What SQLite says, or a row that is not understood.
    pub fn paper(&self, id: &PaperId) -> Result<Option<(Paper, Vec<Event>)>, StoreError> {
        let Some(paper) = find(&self.connection, id)? else { return Ok(None) };
        let sql = "SELECT noted, what, before FROM paper_event WHERE paper = ?1 ORDER BY number";
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map([&id.0], |row| {
            let (noted, what, before): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(event(&noted, &what, &before))
        })?;
        Ok(Some((paper, rows.map(|row| row?).collect::<Result<_, _>>()?)))
    }

    /// Adds a paper, or changes the one with this id. A changed paper counts again, from now on.
    ///
    /// # Errors
    /// What SQLite says; then everything is as before.
    pub fn save_paper(
        &mut self,
        id: Option<&PaperId>,
        whose: &Whose,
        entry: &Entry,
        stamp: Stamp,
    ) -> Result<PaperId, StoreError> {
        let transaction = self.connection.transaction()?;
        let person = match whose {
            Whose::Known(person) => person.clone(),
            Whose::New(nickname) => {
                let person = PersonId(by_chance(&transaction)?);
                transaction
                    .execute("INSERT INTO person (id, nickname) VALUES (?1, ?2)", [&person.0, nickname.trim()])?;
                person
            }
        };
        let earlier = match id {
            Some(id) => find(&transaction, id)?,
            None => None,
        };
        let (id, what, before) = match &earlier {
            Some(earlier) => (earlier.id.clone(), EventKind::Changed, earlier.entry.due()),
            None => (PaperId(by_chance(&transaction)?), EventKind::Added, entry.due()),
        };
        // A change that leaves the date alone must not make reminders that were missed forgotten.
        let since = match &earlier {
            Some(earlier) if earlier.entry.due() == entry.due() && earlier.standing == Standing::Counts => {
                earlier.since
            }
            _ => stamp.now,
        };
        let paper = Paper { id: id.clone(), person, entry: entry.clone(), standing: Standing::Counts, since };
        put(&transaction, &paper)?;
        note(&transaction, &id, what, before, stamp)?;
        forget_people_without_papers(&transaction)?;
        transaction.commit()?;
        Ok(id)
    }

    /// Notes what became of a paper. A report that was made rolls on from that day.
    ///
    /// # Errors
    /// What SQLite says; then everything is as before. A paper that is not there is no error.
    pub fn became(&mut self, id: &PaperId, what: EventKind, stamp: Stamp) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        if let Some(mut paper) = find(&transaction, id)? {
            let before = paper.entry.due();
            paper.standing = match what {
                EventKind::Renewed => Standing::Renewed,
                EventKind::Lost => Standing::Lost,
                EventKind::HandedIn => Standing::HandedIn,
                EventKind::Added | EventKind::Changed | EventKind::Reported | EventKind::Back => Standing::Counts,
            };
            if what == EventKind::Reported {
                paper.entry.date = PaperDate { day: stamp.today, precision: Precision::Day };
            }
            if paper.standing == Standing::Counts {
                paper.since = stamp.now;
            }
            put(&transaction, &paper)?;
            note(&transaction, id, what, before, stamp)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Deletes a paper with its history and its reminders, and its person when that was their last.
    ///
    /// # Errors
    /// What SQLite says; then everything is as before.
    pub fn delete_paper(&mut self, id: &PaperId) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction.execute("DELETE FROM paper WHERE id = ?1", [&id.0])?;
        transaction.execute("DELETE FROM paper_event WHERE paper = ?1", [&id.0])?;
        transaction.execute("DELETE FROM reminder_done WHERE reminder LIKE ?1 || '/%'", [&id.0])?;
        forget_people_without_papers(&transaction)?;
        transaction.commit()?;
        Ok(())
    }
}

/// 32 hexadecimal digits from SQLite's generator, which the operating system or the browser seeds.
fn by_chance(connection: &Connection) -> Result<String, StoreError> {
    Ok(connection.query_row("SELECT lower(hex(randomblob(16)))", [], |row| row.get(0))?)
}

fn find(connection: &Connection, id: &PaperId) -> Result<Option<Paper>, StoreError> {
    let mut query = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM paper WHERE id = ?1"))?;
    query.query_row([&id.0], |row| Ok(paper(row))).optional()?.transpose()
}

fn put(connection: &Connection, paper: &Paper) -> Result<(), StoreError> {
    let sql = format!("INSERT OR REPLACE INTO paper ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    let entry = &paper.entry;
    let precision = if entry.date.precision == Precision::Month { MONTH } else { "day" };
    let issued = entry.issued.map_or(String::new(), |day| day.to_string());
    connection.execute(
        &sql,
        params![
            paper.id.0,
            paper.person.0,
            entry.kind.id(),
            entry.name.trim(),
            entry.date.day.to_string(),
            precision,
            entry.era.code(),
            issued,
            entry.holder.code(),
            paper.standing.code(),
            paper.since.0,
        ],
    )?;
    Ok(())
}

fn note(connection: &Connection, id: &PaperId, what: EventKind, before: Day, stamp: Stamp) -> Result<(), StoreError> {
    let sql = "INSERT INTO paper_event (paper, number, noted, what, before)
               SELECT ?1, 1 + coalesce(max(number), 0), ?2, ?3, ?4 FROM paper_event WHERE paper = ?1";
    connection.execute(sql, [&id.0, &stamp.today.to_string(), what.code(), &before.to_string()])?;
    Ok(())
}

fn forget_people_without_papers(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("DELETE FROM person WHERE id NOT IN (SELECT person FROM paper)", [])?;
    Ok(())
}

fn paper(row: &Row<'_>) -> Result<Paper, StoreError> {
    let text = |column: &str| row.get::<_, String>(column);
    let kind = text("kind")?;
    let date = PaperDate {
        day: day(&text("day")?)?,
        precision: if text("precision")? == MONTH { Precision::Month } else { Precision::Day },
    };
    Ok(Paper {
        id: PaperId(text("id")?),
        person: PersonId(text("person")?),
        entry: Entry {
            kind: PaperKind::from_id(&kind)
                .ok_or_else(|| StoreError::Record(format!("a paper of the kind {kind:?}")))?,
            name: text("name")?,
            date,
            era: Era::from_code(&text("era")?).unwrap_or(Era::Christian),
            issued: Day::from_iso(&text("issued")?),
            holder: Holder::from_code(&text("holder")?),
        },
        standing: Standing::from_code(&text("standing")?),
        since: Moment(row.get("since")?),
    })
}

fn event(noted: &str, what: &str, before: &str) -> Result<Event, StoreError> {
    let what = EventKind::from_code(what).ok_or_else(|| StoreError::Record(format!("the event {what:?}")))?;
    Ok(Event { on: day(noted)?, what, date_before: day(before)? })
}

fn day(text: &str) -> Result<Day, StoreError> {
    Day::from_iso(text).ok_or_else(|| StoreError::Record(format!("{text:?} is no day")))
}
