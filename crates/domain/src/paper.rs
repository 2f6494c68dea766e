//! A person's own papers: which, the date printed on it, who holds it, and what became of it. The date a person entered
//! outranks every rule we ship; nobody's status is told from nationality.

use crate::Day;
use crate::era::Era;
use crate::moment::Moment;
use crate::printed::PaperDate;

/// What kind of paper it is. Each has its own words, picture and rules in `assets/content/papers.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// A national passport.
    Passport,
    /// A travel document or certificate of identity (CI).
    TravelDocument,
    /// Leave to stay: the stamp, not the visa sticker's last day to enter.
    Visa,
    /// A work permit.
    WorkPermit,
    /// The report of one's address every 90 days; its date is the last report or entry.
    NinetyDays,
    /// A border pass.
    BorderPass,
    /// The card of people without Thai nationality. Its date is not the date of the permit.
    PinkCard,
    /// A migrant health insurance card.
    HealthInsurance,
    /// A social security card.
    SocialSecurity,
    /// Leave to come back after a journey.
    ReEntry,
    /// The last day to find a new employer.
    EmployerChange,
    /// Another, with a name of the person's own.
    Other,
}

impl PaperKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [PaperKind; 12] = [
        PaperKind::WorkPermit,
        PaperKind::Visa,
        PaperKind::Passport,
        PaperKind::NinetyDays,
        PaperKind::TravelDocument,
        PaperKind::PinkCard,
        PaperKind::BorderPass,
        PaperKind::HealthInsurance,
        PaperKind::SocialSecurity,
        PaperKind::ReEntry,
        PaperKind::EmployerChange,
        PaperKind::Other,
    ];

    /// Its name in files, addresses and the personal database.
    pub const fn id(self) -> &'static str {
        match self {
            PaperKind::Passport => "passport",
            PaperKind::TravelDocument => "travel-document",
            PaperKind::Visa => "visa",
            PaperKind::WorkPermit => "work-permit",
            PaperKind::NinetyDays => "90-day",
            PaperKind::BorderPass => "border-pass",
            PaperKind::PinkCard => "pink-card",
            PaperKind::HealthInsurance => "health-insurance",
            PaperKind::SocialSecurity => "social-security",
            PaperKind::ReEntry => "re-entry",
            PaperKind::EmployerChange => "employer-change",
            PaperKind::Other => "other",
        }
    }

    /// The kind of an id; `None` for any other text.
    pub fn from_id(id: &str) -> Option<PaperKind> {
        PaperKind::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Days from the date that is entered to the day that counts: 90 for the report, whose date is the last report or
    /// entry (section 37(5) of the Immigration Act, as `permits.json` of the sourced facts reports it); 0 for all others.
    pub const fn days_to_due(self) -> i64 {
        match self {
            PaperKind::NinetyDays => 90,
            _ => 0,
        }
    }
}

/// Names one paper, for good: 32 hexadecimal digits, drawn by chance when it is added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PaperId(pub String);

/// Names one person on this phone, as [`PaperId`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub String);

impl PersonId {
    /// The person whose phone it is.
    pub fn own() -> PersonId {
        PersonId("own".to_owned())
    }
}

/// Somebody whose papers are kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// A nickname; empty for the person whose phone it is, who need not give one.
    pub nickname: String,
}

/// Who has the paper in hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Holder {
    /// The person themselves.
    #[default]
    Own,
    /// Their employer. Nobody may keep another's papers: the page leads to the guide about that.
    Employer,
}

impl Holder {
    /// `own` or `employer`.
    pub const fn code(self) -> &'static str {
        match self {
            Holder::Own => "own",
            Holder::Employer => "employer",
        }
    }

    /// The holder of a code; the person themselves for any other text.
    pub fn from_code(code: &str) -> Holder {
        if code == Holder::Employer.code() { Holder::Employer } else { Holder::Own }
    }
}

/// What became of a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It counts, and is reminded of.
    #[default]
    Counts,
    /// It was renewed; the new date is not entered yet.
    Renewed,
    /// It was lost.
    Lost,
    /// It was handed in, and is over.
    HandedIn,
}

impl Standing {
    const ALL: [Standing; 4] = [Standing::Counts, Standing::Renewed, Standing::Lost, Standing::HandedIn];

    /// Its name in the personal database.
    pub const fn code(self) -> &'static str {
        match self {
            Standing::Counts => "counts",
            Standing::Renewed => "renewed",
            Standing::Lost => "lost",
            Standing::HandedIn => "handed-in",
        }
    }

    /// The standing of a code; one that is not understood counts, so that no reminder is lost.
    pub fn from_code(code: &str) -> Standing {
        Standing::ALL.into_iter().find(|standing| standing.code() == code).unwrap_or_default()
    }
}

/// What a person enters about a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub kind: PaperKind,
    /// A name of one's own; empty unless the kind is [`PaperKind::Other`].
    pub name: String,
    /// The date as printed; for the report, the last report or entry.
    pub date: PaperDate,
    /// The calendar it is printed in.
    pub era: Era,
    /// The day of issue, if entered.
    pub issued: Option<Day>,
    /// Who has it.
    pub holder: Holder,
}

