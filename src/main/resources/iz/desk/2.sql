-- What people are translating. Nothing of it is public before an editor has accepted it.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  work TEXT NOT NULL,
  source TEXT NOT NULL,            -- the version that it is made from
  kind TEXT NOT NULL,
  tag TEXT NOT NULL,
  method TEXT NOT NULL,
  licence TEXT NOT NULL,
  title TEXT NOT NULL,
  credit TEXT NOT NULL,            -- the name that readers will see; empty: none
  state TEXT NOT NULL,
  version TEXT NOT NULL DEFAULT '',-- where it is published
  layout INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE hand (                -- who writes it
  draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  PRIMARY KEY (draft, account)
) STRICT;
CREATE INDEX hand_account ON hand (account);
CREATE TABLE block (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
  saved INTEGER NOT NULL DEFAULT 0,-- the save in force
  published INTEGER NOT NULL DEFAULT 0, -- the save that readers see
  name TEXT NOT NULL DEFAULT ''    -- of its line, once that is public: never another
) STRICT;
CREATE INDEX block_draft ON block (draft);
CREATE TABLE saved (               -- every save that was acknowledged
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  block INTEGER NOT NULL REFERENCES block ON DELETE CASCADE,
  base INTEGER NOT NULL,           -- the save that it was made from
  text TEXT NOT NULL,
  note TEXT NOT NULL,
  account INTEGER REFERENCES account ON DELETE SET NULL,
  beside INTEGER NOT NULL          -- 1: somebody else had saved meanwhile, and theirs stayed in force
) STRICT;
CREATE INDEX saved_block ON saved (block);
CREATE TABLE layout (              -- which blocks, in which order, for which lines
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
  prior INTEGER NOT NULL,          -- what undoing brings back; 0: nothing
  places TEXT NOT NULL
) STRICT;
CREATE INDEX layout_draft ON layout (draft);
CREATE TABLE seen (                -- the source's wording that a draft was made from
  draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
  line TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (draft, line)
) STRICT;
CREATE TABLE remark (              -- what a reviewer says
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
  block INTEGER NOT NULL,          -- 0: of the whole
  account INTEGER REFERENCES account ON DELETE SET NULL,
  text TEXT NOT NULL,
  wording TEXT NOT NULL,           -- proposed; empty: none
  state TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;
CREATE INDEX remark_draft ON remark (draft);
CREATE TABLE news (                -- what an account has not read yet, and what it has
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  day TEXT NOT NULL,
  seen INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX news_account ON news (account);
CREATE TABLE credit (              -- names that stand in the archive, by what they look like
  key TEXT PRIMARY KEY,
  account INTEGER REFERENCES account ON DELETE SET NULL
) STRICT;
CREATE TABLE suggestion (          -- of readers, who have no account and leave no trace
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  line TEXT NOT NULL,
  wording TEXT NOT NULL,
  reason TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  day TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT NOT NULL
) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
