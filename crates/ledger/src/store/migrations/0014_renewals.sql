-- 换届: how an election went, why an officer left, until when an officer's labour contract runs.
CREATE TABLE poll (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    body BLOB NOT NULL, expected INTEGER, present INTEGER, seats INTEGER, candidates INTEGER, no_relatives INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX poll_body ON poll(body);
CREATE TABLE departure (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    officer BLOB NOT NULL, reason TEXT NOT NULL, own_consent_on TEXT, upper_consent_on TEXT, document TEXT,
    meeting_on TEXT, base INTEGER, yes INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX departure_officer ON departure(officer);
ALTER TABLE officer ADD COLUMN votes INTEGER;
ALTER TABLE officer ADD COLUMN contract_until TEXT;
