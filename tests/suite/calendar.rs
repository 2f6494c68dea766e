//! Calendar files, read back by a parser that shares no code with what writes them: each alarm at the intended moment,
//! and a second file replaces the days of the first.

use crate::papers::{add, entry, papers};
use before_you_go::app::act::Tap;
use before_you_go::app::{App, Setting, boot};
use before_you_go::i18n::Strings;
use before_you_go::platform::fake::{FakeClock, FakeDevice};
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use domain::moment::TimeOfDay;
use domain::paper::{Entry, EventKind, PaperKind};
use domain::settings::RemindWords;
use domain::{Day, Lang};
use std::collections::BTreeMap;
use std::sync::Arc;

/// An event as a calendar keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kept {
    day: String,
    title: String,
    sequence: i64,
    /// Minutes from midnight of the day to each alarm; negative before.
    alarms: Vec<i64>,
}

fn value<'a>(component: &'a ICalendarComponent, wanted: &ICalendarProperty) -> &'a ICalendarValue {
    let entry = component.entries.iter().find(|entry| entry.name == *wanted);
    &entry.unwrap_or_else(|| panic!("{wanted:?}")).values[0]
}

fn text(component: &ICalendarComponent, wanted: &ICalendarProperty) -> String {
    match value(component, wanted) {
        ICalendarValue::Text(text) => text.clone(),
        other => panic!("{wanted:?} is {other:?}"),
    }
}

/// Imports a file into a calendar: an event with a UID that is there already takes its place (RFC 5545, 3.8.4.7).
fn import(calendar: &mut BTreeMap<String, Kept>, file: &str) {
    let parsed = ICalendar::parse(file).unwrap_or_else(|error| panic!("{error:?}\n{file}"));
    let components = &parsed.components;
    for event in components.iter().filter(|component| component.component_type == ICalendarComponentType::VEvent) {
        let day = match value(event, &ICalendarProperty::Dtstart) {
            ICalendarValue::PartialDateTime(day) => {
                assert!(day.hour.is_none(), "a whole day");
                format!("{:04}-{:02}-{:02}", day.year.unwrap(), day.month.unwrap(), day.day.unwrap())
            }
            other => panic!("{other:?}"),
        };
        let alarms = event.component_ids.iter().map(|id| &components[*id as usize]);
        let alarms = alarms.filter(|component| component.component_type == ICalendarComponentType::VAlarm);
        let minutes = alarms.map(|alarm| match value(alarm, &ICalendarProperty::Trigger) {
            ICalendarValue::Duration(length) => length.as_seconds() / 60,
            other => panic!("{other:?}"),
        });
        let sequence = match value(event, &ICalendarProperty::Sequence) {
            ICalendarValue::Integer(number) => *number,
            other => panic!("{other:?}"),
        };
        let kept = Kept { day, title: text(event, &ICalendarProperty::Summary), sequence, alarms: minutes.collect() };
        let uid = text(event, &ICalendarProperty::Uid);
        if calendar.get(&uid).is_none_or(|earlier| earlier.sequence <= kept.sequence) {
            calendar.insert(uid, kept);
        }
    }
}

async fn start() -> (FakeDevice, App) {
    let device = FakeDevice::default();
    let app = boot(Arc::new(device.clone())).await.unwrap().app;
    (device, app)
}

async fn file(device: &FakeDevice, app: &App) -> String {
    let name = app.save_calendar(&Strings::new(Lang::En), None).await.unwrap();
    assert_eq!(name, "reminders.ics", "nothing personal in the name");
    String::from_utf8(device.files.as_ref().unwrap().lock().unwrap().last().unwrap().bytes.clone()).unwrap()
}

