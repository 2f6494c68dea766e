//! `make shots`: a picture of every page in every language, as a phone shows it and at 320 px with letters of 200 %.
//! `SHOTS=home,updates` draws only the pages of that name.
//! No test: a person looks at `target/shots/`. Prints every page that can be scrolled sideways.

#[path = "../e2e/chromium.rs"]
mod chromium;
#[path = "../e2e/phone.rs"]
mod phone;

use phone::Phone;
use std::path::Path;

const PAGES: [(&str, &str); 19] = [
    ("home", "#/"),
    ("guides", "#/guides"),
    ("guide", "#/guide/legal-way"),
    ("card", "#/guide/danger-signs/card/1"),
    ("whole", "#/guide/documents/whole"),
    ("sources", "#/guide/rights-at-work/sources"),
    ("checklists", "#/checklists"),
    ("changes", "#/changes"),
    ("show", "#/show"),
    ("show-interpreter", "#/show/interpreter"),
    ("show-held", "#/show/held-here"),
    ("help", "#/help"),
    ("need-danger", "#/help/need/danger"),
    ("need-work", "#/help/need/work"),
    ("country", "#/help/country/KH"),
    ("body", "#/help/body/th-lpn"),
    ("settings", "#/settings"),
    ("updates", "#/updates"),
    ("about", "#/about"),
];
const LANGS: [&str; 4] = ["km", "lo", "my", "en"];
/// Width, height, size of letters (a place in the list of settings, 1 = normal, 4 = 200 %), name.
const SIZES: [(u32, u32, u32, &str); 2] = [(360, 740, 1, "360"), (320, 640, 4, "320-200")];

/// My papers: empty, the kinds, a form that asks, the list with one overdue, one paper, reminders, the PIN.
async fn papers(phone: &Phone, shoot: &impl AsyncFn(&str) -> Option<String>) -> Vec<String> {
    let mut sideways = Vec::new();
    for (name, place) in [("papers-empty", "#/papers"), ("papers-add", "#/papers/add")] {
        phone.go(place).await;
        phone.find("h1").await;
        sideways.extend(shoot(name).await);
    }
    phone.go("#/papers/add/work-permit").await;
    phone.type_date("31 มี.ค. 69").await;
    phone.tap("summary").await;
    sideways.extend(shoot("papers-form").await);
    phone.type_date("31/02/2570").await;
    sideways.extend(shoot("papers-refused").await);
    for (kind, date) in [
        ("work-permit", "31 มี.ค. 69"),
        ("passport", "12/2030"),
        ("90-day", "20/11/2569"),
        ("visa", "30/11/2569"),
        ("health-insurance", "๑๔/๐๒/๒๕๗๐"),
    ] {
        phone.add_paper(kind, date).await;
    }
    sideways.extend(shoot("papers-list").await);
    phone.tap(".timeline li:nth-of-type(1) a").await;
    phone.find("#delete").await;
    sideways.extend(shoot("paper").await);
    for (name, place) in [("reminders", "#/papers/reminders"), ("private", "#/papers/private")] {
        phone.go(place).await;
        phone.find("h1").await;
        sideways.extend(shoot(name).await);
    }
    sideways
}

/// Updates: looked for in vain, and nothing to hand on.
async fn updates(phone: &Phone, shoot: &impl AsyncFn(&str) -> Option<String>) -> Option<String> {
    phone.go("#/updates").await;
    phone.tap("#look").await;
    phone.find("#outcome").await;
    phone.tap("#hand-on").await;
    phone.find("#handed-on").await;
    shoot("updates-none").await
}

/// Search: nothing typed, a word, a sentence of which only some words are known, nothing found, and a card with its marks.
async fn search(phone: &Phone, lang: &str, shoot: &impl AsyncFn(&str) -> Option<String>) -> Vec<String> {
    let (word, sentence) = match lang {
        "km" => ("មន្ទីរពេទ្យ", "ថៅកែមិនឱ្យលិខិតឆ្លងដែនវិញ"),
        "lo" => ("ໂຮງໝໍ", "ນາຍບໍ່ໃຫ້ອອກຈາກເຮືອນ"),
        "my" => ("ဆေးရုံ", "သူဌေးကပတ်စပို့ပြန်မပေးဘူး"),
        _ => ("hospital", "boss keeps my passport"),
    };
    let mut sideways = Vec::new();
    for (name, text) in [("find", ""), ("find-nothing", "zqxjvk"), ("find-sentence", sentence), ("find-word", word)] {
        phone.go("#/find").await;
        let field = phone.find("#find").await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
        if !text.is_empty() {
            phone.find("#nothing, .results").await;
        }
        sideways.extend(shoot(name).await);
    }
    phone.tap(".results a[href*='/card/']").await;
    phone.find("article h1").await;
    phone.find("mark").await;
    sideways.extend(shoot("find-card").await);
    sideways
}

