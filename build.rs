//! Puts the current authored text into the program: `assets/content` as packs, `locales/` as typed functions.
//! A mistake in either fails the build and lists every problem.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=assets/content");
    println!("cargo::rerun-if-changed=assets/pictograms");
    println!("cargo::rerun-if-changed=locales");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    match content::build(Path::new("assets/content")) {
        Ok(packs) => write_packs(&out, &packs),
        Err(problems) => give_up("assets/content", problems.iter().map(ToString::to_string)),
    }
    match strings::generate(Path::new("locales"), &content::languages()) {
        Ok(module) => write(&out.join("strings.rs"), &module),
        Err(problems) => give_up("locales", problems.into_iter()),
    }
    write(&out.join("pictograms.rs"), &pictograms(Path::new("assets/pictograms")));
}

/// A file a pack, and the list of them that the program includes.
fn write_packs(out: &Path, packs: &[content::Pack]) {
    let mut list = String::from("[\n");
    for (name, text) in packs {
        let file = format!("{}.pack", name.as_str());
        write(&out.join(&file), text);
        list.push_str(&format!("    include_str!(concat!(env!(\"OUT_DIR\"), \"/{file}\")),\n"));
    }
    write(&out.join("packs.rs"), &format!("{list}]\n"));
}

/// One `match` arm a picture: name to the inside of its `<svg>`.
fn pictograms(folder: &Path) -> String {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("the pictograms are there").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let arms = files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "svg")).map(|file| {
        let svg = fs::read_to_string(file).expect("a pictogram is text");
        let name = file.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let inside = svg
            .split_once('>')
            .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
            .expect("a pictogram is one <svg>")
            .0
            .trim()
            .to_owned();
        format!("    {name:?} => {inside:?},\n")
    });
    format!("match name {{\n{}    _ => \"\",\n}}\n", arms.collect::<String>())
}

fn write(file: &Path, text: &str) {
    fs::write(file, text).expect("OUT_DIR can be written");
}

fn give_up(what: &str, problems: impl Iterator<Item = String>) {
    for problem in problems {
        println!("cargo::error={what}: {problem}");
    }
    process::exit(1);
}
