//! What each page says in each language, drawn on the server by the whole program: real store, real content, real
//! router. `make goldens` writes them anew; read the difference before committing it.

use crate::papers::{entry, papers};
use before_you_go::app::act::Tap;
use before_you_go::app::{Whose, boot};
use before_you_go::platform::Platform;
use before_you_go::platform::fake::{FakeClock, FakeDevice};
use before_you_go::store::user::Setting;
use before_you_go::ui::Root;
use dioxus::dioxus_core::NoOpMutations;
use dioxus::history::{MemoryHistory, provide_history_context};
use dioxus::prelude::*;
use domain::Lang;
use domain::moment::Moment;
use domain::paper::{Entry, Holder, PaperKind, PersonId};
use domain::pin::Pin;
use domain::printed::Precision;
use domain::settings::{Answer, Place, Settings};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

const PAGES: [(&str, &str); 19] = [
    ("home", "/"),
    ("guides", "/guides"),
    ("topic", "/topic/work"),
    ("guide", "/guide/legal-way"),
    ("card", "/guide/when-wrong/card/danger-now"),
    ("whole", "/guide/danger-signs/whole"),
    ("sources", "/guide/documents/sources"),
    ("checklists", "/checklists"),
    ("changes", "/changes"),
    ("show", "/show"),
    ("show-card", "/show/call-embassy"),
    ("help", "/help"),
    ("need", "/help/need/trafficking"),
    ("country", "/help/country/LA"),
    ("body", "/help/body/th-mm-embassy"),
    ("settings", "/settings"),
    ("updates", "/updates"),
    ("about", "/about"),
    ("nowhere", "/guide/no-such-guide"),
];

/// The program at an address, on a device.
#[derive(Clone)]
struct Start {
    device: Arc<dyn Platform>,
    address: String,
}

fn start(start: Start) -> Element {
    use_hook(|| {
        provide_context(start.device.clone());
        provide_history_context(Rc::new(MemoryHistory::with_initial_path(&start.address)));
    });
    rsx! { Root {} }
}

/// The page at `address` for somebody with these choices.
async fn draw(settings: Settings, address: &str) -> String {
    let folder = TempDir::new().unwrap();
    let device = FakeDevice { folder: Some(folder.path().to_owned()), ..FakeDevice::default() };
    choose(&device, settings).await;
    draw_on(device, address).await
}

async fn draw_on(device: FakeDevice, address: &str) -> String {
    draw_when(device, address, |html| html.contains("<h1") || html.contains("<h2")).await
}

/// The page at `address` on a device, once it is as wanted.
async fn draw_when(device: FakeDevice, address: &str, is_drawn: impl Fn(&str) -> bool) -> String {
    let mut dom = VirtualDom::new_with_props(start, Start { device: Arc::new(device), address: address.to_owned() });
    dom.rebuild_in_place();
    loop {
        let html = dioxus_ssr::render(&dom);
        if is_drawn(&html) {
            return html;
        }
        tokio::time::timeout(Duration::from_secs(20), dom.wait_for_work()).await.expect("the page is drawn");
        dom.render_immediate(&mut NoOpMutations);
    }
}

async fn choose(device: &FakeDevice, settings: Settings) {
    let app = boot(Arc::new(device.clone())).await.unwrap().app;
    let mut taps: Vec<Setting> = settings.lang.map(Setting::Lang).into_iter().collect();
    if settings.origin != Answer::NotAsked {
        taps.push(Setting::Origin(settings.origin.given()));
    }
    if settings.place != Answer::NotAsked {
        taps.push(Setting::Place(settings.place.given()));
    }
    for setting in taps {
        app.act(Tap::Choose(setting)).await.unwrap();
    }
}

