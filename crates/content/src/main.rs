//! `make content`: checks the authored text and prints every problem. Exit code 1 when there is one.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).map_or_else(|| PathBuf::from("assets/content"), PathBuf::from);
    match content::build(&folder) {
        Ok(packs) => {
            for (name, text) in packs {
                println!("{:<8} {:>7} bytes, {} records", name.as_str(), text.len(), text.lines().count() - 1);
            }
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                println!("{}/{problem}", folder.display());
            }
            println!("{} problems", problems.len());
            ExitCode::FAILURE
        }
    }
}
