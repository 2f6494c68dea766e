//! Starts the edition this build was made for: a window, a browser page or an Android activity.

use before_you_go::platform::this_device;
use before_you_go::ui::Root;

#[cfg(feature = "web")]
fn main() {
    use dioxus::web::{Config, HashHistory};
    // The address is kept behind `#`: any static host will do, and no host learns which page is read.
    let config = Config::new().history(std::rc::Rc::new(HashHistory::new(false)));
    dioxus::LaunchBuilder::new().with_cfg(config).with_context(this_device()).launch(Root);
}

#[cfg(all(any(feature = "desktop", feature = "mobile"), not(feature = "web")))]
fn main() {
    window::open();
}

#[cfg(not(any(feature = "desktop", feature = "mobile", feature = "web")))]
fn main() {
    eprintln!("built without an edition: choose --features desktop, mobile or web");
}

#[cfg(all(any(feature = "desktop", feature = "mobile"), not(feature = "web")))]
mod window {
    use super::{Root, this_device};
    use before_you_go::ui::root::WhenReady;
    use std::sync::Arc;
    use std::time::Instant;

    /// The page round the app: the reader may enlarge it, and colours follow the phone before the first drawing.
    const INDEX: &str = include_str!("../assets/window.html");

    pub(super) fn open() {
        let started = Instant::now();
        let head = format!("<style>{}{}</style>", theme::fonts(), theme::STYLE);
        let config = dioxus_config()
            .with_custom_index(INDEX.replace("<!-- style -->", &head))
            .with_disable_context_menu(!cfg!(debug_assertions));
        let mut builder = dioxus::LaunchBuilder::new().with_cfg(config).with_context(this_device());
        if std::env::args().any(|argument| argument == "--report-ready") {
            builder = builder.with_context(WhenReady(Arc::new(move || {
                println!("ready after {} ms", started.elapsed().as_millis())
            })));
        }
        builder.launch(Root);
    }

    #[cfg(not(target_os = "android"))]
    fn dioxus_config() -> dioxus::desktop::Config {
        use dioxus::desktop::{LogicalSize, WindowBuilder};
        let window = WindowBuilder::new().with_title("Before You Go").with_inner_size(LogicalSize::new(360.0, 740.0));
        dioxus::desktop::Config::new().with_window(window).with_menu(None)
    }

    #[cfg(target_os = "android")]
    fn dioxus_config() -> dioxus::mobile::Config {
        dioxus::mobile::Config::new()
    }
}
