-- 职代会: terms, delegates, sessions, who was there, and what was decided.
CREATE TABLE congress (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, form TEXT NOT NULL, term_no INTEGER NOT NULL, from_day TEXT NOT NULL, years INTEGER NOT NULL,
    ends_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX congress_union ON congress(trade_union, from_day);
CREATE TABLE delegate (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    congress BLOB NOT NULL, person BLOB NOT NULL, constituency TEXT, kind TEXT NOT NULL, dispatched INTEGER NOT NULL,
    post TEXT, from_day TEXT NOT NULL, to_day TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX delegate_congress ON delegate(congress, constituency);
CREATE INDEX delegate_person ON delegate(person);
CREATE TABLE session (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    congress BLOB NOT NULL, session_no INTEGER NOT NULL, kind TEXT NOT NULL, on_day TEXT NOT NULL, place TEXT,
    base INTEGER, present INTEGER, papers_on TEXT, agenda_public_on TEXT, public_from TEXT, public_to TEXT, closed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX session_congress ON session(congress, on_day);
CREATE INDEX session_day ON session(on_day);
CREATE TABLE attendance (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    session BLOB NOT NULL, delegate BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_session ON attendance(session, delegate);
CREATE TABLE session_item (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    session BLOB NOT NULL, place INTEGER NOT NULL, matter TEXT NOT NULL, power TEXT NOT NULL, title TEXT NOT NULL, ballot TEXT,
    yes INTEGER, no INTEGER, abstained INTEGER, void INTEGER, resolution TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX session_item_session ON session_item(session, place);
