-- A union that moved between two townships is handed in by both: its code is lifelong, and one station's only once.
DROP INDEX trade_union_code;
CREATE UNIQUE INDEX trade_union_code ON trade_union(code, station) WHERE retired IS NULL;
