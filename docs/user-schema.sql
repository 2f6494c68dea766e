-- user.db as it is after all steps (src/store/user/steps). A test keeps this file true.
-- Everything in it is personal: it never leaves the phone, and content updates have no path to it.

CREATE TABLE reading (
  guide TEXT PRIMARY KEY NOT NULL,      -- slug
  card  TEXT NOT NULL                   -- id of the card read last
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY NOT NULL,      -- lang, origin, place, text-size
  value TEXT NOT NULL                   -- lang: km; origin: KH or - (skipped); place: home, destination or -; text-size: per cent
) STRICT, WITHOUT ROWID;
