//! A disk that is really full: a small file system in memory. Only root may mount one; else it is skipped, and the VFS alone
//! plays the full disk. Unlike it, this one is full for the second copy of the release too.

use super::phone::{Link, Phone};
use super::world::{Which, world};
use before_you_go::app::update::{Outcome, Why};
use std::fs::{File, read_dir, remove_file, write};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// Of the file system: a phone's files three times.
const SIZE: &str = "size=24m";

/// Bytes that are left, from none to plenty.
const LEFT: [u64; 7] = [0, 16 << 10, 64 << 10, 256 << 10, 1 << 20, 2 << 20, 10 << 20];

struct Mounted(TempDir);

impl Mounted {
    fn new() -> Option<Mounted> {
        let folder = TempDir::new().unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", SIZE, "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|output| output.status.success()).then_some(Mounted(folder))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        drop(Command::new("umount").arg(self.0.path()).status());
    }
}

/// Takes all room but `left` bytes.
fn fill(file: &Path, left: u64) {
    let mut filling = File::create(file).unwrap();
    while filling.write_all(&[7; 4096]).is_ok() {}
    let length = filling.metadata().unwrap().len();
    filling.set_len(length - left).unwrap();
}

#[test]
fn a_disk_that_is_really_full() {
    let Some(mounted) = Mounted::new() else {
        eprintln!("skipped: only root can mount a file system in memory");
        return;
    };
    let world = world();
    let folder = mounted.0.path();
    let mut ended = Vec::new();
    for left in LEFT {
        let what = format!("{left} bytes left");
        for entry in read_dir(folder).unwrap() {
            remove_file(entry.unwrap().path()).unwrap();
        }
        for (name, bytes) in &world.before {
            write(folder.join(name), bytes).unwrap();
        }
        let filling = folder.join("filling");
        fill(&filling, left);
        let mut phone = Phone::at(folder, &world.served, Link::Cut);
        phone.boot();
        assert_eq!(world.which(&phone.seen(), &what), Which::Old, "{what}");
        let outcome = phone.update();
        let seen = world.which(&phone.seen(), &what);
        match outcome {
            Outcome::New { release: 2, .. } => assert_eq!(seen, Which::New, "{what}"),
            Outcome::Not(Why::NoRoom) => assert_eq!(seen, Which::Old, "{what}"),
            other => panic!("{what}: {other:?}"),
        }
        phone.close();
        // Opened again while it is still full.
        phone.boot();
        assert_eq!(world.which(&phone.seen(), &what), seen, "{what}");
        remove_file(filling).unwrap();
        phone.installs(2);
        assert_eq!(world.which(&phone.seen(), &what), Which::New, "{what}");
        phone.close();
        assert_eq!(world.expect_whole(&mut phone, &what).there, Which::New);
        ended.push(seen);
    }
    println!("really full: {ended:?} with {LEFT:?} bytes left");
    assert_eq!((ended.first(), ended.last()), (Some(&Which::Old), Some(&Which::New)));
}
