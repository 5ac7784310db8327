-- What a desk says to a return and to the explanations in it. It travels in receipts only.
CREATE TABLE judged_return (
    record BLOB PRIMARY KEY, kind INTEGER NOT NULL, station TEXT NOT NULL, verdict TEXT NOT NULL, remark TEXT NOT NULL,
    decided_on TEXT NOT NULL, decided_by TEXT NOT NULL, told_in TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX judged_return_untold ON judged_return(station) WHERE told_in IS NULL;
