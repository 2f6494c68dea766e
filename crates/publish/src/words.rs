//! Errors, refusals and counts as sentences for the person at the laptop. The library holds data only.

use publish::error::{Damage, Error};
use publish::numbers::{MANY_PERCENT, Refusal};
use std::path::Path;
use trust::key::KeyId;
use trust::sign::Standing;

/// What went wrong, and what to do.
pub(crate) fn error(error: &Error) -> String {
    let at = |path: &Path, what: String| format!("{}: {what}", path.display());
    match error {
        Error::File(path, error) => at(path, error.to_string()),
        Error::Exists(path) => at(path, "is there already and is not written over".to_owned()),
        Error::Stopped => "ended by a test".to_owned(),
        Error::Content(problems) => {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            format!("{}\n{} problems in the authored text: nothing is made from it", lines.join("\n"), lines.len())
        }
        Error::NoPack(name) => format!("the release has no pack {}", name.as_str()),
        Error::Pack(name, error) => format!("the pack {} cannot be read: {error:?}", name.as_str()),
        Error::Json(what) => format!("not of the form it should have: {what}"),
        Error::NotANumber(path, line) => at(path, format!("{line:?} is no number of a release")),
        Error::Refused(refusals) => {
            let lines: Vec<String> = refusals.iter().map(|one| format!("REFUSED: {}", refusal(one))).collect();
            lines.join("\n")
        }
        Error::NotAKey(path) => at(path, "is no key file".to_owned()),
        Error::HowManyKeys(role, needed, found) => format!("{}: {needed} keys are needed, not {found}", who(role)),
        Error::TwinKey(key) => format!("the key {} stands twice: each person and the online key have one", short(*key)),
        Error::DevelopmentKey(path) => {
            at(path, "everybody knows this key: it may only be used with --development".to_owned())
        }
        Error::NotItsKey(role, key) => format!("the key {} may not sign here: not one of {}", short(*key), who(role)),
        Error::NoSuchKey(key) => format!("the root has no key {}", short(*key)),
        Error::Missing(role, standing) => format!("{}: {}", who(role), self::standing(standing)),
        Error::RootNumber(next, found) => {
            format!("the root that waits is number {found}, and {next} comes next: make it anew")
        }
        Error::RootThere => "there is a root: use root rotate or root revoke".to_owned(),
        Error::NoRoot => "there is no root yet: publish root new".to_owned(),
        Error::NoRelease => "nothing is served yet: pack, sign twice, finish".to_owned(),
        Error::NoSuchRelease(number) => format!("release {number} was never served from this folder"),
        Error::NothingPending => "nothing waits for signatures: publish pack".to_owned(),
        Error::ReleaseNumber(newest, waiting) => {
            format!("release {waiting} waits, but {newest} is served already: pack anew")
        }
        Error::OtherContent(name) => {
            format!("what waits was NOT made from your authored text: the pack {} differs. Do not sign", name.as_str())
        }
        Error::NotAsPacked => "what waits is NOT as publish pack writes it. Do not sign; pack anew".to_owned(),
        Error::ToCome(at) => format!("what waits says it was made at {at}, which is still to come. Look at the clocks"),
        Error::PhoneRefuses(refusal) => format!("a phone would refuse it: {refusal}"),
        Error::BundleTooLarge(path, limit) => at(path, format!("would have more than {limit} bytes")),
        Error::Damaged(path, damage) => at(path, self::damage(damage)),
        Error::AllDamaged(all) => {
            let lines: Vec<String> = all.iter().map(|(path, one)| at(path, damage(one))).collect();
            format!("{}\n{} served files are not what they should be", lines.join("\n"), lines.len())
        }
        Error::Sign(error) => error.to_string(),
    }
}

fn damage(damage: &Damage) -> String {
    match damage {
        Damage::Unknown => "no release has such a file".to_owned(),
        Damage::Digest => "its bytes are not those that were signed".to_owned(),
        Damage::NotThere => "is missing".to_owned(),
        Damage::Signatures => "has too few signatures, or one that is nobody's".to_owned(),
        Damage::Form => "is not as publish wrote it".to_owned(),
        Damage::Bundle(error) => format!("no bundle: {error}"),
        Damage::Refusal(refusal) => format!("a phone refuses it: {refusal}"),
        Damage::Delta(error) => format!("does not give the signed pack: {error}"),
        Damage::NotNewest => "is not of the release that is served".to_owned(),
    }
}

fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Form(body, digits) => format!("{body}: {digits} is no number of its country"),
        Refusal::ShownDiffers(body, shown, dialled) => format!("{body}: shows {shown}, dials {dialled}"),
        Refusal::NotChecked(body, day) => {
            format!("{body}: the number changed, but its source was last read on {day}. Read it, then write the day")
        }
        Refusal::CheckedLater(body, day) => format!("{body}: its source was read on {day}, a day still to come"),
        Refusal::Many(changed, of) => format!(
            "{changed} of {of} bodies change their numbers, more than {MANY_PERCENT} in a hundred. If that is meant: --many"
        ),
        Refusal::NotRetyped(body, _) => {
            format!(
                "{body}: a changed number was not typed again, or otherwise. Take it from its source, not from the list above: --retyped"
            )
        }
        Refusal::RetypedForNothing(text) => format!("{text}: no number changed to this"),
        Refusal::First => {
            "there is no release to compare with: this is the FIRST of this folder. If that is meant: --many".to_owned()
        }
    }
}

/// How many signatures there are and who can still give one.
pub(crate) fn standing(standing: &Standing) -> String {
    let list =
        |keys: &std::collections::BTreeSet<KeyId>| keys.iter().map(|key| short(*key)).collect::<Vec<_>>().join(" ");
    let signed = format!("{} of {} signatures ({})", standing.signed.len(), standing.threshold, list(&standing.signed));
    match standing.missing() {
        0 => format!("{signed}: enough"),
        missing => format!("{signed}: {missing} missing; still to sign: {}", list(&standing.open)),
    }
}

/// The first 16 digits of a key's id.
pub(crate) fn short(key: KeyId) -> String {
    key.to_string().chars().take(16).collect()
}

fn who(role: &str) -> &str {
    match role {
        "root" => "the root keys",
        "targets" => "the editors",
        _ => "the online key",
    }
}
