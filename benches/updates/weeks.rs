//! Releases to measure: our content with seeded edits, published through the library and signed with the development keys.

use before_you_go::app::built::newest_check;
use chrono::{DateTime, TimeDelta, Utc};
use domain::Day;
use domain::guide::Block;
use domain::number::Number;
use domain::pack::{self, PackName, Record};
use publish::folder::Folder;
use publish::numbers::Many;
use publish::packs::Packs;
use publish::steps::Steps;
use publish::{finish, keys, sign};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use trust::release::{AppVersion, Release};
use trust::sign::SecretKey;

const APP: AppVersion = AppVersion { major: 0, minor: 1, patch: 0 };

/// What an office changes in a week.
#[derive(Clone, Copy)]
pub struct Script {
    pub name: &'static str,
    /// Bodies with another number and a new day; the first of them with new words in every language too.
    pub hotlines: usize,
    /// Cards with new texts, in every language.
    pub cards: usize,
    pub weeks: u64,
}

/// The first release: the program's packs, so changed that a phone has to fetch each.
const FIRST: Script = Script { name: "first", hotlines: 1, cards: 1, weeks: 1 };

/// Repeatable chance.
pub struct Chance(u32);

impl Chance {
    pub fn new(seed: u32) -> Chance {
        Chance(seed.wrapping_mul(2_654_435_761) ^ 0x2545_F491)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(self.0 >> 8).expect("24 bits") % end
    }

    /// So many of `all`, none twice.
    fn some<T>(&mut self, mut all: Vec<T>, many: usize) -> Vec<T> {
        (0..many).map(|_| all.swap_remove(self.below(all.len()))).collect()
    }

    /// Text of the same letters that stands nowhere else: harder to compress than a real new sentence.
    fn words(&mut self, text: &mut String) {
        let mut letters: Vec<char> = text.chars().collect();
        for last in (1..letters.len()).rev() {
            letters.swap(last, self.below(last + 1));
        }
        *text = letters.into_iter().collect();
    }
}

/// An office, its releases and the packs of the newest.
pub struct Office {
    pub folder: Folder,
    pub packs: Packs,
    pub release: Release,
    temp: TempDir,
}

impl Office {
    /// With the first release published.
    pub fn open(chance: &mut Chance) -> Office {
        let temp = TempDir::new().expect("a folder");
        let folder = Folder::at(temp.path());
        std::fs::create_dir_all(temp.path().join("v1/meta")).expect("a folder");
        std::fs::copy("keys/dev/root.json", folder.meta("1.root.json")).expect("the development root");
        let today = Day::from_date(signed_at(0).date_naive());
        let content = TempDir::new().expect("a folder");
        copy(Path::new("assets"), content.path());
        let packs = Packs::build(&content.path().join("content"), today).expect("the content is good");
        let (packs, _) = edited(&packs, FIRST, chance, 1);
        let release = publish(&folder, 1, &packs, &[]);
        Office { folder, packs, release, temp }
    }

    /// The same after the weeks of `script`.
    pub fn after(&self, script: Script, chance: &mut Chance) -> Office {
        let temp = TempDir::new().expect("a folder");
        copy(self.temp.path(), temp.path());
        let folder = Folder::at(temp.path());
        let (mut packs, mut release) = (self.packs.clone(), self.release.clone());
        for week in 1..=script.weeks {
            let number = 1 + week;
            let (next, retyped) = edited(&packs, script, chance, number);
            release = publish(&folder, number, &next, &retyped);
            packs = next;
        }
        Office { folder, packs, release, temp }
    }

    pub fn path(&self) -> &Path {
        self.temp.path()
    }
}

fn signed_at(number: u64) -> DateTime<Utc> {
    let made = newest_check().expect("the program holds days").to_string();
    let made = DateTime::parse_from_rfc3339(&format!("{made}T09:00:00Z")).expect("an instant").to_utc();
    made + TimeDelta::days(7 * i64::try_from(number).expect("few weeks"))
}

fn key(name: &str) -> SecretKey {
    keys::secret(&PathBuf::from(format!("keys/dev/DEVELOPMENT-ONLY-{name}.json"))).expect("a development key")
}

fn publish(folder: &Folder, number: u64, packs: &Packs, retyped: &[String]) -> Release {
    let now = signed_at(number);
    publish::pack::pack(folder, packs, APP, now, &mut Steps::all()).expect("packed");
    for editor in ["editor-1", "editor-2"] {
        sign::sign(folder, &key(editor), Many::Allowed, retyped, now, &mut Steps::all()).expect("signed");
    }
    finish::finish(folder, &key("online"), now, &mut Steps::all()).expect("finished")
}

/// A week's packs, and the numbers that changed.
fn edited(packs: &Packs, script: Script, chance: &mut Chance, number: u64) -> (Packs, Vec<String>) {
    let bodies = packs.hotlines().expect("a directory");
    let dialled = bodies.values().filter(|body| {
        let line = body.lines.first();
        line.is_some_and(
            |line| matches!(&line.number, Number::E164(to) if to.ends_with(&line.shown[line.shown.len() - 3..])),
        )
    });
    let bodies = chance.some(dialled.map(|body| body.id.clone()).collect(), script.hotlines);
    let guides = packs.records(PackName::Guides(domain::Lang::En)).expect("guides");
    let cards = guides.iter().flat_map(|record| match record {
        Record::Guide(guide) => guide.cards.iter().map(|card| (guide.slug.clone(), card.id.clone())).collect(),
        _ => Vec::new(),
    });
    let cards = chance.some(cards.collect(), script.cards);
    let mut retyped = Vec::new();
    let checked = Day::from_date(signed_at(number).date_naive());
    let edit = |name: PackName| {
        let mut records = packs.records(name).expect("a pack");
        for record in &mut records {
            match record {
                Record::Hotline(body) if bodies.contains(&body.id) => {
                    body.checked = checked;
                    let line = &mut body.lines[0];
                    let Number::E164(to) = &mut line.number else { panic!("another kind of number") };
                    let last = to.pop().and_then(|digit| digit.to_digit(10)).expect("a digit");
                    let next = char::from_digit((last + 1) % 10, 10).expect("a digit");
                    to.push(next);
                    line.shown.pop();
                    line.shown.push(next);
                    retyped.push(to.clone());
                    if body.id == bodies[0] {
                        body.who.0.values_mut().for_each(|text| chance.words(text));
                    }
                }
                Record::Guide(guide) => {
                    let is_chosen = |card: &str| cards.iter().any(|(slug, id)| *slug == guide.slug && id == card);
                    for card in guide.cards.iter_mut().filter(|card| is_chosen(&card.id)) {
                        for block in &mut card.blocks {
                            match block {
                                Block::Text(text) | Block::Warning(text) => chance.words(text),
                                Block::Points(points) => points.iter_mut().for_each(|text| chance.words(text)),
                                _ => {}
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        (name, pack::write(name, records).expect("a pack").into_bytes())
    };
    let packs = Packs(PackName::all().map(edit).collect());
    (packs, retyped)
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry").path();
        let copied = to.join(entry.file_name().expect("a name"));
        if entry.is_dir() {
            copy(&entry, &copied);
        } else {
            std::fs::copy(&entry, &copied).expect("a copy");
        }
    }
}
