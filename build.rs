//! Puts the current authored text into the program: `assets/content` as packs, `locales/` as typed functions; and the root of
//! trust for its updates.
//! A mistake in either fails the build and lists every problem.

use std::path::{Path, PathBuf};
use std::{env, fs, process};
use trust::root::Purpose;

fn main() {
    println!("cargo::rerun-if-changed=assets/content");
    println!("cargo::rerun-if-changed=assets/pictograms");
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-env-changed=BYG_ROOT");
    println!("cargo::rerun-if-env-changed=BYG_SHIPPED");
    println!("cargo::rerun-if-env-changed=BYG_HOSTS");
    println!("cargo::rerun-if-env-changed=BYG_ALLOW_DEVELOPMENT_KEYS");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    match content::build(Path::new("assets/content")) {
        Ok(packs) => {
            write_packs(&out, &packs, &shipped());
            let newest = content::newest_check(&packs).map_or_else(String::new, |day| day.to_string());
            write(&out.join("newest_check"), &newest);
        }
        Err(problems) => give_up("assets/content", problems.iter().map(ToString::to_string)),
    }
    match strings::generate(Path::new("locales"), &content::languages()) {
        Ok(module) => write(&out.join("strings.rs"), &module),
        Err(problems) => give_up("locales", problems.into_iter()),
    }
    fs::write(out.join("root.json"), root()).expect("OUT_DIR can be written");
    write(&out.join("pictograms.rs"), &pictograms(Path::new("assets/pictograms")));
}

/// The root of trust: the file `BYG_ROOT` names, or that of the development keys. Everybody knows those, so a program for
/// others to use must not be built with them; whoever builds one to try says `BYG_ALLOW_DEVELOPMENT_KEYS=yes`.
fn root() -> Vec<u8> {
    let file = env::var("BYG_ROOT").unwrap_or_else(|_| "keys/dev/root.json".to_owned());
    println!("cargo::rerun-if-changed={file}");
    let root = fs::read(&file).unwrap_or_default();
    let is_release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let is_allowed = env::var("BYG_ALLOW_DEVELOPMENT_KEYS").is_ok_and(|answer| answer == "yes");
    match trust::root::purpose(&root) {
        Ok(Purpose::Release) if !has_development_key(&root) => {
            if is_release && env::var_os("BYG_SHIPPED").is_none() {
                let what = "a program for others must know which release it goes out with: name its targets in BYG_SHIPPED (docs/publishing.md)";
                give_up(&file, std::iter::once(what.to_owned()));
            }
        }
        Ok(_) if !is_release || is_allowed => {}
        Ok(_) => {
            let what = "it is of the development keys, which everybody knows: name yours in BYG_ROOT (docs/publishing.md), or, only to try the program, set BYG_ALLOW_DEVELOPMENT_KEYS=yes";
            give_up(&file, std::iter::once(what.to_owned()));
        }
        Err(_) => give_up(&file, std::iter::once("it is no TUF root".to_owned())),
    }
    root
}

/// Whether a key of `keys/dev` may sign for this root, whatever the root says of itself.
fn has_development_key(root: &[u8]) -> bool {
    let root: serde_json::Value = serde_json::from_slice(root).unwrap_or_default();
    let public = |key: &serde_json::Value| key["keyval"]["public"].as_str().map(str::to_owned);
    let known: Vec<String> = fs::read_dir("keys/dev")
        .expect("the development keys are there")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "pub"))
        .filter_map(|path| public(&serde_json::from_slice(&fs::read(path).ok()?).ok()?))
        .collect();
    assert!(!known.is_empty(), "the development keys can be read");
    let keys = root["signed"]["keys"].as_object();
    keys.into_iter().flat_map(|keys| keys.values()).filter_map(public).any(|key| known.contains(&key))
}

/// The release of each pack, by its name and digest, from the targets that `BYG_SHIPPED` names (`v1/meta/N.targets.json` of the
/// release this program goes out with). Without it the program does not know which release it holds, and its first update
/// brings whole packs.
fn shipped() -> Vec<(String, String, u64)> {
    let Ok(file) = env::var("BYG_SHIPPED") else { return Vec::new() };
    println!("cargo::rerun-if-changed={file}");
    is_newest_root(&file);
    let read = || -> Option<Vec<(String, String, u64)>> {
        let targets: serde_json::Value = serde_json::from_slice(&fs::read(&file).ok()?).ok()?;
        let targets = targets["signed"]["targets"].as_object()?.iter();
        targets
            .map(|(name, target)| {
                let sha256 = target["hashes"]["sha256"].as_str()?.to_owned();
                Some((name.trim_end_matches(".pack").to_owned(), sha256, target["custom"]["seq"].as_u64()?))
            })
            .collect()
    };
    read().unwrap_or_else(|| give_up(&file, std::iter::once("it holds no targets".to_owned())))
}

/// Gives up when a newer root than the program's lies beside the targets `shipped`: bundles for its release begin after it.
fn is_newest_root(shipped: &str) {
    let Some(folder) = Path::new(shipped).parent() else { return };
    let number = |name: &str| name.strip_suffix(".root.json")?.parse::<u64>().ok();
    let roots = fs::read_dir(folder).into_iter().flatten().flatten();
    let newest = roots.filter_map(|entry| number(&entry.file_name().to_string_lossy())).max();
    let own = trust::root::version(&root()).ok();
    if newest > own {
        give_up(
            shipped,
            std::iter::once(format!("beside it lies root {newest:?}, and BYG_ROOT names {own:?}: name the newest")),
        );
    }
}

/// A file a pack, and the list of them that the program includes, each with the release that brought it (0: not known).
fn write_packs(out: &Path, packs: &[content::Pack], shipped: &[(String, String, u64)]) {
    let mut list = String::from("[\n");
    for (name, text) in packs {
        let file = format!("{}.zst", name.as_str());
        let compressed = trust::sign::compress(text.as_bytes()).expect("a pack can be compressed");
        fs::write(out.join(&file), compressed).expect("OUT_DIR can be written");
        let sha256 = trust::hash::Sha256::of(text.as_bytes()).to_string();
        let seq = match shipped.iter().find(|(shipped, _, _)| shipped == name.as_str()) {
            Some((_, found, seq)) if *found == sha256 => *seq,
            Some(_) => {
                give_up("BYG_SHIPPED", std::iter::once(format!("the pack {} is not that release's", name.as_str())))
            }
            None => 0,
        };
        let length = text.len();
        list.push_str(&format!(
            "    Embedded {{ seq: {seq}, sha256: \"{sha256}\", length: {length}, compressed: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\")) }},\n"
        ));
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

fn give_up(what: &str, problems: impl Iterator<Item = String>) -> ! {
    for problem in problems {
        println!("cargo::error={what}: {problem}");
    }
    process::exit(1);
}
