//! T2: python-tuf, the reference implementation, writes what we read, reads what we write, and judges what we judge.
//!
//! It is installed from PyPI into the target folder, once. Where that cannot be done the tests say why and try nothing,
//! unless `TUF_PEER=required`.

mod mutations;

use crate::signing::{bundle, repository};
use crate::sim::day;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use trust::bundle::{Bundle, Name};
use trust::hash::Sha256;
use trust::refresh::{Remembered, refresh};

/// The release the tests are written for.
const TUF: &str = "tuf==7.0.*";

/// The Python with tuf in it; `None`, with the reason printed, where there is none.
fn python() -> Option<&'static Path> {
    static PYTHON: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    match PYTHON.get_or_init(install) {
        Ok(python) => Some(python),
        Err(reason) => {
            assert_ne!(std::env::var("TUF_PEER").as_deref(), Ok("required"), "{reason}");
            println!("NOT TRIED, no python-tuf: {reason}");
            None
        }
    }
}

fn install() -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tuf-venv");
    let python = folder.join("bin/python");
    if run(Command::new(&python).args(["-c", "import tuf; assert tuf.__version__.startswith('7.0.')"])).is_err() {
        run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder))?;
        run(Command::new(&python).args(["-m", "pip", "install", "-q", TUF, "securesystemslib[crypto]"]))?;
    }
    Ok(python)
}

fn run(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}

fn peer(python: &Path) -> Command {
    let mut command = Command::new(python);
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/python/tuf_peer.py"));
    command
}

#[test]
fn t2_python_writes_and_we_read() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    run(peer(python).arg("write").arg(folder.path())).unwrap();
    let file = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    let offer = |release: u64, roots: &[u64]| {
        let mut offered = Bundle::new();
        roots.iter().for_each(|number| {
            offered.insert(Name::Root(*number), file(&format!("{number}.root.json"))).unwrap();
        });
        for name in [Name::Snapshot(release), Name::Targets(release), Name::Timestamp] {
            offered.insert(name.clone(), file(&name.to_string())).unwrap();
        }
        offered
    };
    let first = file("1.root.json");
    let refreshed = refresh(&first, &Remembered::default(), &offer(2, &[2]), day(0)).unwrap();
    assert_eq!((refreshed.release.version, refreshed.release.published, refreshed.confirmed), (2, day(2), day(2)));
    let (id, target) = refreshed.release.packs.first_key_value().unwrap();
    assert_eq!((target.seq, target.patches[&1].length), (2, 7));
    let pack = trust::delta::raw(id, target, file("hotlines.pack")).unwrap();
    assert_eq!(pack.raw(), b"{\"number\":\"1302\"}\n");
    // Without the second root it reads the same, as only an owner of the root changed.
    assert_eq!(refresh(&first, &Remembered::default(), &offer(2, &[]), day(0)).unwrap().release, refreshed.release);
}

#[test]
fn t2_we_write_and_python_reads() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let files = repository();
    let at = |place: &str| folder.path().join(place);
    for made in ["metadata", "targets"] {
        std::fs::create_dir(at(made)).unwrap();
    }
    std::fs::write(at("metadata/1.root.json"), &files[0]).unwrap();
    for (name, content) in bundle(&files).entries() {
        std::fs::write(at(&format!("metadata/{name}")), content).unwrap();
    }
    let raw = b"{}\n";
    for pack in ["hotlines", "km"] {
        std::fs::write(at(&format!("targets/{}.{pack}.pack", Sha256::of(raw))), raw).unwrap();
    }
    let read = run(peer(python).arg("read").arg(folder.path()).arg("2026-11-24T08:00:00Z")).unwrap();
    let read: serde_json::Value = serde_json::from_str(&read).unwrap();
    assert_eq!(read["roles"], serde_json::json!({ "root": 1, "timestamp": 1, "snapshot": 1, "targets": 2 }));
    assert_eq!(read["packs"], serde_json::json!({ "hotlines.pack": "{}\n", "km.pack": "{}\n" }));
    // And refuses the same when it has ended.
    assert!(run(peer(python).arg("read").arg(folder.path()).arg("2026-12-24T08:00:00Z")).is_err());
}

/// python-tuf's word on each line of `questions`.
fn judged(python: &Path, questions: &[String]) -> Vec<String> {
    let mut command = peer(python);
    command.args(["judge", "2026-11-23T08:00:00Z"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let lines = questions.join("\n") + "\n";
    let writer = std::thread::spawn(move || stdin.write_all(lines.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    let answers: Vec<String> = String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect();
    assert_eq!(answers.len(), questions.len());
    answers
}
