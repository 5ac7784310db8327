-- 记录链: the hash of every line of the log, over itself, its changes and the line before.
CREATE TABLE log_chain (act INTEGER PRIMARY KEY REFERENCES act(seq), hash BLOB NOT NULL) STRICT;
