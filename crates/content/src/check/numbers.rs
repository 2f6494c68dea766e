//! No telephone number is typed in a text, in any script's digits: guides refer to the directory, where one mend
//! reaches every language. (Two of eight misprints found in live guides were numbers typed in Burmese digits.)

use crate::load::Content;
use crate::problem::Problem;
use crate::unit::Unit;
use domain::digits::ascii_digits;
use std::collections::BTreeSet;

/// Looks at the pieces of one language.
pub(crate) fn check(known: &BTreeSet<String>, own: &[Unit<'_>], problems: &mut Vec<Problem>) {
    for unit in own {
        for place in &unit.texts {
            if let Some(number) = phone_number(place.text, known) {
                let what = format!("{number} looks like a telephone number");
                let advice = "refer to the directory: [why one would call](hotline:id); a sum is written 1,300, other figures another way";
                problems.push(Problem::new(&unit.file, place.line, "number-in-text", what, advice));
            }
        }
    }
}

/// Digits of every number of the directory, as dialled and as shown, and of every rejected one.
pub(crate) fn known_codes(content: &Content) -> BTreeSet<String> {
    let lines = content.directory.bodies.iter().flat_map(|body| &body.lines).map(|line| line.get_ref());
    let listed = lines.flat_map(|line| {
        let shown = ascii_digits(&line.shown).chars().filter(char::is_ascii_digit).collect();
        [shown, line.number().map_or_else(String::new, |number| number.digits().to_owned())]
    });
    let rejected = content.rejected.numbers.iter().map(|number| number.digits.clone());
    listed.chain(rejected).filter(|digits| !digits.is_empty()).collect()
}

/// The first thing in `text` that looks like a telephone number: digits equal to a known number, or seven and more
/// with at most one space, hyphen, dot or bracket between them. A day written 2026-11-23 is none, nor is 50,000.
fn phone_number(text: &str, known: &BTreeSet<String>) -> Option<String> {
    let text = ascii_digits(text);
    let mut runs: Vec<String> = Vec::new();
    let mut run = String::new();
    let mut previous = ' ';
    for character in text.chars().chain(std::iter::once('\n')) {
        let joins =
            matches!(character, ' ' | '-' | '.' | '(' | ')' | '\u{a0}') && previous.is_ascii_digit() && !run.is_empty();
        if character.is_ascii_digit() || joins {
            run.push(character);
        } else if !run.is_empty() {
            // A thousands comma keeps a figure apart from numbers: 1,300 is money.
            if character == ',' || previous == ',' {
                run.push(character);
            } else {
                runs.push(std::mem::take(&mut run));
            }
        }
        previous = character;
    }
    runs.into_iter().find_map(|run| {
        let run = run.trim_matches(|character: char| !character.is_ascii_digit());
        let digits: String = run.chars().filter(char::is_ascii_digit).collect();
        let is_figure = run.contains(',') || domain::Day::from_iso(run).is_some();
        let stands_alone = run.split([' ', '-', '.']).any(|part| known.contains(part));
        (!is_figure && (digits.len() >= 7 || stands_alone || known.contains(&digits))).then(|| run.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_seen_through_every_script_and_figures_are_left_alone() {
        let known = BTreeSet::from(["1300".to_owned(), "191".to_owned()]);
        for number in ["call 1300 now", "โทร ๑๓๐๐", "ဖုန်း ၁၃၀၀", "ទូរស័ព្ទ 084-121-1609", "+66 84 121 1609", "191"]
        {
            assert!(phone_number(number, &known).is_some(), "{number}");
        }
        for figure in [
            "1,300 baht",
            "50,000 ບາດ",
            "2026-11-23",
            "31 March 2026",
            "15 days, 30 days",
            "ពី ១៥ ដល់ ២០ ឆ្នាំ",
            "5,000-50,000 baht",
        ] {
            assert_eq!(phone_number(figure, &known), None, "{figure}");
        }
    }
}
