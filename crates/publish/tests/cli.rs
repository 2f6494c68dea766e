//! The program itself, by the steps of docs/publishing.md: seven keys, a root, two releases. And the keys in `keys/dev`.

mod common;

use common::{copy_content, edit, good_content};
use publish::error::Error;
use publish::folder::Folder;
use publish::root;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use trust::root::{Purpose, purpose};
use trust::sign::{Authority, Draft};

struct Desk {
    temp: tempfile::TempDir,
}

impl Desk {
    fn path(&self, name: &str) -> PathBuf {
        self.temp.path().join(name)
    }

    /// Runs `publish` with words split at blanks; `~` is the desk, where nobody sits at the terminal.
    fn run(&self, words: &str) -> (bool, String) {
        let here = self.temp.path().display().to_string();
        let output = Command::new(env!("CARGO_BIN_EXE_publish"))
            .args(words.split_whitespace().map(|word| word.replace('~', &here)))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap()).concat();
        (output.status.success(), text)
    }

    fn good(&self, words: &str) -> String {
        let (is_good, text) = self.run(words);
        assert!(is_good, "{words}: {text}");
        text
    }

    fn refused(&self, words: &str) -> String {
        let (is_good, text) = self.run(words);
        assert!(!is_good, "{words}: {text}");
        text
    }
}

#[test]
fn an_office_publishes_twice() {
    let desk = Desk { temp: tempfile::tempdir().unwrap() };
    copy_content(&good_content(), desk.temp.path());
    for name in ["r1", "r2", "r3", "e1", "e2", "e3", "online"] {
        desk.good(&format!("keys new --out ~/{name}"));
        #[cfg(unix)]
        {
            let mode = std::fs::metadata(desk.path(name)).unwrap();
            assert_eq!(std::os::unix::fs::PermissionsExt::mode(&mode.permissions()) & 0o777, 0o600);
        }
    }
    let before = std::fs::read(desk.path("e1")).unwrap();
    assert!(desk.refused("keys new --out ~/e1").contains("there already"));
    assert_eq!(std::fs::read(desk.path("e1")).unwrap(), before);

    let root = "root new --releases ~/R --root ~/r1.pub --root ~/r2.pub --root ~/r3.pub --editor ~/e1.pub \
                --editor ~/e2.pub --editor ~/e3.pub --online ~/online.pub --now 2026-11-25T09:00:00Z";
    desk.good(root);
    assert!(desk.good("root sign --releases ~/R --key ~/r1").contains("1 missing"));
    assert!(desk.good("root sign --releases ~/R --key ~/r3").contains("enough"));

    let at = "--releases ~/R --now 2026-11-25T09:00:00Z";
    desk.good("check --content ~/content");
    assert!(desk.refused(&format!("pack --content ~/content {at}")).contains("FIRST"));
    desk.good(&format!("pack --content ~/content --many {at}"));
    assert!(desk.refused(&format!("sign --key ~/e1 {at}")).contains("FIRST"));
    assert!(desk.good(&format!("sign --key ~/e1 --many {at}")).contains("1 missing"));
    assert!(desk.refused(&format!("finish --key ~/online {at}")).contains("1 missing"));
    assert!(desk.refused(&format!("verify {at}")).contains("nothing is served"));
    assert!(desk.good(&format!("sign --key ~/e3 --content ~/content --many {at}")).contains("enough"));
    desk.good(&format!("finish --key ~/online {at}"));
    assert!(desk.good(&format!("verify {at}")).contains("release 1 is whole"));
    assert!(desk.refused(root).contains("root rotate"));

    // A week later a number and a sentence change.
    let at = "--releases ~/R --now 2026-12-02T09:00:00Z";
    let file = desk.path("content/hotlines.toml");
    edit(&file, "084-121-1609", "084-121-1777");
    edit(&file, "+66841211609", "+66841211777");
    let diff = format!("diff --content ~/content {at} --retyped 0841211777");
    assert!(desk.refused(&diff).contains("source was last read on 2026-11-23"));
    edit(&file, "checked = 2026-11-23", "checked = 2026-12-01");
    let words = desk.path("content/words/en.toml");
    let text = std::fs::read_to_string(&words).unwrap();
    let name = text.lines().skip_while(|line| !line.starts_with("[hotline.")).find(|line| line.starts_with("name"));
    let name = name.unwrap().split('"').nth(1).unwrap().to_owned();
    edit(&words, &format!("name = \"{name}\""), &format!("name = \"{name} indeed\""));
    for lang in [domain::Lang::Km, domain::Lang::Lo, domain::Lang::My] {
        content::confirm(&desk.path("content"), lang, "all").unwrap();
    }
    let shown = desk.good(&diff);
    for part in [
        "    191 dials 191 (TH)",
        "- 084-121-1609 dials +66841211609 (TH)",
        "+ 084-121-1777 dials +66841211777 (TH)",
        "source read: 2026-11-23 → 2026-12-01",
        &format!("- {name}\n"),
        &format!("+ {name} indeed\n"),
    ] {
        assert!(shown.contains(part), "{part:?} in {shown}");
    }
    for typed in ["", "--retyped 0841211778"] {
        let text = desk.refused(&format!("diff --content ~/content {at} {typed}"));
        assert!(text.contains("was not typed again"), "{text}");
    }
    desk.good(&format!("pack --content ~/content {at}"));
    assert!(desk.refused(&format!("sign --key ~/e2 {at}")).contains("was not typed again"));
    desk.good(&format!("sign --key ~/e2 --retyped 084-121-1777 {at}"));
    desk.good(&format!("sign --key ~/e1 --retyped +66841211777 {at}"));
    desk.good(&format!("finish --key ~/online {at}"));
    assert!(desk.good(&format!("verify {at}")).contains("release 2 is whole"));
    desk.good("refresh --key ~/online --releases ~/R --now 2026-12-09T09:00:00Z");
    assert!(desk.refused("refresh --key ~/e1 --releases ~/R --now 2026-12-09T09:00:00Z").contains("may not sign"));
    assert!(desk.good("verify --releases ~/R --now 2027-01-07T09:00:00Z").contains("release 2 is whole"));
    assert!(desk.refused("verify --releases ~/R --now 2027-01-09T09:00:00Z").contains("ended at"));

    // An editor's laptop is stolen.
    desk.good("keys new --out ~/e4");
    desk.good("root revoke --releases ~/R --key ~/e1.pub --instead ~/e4.pub --now 2026-12-10T09:00:00Z");
    desk.good("root sign --releases ~/R --key ~/r1");
    desk.good("root sign --releases ~/R --key ~/r2");
    let at = "--releases ~/R --now 2026-12-10T09:00:00Z";
    desk.good(&format!("pack --content ~/content {at}"));
    desk.refused(&format!("sign --key ~/e1 {at}"));
    desk.good(&format!("sign --key ~/e4 {at}"));
    desk.good(&format!("sign --key ~/e2 {at}"));
    desk.good(&format!("finish --key ~/online {at}"));
    assert!(desk.good(&format!("verify {at}")).contains("release 3 is whole"));
}

