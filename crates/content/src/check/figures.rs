//! A translation has the figures of the English: the same days, ages and sums, in whatever script's digits. A wrong sum or
//! day is what a reader of the translation cannot see.

use crate::problem::Problem;
use crate::unit::Unit;
use domain::digits::ascii_digits;
use std::collections::{BTreeMap, BTreeSet};

/// Looks at the pieces of one translation beside the English ones.
/// A telephone number is another rule's to find: `phone_numbers` are not figures.
pub(crate) fn check(
    phone_numbers: &BTreeSet<String>,
    english: &BTreeMap<&str, &Unit<'_>>,
    own: &[Unit<'_>],
    problems: &mut Vec<Problem>,
) {
    for unit in own {
        let Some(original) = english.get(unit.key.as_str()) else { continue };
        let whole = ascii_digits(&unit.whole());
        let (wanted, found) = (figures(&original.whole()), figures(&whole));
        let spelled = spelled(&original.whole());
        let missing = wanted.iter().filter(|(figure, count)| {
            // 22:00 may be said as ten in the evening.
            !figure.contains(':') && found.get(*figure).copied().unwrap_or(0) < **count
        });
        let is_said = |figure: &String| wanted.contains_key(figure) || spelled.contains(figure);
        let is_a_number = |figure: &String| phone_numbers.contains(figure) && whole.contains(figure.as_str());
        let added = found.keys().filter(|figure| !is_said(figure) && !is_a_number(figure));
        let missing: Vec<&str> = missing.map(|(figure, _)| figure.as_str()).collect();
        let added: Vec<&str> = added.map(String::as_str).collect();
        if !missing.is_empty() || !added.is_empty() {
            let say = |who: &str, figures: &[&str]| {
                if figures.is_empty() { String::new() } else { format!(" {who} says {},", figures.join(" and ")) }
            };
            let (english, here) = (say("the English", &missing), say("the translation", &added));
            let what = format!("{}:{english}{here} and the other does not", unit.key);
            problems.push(Problem::new(&unit.file, unit.line, "figures", what, "compare the figures with the English"));
        }
    }
}

/// The figures of a text in ASCII digits, without commas, and how often each stands there. `1.5` is one figure.
fn figures(text: &str) -> BTreeMap<String, usize> {
    let text = ascii_digits(text);
    let mut found = BTreeMap::new();
    let joins = |character: char| matches!(character, ',' | '.' | ':');
    for run in text.split(|character: char| !character.is_ascii_digit() && !joins(character)) {
        let digits = run.trim_matches(joins).replace(',', "");
        if !digits.is_empty() {
            *found.entry(digits).or_insert(0) += 1;
        }
    }
    found
}

/// Figures that the English spells out.
fn spelled(english: &str) -> Vec<String> {
    const WORDS: &str = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
                         seventeen eighteen nineteen twenty";
    const ORDINALS: &str = "first second third fourth fifth sixth";
    // With a capital: "may" is no month.
    const MONTHS: &str = "January February March April May June July August September October November December";
    let words: Vec<&str> = english.split(|character: char| !character.is_alphabetic()).collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let is_said = |word: &str| lower.iter().any(|said| said == word);
    let numbers = WORDS.split_whitespace().zip(0..).chain(ORDINALS.split_whitespace().zip(1..));
    let mut spelled: Vec<String> =
        numbers.filter(|(word, _)| is_said(word)).map(|(_, number): (_, usize)| number.to_string()).collect();
    let months = MONTHS.split_whitespace().zip(1..).filter(|(month, _)| words.contains(month));
    spelled.extend(months.map(|(_, number): (_, usize)| number.to_string()));
    for (word, figure) in [("once", "1"), ("each", "1"), ("every", "1"), ("twice", "2"), ("both", "2"), ("half", "50")]
    {
        if is_said(word) {
            spelled.push(figure.to_owned());
        }
    }
    // "a day" may be said as one day.
    let is_unit = |word: &String| ["hour", "day", "week", "month", "year"].contains(&word.as_str());
    if lower.windows(2).any(|pair| matches!(pair, [article, unit] if article == "a" && is_unit(unit))) {
        spelled.push("1".to_owned());
    }
    // 22:00 may be said as ten in the evening.
    for hour in figures(english).keys().filter_map(|figure| figure.split_once(':')?.0.parse::<u32>().ok()) {
        spelled.extend([hour.to_string(), (hour % 12).to_string()]);
    }
    if is_said("hours") && is_said("day") {
        spelled.push("24".to_owned());
    }
    spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_seen_in_every_script_and_commas_do_not_count() {
        let english = figures("1,800 to 1,900 baht, 1.5 times, on 13 February 2027.");
        assert_eq!(figures("၁၈၀၀ မှ ၁၉၀၀ ဘတ်၊ ၁.၅ ဆ၊ ၂၀၂၇ ဖေဖော်ဝါရီ ၁၃"), english);
        assert_eq!(figures("១.៥").keys().collect::<Vec<_>>(), ["1.5"]);
    }
}
