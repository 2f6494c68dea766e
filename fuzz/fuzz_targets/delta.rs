//! Hostile bytes as compressed packs and patches.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::fuzzed::compressed(data));
