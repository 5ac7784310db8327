-- 集体协商与集体合同: what is negotiated, who sits at the table, what was agreed, who is bound by it, how it is kept.
CREATE TABLE negotiation (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, case_file BLOB NOT NULL, kind TEXT NOT NULL, scope TEXT NOT NULL, title TEXT NOT NULL,
    offered_by TEXT NOT NULL, letter_no TEXT, campaign TEXT, last_average INTEGER, session_item BLOB, follows BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX negotiation_union ON negotiation(trade_union);
CREATE INDEX negotiation_case ON negotiation(case_file);
CREATE INDEX negotiation_campaign ON negotiation(campaign) WHERE campaign IS NOT NULL;
CREATE INDEX negotiation_item ON negotiation(session_item) WHERE session_item IS NOT NULL;
CREATE TABLE negotiator (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    negotiation BLOB NOT NULL, side TEXT NOT NULL, seat TEXT NOT NULL, person BLOB, name TEXT NOT NULL, post TEXT,
    front_line INTEGER NOT NULL, tie TEXT NOT NULL, mandate TEXT, from_day TEXT NOT NULL, to_day TEXT, left_why TEXT,
    replaces BLOB, trained_on TEXT, trained_hours INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX negotiator_negotiation ON negotiator(negotiation);
CREATE INDEX negotiator_person ON negotiator(person) WHERE person IS NOT NULL;
CREATE TABLE material (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    negotiation BLOB NOT NULL, what TEXT NOT NULL, from_side TEXT NOT NULL, asked_on TEXT NOT NULL, given_on TEXT, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX material_negotiation ON material(negotiation);
CREATE TABLE negotiation_meeting (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    negotiation BLOB NOT NULL, meeting_no INTEGER NOT NULL, on_day TEXT NOT NULL, place TEXT, chaired_by TEXT, recorder TEXT,
    workers_present INTEGER NOT NULL, employer_present INTEGER NOT NULL, minutes TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX negotiation_meeting_negotiation ON negotiation_meeting(negotiation, meeting_no);
CREATE TABLE topic (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    negotiation BLOB NOT NULL, subject TEXT NOT NULL, workers_say TEXT, employer_says TEXT, agreed TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_negotiation ON topic(negotiation);
CREATE TABLE contract (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, negotiation BLOB, kind TEXT NOT NULL, scope TEXT NOT NULL, title TEXT NOT NULL,
    from_day TEXT NOT NULL, to_day TEXT NOT NULL, signed_on TEXT, effective_on TEXT, filing_no TEXT, ended_on TEXT,
    ended_why TEXT, ended_filed_on TEXT, follows BLOB, lowest_wage INTEGER, rise_permille INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX contract_union ON contract(trade_union, from_day);
CREATE INDEX contract_negotiation ON contract(negotiation) WHERE negotiation IS NOT NULL;
CREATE INDEX contract_follows ON contract(follows) WHERE follows IS NOT NULL;
CREATE INDEX contract_unfiled ON contract(station) WHERE retired IS NULL AND ended_on IS NOT NULL AND ended_filed_on IS NULL;
CREATE INDEX contract_ends ON contract(to_day) WHERE retired IS NULL AND ended_on IS NULL;
CREATE TABLE clause (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    contract BLOB NOT NULL, clause_no INTEGER NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX clause_contract ON clause(contract, clause_no);
CREATE TABLE signatory (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    contract BLOB NOT NULL, employer BLOB NOT NULL, stamped_on TEXT NOT NULL, employees INTEGER, voters INTEGER, yes INTEGER,
    to_day TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX signatory_contract ON signatory(contract, stamped_on);
CREATE INDEX signatory_employer ON signatory(employer);
CREATE TABLE performance_check (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    contract BLOB NOT NULL, on_day TEXT NOT NULL, people TEXT, reported_on TEXT, sent INTEGER, returned INTEGER, void INTEGER,
    satisfied INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX performance_check_contract ON performance_check(contract, on_day);
CREATE TABLE clause_check (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    performance_check BLOB NOT NULL, clause BLOB NOT NULL, performance TEXT NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX clause_check_check ON clause_check(performance_check);
CREATE TABLE plan_target (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, enterprises INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_target_union ON plan_target(trade_union, year);
CREATE TABLE coaching (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, on_day TEXT NOT NULL, obstacle TEXT NOT NULL, advice TEXT NOT NULL, overcome_on TEXT, result TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX coaching_union ON coaching(trade_union, on_day);
CREATE TABLE harmony (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, level TEXT NOT NULL, named_on TEXT NOT NULL, document TEXT, recheck_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX harmony_union ON harmony(trade_union, named_on);
CREATE TABLE harmony_check (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    harmony BLOB NOT NULL, on_day TEXT NOT NULL, verdict TEXT NOT NULL, findings TEXT, recheck_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX harmony_check_harmony ON harmony_check(harmony, on_day);
-- The board reads the steps of ten thousand cases from the index alone.
CREATE INDEX case_step_standing ON case_step(case_file, on_day, id, step) WHERE retired IS NULL;
