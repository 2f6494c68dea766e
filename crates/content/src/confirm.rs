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
        let Some(mark) = english.get(unit.key.as_str()) else {
            return Err(format!("the English of {} cannot be read: run make content first", unit.key));
        };
        if unit.from != Some(mark.as_str()) {
            by_file.entry(&unit.file).or_default().push((unit.line, mark));
            changed.push(unit.key.clone());
        }
    }
    for (file, marks) in by_file {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{file}: {error}"))?;
        let marked = if file.ends_with(".toml") { in_tables(&text, &marks)? } else { in_headings(&text, &marks) };
        // Beside, then over: a text is never half written.
        let beside = path.with_extension("new");
        std::fs::write(&beside, marked).map_err(|error| format!("{file}: {error}"))?;
        std::fs::rename(&beside, &path).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(changed)
}

fn is_named(key: &str, what: &str) -> bool {
    let inside = |separator: char| key.split_once(separator).is_some_and(|(before, _)| before == what);
    what == "all" || key == what || inside('#') || inside('.')
}

/// The mark for the line `number`, counted from 1.
fn mark_of<'a>(marks: &[(usize, &'a str)], number: usize) -> Option<&'a str> {
    marks.iter().find(|(at, _)| *at == number).map(|(_, mark)| *mark)
}

/// A line and the characters that end it.
fn line_and_end(line: &str) -> (&str, &str) {
    let text = line.trim_end_matches(['\r', '\n']);
    (text, line.strip_prefix(text).unwrap_or(""))
}

/// The text with a mark in each of these headings: `## Title {#id from=mark}`. Nothing else is touched.
fn in_headings(text: &str, marks: &[(usize, &str)]) -> String {
    let mut written = String::with_capacity(text.len());
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let (heading, end) = line_and_end(line);
        match mark_of(marks, number) {
            None => written.push_str(line),
            Some(mark) => {
                written.push_str(&with_mark(heading, mark));
                written.push_str(end);
            }
        }
    }
    written
}

/// The text with `from = "mark"` in each of the tables that begin on these lines.
fn in_tables(text: &str, marks: &[(usize, &str)]) -> Result<String, String> {
    let mut written = String::with_capacity(text.len());
    let mut is_marked_table = false;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let (content, end) = line_and_end(line);
        let is_header = content.trim_start().starts_with('[');
        if is_header {
            is_marked_table = false;
        }
        if let Some(mark) = mark_of(marks, number) {
            if !is_header {
                return Err(format!("line {number} is no table's name: write the words under a [name] of their own"));
            }
            is_marked_table = true;
            let end = if end.is_empty() { "\n" } else { end };
            written.push_str(&format!("{content}{end}from = \"{mark}\"{end}"));
            continue;
        }
        // The old mark, wherever it stands in the table.
        let key = content.trim_start().strip_prefix("from").map(str::trim_start);
        if is_marked_table && key.is_some_and(|rest| rest.starts_with('=')) {
            continue;
        }
        written.push_str(line);
    }
    Ok(written)
}

/// `## Title {#id from=old}` with the new mark.
fn with_mark(heading: &str, mark: &str) -> String {
    let Some((title, braces)) = heading.trim_end().strip_suffix('}').and_then(|line| line.rsplit_once('{')) else {
        return format!("{} {{from={mark}}}", heading.trim_end());
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
        let once = in_headings(text, &[(1, "aaaaaaaa"), (5, "bbbbbbbb"), (9, "cccccccc")]);
        assert_eq!(
            once,
            "# ຫົວ {from=aaaaaaaa}\n\nສະຫຼຸບ\n\n## ບັດ {#one from=bbbbbbbb}\n\nຂໍ້ຄວາມ\n\n## ບັດ {#two from=cccccccc}\n"
        );
        assert_eq!(in_headings(&once, &[(1, "aaaaaaaa"), (5, "bbbbbbbb"), (9, "cccccccc")]), once);
        // Windows' line ends, no end of line at the end.
        assert_eq!(in_headings("# A\r\n\r\n## B {#b}", &[(3, "1")]), "# A\r\n\r\n## B {#b from=1}");
        let table = "[phrase.a]\nsays = \"x\"\n\n[phrase.b]\n# why\nsays = \"y\"\nfrom=\"1\"\n";
        assert_eq!(
            in_tables(table, &[(1, "2"), (4, "3")]).unwrap(),
            "[phrase.a]\nfrom = \"2\"\nsays = \"x\"\n\n[phrase.b]\nfrom = \"3\"\n# why\nsays = \"y\"\n"
        );
        assert!(in_tables("x = { says = \"y\" }\n", &[(1, "2")]).is_err());
    }
}
