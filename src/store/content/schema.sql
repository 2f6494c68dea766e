-- content.db: what we publish, built on the phone from packs. Losing it loses nothing: the program carries a release.
-- Its number stands in user_version; a file with another number is thrown away and built again.

-- The packs as they came, byte for byte: the base of the next patch, and how we know what is installed.
CREATE TABLE pack (
  name TEXT PRIMARY KEY NOT NULL,       -- hotlines, km, lo, my, en
  raw  TEXT NOT NULL                    -- UTF-8 JSON lines
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

-- Bodies one can call, with their words in every language.
CREATE TABLE hotline (
  id      TEXT PRIMARY KEY NOT NULL,
  place   INTEGER NOT NULL,             -- as authored, from 1
  record  TEXT NOT NULL                 -- domain::hotline::Hotline as JSON
) STRICT, WITHOUT ROWID;
