-- The first version: what a person chose, and where they stopped reading.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  guide TEXT PRIMARY KEY NOT NULL,
  card  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
