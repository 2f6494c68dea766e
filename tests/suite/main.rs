//! Tests of the program as a whole, without a browser. One binary, a file a subject.

mod arrows;
mod calendar;
mod dates;
mod goldens;
mod opening;
mod papers;
mod reading;
#[path = "../support/releases.rs"]
mod releases;
mod reminders;
mod search;
mod tabs;
mod updates;