/// The root in the repository is made of the keys beside it, and says that everybody knows them.
#[test]
fn the_keys_in_the_repository_are_for_development_only() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../keys/dev");
    let root = std::fs::read(folder.join("root.json")).unwrap();
    assert_eq!(purpose(&root), Ok(Purpose::Development));
    let authority = Authority::from_root(&root).unwrap();
    let standing = Draft::from_bytes(&root).unwrap().standing(&authority).unwrap();
    assert_eq!(standing.missing(), 0);
    for (role, names) in [
        ("root", &["root-1", "root-2", "root-3"][..]),
        ("targets", &["editor-1", "editor-2", "editor-3"]),
        ("snapshot", &["online"]),
        ("timestamp", &["online"]),
    ] {
        let (mut keys, _) = authority.role(role).unwrap();
        let file = |name: &&str| folder.join(format!("DEVELOPMENT-ONLY-{name}.json"));
        let mut own: Vec<_> = names
            .iter()
            .map(|name| {
                let secret = publish::keys::secret(&file(name)).unwrap();
                assert_eq!(secret.purpose(), Purpose::Development);
                // A real root does not take them.
                let public = publish::keys::public_file(&file(name));
                let refused = publish::keys::public(&public, Purpose::Release);
                assert!(matches!(refused, Err(Error::DevelopmentKey(_))));
                secret.public()
            })
            .collect();
        keys.sort();
        own.sort();
        assert_eq!(keys, own, "{role}");
    }
    // As keys/dev/README.md says it is used.
    let temp = tempfile::tempdir().unwrap();
    let releases = Folder::at(temp.path());
    std::fs::create_dir_all(releases.meta("")).unwrap();
    std::fs::write(releases.meta("1.root.json"), &root).unwrap();
    assert_eq!(root::newest(&releases).unwrap().purpose(), Purpose::Development);
}
