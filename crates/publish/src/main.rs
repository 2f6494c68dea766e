//! `publish`: the program of a publisher's laptop. Reads the options and the clock, asks the person, prints; everything
//! else is the library's.

#![deny(missing_docs, unreachable_pub, unsafe_code)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod cli;
mod words;

use chrono::{DateTime, SubsecRound, Utc};
use clap::Parser;
use cli::{Cli, Clock, Command, Gate, Keys, Releases, RootCommand};
use domain::Day;
use publish::diff::Diff;
use publish::error::Error;
use publish::folder::Folder;
use publish::gate::{self, Retyped};
use publish::newest::Newest;
use publish::numbers::{Many, Refusal};
use publish::packs::Packs;
use publish::root::{self, Holders};
use publish::show::{self, Detail};
use publish::steps::Steps;
use publish::{finish, keys, pack, sign, verify};
use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use trust::hash::Sha256;
use trust::root::Purpose;
use trust::sign::{Authority, Draft, SecretKey};

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", words::error(&error));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Error> {
    let steps = &mut Steps::all();
    match command {
        Command::Keys(Keys::New { out, development }) => new_key(&out, purpose(development), steps),
        Command::Root(command) => run_root(command, steps),
        Command::Check { content, clock } => check(&content.content, today(now(&clock))),
        Command::Diff { content, releases, gate, clock } => {
            let packs = Packs::build(&content.content, today(now(&clock)))?;
            let newest = Newest::read(&at(&releases))?;
            let old = newest.as_ref().map(|newest| &newest.packs);
            judged(&gate, |retyped| gate::judge(old, &packs, many(gate.many), retyped, today(now(&clock))))?;
            println!("\nNothing forbids this release. Next: publish pack");
            Ok(())
        }
        Command::Pack { content, releases, min_app, many, clock } => {
            let folder = at(&releases);
            let now = now(&clock);
            let packs = Packs::build(&content.content, today(now))?;
            let newest = Newest::read(&folder)?;
            let old = newest.as_ref().map(|newest| &newest.packs);
            let (_, refusals) = gate::judge(old, &packs, self::many(many), Retyped::NotAsked, today(now))?;
            gate::pass(refusals)?;
            let draft = pack::pack(&folder, &packs, min_app, now, steps)?;
            println!("release {} waits for signatures. Next: publish sign, on two editors' laptops", draft.version());
            Ok(())
        }
        Command::Sign { releases, key, gate, clock, content } => sign(&at(&releases), &key.key, &gate, &clock, content),
        Command::Finish { releases, key, clock } => {
            let release = finish::finish(&at(&releases), &keys::secret(&key.key)?, now(&clock), steps)?;
            println!(
                "release {} is served from v1/. Next: publish verify, then copy v1/ to the hosts",
                release.version
            );
            Ok(())
        }
        Command::Refresh { releases, key, clock } => {
            let release = finish::refresh(&at(&releases), &keys::secret(&key.key)?, now(&clock), steps)?;
            println!("release {} is confirmed for {} days", release.version, finish::TIMESTAMP_DAYS);
            Ok(())
        }
        Command::Verify { releases, clock } => {
            say_first_root(&at(&releases))?;
            let report = verify::verify(&at(&releases), now(&clock))?;
            let verify::Report { release, files, bundles, patches } = report;
            println!("release {release} is whole: {files} files, {bundles} bundles read, {patches} patches applied");
            Ok(())
        }
    }
}

/// The one place that reads the clock.
fn now(clock: &Clock) -> DateTime<Utc> {
    // The signed files know whole seconds.
    clock.now.unwrap_or_else(Utc::now).trunc_subsecs(0)
}

fn today(now: DateTime<Utc>) -> Day {
    Day::from_date(now.date_naive())
}

fn at(releases: &Releases) -> Folder {
    Folder::at(&releases.releases)
}

fn many(many: bool) -> Many {
    if many { Many::Allowed } else { Many::Refused }
}

fn purpose(development: bool) -> Purpose {
    if development { Purpose::Development } else { Purpose::Release }
}

fn new_key(out: &Path, purpose: Purpose, steps: &mut Steps) -> Result<(), Error> {
    let key = SecretKey::generate(purpose)?;
    keys::write(&key, out, steps)?;
    println!("secret: {}\npublic: {}\nid:     {}", out.display(), keys::public_file(out).display(), key.id());
    Ok(())
}

fn check(content: &Path, today: Day) -> Result<(), Error> {
    for (name, raw) in Packs::build(content, today)?.0 {
        println!("{:<8} {:>7} bytes", name.as_str(), raw.len());
    }
    println!("no problem");
    Ok(())
}

