//! Faults under the stores while an update is applied: a disk that breaks or is full, power that goes, a process that dies, at
//! every step that SQLite takes. Expected everywhere: old content whole or new content whole, nothing personal touched, the
//! next update completes, and what is older than what was installed is not taken.

// SQLite's own interface to files is tried as it is on phones and on Linux.
#![cfg(unix)]

mod crash;
mod failing;
mod full;
mod killed;
mod phone;
mod power;
#[path = "../support/releases.rs"]
mod releases;
mod vfs;
mod watch;
mod world;
