-- 厂务公开: systems, postings, opinions, yearly reports.
CREATE TABLE open_system (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, from_day TEXT NOT NULL, leader TEXT NOT NULL, members TEXT, supervisors TEXT,
    channels TEXT NOT NULL, opinion_box TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX open_system_union ON open_system(trade_union);
CREATE TABLE posting (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, item TEXT NOT NULL, title TEXT NOT NULL, channel TEXT NOT NULL, from_day TEXT NOT NULL,
    to_day TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_union ON posting(trade_union, from_day);
CREATE INDEX posting_day ON posting(from_day) WHERE retired IS NULL;
CREATE TABLE opinion (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, raised_on TEXT NOT NULL, source TEXT NOT NULL, content TEXT NOT NULL, answered_on TEXT,
    adoption TEXT, answer TEXT, rectify_by TEXT, rectified_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX opinion_union ON opinion(trade_union, raised_on);
CREATE TABLE yearly_report (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, topic TEXT NOT NULL, on_day TEXT NOT NULL, session BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX yearly_report_union ON yearly_report(trade_union, on_day);
CREATE INDEX opinion_open ON opinion(station, raised_on)
    WHERE retired IS NULL AND (answered_on IS NULL OR (rectify_by IS NOT NULL AND rectified_on IS NULL));
