-- content.db: what we publish, built on the phone from packs. Losing it loses nothing: the program carries a release.
-- Its number stands in user_version; a file with another number is thrown away and built again.

-- The packs as they came, byte for byte: the base of the next patch, and how we know what is installed.
CREATE TABLE pack (
  name TEXT PRIMARY KEY NOT NULL,       -- hotlines, km, lo, my, en
  seq  INTEGER NOT NULL DEFAULT 0,      -- the release that brought these bytes; 0: came with the program
  release INTEGER NOT NULL DEFAULT 0,   -- the newest release in which it stood when it was looked at
  confirmed TEXT,                       -- when that release was last confirmed to be the newest, as signed; RFC 3339
  sha256 TEXT NOT NULL,                 -- of raw, 64 lower-case hexadecimal digits
  raw  TEXT NOT NULL                    -- UTF-8 JSON lines
) STRICT, WITHOUT ROWID;

-- TUF's files, as verified: the floors below which no release is believed. A second copy stands in release.ub.
CREATE TABLE tuf (
  name  TEXT PRIMARY KEY NOT NULL,      -- 3.root.json, timestamp.json, …
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Small things about updates: lower-bound (as signed), etag of an address.
CREATE TABLE note (
  name  TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Files that were cut: going on begins where they end.
CREATE TABLE unfinished (
  sha256 TEXT PRIMARY KEY NOT NULL,     -- of the whole file, as signed
  bytes  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Subjects of the home page.
CREATE TABLE topic (
  lang TEXT NOT NULL,
  id   TEXT NOT NULL,
  place INTEGER NOT NULL,               -- from 1, the most important first
  record TEXT NOT NULL,                 -- domain::guide::Topic as JSON
  PRIMARY KEY (lang, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE guide (
  lang  TEXT NOT NULL,
  slug  TEXT NOT NULL,
  topic TEXT NOT NULL,
  place INTEGER NOT NULL,               -- within its topic, from 1
  record TEXT NOT NULL,                 -- domain::guide::Guide as JSON
  PRIMARY KEY (lang, slug)
) STRICT, WITHOUT ROWID;

-- Kinds of paper: words, rules, whom to ask.
CREATE TABLE paper (
  lang   TEXT NOT NULL,
  kind   TEXT NOT NULL,                 -- domain::paper::PaperKind
  record TEXT NOT NULL,                 -- domain::paper_rule::PaperRule as JSON
  PRIMARY KEY (lang, kind)
) STRICT, WITHOUT ROWID;

-- Cards to show.
CREATE TABLE phrase (
  lang   TEXT NOT NULL,
  id     TEXT NOT NULL,
  place  INTEGER NOT NULL,              -- as authored, from 1
  record TEXT NOT NULL,                 -- domain::phrase::Phrase as JSON
  PRIMARY KEY (lang, id)
) STRICT, WITHOUT ROWID;

-- The language whose texts stand in the three tables below; none until somebody searches.
CREATE TABLE indexed (
  lang  TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

-- What can be found: cards of guides, bodies, kinds of paper, cards to show.
CREATE TABLE findable (
  id    INTEGER PRIMARY KEY NOT NULL,
  place TEXT NOT NULL,                  -- domain::found::Place: guide:documents#copies, hotline:th-lpn. A card's parts have its place
  audience TEXT NOT NULL DEFAULT '',    -- countries it is for, KH,LA; empty: everybody
  picture TEXT NOT NULL DEFAULT '',     -- its pictogram
  title TEXT NOT NULL,                  -- as packed, with word boundaries (U+200B)
  body  TEXT NOT NULL
) STRICT;

-- Their clusters, folded (search::query::indexed). Contentless: the texts stand above.
CREATE VIRTUAL TABLE found USING fts5 (
  title, body,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);

-- The words the texts are made of, as clusters; for sentences typed without spaces, and for misspelled words.
CREATE TABLE word (
  word  TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

-- Words people type for ours, as clusters.
CREATE TABLE synonym (
  lang  TEXT NOT NULL,
  typed TEXT NOT NULL,
  ours  TEXT NOT NULL
) STRICT;

-- Bodies one can call, with their words in every language.
CREATE TABLE hotline (
  id      TEXT PRIMARY KEY NOT NULL,
  place   INTEGER NOT NULL,             -- as authored, from 1
  record  TEXT NOT NULL                 -- domain::hotline::Hotline as JSON
) STRICT, WITHOUT ROWID;
