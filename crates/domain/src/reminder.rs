//! What should ring when: planned here as pure functions of the papers, the clock and the zone, apart from what a device
//! has armed. [`difference`] of the two is computed at every start and after every change, so that they always meet.
//!
//! What did not ring is never moved to a later day: it is [`Plan::missed`], with the day it was due.

use crate::Day;
use crate::moment::{Moment, TimeOfDay};
use crate::paper::{Paper, PaperId, PaperKind, Standing};
use chrono::{TimeDelta, TimeZone};
use std::collections::BTreeMap;

/// Days before the day that counts on which every paper is reminded of. Our own choice.
pub const DAYS_BEFORE: [i64; 8] = [90, 60, 30, 14, 7, 3, 1, 0];

/// While overdue, reminded of every day for a week (a fine may grow by the day) and then once a week. Our own choice.
const OVERDUE_DAILY: i64 = 7;
/// How many days ahead reminders of overdue papers are planned, from the day that counts or from today if that is later.
const OVERDUE_AHEAD: i64 = 56;

/// Names a reminder: the paper, the day that counts, and the days before it. It stays the same over restarts, and is
/// another when the paper's date changes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReminderId(pub String);

/// A reminder that should ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Its id.
    pub id: ReminderId,
    /// The paper it is of.
    pub paper: PaperId,
    /// The paper's day that counts.
    pub due: Day,
    /// Days from the reminder to that day; negative while overdue.
    pub days_before: i64,
    /// When it rings.
    pub at: Moment,
}

/// What a person decided about reminders, and where and when we are.
pub struct Circumstances<'a, Z: TimeZone> {
    /// Now.
    pub now: Moment,
    /// The zone the device is in.
    pub zone: &'a Z,
    /// The time of day at which reminders ring.
    pub at: TimeOfDay,
    /// Further days before the day that counts, by kind (from `papers.toml`).
    pub of_kind: &'a BTreeMap<PaperKind, Vec<i64>>,
}

/// What should ring, and what did not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// To ring, the next first. Some may be due already: by [`LATE_AT_MOST`] seconds at most.
    pub ahead: Vec<Reminder>,
    /// Due since the paper's date was entered, and neither rung nor seen; the oldest first.
    pub missed: Vec<Reminder>,
}

/// Plans the reminders of `papers`. `done` tells of reminders that rang or were seen, and when.
pub fn plan<Z: TimeZone>(papers: &[Paper], done: &Done, circumstances: &Circumstances<'_, Z>) -> Plan {
    let mut plan = Plan::default();
    for paper in papers.iter().filter(|paper| paper.standing == Standing::Counts) {
        for reminder in of_paper(paper, circumstances) {
            if done.holds(&reminder.id, circumstances.now) {
                continue;
            }
            // `since` may be of a clock that was wrong then: it only says what cannot have been missed.
            let late = circumstances.now.0 - reminder.at.0;
            if late < 0 || (late <= LATE_AT_MOST && reminder.at >= paper.since) {
                plan.ahead.push(reminder);
            } else if reminder.at >= paper.since {
                plan.missed.push(reminder);
            }
        }
    }
    let order = |one: &Reminder, other: &Reminder| one.at.cmp(&other.at).then_with(|| one.id.cmp(&other.id));
    plan.ahead.sort_by(order);
    plan.missed.sort_by(order);
    plan
}

