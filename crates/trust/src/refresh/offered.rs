//! Where sigstore-tuf takes its files from: the bundle first, then what is remembered. Refuses what is over its length.

use super::Remembered;
use super::remembered::locked;
use crate::bundle::{Bundle, Name};
use sigstore_tuf::Error;
use sigstore_tuf::transport::{FetchFuture, Repository};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

pub(super) struct Offered {
    files: BTreeMap<String, Vec<u8>>,
    asked: Asked,
}

/// The name of the file that was asked for last: the one an error is about.
#[derive(Clone, Default)]
pub(super) struct Asked(Arc<Mutex<String>>);

impl Asked {
    pub(super) fn last(&self) -> String {
        locked(&self.0).clone()
    }
}

/// Why a file is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotGiven {
    Missing,
    TooLarge,
}

impl fmt::Display for NotGiven {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl std::error::Error for NotGiven {}

impl Offered {
    pub(super) fn new(bundle: &Bundle, remembered: &Remembered) -> Offered {
        let metadata = |name: &Name| !matches!(name, Name::Patch(_) | Name::Pack(_));
        let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        // Roots are not taken from memory a second time: those that chain were adopted before anything was asked for, and
        // one that does not, because its bytes were damaged, must not stand in the way of a good one.
        for (name, content) in remembered.entries().filter(|(name, _)| !matches!(name, Name::Root(_))) {
            files.insert(name.to_string(), content.to_vec());
        }
        for (name, content) in bundle.entries().filter(|(name, _)| metadata(name)) {
            files.insert(name.to_string(), content.to_vec());
        }
        Offered { files, asked: Asked::default() }
    }

    pub(super) fn asked(&self) -> Asked {
        self.asked.clone()
    }

    fn give(&self, name: &str, max_length: u64) -> Result<Option<Vec<u8>>, Error> {
        name.clone_into(&mut locked(&self.asked.0));
        let refused = |why: NotGiven| Err(Error::transport_with_source(name, why));
        match self.files.get(name) {
            Some(content) if content.len() as u64 > max_length => refused(NotGiven::TooLarge),
            Some(content) => Ok(Some(content.clone())),
            // The end of the chain.
            None if name.ends_with(".root.json") => Ok(None),
            None => refused(NotGiven::Missing),
        }
    }
}

impl Repository for Offered {
    fn fetch_metadata<'a>(&'a self, name: &'a str, max_length: u64) -> FetchFuture<'a> {
        Box::pin(std::future::ready(self.give(name, max_length)))
    }

    fn fetch_target<'a>(&'a self, path: &'a str, _: u64) -> FetchFuture<'a> {
        // Packs do not go this way: see `crate::delta`.
        Box::pin(std::future::ready(Err(Error::transport_with_source(path, NotGiven::Missing))))
    }
}
