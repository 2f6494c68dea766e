-- user.db as it is after all steps (src/store/user/steps). A test keeps this file true.
-- Everything in it is personal: it never leaves the phone, and content updates have no path to it.

-- The PIN of My papers: at most one row. It hides the pages; it does not encrypt this file.
CREATE TABLE lock (
  only      INTEGER PRIMARY KEY NOT NULL CHECK (only = 1),
  salt      BLOB NOT NULL,                    -- 16 bytes by chance
  hash      BLOB NOT NULL,                    -- PBKDF2-HMAC-SHA-256 of the PIN, 32 bytes
  failures  INTEGER NOT NULL DEFAULT 0,       -- wrong tries since the last right one
  failed_at INTEGER NOT NULL DEFAULT 0        -- the last of them, seconds since 1970
) STRICT;

CREATE TABLE paper (
  id        TEXT PRIMARY KEY NOT NULL,        -- 32 hexadecimal digits by chance
  person    TEXT NOT NULL,                    -- person.id, or own: whose phone it is
  kind      TEXT NOT NULL,                    -- domain::paper::PaperKind
  name      TEXT NOT NULL DEFAULT '',         -- of the person's own choice; for the kind other only
  day       TEXT NOT NULL,                    -- the date entered, 2026-03-31; the first of the month if only that is printed
  precision TEXT NOT NULL DEFAULT 'day',      -- day or month
  era       TEXT NOT NULL DEFAULT 'ce',       -- ce or be: the calendar it is printed in
  issued    TEXT NOT NULL DEFAULT '',         -- day of issue, or empty
  holder    TEXT NOT NULL DEFAULT 'own',      -- own or employer
  standing  TEXT NOT NULL DEFAULT 'counts',   -- counts, renewed, lost, handed-in
  since     INTEGER NOT NULL                  -- when this date was entered, seconds since 1970
) STRICT, WITHOUT ROWID;

-- What happened to a paper, from 1.
CREATE TABLE paper_event (
  paper  TEXT NOT NULL,
  number INTEGER NOT NULL,
  noted  TEXT NOT NULL,                       -- the day
  what   TEXT NOT NULL,                       -- domain::paper::EventKind
  before TEXT NOT NULL,                       -- the day that counted until then
  PRIMARY KEY (paper, number)
) STRICT, WITHOUT ROWID;

-- Others whose papers are kept here.
CREATE TABLE person (
  id       TEXT PRIMARY KEY NOT NULL,         -- as paper.id
  nickname TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  guide TEXT PRIMARY KEY NOT NULL,            -- slug
  card  TEXT NOT NULL                         -- id of the card read last
) STRICT, WITHOUT ROWID;

-- Reminders that rang, or that were seen as missed.
CREATE TABLE reminder_done (
  reminder TEXT PRIMARY KEY NOT NULL,         -- domain::reminder::ReminderId
  at       INTEGER NOT NULL                   -- seconds since 1970, by the device's clock
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY NOT NULL,            -- lang, origin, place, text-size, remind-at, remind-words,
                                              -- look-for-updates (on-tap or at-opening)
  value TEXT NOT NULL                         -- lang: km; origin: KH or - (skipped); place: home, destination or -;
                                              -- text-size: per cent; remind-at: 09:00; remind-words: neutral or named
) STRICT, WITHOUT ROWID;

-- Lines of checklists that were ticked.
CREATE TABLE tick (
  guide TEXT NOT NULL,                        -- domain::guide::CheckPlace
  card  TEXT NOT NULL,
  item  TEXT NOT NULL,
  PRIMARY KEY (guide, card, item)
) STRICT, WITHOUT ROWID;