/// The days before the day that counts on which a paper of this kind is reminded of, the earliest last.
pub fn days_before(kind: PaperKind, of_kind: &BTreeMap<PaperKind, Vec<i64>>) -> Vec<i64> {
    let own = of_kind.get(&kind).map(Vec::as_slice).unwrap_or_default();
    let mut days: Vec<i64> = DAYS_BEFORE.iter().chain(own).copied().filter(|days| *days >= 0).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// Every reminder of a paper, past and to come.
fn of_paper<Z: TimeZone>(paper: &Paper, circumstances: &Circumstances<'_, Z>) -> Vec<Reminder> {
    let due = paper.entry.due();
    let overdue_until = due.max(circumstances.now.day_in(circumstances.zone)).plus(OVERDUE_AHEAD);
    let mut days = days_before(paper.entry.kind, circumstances.of_kind);
    let overdue = (1..=due.days_until(overdue_until)).filter(|days| *days <= OVERDUE_DAILY || days % 7 == 0);
    days.extend(overdue.map(|days| -days));
    days.sort_unstable();
    days.dedup();
    let reminder = |days_before: i64| {
        let at = moment(due.plus(-days_before), circumstances.at, circumstances.zone)?;
        let id = ReminderId(format!("{}/{due}/{days_before}", paper.id.0));
        Some(Reminder { id, paper: paper.id.clone(), due, days_before, at })
    };
    days.into_iter().filter_map(reminder).collect()
}

/// The instant of a time of day on a civil day in a zone. Where a clock is put forward over that time, the first minute
/// after the gap; where it is put back, the first of the two.
pub fn moment<Z: TimeZone>(day: Day, at: TimeOfDay, zone: &Z) -> Option<Moment> {
    let local = day.date().and_time(at.time());
    let after_gap = (0..=24 * 4).filter_map(|quarter| {
        zone.from_local_datetime(&local.checked_add_signed(TimeDelta::minutes(15 * quarter))?).earliest()
    });
    after_gap.map(|instant| Moment(instant.timestamp())).next()
}

/// Which reminders rang or were seen as missed, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Done(pub BTreeMap<ReminderId, Moment>);

/// A reminder rings at most this many seconds late (a laptop woke up, a page was opened); later it is missed. Ten minutes,
/// so that its words are still true.
pub const LATE_AT_MOST: i64 = 10 * 60;

/// A note from more than this many seconds ahead was made while the device's clock was wrong: it does not count.
pub const CLOCK_LEEWAY: i64 = 10 * 60;

impl Done {
    fn holds(&self, id: &ReminderId, now: Moment) -> bool {
        self.0.get(id).is_some_and(|at| at.0 <= now.0 + CLOCK_LEEWAY)
    }
}

/// A reminder as a device keeps it: it must ring without this program, so its words are in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alarm {
    /// The reminder's id.
    pub id: ReminderId,
    /// When it rings.
    pub at: Moment,
    /// Its heading, in the reader's language.
    pub title: String,
    /// Its text.
    pub text: String,
}

/// What must change on the device so that it has armed what is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// To take away.
    pub disarm: Vec<ReminderId>,
    /// To arm; one with the same id that is armed differently is replaced.
    pub arm: Vec<Alarm>,
}

impl Difference {
    /// Whether nothing must change.
    pub fn is_empty(&self) -> bool {
        self.disarm.is_empty() && self.arm.is_empty()
    }
}

