//! The bodies of the targets, which the ordinary tests replay over the corpora too.

// The rest of these files is for those tests.
#![allow(dead_code)]

#[path = "../../crates/trust/tests/suite/fuzzed.rs"]
pub mod fuzzed;
#[path = "../../crates/trust/tests/suite/sim.rs"]
mod sim;
#[path = "../../crates/search/tests/fuzzed.rs"]
pub mod searched;
