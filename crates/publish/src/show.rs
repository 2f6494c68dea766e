//! A diff as text for the eyes of the person who signs: numbers first and in full, then text by text.

use crate::diff::{Diff, Entry, What};
use crate::numbers::{Dialled, NumberChange};
use domain::hotline::Channel;
use domain::pack::PackName;
use std::collections::BTreeSet;
use std::fmt::Write;

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Every number, and how much else changed.
    Summary,
    /// Every number and every text.
    Everything,
}

/// The diff as lines of text.
pub fn text(diff: &Diff, detail: Detail) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, diff, detail);
    out
}

fn write(out: &mut String, diff: &Diff, detail: Detail) -> std::fmt::Result {
    writeln!(out, "NUMBERS: {} changed", diff.numbers.len())?;
    for change in &diff.numbers {
        number(out, change)?;
    }
    let count = |what: What| diff.entries.values().filter(|entry| entry.what.values().any(|one| *one == what)).count();
    let texts: usize = diff.entries.values().map(|entry| entry.edits.len()).sum();
    writeln!(
        out,
        "\nTEXTS: {} new, {} gone, {} changed; {texts} differences",
        count(What::Added),
        count(What::Removed),
        count(What::Changed)
    )?;
    for ((kind, id), entry) in &diff.entries {
        self::entry(out, &format!("{kind} {id}"), entry, detail)?;
    }
    Ok(())
}

fn number(out: &mut String, change: &NumberChange) -> std::fmt::Result {
    writeln!(out, "\n  {} ({})", change.body, change.name)?;
    let (stays, gone): (Vec<&Dialled>, Vec<&Dialled>) = change.old.iter().partition(|line| change.new.contains(line));
    let come: Vec<&Dialled> = change.new.iter().filter(|line| !change.old.contains(line)).collect();
    for (sign, part) in [(' ', stays), ('-', gone), ('+', come)] {
        lines(out, sign, &part)?;
    }
    let day = |day: Option<domain::Day>| day.map_or_else(|| "never".to_owned(), |day| day.to_string());
    writeln!(out, "    source read: {} → {}", day(change.checked.0), day(change.checked.1))
}

fn lines(out: &mut String, sign: char, lines: &[&Dialled]) -> std::fmt::Result {
    for line in lines {
        write!(out, "    {sign} {} dials {} ({})", line.shown, line.written(), line.country.code())?;
        if let Some(press) = &line.press {
            write!(out, ", then press {press}")?;
        }
        writeln!(out, "{}", if line.channel == Channel::Whatsapp { ", WhatsApp" } else { "" })?;
    }
    Ok(())
}

fn entry(out: &mut String, name: &str, entry: &Entry, detail: Detail) -> std::fmt::Result {
    for (what, word) in [(What::Added, "NEW"), (What::Removed, "GONE"), (What::Changed, "changed")] {
        let packs: BTreeSet<PackName> =
            entry.what.iter().filter(|(_, one)| **one == what).map(|(pack, _)| *pack).collect();
        if !packs.is_empty() {
            writeln!(out, "\n  {name}: {word} in {}", list(&packs))?;
        }
    }
    if detail == Detail::Summary {
        return Ok(());
    }
    for (edit, packs) in &entry.edits {
        writeln!(out, "    [{}] {}", list(packs), edit.place)?;
        for (sign, text) in [('-', &edit.old), ('+', &edit.new)] {
            for line in text.iter().flat_map(|text| text.lines()) {
                writeln!(out, "      {sign} {}", visible(line))?;
            }
        }
    }
    Ok(())
}

fn list(packs: &BTreeSet<PackName>) -> String {
    packs.iter().map(|pack| pack.as_str()).collect::<Vec<_>>().join(" ")
}

/// The text with what cannot be seen made visible: a terminal must not be told to hide or turn a line.
fn visible(text: &str) -> String {
    let hidden = |c: char| {
        c.is_control() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
    };
    text.chars().map(|c| if hidden(c) { format!("<U+{:04X}>", u32::from(c)) } else { c.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_play_with_a_terminal_is_seen() {
        assert_eq!(visible("a\u{1b}[8mb\u{202e}c"), "a<U+001B>[8mb<U+202E>c");
        // Joiners are part of our scripts and stay.
        assert_eq!(visible("ຫຼ\u{200b}ວງ"), "ຫຼ\u{200b}ວງ");
    }
}