#[tokio::test]
async fn each_alarm_is_at_the_intended_moment_and_a_second_file_replaces_the_first() {
    let (device, app) = start().await;
    app.act(Tap::Choose(Setting::RemindAt(TimeOfDay::from_text("07:30").unwrap()))).await.unwrap();
    add(&app, entry(PaperKind::WorkPermit, "2027-03-31")).await;
    add(&app, entry(PaperKind::NinetyDays, "2026-11-24")).await;
    let mut calendar = BTreeMap::new();
    import(&mut calendar, &file(&device, &app).await);
    let days: Vec<&str> = calendar.values().map(|kept| kept.day.as_str()).collect();
    assert!(days.contains(&"2027-03-31") && days.contains(&"2027-02-22"), "{days:?}");
    let at = |days: i64| 7 * 60 + 30 - days * 1440;
    for kept in calendar.values() {
        let wanted: Vec<i64> = match kept.day.as_str() {
            "2027-03-31" => [90, 60, 30, 14, 7, 3, 1, 0].map(at).to_vec(),
            _ => [90, 60, 30, 15, 14, 7, 3, 1, 0].map(at).to_vec(),
        };
        assert_eq!(kept.alarms, wanted, "{kept:?}");
        assert_eq!(kept.title, "Reminder", "neutral unless one chooses otherwise");
    }
    let before = calendar.clone();
    import(&mut calendar, &file(&device, &app).await);
    assert_eq!(calendar, before, "imported twice, it is there once");
    // The report is made, the permit changed: the same two events move.
    for item in papers(&app).await.papers {
        let stamp = app.stamp();
        let tap = if item.paper.entry.kind == PaperKind::NinetyDays {
            device.clock.set(domain::moment::Moment(device_later()));
            Tap::Became { id: item.paper.id, what: EventKind::Reported, stamp: app.stamp() }
        } else {
            let whose = before_you_go::app::Whose::Known(item.paper.person);
            Tap::SavePaper { id: Some(item.paper.id), whose, entry: entry(PaperKind::WorkPermit, "2029-03-31"), stamp }
        };
        app.act(tap).await.unwrap();
    }
    import(&mut calendar, &file(&device, &app).await);
    let mut days: Vec<&str> = calendar.values().map(|kept| kept.day.as_str()).collect();
    days.sort_unstable();
    assert_eq!(days, ["2027-03-04", "2029-03-31"]);
    // One that no longer counts rings no more.
    let id = papers(&app).await.papers[0].paper.id.clone();
    app.act(Tap::Became { id, what: EventKind::HandedIn, stamp: app.stamp() }).await.unwrap();
    let last = file(&device, &app).await;
    import(&mut calendar, &last);
    assert_eq!(calendar.values().map(|kept| kept.alarms.len()).min(), Some(0));
    assert!(last.contains("STATUS:CANCELLED"));
}

/// Ten days after the device's usual now: 2026-12-04.
fn device_later() -> i64 {
    FakeClock::default_moment().0 + 10 * 86_400
}

#[tokio::test]
async fn names_with_commas_newlines_and_long_khmer_come_back_as_they_were() {
    let (device, app) = start().await;
    app.act(Tap::Choose(Setting::RemindWords(RemindWords::Named))).await.unwrap();
    let names = ["a,b;c\\d \"e\"", "សំបុត្រកំណើតរបស់កូនខ្ញុំ ច្បាប់ដើម", "BEGIN:VALARM END:VEVENT", "นามสกุล: 1/2"];
    for name in names {
        add(&app, Entry { name: name.to_owned(), ..entry(PaperKind::Other, "2028-02-29") }).await;
    }
    let file = file(&device, &app).await;
    assert!(file.lines().all(|line| line.len() <= 75), "lines are folded at 75 bytes");
    let mut calendar = BTreeMap::new();
    import(&mut calendar, &file);
    let mut titles: Vec<&str> = calendar.values().map(|kept| kept.title.as_str()).collect();
    titles.sort_unstable();
    let mut wanted = names;
    wanted.sort_unstable();
    assert_eq!(titles, wanted);
    assert!(calendar.values().all(|kept| Day::from_iso(&kept.day) == Day::from_iso("2028-02-29")));
}

#[tokio::test]
async fn when_the_file_cannot_be_kept_it_is_said() {
    let device = FakeDevice { files: None, ..FakeDevice::default() };
    let app = boot(Arc::new(device)).await.unwrap().app;
    assert!(app.save_calendar(&Strings::new(Lang::My), None).await.is_err());
}
