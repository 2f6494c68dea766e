//! The desktop window, started for real under a virtual display.

use crate::phone::start;
use std::path::Path;
use std::process::Command;

#[test]
fn the_window_opens_and_draws_the_first_question() {
    let data = tempfile::TempDir::new().unwrap();
    let (mut display, number) =
        start(Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", "420x800x24"]), |line| {
            Some(line.to_owned())
        });
    let display_name = format!(":{number}");
    let mut app = Command::new(env!("CARGO_BIN_EXE_before-you-go"));
    app.arg("--report-ready")
        .env("DISPLAY", &display_name)
        .env("BEFORE_YOU_GO_DATA", data.path())
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .env("GDK_BACKEND", "x11");
    let (mut app, ready) = start(&mut app, |line| line.starts_with("ready").then(|| line.to_owned()));
    println!("{ready}");
    let folder = Path::new("target/shots");
    std::fs::create_dir_all(folder).unwrap();
    let shot = folder.join("window.png");
    // WebKit draws some frames after the page is ready: pictures are taken until one shows the buttons' border.
    let drawn = (0..100).any(|_| {
        let taken = Command::new("import").args(["-display", &display_name, "-window", "root"]).arg(&shot).status();
        assert!(taken.is_ok_and(|status| status.success()), "import takes a picture");
        has_colour(&shot, "#0B4F52")
    });
    for process in [&mut app, &mut display] {
        drop(process.kill());
        drop(process.wait());
    }
    assert!(drawn, "no button in {}", shot.display());
    assert!(data.path().join("user.db").exists() && data.path().join("content.db").exists());
}

/// Whether a picture has more than a few pixels of this colour.
fn has_colour(picture: &Path, colour: &str) -> bool {
    let histogram = Command::new("convert").arg(picture).args(["-format", "%c", "histogram:info:-"]).output().unwrap();
    let histogram = String::from_utf8_lossy(&histogram.stdout).into_owned();
    let count = |line: &str| line.trim().split(':').next().and_then(|count| count.parse::<u32>().ok());
    histogram.lines().filter(|line| line.contains(colour)).filter_map(count).sum::<u32>() > 500
}
