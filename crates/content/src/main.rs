//! `make content` and `make confirm`: checks the authored text and lists every problem, or marks a translation as read.

use domain::{Day, Lang};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USE: &str = "content FOLDER [--today YYYY-MM-DD]\ncontent FOLDER confirm LANG WHAT";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [folder] => check(&PathBuf::from(folder), None),
        [folder, "--today", day] => match Day::from_iso(day) {
            Some(day) => check(&PathBuf::from(folder), Some(day)),
            None => fail(&format!("{day} is not a day")),
        },
        [folder, "confirm", lang, what] => match Lang::from_code(lang) {
            Some(lang) => match content::confirm(Path::new(folder), lang, what) {
                Ok(changed) => {
                    println!("{} marked: {}", changed.len(), changed.join(" "));
                    ExitCode::SUCCESS
                }
                Err(error) => fail(&error),
            },
            None => fail(&format!(
                "{lang:?} is no language of ours: write LANG= and one of {}",
                content::languages().join(", ")
            )),
        },
        _ => fail(USE),
    }
}

fn check(folder: &Path, today: Option<Day>) -> ExitCode {
    let mut problems = Vec::new();
    match content::build(folder) {
        Ok(packs) => {
            for (name, text) in packs {
                println!("{:<8} {:>7} bytes, {} records", name.as_str(), text.len(), text.lines().count() - 1);
            }
        }
        Err(found) => problems = found,
    }
    #[cfg(feature = "drawn")]
    problems.extend(content::drawn(folder));
    for problem in &problems {
        println!("{}/{problem}", folder.display());
    }
    let old = today.map(|today| content::grown_old(folder, today)).unwrap_or_default();
    for problem in &old {
        println!("{}/{problem}", folder.display());
    }
    if !old.is_empty() {
        println!("{} things to read again; the app shows them in amber", old.len());
    }
    if problems.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("{} problems", problems.len());
    ExitCode::FAILURE
}

fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}
