//! My papers through the whole program without pixels: keeping, history, the PIN, a full disk, a wrong clock, the wipe.

use before_you_go::app::act::Tap;
use before_you_go::app::lock::Privacy;
use before_you_go::app::papers::{Guarded, PapersView};
use before_you_go::app::{App, Setting, Unlocking, Whose, boot};
use before_you_go::i18n::Strings;
use before_you_go::platform::fake::{FakeBrowser, FakeClock, FakeDevice};
use domain::clock::Clock;
use domain::era::Era;
use domain::moment::Moment;
use domain::paper::{Entry, EventKind, Holder, PaperId, PaperKind, PersonId, Standing};
use domain::pin::Pin;
use domain::printed::{PaperDate, Precision};
use domain::{Day, Lang};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// What somebody enters about a paper that ends on `day`.
pub fn entry(kind: PaperKind, day: &str) -> Entry {
    let date = PaperDate { day: Day::from_iso(day).unwrap(), precision: Precision::Day };
    Entry { kind, name: String::new(), date, era: Era::Buddhist, issued: None, holder: Holder::Own }
}

/// Keeps a paper of the phone's own person.
pub async fn add(app: &App, entry: Entry) {
    let tap = Tap::SavePaper { id: None, whose: Whose::Known(PersonId::own()), entry, stamp: app.stamp() };
    app.act(tap).await.unwrap();
}

/// All papers; they are not locked.
pub async fn papers(app: &App) -> PapersView {
    match app.papers(Lang::En).await.unwrap() {
        Guarded::Open(view) => view,
        Guarded::Locked => panic!("locked"),
    }
}

async fn open(device: &FakeDevice) -> App {
    boot(Arc::new(device.clone())).await.unwrap().app
}

fn device(folder: &Path) -> FakeDevice {
    FakeDevice { folder: Some(folder.to_owned()), ..FakeDevice::default() }
}

fn pin(text: &str) -> Pin {
    Pin::from_text(text).unwrap()
}

#[tokio::test]
async fn a_paper_is_kept_with_its_history_and_rolls_on() {
    let folder = TempDir::new().unwrap();
    let device = device(folder.path());
    let app = open(&device).await;
    add(&app, entry(PaperKind::NinetyDays, "2026-11-24")).await;
    drop(app);
    let app = open(&device).await;
    let id = papers(&app).await.papers[0].paper.id.clone();
    assert_eq!(papers(&app).await.papers[0].days_left(Day::from_iso("2026-11-24").unwrap()), 90);
    // 85 days later the report is made: the next one counts from that day.
    device.clock.set(Moment(device_start() + 85 * 86_400));
    app.act(Tap::Became { id: id.clone(), what: EventKind::Reported, stamp: app.stamp() }).await.unwrap();
    let paper = papers(&app).await.papers[0].paper.clone();
    assert_eq!((paper.entry.due().to_string(), paper.standing), ("2027-05-18".to_owned(), Standing::Counts));
    for what in [EventKind::Lost, EventKind::Back, EventKind::HandedIn] {
        app.act(Tap::Became { id: id.clone(), what, stamp: app.stamp() }).await.unwrap();
    }
    let Guarded::Open(Some(view)) = app.paper(Lang::Km, id.clone()).await.unwrap() else { panic!("it is there") };
    let history: Vec<EventKind> = view.history.iter().map(|event| event.what).collect();
    use EventKind::{Added, Back, HandedIn, Lost, Reported};
    assert_eq!(history, [HandedIn, Back, Lost, Reported, Added]);
    assert_eq!(view.history[3].date_before.to_string(), "2027-02-22");
    assert_eq!(view.item.paper.standing, Standing::HandedIn);
    app.act(Tap::DeletePaper(id.clone())).await.unwrap();
    assert_eq!(app.paper(Lang::Km, id).await.unwrap(), Guarded::Open(None));
}

fn device_start() -> i64 {
    FakeClock::default_moment().0
}