/// The pages of My papers for somebody who reads `lang`: name and page.
async fn draw_papers(lang: Lang) -> Vec<(&'static str, String)> {
    let folder = TempDir::new().unwrap();
    let device = FakeDevice { folder: Some(folder.path().to_owned()), ..FakeDevice::default() };
    choose(
        &device,
        Settings { lang: Some(lang), origin: Answer::Skipped, place: Answer::Skipped, ..Settings::default() },
    )
    .await;
    let mut pages = Vec::new();
    for (name, address) in [
        ("papers-empty", "/papers"),
        ("papers-add", "/papers/add"),
        ("paper-new", "/papers/add/work-permit"),
        ("paper-new-report", "/papers/add/90-day"),
        ("paper-new-other", "/papers/add/other"),
        ("private", "/papers/private"),
    ] {
        pages.push((name, draw_on(device.clone(), address).await));
    }
    let app = boot(Arc::new(device.clone())).await.unwrap().app;
    let mut month = entry(PaperKind::Passport, "2027-03-01");
    month.date.precision = Precision::Month;
    let kept = Entry { holder: Holder::Employer, ..entry(PaperKind::WorkPermit, "2026-11-20") };
    let named = Entry { name: "A & B".to_owned(), ..entry(PaperKind::Other, "2026-12-06") };
    let own = Whose::Known(PersonId::own());
    for (whose, entry) in [
        (own.clone(), month),
        (own, kept),
        (Whose::New("Dara".to_owned()), named),
        (Whose::Known(PersonId::own()), entry(PaperKind::NinetyDays, "2026-11-24")),
    ] {
        app.act(Tap::SavePaper { id: None, whose, entry, stamp: app.stamp() }).await.unwrap();
    }
    let ids: Vec<String> = papers(&app).await.papers.iter().map(|item| item.paper.id.0.clone()).collect();
    let address = |place: usize| format!("/papers/paper/{}", ids[place]);
    pages.push(("papers", draw_on(device.clone(), "/papers").await));
    pages.push(("paper-overdue", draw_on(device.clone(), &address(0)).await));
    pages.push(("paper-report", draw_on(device.clone(), &address(2)).await));
    pages.push(("paper-month", draw_on(device.clone(), &address(3)).await));
    pages.push(("paper-change", draw_on(device.clone(), &format!("{}/change", address(3))).await));
    pages.push(("reminders", draw_on(device.clone(), "/papers/reminders").await));
    device.clock.set(Moment(FakeClock::default_moment().0 + 10 * 86_400));
    pages.push(("papers-missed", draw_on(device.clone(), "/papers").await));
    pages.push(("home-missed", draw_when(device.clone(), "/", |html| html.contains("id=\"missed\"")).await));
    device.clock.set(Moment(0));
    pages.push(("papers-clock-wrong", draw_on(device.clone(), "/papers").await));
    device.clock.set(FakeClock::default_moment());
    app.set_pin(Pin::from_text("1234")).await.unwrap();
    pages.push(("papers-locked", draw_on(device.clone(), "/papers").await));
    pages.push(("private-locked", draw_on(device, "/papers/private").await));
    pages
}

/// A page without the ids that were drawn by chance.
fn without_ids(html: &str) -> String {
    let mut text = String::new();
    let mut run = String::new();
    for character in html.chars().chain(std::iter::once('\n')) {
        if character.is_ascii_hexdigit() && !character.is_ascii_uppercase() {
            run.push(character);
            continue;
        }
        text.push_str(if run.len() == 32 { "ID" } else { &run });
        run.clear();
        text.push(character);
    }
    text
}

/// One tag or text a line, pictograms without their drawing, so that a difference can be read.
fn readable(html: &str) -> String {
    let mut lines = String::new();
    let mut rest = html;
    while let Some(start) = rest.find("<svg") {
        let end = rest[start..].find("</svg>").map_or(rest.len(), |end| start + end + "</svg>".len());
        lines.push_str(&rest[..start]);
        lines.push_str("<svg/>");
        rest = &rest[end..];
    }
    lines.push_str(rest);
    let lines = lines.replace('<', "\n<").replace('>', ">\n");
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("</"));
    lines.fold(String::new(), |all, line| all + line + "\n")
}

