//! Everybody can use it: no page scrolls sideways at 320 px with letters of 200 %, targets are large enough, and axe
//! finds nothing serious, light and dark.

use crate::phone::Phone;
use crate::{PAGES, phone};
use serde_json::{Value, json};

#[tokio::test]
async fn nothing_scrolls_sideways_at_320_pixels_with_letters_of_200_per_cent() {
    for (origin, lang) in ["km", "lo", "my", "en"].into_iter().enumerate() {
        let phone = Phone::new(320, 640).await;
        phone.answer_first_questions(lang, origin + 1, 2).await;
        // Once by the app's own setting, once by the browser's.
        phone.go("#/settings").await;
        phone.tap("#text-size > button:nth-of-type(4)").await;
        phone.find("#text-size > button:nth-of-type(4)[aria-pressed=true]").await;
        check_widths(&phone, &format!("{lang}, the app's setting")).await;
        phone.close().await;
        let phone = Phone::with_letters(320, 640, 32).await;
        let size = phone.ask("return getComputedStyle(document.documentElement).fontSize").await;
        assert_eq!(size, "32px", "the browser's letters are twice as large");
        phone.answer_first_questions(lang, origin + 1, 2).await;
        check_widths(&phone, &format!("{lang}, the browser's setting")).await;
        phone.close().await;
    }
}

/// Lines that begin inside a letter: with a vowel, medial or tone mark that belongs to the line above, under a Khmer
/// subscript's sign, or after a Lao vowel that is written before its consonant. A browser tears letters like that where a
/// word is wider than its line.
pub const TORN_LETTERS: &str = r"
    const hangs = /[\u17B6-\u17D3\u0EB0-\u0EBC\u0EC8-\u0ECD\u102B-\u103E\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/, leads = /[\u17D2\u1039\u0EC0-\u0EC4\u0E40-\u0E44]/;
    const torn = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
    const top = (node, place) => {
        range.setStart(node, place); range.setEnd(node, place + 1);
        const box = range.getClientRects()[0];
        return box && box.height > 0 ? [box.top, box.height] : null;
    };
    while (walker.nextNode()) {
        const node = walker.currentNode, text = node.data;
        if (!node.parentElement.checkVisibility() || node.parentElement.closest('select, .unseen, script, style')) continue;
        for (let place = 1; place < text.length; place++) {
            if (!hangs.test(text[place]) && !leads.test(text[place - 1])) continue;
            const before = top(node, place - 1), here = top(node, place);
            if (before && here && here[0] - before[0] > here[1] / 2) torn.push(text.slice(Math.max(0, place - 8), place) + '|' + text.slice(place, place + 6));
        }
    }
    return torn;";

async fn check_widths(phone: &Phone, how: &str) {
    add_papers(phone).await;
    let paper = phone.find(".timeline li a").await.attr("href").await.unwrap().unwrap();
    phone.go("#/guides").await;
    phone.find("main a.row").await;
    let guides = phone.ask("return [...document.querySelectorAll('main a.row')].map(row => row.hash + '/whole')").await;
    let guides: Vec<String> = serde_json::from_value(guides).unwrap();
    assert!(guides.len() >= 15, "{guides:?}");
    for page in PAGES.into_iter().chain(guides.iter().map(String::as_str)).chain([paper.as_str()]) {
        phone.go(page).await;
        phone.find("main h1").await;
        assert!(!phone.is_sideways().await, "{page} ({how})");
        // Text wider than its own box is cut or runs over its neighbour.
        let cut = phone.ask(
            "return [...document.querySelectorAll('main *, nav *')]
                .filter(element => element.children.length === 0 && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
                .map(element => element.innerText)",
        );
        assert_eq!(cut.await, json!([]), "{page} ({how})");
        assert_eq!(phone.ask(TORN_LETTERS).await, json!([]), "{page} ({how})");
    }
}

#[tokio::test]
async fn what_is_tapped_is_at_least_48_pixels_high() {
    let phone = phone().await;
    phone.answer_first_questions("my", 3, 2).await;
    for page in PAGES {
        phone.go(page).await;
        phone.find("main h1").await;
        let small = phone.ask(
            "return [...document.querySelectorAll('main a, main button, label.tick, header a, header button, .tabs a, summary')]
                .map(element => [element.innerText || element.ariaLabel, element.getBoundingClientRect()])
                .filter(([name, box]) => box.height > 0 && (box.height < 47.5 || box.width < 47.5)).map(([name]) => name)",
        );
        assert_eq!(small.await, json!([]), "{page}");
    }
    phone.close().await;
}

#[tokio::test]
async fn axe_finds_nothing_serious() {
    let axe = std::fs::read_to_string("tests/data/axe/axe.min.js").unwrap();
    for (lang, scheme) in [("km", "light"), ("lo", "dark"), ("my", "light"), ("en", "dark")] {
        let phone = phone().await;
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        phone.chromium("Emulation.setEmulatedMedia", features).await;
        // The page's own policy forbids foreign scripts; the driver may run them all the same.
        phone.browser.execute(&axe, vec![]).await.unwrap();
        check(&phone, &format!("first open, {scheme}")).await;
        phone.answer_first_questions(lang, 1, 2).await;
        for page in PAGES {
            phone.go(page).await;
            phone.find("main h1").await;
            check(&phone, &format!("{page}, {lang}, {scheme}")).await;
        }
        add_papers(&phone).await;
        check(&phone, &format!("papers of every urgency, {lang}, {scheme}")).await;
        for paper in ["1", "2"] {
            phone.go("#/papers").await;
            phone.tap(&format!(".timeline li:nth-of-type({paper}) a")).await;
            phone.find("#delete").await;
            check(&phone, &format!("paper {paper}, {lang}, {scheme}")).await;
        }
        phone.close().await;
    }
}

/// A paper of every urgency, as of today by the browser's clock. The list is then open.
async fn add_papers(phone: &Phone) {
    for days in [-5, 5, 20, 60, 200] {
        let script = format!(
            "const day = new Date(); day.setDate(day.getDate() + {days});
             return `${{day.getDate()}}/${{day.getMonth() + 1}}/${{day.getFullYear() + 543}}`"
        );
        let day = phone.ask(&script).await;
        phone.add_paper("visa", day.as_str().unwrap()).await;
    }
    phone.find(".timeline li:nth-of-type(5)").await;
}

/// `axe` itself is in the page already. `target-size` is left out: it counts what lies under the bar below at this moment of scrolling; sizes are measured by
/// the test above.
pub async fn check(phone: &Phone, what: &str) {
    let script = "const [done] = arguments;
        axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: false}}})
           .then(result => done(result.violations.filter(found => ['serious', 'critical'].includes(found.impact))
               .map(found => [found.id, found.nodes.slice(0, 3).map(node => node.html)])), error => done(String(error)))";
    let found: Value = phone.browser.execute_async(script, vec![]).await.unwrap();
    assert_eq!(found, json!([]), "{what}");
}
