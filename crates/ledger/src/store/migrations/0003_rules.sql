-- Editions of parameters (规则包): published here, or taken in from the county. The newest is in force.
CREATE TABLE rules_edition (
    number INTEGER PRIMARY KEY,
    issuer TEXT NOT NULL, issued_on TEXT NOT NULL, taken_on TEXT NOT NULL,
    header_sha256 TEXT NOT NULL, file_name TEXT NOT NULL,
    book TEXT NOT NULL, file BLOB NOT NULL
) STRICT;
