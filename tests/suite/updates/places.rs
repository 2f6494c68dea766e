//! Clocks that are wrong, and folders that are damaged, full of obstacles or not to be written.

use super::host::Host;
use super::phone::{Phone, digest, installed, why};
use crate::releases::{self, releases, signed_at};
use before_you_go::app::update::{Outcome, Why};
use domain::Lang;
use domain::pack::PackName;
use rusqlite::Connection;
use std::fs;
use std::path::Path;

const YEAR: i64 = 365 * 86_400;

#[tokio::test]
async fn no_clock_keeps_an_update_out() {
    let host = Host::good(&releases().served(1));
    for (name, clock) in [("1970", 0), ("2001", 31 * YEAR), ("2040", 70 * YEAR)] {
        host.serve(&releases().served(1));
        let phone = Phone::new().await;
        phone.set_clock(clock);
        assert_eq!(installed(&phone.update(&[host.url()]).await), 1, "{name}");
        host.serve(&releases().served(2));
        assert_eq!(installed(&phone.update(&[host.url()]).await), 2, "{name}");
        assert_eq!(installed(&phone.take(&releases().file(3)).await), 3, "{name}");
        // And no clock lets an older one in.
        assert_eq!(*why(&phone.take(&releases().file(1)).await), Why::Behind, "{name}");
        phone.assert_at(3).await;
    }
}

#[tokio::test]
async fn a_clock_that_jumps_or_years_without_network_keep_nothing_out() {
    let host = Host::good(&releases().served(1));
    let phone = Phone::new().await;
    phone.set_clock(70 * YEAR);
    assert_eq!(installed(&phone.update(&[host.url()]).await), 1);
    // Back again, further than the release says it was made.
    phone.set_clock(0);
    host.serve(&releases().served(2));
    let phone = phone.again(|_| {}).await;
    assert_eq!(installed(&phone.update(&[host.url()]).await), 2);
    // One and three years later: what is there is shown, and the newest can still come.
    for years in [1, 3] {
        phone.set_clock(signed_at(2).timestamp() + years * YEAR);
        assert_eq!(phone.number().await, 2);
        let report = phone.update(&[host.url()]).await;
        let Outcome::Same { confirmed, .. } = report.outcome else { panic!("{report:?}") };
        assert_eq!(confirmed, Some(signed_at(2)), "no later than it was signed");
    }
    host.serve(&releases().served(3));
    assert_eq!(installed(&phone.update(&[host.url()]).await), 3);
    phone.assert_at(3).await;
}

#[tokio::test]
async fn every_damaged_page_ends_with_whole_content_and_the_old_floors() {
    let mut phone = Phone::at(2).await;
    let length = |folder: &Path| usize::try_from(fs::metadata(folder.join("content.db")).unwrap().len()).unwrap();
    phone = phone.again(|_| {}).await;
    let pages = length(phone.path()) / 4096;
    // The first ones hold the schema and the small tables; then every so many.
    let sampled: Vec<usize> = (0..6).chain((6..pages).step_by(pages / 14)).collect();
    for page in sampled {
        let zero = |folder: &Path| {
            let file = folder.join("content.db");
            let mut bytes = fs::read(&file).unwrap();
            let end = bytes.len().min((page + 1) * 4096);
            bytes[page * 4096..end].fill(0);
            fs::write(file, bytes).unwrap();
        };
        phone = phone.again(zero).await;
        phone.assert_at(2).await;
        let report = phone.take(&releases().file(1)).await;
        assert_eq!(*why(&report), Why::Behind, "page {page}: an older release must stay refused");
    }
    assert_eq!(installed(&phone.take(&releases().file(3)).await), 3);
    phone.assert_at(3).await;
}

