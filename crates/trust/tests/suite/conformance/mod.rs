//! Own ports of the official TUF conformance cases (theupdateframework/tuf-conformance), one test a case and named after it;
//! parametrized ones say the parameter. What a phone keeps after a refusal is stricter here than in TUF: roots that chain,
//! and of the rest nothing, so that the timestamp of a half-good answer is not kept as there.
//!
//! Not ported, because there is nothing here that they could try:
//! * `test_basic_refresh_requests`, `test_implicit_refresh`, `test_artifact_cache`: which requests are made; here nothing is.
//! * `test_faketime`: tries the suite's own clock; the lower bound is an argument.
//! * `test_client_downloads_expected_file_in_sub_dir`: a pack's name has no folder.
//! * `test_download_with_hash_algorithms[sha512]`: SHA-256 is the one hash of the format; refused, see `packs`.
//! * `test_unusual_role_name` (4), `test_graph_traversal` (12), `test_targetfile_search` (9), `test_targets_role_removal`'s
//!   delegated role, `test_cached_role_is_verified_against_current_delegator`, `test_delegation_not_in_snapshot`: there are
//!   no delegations. (The removal is tried with an entry of the snapshot that is no delegation.)
//! * `test_static_repository` (2): signed with ECDSA, which is refused here.

pub(crate) use basic::edited;

mod basic;
mod expiration;
mod keys;
mod packs;
mod rollback;
mod rotations;
