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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scheme_but_one_is_refused() {
        for scheme in [SigningScheme::EcdsaP256Sha256, SigningScheme::RsaPssSha256, SigningScheme::MlDsa44] {
            let verified = PROVIDER.verify_raw(scheme, &[0; 32], b"text", &[0; 64]);
            assert!(matches!(verified, Err(Error::UnsupportedAlgorithm(_))), "{scheme:?}");
        }
    }

    /// RFC 8032, §7.1, the second vector; and what `verify` alone would accept of small-order keys.
    #[test]
    fn ed25519_is_strict() {
        let bytes = |text: &str| hex::decode(text).unwrap();
        let public = bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        let signature = bytes(concat!(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da",
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ));
        assert_eq!(verify(&public, &[0x72], &signature), Some(()));
        assert_eq!(verify(&public, &[0x73], &signature), None);
        // The identity as key and as R, s = 0: a signature over anything, if it were not refused.
        let mut identity = vec![0; 32];
        identity[0] = 1;
        let forged = [identity.as_slice(), &[0; 32]].concat();
        assert_eq!(verify(&identity, b"anything", &forged), None);
    }
}
