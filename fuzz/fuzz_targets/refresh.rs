//! Hostile bytes as metadata in a bundle.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::fuzzed::metadata(data));
