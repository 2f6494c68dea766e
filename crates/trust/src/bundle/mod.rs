//! The update bundle, `.ub`: roots, metadata, patches and packs in one file, from a host or a neighbour. The container
//! proves nothing; it only refuses what is not its form, before anything in it is looked at.
//!
//! Bytes: [`MAGIC`] · number of entries (1 byte) · entries: length of the name (1 byte), name (ASCII, see [`Name`]), length
//! of the content (4 bytes, little-endian), content. No name twice, nothing after the last entry.

mod name;
mod read;

pub use name::{BadName, Name};

use std::collections::BTreeMap;

/// The first 8 bytes of every bundle; the digit is the version of the container.
pub const MAGIC: &[u8; 8] = b"BYG-UB1\n";

/// How much a bundle may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The whole file, in bytes.
    pub bytes: usize,
    /// Entries.
    pub entries: usize,
}

impl Limits {
    /// Fetched from a host: 64 KiB, 64 entries.
    pub const ONLINE: Limits = Limits { bytes: 64 << 10, entries: 64 };
    /// A file, from a neighbour or a card: 16 MiB, 64 entries.
    pub const FILE: Limits = Limits { bytes: 16 << 20, entries: 64 };
}

/// A bundle whose form is right and of which nothing is verified.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    entries: BTreeMap<Name, Vec<u8>>,
}

/// Why bytes are not a bundle, or a bundle cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// No bytes at all.
    #[error("empty")]
    Empty,
    /// It does not begin like a bundle: a captive portal's page, another file.
    #[error("not a bundle")]
    NotABundle,
    /// A container of a later version; its digit.
    #[error("a bundle of version {0}")]
    LaterVersion(char),
    /// More bytes than the limit; the limit.
    #[error("more than {0} bytes")]
    TooLarge(usize),
    /// More entries than the limit; the limit.
    #[error("more than {0} entries")]
    TooManyEntries(usize),
    /// It ends in the middle.
    #[error("cut off")]
    Truncated,
    /// Something follows the last entry.
    #[error("something after the end")]
    TrailingBytes,
    /// An entry's name is not of the grammar.
    #[error("bad name")]
    BadName,
    /// A name stands twice.
    #[error("{0} twice")]
    Duplicate(Name),
}

/// What a refused file looks like, for the sentence that a person reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Something else: a Wi-Fi's sign-in page, another file.
    Foreign,
    /// A bundle, damaged or not finished.
    Damaged,
    /// A bundle for a later program.
    Later,
}

impl BundleError {
    /// What the file looks like.
    pub fn looks(&self) -> Looks {
        match self {
            BundleError::Empty | BundleError::NotABundle => Looks::Foreign,
            BundleError::LaterVersion(_) => Looks::Later,
            BundleError::TooLarge(_)
            | BundleError::TooManyEntries(_)
            | BundleError::Truncated
            | BundleError::TrailingBytes
            | BundleError::BadName
            | BundleError::Duplicate(_) => Looks::Damaged,
        }
    }
}

impl Bundle {
    /// One with nothing in it; [`crate::refresh::refresh`] then judges what is remembered.
    pub fn new() -> Bundle {
        Bundle::default()
    }

    /// The bundle in `bytes`.
    ///
    /// # Errors
    /// When they are not of the form, or over `limits`.
    pub fn parse(bytes: &[u8], limits: Limits) -> Result<Bundle, BundleError> {
        read::bundle(bytes, limits)
    }

    /// Adds an entry.
    ///
    /// # Errors
    /// When there is one of that name.
    pub fn insert(&mut self, name: Name, content: Vec<u8>) -> Result<(), BundleError> {
        if self.entries.contains_key(&name) {
            return Err(BundleError::Duplicate(name));
        }
        self.entries.insert(name, content);
        Ok(())
    }

    /// An entry's content.
    pub fn get(&self, name: &Name) -> Option<&[u8]> {
        self.entries.get(name).map(Vec::as_slice)
    }

    /// Every entry, in the order they are written in.
    pub fn entries(&self) -> impl Iterator<Item = (&Name, &[u8])> {
        self.entries.iter().map(|(name, content)| (name, content.as_slice()))
    }

    /// The file's bytes; the same entries always give the same bytes.
    ///
    /// # Errors
    /// When they are over `limits`.
    pub fn to_bytes(&self, limits: Limits) -> Result<Vec<u8>, BundleError> {
        let many = BundleError::TooManyEntries(limits.entries);
        let count = u8::try_from(self.entries.len()).map_err(|_| many.clone())?;
        if self.entries.len() > limits.entries {
            return Err(many);
        }
        let mut bytes = MAGIC.to_vec();
        bytes.push(count);
        for (name, content) in &self.entries {
            let name = name.to_string();
            bytes.push(u8::try_from(name.len()).map_err(|_| BundleError::BadName)?);
            bytes.extend_from_slice(name.as_bytes());
            let length = u32::try_from(content.len()).map_err(|_| BundleError::TooLarge(limits.bytes))?;
            bytes.extend_from_slice(&length.to_le_bytes());
            bytes.extend_from_slice(content);
        }
        if bytes.len() > limits.bytes { Err(BundleError::TooLarge(limits.bytes)) } else { Ok(bytes) }
    }
}
