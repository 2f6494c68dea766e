//! Two at once: a reader while something is installed, two updates in one program, two programs on one folder.

use super::host::Host;
use super::phone::{Phone, why};
use crate::releases::{self, releases};
use before_you_go::app::update::{Outcome, Why};
use before_you_go::platform::net::Go;
use domain::Lang;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The releases of whatever a reader can look at, read in one transaction.
fn seen(database: &mut Connection) -> BTreeSet<u64> {
    let transaction = database.transaction().unwrap();
    let one = |sql: &str, of: &dyn Fn(u64) -> String| -> u64 {
        let text: String = transaction.query_row(sql, [], |row| row.get(0)).unwrap();
        (0..=releases::NEWEST).rev().find(|number| text.contains(&of(*number))).unwrap()
    };
    let mut seen = BTreeSet::new();
    let hotline = format!("SELECT record FROM hotline WHERE id = '{}'", releases::BODY);
    seen.insert(one(&hotline, &releases::dialled));
    let title = |number| if number == 0 { String::new() } else { releases::title(number) };
    seen.insert(one("SELECT record FROM guide WHERE lang = 'en' ORDER BY slug LIMIT 1", &title));
    seen.insert(one("SELECT record FROM guide WHERE lang = 'en' ORDER BY slug DESC LIMIT 1", &title));
    seen.insert(transaction.query_row("SELECT max(release) FROM pack", [], |row| row.get(0)).unwrap());
    seen
}

#[tokio::test]
async fn a_reader_sees_one_release_at_any_moment() {
    let phone = Phone::new().await;
    let file = phone.path().join("content.db");
    let is_done = Arc::new(AtomicBool::new(false));
    let done = Arc::clone(&is_done);
    let reader = std::thread::spawn(move || {
        let mut database = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut found = BTreeSet::new();
        loop {
            let is_last = done.load(Ordering::Acquire);
            let seen = seen(&mut database);
            assert_eq!(seen.len(), 1, "a mixture: {seen:?}");
            found.extend(seen);
            if is_last {
                return found;
            }
        }
    });
    for number in 1..=releases::NEWEST {
        phone.take(&releases().file(number)).await;
    }
    is_done.store(true, Ordering::Release);
    let found = reader.join().unwrap();
    assert_eq!(found.last(), Some(&releases::NEWEST));
    phone.assert_at(releases::NEWEST).await;
}

#[tokio::test]
async fn a_second_update_in_one_program_says_that_one_is_running() {
    let phone = Phone::new().await;
    let host = Host::good(&releases().served(1));
    let during = std::cell::RefCell::new(Vec::new());
    let hosts = [host.url()];
    // Asked for while the first has its first request before it.
    let watch = |_| {
        let mut second = Box::pin(phone.app.update(Lang::En, &hosts, &|_| Go::On));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        if let std::task::Poll::Ready(report) = second.as_mut().poll(&mut context) {
            during.borrow_mut().push(report);
        }
        Go::On
    };
    let report = phone.app.update(Lang::En, &hosts, &watch).await;
    assert!(matches!(report.outcome, Outcome::New { release: 1, .. }), "{report:?}");
    let during = during.into_inner();
    assert!(!during.is_empty());
    assert!(during.iter().all(|report| *why(report) == Why::Busy));
    phone.assert_at(1).await;
}

/// Two programs, each on the same folder. Needs the terminal tool.
#[tokio::test]
async fn two_programs_on_one_folder_end_with_the_newest_release_whole() {
    let Some(inspect) = option_env!("CARGO_BIN_EXE_inspect") else {
        eprintln!("skipped: inspect is not built (its feature is off)");
        return;
    };
    let phone = Phone::at(1).await;
    let hosts = [Host::good(&releases().served(2)), Host::good(&releases().served(3))];
    let begin = |host: &Host| {
        let data = phone.path().to_str().unwrap();
        let arguments =
            ["sync", "--host", &host.url(), "--data", data, "--now", "2026-12-20T09:00:00Z", "--lang", "en"];
        Command::new(inspect).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let mut ended = Vec::new();
    for _ in 0..2 {
        let children = [begin(&hosts[0]), begin(&hosts[1])];
        for child in children {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let said: Value = serde_json::from_slice(&output.stdout).unwrap();
            let refusal = said["refusal"].as_str();
            // "damaged": what the other one knows already and has not installed yet is not to be had at the older host.
            assert!(matches!(refusal, None | Some("busy" | "damaged")), "{said}");
            ended.push(said["outcome"].as_str().unwrap().to_owned());
        }
        phone.assert_whole().await;
    }
    assert!(ended.iter().any(|outcome| outcome == "updated"), "{ended:?}");
    // Whoever was busy had only to ask again.
    let report = phone.update(&[hosts[1].url()]).await;
    assert!(!matches!(report.outcome, Outcome::Not(_)), "{report:?}");
    phone.assert_at(3).await;
}
