-- A batch may be a list of the whole ledger (单位和工会名册、工会干部名册), which is no one union's.
CREATE TABLE import_batch_of (
    id TEXT PRIMARY KEY, act INTEGER NOT NULL REFERENCES act(seq), file_name TEXT NOT NULL, file_sha256 TEXT NOT NULL,
    trade_union BLOB, rows INTEGER NOT NULL, accepted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO import_batch_of SELECT id, act, file_name, file_sha256, trade_union, rows, accepted FROM import_batch;
DROP TABLE import_batch;
ALTER TABLE import_batch_of RENAME TO import_batch;