#[tokio::test]
async fn people_come_with_their_papers_and_go_with_the_last() {
    let app = open(&FakeDevice::default()).await;
    let whose = Whose::New("  ដារា ".to_owned());
    let tap =
        |whose| Tap::SavePaper { id: None, whose, entry: entry(PaperKind::Visa, "2027-01-01"), stamp: app.stamp() };
    app.act(tap(whose)).await.unwrap();
    let person = papers(&app).await.papers[0].person.clone().unwrap();
    assert_eq!(person.nickname, "ដារា");
    app.act(tap(Whose::Known(person.id.clone()))).await.unwrap();
    let ids: Vec<PaperId> = papers(&app).await.papers.iter().map(|item| item.paper.id.clone()).collect();
    app.act(Tap::DeletePaper(ids[0].clone())).await.unwrap();
    assert_eq!(papers(&app).await.papers[0].person.as_ref(), Some(&person));
    app.act(Tap::DeletePaper(ids[1].clone())).await.unwrap();
    let Guarded::Open(Some(form)) = app.new_paper_form(Lang::En, PaperKind::Visa).await.unwrap() else { panic!() };
    assert!(form.people.is_empty());
}

#[tokio::test]
async fn a_clock_of_1970_or_2040_counts_no_days_and_calls_nothing_missed() {
    for (day, judged) in [("1970-01-01", Clock::TooEarly), ("2040-01-01", Clock::TooLate)] {
        let device = FakeDevice::default();
        let app = open(&device).await;
        add(&app, entry(PaperKind::WorkPermit, "2027-01-03")).await;
        app.meet_reminders(&Strings::new(Lang::En)).await.unwrap();
        let armed = device.alarms.armed();
        assert!(!armed.is_empty());
        let epoch = Day::from_iso("1970-01-01").unwrap();
        device.clock.set(Moment(epoch.days_until(Day::from_iso(day).unwrap()) * 86_400));
        app.meet_reminders(&Strings::new(Lang::En)).await.unwrap();
        let view = papers(&app).await;
        assert_eq!((view.clock, view.missed.len()), (judged, 0), "{day}");
        assert_eq!(device.alarms.armed(), armed, "what was armed by a good clock stays");
        device.clock.set(FakeClock::default_moment());
        assert_eq!(papers(&app).await.clock, Clock::Plausible);
    }
}

#[tokio::test]
async fn the_pin_hides_everything_and_wrong_tries_cost_time_even_over_a_restart() {
    let folder = TempDir::new().unwrap();
    let device = device(folder.path());
    let app = open(&device).await;
    add(&app, entry(PaperKind::Visa, "2027-01-01")).await;
    let id = papers(&app).await.papers[0].paper.id.clone();
    app.set_pin(Some(pin("4711"))).await.unwrap();
    assert_eq!(app.privacy().await.unwrap(), Privacy::Unlocked, "who sets it has entered it");
    drop(app);
    let app = open(&device).await;
    assert_eq!(app.papers(Lang::En).await.unwrap(), Guarded::Locked);
    assert_eq!(app.paper(Lang::En, id.clone()).await.unwrap(), Guarded::Locked);
    assert_eq!(app.paper_form(Lang::En, id).await.unwrap(), Guarded::Locked);
    assert_eq!(app.reminders(Lang::En).await.unwrap(), Guarded::Locked);
    assert!(app.save_calendar(&Strings::new(Lang::En), None).await.is_err());
    // Nobody takes the PIN away, or sets another, without the one that is set.
    app.set_pin(None).await.unwrap();
    app.set_pin(Some(pin("0000"))).await.unwrap();
    assert_eq!(app.privacy().await.unwrap(), Privacy::Locked);
    for _ in 0..4 {
        assert_eq!(app.unlock(pin("0000")).await.unwrap(), Unlocking::Wrong);
    }
    assert_eq!(app.unlock(pin("0000")).await.unwrap(), Unlocking::Wait(60));
    drop(app);
    let app = open(&device).await;
    assert_eq!(app.unlock(pin("4711")).await.unwrap(), Unlocking::Wait(60), "the right one too has to wait");
    device.clock.set(Moment(device_start() - 1_000_000));
    assert_eq!(app.unlock(pin("4711")).await.unwrap(), Unlocking::Wait(60), "putting the clock back does not help");
    device.clock.set(Moment(device_start() - 1_000_000 + 59));
    assert_eq!(app.unlock(pin("4711")).await.unwrap(), Unlocking::Wait(1), "and does not make it wait for ever");
    device.clock.set(Moment(device_start() + 60));
    assert_eq!(app.unlock(pin("4711")).await.unwrap(), Unlocking::Open);
    assert_eq!(papers(&app).await.papers.len(), 1);
    app.lock();
    assert_eq!(app.papers(Lang::En).await.unwrap(), Guarded::Locked);
}

