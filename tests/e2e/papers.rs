//! My papers in a real browser: a date as printed, both calendars, what was missed, renewing, the PIN, the wipe.

use crate::phone;
use crate::phone::Phone;
use serde_json::json;

#[tokio::test]
async fn a_paper_is_added_as_printed_and_shown_in_both_calendars() {
    let phone = phone().await;
    phone.answer_first_questions("en", 1, 2).await;
    phone.tap(".tabs a:nth-of-type(4)").await;
    phone.tap("a.button.main").await;
    phone.tap("a.tile[href$='/papers/add/work-permit']").await;
    phone.type_date("31 มี.ค. 70").await;
    let asked = phone.find(".reading").await.text().await.unwrap();
    assert!(asked.contains("Wednesday, 31 March 2027"), "{asked}");
    assert!(asked.contains("31 มีนาคม 2570"), "{asked}");
    assert!(asked.contains("days left"), "{asked}");
    phone.tap("#save").await;
    phone.wait_for_text("#problem", "Which day is printed? Please look and tap it.").await;
    phone.tap(".reading").await;
    phone.tap("#save").await;
    phone.find(".next-paper").await;
    let next = phone.find(".next-paper").await.text().await.unwrap();
    assert!(next.contains("Work permit") && next.contains("31 March 2027"), "{next}");
    // It is still there after a reload, and one tap renews it.
    phone.go("").await;
    phone.tap(".tabs a:nth-of-type(4)").await;
    phone.tap(".next-paper a").await;
    phone.tap("#renewed").await;
    phone.type_date("31/03/2572").await;
    phone.tap("#save").await;
    phone.tap(".next-paper a").await;
    phone.find("#delete").await;
    let page = phone.text().await;
    assert!(page.contains("31 March 2029") && page.contains("renewed. Ended: 31 March 2027"), "{page}");
    phone.close().await;
}

