-- 信访和法律援助: none of it travels, so the steps of a petition are no case_step (decision 27).
CREATE TABLE petition (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, number TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, received_on TEXT NOT NULL,
    kind TEXT NOT NULL, decides INTEGER NOT NULL, channel TEXT NOT NULL, category TEXT NOT NULL, people INTEGER NOT NULL,
    forwarded_from TEXT, handler TEXT NOT NULL, same_as BLOB, pending_elsewhere TEXT, closed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_number ON petition(number);
CREATE INDEX petition_serial ON petition(year, serial);
CREATE INDEX petition_received ON petition(received_on, id);
CREATE INDEX petition_union ON petition(trade_union);
CREATE INDEX petition_open ON petition(received_on, id) WHERE closed_on IS NULL AND retired IS NULL;
CREATE TABLE petition_text (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    petition BLOB NOT NULL, summary TEXT NOT NULL, claims TEXT, against TEXT, facts TEXT, opinion TEXT, basis TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_text_petition ON petition_text(petition);
CREATE TABLE petitioner (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    petition BLOB NOT NULL, name TEXT NOT NULL, phone TEXT, workplace TEXT, address TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX petitioner_petition ON petitioner(petition);
CREATE INDEX petitioner_name ON petitioner(name);
CREATE TABLE petition_step (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    petition BLOB NOT NULL, step TEXT NOT NULL, on_day TEXT NOT NULL, until TEXT, people TEXT, document TEXT, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_step_petition ON petition_step(petition, on_day, id);
CREATE TABLE legal_aid (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, petition BLOB, form TEXT NOT NULL, category TEXT NOT NULL, name TEXT NOT NULL, phone TEXT,
    facts TEXT NOT NULL, people INTEGER NOT NULL, representatives INTEGER, migrant INTEGER NOT NULL, means_met INTEGER,
    applied_on TEXT NOT NULL, known_on TEXT, decided_on TEXT, granted INTEGER, refused_why TEXT, lawyer TEXT, firm TEXT,
    assigned_on TEXT, mediation_on TEXT, filed_on TEXT, accepted_on TEXT, award_until TEXT, result_on TEXT, result TEXT,
    recovered INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX legal_aid_applied ON legal_aid(applied_on, id);
CREATE INDEX legal_aid_open ON legal_aid(applied_on, id) WHERE result_on IS NULL AND retired IS NULL;
CREATE INDEX legal_aid_result ON legal_aid(result_on) WHERE result_on IS NOT NULL;
CREATE INDEX legal_aid_petition ON legal_aid(petition) WHERE petition IS NOT NULL;
CREATE TABLE duty_day (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, on_day TEXT NOT NULL, lawyer TEXT NOT NULL, firm TEXT NOT NULL, place TEXT NOT NULL,
    visitors INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX duty_day_on ON duty_day(on_day, id);
