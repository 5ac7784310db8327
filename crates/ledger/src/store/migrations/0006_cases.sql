-- 办事过程: cases and the steps taken in them. What was put off on the list of the day stays in this office.
CREATE TABLE case_file (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    kind TEXT NOT NULL, trade_union BLOB NOT NULL, anchor TEXT NOT NULL, closed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX case_file_union ON case_file(trade_union, kind, anchor);
CREATE TABLE case_step (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    case_file BLOB NOT NULL, step TEXT NOT NULL, on_day TEXT NOT NULL, until TEXT, document TEXT, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX case_step_case ON case_step(case_file, on_day);
CREATE TABLE snooze (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    item TEXT NOT NULL, until TEXT NOT NULL, reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX snooze_item ON snooze(item);