/// Compares with the golden, or writes it when `UPDATE_GOLDENS` is set. Returns what differs.
fn compare(name: &str, html: &str) -> Option<String> {
    let file = PathBuf::from(format!("tests/data/goldens/{name}.html"));
    let found = readable(html);
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, found).unwrap();
        return None;
    }
    let wanted = std::fs::read_to_string(&file).unwrap_or_default();
    let differing = wanted.lines().zip(found.lines()).position(|(wanted, found)| wanted != found);
    (wanted != found).then(|| {
        let line = differing.unwrap_or(wanted.lines().count().min(found.lines().count()));
        let show = |text: &str| text.lines().nth(line).unwrap_or("(nothing)").to_owned();
        format!("{}:{}: golden {:?}, drawn {:?}", file.display(), line + 1, show(&wanted), show(&found))
    })
}

#[tokio::test(flavor = "current_thread")]
async fn every_page_in_every_language_is_as_it_was() {
    let mut different = Vec::new();
    for lang in Lang::ALL {
        let settings = Settings {
            lang: Some(lang),
            // Each reader is from the country of their language; one who reads English did not say.
            origin: home_of(lang).map_or(Answer::Skipped, Answer::Given),
            place: Answer::Given(Place::Destination),
            ..Settings::default()
        };
        for (name, address) in PAGES {
            different.extend(compare(&format!("{name}-{}", lang.code()), &draw(settings, address).await));
        }
        let origin_asked = Settings { lang: Some(lang), ..Settings::default() };
        for (name, page) in draw_papers(lang).await {
            different.extend(compare(&format!("{name}-{}", lang.code()), &without_ids(&page)));
        }
        different.extend(compare(&format!("where-from-{}", lang.code()), &draw(origin_asked, "/").await));
        let place_asked = Settings { origin: settings.origin, ..origin_asked };
        different.extend(compare(&format!("where-now-{}", lang.code()), &draw(place_asked, "/").await));
    }
    different.extend(compare("first-open", &draw(Settings::default(), "/").await));
    different.extend(compare("too-new", &draw_too_new().await));
    assert!(different.is_empty(), "look at them; if they are meant, `make goldens`:\n{}", different.join("\n"));
}

fn home_of(lang: Lang) -> Option<domain::Country> {
    match lang {
        Lang::Km => Some(domain::Country::Cambodia),
        Lang::Lo => Some(domain::Country::Laos),
        Lang::My => Some(domain::Country::Myanmar),
        Lang::En => None,
    }
}

async fn draw_too_new() -> String {
    let folder = TempDir::new().unwrap();
    write_newer(folder.path());
    draw_on(FakeDevice { folder: Some(folder.path().to_owned()), ..FakeDevice::default() }, "/").await
}

fn write_newer(folder: &Path) {
    let newer = rusqlite::Connection::open(folder.join("user.db")).unwrap();
    newer.execute_batch("PRAGMA user_version = 9000").unwrap();
}

#[tokio::test(flavor = "current_thread")]
async fn every_run_of_text_has_a_language_and_every_page_one_first_heading() {
    let settings = Settings {
        lang: Some(Lang::My),
        origin: Answer::Given(domain::Country::Myanmar),
        place: Answer::Given(Place::Destination),
        ..Settings::default()
    };
    for (name, address) in PAGES {
        let html = draw(settings, address).await;
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
        assert!(html.contains("lang=\"my\""), "{name}");
        assert_eq!(html.matches("<main").count(), 1, "{name}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn no_number_stands_without_its_country() {
    let settings =
        Settings { lang: Some(Lang::En), origin: Answer::Skipped, place: Answer::Skipped, ..Settings::default() };
    let directory = before_you_go::app::boot::embedded_hotlines();
    assert!(directory.len() > 60);
    for hotline in directory {
        let html = draw(settings, &format!("/help/body/{}", hotline.id)).await;
        let numbers = html.matches("class=\"digits\"").count();
        assert_eq!(numbers, hotline.lines.len(), "{}", hotline.id);
        assert_eq!(html.matches("A number in ").count(), numbers, "{}", hotline.id);
    }
}
