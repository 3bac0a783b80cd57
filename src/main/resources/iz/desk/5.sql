-- Words that answer each other: a line for each mark, `place start end words`, offsets in code points. What was taken away
-- keeps its number, since readers may know it by that.
CREATE TABLE link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
  number INTEGER NOT NULL,
  own TEXT NOT NULL,
  source TEXT NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX link_draft ON link (draft);
