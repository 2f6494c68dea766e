//! The main job: choose a language, read a guide, find a number to call.

use crate::phone;

#[tokio::test]
async fn first_open_asks_three_things_and_remembers() {
    let phone = phone().await;
    let names =
        phone.ask("return [...document.querySelectorAll('.welcome button')].map(button => button.innerText)").await;
    assert_eq!(names, serde_json::json!(["ខ្មែរ", "ລາວ", "မြန်မာ", "English"]));
    phone.answer_first_questions("my", 3, 2).await;
    phone.go("").await;
    phone.find(".tiles").await;
    assert_eq!(phone.ask("return document.documentElement.lang").await, "my");
    phone.close().await;
}
