//! Updates in Chromium: two releases pulled from the host the page came from, kept over a reload, handed to a neighbour as a
//! file; and everything that goes wrong leaves the old content and says so calmly.

use crate::office::{BODY_PAGE, Office, tel};
use crate::phone::Phone;
use crate::releases;
use before_you_go::i18n::Strings;
use domain::Lang;
use serde_json::json;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use trust::bundle::{Bundle, Limits, Name};

/// A phone that reads English and has the page "Updates" open.
async fn phone_at(office: &Office) -> Phone {
    let phone = Phone::with_releases(office.path()).await;
    phone.answer_first_questions("en", 3, 2).await;
    phone.go("#/updates").await;
    phone
}

/// Taps the button and waits for an end of this kind; returns its words.
async fn look(phone: &Phone, kind: &str) -> String {
    phone.tap("#look").await;
    outcome(phone, kind).await
}

async fn outcome(phone: &Phone, kind: &str) -> String {
    let script = "return document.getElementById('outcome')?.dataset.kind ?? null";
    phone.wait_until(&format!("it ends as {kind}"), script, vec![], |found| found == kind).await;
    phone.find("#outcome").await.text().await.unwrap()
}

/// Opens the body's page and waits for its number of this release.
async fn wait_for_number(phone: &Phone, release: u64) {
    phone.go(BODY_PAGE).await;
    phone.find(&format!("a[href='{}']", tel(release))).await;
}

#[tokio::test]
async fn two_releases_are_pulled_and_the_newer_number_outlives_a_reload() {
    let office = Office::new();
    office.publish(1);
    let phone = phone_at(&office).await;
    let before = phone.find("#installed").await.text().await.unwrap();
    assert!(before.contains("came with the app"), "{before}");
    let said = look(&phone, "new").await;
    assert!(said.starts_with("New: 1 number, "), "{said}");
    let after = phone.find("#installed").await.text().await.unwrap();
    assert!(after.contains("release 1"), "{after}");
    wait_for_number(&phone, 1).await;

    phone.go("#/updates").await;
    look(&phone, "same").await;
    office.publish(2);
    let said = look(&phone, "new").await;
    assert!(said.starts_with("New: 1 number, "), "{said}");
    // The first page tells of it as well, and other pages show it at once.
    phone.go("#/").await;
    phone.wait_for_text("#new-by-update", &said).await;
    wait_for_number(&phone, 2).await;

    phone.browser.refresh().await.unwrap();
    wait_for_number(&phone, 2).await;
    phone.go("#/updates").await;
    let installed = phone.find("#installed").await.text().await.unwrap();
    assert!(installed.contains("release 2"), "{installed}");
    phone.close().await;
}

