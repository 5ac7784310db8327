-- 选举: seats, ballots, and the names on them; sessions of all unions are listed and counted by day.
ALTER TABLE session_item ADD COLUMN seats INTEGER;
ALTER TABLE session_item ADD COLUMN valid INTEGER;
CREATE TABLE candidate (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    session_item BLOB NOT NULL, place INTEGER NOT NULL, person BLOB NOT NULL, yes INTEGER, no INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_item ON candidate(session_item, place);
CREATE INDEX candidate_person ON candidate(person);
DROP INDEX session_day;
CREATE INDEX session_day ON session(on_day) WHERE retired IS NULL;
