//! Each rule of `docs/content-format.md`, broken once: a small good content, one change, and the problem that must be
//! found, with its file and line.

use std::fs;
use std::path::Path;
use tempfile::TempDir;

const GOOD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/good");

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The problems after each `(file, from, to)` was changed.
fn problems_after(changes: &[(&str, &str, &str)]) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    copy(Path::new(GOOD), folder.path());
    let content = folder.path().join("content");
    for (file, from, to) in changes {
        let path = content.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} does not have {from:?}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }
    match content::build(&content) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn good_content_becomes_packs_that_read_back() {
    let packs = content::build(&Path::new(GOOD).join("content")).unwrap();
    assert_eq!(packs.len(), 5);
    for (name, raw) in packs {
        let records = domain::pack::read(name, &raw).unwrap();
        assert_eq!(domain::pack::write(name, records).unwrap(), raw);
    }
}

const META: &str = "guides/documents/meta.toml";
const EN: &str = "guides/documents/en.md";
const MY: &str = "guides/documents/my.md";
const KM: &str = "guides/documents/km.md";
const LO: &str = "guides/documents/lo.md";

/// File, what is there, what is put in its place, and how the problem's line begins.
const BROKEN: &[(&str, &str, &str, &str)] = &[
    // Blocks the format does not know.
    (
        EN,
        "They come when somebody is in danger.\n\n>",
        "| a | b |\n|---|---|\n\n>",
        "guides/documents/en.md:7: [unknown-block]",
    ),
    (
        EN,
        "They come when somebody is in danger.\n\n>",
        "<b>They</b> come.\n\n>",
        "guides/documents/en.md:7: [unknown-block]",
    ),
    (
        EN,
        "They come when somebody is in danger.\n\n>",
        "**They** come.\n\n>",
        "guides/documents/en.md:7: [unknown-block]",
    ),
    (EN, "> [!WARNING]\n", "> ", "guides/documents/en.md:9: [unknown-block]"),
    (EN, "{for=KH,LA}", "{for=KH,VN}", "guides/documents/en.md:14: [unknown-country]"),
    (EN, "# Papers\n", "\n", "guides/documents/en.md:1: [no-title]"),
    (EN, "## Papers {#one}", "Text too early.\n\n## Papers {#one}", "guides/documents/en.md:5: [outside-card]"),
    // Languages that differ.
    (KM, "- [ ] ពួកគេមកជួយ។\n", "- [ ] ពួកគេមកជួយ។\n- [ ] ពួកគេមកជួយ។\n", "guides/documents/km.md:5: [parity]"),
    (KM, "> [!WARNING]\n> ពួកគេមកជួយ។\n", "", "guides/documents/km.md:5: [parity]"),
    (KM, "{#two ", "{#three ", "guides/documents/km.md:18: [card-order]"),
    (KM, "ពួកគេមកជួយ។\n\n##", "They come.\n\n##", "guides/documents/km.md:3: [not-translated]"),
    (MY, "ကူညီပါတယ်။\n\n##", "ကူညီပါတယ်\u{1064}။\n\n##", "guides/documents/my.md:3: [zawgyi]"),
    ("words/lo.toml", "[hotline.th-police]", "[hotline.th-other]", "words/lo.toml:0: [missing-words]"),
    ("words/lo.toml", "papers = \"ເອກະສານ\"\n", "", "words/lo.toml:0: [missing-words]"),
    ("words/en.toml", "who =", "caution = \"Wait.\"\nwho =", "words:0: [parity]"),
    (EN, "{#two}", "{#two for=KH}", "guides/documents/en.md:18: [unknown-block]"),
    (META, "id = \"two\"", "id = \"one\"", "guides/documents/meta.toml:12: [twice]"),
    (META, "items = [\"copy\"]", "items = [\"copy\", \"copy\"]", "guides/documents/meta.toml:6: [twice]"),
    // Telephone numbers in prose, in any script.
    (EN, "- They come when", "- Call 084-121-1609 when", "guides/documents/en.md:20: [number-in-text]"),
    (MY, "- ကူညီပါတယ်။", "- ၁၉၁ ကူညီပါတယ်။", "guides/documents/my.md:20: [number-in-text]"),
    (MY, "- ကူညီပါတယ်။", "- ၁၉၆၄ ကူညီပါတယ်။", "guides/documents/my.md:20: [number-in-text]"),
    ("words/km.toml", "ពួកគេមកជួយ។", "ទូរស័ព្ទ ១៩១។", "words/km.toml:7: [number-in-text]"),
    // References to nothing.
    (EN, "hotline:th-police", "hotline:th-polize", "guides/documents/en.md:16: [no-such-reference]"),
    (EN, "guide:documents#one", "guide:documents#none", "guides/documents/en.md:22: [no-such-reference]"),
    (EN, "guide:documents#one", "https://example.org", "guides/documents/en.md:22: [no-such-reference]"),
    (META, "topic = \"papers\"", "topic = \"paper\"", "guides/documents/meta.toml:1: [no-such-topic]"),
    (
        META,
        "picture = \"passport\"\n\n[[card]]",
        "picture = \"pasport\"\n\n[[card]]",
        "guides/documents/meta.toml:3: [no-such-picture]",
    ),
    (META, "facts = [\"nobody-may-keep\"]", "facts = [\"nobody\"]", "guides/documents/meta.toml:8: [no-such-fact]"),
    (META, "facts = [\"nobody-may-keep\"]", "facts = []", "guides/documents/meta.toml:17: [unused-fact]"),
    (
        "words/my.toml",
        "[hotline.th-police]",
        "[hotline.th-polize]\nname = \"ရဲ\"\nwho = \"ရဲ\"\n[hotline.th-police]",
        "words/my.toml:4: [no-such-reference]",
    ),
    // Wrong dates.
    (META, "checked = 2026-11-23", "checked = 2026-02-30", "guides/documents/meta.toml:21: [toml]"),
    (META, "checked = 2026-11-23", "checked = \"yesterday\"", "guides/documents/meta.toml:21: [toml]"),
    (META, "changed = 2025-02-13", "changed = 2025-02-13T10:00:00", "guides/documents/meta.toml:15: [toml]"),
    (META, "dated = \"2025-11\"", "dated = \"2025-13\"", "guides/documents/meta.toml:17: [wrong-date]"),
    ("hotlines.toml", "dated = \"2021\"", "dated = \"once\"", "hotlines.toml:2: [wrong-date]"),
    // Facts and sources.
    (META, "https://example.org/guide", "example.org", "guides/documents/meta.toml:17: [bad-link]"),
    (META, "class = \"stable\"", "class = \"never\"", "guides/documents/meta.toml:20: [toml]"),
    // The directory.
    ("hotlines.toml", "short = \"191\"", "short = \"199\"", "hotlines.toml:12: [number-differs]"),
    (
        "hotlines.toml",
        "shown = \"191\"\nshort = \"191\"",
        "shown = \"1964\"\nshort = \"1964\"",
        "hotlines.toml:12: [known-misprint]",
    ),
    ("hotlines.toml", "e164 = \"+66841211609\"", "e164 = \"+18883737888\"", "hotlines.toml:17: [number-form]"),
    ("hotlines.toml", "e164 = \"+66841211609\"\n", "", "hotlines.toml:17: [number-form]"),
    ("hotlines.toml", "hours = \"always\"", "hours = \"25:00-26:00\"", "hotlines.toml:6: [toml]"),
    ("hotlines.toml", "needs = [\"danger\"]", "needs = []", "hotlines.toml:2: [no-need]"),
    ("hotlines.toml", "title = \"A list\"", "title = \"\"", "hotlines.toml:2: [no-source]"),
    ("topics.toml", "id = \"papers\"", "id = \"other\"", "topics.toml:2: [empty-topic]"),
    // Papers.
    ("papers.toml", "kind = \"visa\"", "kind = \"visum\"", "papers.toml:21: [toml]"),
    ("papers.toml", "kind = \"visa\"", "kind = \"passport\"", "papers.toml:38: [twice]"),
    ("papers.toml", "kind = \"visa\"", "kind = \"passport\"", "papers.toml:0: [missing-paper]"),
    ("papers.toml", "drawing = \"passport\"", "drawing = \"pasport\"", "papers.toml:6: [no-such-picture]"),
    ("papers.toml", "remind = [365]", "remind = [-1]", "papers.toml:38: [wrong-days]"),
    ("papers.toml", "documents#one", "documents#none", "papers.toml:7: [no-such-reference]"),
    ("papers.toml", "documents#one", "documents", "papers.toml:7: [no-such-reference]"),
    ("papers.toml", "hotline = \"th-police\"", "hotline = \"th-polize\"", "papers.toml:8: [no-such-reference]"),
    ("papers.toml", "https://example.org/visa", "example.org", "papers.toml:26: [bad-link]"),
    ("words/lo.toml", "[paper.visa]", "[paper.visum]", "words/lo.toml:0: [missing-words]"),
    ("words/lo.toml", "do = [\"ຖາມ.\"]", "do = []", "words/lo.toml:11: [parity]"),
    ("words/km.toml", "លើប័ណ្ណ។", "On the card.", "words/km.toml:13: [not-translated]"),
    ("words/my.toml", "ကတ်ပေါ်မှာ။", "၁၉၁ ကတ်။", "words/my.toml:13: [number-in-text]"),
    // A translation that is older than its English, and an English text with a mark.
    (EN, "# Papers\n", "# My papers\n", "guides/documents/km.md:1: [stale]"),
    (EN, "- They come when", "- They always come when", "guides/documents/lo.md:18: [stale]"),
    (MY, "{#one from=c2bba7fa}", "{#one}", "guides/documents/my.md:5: [stale]"),
    (EN, "{#one}", "{#one from=c2bba7fa}", "guides/documents/en.md:5: [stale]"),
    ("words/en.toml", "I need an interpreter.", "I want an interpreter.", "words/my.toml:105: [stale]"),
    // Figures that differ, in the digits of every script.
    (EN, "- They come when", "- After 45 days they come when", "guides/documents/km.md:18: [figures]"),
    (KM, "- ពួកគេមកជួយ។", "- ពួកគេមកជួយ ៤៥ ថ្ងៃ។", "guides/documents/km.md:18: [figures]"),
    (LO, "- ເຂົາເຈົ້າມາຊ່ວຍ", "- ເຂົາເຈົ້າມາຊ່ວຍ ໔໕ ມື້", "guides/documents/lo.md:18: [figures]"),
    (MY, "- ကူညီပါတယ်။", "- ၄၅ ရက် ကူညီပါတယ်။", "guides/documents/my.md:18: [figures]"),
    (EN, "- They come when", "- After 7 days they come when", "guides/documents/my.md:18: [figures]"),
    (KM, "- ពួកគេមកជួយ។", "- ពួកគេមកជួយ ៥ ថ្ងៃ។", "guides/documents/km.md:18: [figures]"),
    (LO, "- ເຂົາເຈົ້າມາຊ່ວຍ", "- ເຂົາເຈົ້າມາຊ່ວຍ 1,911 ບາດ", "guides/documents/lo.md:18: [figures]"),
    // Words people type.
    ("synonyms.toml", "[\"ឯកសារ\"]", "[\"លិខិត\"]", "synonyms.toml:1: [no-such-word]"),
    ("synonyms.toml", "[\"paper\"]", "[]", "synonyms.toml:1: [empty-text]"),
    ("synonyms.toml", "[\"paper\"]", "[\"a paper\"]", "synonyms.toml:1: [space-inside]"),
    ("synonyms.toml", "[\"paper\"]", "[\"paper\", \"paper\"]", "synonyms.toml:1: [twice]"),
    ("synonyms.toml", "[\"paper\"]", "[\"ឯកសារ\"]", "synonyms.toml:1: [twice]"),
    // The glossary, and words that are not ours.
    (KM, "- ពួកគេមកជួយ។\n\n[ពួកគេមកជួយ។]", "- ពួកគេមក។\n\n[ពួកគេមក។]", "guides/documents/km.md:18: [term]"),
    (KM, "- ពួកគេមកជួយ។", "- ពួកគេខុសច្បាប់មកជួយ។", "guides/documents/km.md:20: [term]"),
    ("glossary.toml", "never = {", "never = { en = [\"somebody\"],", "guides/documents/en.md:3: [term]"),
    ("glossary.toml", "lo = [\"ຊ່ວຍ\"]\n", "", "glossary.toml:3: [missing-words]"),
    ("glossary.toml", "\"dangers\"", "\"danger\"", "glossary.toml:3: [twice]"),
    (LO, "- ເຂົາເຈົ້າມາຊ່ວຍ", "- OK ເຂົາເຈົ້າມາຊ່ວຍ", "guides/documents/lo.md:20: [latin-word]"),
    // Signs in another order, and Zawgyi without its own letters: the vowel sign first.
    (KM, "- ពួកគេមកជួយ។", "- ពួកគេមកជួយ សិទិ\u{17D2}ធ។", "guides/documents/km.md:20: [mark-order]"),
    (LO, "- ເຂົາເຈົ້າມາຊ່ວຍ", "- ເຂົາເຈົ້າມາຊ່ວຍ ນ\u{0EC9}\u{0EB5}", "guides/documents/lo.md:20: [mark-order]"),
    (MY, "- ကူညီပါတယ်။", "- ကူညီပါတယ် န\u{103A}\u{1037}။", "guides/documents/my.md:20: [mark-order]"),
    (MY, "- ကူညီပါတယ်။", "- \u{1031}ကူညီပါတယ်။", "guides/documents/my.md:20: [zawgyi]"),
    // Cards to show.
    ("phrases.toml", "passport", "pasport", "phrases.toml:4: [no-such-picture]"),
    ("phrases.toml", "ขอล่าม", "Please ขอล่าม", "phrases.toml:5: [not-thai]"),
    ("phrases.toml", "ขอล่าม", "ขอล่าม ๑๙๑", "phrases.toml:5: [number-in-text]"),
    ("phrases.toml", "ขอล่าม", "ขอล\u{0E48}\u{0E32}ม ท\u{0E48}\u{0E35}น", "phrases.toml:5: [mark-order]"),
    ("phrases.toml", "th-police", "th-polize", "phrases.toml:6: [no-such-reference]"),
    ("phrases.toml", "group = \"anyone\"", "group = \"all\"", "phrases.toml:3: [toml]"),
    ("phrases.toml", "id = \"interpreter\"", "id = \"other\"", "words/km.toml:0: [missing-words]"),
    ("phrases.toml", "id = \"interpreter\"", "id = \"other\"", "words/lo.toml:105: [no-such-reference]"),
];

