-- 上年年报数: figures of a year that this ledger has not sealed, from a sheet of the office. They stay in this office.
CREATE TABLE earlier_figure (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    to_day TEXT NOT NULL, formula TEXT NOT NULL, value TEXT NOT NULL, file TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX earlier_figure_year ON earlier_figure(to_day, station);
-- Who took part in a step of a case.
ALTER TABLE case_step ADD COLUMN people TEXT;
