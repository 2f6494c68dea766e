//! Planning and arming meet after any sequence of reboots, clock jumps, journeys and edits; nothing rings twice, and
//! nothing that did not ring is forgotten or moved.

use crate::papers::{entry, papers};
use before_you_go::app::act::Tap;
use before_you_go::app::{App, Setting, Whose, boot};
use before_you_go::i18n::Strings;
use before_you_go::platform::fake::{FakeBrowser, FakeClock, FakeDevice};
use before_you_go::platform::remind::WhileOpen;
use domain::moment::{Moment, TimeOfDay};
use domain::paper::{EventKind, PaperId, PaperKind, PersonId, Standing};
use domain::reminder::{CLOCK_LEEWAY, LATE_AT_MOST, ReminderId};
use domain::settings::RemindWords;
use domain::{Day, Lang};
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Something that happens to a phone.
#[derive(Clone, Debug)]
enum Step {
    /// Time passes with the app open: minutes.
    Open(i64),
    /// Time passes with the app closed, then it is opened again: minutes.
    Closed(i64),
    /// Somebody sets the clock: minutes from what it said.
    Jump(i64),
    /// The phone is carried to a zone so many minutes ahead of UTC.
    Travel(i32),
    /// A paper is entered that ends in so many days.
    Add(PaperKind, i64),
    /// One of the papers, by place, gets another date: days from today.
    Change(usize, i64),
    /// Something happens to one of the papers.
    Became(usize, EventKind),
    /// One of the papers is deleted.
    Delete(usize),
    /// Reminders ring at another hour.
    At(u8),
    /// Another language, and words.
    Speak(usize, RemindWords),
    /// What was missed is seen.
    Seen,
}

fn step() -> impl Strategy<Value = Step> {
    let kind = prop::sample::select(vec![PaperKind::Passport, PaperKind::NinetyDays, PaperKind::Visa]);
    let what = prop::sample::select(vec![
        EventKind::Reported,
        EventKind::Renewed,
        EventKind::Lost,
        EventKind::HandedIn,
        EventKind::Back,
    ]);
    let words = prop::sample::select(vec![RemindWords::Neutral, RemindWords::Named]);
    prop_oneof![
        3 => (0..20_000_i64).prop_map(Step::Open),
        3 => (0..60_000_i64).prop_map(Step::Closed),
        1 => (-50_000..50_000_i64).prop_map(Step::Jump),
        1 => prop::sample::select(vec![-30_000_000_i64, 10_000_000]).prop_map(Step::Jump),
        1 => prop::sample::select(vec![7 * 60, 6 * 60 + 30, 0, 9 * 60]).prop_map(Step::Travel),
        3 => (kind, -40..200_i64).prop_map(|(kind, days)| Step::Add(kind, days)),
        1 => (0..4_usize, -40..200_i64).prop_map(|(place, days)| Step::Change(place, days)),
        1 => (0..4_usize, what).prop_map(|(place, what)| Step::Became(place, what)),
        1 => (0..4_usize).prop_map(Step::Delete),
        1 => (0..24_u8).prop_map(Step::At),
        1 => (0..4_usize, words).prop_map(|(lang, words)| Step::Speak(lang, words)),
        1 => Just(Step::Seen),
    ]
}

/// The newest day on which anything in the English pack was checked.
fn newest_check() -> Day {
    use before_you_go::store::content::TrustedPack;
    use domain::pack::{PackName, Record};
    let packs = TrustedPack::embedded();
    let english = packs.iter().find(|pack| pack.name() == PackName::Guides(Lang::En)).unwrap();
    let facts = english.records().unwrap().into_iter().flat_map(|record| match record {
        Record::Guide(guide) => guide.facts,
        Record::Paper(rule) => rule.facts,
        _ => Vec::new(),
    });
    facts.map(|fact| fact.checked).max().unwrap()
}

/// A phone, and what its owner has seen.
struct Phone {
    device: FakeDevice,
    app: App,
    strings: Strings,
    /// Each reminder that rang or was seen as missed, and when.
    done: RefCell<BTreeMap<ReminderId, Moment>>,
    /// Minutes after midnight at which reminders ring.
    remind_at: i64,
    /// Notes made while the clock was far ahead: the app rightly rings those again.
    is_clock_honest: bool,
}

