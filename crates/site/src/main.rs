//! Makes the web edition's folder: `site WASM OUT` takes the compiled app and writes everything a static host needs.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let [wasm, out] = arguments.as_slice() else { return Err("usage: site WASM OUT".into()) };
    // A file that an earlier version had must not stay.
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    fs::create_dir_all(out)?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        .out_name("app")
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen.generate(out)?;
    fs::write(out.join("index.html"), include_str!("index.html"))?;
    fs::write(out.join("start.js"), include_str!("start.js"))?;
    fs::write(out.join("style.css"), format!("{}{}", theme::STYLE, theme::fonts()))?;
    for entry in fs::read_dir(out)? {
        report(&entry?.path())?;
    }
    Ok(())
}

fn report(file: &Path) -> Result<(), Box<dyn Error>> {
    println!("{:>9} bytes  {}", fs::metadata(file)?.len(), file.display());
    Ok(())
}