/// Pictures of every guide's first card, and of so many cards drawn by chance.
const BY_CHANCE: usize = 10;

/// The first card of every guide, and cards by chance; by the number in SHOTS_SEED, or one that is printed.
async fn cards(phone: &Phone, seed: u64, shoot: &impl AsyncFn(&str) -> Option<String>) -> Vec<String> {
    let hashes = async |selector: &str| -> Vec<String> {
        phone.find(selector).await;
        let script = format!("return [...document.querySelectorAll({selector:?})].map(link => link.hash)");
        serde_json::from_value(phone.ask(&script).await).unwrap()
    };
    phone.go("#/guides").await;
    let guides = hashes("main a.row").await;
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for guide in guides {
        phone.go(&guide).await;
        let mut cards = hashes("ol a.row").await.into_iter();
        first.extend(cards.next());
        others.extend(cards);
    }
    // Xorshift: any spread will do, and it is the same for the same seed.
    let mut state = seed.max(1);
    while others.len() > BY_CHANCE {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let place = usize::try_from(state % u64::try_from(others.len()).unwrap()).unwrap();
        others.swap_remove(place);
    }
    let mut sideways = Vec::new();
    for (kind, card) in first.iter().map(|card| ("first", card)).chain(others.iter().map(|card| ("chance", card))) {
        phone.go(card).await;
        phone.find("article h1").await;
        let name = card.trim_start_matches("#/guide/").replace("/card/", "-");
        sideways.extend(shoot(&format!("{kind}-{name}")).await);
    }
    sideways
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let seed = std::env::var("SHOTS_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or_else(|| std::process::id().into());
    println!("cards by chance: SHOTS_SEED={seed}");
    let folder = Path::new("target/shots");
    std::fs::create_dir_all(folder).unwrap();
    let only = std::env::var("SHOTS").ok();
    let is_wanted = |name: &str| only.as_ref().is_none_or(|only| only.split(',').any(|wanted| wanted == name));
    let mut sideways = Vec::new();
    for (width, height, letters, size) in SIZES {
        for lang in LANGS {
            let phone = Phone::new(width, height).await;
            let shoot = async |name: &str| {
                let png = phone.whole_page().await;
                std::fs::write(folder.join(format!("{name}-{lang}-{size}.png")), png).unwrap();
                phone.is_sideways().await.then(|| format!("{name}-{lang}-{size}"))
            };
            if lang == LANGS[0] {
                sideways.extend(shoot("first-open").await);
            }
            phone.tap(&format!("button[lang={lang}]")).await;
            phone.find(".welcome > button").await;
            sideways.extend(shoot("where-from").await);
            // Each reader is from the country of their language; one who reads English did not say.
            let origin = LANGS.iter().position(|found| *found == lang).unwrap() + 1;
            phone.tap(&format!(".welcome > button:nth-of-type({origin})")).await;
            phone.wait_for_second_question().await;
            sideways.extend(shoot("where-now").await);
            phone.tap(".welcome > button:nth-of-type(2)").await;
            phone.find(".tabs").await;
            phone.go("#/settings").await;
            phone.tap(&format!("#text-size > button:nth-of-type({letters})")).await;
            phone.find(&format!("#text-size > button:nth-of-type({letters})[aria-pressed=true]")).await;
            for (name, place) in PAGES.into_iter().filter(|(name, _)| is_wanted(name)) {
                let place = phone.first_card(place).await;
                phone.go(&place).await;
                phone.find("h1").await;
                sideways.extend(shoot(name).await);
            }
            if is_wanted("updates") {
                sideways.extend(updates(&phone, &shoot).await);
            }
            if is_wanted("search") {
                sideways.extend(search(&phone, lang, &shoot).await);
            }
            if only.is_none() {
                sideways.extend(papers(&phone, &shoot).await);
                sideways.extend(cards(&phone, seed, &shoot).await);
            }
            phone.close().await;
            println!("{lang} at {size}");
        }
    }
    println!("{} pages can be scrolled sideways: {sideways:?}", sideways.len());
    assert!(sideways.is_empty());
}
