-- 活动与荣誉: what was done on a day, places that last and who looked at them, honours, singles who agreed to be introduced.
CREATE TABLE activity (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, on_day TEXT NOT NULL, to_day TEXT,
    place TEXT, level TEXT, fields TEXT NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_day ON activity(on_day, id);
CREATE INDEX activity_union ON activity(trade_union, on_day);
CREATE INDEX activity_kind ON activity(kind, on_day);
CREATE TABLE activity_place (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, address TEXT, level TEXT,
    opened_on TEXT NOT NULL, closed_on TEXT, closed_why TEXT, fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_place_day ON activity_place(opened_on, id);
CREATE INDEX activity_place_union ON activity_place(trade_union, kind);
CREATE TABLE place_check (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    place BLOB NOT NULL, on_day TEXT NOT NULL, by_whom TEXT NOT NULL, found TEXT, mended_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX place_check_place ON place_check(place, on_day);
CREATE INDEX place_check_day ON place_check(on_day);
CREATE TABLE award (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, level TEXT NOT NULL, year INTEGER NOT NULL,
    recipient TEXT NOT NULL, collective INTEGER NOT NULL, person BLOB, model_worker BLOB, document_no TEXT, granted_on TEXT,
    deeds TEXT, revoked_on TEXT, revoked_why TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX award_year ON award(year, id);
CREATE INDEX award_union ON award(trade_union, year);
CREATE TABLE single (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, name TEXT NOT NULL, sex TEXT NOT NULL, birth_year INTEGER NOT NULL, phone TEXT, wishes TEXT,
    consented_on TEXT NOT NULL, consent TEXT NOT NULL, withdrawn_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX single_union ON single(trade_union, consented_on);
CREATE INDEX single_day ON single(consented_on);
CREATE TABLE single_follow (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    single BLOB NOT NULL, on_day TEXT NOT NULL, what TEXT NOT NULL, outcome TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX single_follow_single ON single_follow(single, on_day);
CREATE INDEX single_follow_day ON single_follow(on_day);
