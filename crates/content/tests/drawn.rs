//! Texts drawn with the app's own fonts: letters no font has, and signs that do not join.

use std::fs;
use std::path::Path;
use tempfile::TempDir;

const GOOD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/good/content");
const FONTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/fonts");

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

/// The problems of the good content with one change.
fn problems_after(file: &str, from: &str, to: &str) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    copy(Path::new(GOOD), &folder.path().join("content"));
    copy(Path::new(FONTS), &folder.path().join("fonts"));
    let path = folder.path().join("content").join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} does not have {from:?}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
    content::drawn(&folder.path().join("content")).iter().map(ToString::to_string).collect()
}

#[test]
fn what_cannot_be_drawn_is_found() {
    assert_eq!(problems_after("topics.toml", "papers", "papers"), Vec::<String>::new());
    for (file, from, to, wanted) in [
        // A Chinese letter, an emoji: no font of ours.
        ("guides/documents/km.md", "- ពួកគេមកជួយ។", "- 水ពួកគេមកជួយ។", "guides/documents/km.md:20: [not-drawn]"),
        ("guides/documents/en.md", "- They come", "- \u{1F600} They come", "guides/documents/en.md:20: [not-drawn]"),
        // A coeng with nothing after it, a vowel sign alone: the font draws a dotted circle. (Lao and Thai fonts
        // draw anything; there the order of marks is looked at, see the rule mark-order.)
        ("guides/documents/km.md", "- ពួកគេមកជួយ។", "- \u{17B6}ពួកគេមកជួយ។", "guides/documents/km.md:20: [not-drawn]"),
        ("guides/documents/my.md", "- ကူညီပါတယ်။", "- ကူညီပါတယ်\u{1039}။", "guides/documents/my.md:20: [not-drawn]"),
        ("phrases.toml", "ขอล่าม", "ขอล่าม水", "phrases.toml:5: [not-drawn]"),
    ] {
        let problems = problems_after(file, from, to);
        assert!(problems.iter().any(|problem| problem.starts_with(wanted)), "{wanted} but found {problems:#?}");
    }
}
