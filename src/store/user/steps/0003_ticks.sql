-- Lines of checklists that were ticked.
CREATE TABLE tick (
  guide TEXT NOT NULL,
  card  TEXT NOT NULL,
  item  TEXT NOT NULL,
  PRIMARY KEY (guide, card, item)
) STRICT, WITHOUT ROWID;
