-- 创建与排查: what a union scores under a scheme in a year, item by item, and what it answers about standing idle.
CREATE TABLE grading (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, scheme TEXT NOT NULL, version INTEGER NOT NULL, year INTEGER NOT NULL,
    reviewed_by TEXT, reviewed_on TEXT, document_no TEXT, total INTEGER, level TEXT, valid_until TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX grading_union ON grading(trade_union, scheme, year);
CREATE INDEX grading_scheme ON grading(scheme, year);
CREATE INDEX grading_valid ON grading(valid_until) WHERE valid_until IS NOT NULL;
CREATE TABLE grading_item (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    grading BLOB NOT NULL, item TEXT NOT NULL, points INTEGER, done_on TEXT, promised_on TEXT, satisfied INTEGER,
    ballots INTEGER, note TEXT, reviewed INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX grading_item_grading ON grading_item(grading);
CREATE INDEX grading_item_promised ON grading_item(promised_on) WHERE promised_on IS NOT NULL;
CREATE TABLE idle_answer (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, as_of TEXT NOT NULL, score INTEGER NOT NULL, below INTEGER NOT NULL, items TEXT NOT NULL,
    cause TEXT NOT NULL, plan TEXT NOT NULL, by_day TEXT NOT NULL, revived_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX idle_answer_union ON idle_answer(trade_union, as_of);