#[tokio::test]
async fn a_host_that_dies_leaves_the_old_number_and_calm_words() {
    let office = Office::new();
    office.publish(1);
    let mut phone = phone_at(&office).await;
    look(&phone, "new").await;
    office.publish(2);
    // Killed, and in its place one that dies in the middle of every answer.
    phone.stop_host();
    let dying = TcpListener::bind(phone.address.trim_start_matches("http://")).unwrap();
    let answers = std::thread::spawn(move || {
        // As often as one file is tried.
        for connection in dying.incoming().take(4) {
            let mut connection = connection.unwrap();
            drop(connection.read(&mut [0; 4096]));
            drop(connection.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nBYGU"));
        }
    });
    let said = look(&phone, "no-connection").await;
    assert_eq!(said, Strings::new(Lang::En).updates_no_connection());
    answers.join().unwrap();
    assert_eq!(phone.ask("return document.querySelector('.note.danger')").await, json!(null));
    wait_for_number(&phone, 1).await;
    // Now nobody answers at all.
    phone.go("#/updates").await;
    look(&phone, "no-connection").await;
    wait_for_number(&phone, 1).await;
    phone.close().await;
}

#[tokio::test]
async fn it_can_be_stopped_while_nothing_comes() {
    let office = Office::new();
    office.publish(1);
    let mut phone = phone_at(&office).await;
    phone.stop_host();
    // Takes connections and says nothing.
    let _silent = TcpListener::bind(phone.address.trim_start_matches("http://")).unwrap();
    phone.tap("#look").await;
    phone.tap("#stop").await;
    let said = outcome(&phone, "stopped").await;
    assert_eq!(said, Strings::new(Lang::En).updates_stopped());
    phone.find("#look").await;
    phone.close().await;
}

#[tokio::test]
async fn a_file_goes_from_phone_to_phone_and_what_is_not_ours_is_refused() {
    let (office, nothing) = (Office::new(), Office::new());
    office.publish(1);
    let giver = phone_at(&office).await;
    let hand_on = async |phone: &Phone| -> String {
        phone.tap("#hand-on").await;
        phone.find("#handed-on").await.text().await.unwrap()
    };
    assert_eq!(hand_on(&giver).await, Strings::new(Lang::En).updates_hand_on_nothing());
    look(&giver, "new").await;
    let saved = tempfile::TempDir::new().unwrap();
    giver.save_downloads_to(saved.path()).await;
    giver.tap("#hand-on").await;
    giver.wait_for_text("#handed-on", &Strings::new(Lang::En).updates_handed_on("before-you-go-update.ub")).await;
    let file = saved.path().join("before-you-go-update.ub");
    giver.wait_for_file(&file).await;
    giver.close().await;

    let mut taker = phone_at(&nothing).await;
    taker.stop_host();
    let take = async |bytes: &[u8], kind: &str| -> String {
        let given = saved.path().join("given.ub");
        std::fs::write(&given, bytes).unwrap();
        taker.find("#take-file").await.send_keys(given.to_str().unwrap()).await.unwrap();
        outcome(&taker, kind).await
    };
    let good = std::fs::read(&file).unwrap();
    take(b"a song", "not-ours").await;
    take(&good[..good.len() / 2], "damaged").await;
    // A phone number changed by hand: what is signed does not fit it any more.
    let mut forged = good.clone();
    let number = releases::dialled(1);
    let place = forged.windows(number.len()).position(|found| found == number.as_bytes());
    forged[place.expect("the pack stands in it as it is")] = b'0';
    take(&forged, "damaged").await;
    // Signed by somebody else.
    let said = take(&with_false_signatures(&good), "refused").await;
    assert_eq!(said, Strings::new(Lang::En).updates_refused());
    assert_eq!(taker.ask("return document.querySelectorAll('#outcome.danger').length").await, json!(1));
    taker.go(BODY_PAGE).await;
    taker.find(&format!("a[href='{}']", tel(0))).await;

    taker.go("#/updates").await;
    let said = take(&good, "new").await;
    assert!(said.starts_with("New: 1 number, "), "{said}");
    wait_for_number(&taker, 1).await;
    taker.close().await;
}

/// The same file with signatures that are none.
fn with_false_signatures(file: &[u8]) -> Vec<u8> {
    let mut forged = Bundle::new();
    for (name, bytes) in Bundle::parse(file, Limits::FILE).unwrap().entries() {
        let mut bytes = bytes.to_vec();
        if *name == Name::Timestamp {
            let mut json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            for signature in json["signatures"].as_array_mut().unwrap() {
                signature["sig"] = json!("00".repeat(64));
            }
            bytes = serde_json::to_vec(&json).unwrap();
        }
        forged.insert(name.clone(), bytes).unwrap();
    }
    forged.to_bytes(Limits::FILE).unwrap()
}

#[tokio::test]
async fn who_wants_it_gets_updates_when_the_app_opens() {
    let office = Office::new();
    office.publish(1);
    let phone = phone_at(&office).await;
    phone.requests().await;
    phone.go("").await;
    phone.find(".tiles").await;
    let asked = phone.requests().await;
    assert!(!asked.iter().any(|address| address.contains("/v1/")), "nobody asked for it: {asked:?}");
    phone.go("#/updates").await;
    let before = phone.kept_number().await;
    phone.tap("#by-itself button:nth-of-type(2)").await;
    phone.wait_until_kept_since(before).await;
    phone.go("#/").await;
    phone.browser.refresh().await.unwrap();
    phone.find("#new-by-update").await;
    wait_for_number(&phone, 1).await;
    // Nothing new the next time: no word of it.
    phone.browser.refresh().await.unwrap();
    phone.find(".digits").await;
    phone.go("#/").await;
    phone.find(".tiles").await;
    assert_eq!(phone.ask("return document.getElementById('new-by-update')").await, json!(null));
    phone.close().await;
}
