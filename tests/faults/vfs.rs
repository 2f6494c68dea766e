//! A VFS for SQLite that stands before the usual one and is the process's default, so that the program is tried as it is.
//! Every step that changes the disk (opening, writing, cutting, syncing, deleting) goes by `watch`, which counts it, writes it
//! down and may refuse it. Nothing is really synced: whatever a crash could leave is made from what was written down.

use super::watch::{self, Step, Verdict};
use rusqlite::ffi;
use std::ffi::{CStr, OsStr, c_char, c_int, c_void};
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;
use std::sync::OnceLock;

/// A file as SQLite holds it. The usual VFS's own file lies in the same memory, [`OFFSET`] bytes on.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    /// Where it is, in a box that `close` drops; null for a temporary file.
    path: *mut PathBuf,
}

/// Where the usual VFS's file begins: enough for ours, and fit for any type.
const OFFSET: usize = size_of::<File>().next_multiple_of(16);

/// The usual VFS.
struct Usual(*mut ffi::sqlite3_vfs);

// SAFETY: SQLite keeps a registered VFS for as long as the process lives and calls it from any thread itself.
unsafe impl Send for Usual {}
// SAFETY: as above.
unsafe impl Sync for Usual {}

static USUAL: OnceLock<Usual> = OnceLock::new();

/// Makes it the default; once is enough.
pub fn register() {
    USUAL.get_or_init(|| {
        // SAFETY: null asks for the default VFS; finding it initialises SQLite.
        let usual = unsafe { ffi::sqlite3_vfs_find(std::ptr::null()) };
        assert!(!usual.is_null());
        // SAFETY: it was found, and nobody writes to it. Where nothing is overridden, the usual functions are called with the
        // copy, of which they read no more than the length of paths.
        let mut ours = unsafe { std::ptr::read(usual) };
        ours.szOsFile += c_int::try_from(OFFSET).unwrap();
        ours.zName = c"faults".as_ptr();
        ours.pNext = std::ptr::null_mut();
        ours.xOpen = Some(open);
        ours.xDelete = Some(delete);
        // SAFETY: the copy is never freed.
        let code = unsafe { ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1) };
        assert_eq!(code, ffi::SQLITE_OK);
        Usual(usual)
    });
}

fn usual() -> *mut ffi::sqlite3_vfs {
    USUAL.get().expect("SQLite calls only what is registered").0
}

/// # Safety
/// `name` is null or ends with a zero.
unsafe fn path(name: *const c_char) -> Option<PathBuf> {
    if name.is_null() {
        return None;
    }
    // SAFETY: by the promise above.
    let bytes = unsafe { CStr::from_ptr(name) }.to_bytes();
    Some(PathBuf::from(OsStr::from_bytes(bytes)))
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives a name that ends with a zero, and memory of `szOsFile` bytes for the file.
    unsafe {
        let path = path(name);
        (*file).pMethods = std::ptr::null();
        if let Some(path) = &path
            && let Verdict::Fail(code) = watch::step(path, Step::Open { is_new: !path.exists() })
        {
            return code;
        }
        let inner = file.cast::<u8>().add(OFFSET).cast();
        let open = (*usual()).xOpen.unwrap();
        let code = open(usual(), name, inner, flags, out);
        if !(*inner).pMethods.is_null() {
            let ours = file.cast::<File>();
            (*ours).path = path.map_or(std::ptr::null_mut(), |path| Box::into_raw(Box::new(path)));
            (*ours).base.pMethods = &METHODS;
        }
        code
    }
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, name: *const c_char, is_synced: c_int) -> c_int {
    // SAFETY: SQLite gives a name that ends with a zero.
    unsafe {
        if let Some(path) = path(name)
            && let Verdict::Fail(code) = watch::step(&path, Step::Delete { is_synced: is_synced != 0 })
        {
            return code;
        }
        let delete = (*usual()).xDelete.unwrap();
        delete(usual(), name, 0)
    }
}

/// The usual VFS's file in ours.
///
/// # Safety
/// `file` was opened by [`open`].
unsafe fn inner(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: it lies in the same memory.
    unsafe { file.cast::<u8>().add(OFFSET).cast() }
}

