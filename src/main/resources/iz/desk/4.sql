-- A draft that joins the lines of a version otherwise has the words of that version, which stay.
ALTER TABLE draft ADD COLUMN aligned TEXT NOT NULL DEFAULT '';
