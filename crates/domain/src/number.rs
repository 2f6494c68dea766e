//! Telephone numbers, and from where each of them can be dialled.

use crate::Country;
use serde::{Deserialize, Serialize};

/// A number as it is dialled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Number {
    /// A full number in E.164 form, `+66841211609`: a mobile phone reaches it from everywhere.
    E164(String),
    /// A short code or a free 1-800 number, ASCII digits: works only inside the body's own country.
    Short(String),
}

/// What a person has to do to call a number from where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialling {
    /// Dial these digits.
    Dial(String),
    /// Dial these digits; the number is in another country, so the call costs more.
    DialAbroad(String),
    /// It cannot be dialled from there; only inside this country.
    OnlyInside(Country),
    /// Where the person is was not said: these digits work inside this country only.
    IfInside(Country, String),
}

impl Number {
    /// How somebody who is in `here` calls this number of `country`. `here` is `None` when the person did not say.
    pub fn dialling(&self, country: Country, here: Option<Country>) -> Dialling {
        match (self, here) {
            (Number::E164(full), Some(here)) if here != country => Dialling::DialAbroad(full.clone()),
            (Number::E164(full), _) => Dialling::Dial(full.clone()),
            (Number::Short(code), None) => Dialling::IfInside(country, code.clone()),
            (Number::Short(code), Some(here)) if here == country => Dialling::Dial(code.clone()),
            (Number::Short(_), Some(_)) => Dialling::OnlyInside(country),
        }
    }

    /// The digits without `+`, for comparing.
    pub fn digits(&self) -> &str {
        match self {
            Number::E164(full) => full.trim_start_matches('+'),
            Number::Short(code) => code,
        }
    }

    /// Whether it has the form of a number of `country`: `+`, the country's code and 7 to 12 more digits (E.164 allows
    /// 15 in all), or a short code of 3 or 4 digits or a Thai-style free number `1800…` of 10.
    pub fn is_well_formed(&self, country: Country) -> bool {
        let all_digits = |text: &str| text.chars().all(|character| character.is_ascii_digit());
        match self {
            Number::E164(full) => full
                .strip_prefix('+')
                .and_then(|rest| rest.strip_prefix(country.calling_code()))
                .is_some_and(|rest| all_digits(rest) && (7..=12).contains(&rest.len()) && !rest.starts_with('0')),
            Number::Short(code) => {
                all_digits(code) && ((3..=4).contains(&code.len()) || (code.starts_with("1800") && code.len() == 10))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Country::{Cambodia, Laos, Thailand};

    #[test]
    fn a_short_code_never_leaves_its_country() {
        let trafficking_police = Number::Short("1191".to_owned());
        assert_eq!(trafficking_police.dialling(Thailand, Some(Thailand)), Dialling::Dial("1191".to_owned()));
        assert_eq!(trafficking_police.dialling(Thailand, Some(Laos)), Dialling::OnlyInside(Thailand));
        assert_eq!(trafficking_police.dialling(Thailand, None), Dialling::IfInside(Thailand, "1191".to_owned()));
    }

    #[test]
    fn a_full_number_is_dialled_in_full_from_everywhere() {
        let line = Number::E164("+85523997919".to_owned());
        assert_eq!(line.dialling(Cambodia, Some(Cambodia)), Dialling::Dial("+85523997919".to_owned()));
        assert_eq!(line.dialling(Cambodia, Some(Thailand)), Dialling::DialAbroad("+85523997919".to_owned()));
    }

    #[test]
    fn numbers_of_other_countries_and_placeholders_are_not_well_formed() {
        for wrong in ["+18883737888", "+390668400213", "+66", "66841211609", "+660841211609", "+6684121160x"] {
            assert!(!Number::E164(wrong.to_owned()).is_well_formed(Thailand), "{wrong}");
        }
        assert!(Number::E164("+66841211609".to_owned()).is_well_formed(Thailand));
        assert!(Number::Short("1800010180".to_owned()).is_well_formed(Thailand));
        assert!(!Number::Short("12".to_owned()).is_well_formed(Thailand));
    }
}
