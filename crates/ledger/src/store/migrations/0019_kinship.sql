-- 结亲连心、医疗互助、劳模帮扶: who is linked to which household and what was done; mutual aid; what model workers are due.
CREATE TABLE pair (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, hardship_file BLOB NOT NULL, cadre TEXT NOT NULL, post TEXT, from_day TEXT NOT NULL, to_day TEXT,
    ended_why TEXT, surveyed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX pair_union ON pair(trade_union, from_day);
CREATE INDEX pair_file ON pair(hardship_file);
CREATE TABLE help (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, pair BLOB, family_member BLOB, kind TEXT NOT NULL, on_day TEXT NOT NULL, what TEXT NOT NULL,
    problem TEXT, solved_on TEXT, result TEXT, by_whom TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX help_file ON help(hardship_file, on_day);
CREATE INDEX help_pair ON help(pair, on_day) WHERE pair IS NOT NULL;
CREATE INDEX help_day ON help(on_day);
CREATE INDEX help_solved ON help(solved_on) WHERE solved_on IS NOT NULL;
CREATE INDEX help_open ON help(station, on_day) WHERE problem IS NOT NULL AND solved_on IS NULL;
CREATE TABLE mutual_year (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, people INTEGER NOT NULL, premium INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX mutual_year_union ON mutual_year(trade_union, year);
CREATE INDEX mutual_year_year ON mutual_year(year);
CREATE TABLE mutual_claim (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, name TEXT NOT NULL, person BLOB, claimed_on TEXT NOT NULL,
    bills INTEGER NOT NULL, paid_on TEXT, paid INTEGER, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX mutual_claim_union ON mutual_claim(trade_union, year, claimed_on);
CREATE INDEX mutual_claim_year ON mutual_claim(year);
CREATE TABLE model_worker (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, person BLOB, name TEXT NOT NULL, level TEXT NOT NULL, named_year INTEGER NOT NULL,
    hardship INTEGER NOT NULL, died_on TEXT, moved_on TEXT, moved_to TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX model_worker_union ON model_worker(trade_union);
CREATE TABLE model_payment (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    model_worker BLOB NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL, due_on TEXT NOT NULL, due INTEGER NOT NULL,
    paid_on TEXT, paid INTEGER, evidence TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX model_payment_worker ON model_payment(model_worker, due_on);
CREATE INDEX model_payment_due ON model_payment(due_on);
CREATE INDEX model_payment_year ON model_payment(year, due_on);
