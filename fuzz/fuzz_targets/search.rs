//! Anything typed, and looked for in any text.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fuzz::searched::query_and_marks(data));
