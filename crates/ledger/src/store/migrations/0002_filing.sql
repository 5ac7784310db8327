-- 报送: the station's side. Bytes are made once and kept; a number is never used for other bytes.
-- Between taking a number and sealing, everything from header_sha256 on is NULL. The bytes stand last, so that the
-- list of what was handed in never reads them.
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY, epoch TEXT NOT NULL, mode TEXT NOT NULL,
    base_seq INTEGER,                     -- counts from this receipted bundle; NULL when full
    created_on TEXT NOT NULL,
    header_sha256 TEXT UNIQUE,
    watermark INTEGER,                    -- the newest change this bundle covers
    records INTEGER, facts TEXT, digest TEXT, file_name TEXT, written_on TEXT, receipted_on TEXT,
    bytes BLOB
) STRICT;

-- What the newest bundle said of each record, so that the digest follows the change.
CREATE TABLE exported (
    kind INTEGER NOT NULL, record BLOB NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;

-- Key pairs by purpose: signing, receiving; a desk's issuing, receipt, decryption, recovery.
CREATE TABLE key_pair (purpose TEXT PRIMARY KEY, secret TEXT NOT NULL, public TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Receipts taken in. Of several for one number the newest counts: a desk that undid an intake answers again.
CREATE TABLE receipt (
    id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, header_sha256 TEXT NOT NULL UNIQUE, issued_on TEXT NOT NULL, imported_on TEXT NOT NULL,
    accepted INTEGER NOT NULL, returned INTEGER NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX receipt_seq ON receipt(seq);
-- Rows the county sent back (退回), until the record is written again or the county takes it.
CREATE TABLE returned_row (
    record BLOB NOT NULL, seq INTEGER NOT NULL, kind INTEGER NOT NULL, reason TEXT NOT NULL, remark TEXT NOT NULL,
    contact TEXT NOT NULL,
    since INTEGER NOT NULL,               -- newest change when it came back: a later one to the record settles it
    settled_on TEXT, PRIMARY KEY (record, seq)
) STRICT, WITHOUT ROWID;

-- 收件: the desk's side.
CREATE TABLE station (
    code TEXT PRIMARY KEY, name TEXT NOT NULL, certificate TEXT NOT NULL, certificate_sig TEXT NOT NULL,
    serial INTEGER NOT NULL, enrolled_on TEXT NOT NULL,
    enrolment_sha256 TEXT NOT NULL, welcome_name TEXT NOT NULL,
    epoch TEXT, seq INTEGER, head_sha256 TEXT, last_on TEXT, digest TEXT NOT NULL
) STRICT;
-- The answer made for each enrolment. It names every station and grows with them, so it stands apart from the line
-- that every intake writes.
CREATE TABLE welcome (station TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE inbox (
    header_sha256 TEXT PRIMARY KEY, station TEXT NOT NULL, epoch TEXT NOT NULL, seq INTEGER NOT NULL, mode TEXT NOT NULL,
    prev TEXT, state TEXT NOT NULL,       -- taken, superseded, waiting, quarantined, rejected
    reason TEXT, file_name TEXT NOT NULL, arrived_on TEXT NOT NULL, facts TEXT NOT NULL,
    act INTEGER REFERENCES act(seq), receipt_sha256 TEXT, receipt_name TEXT,
    receipt BLOB, bytes BLOB NOT NULL
) STRICT;
CREATE INDEX inbox_station ON inbox(station, epoch, seq);
CREATE INDEX inbox_state ON inbox(state) WHERE state IN ('waiting', 'quarantined');
-- Receipts of an intake that was undone. They have left the house: one counts again as the base of later bundles once
-- the bundle it answers has been taken in anew.
CREATE TABLE void_receipt (
    receipt_sha256 TEXT PRIMARY KEY, header_sha256 TEXT NOT NULL, station TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX void_receipt_station ON void_receipt(station);
-- What the stations' newest bundles said: who owns a record that came, by which bundle, and the hash of its line.
CREATE TABLE received (
    kind INTEGER NOT NULL, record BLOB NOT NULL, station TEXT NOT NULL, bundle TEXT NOT NULL, hash BLOB NOT NULL,
    in_force INTEGER NOT NULL,            -- 0: no longer named by a full bundle; kept, and outside the digest
    PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX received_station ON received(station, kind);
-- The same document in the rolls of two stations (重复): asked once, answered by a person.
-- `one` stood here first, with the station `holder`; `other` came with the bundle of `station` that raised the question.
CREATE TABLE question (
    id TEXT PRIMARY KEY, one BLOB NOT NULL, holder TEXT NOT NULL, other BLOB NOT NULL, station TEXT NOT NULL, asked_on TEXT NOT NULL,
    verdict TEXT, remark TEXT NOT NULL, decided_on TEXT, told_in TEXT, holder_told_in TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX question_pair ON question(one, other);
CREATE INDEX question_open ON question(id) WHERE verdict IS NULL;
CREATE INDEX question_other ON question(other);
CREATE INDEX question_untold ON question(station) WHERE told_in IS NULL;
CREATE INDEX question_unheld ON question(holder) WHERE holder_told_in IS NULL AND verdict = 'accept';
