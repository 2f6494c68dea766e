//! What a message needs: its variables and the plural forms it has.

use crate::Language;
use fluent_syntax::ast;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::{BTreeMap, BTreeSet};

/// A message of one language.
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// Names of all variables.
    pub(crate) variables: BTreeSet<String>,
    /// For each variable that chooses a plural form: the forms there are.
    pub(crate) plurals: BTreeMap<String, BTreeSet<String>>,
    /// The text as written, for the function's documentation.
    pub(crate) text: String,
}

const CATEGORIES: [(PluralCategory, &str); 6] = [
    (PluralCategory::ZERO, "zero"),
    (PluralCategory::ONE, "one"),
    (PluralCategory::TWO, "two"),
    (PluralCategory::FEW, "few"),
    (PluralCategory::MANY, "many"),
    (PluralCategory::OTHER, "other"),
];

pub(crate) fn read(
    file: &str,
    area: &str,
    source: &str,
    messages: &mut BTreeMap<String, Message>,
    problems: &mut Vec<String>,
) {
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count() + 1;
                problems.push(format!("{file}: line {line}: {error}"));
            }
            resource
        }
    };
    for entry in resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        let (key, Some(pattern)) = (message.id.name, message.value) else { continue };
        if !key.starts_with(&format!("{area}-")) {
            problems.push(format!("{file}: {key} does not begin with {area}-, the name of its file"));
        }
        let mut found = Message::default();
        in_pattern(&pattern, &mut found);
        if messages.insert(key.to_owned(), found).is_some() {
            problems.push(format!("{file}: {key} is there twice"));
        }
    }
}

fn in_pattern(pattern: &ast::Pattern<&str>, found: &mut Message) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => found.text.push_str(value),
            ast::PatternElement::Placeable { expression } => in_expression(expression, found),
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, found: &mut Message) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                if let (ast::InlineExpression::VariableReference { id }, ast::VariantKey::Identifier { name }) =
                    (selector, &variant.key)
                {
                    found.plurals.entry(id.name.to_owned()).or_default().insert((*name).to_owned());
                }
                in_pattern(&variant.value, found);
                found.text.push_str(" / ");
            }
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, found: &mut Message) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name.to_owned());
            found.text.push_str(&format!("{{{}}}", id.name));
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

/// The plural forms that some whole number up to 200 takes in the language (CLDR's rules repeat after 100).
fn forms(code: &str) -> BTreeSet<String> {
    let rules = code
        .parse::<unic_langid::LanguageIdentifier>()
        .ok()
        .and_then(|lang| PluralRules::create(lang, PluralRuleType::CARDINAL).ok());
    let Some(rules) = rules else { return BTreeSet::from(["other".to_owned()]) };
    let taken: Vec<PluralCategory> = (0..=200u32).filter_map(|number| rules.select(number).ok()).collect();
    let names = CATEGORIES.iter().filter(|(category, _)| taken.contains(category));
    names.map(|(_, name)| (*name).to_owned()).collect()
}

pub(crate) fn check_plurals(language: &Language, problems: &mut Vec<String>) {
    let needed = forms(&language.code);
    for (key, message) in &language.messages {
        for given in message.plurals.values() {
            for form in needed.difference(given) {
                problems.push(format!("locales/{}: {key} lacks the plural form {form}", language.code));
            }
        }
    }
}

pub(crate) fn check_parity(original: &Language, translation: &Language, problems: &mut Vec<String>) {
    let place = format!("locales/{}", translation.code);
    for (key, message) in &original.messages {
        let Some(translated) = translation.messages.get(key) else {
            problems.push(format!("{place}: {key} is missing"));
            continue;
        };
        // A number that only chooses a form need not stand in a language that has one form.
        let needed: BTreeSet<&String> =
            message.variables.iter().filter(|name| !message.plurals.contains_key(*name)).collect();
        let given: BTreeSet<&String> =
            translated.variables.iter().filter(|name| !message.plurals.contains_key(*name)).collect();
        if needed != given {
            let list =
                |names: &BTreeSet<&String>| names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
            let (given, needed) = (list(&given), list(&needed));
            problems.push(format!("{place}: {key} has variables {{{given}}} but {} has {{{needed}}}", original.code));
        }
        if forms(&translation.code).len() > 1
            && message.plurals.keys().any(|name| !translated.plurals.contains_key(name))
        {
            problems.push(format!("{place}: {key} does not choose a plural form as {} does", original.code));
        }
    }
    for key in translation.messages.keys().filter(|key| !original.messages.contains_key(*key)) {
        problems.push(format!("{place}: {key} is not in {}", original.code));
    }
}
