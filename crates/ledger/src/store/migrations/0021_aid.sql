-- 帮扶台账 and 送温暖: where the money comes from, what was given to whom, and the rounds in which it is carried to the door.
CREATE TABLE fund (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, year INTEGER NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX fund_union ON fund(trade_union, year);
CREATE TABLE fund_entry (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    fund BLOB NOT NULL, on_day TEXT NOT NULL, amount INTEGER NOT NULL, from_whom TEXT, goods TEXT, round BLOB, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX fund_entry_fund ON fund_entry(fund, on_day);
CREATE INDEX fund_entry_round ON fund_entry(round) WHERE round IS NOT NULL;
CREATE INDEX fund_entry_day ON fund_entry(on_day);
CREATE TABLE aid (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, project TEXT NOT NULL, fund BLOB NOT NULL, on_day TEXT NOT NULL, hardship_file BLOB,
    family_member BLOB, employer BLOB, payee TEXT NOT NULL, way TEXT NOT NULL, amount INTEGER NOT NULL, goods TEXT, quantity TEXT,
    approved_by TEXT, signed INTEGER NOT NULL, relative INTEGER NOT NULL, school_year INTEGER, stage TEXT, visit BLOB, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX aid_day ON aid(on_day, id);
CREATE INDEX aid_union ON aid(trade_union, on_day, id);
CREATE INDEX aid_fund ON aid(fund, on_day, id);
CREATE INDEX aid_project ON aid(project, on_day, id);
CREATE INDEX aid_unsigned ON aid(on_day, id) WHERE signed = 0;
CREATE INDEX aid_file ON aid(hardship_file, on_day) WHERE hardship_file IS NOT NULL;
CREATE INDEX aid_member ON aid(family_member, school_year) WHERE family_member IS NOT NULL;
CREATE INDEX aid_employer ON aid(employer) WHERE employer IS NOT NULL;
CREATE INDEX aid_visit ON aid(visit) WHERE visit IS NOT NULL;
CREATE TABLE warmth_round (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, year INTEGER NOT NULL, from_day TEXT NOT NULL,
    to_day TEXT NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX warmth_round_year ON warmth_round(kind, year);
CREATE INDEX warmth_round_union ON warmth_round(trade_union);
CREATE TABLE round_visit (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    round BLOB NOT NULL, place INTEGER NOT NULL, hardship_file BLOB, employer BLOB, other TEXT, people INTEGER, cadre TEXT, fund BLOB,
    planned INTEGER, planned_goods TEXT, visited_on TEXT, said TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX round_visit_round ON round_visit(round, place);
CREATE INDEX round_visit_file ON round_visit(hardship_file) WHERE hardship_file IS NOT NULL;
CREATE INDEX round_visit_employer ON round_visit(employer) WHERE employer IS NOT NULL;
