-- 催办: notices served on unions that have not met.
CREATE TABLE reminder (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, served_on TEXT NOT NULL, meet_by TEXT, document TEXT,
    reason TEXT, answered_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_union ON reminder(trade_union, year);
CREATE INDEX reminder_year ON reminder(station, year) WHERE retired IS NULL AND meet_by IS NOT NULL;
