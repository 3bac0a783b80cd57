-- Times are days, or hours where a limit needs them: what is not kept cannot be taken.
CREATE TABLE invitation (
  code BLOB PRIMARY KEY,           -- a hash
  role TEXT NOT NULL,
  ends INTEGER NOT NULL            -- day
) STRICT;
CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pen_name TEXT NOT NULL,
  pen_key TEXT NOT NULL UNIQUE,    -- names that look alike have the same
  role TEXT NOT NULL,
  passphrase TEXT NOT NULL,        -- Argon2id
  totp BLOB,
  totp_used INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE recovery (
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  code BLOB NOT NULL,              -- a hash
  PRIMARY KEY (account, code)
) STRICT;
CREATE TABLE session (
  token BLOB PRIMARY KEY,          -- a hash
  account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  idle_ends INTEGER NOT NULL,      -- hour
  ends INTEGER NOT NULL            -- hour
) STRICT;
CREATE INDEX session_account ON session (account);
