-- My papers: whose they are, the date as it was entered, what became of each; which reminders are done; the lock.
CREATE TABLE person (
  id       TEXT PRIMARY KEY NOT NULL,
  nickname TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
  id        TEXT PRIMARY KEY NOT NULL,
  person    TEXT NOT NULL,
  kind      TEXT NOT NULL,
  name      TEXT NOT NULL DEFAULT '',
  day       TEXT NOT NULL,
  precision TEXT NOT NULL DEFAULT 'day',
  era       TEXT NOT NULL DEFAULT 'ce',
  issued    TEXT NOT NULL DEFAULT '',
  holder    TEXT NOT NULL DEFAULT 'own',
  standing  TEXT NOT NULL DEFAULT 'counts',
  since     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_event (
  paper  TEXT NOT NULL,
  number INTEGER NOT NULL,
  noted  TEXT NOT NULL,
  what   TEXT NOT NULL,
  before TEXT NOT NULL,
  PRIMARY KEY (paper, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE reminder_done (
  reminder TEXT PRIMARY KEY NOT NULL,
  at       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lock (
  only      INTEGER PRIMARY KEY NOT NULL CHECK (only = 1),
  salt      BLOB NOT NULL,
  hash      BLOB NOT NULL,
  failures  INTEGER NOT NULL DEFAULT 0,
  failed_at INTEGER NOT NULL DEFAULT 0
) STRICT;