/// From what is armed to what is wanted.
pub fn difference(wanted: &[Alarm], armed: &[Alarm]) -> Difference {
    let is_wanted = |id: &ReminderId| wanted.iter().any(|alarm| alarm.id == *id);
    Difference {
        disarm: armed.iter().filter(|alarm| !is_wanted(&alarm.id)).map(|alarm| alarm.id.clone()).collect(),
        arm: wanted.iter().filter(|alarm| !armed.contains(alarm)).cloned().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::era::Era;
    use crate::paper::{Entry, Holder, PersonId};
    use crate::printed::{PaperDate, Precision};
    use chrono::{DateTime, FixedOffset};

    const HOUR: i32 = 3600;

    fn zone(minutes: i32) -> FixedOffset {
        FixedOffset::east_opt(minutes * 60).unwrap()
    }

    fn instant(text: &str) -> Moment {
        Moment(DateTime::parse_from_rfc3339(text).unwrap().timestamp())
    }

    fn paper(kind: PaperKind, day: &str, since: &str) -> Paper {
        let date = PaperDate { day: Day::from_iso(day).unwrap(), precision: Precision::Day };
        Paper {
            id: PaperId("p".to_owned()),
            person: PersonId("x".to_owned()),
            entry: Entry { kind, name: String::new(), date, era: Era::Buddhist, issued: None, holder: Holder::Own },
            standing: Standing::Counts,
            since: instant(since),
        }
    }

    fn planned(paper: &Paper, done: &Done, now: &str, of_kind: &BTreeMap<PaperKind, Vec<i64>>) -> Plan {
        let zone = zone(7 * 60);
        let circumstances = Circumstances { now: instant(now), zone: &zone, at: TimeOfDay::default(), of_kind };
        plan(std::slice::from_ref(paper), done, &circumstances)
    }

    fn days(reminders: &[Reminder]) -> Vec<i64> {
        reminders.iter().map(|reminder| reminder.days_before).collect()
    }

    #[test]
    fn what_lies_before_the_entry_was_never_missed_and_what_lies_ahead_rings_at_nine() {
        let permit = paper(PaperKind::WorkPermit, "2027-01-03", "2026-11-24T10:00:00+07:00");
        let plan = planned(&permit, &Done::default(), "2026-11-24T10:00:00+07:00", &BTreeMap::new());
        assert_eq!(days(&plan.ahead)[..6], [30, 14, 7, 3, 1, 0]);
        assert_eq!(plan.ahead[0].at, instant("2026-12-04T09:00:00+07:00"));
        assert_eq!(days(&plan.ahead)[6..14], [-1, -2, -3, -4, -5, -6, -7, -14]);
        assert!(plan.missed.is_empty());
    }

    #[test]
    fn what_did_not_ring_is_missed_until_it_was_seen_and_is_not_moved() {
        let permit = paper(PaperKind::WorkPermit, "2027-01-03", "2026-11-24T10:00:00+07:00");
        let now = "2026-12-20T12:00:00+07:00";
        let plan = planned(&permit, &Done::default(), now, &BTreeMap::new());
        assert_eq!(days(&plan.missed), [30, 14]);
        assert_eq!(plan.missed[0].at, instant("2026-12-04T09:00:00+07:00"));
        let seen = plan.missed.iter().map(|reminder| (reminder.id.clone(), instant(now))).collect();
        assert!(planned(&permit, &Done(seen), now, &BTreeMap::new()).missed.is_empty());
    }

    #[test]
    fn a_note_from_the_future_does_not_silence_a_reminder() {
        let permit = paper(PaperKind::WorkPermit, "2027-01-03", "2026-11-24T10:00:00+07:00");
        let ahead = planned(&permit, &Done::default(), "2026-11-24T10:00:00+07:00", &BTreeMap::new()).ahead;
        let rang_in_2030 = Done([(ahead[0].id.clone(), instant("2030-01-01T00:00:00Z"))].into());
        let plan = planned(&permit, &rang_in_2030, "2026-11-24T10:00:00+07:00", &BTreeMap::new());
        assert_eq!(plan.ahead, ahead);
    }

    #[test]
    fn a_kinds_own_days_come_on_top() {
        let of_kind = BTreeMap::from([(PaperKind::NinetyDays, vec![15, 7])]);
        let report = paper(PaperKind::NinetyDays, "2026-11-24", "2026-11-24T10:00:00+07:00");
        let plan = planned(&report, &Done::default(), "2026-11-24T10:00:00+07:00", &of_kind);
        assert_eq!(days(&plan.ahead)[..8], [60, 30, 15, 14, 7, 3, 1, 0]);
        assert_eq!(plan.ahead[7].at, instant("2027-02-22T09:00:00+07:00"));
    }

    #[test]
    fn the_zone_moves_the_moment_and_never_the_day() {
        let due = Day::from_iso("2028-02-29").unwrap();
        for minutes in [7 * 60, 6 * 60 + 30, 0, -8 * 60] {
            let at = moment(due, TimeOfDay::default(), &zone(minutes)).unwrap();
            assert_eq!(at.day_in(&zone(minutes)), due);
            assert_eq!(at.0 + i64::from(minutes * 60), instant("2028-02-29T09:00:00Z").0);
        }
        assert_eq!(9 * HOUR / 60, TimeOfDay::default().minutes() as i32);
    }

    #[test]
    fn only_what_differs_is_armed_and_disarmed() {
        let alarm = |id: &str, at: i64, title: &str| Alarm {
            id: ReminderId(id.to_owned()),
            at: Moment(at),
            title: title.to_owned(),
            text: String::new(),
        };
        let armed = [alarm("a", 1, "x"), alarm("b", 2, "x"), alarm("c", 3, "x")];
        let wanted = [alarm("b", 2, "x"), alarm("c", 3, "another language"), alarm("d", 4, "x")];
        let difference = difference(&wanted, &armed);
        assert_eq!(difference.disarm, [ReminderId("a".to_owned())]);
        assert_eq!(difference.arm, wanted[1..]);
    }
}