/// What `watch` says to a step on an open file.
///
/// # Safety
/// `file` was opened by [`open`].
unsafe fn step(file: *mut ffi::sqlite3_file, step: Step<'_>) -> Verdict {
    // SAFETY: the box is dropped by `close` only.
    match unsafe { (*file.cast::<File>()).path.as_ref() } {
        Some(path) => watch::step(path, step),
        None => Verdict::Go,
    }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, data: *const c_void, length: c_int, at: i64) -> c_int {
    // SAFETY: SQLite gives `length` bytes and an open file.
    unsafe {
        let bytes = std::slice::from_raw_parts(data.cast::<u8>(), usize::try_from(length).unwrap());
        let write = (*(*inner(file)).pMethods).xWrite.unwrap();
        match step(file, Step::Write { at: u64::try_from(at).unwrap(), bytes }) {
            Verdict::Go => write(inner(file), data, length, at),
            Verdict::Fail(code) => {
                // A disk that fills up, or breaks, takes a part before it says so.
                let part = c_int::try_from(watch::failed_part(bytes.len())).unwrap();
                if part > 0 {
                    write(inner(file), data, part, at);
                }
                code
            }
        }
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, length: i64) -> c_int {
    // SAFETY: SQLite gives an open file.
    unsafe {
        match step(file, Step::Truncate { length: u64::try_from(length).unwrap() }) {
            Verdict::Go => (*(*inner(file)).pMethods).xTruncate.unwrap()(inner(file), length),
            Verdict::Fail(code) => code,
        }
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, _: c_int) -> c_int {
    // SAFETY: SQLite gives an open file.
    match unsafe { step(file, Step::Sync) } {
        Verdict::Go => ffi::SQLITE_OK,
        Verdict::Fail(code) => code,
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: SQLite closes an open file once.
    unsafe {
        let ours = file.cast::<File>();
        if !(*ours).path.is_null() {
            drop(Box::from_raw((*ours).path));
            (*ours).path = std::ptr::null_mut();
        }
        (*(*inner(file)).pMethods).xClose.unwrap()(inner(file))
    }
}

unsafe extern "C" fn shm_map(
    file: *mut ffi::sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    // SAFETY: SQLite gives an open file and a place for the answer.
    unsafe {
        let map = (*(*inner(file)).pMethods).xShmMap.unwrap();
        let code = map(inner(file), page, size, 0, out);
        // What is asked for is not there yet.
        if code != ffi::SQLITE_OK || !(*out).is_null() || extend == 0 {
            return code;
        }
        match step(file, Step::Grow) {
            Verdict::Go => map(inner(file), page, size, extend, out),
            Verdict::Fail(code) => code,
        }
    }
}

/// A method that only hands on.
macro_rules! hand_on {
    ($name:ident, $method:ident, ($($argument:ident: $type:ty),*) $(-> $result:ty)?) => {
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $type)*) $(-> $result)? {
            // SAFETY: SQLite gives an open file; the usual VFS has every method of version 2.
            unsafe { (*(*inner(file)).pMethods).$method.unwrap()(inner(file) $(, $argument)*) }
        }
    };
}

hand_on!(read, xRead, (data: *mut c_void, length: c_int, at: i64) -> c_int);
hand_on!(file_size, xFileSize, (size: *mut i64) -> c_int);
hand_on!(lock, xLock, (level: c_int) -> c_int);
hand_on!(unlock, xUnlock, (level: c_int) -> c_int);
hand_on!(check_reserved_lock, xCheckReservedLock, (out: *mut c_int) -> c_int);
hand_on!(file_control, xFileControl, (what: c_int, argument: *mut c_void) -> c_int);
hand_on!(sector_size, xSectorSize, () -> c_int);
hand_on!(device_characteristics, xDeviceCharacteristics, () -> c_int);
hand_on!(shm_lock, xShmLock, (offset: c_int, count: c_int, flags: c_int) -> c_int);
hand_on!(shm_barrier, xShmBarrier, ());
hand_on!(shm_unmap, xShmUnmap, (is_delete: c_int) -> c_int);

/// Version 2: without the methods for mapped memory, so that no byte goes past `write`.
static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