#[test]
fn a_sentence_a_card_and_a_thai_line_can_be_too_long() {
    let long = format!("- {}", "ពួកគេមកជួយ ".repeat(20));
    let problems = problems_after(&[(KM, "- ពួកគេមកជួយ។", &long)]);
    assert!(
        problems.iter().any(|problem| problem.starts_with("guides/documents/km.md:20: [long-sentence]")),
        "{problems:#?}"
    );
    // Many short sentences: none too long, together too long for a card.
    let long = format!("- {}", "ពួកគេមកជួយ។ ".repeat(120));
    let problems = problems_after(&[(KM, "- ពួកគេមកជួយ។", &long)]);
    assert!(
        problems.iter().any(|problem| problem.starts_with("guides/documents/km.md:18: [long-card]")),
        "{problems:#?}"
    );
    assert!(!problems.iter().any(|problem| problem.contains("[long-sentence]")), "{problems:#?}");
    let problems = problems_after(&[("phrases.toml", "ขอล่าม", &"ขอล่าม".repeat(12))]);
    assert!(problems.iter().any(|problem| problem.starts_with("phrases.toml:5: [long-sentence]")), "{problems:#?}");
}

#[test]
fn what_time_breaks_is_found_on_its_day_and_not_before() {
    let on = |day: &str| {
        let day = domain::Day::from_iso(day).unwrap();
        let old = content::grown_old(&Path::new(GOOD).join("content"), day);
        old.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(on("2026-11-23"), Vec::<String>::new());
    // The number: 180 days. The facts here are stable: 1,100 days.
    assert_eq!(on("2027-05-22"), Vec::<String>::new());
    let old = on("2027-05-23");
    assert!(old.len() == 1 && old[0].starts_with("hotlines.toml:2: [grown-old] \"th-police\""), "{old:#?}");
    assert!(on("2029-12-01").iter().any(|problem| problem.starts_with("guides/documents/meta.toml:17: [grown-old]")));
    assert!(on("2026-11-22").iter().all(|problem| problem.contains("[wrong-date]")) && !on("2026-11-22").is_empty());
}

/// `make confirm` marks what it is told to mark, and then nothing is stale.
#[test]
fn a_translation_that_was_read_again_is_marked() {
    let folder = TempDir::new().unwrap();
    copy(Path::new(GOOD), folder.path());
    let content = folder.path().join("content");
    let english = content.join(EN);
    let text = fs::read_to_string(&english).unwrap().replace("- They come when", "- They always come when");
    fs::write(&english, text).unwrap();
    let stale = || match content::build(&content) {
        Ok(_) => 0,
        Err(problems) => problems.iter().filter(|problem| problem.rule == "stale").count(),
    };
    assert_eq!(stale(), 3);
    assert_eq!(content::confirm(&content, domain::Lang::Km, "documents#two").unwrap(), ["documents#two"]);
    assert_eq!(stale(), 2);
    assert_eq!(content::confirm(&content, domain::Lang::Lo, "documents").unwrap(), ["documents#two"]);
    assert_eq!(content::confirm(&content, domain::Lang::My, "all").unwrap(), ["documents#two"]);
    assert_eq!(stale(), 0);
    assert!(content::confirm(&content, domain::Lang::Km, "documants").is_err());
    assert!(content::confirm(&content, domain::Lang::En, "all").is_err());
}

#[test]
fn each_rule_is_found_when_it_is_broken_at_its_file_and_line() {
    assert_eq!(problems_after(&[]), Vec::<String>::new());
    let unreadable = problems_after(&[(META, "checked = 2026-11-23", "checked = 2026-02-30")]);
    assert_eq!(unreadable.len(), 1, "what only follows from it is not said: {unreadable:#?}");
    let mut missed = Vec::new();
    for (file, from, to, wanted) in BROKEN {
        let problems = problems_after(&[(file, from, to)]);
        if !problems.iter().any(|problem| problem.starts_with(wanted)) {
            missed.push(format!("{wanted} but found {problems:#?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn a_missing_language_and_bytes_that_are_no_text_are_named() {
    let folder = TempDir::new().unwrap();
    copy(Path::new(GOOD), folder.path());
    let content = folder.path().join("content");
    fs::remove_file(content.join(KM)).unwrap();
    fs::write(content.join(MY), [0xFF, 0xFE, 0x00]).unwrap();
    let problems: Vec<String> = content::build(&content).unwrap_err().iter().map(ToString::to_string).collect();
    assert!(
        problems.iter().any(|problem| problem.starts_with("guides/documents/km.md:0: [missing-file]")),
        "{problems:#?}"
    );
    assert!(
        problems.iter().any(|problem| problem.starts_with("guides/documents/my.md:0: [unreadable]")),
        "{problems:#?}"
    );
}

#[test]
fn a_mark_of_utf_8_before_the_text_does_no_harm() {
    assert_eq!(
        problems_after(&[(EN, "# Papers", "\u{FEFF}# Papers"), (META, "topic", "\u{FEFF}topic")]),
        Vec::<String>::new()
    );
}

#[test]
fn all_problems_come_in_one_run_each_with_advice() {
    let problems = problems_after(&[
        (META, "picture = \"passport\"", "picture = \"pasport\""),
        (KM, "{#two ", "{#three "),
        (MY, "- ကူညီပါတယ်။", "- ၁၉၁ ကူညီပါတယ်။"),
        ("hotlines.toml", "short = \"191\"", "short = \"199\""),
    ]);
    assert_eq!(problems.len(), 4, "each once, and nothing that only follows from another: {problems:#?}");
    assert!(
        problems.iter().all(|problem| problem.matches(". ").count() >= 1 && problem.ends_with('.')),
        "{problems:#?}"
    );
}
