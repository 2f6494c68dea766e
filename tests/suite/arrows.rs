//! The layers of `ARCHITECTURE.md`: which folder may know which, and that every path the documents name exists.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// For each folder of `src/`, the folders it may use besides itself (`domain` and the crates are below all of them).
const MAY_USE: [(&str, &[&str]); 5] = [
    ("platform", &[]),
    ("i18n", &[]),
    ("store", &[]),
    ("app", &["store", "i18n", "platform"]),
    // `platform` for the dialer and the device's abilities; what `ui` needs of `store` it gets from `app`.
    ("ui", &["app", "i18n", "platform"]),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

#[test]
fn arrows_point_down() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.into_iter().collect();
    let mut wrong = Vec::new();
    for (layer, may_use) in &allowed {
        for file in rust_files(&Path::new("src").join(layer)) {
            let text = std::fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            for used in code.split("crate::").skip(1) {
                let used: String = used
                    .chars()
                    .take_while(|character| character.is_alphanumeric() || "_:".contains(*character))
                    .collect();
                let is_own = used.split("::").next() == Some(layer);
                if !is_own
                    && !may_use.iter().any(|allowed| used == *allowed || used.starts_with(&format!("{allowed}::")))
                {
                    wrong.push(format!("{} uses crate::{used}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_page_knows_the_database_or_the_network() {
    for file in rust_files(Path::new("src/ui")).into_iter().chain(rust_files(Path::new("src/app"))) {
        let text = std::fs::read_to_string(&file).unwrap();
        for forbidden in ["rusqlite", "reqwest", "std::fs", "std::net"] {
            assert!(!text.contains(forbidden), "{} knows {forbidden}", file.display());
        }
    }
}

#[test]
fn one_file_reads_the_clock() {
    let files = rust_files(Path::new("src")).into_iter().chain(rust_files(Path::new("crates/domain")));
    let readers: Vec<PathBuf> = files
        .filter(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            text.contains("Local::now") || text.contains("Utc::now") || text.contains("SystemTime::now")
        })
        .collect();
    assert_eq!(readers, [Path::new("src/platform/clock.rs")]);
}

#[test]
fn paths_named_in_the_documents_exist() {
    let in_docs = std::fs::read_dir("docs").unwrap().map(|entry| entry.unwrap().path());
    let pages = in_docs.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let documents: Vec<PathBuf> =
        ["README.md", "ARCHITECTURE.md"].into_iter().map(PathBuf::from).chain(pages).collect();
    let roots = ["src/", "crates/", "assets/", "locales/", "docs/", "tests/", "scripts/", "benches/"];
    for document in documents {
        let text = std::fs::read_to_string(&document).unwrap();
        for word in text.split(|character: char| character.is_whitespace() || "`()[],;\"'".contains(character)) {
            let path = word.trim_end_matches(['.', ':']);
            let is_pattern = path.contains(['<', '*', '{', '…']);
            if roots.iter().any(|root| path.starts_with(root)) && !is_pattern {
                assert!(Path::new(path).exists(), "{} names {path}, which is not there", document.display());
            }
        }
    }
}