/// Whether any file below `folder` holds `bytes`.
fn is_anywhere(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            is_anywhere(&path, bytes)
        } else {
            std::fs::read(path).unwrap().windows(bytes.len()).any(|window| window == bytes)
        }
    })
}

#[tokio::test]
async fn after_the_wipe_no_byte_of_it_is_left_and_the_guides_are() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("user.db"), "not a database, but with Sokha-in-a-damaged-file in it").unwrap();
    let device = device(folder.path());
    let app = open(&device).await;
    app.act(Tap::Choose(Setting::Lang(Lang::Km))).await.unwrap();
    for number in 0..40 {
        let whose = Whose::New(format!("Sokha-nickname-{number}"));
        let entry = Entry { name: format!("Sokha-paper-{number}"), ..entry(PaperKind::Other, "2031-07-23") };
        app.act(Tap::SavePaper { id: None, whose, entry, stamp: app.stamp() }).await.unwrap();
    }
    let id = papers(&app).await.papers[0].paper.id.clone();
    app.act(Tap::Became { id: id.clone(), what: EventKind::Lost, stamp: app.stamp() }).await.unwrap();
    app.set_pin(Some(pin("4711"))).await.unwrap();
    let secrets: [&[u8]; 6] =
        [b"Sokha-nickname", b"Sokha-paper", b"2031-07-23", b"Sokha-in-a-damaged-file", b"handed", id.0.as_bytes()];
    let found = |secret: &&[u8]| is_anywhere(folder.path(), secret);
    assert!(secrets.iter().filter(|secret| found(secret)).count() >= 4, "they are there before");
    app.meet_reminders(&Strings::new(Lang::En)).await.unwrap();
    assert!(!device.alarms.armed().is_empty());
    app.lock();
    let changes = app.wipe().await.unwrap();
    assert!(changes.settings.is_first_open());
    assert!(device.alarms.armed().is_empty());
    let left: Vec<String> = secrets
        .iter()
        .filter(|secret| found(secret))
        .map(|secret| String::from_utf8_lossy(secret).into_owned())
        .collect();
    // A word of our own texts may well be in content.db.
    assert_eq!(left.iter().filter(|secret| *secret != "handed").collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(app.privacy().await.unwrap(), Privacy::NoPin);
    assert!(papers(&app).await.papers.is_empty());
    assert!(!app.guides(Lang::Km, None).await.unwrap().topics.is_empty());
}

#[tokio::test]
async fn the_wipe_empties_the_browser_and_another_tab_does_not_bring_it_back() {
    let browser = FakeBrowser::default();
    let device = FakeDevice { browser: Some(browser.clone()), ..FakeDevice::default() };
    let (first, second) = (open(&device).await, open(&device).await);
    let english = Strings::new(Lang::En);
    add(&first, Entry { name: "Sokha-paper".to_owned(), ..entry(PaperKind::Other, "2027-01-01") }).await;
    second.meet_reminders(&english).await.unwrap();
    assert_eq!(papers(&second).await.papers.len(), 1, "the other tab looks again by itself");
    assert!(browser.holds(b"Sokha-paper"));
    first.wipe().await.unwrap();
    assert!(!browser.holds(b"Sokha-paper"));
    // The other tab writes before it has looked again: what it writes is on the empty file.
    second.act(Tap::ReadCard { guide: "legal-way".to_owned(), card: "own-dates".to_owned() }).await.unwrap();
    assert!(!browser.holds(b"Sokha-paper"));
    assert!(papers(&second).await.papers.is_empty());
    first.meet_reminders(&english).await.unwrap();
    // Both go on, and what is entered then is kept.
    add(&first, entry(PaperKind::Passport, "2028-01-01")).await;
    assert_eq!(papers(&open(&device).await).await.papers.len(), 1);
}

