CREATE TABLE access_key (          -- with which a program does the work of an account
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  token BLOB NOT NULL UNIQUE,      -- a hash
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  label TEXT NOT NULL,
  scopes TEXT NOT NULL,
  ends INTEGER NOT NULL            -- the last day
) STRICT;
CREATE INDEX access_key_account ON access_key (account);
