//! Zawgyi, the other encoding of Burmese on the same code points: is it, and what does it say in Unicode?
//!
//! A port of Google's myanmar-tools 1.2.0 (Apache-2.0): `model.dat` and the rules are its data, carried over; the two
//! algorithms are written anew. Short words cannot be told apart with certainty, so search asks for both readings.

mod convert;
mod detect;

pub use convert::to_unicode;
pub use detect::probability;
