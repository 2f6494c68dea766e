//! My papers in a real browser: a date as printed, both calendars, what was missed, renewing, the PIN, the wipe.

use crate::phone;

#[tokio::test]
async fn a_paper_is_added_as_printed_and_shown_in_both_calendars() {
    let phone = phone().await;
    phone.answer_first_questions("en", 1, 2).await;
    phone.tap(".tabs a:nth-of-type(3)").await;
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
    phone.tap(".tabs a:nth-of-type(3)").await;
    phone.tap(".next-paper a").await;
    phone.tap("#renewed").await;
    phone.wait_for_text(".pressing", "Renewed").await;
    phone.tap("#change").await;
    phone.type_date("31/03/2572").await;
    phone.tap("#save").await;
    phone.tap(".next-paper a").await;
    phone.find("#delete").await;
    let page = phone.text().await;
    assert!(page.contains("31 March 2029") && page.contains("renewed. Ended: 31 March 2027"), "{page}");
    phone.close().await;
}
