//! The releases folder: what is served (`v1/`), what waits for signatures (`pending/`), and two small lists kept beside.
//! Knows names and reads; writing is `steps`'.

use crate::error::Error;
use domain::Lang;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The number of a release: the version of its targets, from 1.
pub type ReleaseNumber = u64;

/// The number of a root: its version, from 1.
pub type RootNumber = u64;

/// A releases folder.
#[derive(Clone, Debug)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
}

/// Which root was the newest when a release was finished: an app that ships with the release has it, and needs those
/// after it only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RootsAt(pub BTreeMap<ReleaseNumber, RootNumber>);

impl Folder {
    /// The folder at `path`, which need not exist yet.
    pub fn at(path: &Path) -> Folder {
        Folder { path: path.to_owned() }
    }

    /// What is served: any web server, object store or CDN can hold a copy.
    pub fn served(&self) -> PathBuf {
        self.path.join("v1")
    }

    /// Metadata.
    pub fn meta(&self, name: &str) -> PathBuf {
        self.served().join("meta").join(name)
    }

    /// A full pack by the SHA-256 of its compressed bytes, in hex.
    pub fn full(&self, sha256: &str) -> PathBuf {
        self.served().join("z").join(format!("{sha256}.zst"))
    }

    /// A patch by the SHA-256 of its bytes, in hex.
    pub fn patch(&self, sha256: &str) -> PathBuf {
        self.served().join("d").join(format!("{sha256}.zst"))
    }

    /// The update bundle for a phone in `lang` at release `from`; `None` for one whose release is not known.
    pub fn bundle(&self, lang: Lang, from: Option<ReleaseNumber>) -> PathBuf {
        let name = from.map_or_else(|| "head.ub".to_owned(), |from| format!("{from}.ub"));
        self.served().join("u").join(lang.code()).join(name)
    }

    /// What waits for signatures; not served.
    pub fn pending(&self) -> PathBuf {
        self.path.join("pending")
    }

    /// The release that waits for signatures.
    pub fn pending_targets(&self) -> PathBuf {
        self.pending().join("targets.json")
    }

    /// The root that waits for signatures.
    pub fn pending_root(&self) -> PathBuf {
        self.pending().join("root.json")
    }

    /// What waits, as a folder of the same form as the served one.
    pub fn pending_files(&self) -> Folder {
        Folder { path: self.pending() }
    }

    fn roots_at_file(&self) -> PathBuf {
        self.path.join("roots-at.json")
    }

    fn shipped_file(&self) -> PathBuf {
        self.path.join("shipped")
    }

    /// The releases that an app was shipped with, as the file `shipped` lists them: a number a line, `#` begins a remark.
    /// None when there is no such file.
    ///
    /// # Errors
    /// When a line is no number.
    pub fn shipped(&self) -> Result<BTreeSet<ReleaseNumber>, Error> {
        let path = self.shipped_file();
        let Some(text) = read_if_there(&path)? else { return Ok(BTreeSet::new()) };
        let text = String::from_utf8_lossy(&text).into_owned();
        let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
        lines
            .filter(|line| !line.is_empty())
            .map(|line| line.parse().map_err(|_| Error::NotANumber(path.clone(), line.to_owned())))
            .collect()
    }

    /// Those of [`Folder::shipped`] before the release `number`.
    ///
    /// # Errors
    /// As [`Folder::shipped`].
    pub fn shipped_before(&self, number: ReleaseNumber) -> Result<BTreeSet<ReleaseNumber>, Error> {
        let mut shipped = self.shipped()?;
        shipped.retain(|one| *one < number);
        Ok(shipped)
    }

    /// See [`RootsAt`]; empty when the file is lost, and every root is then put into every bundle.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn roots_at(&self) -> Result<RootsAt, Error> {
        let Some(bytes) = read_if_there(&self.roots_at_file())? else { return Ok(RootsAt::default()) };
        serde_json::from_slice(&bytes).map_err(|error| Error::Json(error.to_string()))
    }

    /// Keeps what [`Folder::roots_at`] reads.
    ///
    /// # Errors
    /// As `steps`.
    pub fn keep_roots_at(&self, roots_at: &RootsAt, steps: &mut crate::steps::Steps) -> Result<(), Error> {
        let bytes = serde_json::to_vec_pretty(roots_at).map_err(|error| Error::Json(error.to_string()))?;
        steps.put(&self.roots_at_file(), &bytes)
    }

    /// Every served root by number.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn roots(&self) -> Result<BTreeMap<RootNumber, Vec<u8>>, Error> {
        self.numbered("root.json")
    }

    /// The targets of every release ever served, by number.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn all_targets(&self) -> Result<BTreeMap<ReleaseNumber, Vec<u8>>, Error> {
        self.numbered("targets.json")
    }

    /// The number of the last snapshot that was ever written; 0 before the first.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn last_snapshot(&self) -> Result<u64, Error> {
        Ok(self.numbered("snapshot.json")?.last_key_value().map_or(0, |(number, _)| *number))
    }

    fn numbered(&self, role: &str) -> Result<BTreeMap<u64, Vec<u8>>, Error> {
        let mut found = BTreeMap::new();
        for path in files(&self.served().join("meta"))? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let number = name.strip_suffix(role).and_then(|number| number.strip_suffix('.')).map(str::parse);
            if let Some(Ok(number)) = number {
                found.insert(number, read(&path)?);
            }
        }
        Ok(found)
    }
}

/// The bytes of the file.
///
/// # Errors
/// When it is not there or cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|error| Error::File(path.to_owned(), error))
}

/// The bytes of the file, if it is there.
///
/// # Errors
/// When it is there and cannot be read.
pub fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::File(path.to_owned(), error)),
    }
}

/// Every file below `folder`, sorted; none when it is not there.
///
/// # Errors
/// When it cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |error| Error::File(folder.to_owned(), error);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
