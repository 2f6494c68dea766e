//! The metadata a phone keeps: its floors. Verified anew each time, so that damage in it is only forgetfulness.

use crate::bundle::Name;
use crate::root;
use sigstore_tuf::MetadataStore;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Metadata files by the names they have in a bundle: every root known, the timestamp, the snapshot, the targets. With
/// packs beside them they make a bundle for a neighbour.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Remembered(BTreeMap<Name, Vec<u8>>);

impl Remembered {
    /// What was kept, by name and bytes; names that are not of the grammar are dropped.
    pub fn from_files(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Remembered {
        let files = files.into_iter().filter_map(|(name, content)| Some((name.parse().ok()?, content)));
        Remembered(files.filter(|(name, _)| !matches!(name, Name::Patch(_) | Name::Pack(_))).collect())
    }

    /// What to keep, by name and bytes.
    pub fn files(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.entries().map(|(name, content)| (name.to_string(), content))
    }

    pub(super) fn get(&self, name: &Name) -> Option<&[u8]> {
        self.0.get(name).map(Vec::as_slice)
    }

    pub(super) fn insert(&mut self, name: Name, content: &[u8]) {
        self.0.insert(name, content.to_vec());
    }

    /// The same with the names as types.
    pub fn entries(&self) -> impl Iterator<Item = (&Name, &[u8])> {
        self.0.iter().map(|(name, content)| (name, content.as_slice()))
    }
}

/// Names and lengths; nobody reads the rest in a log.
impl fmt::Debug for Remembered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.0.iter().map(|(name, content)| (name.to_string(), content.len()))).finish()
    }
}

/// Where sigstore-tuf keeps what it verified: in memory, so that it cannot fail to. (It only logs that keeping failed.)
#[derive(Clone, Default)]
pub(super) struct Buffer(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

impl Buffer {
    /// One with what is `remembered` and the program's own root, which may be the one a neighbour lacks.
    pub(super) fn holding(remembered: &Remembered, bundled_root: &[u8]) -> Buffer {
        let buffer = Buffer::default();
        let mut files = locked(&buffer.0);
        // In the order of their numbers, so that the newest of a role is the one that stays.
        for (name, content) in remembered.entries() {
            let name = match name {
                Name::Root(number) => history(*number),
                Name::Timestamp => "timestamp.json".to_owned(),
                Name::Snapshot(_) => "snapshot.json".to_owned(),
                Name::Targets(_) => "targets.json".to_owned(),
                Name::Patch(_) | Name::Pack(_) => continue,
            };
            files.insert(name, content.to_vec());
        }
        if let Ok(number) = root::version(bundled_root) {
            files.insert(history(number), bundled_root.to_vec());
        }
        drop(files);
        buffer
    }

    /// What is verified: the roots up to the number `root`, the timestamp, and the two files `names` by the names without
    /// number under which sigstore-tuf keeps them.
    pub(super) fn remembered(&self, root: u64, names: &[Name; 2]) -> Remembered {
        let files = locked(&self.0);
        let roots = files.iter().filter_map(|(kept, content)| {
            let name = kept.strip_prefix(HISTORY)?.parse().ok()?;
            let Name::Root(number) = name else { return None };
            (number <= root && root::version(content) == Ok(number)).then(|| (name, content.clone()))
        });
        let [snapshot, targets] = names;
        let others = [(&Name::Timestamp, "timestamp.json"), (snapshot, "snapshot.json"), (targets, "targets.json")];
        let others = others.into_iter().filter_map(|(name, kept)| Some((name.clone(), files.get(kept)?.clone())));
        Remembered(roots.chain(others).collect())
    }
}

impl MetadataStore for Buffer {
    fn load(&self, name: &str) -> sigstore_tuf::Result<Option<Vec<u8>>> {
        Ok(locked(&self.0).get(name).cloned())
    }

    fn store(&self, name: &str, bytes: &[u8]) -> sigstore_tuf::Result<()> {
        locked(&self.0).insert(name.to_owned(), bytes.to_vec());
        Ok(())
    }
}

/// sigstore-tuf's folder of roots.
const HISTORY: &str = "root_history/";

/// Where sigstore-tuf looks for the root of that number.
fn history(number: u64) -> String {
    format!("{HISTORY}{}", Name::Root(number))
}

/// What is in `mutex`. Nothing here panics while it holds one; and if something did, whole values are all there is.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
