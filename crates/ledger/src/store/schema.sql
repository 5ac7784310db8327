CREATE TABLE act (
    seq      INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,            -- milliseconds since 1970, from the office's clock: advisory
    day      TEXT    NOT NULL,
    operator TEXT    NOT NULL,
    act      TEXT    NOT NULL,
    subject  TEXT    NOT NULL,            -- what it was about, for people; never a document number
    detail   TEXT,                        -- the reason given, where one is asked for
    undoes   INTEGER REFERENCES act(seq)
) STRICT;
CREATE TABLE activity (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, on_day TEXT NOT NULL, to_day TEXT,
    place TEXT, level TEXT, fields TEXT NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE activity_place (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, address TEXT, level TEXT,
    opened_on TEXT NOT NULL, closed_on TEXT, closed_why TEXT, fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE aid (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, project TEXT NOT NULL, fund BLOB NOT NULL, on_day TEXT NOT NULL, hardship_file BLOB,
    family_member BLOB, employer BLOB, payee TEXT NOT NULL, way TEXT NOT NULL, amount INTEGER NOT NULL, goods TEXT, quantity TEXT,
    approved_by TEXT, signed INTEGER NOT NULL, relative INTEGER NOT NULL, school_year INTEGER, stage TEXT, visit BLOB, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE appraisal (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    session_item BLOB NOT NULL, person BLOB NOT NULL, post TEXT NOT NULL, sent INTEGER NOT NULL, returned INTEGER NOT NULL,
    void INTEGER NOT NULL, excellent INTEGER NOT NULL, competent INTEGER NOT NULL, basic INTEGER NOT NULL,
    incompetent INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    subject BLOB NOT NULL, title TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    session BLOB NOT NULL, delegate BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE audit_finding (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, audited_on TEXT NOT NULL, audited_by TEXT NOT NULL, finding TEXT NOT NULL, deadline TEXT NOT NULL,
    duty TEXT, fixed_on TEXT, evidence TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE award (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, level TEXT NOT NULL, year INTEGER NOT NULL,
    recipient TEXT NOT NULL, collective INTEGER NOT NULL, person BLOB, model_worker BLOB, document_no TEXT, granted_on TEXT,
    deeds TEXT, revoked_on TEXT, revoked_why TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE board_seat (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, person BLOB NOT NULL, role TEXT NOT NULL, session_item BLOB, from_day TEXT NOT NULL,
    years INTEGER NOT NULL, ends_on TEXT NOT NULL, to_day TEXT, reason TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE body (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, term_no INTEGER NOT NULL,
    elected_on TEXT NOT NULL, years INTEGER NOT NULL, ends_on TEXT NOT NULL, approval_no TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE candidate (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    session_item BLOB NOT NULL, place INTEGER NOT NULL, person BLOB NOT NULL, yes INTEGER, no INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE case_file (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    kind TEXT NOT NULL, trade_union BLOB NOT NULL, anchor TEXT NOT NULL, closed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE case_step (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    case_file BLOB NOT NULL, step TEXT NOT NULL, on_day TEXT NOT NULL, until TEXT, document TEXT, note TEXT
, people TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE change (
    seq    INTEGER PRIMARY KEY,
    act    INTEGER NOT NULL REFERENCES act(seq),
    kind   INTEGER NOT NULL,
    record BLOB    NOT NULL,
    before TEXT                           -- the record as it stood; NULL when this change made it
) STRICT;
CREATE TABLE clause (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    contract BLOB NOT NULL, clause_no INTEGER NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE clause_check (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    performance_check BLOB NOT NULL, clause BLOB NOT NULL, performance TEXT NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE coaching (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, on_day TEXT NOT NULL, obstacle TEXT NOT NULL, advice TEXT NOT NULL, overcome_on TEXT, result TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE company_board (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, on_day TEXT NOT NULL, directors INTEGER NOT NULL, supervisors INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE congress (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, form TEXT NOT NULL, term_no INTEGER NOT NULL, from_day TEXT NOT NULL, years INTEGER NOT NULL,
    ends_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE consent (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, family_member BLOB, kind TEXT NOT NULL, given_by TEXT NOT NULL, relation TEXT,
    on_day TEXT NOT NULL, withdrawn_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE constituency (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    congress BLOB NOT NULL, name TEXT NOT NULL, workers INTEGER NOT NULL, took_part INTEGER NOT NULL, seats INTEGER NOT NULL,
    elected_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE contract (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, negotiation BLOB, kind TEXT NOT NULL, scope TEXT NOT NULL, title TEXT NOT NULL,
    from_day TEXT NOT NULL, to_day TEXT NOT NULL, signed_on TEXT, effective_on TEXT, filing_no TEXT, ended_on TEXT,
    ended_why TEXT, ended_filed_on TEXT, follows BLOB, lowest_wage INTEGER, rise_permille INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE cover (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, employer BLOB NOT NULL, from_day TEXT NOT NULL, to_day TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE delegate (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    congress BLOB NOT NULL, person BLOB NOT NULL, constituency TEXT, kind TEXT NOT NULL, dispatched INTEGER NOT NULL,
    post TEXT, from_day TEXT NOT NULL, to_day TEXT
, votes INTEGER, replaces BLOB) STRICT, WITHOUT ROWID;
CREATE TABLE departure (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    officer BLOB NOT NULL, reason TEXT NOT NULL, own_consent_on TEXT, upper_consent_on TEXT, document TEXT,
    meeting_on TEXT, base INTEGER, yes INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE dues_month (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, month TEXT NOT NULL, way TEXT NOT NULL, people INTEGER NOT NULL, due INTEGER NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE duty_day (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, on_day TEXT NOT NULL, lawyer TEXT NOT NULL, firm TEXT NOT NULL, place TEXT NOT NULL,
    visitors INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE earlier_figure (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    to_day TEXT NOT NULL, formula TEXT NOT NULL, value TEXT NOT NULL, file TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE employer (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    name TEXT NOT NULL, uscc TEXT, unit_type TEXT, industry TEXT, admin_code TEXT, address TEXT,
    legal_representative TEXT, phone TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE exported (
    kind INTEGER NOT NULL, record BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE family_health (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    family_member BLOB NOT NULL, health TEXT NOT NULL, what TEXT, insurance TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE family_member (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, relation TEXT NOT NULL, name TEXT NOT NULL, person BLOB, document_kind TEXT, document_no TEXT,
    sex TEXT, birth TEXT, ethnicity TEXT, political TEXT, marriage TEXT, register TEXT, livelihood TEXT, month_income INTEGER,
    phone TEXT, place TEXT, model_worker TEXT, stage TEXT, entered_year INTEGER, school_years INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE file_line (
    file BLOB PRIMARY KEY, trade_union BLOB NOT NULL, standing INTEGER NOT NULL, name TEXT NOT NULL, given TEXT NOT NULL,
    ending TEXT NOT NULL, pinyin TEXT NOT NULL, initials TEXT NOT NULL, id_tail TEXT NOT NULL, phone_tail TEXT NOT NULL,
    village TEXT, category TEXT, cause TEXT, applied_on TEXT NOT NULL, surveyed_on TEXT, aided_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE fund (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, year INTEGER NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE fund_entry (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    fund BLOB NOT NULL, on_day TEXT NOT NULL, amount INTEGER NOT NULL, from_whom TEXT, goods TEXT, round BLOB, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE fund_plan (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, item TEXT NOT NULL, amount INTEGER NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE fund_return (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL, payer TEXT, declared_on TEXT NOT NULL,
    amount INTEGER NOT NULL, line BLOB, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE grading (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, scheme TEXT NOT NULL, version INTEGER NOT NULL, year INTEGER NOT NULL,
    reviewed_by TEXT, reviewed_on TEXT, document_no TEXT, total INTEGER, level TEXT, valid_until TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE grading_item (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    grading BLOB NOT NULL, item TEXT NOT NULL, points INTEGER, done_on TEXT, promised_on TEXT, satisfied INTEGER,
    ballots INTEGER, note TEXT, reviewed INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE hardship_file (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, case_file BLOB NOT NULL, file_no TEXT, name TEXT NOT NULL, unit TEXT, unit_kind TEXT,
    labour_contract TEXT, phone TEXT, address TEXT, village TEXT, housing TEXT, floor_area INTEGER, size INTEGER NOT NULL,
    single_parent INTEGER NOT NULL, no_earner INTEGER NOT NULL, self_reliant INTEGER NOT NULL, category TEXT, old_label TEXT,
    cause TEXT, cause_second TEXT, cause_text TEXT, excluded TEXT, ended TEXT, ended_on TEXT, ended_why TEXT,
    ended_approval TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE hardship_survey (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, on_day TEXT NOT NULL, year INTEGER NOT NULL, income INTEGER NOT NULL, rigid INTEGER NOT NULL,
    rigid_what TEXT, members INTEGER NOT NULL, per_capita INTEGER, harmed INTEGER NOT NULL, sudden_cost INTEGER, surveyor TEXT,
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE harmony (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, level TEXT NOT NULL, named_on TEXT NOT NULL, document TEXT, recheck_by TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE harmony_check (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    harmony BLOB NOT NULL, on_day TEXT NOT NULL, verdict TEXT NOT NULL, findings TEXT, recheck_by TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE headcount (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    employer BLOB NOT NULL, on_day TEXT NOT NULL,
    employees INTEGER NOT NULL, women INTEGER, migrant INTEGER, dispatched INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE help (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, pair BLOB, family_member BLOB, kind TEXT NOT NULL, on_day TEXT NOT NULL, what TEXT NOT NULL,
    problem TEXT, solved_on TEXT, result TEXT, by_whom TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE idle_answer (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, as_of TEXT NOT NULL, score INTEGER NOT NULL, below INTEGER NOT NULL, items TEXT NOT NULL,
    cause TEXT NOT NULL, plan TEXT NOT NULL, by_day TEXT NOT NULL, revived_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE "import_batch" (
    id TEXT PRIMARY KEY, act INTEGER NOT NULL REFERENCES act(seq), file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL,
    trade_union BLOB, rows INTEGER NOT NULL, accepted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE inbox (
    header_sha256 TEXT PRIMARY KEY, station TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL, mode TEXT NOT NULL,
    prev TEXT, state TEXT NOT NULL,       -- taken, superseded, waiting, quarantined, rejected
    reason TEXT, file_name TEXT NOT NULL, arrived_on TEXT NOT NULL, facts TEXT NOT NULL,
    act INTEGER REFERENCES act(seq), receipt_sha256 TEXT, receipt_name TEXT,
    receipt BLOB, bytes BLOB NOT NULL
) STRICT;
CREATE TABLE judged_return (
    record BLOB PRIMARY KEY, kind INTEGER NOT NULL, station TEXT NOT NULL, verdict TEXT NOT NULL, remark TEXT NOT NULL,
    decided_on TEXT NOT NULL, decided_by TEXT NOT NULL, told_in TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE key_pair (purpose TEXT PRIMARY KEY, secret TEXT NOT NULL, public TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE legal_aid (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, petition BLOB, form TEXT NOT NULL, category TEXT NOT NULL, name TEXT NOT NULL, phone TEXT,
    facts TEXT NOT NULL, people INTEGER NOT NULL, representatives INTEGER, migrant INTEGER NOT NULL, means_met INTEGER,
    applied_on TEXT NOT NULL, known_on TEXT, decided_on TEXT, granted INTEGER, refused_why TEXT, lawyer TEXT, firm TEXT,
    assigned_on TEXT, mediation_on TEXT, filed_on TEXT, accepted_on TEXT, award_until TEXT, result_on TEXT, result TEXT,
    recovered INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE levy (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, payer TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
    employees INTEGER, wages INTEGER NOT NULL, due INTEGER NOT NULL, gap_reason TEXT, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE log_chain (act INTEGER PRIMARY KEY REFERENCES act(seq), hash BLOB NOT NULL) STRICT;
CREATE TABLE log_forgotten (
  act       INTEGER NOT NULL REFERENCES act(seq),
  by_act    INTEGER NOT NULL REFERENCES act(seq),
  left_hash BLOB    NOT NULL,
  PRIMARY KEY (act, by_act)
) STRICT, WITHOUT ROWID;
CREATE TABLE material (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    negotiation BLOB NOT NULL, what TEXT NOT NULL, from_side TEXT NOT NULL, asked_on TEXT NOT NULL, given_on TEXT, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE member (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    person BLOB NOT NULL, trade_union BLOB NOT NULL,
    card_no TEXT, workplace TEXT, department TEXT, post TEXT,
    employment TEXT, work_status TEXT, platform_group TEXT, migrant INTEGER,
    explanation TEXT, unread TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE member_due (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    dues_month BLOB NOT NULL, member BLOB NOT NULL, base INTEGER NOT NULL, due INTEGER NOT NULL, paid_on TEXT, receipt BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE membership_event (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    member BLOB NOT NULL, on_day TEXT NOT NULL, precision TEXT NOT NULL, kind TEXT NOT NULL,
    reason TEXT, other_union BLOB, document TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE model_payment (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    model_worker BLOB NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL, due_on TEXT NOT NULL, due INTEGER NOT NULL,
    paid_on TEXT, paid INTEGER, evidence TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE model_worker (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, person BLOB, name TEXT NOT NULL, level TEXT NOT NULL, named_year INTEGER NOT NULL,
    hardship INTEGER NOT NULL, died_on TEXT, moved_on TEXT, moved_to TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE money_line (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, item TEXT NOT NULL, on_day TEXT NOT NULL, amount INTEGER NOT NULL, party TEXT, what TEXT,
    voucher TEXT, approved_by TEXT, levy BLOB, dues_month BLOB, channel TEXT, bans TEXT, gift TEXT, people INTEGER, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE mutual_claim (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, name TEXT NOT NULL, person BLOB, claimed_on TEXT NOT NULL,
    bills INTEGER NOT NULL, paid_on TEXT, paid INTEGER, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE mutual_year (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, people INTEGER NOT NULL, premium INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE negotiation (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, case_file BLOB NOT NULL, kind TEXT NOT NULL, scope TEXT NOT NULL, title TEXT NOT NULL,
    offered_by TEXT NOT NULL, letter_no TEXT, campaign TEXT, last_average INTEGER, session_item BLOB, follows BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE negotiation_meeting (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    negotiation BLOB NOT NULL, meeting_no INTEGER NOT NULL, on_day TEXT NOT NULL, place TEXT, chaired_by TEXT, recorder TEXT,
    workers_present INTEGER NOT NULL, employer_present INTEGER NOT NULL, minutes TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE negotiator (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    negotiation BLOB NOT NULL, side TEXT NOT NULL, seat TEXT NOT NULL, person BLOB, name TEXT NOT NULL, post TEXT,
    front_line INTEGER NOT NULL, tie TEXT NOT NULL, mandate TEXT, from_day TEXT NOT NULL, to_day TEXT, left_why TEXT,
    replaces BLOB, trained_on TEXT, trained_hours INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE not_same (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    one BLOB NOT NULL, other BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE officer (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    body BLOB NOT NULL, person BLOB NOT NULL, post TEXT NOT NULL, full_time INTEGER NOT NULL,
    from_day TEXT NOT NULL, to_day TEXT
, votes INTEGER, contract_until TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE open_system (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, from_day TEXT NOT NULL, leader TEXT NOT NULL, members TEXT, supervisors TEXT,
    channels TEXT NOT NULL, opinion_box TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE operator (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    name TEXT NOT NULL, role TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE opinion (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, raised_on TEXT NOT NULL, source TEXT NOT NULL, content TEXT NOT NULL, answered_on TEXT,
    adoption TEXT, answer TEXT, rectify_by TEXT, rectified_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY, epoch TEXT NOT NULL, mode TEXT NOT NULL,
    base_seq INTEGER,                     -- counts from this receipted bundle; NULL when full
    created_on TEXT NOT NULL,
    header_sha256 TEXT UNIQUE,
    watermark INTEGER,                    -- the newest change this bundle covers
    records INTEGER, facts TEXT, digest TEXT, file_name TEXT, written_on TEXT, receipted_on TEXT,
    bytes BLOB
) STRICT;
CREATE TABLE pair (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, hardship_file BLOB NOT NULL, cadre TEXT NOT NULL, post TEXT, from_day TEXT NOT NULL, to_day TEXT,
    ended_why TEXT, surveyed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE pay_account (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, holder TEXT NOT NULL, bank TEXT NOT NULL, branch TEXT, card_no TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE performance_check (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    contract BLOB NOT NULL, on_day TEXT NOT NULL, people TEXT, reported_on TEXT, sent INTEGER, returned INTEGER, void INTEGER,
    satisfied INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    name TEXT NOT NULL, document_kind TEXT, document_no TEXT, sex TEXT, birth TEXT,
    phone TEXT, ethnicity TEXT, political TEXT, education TEXT, household TEXT,
    registered_at TEXT, native_place TEXT, worked_since TEXT, skill TEXT, model_worker TEXT, hardship_worker INTEGER,
    merged_into BLOB, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE petition (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, number TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, received_on TEXT NOT NULL,
    kind TEXT NOT NULL, decides INTEGER NOT NULL, channel TEXT NOT NULL, category TEXT NOT NULL, people INTEGER NOT NULL,
    forwarded_from TEXT, handler TEXT NOT NULL, same_as BLOB, pending_elsewhere TEXT, closed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE petition_step (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    petition BLOB NOT NULL, step TEXT NOT NULL, on_day TEXT NOT NULL, until TEXT, people TEXT, document TEXT, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE petition_text (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    petition BLOB NOT NULL, summary TEXT NOT NULL, claims TEXT, against TEXT, facts TEXT, opinion TEXT, basis TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE petitioner (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    petition BLOB NOT NULL, name TEXT NOT NULL, phone TEXT, workplace TEXT, address TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE place_check (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    place BLOB NOT NULL, on_day TEXT NOT NULL, by_whom TEXT NOT NULL, found TEXT, mended_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE plan_target (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, enterprises INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE poll (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    body BLOB NOT NULL, expected INTEGER, present INTEGER, seats INTEGER, candidates INTEGER, no_relatives INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE posting (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, item TEXT NOT NULL, title TEXT NOT NULL, channel TEXT NOT NULL, from_day TEXT NOT NULL,
    to_day TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE proposal (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    congress BLOB NOT NULL, session BLOB, number INTEGER NOT NULL, raised_on TEXT NOT NULL, title TEXT NOT NULL,
    reason TEXT NOT NULL, suggestion TEXT NOT NULL, proposer BLOB NOT NULL, seconders TEXT, category TEXT NOT NULL,
    examined_on TEXT, examination TEXT, examination_note TEXT, grouped_into BLOB, department TEXT, handler TEXT,
    assigned_on TEXT, answer_by TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE proposal_answer (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    proposal BLOB NOT NULL, on_day TEXT NOT NULL, reply TEXT NOT NULL, answer TEXT NOT NULL, satisfaction TEXT,
    feedback_on TEXT, feedback_note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE question (
    id TEXT PRIMARY KEY, one BLOB NOT NULL, holder TEXT NOT NULL, other BLOB NOT NULL, station TEXT NOT NULL, asked_on TEXT NOT NULL,
    verdict TEXT, remark TEXT NOT NULL, decided_on TEXT, told_in TEXT, holder_told_in TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt (
    id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, header_sha256 TEXT NOT NULL UNIQUE, issued_on TEXT NOT NULL, imported_on TEXT NOT NULL,
    accepted INTEGER NOT NULL, returned INTEGER NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE received (
    kind INTEGER NOT NULL, record BLOB NOT NULL, station TEXT NOT NULL, bundle TEXT NOT NULL, hash BLOB NOT NULL,
    in_force INTEGER NOT NULL,            -- 0: no longer named by a full bundle; kept, and outside the digest
    PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE reminder (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, served_on TEXT NOT NULL, meet_by TEXT, document TEXT,
    reason TEXT, answered_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE return_note (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    edition TEXT NOT NULL, finding TEXT NOT NULL, text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE returned_row (
    record BLOB NOT NULL, seq INTEGER NOT NULL, kind INTEGER NOT NULL, reason TEXT NOT NULL, remark TEXT NOT NULL,
    contact TEXT NOT NULL,
    since INTEGER NOT NULL,               -- newest change when it came back: a later one to the record settles it
    settled_on TEXT, PRIMARY KEY (record, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE roll_line (
    member BLOB PRIMARY KEY, person BLOB NOT NULL, trade_union BLOB NOT NULL,
    status TEXT NOT NULL, qualified INTEGER NOT NULL,
    name TEXT NOT NULL, given TEXT NOT NULL, ending TEXT NOT NULL,   -- 王晓燕, 晓燕, 燕: the middle of a name is a prefix too
    pinyin TEXT NOT NULL, initials TEXT NOT NULL,
    id_tail TEXT NOT NULL, phone_tail TEXT NOT NULL   -- whole numbers written backwards, so that a tail is a prefix
) STRICT, WITHOUT ROWID;
CREATE TABLE round_visit (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    round BLOB NOT NULL, place INTEGER NOT NULL, hardship_file BLOB, employer BLOB, other TEXT, people INTEGER, cadre TEXT, fund BLOB,
    planned INTEGER, planned_goods TEXT, visited_on TEXT, said TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE rules_edition (
    number INTEGER PRIMARY KEY,
    issuer TEXT NOT NULL, issued_on TEXT NOT NULL, taken_on TEXT NOT NULL,
    header_sha256 TEXT NOT NULL, file_name TEXT NOT NULL,
    book TEXT NOT NULL, file BLOB NOT NULL
) STRICT;
CREATE TABLE sealed_return (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    edition TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, sealed_on TEXT NOT NULL,
    sealed_by TEXT NOT NULL, short_code TEXT NOT NULL, figures TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    congress BLOB NOT NULL, session_no INTEGER NOT NULL, kind TEXT NOT NULL, on_day TEXT NOT NULL, place TEXT,
    base INTEGER, present INTEGER, papers_on TEXT, agenda_public_on TEXT, public_from TEXT, public_to TEXT, closed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE session_item (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    session BLOB NOT NULL, place INTEGER NOT NULL, matter TEXT NOT NULL, power TEXT NOT NULL, title TEXT NOT NULL, ballot TEXT,
    yes INTEGER, no INTEGER, abstained INTEGER, void INTEGER, resolution TEXT
, seats INTEGER, valid INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sheet_mapping (heading_key TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE signatory (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    contract BLOB NOT NULL, employer BLOB NOT NULL, stamped_on TEXT NOT NULL, employees INTEGER, voters INTEGER, yes INTEGER,
    to_day TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE single (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, name TEXT NOT NULL, sex TEXT NOT NULL, birth_year INTEGER NOT NULL, phone TEXT, wishes TEXT,
    consented_on TEXT NOT NULL, consent TEXT NOT NULL, withdrawn_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE single_follow (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    single BLOB NOT NULL, on_day TEXT NOT NULL, what TEXT NOT NULL, outcome TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE snooze (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    item TEXT NOT NULL, until TEXT NOT NULL, reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE station (
    code TEXT PRIMARY KEY, name TEXT NOT NULL, certificate TEXT NOT NULL, certificate_sig TEXT NOT NULL,
    serial INTEGER NOT NULL, enrolled_on TEXT NOT NULL,
    enrolment_sha256 TEXT NOT NULL, welcome_name TEXT NOT NULL,
    epoch TEXT, seq INTEGER, head_sha256 TEXT, last_on TEXT, digest TEXT NOT NULL
) STRICT;
CREATE TABLE topic (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    negotiation BLOB NOT NULL, subject TEXT NOT NULL, workers_say TEXT, employer_says TEXT, agreed TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE trade_union (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    code TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT, parent BLOB, employer BLOB,
    form TEXT NOT NULL, status TEXT NOT NULL, uscc TEXT, stat_code TEXT,
    founding_way TEXT, prepared_on TEXT, founded_on TEXT, approval_no TEXT, ended_on TEXT,
    legal_person_no TEXT, legal_person_until TEXT, legal_representative TEXT, seal INTEGER, bank_account TEXT,
    workers_home TEXT, territorial TEXT, address TEXT, postcode TEXT, contact TEXT, phone TEXT, email TEXT,
    pinyin TEXT NOT NULL, initials TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE union_event (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, on_day TEXT NOT NULL, kind TEXT NOT NULL,
    old_name TEXT, new_name TEXT, other BLOB, document TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE void_receipt (
    receipt_sha256 TEXT PRIMARY KEY, header_sha256 TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE warmth_round (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, year INTEGER NOT NULL, from_day TEXT NOT NULL,
    to_day TEXT NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE welcome (station TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE year_closing (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, closed_on TEXT NOT NULL, closed_by TEXT NOT NULL, reopened_on TEXT,
    reopened_why TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE yearly_report (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, topic TEXT NOT NULL, on_day TEXT NOT NULL, session BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX act_undoes ON act(undoes) WHERE undoes IS NOT NULL;
CREATE INDEX activity_day ON activity(on_day, id);
CREATE INDEX activity_kind ON activity(kind, on_day);
CREATE INDEX activity_place_day ON activity_place(opened_on, id);
CREATE INDEX activity_place_union ON activity_place(trade_union, kind);
CREATE INDEX activity_union ON activity(trade_union, on_day);
CREATE INDEX aid_day ON aid(on_day, id);
CREATE INDEX aid_employer ON aid(employer) WHERE employer IS NOT NULL;
CREATE INDEX aid_file ON aid(hardship_file, on_day) WHERE hardship_file IS NOT NULL;
CREATE INDEX aid_fund ON aid(fund, on_day, id);
CREATE INDEX aid_member ON aid(family_member, school_year) WHERE family_member IS NOT NULL;
CREATE INDEX aid_project ON aid(project, on_day, id);
CREATE INDEX aid_union ON aid(trade_union, on_day, id);
CREATE INDEX aid_unsigned ON aid(on_day, id) WHERE signed = 0;
CREATE INDEX aid_visit ON aid(visit) WHERE visit IS NOT NULL;
CREATE INDEX appraisal_item ON appraisal(session_item);
CREATE INDEX appraisal_person ON appraisal(person);
CREATE INDEX attachment_subject ON attachment(subject);
CREATE INDEX attendance_session ON attendance(session, delegate);
CREATE INDEX audit_finding_open ON audit_finding(deadline) WHERE fixed_on IS NULL;
CREATE INDEX audit_finding_union ON audit_finding(trade_union, audited_on);
CREATE INDEX award_union ON award(trade_union, year);
CREATE INDEX award_year ON award(year, id);
CREATE INDEX board_seat_ends ON board_seat(ends_on) WHERE retired IS NULL AND to_day IS NULL;
CREATE INDEX board_seat_item ON board_seat(session_item) WHERE session_item IS NOT NULL;
CREATE INDEX board_seat_person ON board_seat(person);
CREATE INDEX board_seat_union ON board_seat(trade_union, from_day);
CREATE INDEX body_union ON body(trade_union, kind, elected_on);
CREATE INDEX candidate_item ON candidate(session_item, place);
CREATE INDEX candidate_person ON candidate(person);
CREATE INDEX case_file_open ON case_file(id, anchor) WHERE retired IS NULL AND closed_on IS NULL;
CREATE INDEX case_file_union ON case_file(trade_union, kind, anchor);
CREATE INDEX case_step_case ON case_step(case_file, on_day);
CREATE INDEX case_step_standing ON case_step(case_file, on_day, id, step) WHERE retired IS NULL;
CREATE INDEX change_act ON change(act);
CREATE INDEX change_record ON change(record);
CREATE INDEX clause_check_check ON clause_check(performance_check);
CREATE INDEX clause_contract ON clause(contract, clause_no);
CREATE INDEX coaching_union ON coaching(trade_union, on_day);
CREATE INDEX company_board_union ON company_board(trade_union);
CREATE INDEX congress_union ON congress(trade_union, from_day);
CREATE INDEX consent_file ON consent(hardship_file);
CREATE INDEX constituency_congress ON constituency(congress, name, elected_on);
CREATE INDEX contract_ends ON contract(to_day) WHERE retired IS NULL AND ended_on IS NULL;
CREATE INDEX contract_follows ON contract(follows) WHERE follows IS NOT NULL;
CREATE INDEX contract_negotiation ON contract(negotiation) WHERE negotiation IS NOT NULL;
CREATE INDEX contract_unfiled ON contract(station) WHERE retired IS NULL AND ended_on IS NOT NULL AND ended_filed_on IS NULL;
CREATE INDEX contract_union ON contract(trade_union, from_day);
CREATE INDEX cover_union ON cover(trade_union);
CREATE INDEX delegate_congress ON delegate(congress, constituency);
CREATE INDEX delegate_person ON delegate(person);
CREATE INDEX delegate_replaces ON delegate(replaces) WHERE replaces IS NOT NULL;
CREATE INDEX departure_officer ON departure(officer);
CREATE INDEX dues_month_month ON dues_month(month, id);
CREATE INDEX dues_month_union ON dues_month(trade_union, month);
CREATE INDEX duty_day_on ON duty_day(on_day, id);
CREATE INDEX earlier_figure_year ON earlier_figure(to_day, station);
CREATE INDEX employer_uscc ON employer(uscc);
CREATE INDEX family_health_member ON family_health(family_member);
CREATE INDEX family_member_document ON family_member(document_no) WHERE document_no IS NOT NULL;
CREATE INDEX family_member_file ON family_member(hardship_file);
CREATE INDEX family_member_person ON family_member(person) WHERE person IS NOT NULL;
CREATE INDEX file_line_category ON file_line(standing, category, pinyin, file);
CREATE INDEX file_line_due ON file_line(standing, surveyed_on, file);
CREATE INDEX file_line_ending ON file_line(ending);
CREATE INDEX file_line_given ON file_line(given);
CREATE INDEX file_line_id_tail ON file_line(id_tail);
CREATE INDEX file_line_initials ON file_line(initials);
CREATE INDEX file_line_list ON file_line(standing, pinyin, file);
CREATE INDEX file_line_name ON file_line(name);
CREATE INDEX file_line_never ON file_line(standing, pinyin, file) WHERE aided_on IS NULL;
CREATE INDEX file_line_phone_tail ON file_line(phone_tail);
CREATE INDEX file_line_pinyin ON file_line(pinyin);
CREATE INDEX file_line_union ON file_line(trade_union, standing, pinyin, file);
CREATE INDEX forgotten_by ON log_forgotten(by_act);
CREATE INDEX fund_entry_day ON fund_entry(on_day);
CREATE INDEX fund_entry_fund ON fund_entry(fund, on_day);
CREATE INDEX fund_entry_round ON fund_entry(round) WHERE round IS NOT NULL;
CREATE INDEX fund_plan_union ON fund_plan(trade_union, year);
CREATE INDEX fund_plan_year ON fund_plan(year);
CREATE INDEX fund_return_line ON fund_return(line) WHERE line IS NOT NULL;
CREATE INDEX fund_return_union ON fund_return(trade_union, year);
CREATE INDEX fund_union ON fund(trade_union, year);
CREATE INDEX grading_item_grading ON grading_item(grading);
CREATE INDEX grading_item_promised ON grading_item(promised_on) WHERE promised_on IS NOT NULL;
CREATE INDEX grading_scheme ON grading(scheme, year);
CREATE INDEX grading_union ON grading(trade_union, scheme, year);
CREATE INDEX grading_valid ON grading(valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX hardship_file_case ON hardship_file(case_file);
CREATE INDEX hardship_file_ended ON hardship_file(ended_on) WHERE ended_on IS NOT NULL;
CREATE INDEX hardship_file_no ON hardship_file(file_no) WHERE file_no IS NOT NULL;
CREATE INDEX hardship_file_union ON hardship_file(trade_union);
CREATE INDEX hardship_survey_file ON hardship_survey(hardship_file, on_day);
CREATE INDEX harmony_check_harmony ON harmony_check(harmony, on_day);
CREATE INDEX harmony_union ON harmony(trade_union, named_on);
CREATE INDEX headcount_employer ON headcount(employer, on_day);
CREATE INDEX help_day ON help(on_day);
CREATE INDEX help_file ON help(hardship_file, on_day);
CREATE INDEX help_open ON help(station, on_day) WHERE problem IS NOT NULL AND solved_on IS NULL;
CREATE INDEX help_pair ON help(pair, on_day) WHERE pair IS NOT NULL;
CREATE INDEX help_solved ON help(solved_on) WHERE solved_on IS NOT NULL;
CREATE INDEX idle_answer_union ON idle_answer(trade_union, as_of);
CREATE INDEX inbox_state ON inbox(state) WHERE state IN ('waiting', 'quarantined');
CREATE INDEX inbox_station ON inbox(station, epoch, seq);
CREATE INDEX judged_return_untold ON judged_return(station) WHERE told_in IS NULL;
CREATE INDEX legal_aid_applied ON legal_aid(applied_on, id);
CREATE INDEX legal_aid_open ON legal_aid(applied_on, id) WHERE result_on IS NULL AND retired IS NULL;
CREATE INDEX legal_aid_petition ON legal_aid(petition) WHERE petition IS NOT NULL;
CREATE INDEX legal_aid_result ON legal_aid(result_on) WHERE result_on IS NOT NULL;
CREATE INDEX levy_day ON levy(from_day, id);
CREATE INDEX levy_union ON levy(trade_union, from_day, id);
CREATE INDEX material_negotiation ON material(negotiation);
CREATE INDEX member_due_member ON member_due(member, dues_month);
CREATE INDEX member_due_month ON member_due(dues_month, id);
CREATE INDEX member_due_receipt ON member_due(receipt) WHERE receipt IS NOT NULL;
CREATE INDEX member_due_unpaid ON member_due(dues_month, id) WHERE paid_on IS NULL AND retired IS NULL;
CREATE INDEX member_person ON member(person);
CREATE INDEX member_union ON member(trade_union);
CREATE INDEX membership_event_member ON membership_event(member, on_day, id, kind, retired);
CREATE INDEX model_payment_due ON model_payment(due_on);
CREATE INDEX model_payment_worker ON model_payment(model_worker, due_on);
CREATE INDEX model_payment_year ON model_payment(year, due_on);
CREATE INDEX model_worker_union ON model_worker(trade_union);
CREATE INDEX money_line_day ON money_line(on_day, id);
CREATE INDEX money_line_dues ON money_line(dues_month) WHERE dues_month IS NOT NULL;
CREATE INDEX money_line_levy ON money_line(levy) WHERE levy IS NOT NULL;
CREATE INDEX money_line_union ON money_line(trade_union, on_day, id);
CREATE INDEX mutual_claim_union ON mutual_claim(trade_union, year, claimed_on);
CREATE INDEX mutual_claim_year ON mutual_claim(year);
CREATE INDEX mutual_year_union ON mutual_year(trade_union, year);
CREATE INDEX mutual_year_year ON mutual_year(year);
CREATE INDEX negotiation_campaign ON negotiation(campaign) WHERE campaign IS NOT NULL;
CREATE INDEX negotiation_case ON negotiation(case_file);
CREATE INDEX negotiation_item ON negotiation(session_item) WHERE session_item IS NOT NULL;
CREATE INDEX negotiation_meeting_negotiation ON negotiation_meeting(negotiation, meeting_no);
CREATE INDEX negotiation_open ON negotiation(case_file, trade_union, kind, scope, follows) WHERE retired IS NULL;
CREATE INDEX negotiation_union ON negotiation(trade_union);
CREATE INDEX negotiator_negotiation ON negotiator(negotiation);
CREATE INDEX negotiator_person ON negotiator(person) WHERE person IS NOT NULL;
CREATE INDEX not_same_one ON not_same(one);
CREATE INDEX officer_body ON officer(body);
CREATE INDEX officer_person ON officer(person);
CREATE INDEX open_system_union ON open_system(trade_union);
CREATE INDEX opinion_open ON opinion(station, raised_on)
    WHERE retired IS NULL AND (answered_on IS NULL OR (rectify_by IS NOT NULL AND rectified_on IS NULL));
CREATE INDEX opinion_union ON opinion(trade_union, raised_on);
CREATE INDEX pair_file ON pair(hardship_file);
CREATE INDEX pair_union ON pair(trade_union, from_day);
CREATE INDEX pay_account_file ON pay_account(hardship_file);
CREATE INDEX performance_check_contract ON performance_check(contract, on_day);
CREATE INDEX person_document ON person(document_no) WHERE document_no IS NOT NULL;
CREATE INDEX person_merged ON person(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX petition_number ON petition(number);
CREATE INDEX petition_open ON petition(received_on, id) WHERE closed_on IS NULL AND retired IS NULL;
CREATE INDEX petition_received ON petition(received_on, id);
CREATE INDEX petition_serial ON petition(year, serial);
CREATE INDEX petition_step_petition ON petition_step(petition, on_day, id);
CREATE INDEX petition_text_petition ON petition_text(petition);
CREATE INDEX petition_union ON petition(trade_union);
CREATE INDEX petitioner_name ON petitioner(name);
CREATE INDEX petitioner_petition ON petitioner(petition);
CREATE INDEX place_check_day ON place_check(on_day);
CREATE INDEX place_check_place ON place_check(place, on_day);
CREATE INDEX plan_target_union ON plan_target(trade_union, year);
CREATE INDEX poll_body ON poll(body);
CREATE INDEX posting_day ON posting(from_day) WHERE retired IS NULL;
CREATE INDEX posting_union ON posting(trade_union, from_day);
CREATE INDEX proposal_answer_proposal ON proposal_answer(proposal, on_day);
CREATE INDEX proposal_assigned ON proposal(station, assigned_on) WHERE assigned_on IS NOT NULL;
CREATE INDEX proposal_congress ON proposal(congress, number);
CREATE INDEX proposal_grouped ON proposal(grouped_into) WHERE grouped_into IS NOT NULL;
CREATE INDEX question_open ON question(id) WHERE verdict IS NULL;
CREATE INDEX question_other ON question(other);
CREATE UNIQUE INDEX question_pair ON question(one, other);
CREATE INDEX question_unheld ON question(holder) WHERE holder_told_in IS NULL AND verdict = 'accept';
CREATE INDEX question_untold ON question(station) WHERE told_in IS NULL;
CREATE INDEX receipt_seq ON receipt(seq);
CREATE INDEX received_station ON received(station, kind);
CREATE INDEX reminder_union ON reminder(trade_union, year);
CREATE INDEX reminder_year ON reminder(station, year) WHERE retired IS NULL AND meet_by IS NOT NULL;
CREATE INDEX return_note_edition ON return_note(edition, finding);
CREATE INDEX roll_line_ending ON roll_line(ending);
CREATE INDEX roll_line_given ON roll_line(given);
CREATE INDEX roll_line_id_tail ON roll_line(id_tail);
CREATE INDEX roll_line_initials ON roll_line(initials, pinyin);
CREATE INDEX roll_line_list ON roll_line(status, pinyin, member);
CREATE INDEX roll_line_name ON roll_line(name);
CREATE INDEX roll_line_person ON roll_line(person);
CREATE INDEX roll_line_phone_tail ON roll_line(phone_tail);
CREATE INDEX roll_line_pinyin ON roll_line(pinyin);
CREATE INDEX roll_line_union ON roll_line(trade_union, status, pinyin, member);
CREATE INDEX roll_line_union_unqualified ON roll_line(trade_union, status, pinyin, member) WHERE qualified = 0;
CREATE INDEX roll_line_unqualified ON roll_line(status, pinyin, member) WHERE qualified = 0;
CREATE INDEX round_visit_employer ON round_visit(employer) WHERE employer IS NOT NULL;
CREATE INDEX round_visit_file ON round_visit(hardship_file) WHERE hardship_file IS NOT NULL;
CREATE INDEX round_visit_round ON round_visit(round, place);
CREATE INDEX sealed_return_edition ON sealed_return(edition, station);
CREATE INDEX session_congress ON session(congress, on_day);
CREATE INDEX session_day ON session(on_day) WHERE retired IS NULL;
CREATE INDEX session_item_session ON session_item(session, place);
CREATE INDEX signatory_contract ON signatory(contract, stamped_on);
CREATE INDEX signatory_employer ON signatory(employer);
CREATE INDEX single_day ON single(consented_on);
CREATE INDEX single_follow_day ON single_follow(on_day);
CREATE INDEX single_follow_single ON single_follow(single, on_day);
CREATE INDEX single_union ON single(trade_union, consented_on);
CREATE INDEX snooze_item ON snooze(item);
CREATE INDEX topic_negotiation ON topic(negotiation);
CREATE UNIQUE INDEX trade_union_code ON trade_union(code, station) WHERE retired IS NULL;
CREATE INDEX trade_union_initials ON trade_union(initials);
CREATE INDEX trade_union_parent ON trade_union(parent);
CREATE INDEX trade_union_pinyin ON trade_union(pinyin);
CREATE INDEX union_event_union ON union_event(trade_union, on_day);
CREATE INDEX void_receipt_station ON void_receipt(station);
CREATE INDEX warmth_round_union ON warmth_round(trade_union);
CREATE INDEX warmth_round_year ON warmth_round(kind, year);
CREATE INDEX year_closing_union ON year_closing(trade_union, year);
CREATE INDEX yearly_report_union ON yearly_report(trade_union, on_day);