impl Phone {
    async fn start() -> Phone {
        let device = FakeDevice { browser: Some(FakeBrowser::default()), ..FakeDevice::default() };
        let app = boot(Arc::new(device.clone())).await.unwrap().app;
        Phone {
            device,
            app,
            strings: Strings::new(Lang::En),
            done: RefCell::default(),
            remind_at: 9 * 60,
            is_clock_honest: true,
        }
    }

    fn now(&self) -> Moment {
        use before_you_go::platform::Platform as _;
        self.device.now()
    }

    async fn ids(&self) -> Vec<PaperId> {
        papers(&self.app).await.papers.iter().map(|item| item.paper.id.clone()).collect()
    }

    /// Time passes with the app open: what is armed rings at its minute.
    fn pass(&self, minutes: i64) {
        let end = Moment(self.now().0 + minutes * 60);
        // The clock is looked at every few seconds: never before the moment, and at most five seconds after it.
        let next = |phone: &Phone| phone.device.alarms.armed().iter().map(|alarm| alarm.at).min();
        while let Some(at) = next(self).filter(|at| *at <= end) {
            self.device.clock.set(Moment((at.0 + 5).max(self.now().0)));
            self.device.alarms.ring_due(self.now(), |alarm| {
                let earlier = self.done.borrow_mut().insert(alarm.id.clone(), self.now());
                assert!(earlier.is_none() || !self.is_clock_honest, "{:?} rang twice", alarm.id);
                assert!(self.now().0 - alarm.at.0 <= LATE_AT_MOST, "{:?} rang late", alarm.id);
                true
            });
        }
        self.device.clock.set(Moment(end.0.max(self.now().0)));
    }

    async fn restart(&mut self) {
        self.device.alarms = Arc::new(WhileOpen::default());
        self.app = boot(Arc::new(self.device.clone())).await.unwrap().app;
    }

    async fn take(&mut self, step: Step) {
        let today = self.app.stamp().today;
        let tap = match step {
            Step::Open(minutes) => return self.pass(minutes),
            Step::Closed(minutes) => {
                self.device.clock.set(Moment(self.now().0 + minutes * 60));
                return self.restart().await;
            }
            Step::Jump(minutes) => {
                self.is_clock_honest = false;
                return self.device.clock.set(Moment(self.now().0 + minutes * 60));
            }
            Step::Travel(minutes_ahead) => return self.device.clock.travel(minutes_ahead),
            Step::Add(kind, days) => Tap::SavePaper {
                id: None,
                whose: Whose::Known(PersonId::own()),
                entry: entry(kind, &today.plus(days).to_string()),
                stamp: self.app.stamp(),
            },
            Step::Change(place, days) => {
                let Some(id) = self.ids().await.get(place).cloned() else { return };
                let entry = entry(PaperKind::Visa, &today.plus(days).to_string());
                Tap::SavePaper { id: Some(id), whose: Whose::Known(PersonId::own()), entry, stamp: self.app.stamp() }
            }
            Step::Became(place, what) => {
                let Some(id) = self.ids().await.get(place).cloned() else { return };
                Tap::Became { id, what, stamp: self.app.stamp() }
            }
            Step::Delete(place) => {
                let Some(id) = self.ids().await.get(place).cloned() else { return };
                Tap::DeletePaper(id)
            }
            Step::At(hour) => {
                self.remind_at = i64::from(hour) * 60;
                Tap::Choose(Setting::RemindAt(TimeOfDay::from_text(&format!("{hour:02}:00")).unwrap()))
            }
            Step::Speak(lang, words) => {
                self.strings = Strings::new(Lang::ALL[lang]);
                Tap::Choose(Setting::RemindWords(words))
            }
            Step::Seen => {
                let missed = papers(&self.app).await.missed;
                let seen: Vec<_> = missed.into_iter().map(|reminder| (reminder.id, self.now())).collect();
                self.done.borrow_mut().extend(seen.clone());
                Tap::RemindersDone(seen)
            }
        };
        self.app.act(tap).await.unwrap();
    }

