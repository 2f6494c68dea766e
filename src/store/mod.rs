//! What is kept on the phone: two SQLite files. `content` holds what we publish and can be rebuilt at any time; `user`
//! holds what a person told us and is never touched by content. Refuses nothing but what SQLite refuses: whether a pack
//! may be installed is for [`content::TrustedPack`] to say.

mod connection;
pub mod content;
mod error;
mod handle;
pub mod user;

pub use connection::Place;
pub use error::StoreError;
pub use handle::StoreHandle;

use content::{ContentStore, TrustedPack};
use user::UserStore;

/// Both files, open.
pub struct Stores {
    /// What we publish.
    pub content: ContentStore,
    /// What a person told us.
    pub user: UserStore,
    /// Where both are.
    place: Place,
}

/// What opening found besides the stores themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The user file was damaged and is now kept under this name; a new one was begun.
    pub damaged_user_kept_as: Option<String>,
    /// The content file was damaged or of another schema, and was rebuilt.
    pub content_rebuilt: bool,
}

impl Stores {
    /// Opens both files below `place`, puts `embedded` in if it is not what is installed, and mends what can be mended.
    ///
    /// # Errors
    /// [`StoreError::UserTooNew`] when the user file was written by a later program (it is left as it is), otherwise
    /// what SQLite or the disk says.
    pub fn open(place: &Place, embedded: &[TrustedPack]) -> Result<(Stores, Found), StoreError> {
        let (user, damaged_user_kept_as) = UserStore::open(place)?;
        let (mut content, mut content_rebuilt) = ContentStore::open(place)?;
        match content.install(embedded) {
            Ok(_) => {}
            // What is there is whole and is read; what the program brought comes when it can be written.
            Err(error) if error.is_no_room() && content.holds(embedded)? => {}
            Err(error) if !error.is_damage() => return Err(error),
            Err(_) => {
                content = ContentStore::rebuild(place)?;
                content.install(embedded)?;
                content_rebuilt = true;
            }
        }
        Ok((Stores { content, user, place: place.clone() }, Found { damaged_user_kept_as, content_rebuilt }))
    }

    /// Deletes everything personal; what we publish stays.
    ///
    /// # Errors
    /// See [`UserStore::wipe`].
    pub fn wipe(&mut self) -> Result<(), StoreError> {
        self.user.wipe(&self.place)
    }
}
