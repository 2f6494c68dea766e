//! The suite. `T` numbers are those of the list of attacks and faults in the project's design of updates; `conformance` holds
//! ports of the official TUF conformance cases that apply to a client without delegations.

mod attacks;
mod clock;
mod conformance;
mod container;
mod delta;
mod fuzzed;
mod python;
mod releases;
mod signing;
mod sim;