/// What happened to the database, and how.
type Loss = (&'static str, fn(&Path));

#[tokio::test]
async fn a_lost_or_foreign_database_comes_back_as_the_newest_release() {
    let lost: [Loss; 4] = [
        ("lost", |folder| fs::remove_file(folder.join("content.db")).unwrap()),
        ("cut", |folder| {
            fs::File::options().write(true).open(folder.join("content.db")).unwrap().set_len(5000).unwrap()
        }),
        ("overwritten", |folder| fs::write(folder.join("content.db"), [7; 9000]).unwrap()),
        ("of another version", |folder| {
            let database = Connection::open(folder.join("content.db")).unwrap();
            database.execute_batch("PRAGMA user_version = 99").unwrap();
        }),
    ];
    let mut phone = Phone::at(2).await;
    for (name, lose) in lost {
        phone = phone.again(lose).await;
        phone.assert_at(2).await;
        assert_eq!(*why(&phone.take(&releases().file(1)).await), Why::Behind, "{name}");
    }
}

#[tokio::test]
async fn damaged_memory_of_releases_lowers_no_floor() {
    let damages = [
        "UPDATE tuf SET bytes = substr(bytes, 1, 20)",
        "UPDATE tuf SET bytes = x'' WHERE name = 'timestamp.json'",
        "DELETE FROM tuf WHERE name = 'timestamp.json'",
        "DELETE FROM tuf WHERE name LIKE '%.snapshot.json'",
        "DELETE FROM tuf",
        "DELETE FROM note",
        "UPDATE note SET value = 'no instant'",
    ];
    for damage in damages {
        let phone = Phone::at(2).await;
        let phone = phone
            .again(|folder| {
                Connection::open(folder.join("content.db")).unwrap().execute_batch(damage).unwrap();
            })
            .await;
        let report = phone.take(&releases().file(1)).await;
        assert!(matches!(report.outcome, Outcome::Not(_)), "{damage}: {report:?}");
        assert_eq!(phone.number().await, 2, "{damage}");
        phone.assert_whole().await;
        assert_eq!(installed(&phone.take(&releases().file(3)).await), 3, "{damage}");
        phone.assert_at(3).await;
    }
}

#[tokio::test]
async fn a_damaged_second_copy_is_no_copy() {
    for damage in [&b""[..], b"a song", b"BYG-UB1\n\x01"] {
        let phone = Phone::at(2).await;
        let phone = phone.again(|folder| fs::write(folder.join("release.ub"), damage).unwrap()).await;
        phone.assert_at(2).await;
        // It is made again with the next update, whether or not that brings anything.
        assert!(matches!(phone.take(&releases().file(2)).await.outcome, Outcome::Same { .. }));
        let phone = phone.again(|folder| fs::remove_file(folder.join("content.db")).unwrap()).await;
        phone.assert_at(2).await;
        // Both are lost: what came with the program is there, and any release is good.
        let phone = phone
            .again(|folder| {
                fs::remove_file(folder.join("content.db")).unwrap();
                fs::write(folder.join("release.ub"), damage).unwrap();
            })
            .await;
        assert_eq!(phone.number().await, 0);
        assert_eq!(installed(&phone.take(&releases().file(1)).await), 1);
    }
}

#[tokio::test]
async fn a_second_copy_that_cannot_be_written_costs_only_itself() {
    let phone = Phone::at(1).await;
    let file = phone.path().join("release.ub");
    fs::remove_file(&file).unwrap();
    // A folder stands where the file shall be.
    fs::create_dir(&file).unwrap();
    assert_eq!(installed(&phone.take(&releases().file(2)).await), 2);
    phone.assert_at(2).await;
    fs::remove_dir(&file).unwrap();
    assert!(matches!(phone.take(&releases().file(2)).await.outcome, Outcome::Same { .. }));
    assert!(file.is_file());
    let state = phone.state();
    assert_eq!(state.packs["en"], digest(2, PackName::Guides(Lang::En)));
}

/// As another user than the folder's owner: root may write everywhere. Needs the terminal tool, and root to change users.
#[cfg(unix)]
#[tokio::test]
async fn a_folder_that_cannot_be_written_leaves_everything_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    const NOBODY: u32 = 65_534;
    let Some(inspect) = option_env!("CARGO_BIN_EXE_inspect") else {
        eprintln!("skipped: inspect is not built (its feature is off)");
        return;
    };
    let phone = Phone::at(1).await;
    let phone = phone.again(|_| {}).await;
    let before = phone.state();
    let copy = tempfile::TempDir::new().unwrap();
    releases::copy(phone.path(), copy.path());
    let offered = tempfile::TempDir::new().unwrap();
    let (file, tool) = (offered.path().join("r2.ub"), offered.path().join("inspect"));
    fs::write(&file, releases().file(2)).unwrap();
    fs::copy(inspect, &tool).unwrap();
    let mode = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(offered.path(), 0o755);
    mode(&tool, 0o755);
    mode(&file, 0o644);
    for entry in fs::read_dir(copy.path()).unwrap() {
        mode(&entry.unwrap().path(), 0o444);
    }
    mode(copy.path(), 0o555);
    let read = |name: &str| fs::read(copy.path().join(name)).unwrap();
    let files = ["content.db", "user.db", "release.ub"];
    let bytes = files.map(read);
    let mut command = std::process::Command::new(&tool);
    command.args(["sync", "--now", "2026-12-20T09:00:00Z", "--lang", "en", "--file"]).arg(&file);
    command.arg("--data").arg(copy.path()).uid(NOBODY);
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => {
            eprintln!("skipped: only root can run it as somebody else ({error})");
            return;
        }
    };
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("NoStorage") || said.contains("no-room"), "{said}");
    assert_eq!(files.map(read), bytes, "{said}");
    assert_eq!(phone.state(), before);
}
