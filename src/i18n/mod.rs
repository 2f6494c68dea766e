//! Everything the reader reads that is not content: typed strings from `locales/`, dates, digits, and words for each
//! of the app's own terms and errors.

pub mod dates;
pub mod digits;
pub mod papers;
pub mod terms;

use domain::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::Arc;

include!(concat!(env!("OUT_DIR"), "/strings.rs"));

/// The strings of one language. Cheap to clone.
#[derive(Clone)]
pub struct Strings {
    lang: Lang,
    bundle: Arc<FluentBundle<FluentResource>>,
}

/// What a string is filled with.
enum Argument<'a> {
    Text(&'a str),
    /// Chooses the plural form.
    Number(u32),
}

impl Strings {
    /// The strings of `lang`.
    pub fn new(lang: Lang) -> Strings {
        let source = SOURCES.iter().find(|(code, _)| *code == lang.code()).map_or("", |(_, source)| source);
        // The build checked the syntax; what could not be read would only be missing.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
        // Marks that keep right-to-left text apart: none of our languages needs them, and old phones draw boxes.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Strings { lang, bundle: Arc::new(bundle) }
    }

    /// Their language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut filled = FluentArgs::new();
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::from(*text),
                Argument::Number(number) => FluentValue::from(*number),
            };
            filled.set(*name, value);
        }
        self.bundle.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned()
    }
}

impl PartialEq for Strings {
    fn eq(&self, other: &Strings) -> bool {
        self.lang == other.lang
    }
}