/// Seconds from now to some seconds after nine on the day after tomorrow, and that day as a paper prints it.
async fn in_two_days(phone: &Phone) -> (i64, String) {
    let script = "const day = new Date(); day.setDate(day.getDate() + 2); day.setHours(9, 0, 5, 0);
        const two = number => String(number).padStart(2, '0');
        return [Math.round((day - Date.now()) / 1000), `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear() + 543}`]";
    let found = phone.ask(script).await;
    (found[0].as_i64().unwrap(), found[1].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn with_permission_a_reminder_is_shown_in_neutral_words_when_its_time_comes() {
    let phone = phone().await;
    phone.allow_notifications("granted").await;
    phone.watch_clock_and_notifications().await;
    phone.answer_first_questions("en", 1, 2).await;
    phone.go("#/papers/reminders").await;
    phone.find("#allowed").await;
    phone.tap("#try").await;
    phone.find("#trying").await;
    phone.move_clock(61).await;
    let test = |shown: &serde_json::Value| shown[0][0] == "This is a test";
    phone.wait_until("the test rings", "return window.shown", vec![], test).await;
    let (seconds, day) = in_two_days(&phone).await;
    phone.add_paper("work-permit", &day).await;
    let kept = phone.kept_number().await;
    // The clock was a minute ahead when the seconds were counted.
    phone.move_clock(seconds + 61).await;
    let rung = |shown: &serde_json::Value| {
        let shown = shown.as_array().unwrap();
        shown.iter().any(|one| one[0] == "Reminder" && one[2].as_str().unwrap().ends_with("/0"))
    };
    phone.wait_until("the day itself rings", "return window.shown", vec![], rung).await;
    let shown = phone.ask("return JSON.stringify(window.shown)").await.to_string();
    assert!(!shown.contains("ermit"), "{shown}");
    // What rang is noted at once, and not missed after a reload.
    let before = phone.ask("return window.shown.length").await;
    phone.wait_until_kept_since(kept).await;
    assert_eq!(phone.ask("return window.shown.length").await, before);
    phone.go("").await;
    phone.go("#/papers").await;
    // The clock was moved over the reminder of the day before: that one was missed, and only that one.
    let missed = phone.find("section#missed").await.text().await.unwrap();
    let on = "const day = new Date(); return day.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric'})";
    let today = phone.ask(on).await;
    assert!(missed.contains("was due on") && !missed.contains(today.as_str().unwrap()), "{missed}");
    phone.close().await;
}

#[tokio::test]
async fn without_permission_nothing_rings_and_what_was_due_is_shown_as_missed() {
    let phone = phone().await;
    phone.allow_notifications("denied").await;
    phone.watch_clock_and_notifications().await;
    phone.answer_first_questions("en", 1, 2).await;
    phone.go("#/papers/reminders").await;
    phone.find("#blocked").await;
    let (seconds, day) = in_two_days(&phone).await;
    phone.add_paper("visa", &day).await;
    // The page is closed and opened again after the day.
    phone.move_clock(seconds + 3 * 3600).await;
    phone.browser.refresh().await.unwrap();
    // It is said on the first page already.
    phone.go("#/").await;
    phone.find("a#missed").await;
    phone.go("#/papers").await;
    let missed = phone.find("section#missed").await.text().await.unwrap();
    assert!(missed.contains("Permission to stay (visa): was due on"), "{missed}");
    assert_eq!(phone.ask("return window.shown").await, json!([]));
    phone.tap("#missed-seen").await;
    let gone = |found: &serde_json::Value| found.is_null();
    phone.wait_until("it was seen", "return document.querySelector('#missed')", vec![], gone).await;
    phone.close().await;
}

#[tokio::test]
async fn a_browser_that_allows_notifications_and_shows_none_is_found_out() {
    let phone = phone().await;
    phone.allow_notifications("granted").await;
    phone.watch_clock_and_notifications().await;
    phone.answer_first_questions("my", 3, 2).await;
    phone.ask("sessionStorage.setItem('refuse', 'yes')").await;
    phone.go("#/papers/reminders").await;
    phone.tap("#try").await;
    phone.find("#trying").await;
    phone.move_clock(61).await;
    phone.find("#impossible").await;
    assert_eq!(phone.ask("return document.querySelector('#allowed')").await, json!(null));
    phone.close().await;
}

#[tokio::test]
async fn when_the_browser_is_full_the_form_stays_filled_and_saving_again_works() {
    let phone = phone().await;
    phone.answer_first_questions("km", 1, 2).await;
    let words = before_you_go::i18n::Strings::new(domain::Lang::Km);
    phone.go("#/papers/add/visa").await;
    phone.type_date("31/03/2571").await;
    let fill = "IDBObjectStore.prototype.realPut ??= IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function(...given) {
            if (window.isFull) throw new DOMException('full', 'QuotaExceededError');
            return this.realPut(...given);
        };
        window.isFull = true;";
    phone.ask(fill).await;
    phone.tap("#save").await;
    phone.wait_for_text("#problem", &words.papers_error_not_saved()).await;
    assert_eq!(phone.ask("return document.querySelector('#date').value").await, json!("31/03/2571"));
    phone.ask("window.isFull = false").await;
    phone.tap("#save").await;
    phone.find(".next-paper").await;
    phone.browser.refresh().await.unwrap();
    phone.find(".next-paper").await;
    assert_eq!(phone.ask("return document.querySelectorAll('.row.paper').length").await, 1);
    phone.close().await;
}

#[tokio::test]
async fn the_pin_hides_the_papers_until_it_is_entered() {
    let phone = phone().await;
    phone.answer_first_questions("km", 1, 2).await;
    phone.add_paper("passport", "31/03/2575").await;
    phone.go("#/papers/private").await;
    for field in ["#pin-new", "#pin-again"] {
        phone.find(field).await.send_keys("4711").await.unwrap();
    }
    phone.tap("#set-pin").await;
    phone.find("#pin-is-set").await;
    phone.browser.refresh().await.unwrap();
    for page in ["#/papers", "#/papers/add", "#/papers/add/visa", "#/papers/reminders", "#/papers/private"] {
        phone.go(page).await;
        phone.find("#pin").await;
        assert!(!phone.text().await.contains("២០៣២"), "{page}");
    }
    phone.go("#/papers").await;
    phone.find("#pin").await.send_keys("0000").await.unwrap();
    phone.tap("#open").await;
    phone.find("#problem").await;
    // Khmer digits are the same PIN.
    phone.find("#pin").await.send_keys("៤៧១១").await.unwrap();
    phone.tap("#open").await;
    phone.find(".next-paper").await;
    phone.close().await;
}

#[tokio::test]
async fn two_taps_delete_everything_personal_and_no_byte_stays_in_the_browser() {
    let phone = phone().await;
    phone.answer_first_questions("en", 1, 2).await;
    for number in 0..5 {
        phone.go("#/papers").await;
        phone.go("#/papers/add/other").await;
        phone.find("#own-name").await.send_keys(&format!("Sokharoeun{number}")).await.unwrap();
        phone.type_date("23/07/2574").await;
        phone.tap("#save").await;
        phone.find(".next-paper").await;
    }
    phone.go("#/settings").await;
    phone.tap("#wipe").await;
    phone.tap("#wipe-yes").await;
    phone.find(".welcome .own-name").await;
    phone.browser.refresh().await.unwrap();
    phone.find(".welcome .own-name").await;
    assert_eq!(phone.close_and_search(&["Sokharoeun", "2031-07-23"]).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_calendar_file_is_offered_and_what_is_no_date_is_said_in_ones_language() {
    let phone = phone().await;
    phone.answer_first_questions("lo", 2, 2).await;
    let words = before_you_go::i18n::Strings::new(domain::Lang::Lo);
    phone.go("#/papers/add/visa").await;
    for (text, says) in [
        ("31/04/2569", words.papers_error_no_day("31")),
        ("31/03/3112", words.papers_error_year_twice("3112")),
        ("๓1/03/2569", words.papers_error_mixed()),
        ("🙂", words.papers_error_unknown("🙂")),
        (&"x".repeat(300), words.papers_error_too_long()),
    ] {
        phone.type_date(text).await;
        phone.wait_for_text("#date-problem", &says).await;
        phone.tap("#save").await;
        phone.wait_for_text("#problem", &says).await;
        assert_eq!(
            phone.ask("return document.querySelector('#date').value").await,
            json!(text),
            "what was typed stays"
        );
    }
    phone.add_paper("visa", "၃၁-၀၃-၂၀၃၁").await;
    phone.go("#/papers/reminders").await;
    phone.tap("#calendar").await;
    phone.wait_for_text("#calendar-saved", &words.reminders_calendar_saved("reminders.ics")).await;
    phone.close().await;
}
