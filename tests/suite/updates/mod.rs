//! Updates without a browser, at the app's level: a phone with a real folder, a real host that misbehaves, and files from
//! neighbours. Whatever happens, what is installed is the old content whole or the new one whole, and signed; and what is
//! personal is untouched (each `Phone` looks at that when it goes). `tests/faults` cuts the power.

mod forged;
mod handed;
mod host;
mod links;
mod model;
mod phone;
mod places;
mod together;
