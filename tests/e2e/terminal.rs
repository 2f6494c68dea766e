//! `inspect` from a terminal: what it prints can be read by a program, and what it refuses is said.

use serde_json::{Value, json};
use std::process::Command;

fn inspect(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_inspect")).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn answer(arguments: &[&str]) -> Value {
    let (code, out, err) = inspect(arguments);
    assert_eq!(code, Some(0), "{err}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn a_date_with_every_reading_or_the_refusal() {
    let two = answer(&["date", "31/12/45", "--today", "2026-11-24"]);
    let readings: Vec<(&Value, &Value, &Value)> = two["readings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reading| (&reading["iso"], &reading["era"], &reading["ask"]))
        .collect();
    let (be, ce, ask) = (json!("be"), json!("ce"), json!(true));
    assert_eq!(readings, [(&json!("2002-12-31"), &be, &ask), (&json!("2045-12-31"), &ce, &ask)]);
    let refused = answer(&["date", "31/03/3112", "--today", "2026-11-24"]);
    assert_eq!((&refused["readings"], &refused["refused"]["reason"]), (&json!([]), &json!("543-added-twice")));
}

#[test]
fn a_plan_in_the_zone_asked_for() {
    let plan = answer(&[
        "reminders",
        "--kind",
        "90-day",
        "--expires",
        "2027-02-22",
        "--now",
        "2026-11-24T10:00:00+07:00",
        "--zone",
        "Asia/Yangon",
        "--at",
        "08:30",
    ]);
    let days: Vec<i64> =
        plan["plan"].as_array().unwrap().iter().map(|one| one["days_before"].as_i64().unwrap()).collect();
    assert_eq!(days[..8], [60, 30, 15, 14, 7, 3, 1, 0]);
    assert_eq!(plan["plan"][0]["at"], "2026-12-24T08:30:00+06:30");
    let wrong = answer(&[
        "reminders",
        "--kind",
        "visa",
        "--expires",
        "2027-02-22",
        "--now",
        "1970-01-01T00:00:00Z",
        "--zone",
        "Asia/Bangkok",
    ]);
    assert_eq!((&wrong["clock"], &wrong["days_left"], &wrong["plan"]), (&json!("too-early"), &Value::Null, &json!([])));
}

#[test]
fn what_cannot_be_understood_is_said_and_ends_with_two() {
    for arguments in [
        &["date", "31/03/2569"][..],
        &["date", "31/03/2569", "--today", "24.11.2026"],
        &[
            "reminders",
            "--kind",
            "passpor",
            "--expires",
            "2027-02-22",
            "--now",
            "2026-11-24T10:00:00Z",
            "--zone",
            "UTC",
        ],
        &["reminders", "--kind", "visa", "--expires", "2027-02-22", "--now", "today", "--zone", "UTC"],
        &[],
    ] {
        let (code, out, err) = inspect(arguments);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(err.starts_with("inspect: "), "{err}");
    }
}