/// Prints everything that changed, asks for the changed numbers, and refuses. Returns what was typed.
fn judged(
    gate: &Gate,
    judge: impl Fn(Retyped<'_>) -> Result<(Diff, Vec<Refusal>), Error>,
) -> Result<Vec<String>, Error> {
    let (diff, _) = judge(Retyped::NotAsked)?;
    say(&show::text(&diff, Detail::Everything))?;
    let mut retyped = gate.retyped.clone();
    let (_, refusals) = judge(Retyped::As(&retyped))?;
    let asked = refusals.iter().filter_map(|refusal| match refusal {
        Refusal::NotRetyped(body, _) => Some(body),
        _ => None,
    });
    if std::io::stdin().is_terminal() {
        for body in asked {
            print!("Type the new number of {body}, from its source: ");
            let failed = |error| Error::File(PathBuf::from("terminal"), error);
            std::io::stdout().flush().map_err(failed)?;
            let mut line = String::new();
            std::io::stdin().lock().read_line(&mut line).map_err(failed)?;
            retyped.push(line.trim().to_owned());
        }
    }
    gate::pass(judge(Retyped::As(&retyped))?.1)?;
    Ok(retyped)
}

/// Which publisher it is: the digest of the first root, the same on every laptop and for ever.
fn say_first_root(folder: &Folder) -> Result<(), Error> {
    if let Some(first) = folder.roots()?.get(&1) {
        println!("first root: {} (compare it with your paper)", Sha256::of(first));
    }
    Ok(())
}

/// Prints a long text. When the reader closes it early, as `less` can, nothing is signed.
fn say(text: &str) -> Result<(), Error> {
    let mut out = std::io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|error| Error::File(PathBuf::from("standard output"), error))
}

fn sign(folder: &Folder, key: &Path, gate: &Gate, clock: &Clock, content: Option<PathBuf>) -> Result<(), Error> {
    let waiting = sign::waiting(folder)?;
    let now = now(clock);
    if let Some(content) = content {
        waiting.is_made_from(&Packs::build(&content, today(now))?)?;
        println!("made from {}: yes", content.display());
    }
    say_first_root(folder)?;
    let published = waiting.release.published;
    println!("release {}, made at {published}", waiting.release.version);
    for (id, pack) in &waiting.release.packs {
        println!("  {id}: {} bytes, for apps from {}", pack.length, pack.min_app);
    }
    let retyped = judged(gate, |retyped| waiting.judge(many(gate.many), retyped, today(now)))?;
    let standing = sign::sign(folder, &keys::secret(key)?, many(gate.many), &retyped, now, &mut Steps::all())?;
    println!("\nrelease {}: {}", waiting.release.version, words::standing(&standing));
    Ok(())
}

fn run_root(command: RootCommand, steps: &mut Steps) -> Result<(), Error> {
    match command {
        RootCommand::New { releases, roots, editors, online, development, clock } => {
            let (folder, purpose) = (at(&releases), purpose(development));
            if !folder.roots()?.is_empty() {
                return Err(Error::RootThere);
            }
            let holders = Holders {
                roots: public(&roots, purpose)?,
                editors: public(&editors, purpose)?,
                online: keys::public(&online, purpose)?,
            };
            waits(&folder, &root::prepare(&folder, &holders, purpose, now(&clock), steps)?)
        }
        RootCommand::Rotate { releases, roots, editors, online, clock } => {
            let folder = at(&releases);
            let newest = root::newest(&folder)?;
            let mut holders = Holders::of(&newest)?;
            if !roots.is_empty() {
                holders.roots = public(&roots, newest.purpose())?;
            }
            if !editors.is_empty() {
                holders.editors = public(&editors, newest.purpose())?;
            }
            if let Some(online) = online {
                holders.online = keys::public(&online, newest.purpose())?;
            }
            waits(&folder, &root::prepare(&folder, &holders, newest.purpose(), now(&clock), steps)?)
        }
        RootCommand::Revoke { releases, key, instead, clock } => {
            let folder = at(&releases);
            let newest = root::newest(&folder)?;
            let old = keys::public(&key, Purpose::Development)?;
            let new = keys::public(&instead, newest.purpose())?;
            let holders = Holders::of(&newest)?.replaced(old.id(), new)?;
            waits(&folder, &root::prepare(&folder, &holders, newest.purpose(), now(&clock), steps)?)
        }
        RootCommand::Sign { releases, key } => {
            let folder = at(&releases);
            let draft = root::pending(&folder)?.ok_or(Error::NothingPending)?;
            show_root(&folder, &draft)?;
            for standing in root::sign(&folder, &keys::secret(&key.key)?, steps)? {
                println!("root {}: {}", draft.version(), words::standing(&standing));
            }
            Ok(())
        }
    }
}

fn public(files: &[PathBuf], purpose: Purpose) -> Result<Vec<trust::key::PublicKey>, Error> {
    files.iter().map(|file| keys::public(file, purpose)).collect()
}

fn waits(folder: &Folder, draft: &Draft) -> Result<(), Error> {
    show_root(folder, draft)?;
    println!("root {} waits for signatures. Next: publish root sign, with two root keys", draft.version());
    Ok(())
}

/// Whose key comes and goes, role by role.
fn show_root(folder: &Folder, draft: &Draft) -> Result<(), Error> {
    let new = Authority::from_draft(draft)?;
    let old = match root::newest(folder) {
        Ok(old) => Some(old),
        Err(Error::NoRoot) => None,
        Err(error) => return Err(error),
    };
    if new.purpose() == Purpose::Development {
        println!("FOR DEVELOPMENT ONLY: apps that are released refuse this root");
    }
    for role in ["root", "targets", "snapshot", "timestamp"] {
        let (keys, threshold) = new.role(role)?;
        let before = old.as_ref().map(|old| old.role(role)).transpose()?.map(|(keys, _)| keys).unwrap_or_default();
        println!("{role}: {threshold} of {}", keys.len());
        for key in keys.iter().chain(before.iter().filter(|key| !keys.contains(key))) {
            let sign = match (before.contains(key), keys.contains(key)) {
                (true, true) => ' ',
                (false, _) => '+',
                (true, false) => '-',
            };
            println!("  {sign} {}", words::short(key.id()));
        }
    }
    Ok(())
}
