//! Opening: what was chosen is there again; damage, a newer file and a bad disk each end in something a person can use.

use before_you_go::app::Notice;
use before_you_go::app::act::Tap;
use before_you_go::app::boot::{Opened, embedded_hotlines};
use before_you_go::app::{Trouble, boot};
use before_you_go::platform::fake::FakeDevice;
use before_you_go::store::user::Setting;
use domain::Lang;
use domain::settings::TextSize;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

fn device(folder: &Path) -> FakeDevice {
    FakeDevice { folder: Some(folder.to_owned()), ..FakeDevice::default() }
}

async fn open(folder: &TempDir) -> Result<Opened, Trouble> {
    boot(Arc::new(device(folder.path()))).await
}

async fn choose(opened: &Opened, setting: Setting) {
    assert!(opened.app.act(Tap::Choose(setting)).await.unwrap().kept);
}

#[tokio::test]
async fn what_was_chosen_is_there_again() {
    let folder = TempDir::new().unwrap();
    choose(&open(&folder).await.unwrap(), Setting::Lang(Lang::My)).await;
    choose(&open(&folder).await.unwrap(), Setting::Origin(None)).await;
    choose(&open(&folder).await.unwrap(), Setting::TextSize(TextSize::Largest)).await;
    let opened = open(&folder).await.unwrap();
    assert_eq!(opened.settings.lang, Some(Lang::My));
    assert_eq!(opened.settings.origin, domain::settings::Answer::Skipped);
    assert_eq!(opened.settings.text_size, TextSize::Largest);
    assert!(opened.settings.is_first_open(), "one question is still open");
    assert_eq!(opened.notice, None);
}

/// What is done to a file, and how.
type Damage = (&'static str, fn(&Path));

#[tokio::test]
async fn every_way_of_damaging_content_ends_with_the_whole_content() {
    let damages: [Damage; 5] = [
        ("overwritten", |file| std::fs::write(file, "not a database at all, but long enough to be looked at").unwrap()),
        ("cut short", |file| std::fs::OpenOptions::new().write(true).open(file).unwrap().set_len(3000).unwrap()),
        ("emptied", |file| std::fs::write(file, "").unwrap()),
        ("a page of zeros", |file| {
            let mut bytes = std::fs::read(file).unwrap();
            bytes[4096..8192].fill(0);
            std::fs::write(file, bytes).unwrap();
        }),
        ("another schema", |file| {
            let other = rusqlite::Connection::open(file).unwrap();
            other.execute_batch("DROP TABLE guide; PRAGMA user_version = 77").unwrap();
        }),
    ];
    for (name, damage) in damages {
        let folder = TempDir::new().unwrap();
        let before = open(&folder).await.unwrap().app.hotlines().await.unwrap();
        let opened = open(&folder).await.unwrap();
        choose(&opened, Setting::Lang(Lang::Lo)).await;
        drop(opened);
        damage(&folder.path().join("content.db"));
        let opened = open(&folder).await.unwrap();
        assert_eq!(opened.app.hotlines().await.unwrap(), before, "{name}");
        assert!(!opened.app.guides(Lang::Km, None).await.unwrap().topics.is_empty(), "{name}");
        assert_eq!(opened.settings.lang, Some(Lang::Lo), "{name}: user.db is another file");
    }
}

#[tokio::test]
async fn a_damaged_user_file_is_kept_aside_and_said_so() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("user.db");
    for kept in ["user.db.damaged-1", "user.db.damaged-2"] {
        std::fs::write(&file, format!("{kept}: this was never a database, but somebody's choices")).unwrap();
        let damaged = std::fs::read(&file).unwrap();
        let opened = open(&folder).await.unwrap();
        assert_eq!(opened.notice, Some(Notice::DamagedUserKept(kept.to_owned())));
        assert_eq!(std::fs::read(folder.path().join(kept)).unwrap(), damaged, "not a byte is lost");
        choose(&opened, Setting::Lang(Lang::Km)).await;
        drop(opened);
    }
    assert!(std::fs::read(&file).unwrap().starts_with(b"SQLite format 3"));
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_refused_and_not_changed() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("user.db");
    drop(open(&folder).await.unwrap());
    rusqlite::Connection::open(&file)
        .unwrap()
        .execute_batch("PRAGMA journal_mode = DELETE; PRAGMA user_version = 9000")
        .unwrap();
    let before = (std::fs::read(&file).unwrap(), std::fs::metadata(&file).unwrap().modified().unwrap());
    assert_eq!(open(&folder).await.err(), Some(Trouble::UserTooNew));
    assert_eq!((std::fs::read(&file).unwrap(), std::fs::metadata(&file).unwrap().modified().unwrap()), before);
}

#[tokio::test]
async fn without_any_storage_there_are_still_emergency_numbers() {
    let folder = TempDir::new().unwrap();
    let not_a_folder = folder.path().join("file");
    std::fs::write(&not_a_folder, "").unwrap();
    let trouble = boot(Arc::new(device(&not_a_folder))).await.err();
    assert!(matches!(trouble, Some(Trouble::NoStorage(_))), "{trouble:?}");
    let groups = domain::directory::Caller::default().emergency(&embedded_hotlines(), 4);
    assert!(groups.iter().any(|group| group.country == domain::Country::Thailand));
}
