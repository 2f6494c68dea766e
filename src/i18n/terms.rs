//! The app's own terms in the reader's language: one exhaustive match each.

use super::{Strings, dates, digits};
use domain::Country;
use domain::fact::{FactClass, SourceKind};
use domain::hotline::{Confidence, Cost, Days, Hotline, Hours, Need, Speaks};
use domain::phrase::ShowTo;
use domain::settings::TextSize;

/// The country's name.
pub fn country(strings: &Strings, country: Country) -> String {
    match country {
        Country::Cambodia => strings.common_country_kh(),
        Country::Laos => strings.common_country_la(),
        Country::Myanmar => strings.common_country_mm(),
        Country::Thailand => strings.common_country_th(),
    }
}

/// What a group of numbers is for.
pub fn need(strings: &Strings, need: Need) -> String {
    match need {
        Need::Danger => strings.help_need_danger(),
        Need::Work => strings.help_need_work(),
        Need::Trafficking => strings.help_need_trafficking(),
        Need::Health => strings.help_need_health(),
        Need::Papers => strings.help_need_papers(),
        Need::Women => strings.help_need_women(),
        Need::Children => strings.help_need_children(),
        Need::Legal => strings.help_need_legal(),
        Need::Embassy => strings.help_need_embassy(),
    }
}

/// Whom a card to show is for.
pub fn show_to(strings: &Strings, show_to: ShowTo) -> String {
    match show_to {
        ShowTo::Danger => strings.show_to_danger(),
        ShowTo::Official => strings.show_to_official(),
        ShowTo::Doctor => strings.show_to_doctor(),
        ShowTo::Employer => strings.show_to_employer(),
        ShowTo::Anyone => strings.show_to_anyone(),
    }
}

/// When somebody answers.
pub fn hours(strings: &Strings, hours: &Hours) -> String {
    let clock = |time: &str| digits::localised(strings.lang(), time);
    match hours {
        Hours::Always => strings.help_hours_always(),
        Hours::Office => strings.help_hours_office(),
        Hours::Unknown => strings.help_hours_unknown(),
        Hours::Between { days: Days::Daily, from, to } => strings.help_hours_daily(&clock(from), &clock(to)),
        Hours::Between { days: Days::MonFri, from, to } => strings.help_hours_mon_fri(&clock(from), &clock(to)),
    }
}

/// What a call costs.
pub fn cost(strings: &Strings, cost: Cost) -> String {
    match cost {
        Cost::Free => strings.help_cost_free(),
        Cost::Paid => strings.help_cost_paid(),
        Cost::Unknown => strings.help_cost_unknown(),
    }
}

/// How far a number's source can be relied on.
pub fn confidence(strings: &Strings, confidence: Confidence) -> String {
    match confidence {
        Confidence::Official => strings.help_confidence_official(),
        Confidence::Ngo => strings.help_confidence_ngo(),
        Confidence::Secondary => strings.help_confidence_secondary(),
        Confidence::Unverified => strings.help_confidence_unverified(),
    }
}

/// A language somebody speaks.
pub fn language(strings: &Strings, speaks: &Speaks) -> String {
    match speaks.0.as_str() {
        "th" => strings.help_language_th(),
        "en" => strings.help_language_en(),
        "km" => strings.help_language_km(),
        "lo" => strings.help_language_lo(),
        "my" => strings.help_language_my(),
        "zh" => strings.help_language_zh(),
        "ja" => strings.help_language_ja(),
        "vi" => strings.help_language_vi(),
        _ => strings.help_language_other(),
    }
}

/// The languages in which a body answers, and whether that is sure.
pub fn languages(strings: &Strings, hotline: &Hotline) -> String {
    if hotline.answers_in.is_empty() {
        return strings.help_languages_unknown();
    }
    let names: Vec<String> = hotline.answers_in.iter().map(|speaks| language(strings, speaks)).collect();
    let list = names.join(strings.lang().comma());
    if hotline.answers_sure { list } else { strings.help_languages_not_sure(&list) }
}

/// How old the source of a number is.
pub fn source_age(strings: &Strings, dated: &str) -> String {
    if dated.is_empty() {
        strings.help_source_undated()
    } else {
        strings.help_source_year(&dates::written(strings, dated))
    }
}

/// How fast a fact changes.
pub fn fact_class(strings: &Strings, class: FactClass) -> String {
    match class {
        FactClass::Stable => strings.guide_class_stable(),
        FactClass::Yearly => strings.guide_class_yearly(),
        FactClass::ChangesOften => strings.guide_class_changes_often(),
    }
}

/// Who publishes a source.
pub fn source_kind(strings: &Strings, kind: SourceKind) -> String {
    match kind {
        SourceKind::Official => strings.guide_source_official(),
        SourceKind::Ngo => strings.guide_source_ngo(),
        SourceKind::Press => strings.guide_source_press(),
    }
}

/// A size of letters.
pub fn text_size(strings: &Strings, size: TextSize) -> String {
    match size {
        TextSize::Normal => strings.settings_text_size_normal(),
        TextSize::Large => strings.settings_text_size_large(),
        TextSize::Larger => strings.settings_text_size_larger(),
        TextSize::Largest => strings.settings_text_size_largest(),
    }
}
