//! The options of the program. What each command does is in `docs/publishing.md`, step by step.

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use trust::release::AppVersion;

/// Makes, signs and checks releases of the content: docs/publishing.md.
#[derive(Debug, Parser)]
#[command(name = "publish", arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Makes keys
    #[command(subcommand)]
    Keys(Keys),
    /// Says who may sign
    #[command(subcommand)]
    Root(RootCommand),
    /// Checks the authored text and lists every problem
    Check {
        #[command(flatten)]
        content: Content,
        #[command(flatten)]
        clock: Clock,
    },
    /// Shows every number and sentence that changed since the last release, and refuses what may not be signed
    Diff {
        #[command(flatten)]
        content: Content,
        #[command(flatten)]
        releases: Releases,
        #[command(flatten)]
        gate: Gate,
        #[command(flatten)]
        clock: Clock,
    },
    /// Makes a release that waits for signatures
    Pack {
        #[command(flatten)]
        content: Content,
        #[command(flatten)]
        releases: Releases,
        /// The oldest app (its version, 0.1.0) that can read the release
        #[arg(long, default_value = "0.1.0")]
        min_app: AppVersion,
        /// More than a tenth of the bodies change their numbers, or it is the first release: it is meant
        #[arg(long)]
        many: bool,
        #[command(flatten)]
        clock: Clock,
    },
    /// Shows what changed and adds one editor's signature to the release that waits
    Sign {
        #[command(flatten)]
        releases: Releases,
        #[command(flatten)]
        key: Key,
        #[command(flatten)]
        gate: Gate,
        #[command(flatten)]
        clock: Clock,
        /// Your own copy of the authored text: the release must have been made from the same
        #[arg(long)]
        content: Option<PathBuf>,
    },
    /// Puts a signed release into the served folder
    Finish {
        #[command(flatten)]
        releases: Releases,
        #[command(flatten)]
        key: Key,
        #[command(flatten)]
        clock: Clock,
    },
    /// The weekly signature of the online key: says that the newest release is still the newest
    Refresh {
        #[command(flatten)]
        releases: Releases,
        #[command(flatten)]
        key: Key,
        #[command(flatten)]
        clock: Clock,
    },
    /// Reads the served folder as a phone does: every bundle from every release, every patch
    Verify {
        #[command(flatten)]
        releases: Releases,
        #[command(flatten)]
        clock: Clock,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Keys {
    /// Makes a key: FILE is secret, FILE.pub is for everybody
    New {
        /// Where to; must not exist
        #[arg(long)]
        out: PathBuf,
        /// Marks it as known to everybody: only a root for development takes it
        #[arg(long)]
        development: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum RootCommand {
    /// The first root: three root keys, three editors, one online key
    New {
        #[command(flatten)]
        releases: Releases,
        /// A public key (FILE.pub) of a root key; three times
        #[arg(long = "root", required = true)]
        roots: Vec<PathBuf>,
        /// A public key of an editor; three times
        #[arg(long = "editor", required = true)]
        editors: Vec<PathBuf>,
        /// The public key of the online key
        #[arg(long)]
        online: PathBuf,
        /// Marks it: apps that are released refuse it
        #[arg(long)]
        development: bool,
        #[command(flatten)]
        clock: Clock,
    },
    /// A next root with other keys, or with the same for another three years
    Rotate {
        #[command(flatten)]
        releases: Releases,
        /// The root keys from now on; three times, or not at all to keep them
        #[arg(long = "root")]
        roots: Vec<PathBuf>,
        /// The editors from now on; three times, or not at all to keep them
        #[arg(long = "editor")]
        editors: Vec<PathBuf>,
        /// The online key from now on
        #[arg(long)]
        online: Option<PathBuf>,
        #[command(flatten)]
        clock: Clock,
    },
    /// A next root in which one key, lost or stolen, is replaced by another
    Revoke {
        #[command(flatten)]
        releases: Releases,
        /// The public key that is no longer trusted
        #[arg(long)]
        key: PathBuf,
        /// The public key that takes its place
        #[arg(long)]
        instead: PathBuf,
        #[command(flatten)]
        clock: Clock,
    },
    /// Shows what changes and adds one signature to the root that waits
    Sign {
        #[command(flatten)]
        releases: Releases,
        #[command(flatten)]
        key: Key,
    },
}

#[derive(Args, Debug)]
pub(crate) struct Content {
    /// The authored text: assets/content
    #[arg(long)]
    pub(crate) content: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct Releases {
    /// The releases folder
    #[arg(long)]
    pub(crate) releases: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct Key {
    /// A secret key's file
    #[arg(long)]
    pub(crate) key: PathBuf,
}

#[derive(Args, Debug)]
pub(crate) struct Clock {
    /// The instant, 2026-11-25T09:00:00Z; without it the computer's clock
    #[arg(long)]
    pub(crate) now: Option<DateTime<Utc>>,
}

#[derive(Args, Debug)]
pub(crate) struct Gate {
    /// A changed number, typed again from its source; once for each. Asked for when there is a terminal
    #[arg(long)]
    pub(crate) retyped: Vec<String>,
    /// More than a tenth of the bodies change their numbers, or it is the first release: it is meant
    #[arg(long)]
    pub(crate) many: bool,
}
