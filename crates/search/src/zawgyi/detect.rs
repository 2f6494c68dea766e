//! How likely a text is Zawgyi: two Markov chains over the code points of the script, as one table of differences.

use std::sync::OnceLock;

/// The table, from `model.dat`: for each state the difference of the log probabilities of going to each other state, Unicode
/// above zero.
struct Model {
    size: usize,
    differences: Vec<f32>,
}

static MODEL: OnceLock<Option<Model>> = OnceLock::new();

/// The probability, 0 to 1, that `text` is Zawgyi; 0 when nothing in it tells.
pub fn probability(text: &str) -> f64 {
    let Some(model) = MODEL.get_or_init(|| read(include_bytes!("model.dat"))) else { return 0.0 };
    let mut before = 0;
    let (mut total, mut has_signal) = (0.0_f64, false);
    for state in text.chars().map(state).chain([0]) {
        if before != 0 || state != 0 {
            total += f64::from(model.differences.get(before * model.size + state).copied().unwrap_or(0.0));
            has_signal = true;
        }
        before = state;
    }
    if has_signal { 1.0 / (1.0 + total.exp()) } else { 0.0 }
}

/// The state of a character: 0 for everything that is not of the script.
fn state(character: char) -> usize {
    let code = u32::from(character);
    // First and last code point of each range, in the order of the model's states.
    let ranges = [(0x1000, 0x103F), (0x104A, 0x109F), (0xAA60, 0xAA7F), (0xA9E0, 0xA9FF), (0x2000, 0x200B)];
    let mut first_state = 1;
    for (first, last) in ranges {
        if (first..=last).contains(&code) {
            return usize::try_from(first_state + code - first).unwrap_or(0);
        }
        first_state += last - first + 1;
    }
    0
}

/// Reads the model: big-endian, "UZMODEL " version 2, then "BMARKOV " version 0 with its rows.
fn read(bytes: &[u8]) -> Option<Model> {
    let mut bytes = Bytes(bytes);
    let is_ours = bytes.take(8)? == b"UZMODEL " && bytes.u32()? == 2;
    // The states of `state`, the space-like ones among them.
    let has_our_states = bytes.u32()? == 0;
    let has_chain = bytes.take(8)? == b"BMARKOV " && bytes.u32()? == 0;
    if !(is_ours && has_our_states && has_chain) {
        return None;
    }
    let size = usize::from(bytes.u16()?);
    let mut differences = Vec::with_capacity(size * size);
    for _ in 0..size {
        let entries = bytes.u16()?;
        let fallback = if entries == 0 { 0.0 } else { bytes.f32()? };
        let row = differences.len();
        differences.resize(row + size, fallback);
        for _ in 0..entries {
            let state = usize::from(bytes.u16()?);
            *differences.get_mut(row + state)? = bytes.f32()?;
        }
    }
    Some(Model { size, differences })
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes(self.take(2)?.try_into().ok()?))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_be_bytes(self.take(4)?.try_into().ok()?))
    }

    fn f32(&mut self) -> Option<f32> {
        Some(f32::from_bits(self.u32()?))
    }
}
