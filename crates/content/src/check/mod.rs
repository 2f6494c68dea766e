//! The rules of `docs/content-format.md`, one file a subject. Each adds what it finds and stops nothing.

mod directory;
#[cfg(feature = "drawn")]
mod drawn;
mod figures;
mod fresh;
mod guides;
mod latin;
mod length;
mod marks;
mod numbers;
mod papers;
mod phrases;
mod script;
mod stale;
mod synonyms;
mod terms;

use crate::load::Content;
use crate::problem::Problem;
use crate::unit::{Unit, units};
use domain::{Day, Lang};
use std::collections::BTreeMap;
use std::path::Path;

/// Everything that must hold before a text can reach a phone.
pub(crate) fn all(content: &Content, folder: &Path, problems: &mut Vec<Problem>) {
    let pictures = Pictures::beside(folder);
    guides::check(content, &pictures, problems);
    directory::check(content, problems);
    papers::check(content, &pictures, problems);
    phrases::check(content, &pictures, problems);
    terms::check_glossary(content, problems);
    synonyms::check(content, problems);
    let originals = units(content, Lang::En);
    let english: BTreeMap<&str, &Unit<'_>> = originals.iter().map(|unit| (unit.key.as_str(), unit)).collect();
    stale::check_original(&originals, problems);
    let known = numbers::known_codes(content);
    for lang in Lang::ALL {
        let own = units(content, lang);
        script::check(lang, &own, problems);
        marks::check(lang, &own, problems);
        numbers::check(&known, &own, problems);
        length::check(lang, &own, problems);
        terms::check_never(content, lang, &own, problems);
        if lang != Lang::En {
            stale::check(&english, &own, lang.code(), problems);
            figures::check(&known, &english, &own, problems);
            terms::check(content, lang, &english, &own, problems);
            latin::check(content, &own, problems);
        }
    }
}

/// What can be seen only when the texts are drawn.
#[cfg(feature = "drawn")]
pub(crate) fn drawing(content: &Content, folder: &Path, problems: &mut Vec<Problem>) {
    match drawn::Fonts::load(&folder.join("../fonts")) {
        Ok(fonts) => {
            for lang in Lang::ALL {
                fonts.check(lang, &units(content, lang), problems);
            }
            for phrase in &content.phrases.phrases {
                const FILE: &str = "phrases.toml";
                let line = content.line(FILE, phrase.thai.span().start);
                fonts.check_thai(FILE, line, &phrase.thai.as_ref().replace(crate::phrases::LANGUAGE, ""), problems);
            }
        }
        Err(error) => problems.push(Problem::new("../fonts", 0, "missing-file", error, "the fonts belong beside")),
    }
}

/// What time has broken by `today`.
pub(crate) fn freshness(content: &Content, today: Day, problems: &mut Vec<Problem>) {
    fresh::check(content, today, problems);
}

/// The pictograms that exist: files `<name>.svg` in `assets/pictograms`, beside the content.
pub(crate) struct Pictures(Vec<String>);

impl Pictures {
    fn beside(folder: &Path) -> Pictures {
        let files = std::fs::read_dir(folder.join("../pictograms")).into_iter().flatten().filter_map(Result::ok);
        Pictures(files.map(|file| file.file_name().to_string_lossy().into_owned()).collect())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|file| file.strip_suffix(".svg") == Some(name))
    }
}
