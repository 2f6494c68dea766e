//! `locales/<lang>/*.ftl` → checked → typed Rust functions.
//!
//! Used by the app's build script. A key, a variable or a plural form that one language lacks fails the build, with
//! every such place listed. A string of the interface is then a function: a missing one is a compile error.

#![deny(missing_docs, unreachable_pub, unsafe_code)]

mod messages;
mod write;

pub use messages::Message;
use std::collections::BTreeMap;
use std::path::Path;

/// The strings of one language: its code, its whole Fluent source and its messages by key.
struct Language {
    code: String,
    source: String,
    messages: BTreeMap<String, Message>,
}

/// Reads the languages `codes` below `folder` and writes the Rust module. The first language is the one the others
/// were translated from.
///
/// # Errors
/// One sentence for each thing that is missing or cannot be read.
pub fn generate(folder: &Path, codes: &[&str]) -> Result<String, Vec<String>> {
    let mut problems = Vec::new();
    let languages: Vec<Language> = codes.iter().filter_map(|code| read(folder, code, &mut problems)).collect();
    if let [original, translations @ ..] = languages.as_slice() {
        for language in &languages {
            messages::check_plurals(language, &mut problems);
        }
        for translation in translations {
            messages::check_parity(original, translation, &mut problems);
        }
        if problems.is_empty() {
            return Ok(write::module(original, &languages));
        }
    }
    Err(problems)
}

fn read(folder: &Path, code: &str, problems: &mut Vec<String>) -> Option<Language> {
    let mut files: Vec<_> = match std::fs::read_dir(folder.join(code)) {
        Ok(entries) => entries.filter_map(Result::ok).map(|entry| entry.path()).collect(),
        Err(error) => {
            problems.push(format!("locales/{code}: {error}"));
            return None;
        }
    };
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
    files.sort();
    let mut language = Language { code: code.to_owned(), source: String::new(), messages: BTreeMap::new() };
    for file in files {
        let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        match std::fs::read_to_string(&file) {
            Ok(source) => {
                messages::read(&format!("locales/{code}/{name}.ftl"), &name, &source, &mut language.messages, problems);
                language.source.push_str(&source);
                language.source.push('\n');
            }
            Err(error) => problems.push(format!("locales/{code}/{name}.ftl: {error}")),
        }
    }
    Some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generate_from(languages: &[(&str, &str)]) -> Result<String, Vec<String>> {
        let folder = tempfile::tempdir().unwrap();
        for (code, source) in languages {
            std::fs::create_dir(folder.path().join(code)).unwrap();
            std::fs::write(folder.path().join(code).join("home.ftl"), source).unwrap();
        }
        let codes: Vec<&str> = languages.iter().map(|(code, _)| *code).collect();
        generate(folder.path(), &codes)
    }

    const ENGLISH: &str = "home-cards = { $count ->\n    [one] { $shown } card\n   *[other] { $shown } cards\n}\n";

    #[test]
    fn a_whole_set_becomes_functions() {
        let module = generate_from(&[("en", ENGLISH), ("km", "home-cards = { $shown } បណ្ណ { $count }\n")]).unwrap();
        assert!(module.contains("pub fn home_cards(&self, count: u32, shown: &str) -> String"), "{module}");
    }

    #[test]
    fn a_missing_key_a_strange_key_and_a_missing_variable_are_each_named() {
        let problems = generate_from(&[("en", "home-a = A { $x }\nhome-b = B\n"), ("lo", "home-a = ກ\nhome-c = ຄ\n")])
            .unwrap_err();
        let all = problems.join("\n");
        assert!(all.contains("locales/lo: home-b is missing"), "{all}");
        assert!(all.contains("locales/lo: home-c is not in en"), "{all}");
        assert!(all.contains("locales/lo: home-a has variables {} but en has {x}"), "{all}");
    }

    #[test]
    fn a_plural_form_that_a_language_needs_is_asked_for() {
        let one_form = "home-cards = { $count ->\n   *[other] { $shown } cards\n}\n";
        let all = generate_from(&[("en", one_form)]).unwrap_err().join("\n");
        assert!(all.contains("home-cards lacks the plural form one"), "{all}");
        // Khmer, Lao and Burmese have one form: `other` alone is whole.
        assert!(generate_from(&[("en", ENGLISH), ("my", one_form)]).is_ok());
        let all = generate_from(&[("en", ENGLISH), ("pl", one_form)]).unwrap_err().join("\n");
        assert!(all.contains("few") && all.contains("many"), "{all}");
    }

    #[test]
    fn a_key_begins_with_its_file_and_bad_syntax_is_refused() {
        let all = generate_from(&[("en", "away-a = A\nhome-b = { $\n")]).unwrap_err().join("\n");
        assert!(all.contains("away-a does not begin with home-"), "{all}");
        assert!(all.contains("home.ftl: line 2"), "{all}");
    }
}