#[tokio::test]
async fn by_a_clock_of_1970_dates_are_still_read_and_nothing_before_the_entry_is_missed() {
    let device = FakeDevice::default();
    device.clock.set(Moment(0));
    let app = open(&device).await;
    let Guarded::Open(Some(form)) = app.new_paper_form(Lang::En, PaperKind::Visa).await.unwrap() else { panic!() };
    assert_eq!(form.clock, Clock::TooEarly);
    let read = domain::printed::read("31/12/2569", form.reading_day).unwrap();
    assert_eq!(read[0].date.day.to_string(), "2026-12-31");
    add(&app, entry(PaperKind::Visa, "2026-12-31")).await;
    device.clock.set(FakeClock::default_moment());
    let view = papers(&app).await;
    assert_eq!((view.clock, view.missed.len()), (Clock::Plausible, 0), "{:?}", view.missed);
}

#[tokio::test]
async fn what_cannot_be_kept_anywhere_is_not_said_to_be_kept() {
    let app = open(&FakeDevice::default()).await;
    assert!(!app.act(Tap::Choose(Setting::Lang(Lang::My))).await.unwrap().kept);
}

#[tokio::test]
async fn when_the_browser_is_full_a_paper_counts_as_not_saved_and_can_be_saved_again() {
    let browser = FakeBrowser::default();
    let device = FakeDevice { browser: Some(browser.clone()), ..FakeDevice::default() };
    let app = open(&device).await;
    add(&app, entry(PaperKind::Visa, "2027-01-01")).await;
    browser.fill(true);
    let tap = Tap::SavePaper {
        id: None,
        whose: Whose::Known(PersonId::own()),
        entry: entry(PaperKind::Passport, "2030-01-01"),
        stamp: app.stamp(),
    };
    assert!(app.act(tap.clone()).await.is_err());
    assert_eq!(papers(&app).await.papers.len(), 1, "nothing half");
    browser.fill(false);
    assert!(app.act(tap).await.unwrap().kept);
    assert_eq!(papers(&open(&device).await).await.papers.len(), 2, "and not twice");
}

/// A full disk, for real: a small file system in memory. Needs root; says so where it cannot be had.
#[tokio::test]
async fn on_a_full_disk_the_paper_is_not_kept_nothing_is_lost_and_trying_again_works() {
    let folder = TempDir::new().unwrap();
    let mount =
        |arguments: &[&str]| std::process::Command::new(arguments[0]).args(&arguments[1..]).arg(folder.path()).output();
    match mount(&["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs"]) {
        Ok(output) if output.status.success() => {}
        other => {
            println!("not tested: a small file system cannot be mounted here ({other:?})");
            return;
        }
    }
    let device = device(folder.path());
    let app = open(&device).await;
    add(&app, entry(PaperKind::Visa, "2027-01-01")).await;
    let before = papers(&app).await;
    let filler = folder.path().join("filler");
    drop(std::fs::write(&filler, vec![0_u8; 12 << 20]));
    let tap = |number: usize| Tap::SavePaper {
        id: None,
        whose: Whose::New(format!("{number} {}", "x".repeat(20_000))),
        entry: entry(PaperKind::Passport, "2030-01-01"),
        stamp: app.stamp(),
    };
    let mut refused = None;
    for number in 0..50 {
        if app.act(tap(number)).await.is_err() {
            refused = Some(number);
            break;
        }
    }
    let kept = refused.expect("a full disk refuses in the end");
    assert_eq!(papers(&app).await.papers.len(), before.papers.len() + kept, "what was said to be kept is there");
    std::fs::remove_file(filler).unwrap();
    app.act(tap(kept)).await.expect("with room again, the same tap works");
    drop(app);
    assert_eq!(papers(&open(&device).await).await.papers.len(), before.papers.len() + kept + 1);
    drop(std::process::Command::new("umount").arg("-l").arg(folder.path()).status());
}
