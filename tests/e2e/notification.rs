//! A real notification: the real window, on a session bus of its own, where this test plays the desktop that shows them.

use crate::phone::start;
use before_you_go::app::act::Tap;
use before_you_go::app::papers::Guarded;
use before_you_go::app::{Setting, Whose, boot};
use before_you_go::platform::fake::{FakeClock, FakeDevice};
use chrono::{Local, Offset as _, Timelike as _};
use domain::era::Era;
use domain::moment::{Moment, TimeOfDay};
use domain::paper::{Entry, Holder, PaperKind, PersonId};
use domain::printed::{PaperDate, Precision};
use domain::{Day, Lang};
use std::collections::HashMap;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;
use zbus::OwnedVariant;

/// The desktop: what it was asked to show goes into the channel.
struct Desktop {
    shown: mpsc::UnboundedSender<(String, String)>,
}

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Desktop {
    #[expect(clippy::too_many_arguments, reason = "the bus interface has them")]
    fn notify(
        &self,
        _app: String,
        _replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedVariant>,
        _timeout: i32,
    ) -> u32 {
        self.shown.send((summary, body)).unwrap();
        1
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ("test".to_owned(), "test".to_owned(), "1".to_owned(), "1.2".to_owned())
    }

    fn close_notification(&self, _id: u32) {}
}

/// The reminder comes at a whole minute; so many seconds at least are left to open the window.
const TIME_TO_OPEN: i64 = 20;
/// The minute, its rest, and how often the clock is looked at.
const PATIENCE: Duration = Duration::from_secs(110);

#[tokio::test]
async fn the_window_shows_a_real_notification_at_the_minute_in_neutral_words() {
    let (mut bus, address) =
        start(Command::new("dbus-daemon").args(["--session", "--nofork", "--print-address=1"]), |line| {
            Some(line.to_owned())
        });
    let (shown, mut notifications) = mpsc::unbounded_channel();
    let desktop = zbus::connection::Builder::address(address.as_str())
        .name("org.freedesktop.Notifications")
        .serve_at("/org/freedesktop/Notifications", Desktop { shown })
        .build()
        .await
        .unwrap();

    // A visa that ends on the day of the next whole minute, and reminders at that minute.
    let data = tempfile::TempDir::new().unwrap();
    let now = Local::now();
    let at = now + chrono::TimeDelta::seconds(TIME_TO_OPEN + 60);
    let at = at.with_second(0).unwrap().with_nanosecond(0).unwrap();
    let clock = FakeClock::at(Moment(now.timestamp()), now.offset().fix().local_minus_utc() / 60);
    let device = FakeDevice { folder: Some(data.path().to_owned()), clock, ..FakeDevice::default() };
    let app = boot(Arc::new(device.clone())).await.unwrap().app;
    let time = TimeOfDay::from_text(&at.format("%H:%M").to_string()).unwrap();
    for setting in [Setting::Lang(Lang::En), Setting::Origin(None), Setting::Place(None), Setting::RemindAt(time)] {
        app.act(Tap::Choose(setting)).await.unwrap();
    }
    let date = PaperDate { day: Day::from_date(at.date_naive()), precision: Precision::Day };
    let entry = Entry {
        kind: PaperKind::Visa,
        name: String::new(),
        date,
        era: Era::Buddhist,
        issued: None,
        holder: Holder::Own,
    };
    let whose = Whose::Known(PersonId::own());
    app.act(Tap::SavePaper { id: None, whose, entry, stamp: app.stamp() }).await.unwrap();
    drop(app);

    let (mut display, number) =
        start(Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", "420x800x24"]), |line| {
            Some(line.to_owned())
        });
    let mut window = Command::new(env!("CARGO_BIN_EXE_before-you-go"));
    window
        .arg("--report-ready")
        .env("DISPLAY", format!(":{number}"))
        .env("DBUS_SESSION_BUS_ADDRESS", &address)
        .env("BEFORE_YOU_GO_DATA", data.path())
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .env("GDK_BACKEND", "x11");
    let (mut window, _) = start(&mut window, |line| line.starts_with("ready").then(|| line.to_owned()));
    let notification = tokio::time::timeout(PATIENCE, notifications.recv()).await;
    let rang_at = Local::now();
    // The window notes it and is then ended; what it noted must be on the disk.
    let device = FakeDevice {
        clock: FakeClock::at(Moment(rang_at.timestamp()), rang_at.offset().fix().local_minus_utc() / 60),
        ..device
    };
    let noted = tokio::time::timeout(Duration::from_secs(20), async {
        loop {
            let app = boot(Arc::new(device.clone())).await.unwrap().app;
            let Guarded::Open(view) = app.papers(Lang::En).await.unwrap() else { panic!("there is no PIN") };
            if view.missed.is_empty() {
                return;
            }
            drop(app);
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    });
    let noted = noted.await;
    for process in [&mut window, &mut display, &mut bus] {
        drop(process.kill());
        drop(process.wait());
    }
    drop(desktop);
    assert_eq!(notification.unwrap().unwrap(), ("Reminder".to_owned(), "Open the app to read it.".to_owned()));
    assert!(rang_at >= at && rang_at - at < chrono::TimeDelta::seconds(15), "due at {at}, rang at {rang_at}");
    noted.expect("what rang is noted, and not shown as missed");
}