/// Why an entry cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryError {
    /// Another paper needs a name.
    NoName,
    /// The name is longer than [`LONGEST_NAME`] characters.
    NameTooLong,
    /// It would end before it was issued.
    EndsBeforeIssue,
}

/// Longest name of a paper or a person, in characters.
pub const LONGEST_NAME: usize = 40;

impl Entry {
    /// The day that counts.
    pub fn due(&self) -> Day {
        self.date.day.plus(self.kind.days_to_due())
    }

    /// Whether it can be kept.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self) -> Result<(), EntryError> {
        if self.kind == PaperKind::Other && self.name.trim().is_empty() {
            return Err(EntryError::NoName);
        }
        if self.name.chars().count() > LONGEST_NAME {
            return Err(EntryError::NameTooLong);
        }
        if self.issued.is_some_and(|issued| self.date.day < issued) {
            return Err(EntryError::EndsBeforeIssue);
        }
        Ok(())
    }
}

/// A paper that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its id.
    pub id: PaperId,
    /// Whose it is.
    pub person: PersonId,
    /// What was entered.
    pub entry: Entry,
    /// What became of it.
    pub standing: Standing,
    /// When this date was entered: no reminder before it can have been missed.
    pub since: Moment,
}

/// Something that happened to a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day it was noted.
    pub on: Day,
    /// What.
    pub what: EventKind,
    /// The date the paper had before.
    pub date_before: Day,
}

/// What can happen to a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// It was entered.
    Added,
    /// Its date or another detail was changed.
    Changed,
    /// The 90-day report was made.
    Reported,
    /// See [`Standing::Renewed`].
    Renewed,
    /// See [`Standing::Lost`].
    Lost,
    /// See [`Standing::HandedIn`].
    HandedIn,
    /// It was found again, or had not been handed in.
    Back,
}

impl EventKind {
    const ALL: [EventKind; 7] = [
        EventKind::Added,
        EventKind::Changed,
        EventKind::Reported,
        EventKind::Renewed,
        EventKind::Lost,
        EventKind::HandedIn,
        EventKind::Back,
    ];

    /// Its name in the personal database.
    pub const fn code(self) -> &'static str {
        match self {
            EventKind::Added => "added",
            EventKind::Changed => "changed",
            EventKind::Reported => "reported",
            EventKind::Renewed => "renewed",
            EventKind::Lost => "lost",
            EventKind::HandedIn => "handed-in",
            EventKind::Back => "back",
        }
    }

    /// The event of a code; `None` for any other text.
    pub fn from_code(code: &str) -> Option<EventKind> {
        EventKind::ALL.into_iter().find(|event| event.code() == code)
    }
}

/// How pressing a paper is: drawn as a word, a shape and a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Its day is over.
    Overdue,
    /// At most 7 days.
    Now,
    /// At most 30 days.
    Soon,
    /// At most 90 days.
    Coming,
    /// Later.
    Far,
}

impl Urgency {
    /// How pressing something is that is due in `days`. The steps are those of the reminders.
    pub const fn of(days: i64) -> Urgency {
        match days {
            ..0 => Urgency::Overdue,
            0..=7 => Urgency::Now,
            8..=30 => Urgency::Soon,
            31..=90 => Urgency::Coming,
            _ => Urgency::Far,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printed::Precision;

    fn entry(kind: PaperKind, day: &str) -> Entry {
        let date = PaperDate { day: Day::from_iso(day).unwrap(), precision: Precision::Day };
        Entry { kind, name: String::new(), date, era: Era::Buddhist, issued: None, holder: Holder::Own }
    }

    #[test]
    fn the_report_counts_from_the_last_one() {
        assert_eq!(entry(PaperKind::NinetyDays, "2026-11-24").due().to_string(), "2027-02-22");
        assert_eq!(entry(PaperKind::Visa, "2026-11-24").due().to_string(), "2026-11-24");
    }

    #[test]
    fn an_entry_that_makes_no_sense_is_refused() {
        let passport = Entry { issued: Day::from_iso("2026-11-25"), ..entry(PaperKind::Passport, "2026-11-24") };
        assert_eq!(passport.check(), Err(EntryError::EndsBeforeIssue));
        assert_eq!(entry(PaperKind::Other, "2026-11-24").check(), Err(EntryError::NoName));
        let long = Entry { name: "ក".repeat(41), ..entry(PaperKind::Other, "2026-11-24") };
        assert_eq!(long.check(), Err(EntryError::NameTooLong));
    }

    #[test]
    fn codes_lead_back() {
        assert!(PaperKind::ALL.into_iter().all(|kind| PaperKind::from_id(kind.id()) == Some(kind)));
        assert!(Standing::ALL.into_iter().all(|standing| Standing::from_code(standing.code()) == standing));
        assert!(EventKind::ALL.into_iter().all(|event| EventKind::from_code(event.code()) == Some(event)));
    }

    #[test]
    fn the_steps_of_urgency() {
        let steps: Vec<Urgency> = [-1, 0, 7, 8, 30, 31, 90, 91].into_iter().map(Urgency::of).collect();
        use Urgency::{Coming, Far, Now, Overdue, Soon};
        assert_eq!(steps, [Overdue, Now, Now, Soon, Soon, Coming, Coming, Far]);
    }
}
