//! Reads the files of `assets/content` into what they say. A file that cannot be read or parsed becomes a problem, and
//! the others are still read, so that one run shows everything.

use crate::directory::{Directory, Rejected, Words};
use crate::glossary::Glossary;
use crate::guide::{GuideMeta, TopicsFile};
use crate::markdown::{self, GuideText};
use crate::papers::PapersFile;
use crate::phrases::PhrasesFile;
use crate::problem::{Problem, line_of};
use crate::synonyms::Synonyms;
use domain::Lang;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;

/// Everything authored.
#[derive(Default)]
pub(crate) struct Content {
    pub(crate) topics: TopicsFile,
    pub(crate) directory: Directory,
    pub(crate) rejected: Rejected,
    pub(crate) papers: PapersFile,
    pub(crate) phrases: PhrasesFile,
    pub(crate) glossary: Glossary,
    pub(crate) synonyms: Synonyms,
    pub(crate) words: BTreeMap<Lang, Words>,
    pub(crate) guides: Vec<AuthoredGuide>,
    /// Guides whose `meta.toml` cannot be read: they exist, and what refers to them is not wrong because of that.
    pub(crate) unread_guides: Vec<String>,
    /// Text of each TOML file by name, to turn byte offsets into lines.
    pub(crate) texts: BTreeMap<String, String>,
}

/// A guide's folder.
pub(crate) struct AuthoredGuide {
    pub(crate) slug: String,
    pub(crate) meta: GuideMeta,
    pub(crate) texts: BTreeMap<Lang, GuideText>,
}

impl Content {
    /// The line of a byte offset in a TOML file that was read.
    pub(crate) fn line(&self, file: &str, offset: usize) -> usize {
        self.texts.get(file).map_or(0, |text| line_of(text, offset))
    }
}

pub(crate) fn content(folder: &Path, problems: &mut Vec<Problem>) -> Content {
    let mut content = Content::default();
    content.topics = toml_file(folder, "topics.toml", &mut content.texts, problems).unwrap_or_default();
    content.directory = toml_file(folder, "hotlines.toml", &mut content.texts, problems).unwrap_or_default();
    content.rejected = toml_file(folder, "rejected.toml", &mut content.texts, problems).unwrap_or_default();
    content.papers = toml_file(folder, "papers.toml", &mut content.texts, problems).unwrap_or_default();
    content.phrases = toml_file(folder, "phrases.toml", &mut content.texts, problems).unwrap_or_default();
    content.glossary = toml_file(folder, "glossary.toml", &mut content.texts, problems).unwrap_or_default();
    content.synonyms = toml_file(folder, "synonyms.toml", &mut content.texts, problems).unwrap_or_default();
    for lang in Lang::ALL {
        let file = format!("words/{}.toml", lang.code());
        if let Some(words) = toml_file(folder, &file, &mut content.texts, problems) {
            content.words.insert(lang, words);
        }
    }
    for slug in guide_folders(folder, problems) {
        let file = format!("guides/{slug}/meta.toml");
        let Some(meta) = toml_file(folder, &file, &mut content.texts, problems) else {
            content.unread_guides.push(slug);
            continue;
        };
        let texts = Lang::ALL
            .into_iter()
            .filter_map(|lang| {
                let file = format!("guides/{slug}/{}.md", lang.code());
                let text = read(folder, &file, problems)?;
                Some((lang, markdown::parse(&file, &text, problems)))
            })
            .collect();
        content.guides.push(AuthoredGuide { slug, meta, texts });
    }
    content
}

fn guide_folders(folder: &Path, problems: &mut Vec<Problem>) -> Vec<String> {
    let entries = match std::fs::read_dir(folder.join("guides")) {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(Problem::new("guides", 0, "missing-file", error, "make the folder with one folder a guide"));
            return Vec::new();
        }
    };
    let mut slugs: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    slugs.sort();
    slugs
}

fn read(folder: &Path, file: &str, problems: &mut Vec<Problem>) -> Option<String> {
    match std::fs::read_to_string(folder.join(file)) {
        // Some editors put a mark before the text that says it is UTF-8.
        Ok(text) => Some(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            problems.push(Problem::new(
                file,
                0,
                "missing-file",
                "the file is not there",
                "write it as docs/content-format.md says; every guide has meta.toml and every language its text",
            ));
            None
        }
        Err(error) => {
            problems.push(Problem::new(file, 0, "unreadable", error, "save it as UTF-8 text"));
            None
        }
    }
}

fn toml_file<T: DeserializeOwned>(
    folder: &Path,
    file: &str,
    texts: &mut BTreeMap<String, String>,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let text = read(folder, file, problems)?;
    let parsed = toml::from_str(&text);
    let line = |error: &toml::de::Error| error.span().map_or(0, |span| line_of(&text, span.start));
    let value = match parsed {
        Ok(value) => Some(value),
        Err(error) => {
            let advice = "see docs/content-format.md for what the file may say";
            problems.push(Problem::new(file, line(&error), "toml", error.message().trim(), advice));
            None
        }
    };
    texts.insert(file.to_owned(), text);
    value
}
