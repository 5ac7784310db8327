-- 民主评议、职工董事监事、选区选举: how managers were found, who sits on the boards, how delegates were elected.
CREATE TABLE appraisal (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    session_item BLOB NOT NULL, person BLOB NOT NULL, post TEXT NOT NULL, sent INTEGER NOT NULL, returned INTEGER NOT NULL,
    void INTEGER NOT NULL, excellent INTEGER NOT NULL, competent INTEGER NOT NULL, basic INTEGER NOT NULL,
    incompetent INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX appraisal_item ON appraisal(session_item);
CREATE INDEX appraisal_person ON appraisal(person);
CREATE TABLE board_seat (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, person BLOB NOT NULL, role TEXT NOT NULL, session_item BLOB, from_day TEXT NOT NULL,
    years INTEGER NOT NULL, ends_on TEXT NOT NULL, to_day TEXT, reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX board_seat_union ON board_seat(trade_union, from_day);
CREATE INDEX board_seat_person ON board_seat(person);
CREATE INDEX board_seat_item ON board_seat(session_item) WHERE session_item IS NOT NULL;
CREATE INDEX board_seat_ends ON board_seat(ends_on) WHERE retired IS NULL AND to_day IS NULL;
CREATE TABLE company_board (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, on_day TEXT NOT NULL, directors INTEGER NOT NULL, supervisors INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX company_board_union ON company_board(trade_union);
CREATE TABLE constituency (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    congress BLOB NOT NULL, name TEXT NOT NULL, workers INTEGER NOT NULL, took_part INTEGER NOT NULL, seats INTEGER NOT NULL,
    elected_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX constituency_congress ON constituency(congress, name, elected_on);
ALTER TABLE delegate ADD COLUMN votes INTEGER;
ALTER TABLE delegate ADD COLUMN replaces BLOB;
CREATE INDEX delegate_replaces ON delegate(replaces) WHERE replaces IS NOT NULL;
