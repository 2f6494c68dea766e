//! Writes into translations the mark of the English they were compared with. A person runs it after reading; it reads
//! nothing for them.

use crate::load;
use crate::unit::{Kind, Unit, units};
use domain::Lang;
use std::collections::BTreeMap;
use std::path::Path;

/// Marks the pieces of `lang` named `what` as made from today's English: one piece (`costs#no-fee`, `hotline.th-lpn`), a
/// guide with its cards (`costs`), a table of words (`hotline`) or `all`. Returns the keys of those whose mark changed.
///
/// # Errors
/// When nothing has that name, the language is English, or a file cannot be read or written.
pub fn confirm(folder: &Path, lang: Lang, what: &str) -> Result<Vec<String>, String> {
    if lang == Lang::En {
        return Err("English is the text the others are made from".to_owned());
    }
    let content = load::content(folder, &mut Vec::new());
    let originals = units(&content, Lang::En);
    let english: BTreeMap<&str, String> = originals.iter().map(|unit| (unit.key.as_str(), unit.mark())).collect();
    let own = units(&content, lang);
    let chosen: Vec<&Unit<'_>> =
        own.iter().filter(|unit| unit.kind != Kind::Name && is_named(&unit.key, what)).collect();
    if chosen.is_empty() {
        return Err(format!("nothing is called {what:?}: name a guide, a card (guide#card) or words (hotline.th-lpn)"));
    }
    let mut changed = Vec::new();
    let mut by_file: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
    for unit in chosen {
        let Some(mark) = english.get(unit.key.as_str()) else { continue };
        if unit.from != Some(mark.as_str()) {
            by_file.entry(&unit.file).or_default().push((unit.line, mark));
            changed.push(unit.key.clone());
        }
    }
    for (file, marks) in by_file {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{file}: {error}"))?;
        std::fs::write(&path, marked(&text, &marks)).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(changed)
}

fn is_named(key: &str, what: &str) -> bool {
    let inside = |separator: char| key.split_once(separator).is_some_and(|(before, _)| before == what);
    what == "all" || key == what || inside('#') || inside('.')
}

/// The text with a mark on each of these lines: inside a heading's braces, or as the line after a table's name.
fn marked(text: &str, marks: &[(usize, &str)]) -> String {
    let mut written = String::new();
    let mut lines = text.lines().zip(1..).peekable();
    while let Some((line, number)) = lines.next() {
        let mark = marks.iter().find(|(at, _)| *at == number).map(|(_, mark)| *mark);
        match mark {
            None => written.push_str(line),
            Some(mark) if line.starts_with('[') => {
                written.push_str(line);
                written.push_str(&format!("\nfrom = \"{mark}\""));
                if lines.peek().is_some_and(|(next, _)| next.starts_with("from =")) {
                    lines.next();
                }
            }
            Some(mark) => written.push_str(&heading(line, mark)),
        }
        written.push('\n');
    }
    written
}

/// `## Title {#id from=old}` with the new mark.
fn heading(line: &str, mark: &str) -> String {
    let Some((title, braces)) = line.trim_end().strip_suffix('}').and_then(|line| line.rsplit_once('{')) else {
        return format!("{} {{from={mark}}}", line.trim_end());
    };
    let kept = braces.split_whitespace().filter(|part| !part.starts_with("from="));
    let parts: Vec<String> = kept.map(str::to_owned).chain([format!("from={mark}")]).collect();
    format!("{title}{{{}}}", parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_put_and_replaced_and_nothing_else_is_touched() {
        let text = "# ຫົວ\n\nສະຫຼຸບ\n\n## ບັດ {#one}\n\nຂໍ້ຄວາມ\n\n## ບັດ {#two from=00000000}\n";
        let once = marked(text, &[(1, "aaaaaaaa"), (5, "bbbbbbbb"), (9, "cccccccc")]);
        assert_eq!(
            once,
            "# ຫົວ {from=aaaaaaaa}\n\nສະຫຼຸບ\n\n## ບັດ {#one from=bbbbbbbb}\n\nຂໍ້ຄວາມ\n\n## ບັດ {#two from=cccccccc}\n"
        );
        assert_eq!(marked(&once, &[(1, "aaaaaaaa"), (5, "bbbbbbbb"), (9, "cccccccc")]), once);
        let table = "[phrase.a]\nsays = \"x\"\n\n[phrase.b]\nfrom = \"1\"\nsays = \"y\"\n";
        assert_eq!(
            marked(table, &[(1, "2"), (4, "3")]),
            "[phrase.a]\nfrom = \"2\"\nsays = \"x\"\n\n[phrase.b]\nfrom = \"3\"\nsays = \"y\"\n"
        );
    }
}
