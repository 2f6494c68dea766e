//! Hostile bytes as the container.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::fuzzed::bundle(data));
