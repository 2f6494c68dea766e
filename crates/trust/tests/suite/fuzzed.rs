//! The bodies of the fuzz targets (`fuzz/`), and their corpora replayed, each file also with some hundreds of its bytes
//! changed: no panic, and nothing accepted that is not what was signed (T29, the parts that are here).
//!
//! `UPDATE_CORPUS=1 cargo test -p trust corpus` writes the corpora anew.

use crate::sim::{Sim, day, pack};
use std::collections::BTreeMap;
use trust::bundle::{Bundle, Limits, Name};
use trust::delta;
use trust::hash::Sha256;
use trust::refresh::{Remembered, refresh};
use trust::release::{Blob, PackTarget};

/// A bundle that parses is written as it was read.
pub fn bundle(data: &[u8]) {
    if let Ok(bundle) = Bundle::parse(data, Limits::FILE) {
        let written = bundle.to_bytes(Limits::FILE).unwrap();
        assert_eq!(Bundle::parse(&written, Limits::FILE), Ok(bundle));
    }
}

/// What is accepted is one of the two releases that were signed.
pub fn metadata(data: &[u8]) {
    let Ok(offered) = Bundle::parse(data, Limits::FILE) else { return };
    let sim = Sim::ours();
    if let Ok(refreshed) = refresh(&sim.roots[0], &Remembered::default(), &offered, day(0)) {
        let target = &refreshed.release.packs[&pack("hotlines")];
        let signed = [&b"{\"number\":\"1300\"}\n"[..], NEXT].map(Sha256::of);
        assert!(signed.contains(&target.sha256));
    }
}

/// Whatever the bytes are, signed as they stand: a pack of the signed length, or a refusal.
pub fn compressed(data: &[u8]) {
    let target = PackTarget {
        length: 4096,
        sha256: Sha256::of(&base()),
        schema: 2,
        seq: 2,
        min_app: "0.1.0".parse().unwrap(),
        full: Blob::of(data),
        patches: BTreeMap::new(),
    };
    for base in [&base()[..], b""] {
        if let Ok(verified) = delta::patched(&pack("km"), &target, &target.full, base, data) {
            assert_eq!(verified.raw().len(), 4096);
        }
    }
}

const NEXT: &[u8] = b"{\"number\":\"1301\"}\n";

fn base() -> Vec<u8> {
    (0..1024_u32).flat_map(|number| (number.wrapping_mul(2_654_435_761) >> 16).to_le_bytes()).collect()
}

type Target = (&'static str, fn(&[u8]));
const TARGETS: [Target; 3] = [("bundle", bundle), ("refresh", metadata), ("delta", compressed)];

/// The seeds: good files and their near misses.
fn seeds(target: &str) -> Vec<(&'static str, Vec<u8>)> {
    let mut sim = Sim::ours();
    let first = sim.bundle().to_bytes(Limits::FILE).unwrap();
    sim.put_pack("hotlines", NEXT);
    sim.publish(&["root"]);
    sim.release();
    let mut second = sim.bundle();
    second.insert(Name::Pack(pack("hotlines")), NEXT.to_vec()).unwrap();
    second.insert(Name::Patch(Sha256::of(b"patch")), b"patch".to_vec()).unwrap();
    let second = second.to_bytes(Limits::FILE).unwrap();
    match target {
        "delta" => {
            let mut changed = base();
            changed[2000] ^= 1;
            vec![
                ("whole", trust::sign::compress(&base()).unwrap()),
                ("patch", trust::sign::patch(&base(), &base()).unwrap()),
                ("changed", trust::sign::patch(&base(), &changed).unwrap()),
                ("empty", trust::sign::compress(b"").unwrap()),
                ("portal", b"<html>".to_vec()),
            ]
        }
        _ => vec![
            ("first", first),
            ("cut", second[..second.len() / 2].to_vec()),
            ("second", second),
            ("later", b"BYG-UB2\n".to_vec()),
            ("none", b"BYG-UB1\n\0".to_vec()),
            ("portal", b"<!DOCTYPE html>".to_vec()),
        ],
    }
}

#[test]
fn t29_the_corpora_and_their_neighbours() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    for (name, run) in TARGETS {
        let folder = folder.join(name);
        if std::env::var_os("UPDATE_CORPUS").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            seeds(name).iter().for_each(|(seed, bytes)| std::fs::write(folder.join(seed), bytes).unwrap());
        }
        let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        assert!(files.len() >= seeds(name).len(), "{name}: UPDATE_CORPUS=1 writes it");
        for file in files {
            let data = std::fs::read(file).unwrap();
            run(&data);
            for round in 0..200 {
                run(&neighbour(&data, round));
            }
        }
    }
}

/// `data` with one to four changes, always the same ones for the same round.
fn neighbour(data: &[u8], round: u32) -> Vec<u8> {
    let digest = Sha256::of(&[&round.to_le_bytes()[..], data].concat()).to_string().into_bytes();
    let mut data = data.to_vec();
    for change in digest.chunks(16).take(1 + round as usize % 4) {
        let number = change.iter().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)));
        let place = number.checked_rem(data.len()).unwrap_or(0);
        match number / 7 % 4 {
            0 if !data.is_empty() => data[place] ^= 1 << (number % 8),
            1 if !data.is_empty() => drop(data.remove(place)),
            2 => data.truncate(place),
            _ => data.insert(place, u8::try_from(number % 256).unwrap()),
        }
    }
    data
}

/// The seeds are what they say: a good one is accepted.
#[test]
fn the_good_seeds_are_good() {
    let phone = crate::sim::Phone::of(&Sim::ours());
    for (seed, bytes) in seeds("refresh").into_iter().filter(|(seed, _)| matches!(*seed, "first" | "second")) {
        let offered = Bundle::parse(&bytes, Limits::FILE).unwrap();
        assert!(phone.clone().take(&offered).is_ok(), "{seed}");
    }
}
