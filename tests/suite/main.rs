//! Tests of the program as a whole, without a browser. One binary, a file a subject.

mod arrows;
mod goldens;
mod opening;
mod tabs;
