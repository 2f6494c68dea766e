//! An async handle to the stores, so that no tap and no drawing waits for a disk. Where there are threads the stores
//! live on one of their own; in a browser, where there are none, they are called at once.

#[cfg(not(target_family = "wasm"))]
mod thread;
#[cfg(not(target_family = "wasm"))]
pub use thread::StoreHandle;

#[cfg(target_family = "wasm")]
mod inline;
#[cfg(target_family = "wasm")]
pub use inline::StoreHandle;
