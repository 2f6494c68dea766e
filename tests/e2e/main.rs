//! End to end: the real web edition in a real browser, and the real window. Needs `make web`, Chromium and Xvfb.

mod phone;
mod reading;

use phone::Phone;

/// A phone of the usual size, opened for the first time.
pub async fn phone() -> Phone {
    Phone::new(360, 740).await
}