    /// What must be so after every step, once planning and arming have met.
    async fn check(&self) {
        let met = self.app.meet_reminders(&self.strings).await.unwrap();
        let view = papers(&self.app).await;
        assert_eq!(met.missed, view.missed.len());
        if view.clock != domain::clock::Clock::Plausible {
            assert!(view.missed.is_empty());
            return;
        }
        let armed = self.device.alarms.armed();
        let counting: BTreeSet<&PaperId> = view
            .papers
            .iter()
            .filter(|item| item.paper.standing == Standing::Counts)
            .map(|item| &item.paper.id)
            .collect();
        let of = |id: &ReminderId| PaperId(id.0.split('/').next().unwrap().to_owned());
        for alarm in &armed {
            assert!(self.now().0 - alarm.at.0 <= LATE_AT_MOST, "{alarm:?} is over");
            assert!(counting.contains(&of(&alarm.id)), "{alarm:?} is of no paper that counts");
        }
        let missed: BTreeSet<&ReminderId> = view.missed.iter().map(|reminder| &reminder.id).collect();
        // Every step before a paper's day is armed, has rung, was missed or lies before its entry. None is nowhere.
        for item in view.papers.iter().filter(|item| item.paper.standing == Standing::Counts) {
            for days_before in [90, 60, 30, 14, 7, 3, 1, 0] {
                let due = item.paper.entry.due();
                let id = ReminderId(format!("{}/{due}/{days_before}", item.paper.id.0));
                let at = self.moment(due.plus(-days_before));
                let is_armed = armed.iter().any(|alarm| alarm.id == id);
                if is_armed {
                    assert_eq!(armed.iter().find(|alarm| alarm.id == id).map(|alarm| alarm.at), Some(at), "{id:?}");
                }
                if missed.contains(&id) {
                    let found = view.missed.iter().find(|reminder| reminder.id == id).map(|reminder| reminder.at);
                    assert_eq!(found, Some(at), "{id:?} keeps its moment");
                }
                let is_done = self.is_done(&id);
                let entered = item.paper.since.max(self.earliest_entry());
                let lies_before = at < entered && at <= self.now();
                assert!(is_armed || missed.contains(&id) || is_done || lies_before, "{id:?} at {at:?} is nowhere");
                assert!(!(is_armed && missed.contains(&id)), "{id:?} is both");
            }
        }
        let again = self.app.meet_reminders(&self.strings).await.unwrap();
        assert_eq!((again.rung, self.device.alarms.armed()), (0, armed), "meeting twice changes nothing");
    }

    /// No paper was entered before the content was checked, whatever the clock said then.
    fn earliest_entry(&self) -> Moment {
        use before_you_go::platform::Platform as _;
        domain::reminder::moment(newest_check(), TimeOfDay::default(), &self.device.zone()).unwrap()
    }

    /// Whether a reminder rang or was seen. What was noted by a clock far ahead of today's does not count.
    fn is_done(&self, id: &ReminderId) -> bool {
        self.done.borrow().get(id).is_some_and(|at| at.0 <= self.now().0 + CLOCK_LEEWAY)
    }

    /// The instant of a day at the hour chosen, reckoned apart from the planner: in seconds.
    fn moment(&self, day: Day) -> Moment {
        use before_you_go::platform::{Platform as _, Zone};
        let Zone::Fixed(offset) = self.device.zone() else { panic!("a given zone") };
        let epoch = Day::from_iso("1970-01-01").unwrap();
        Moment(epoch.days_until(day) * 86_400 + self.remind_at * 60 - i64::from(offset.local_minus_utc()))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn planning_and_arming_meet_whatever_happens(steps in prop::collection::vec(step(), 1..30)) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut phone = Phone::start().await;
            for step in steps {
                phone.take(step).await;
                phone.check().await;
            }
        });
    }
}

