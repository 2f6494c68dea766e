//! What a phone fetches for an ordinary week on the content of the app: one number and two cards changed in every
//! language. `cargo test -p publish --test sizes -- --nocapture` prints the table.

mod common;

use common::{APP, Office, day, real_content};
use domain::Lang;
use domain::guide::Block;
use domain::number::Number;
use domain::pack::{self, PackName, Record};
use publish::packs::Packs;
use publish::steps::Steps;
use publish::{ledger, verify};
use std::fs;
use trust::bundle::{Bundle, Limits, Name};

/// Text of the same letters that stands nowhere else: harder to compress than a real new sentence.
fn new_words(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let mut state = 0x2545_F491_u32;
    for last in (1..letters.len()).rev() {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        letters.swap(last, usize::try_from(state >> 16).unwrap() % (last + 1));
    }
    letters.into_iter().collect()
}

/// The packs with new words in every text of two cards, and another number of one body.
fn changed(packs: &Packs, week: i64) -> Packs {
    let edit = |name: PackName| {
        let mut records = packs.records(name).unwrap();
        let mut cards = 0;
        for record in &mut records {
            match record {
                Record::Guide(guide) if cards < 2 => {
                    cards += 1;
                    for block in guide.cards.iter_mut().take(1).flat_map(|card| &mut card.blocks) {
                        match block {
                            Block::Text(text) | Block::Warning(text) => *text = new_words(text),
                            Block::Points(points) => points.iter_mut().for_each(|text| *text = new_words(text)),
                            _ => {}
                        }
                    }
                }
                Record::Hotline(body) if body.id == "th-lpn" => {
                    body.lines[0].number = Number::E164(format!("+66{}", digits(week)));
                    body.lines[0].shown = format!("0{}", digits(week));
                    body.checked = domain::Day::from_date(day(7 * week).date_naive());
                    cards = 2;
                }
                _ => {}
            }
        }
        assert_eq!(cards, 2, "{name:?}");
        (name, pack::write(name, records).unwrap().into_bytes())
    };
    Packs(PackName::all().map(edit).collect())
}

fn digits(week: i64) -> i64 {
    841_211_700 + week
}

/// Serves `weeks` releases after the first, each with a number and two cards changed, and reads what a phone fetches that
/// is one release behind. Returns the largest share of the full packs, in thousandths.
fn after(weeks: i64) -> usize {
    let office = Office::open(&real_content());
    let mut packs = Packs::build(&office.content, common::later()).unwrap();
    let mut release = None;
    for week in 1..=weeks {
        let now = day(7 * week);
        packs = changed(&packs, week);
        publish::pack::pack(&office.folder, &packs, APP, now, &mut Steps::all()).unwrap();
        for editor in ["e1", "e3"] {
            office.sign(editor, &[&format!("0{}", digits(week))], now).unwrap();
        }
        release = Some(office.finish(now).unwrap());
    }
    verify::verify(&office.folder, day(7 * weeks)).unwrap();
    let release = release.unwrap();
    println!("after {weeks} releases\nlang  full pack  + hotlines  bundle  metadata  patches  ratio");
    let of_lang = |lang: Lang| {
        let bytes = fs::read(office.folder.bundle(lang, Some(release.version - 1))).unwrap();
        let bundle = Bundle::parse(&bytes, Limits::ONLINE).unwrap();
        let patches = bundle.entries().filter(|(name, _)| matches!(name, Name::Patch(_)));
        let patches: Vec<usize> = patches.map(|(_, content)| content.len()).collect();
        assert_eq!(patches.len(), 2, "one GET is enough");
        let patches: usize = patches.iter().sum();
        let full = |name| usize::try_from(ledger::target(&release, name).unwrap().full.length).unwrap();
        let (own, numbers) = (full(PackName::Guides(lang)), full(PackName::Hotlines));
        let thousandths = |whole: usize| bytes.len() * 1000 / whole;
        println!(
            "{:<4}  {own:>9}  {numbers:>10}  {:>6}  {:>8}  {patches:>7}  0.{:03} (0.{:03} of the language's pack alone)",
            lang.code(),
            bytes.len(),
            bytes.len() - patches,
            thousandths(own + numbers),
            thousandths(own)
        );
        thousandths(own)
    };
    Lang::ALL.into_iter().map(of_lang).max().unwrap()
}

#[test]
fn an_ordinary_week_is_an_eighth_of_the_pack_or_less() {
    assert!(after(1) <= 120);
}

/// With patches from eight releases in the targets, which is what a phone meets from the third month on.
#[test]
fn an_ordinary_week_in_the_third_month_is_an_eighth_of_the_pack_or_less() {
    assert!(after(9) <= 120);
}
