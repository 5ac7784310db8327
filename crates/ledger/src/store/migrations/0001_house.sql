-- Acts and their changes: what was done, by whom, and how it was before. Nothing else writes.
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
CREATE INDEX act_undoes ON act(undoes) WHERE undoes IS NOT NULL;

CREATE TABLE change (
    seq    INTEGER PRIMARY KEY,
    act    INTEGER NOT NULL REFERENCES act(seq),
    kind   INTEGER NOT NULL,
    record BLOB    NOT NULL,
    before TEXT                           -- the record as it stood; NULL when this change made it
) STRICT;
CREATE INDEX change_act ON change(act);
CREATE INDEX change_record ON change(record);

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Every record table begins with the same five columns:
-- id, owning station, the bundle it came by (NULL: written here), revision, and why it was retired (NULL: it stands).
CREATE TABLE operator (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    name TEXT NOT NULL, role TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    subject BLOB NOT NULL, title TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_subject ON attachment(subject);

-- 组织
CREATE TABLE employer (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    name TEXT NOT NULL, uscc TEXT, unit_type TEXT, industry TEXT, admin_code TEXT, address TEXT,
    legal_representative TEXT, phone TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX employer_uscc ON employer(uscc);

CREATE TABLE headcount (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    employer BLOB NOT NULL, on_day TEXT NOT NULL,
    employees INTEGER NOT NULL, women INTEGER, migrant INTEGER, dispatched INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX headcount_employer ON headcount(employer, on_day);

CREATE TABLE trade_union (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    code TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT, parent BLOB, employer BLOB,
    form TEXT NOT NULL, status TEXT NOT NULL, uscc TEXT, stat_code TEXT,
    founding_way TEXT, prepared_on TEXT, founded_on TEXT, approval_no TEXT, ended_on TEXT,
    legal_person_no TEXT, legal_person_until TEXT, legal_representative TEXT, seal INTEGER, bank_account TEXT,
    workers_home TEXT, territorial TEXT, address TEXT, postcode TEXT, contact TEXT, phone TEXT, email TEXT,
    pinyin TEXT NOT NULL, initials TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- A code is lifelong and only one standing union's; an entry that was undone keeps its words and gives the code free.
CREATE UNIQUE INDEX trade_union_code ON trade_union(code) WHERE retired IS NULL;
CREATE INDEX trade_union_parent ON trade_union(parent);
CREATE INDEX trade_union_pinyin ON trade_union(pinyin);
CREATE INDEX trade_union_initials ON trade_union(initials);

CREATE TABLE union_event (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, on_day TEXT NOT NULL, kind TEXT NOT NULL,
    old_name TEXT, new_name TEXT, other BLOB, document TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX union_event_union ON union_event(trade_union, on_day);

CREATE TABLE cover (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, employer BLOB NOT NULL, from_day TEXT NOT NULL, to_day TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX cover_union ON cover(trade_union);

CREATE TABLE body (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, term_no INTEGER NOT NULL,
    elected_on TEXT NOT NULL, years INTEGER NOT NULL, ends_on TEXT NOT NULL, approval_no TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX body_union ON body(trade_union, kind, elected_on);

CREATE TABLE officer (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    body BLOB NOT NULL, person BLOB NOT NULL, post TEXT NOT NULL, full_time INTEGER NOT NULL,
    from_day TEXT NOT NULL, to_day TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX officer_body ON officer(body);
CREATE INDEX officer_person ON officer(person);

-- 人和会员
CREATE TABLE person (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    name TEXT NOT NULL, document_kind TEXT, document_no TEXT, sex TEXT, birth TEXT,
    phone TEXT, ethnicity TEXT, political TEXT, education TEXT, household TEXT,
    registered_at TEXT, native_place TEXT, worked_since TEXT, skill TEXT, model_worker TEXT, hardship_worker INTEGER,
    merged_into BLOB, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX person_merged ON person(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_document ON person(document_no) WHERE document_no IS NOT NULL;

CREATE TABLE not_same (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    one BLOB NOT NULL, other BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX not_same_one ON not_same(one);

CREATE TABLE member (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    person BLOB NOT NULL, trade_union BLOB NOT NULL,
    card_no TEXT, workplace TEXT, department TEXT, post TEXT,
    employment TEXT, work_status TEXT, platform_group TEXT, migrant INTEGER,
    explanation TEXT, unread TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX member_person ON member(person);
CREATE INDEX member_union ON member(trade_union);

CREATE TABLE membership_event (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    member BLOB NOT NULL, on_day TEXT NOT NULL, precision TEXT NOT NULL, kind TEXT NOT NULL,
    reason TEXT, other_union BLOB, document TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_event_member ON membership_event(member, on_day);

-- The roll as it is searched and listed today: derived from person, member and membership_event by roll::line,
-- one row a member, and made again from them whenever one of them is written.
CREATE TABLE roll_line (
    member BLOB PRIMARY KEY, person BLOB NOT NULL, trade_union BLOB NOT NULL,
    status TEXT NOT NULL, qualified INTEGER NOT NULL,
    name TEXT NOT NULL, given TEXT NOT NULL, ending TEXT NOT NULL,   -- 王晓燕, 晓燕, 燕: the middle of a name is a prefix too
    pinyin TEXT NOT NULL, initials TEXT NOT NULL,
    id_tail TEXT NOT NULL, phone_tail TEXT NOT NULL   -- whole numbers written backwards, so that a tail is a prefix
) STRICT, WITHOUT ROWID;
CREATE INDEX roll_line_person ON roll_line(person);
CREATE INDEX roll_line_list ON roll_line(status, pinyin, member);
CREATE INDEX roll_line_union ON roll_line(trade_union, status, pinyin, member);
CREATE INDEX roll_line_union_unqualified ON roll_line(trade_union, status, pinyin, member) WHERE qualified = 0;
CREATE INDEX roll_line_unqualified ON roll_line(status, pinyin, member) WHERE qualified = 0;
CREATE INDEX roll_line_name ON roll_line(name);
CREATE INDEX roll_line_given ON roll_line(given);
CREATE INDEX roll_line_ending ON roll_line(ending);
CREATE INDEX roll_line_pinyin ON roll_line(pinyin);
CREATE INDEX roll_line_initials ON roll_line(initials, pinyin);
CREATE INDEX roll_line_id_tail ON roll_line(id_tail);
CREATE INDEX roll_line_phone_tail ON roll_line(phone_tail);

-- Which heading means which field, as the user once said it, for one heading row.
CREATE TABLE sheet_mapping (heading_key TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- Which file became which act, so that a batch can be named and undone.
CREATE TABLE import_batch (
    id TEXT PRIMARY KEY, act INTEGER NOT NULL REFERENCES act(seq), file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL,
    trade_union BLOB NOT NULL, rows INTEGER NOT NULL, accepted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- 年报
CREATE TABLE return_note (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    edition TEXT NOT NULL, finding TEXT NOT NULL, text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX return_note_edition ON return_note(edition, finding);
CREATE TABLE sealed_return (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    edition TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL, sealed_on TEXT NOT NULL,
    sealed_by TEXT NOT NULL, short_code TEXT NOT NULL, figures TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_return_edition ON sealed_return(edition, station);
