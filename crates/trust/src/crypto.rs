//! The cryptography given to sigstore-tuf: Ed25519, strictly verified, and SHA-2. Refuses every other scheme.

use ed25519_dalek::{Signature, VerifyingKey};
use sha2::Digest;
use sigstore_crypto::{CryptoProvider, Error, HashContext, Result, SigningScheme, install_default_provider};
use sigstore_types::HashAlgorithm;
use std::sync::Once;

#[derive(Debug)]
struct Ed25519AndSha2;

static PROVIDER: Ed25519AndSha2 = Ed25519AndSha2;
static INSTALLED: Once = Once::new();

/// Makes sigstore-tuf use this cryptography. It keeps one for the whole process; nothing else in the app brings one, so
/// that an answer "there is one already" can only mean this one.
pub(crate) fn install() {
    INSTALLED.call_once(|| {
        let _ = install_default_provider(&PROVIDER);
    });
}

struct Context<D>(D);

impl<D: Digest + Send> HashContext for Context<D> {
    fn update(&mut self, data: &[u8]) {
        self.0.update(data);
    }

    fn finalize(self: Box<Self>) -> Vec<u8> {
        self.0.finalize().to_vec()
    }
}

impl CryptoProvider for Ed25519AndSha2 {
    fn hash(&self, algorithm: HashAlgorithm) -> Result<Box<dyn HashContext>> {
        match algorithm {
            HashAlgorithm::Sha2256 => Ok(Box::new(Context(sha2::Sha256::new()))),
            HashAlgorithm::Sha2384 => Ok(Box::new(Context(sha2::Sha384::new()))),
            HashAlgorithm::Sha2512 => Ok(Box::new(Context(sha2::Sha512::new()))),
            other => Err(Error::UnsupportedAlgorithm(format!("{other:?}"))),
        }
    }

    fn verify_raw(&self, scheme: SigningScheme, public: &[u8], data: &[u8], signature: &[u8]) -> Result<()> {
        if scheme != SigningScheme::Ed25519 {
            return Err(Error::UnsupportedAlgorithm(format!("{scheme:?}")));
        }
        verify(public, data, signature).ok_or_else(|| Error::Verification("ed25519".to_owned()))
    }

    fn verify_prehashed(&self, scheme: SigningScheme, _: &[u8], _: &[u8], _: &[u8]) -> Result<()> {
        Err(Error::UnsupportedAlgorithm(format!("{scheme:?} over a digest")))
    }
}

/// Whether `signature` is `public`'s over `data`; `None` when not, or when one of them is not of its form.
pub(crate) fn verify(public: &[u8], data: &[u8], signature: &[u8]) -> Option<()> {
    let public = VerifyingKey::from_bytes(public.try_into().ok()?).ok()?;
    public.verify_strict(data, &Signature::from_slice(signature).ok()?).ok()
}
