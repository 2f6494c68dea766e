//! Other ways of sending what changed, on the same two states of the same packs. None of them is signed: what trust needs
//! would come on top.

use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

pub const NAMES: [&str; 4] =
    ["xdelta3 -9, lzma", "rsync -z, both ways", "zsync, its control file alone", "SQLite patchset, zstd -19"];

/// Bytes of each in the order of [`NAMES`], or why there are none.
pub fn bytes(old: &[u8], new: &[u8]) -> Vec<Result<usize, String>> {
    let folder = TempDir::new().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("old"), old).expect("written");
    std::fs::write(at("new"), new).expect("written");
    vec![
        run(folder.path(), "xdelta3 -e -f -9 -S lzma -s old new x").map(|_| length(&at("x"))),
        rsync(folder.path()),
        run(folder.path(), "zsyncmake -u new -o z new").map(|_| length(&at("z"))),
        patchset(folder.path(), old, new),
    ]
}

fn rsync(folder: &Path) -> Result<usize, String> {
    run(folder, "cp old there")?;
    let said = run(folder, "rsync -z --no-whole-file --ignore-times --stats new there")?;
    let count = |what: &str| -> Option<usize> {
        let line = said.lines().find_map(|line| line.strip_prefix(what))?;
        line.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
    };
    let counted = count("Total bytes sent: ").zip(count("Total bytes received: "));
    counted.map(|(sent, received)| sent + received).ok_or_else(|| "rsync counted nothing".to_owned())
}

/// A record a row.
fn patchset(folder: &Path, old: &[u8], new: &[u8]) -> Result<usize, String> {
    let rows = |bytes: &[u8]| -> Vec<String> {
        String::from_utf8_lossy(bytes).lines().map(|line| line.replace('\'', "''")).collect()
    };
    let (old, new) = (rows(old), rows(new));
    let mut script = "CREATE TABLE record (id INTEGER PRIMARY KEY, json TEXT NOT NULL);\nBEGIN;\n".to_owned();
    for (id, json) in old.iter().enumerate() {
        script += &format!("INSERT INTO record VALUES ({id}, '{json}');\n");
    }
    script += "COMMIT;\n.session open main s\n.session s attach record\n";
    for (id, json) in new.iter().enumerate().filter(|(id, json)| old.get(*id) != Some(json)) {
        script += &format!("INSERT OR REPLACE INTO record VALUES ({id}, '{json}');\n");
    }
    script += ".session s patchset p\n";
    std::fs::write(folder.join("script"), script).map_err(|error| error.to_string())?;
    run(folder, "sqlite3 -bail db '.read script'")?;
    run(folder, "zstd -q -f -19 p -o p.zst")?;
    Ok(length(&folder.join("p.zst")))
}

fn length(path: &Path) -> usize {
    std::fs::metadata(path).map_or(0, |file| usize::try_from(file.len()).unwrap_or(usize::MAX))
}

fn run(folder: &Path, line: &str) -> Result<String, String> {
    let output =
        Command::new("sh").args(["-c", line]).current_dir(folder).output().map_err(|error| error.to_string())?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}