#[tokio::test]
async fn a_phone_that_was_off_shows_what_it_missed_with_the_day_and_moves_nothing() {
    let mut phone = Phone::start().await;
    // Forty days before the end: thirty days before is missed while the phone is off.
    phone.take(Step::Add(PaperKind::WorkPermit, 40)).await;
    phone.check().await;
    phone.take(Step::Closed(15 * 1440)).await;
    phone.check().await;
    let missed = papers(&phone.app).await.missed;
    assert_eq!(missed.len(), 1);
    assert_eq!((missed[0].days_before, missed[0].due.to_string()), (30, "2027-01-03".to_owned()));
    phone.take(Step::Seen).await;
    phone.check().await;
    assert!(papers(&phone.app).await.missed.is_empty());
}

#[tokio::test]
async fn between_its_moment_and_the_next_look_a_reminder_is_not_taken_away() {
    let mut phone = Phone::start().await;
    phone.take(Step::Add(PaperKind::WorkPermit, 30)).await;
    phone.check().await;
    // Nine o'clock the day after tomorrow is no reminder; thirty days before was an hour before the entry.
    let next = phone.device.alarms.armed().into_iter().min_by_key(|alarm| alarm.at).unwrap();
    phone.device.clock.set(Moment(next.at.0 + 3));
    phone.check().await;
    assert!(phone.device.alarms.armed().contains(&next), "a tap just then does not disarm it");
    assert!(papers(&phone.app).await.missed.is_empty());
    phone.pass(1);
    assert!(phone.done.borrow().contains_key(&next.id));
}

#[tokio::test]
async fn a_laptop_that_slept_over_it_does_not_ring_with_yesterdays_words() {
    let mut phone = Phone::start().await;
    phone.take(Step::Add(PaperKind::WorkPermit, 30)).await;
    phone.check().await;
    let next = phone.device.alarms.armed().into_iter().min_by_key(|alarm| alarm.at).unwrap();
    phone.device.clock.set(Moment(next.at.0 + LATE_AT_MOST + 1));
    phone.device.alarms.ring_due(phone.now(), |_| panic!("too late to ring"));
    phone.check().await;
    let missed: Vec<ReminderId> = papers(&phone.app).await.missed.into_iter().map(|reminder| reminder.id).collect();
    assert_eq!(missed, [next.id]);
}

#[tokio::test]
async fn the_words_are_neutral_until_one_chooses_otherwise_and_follow_the_language() {
    let mut phone = Phone::start().await;
    phone.take(Step::Add(PaperKind::Passport, 3)).await;
    phone.check().await;
    let first = |phone: &Phone| phone.device.alarms.armed().into_iter().min_by_key(|alarm| alarm.at).unwrap();
    assert_eq!(first(&phone).title, "Reminder");
    for word in ["passport", "Passport", "paper", "day"] {
        assert!(!format!("{:?}", phone.device.alarms.armed()).contains(word), "{word}");
    }
    phone.take(Step::Speak(0, RemindWords::Named)).await;
    phone.check().await;
    assert_eq!(first(&phone).title, "លិខិតឆ្លងដែន");
    assert!(first(&phone).text.contains('១'), "{}", first(&phone).text);
}

#[tokio::test]
async fn the_test_rings_in_a_minute_and_is_no_paper() {
    let phone = Phone::start().await;
    phone.app.try_reminder(&phone.strings).await.unwrap();
    assert_eq!(phone.device.alarms.armed().len(), 1);
    phone.app.meet_reminders(&phone.strings).await.unwrap();
    assert_eq!(phone.device.alarms.armed().len(), 1, "meeting does not take it away");
    let rung = RefCell::new(Vec::new());
    phone.device.clock.set(Moment(FakeClock::default_moment().0 + 60));
    phone.device.alarms.ring_due(phone.now(), |alarm| {
        rung.borrow_mut().push(alarm.title.clone());
        true
    });
    assert_eq!(rung.into_inner(), ["This is a test"]);
    assert_eq!(phone.app.meet_reminders(&phone.strings).await.unwrap().rung, 0);
    assert!(phone.device.alarms.armed().is_empty());
}
