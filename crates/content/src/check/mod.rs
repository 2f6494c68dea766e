//! The rules of `docs/content-format.md`, one file a subject. Each adds what it finds and stops nothing.

mod directory;
mod guides;
mod numbers;
mod papers;
mod script;

use crate::load::Content;
use crate::problem::Problem;
use std::path::Path;

pub(crate) fn all(content: &Content, folder: &Path, problems: &mut Vec<Problem>) {
    guides::check(content, &Pictures::beside(folder), problems);
    directory::check(content, problems);
    papers::check(content, &Pictures::beside(folder), problems);
    numbers::check(content, problems);
    script::check(content, problems);
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
