//! The rules a changed number has to pass, on the small good content.

mod common;

use domain::Day;
use domain::hotline::Hotline;
use domain::number::Number;
use publish::numbers::{self, Many, Refusal};
use publish::packs::Packs;
use std::collections::BTreeMap;

fn bodies() -> BTreeMap<String, Hotline> {
    Packs::build(&common::good_content(), common::later()).unwrap().hotlines().unwrap()
}

fn day(text: &str) -> Day {
    Day::from_iso(text).unwrap()
}

/// The directory with one body's first line changed.
fn changed(number: &str, shown: &str, checked: &str) -> (BTreeMap<String, Hotline>, BTreeMap<String, Hotline>) {
    let old = bodies();
    let mut new = old.clone();
    let body = new.values_mut().find(|body| matches!(body.lines[1].number, Number::E164(_))).unwrap();
    body.lines[1].number = Number::E164(number.to_owned());
    body.lines[1].shown = shown.to_owned();
    body.checked = day(checked);
    (old, new)
}

fn refused(old: &BTreeMap<String, Hotline>, new: &BTreeMap<String, Hotline>) -> Vec<Refusal> {
    numbers::refusals(Some(old), new, Many::Refused, day("2027-03-01"))
}

#[test]
fn a_number_read_again_and_well_written_passes() {
    let (old, new) = changed("+66841211777", "084 121 1777", "2027-02-27");
    assert_eq!(refused(&old, &new), []);
}

#[test]
fn each_rule_refuses_what_breaks_it() {
    let (old, new) = changed("+8551234", "1234", "2027-02-27");
    assert!(matches!(refused(&old, &new)[..], [Refusal::Form(..)]));
    let (old, new) = changed("+66841211777", "084 121 1778", "2027-02-27");
    assert!(matches!(refused(&old, &new)[..], [Refusal::ShownDiffers(..)]));
    let before = bodies().values().next().unwrap().checked.to_string();
    let (old, new) = changed("+66841211777", "084 121 1777", &before);
    assert!(matches!(refused(&old, &new)[..], [Refusal::NotChecked(..)]));
    let (old, new) = changed("+66841211777", "084 121 1777", "2027-03-09");
    assert!(matches!(refused(&old, &new)[..], [Refusal::CheckedLater(..)]));
    assert_eq!(numbers::refusals(None, &old, Many::Refused, day("2027-03-01")), [Refusal::First]);
    assert_eq!(numbers::refusals(None, &old, Many::Allowed, day("2027-03-01")), []);
}

#[test]
fn more_than_a_tenth_of_the_bodies_is_many() {
    let one = bodies().into_values().next().unwrap();
    let directory = |count: usize, changed: usize| -> BTreeMap<String, Hotline> {
        let body = |index: usize| {
            let mut body = one.clone();
            body.id = format!("th-{index:03}");
            let digits = 841_211_000 + index + if index < changed { 500 } else { 0 };
            body.lines.remove(0);
            body.lines[0].number = Number::E164(format!("+66{digits}"));
            body.lines[0].shown = format!("0{digits}");
            body.checked = day(if index < changed { "2027-02-27" } else { "2026-11-23" });
            (body.id.clone(), body)
        };
        (0..count).map(body).collect()
    };
    assert_eq!(refused(&directory(70, 0), &directory(70, 7)), []);
    assert_eq!(refused(&directory(70, 0), &directory(70, 8)), [Refusal::Many(8, 70)]);
    // Taking bodies out counts like changing them.
    assert_eq!(refused(&directory(70, 0), &directory(62, 0)), [Refusal::Many(8, 70)]);
    let allowed = numbers::refusals(Some(&directory(70, 0)), &directory(62, 0), Many::Allowed, day("2027-03-01"));
    assert_eq!(allowed, []);
}

#[test]
fn each_changed_number_is_typed_again_in_any_way_it_is_written() {
    let (old, new) = changed("+66841211777", "084 121 1777", "2027-02-27");
    let changes = numbers::changes(&old, &new);
    let typed = |texts: &[&str]| {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        numbers::not_retyped(&changes, &texts)
    };
    for good in ["+66841211777", "+66 84 121 1777", "084-121-1777", "๐๘๔-๑๒๑-๑๗๗๗"] {
        assert_eq!(typed(&[good]), [], "{good}");
    }
    assert!(matches!(typed(&[])[..], [Refusal::NotRetyped(..)]));
    assert!(matches!(typed(&["+66841211778"])[..], [Refusal::NotRetyped(..), Refusal::RetypedForNothing(..)]));
    assert!(matches!(typed(&["84121177"])[..], [Refusal::NotRetyped(..), Refusal::RetypedForNothing(..)]));
    assert!(matches!(typed(&["+66841211777", "1300"])[..], [Refusal::RetypedForNothing(..)]));
}

#[test]
fn content_checked_on_a_day_to_come_is_not_packed() {
    let early = Packs::build(&common::good_content(), day("2020-01-01"));
    let Err(publish::error::Error::Content(problems)) = early else { panic!("{early:?}") };
    assert!(!problems.is_empty() && problems.iter().all(|problem| problem.rule == "wrong-date"), "{problems:?}");
}
