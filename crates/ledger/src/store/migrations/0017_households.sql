-- 困难职工档案: a household, its people, what it lives on, what only few may read.
CREATE TABLE hardship_file (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, case_file BLOB NOT NULL, file_no TEXT, name TEXT NOT NULL, unit TEXT, unit_kind TEXT,
    labour_contract TEXT, phone TEXT, address TEXT, village TEXT, housing TEXT, floor_area INTEGER, size INTEGER NOT NULL,
    single_parent INTEGER NOT NULL, no_earner INTEGER NOT NULL, self_reliant INTEGER NOT NULL, category TEXT, old_label TEXT,
    cause TEXT, cause_second TEXT, cause_text TEXT, excluded TEXT, ended TEXT, ended_on TEXT, ended_why TEXT,
    ended_approval TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX hardship_file_union ON hardship_file(trade_union);
CREATE INDEX hardship_file_case ON hardship_file(case_file);
CREATE INDEX hardship_file_no ON hardship_file(file_no) WHERE file_no IS NOT NULL;
CREATE TABLE family_member (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, relation TEXT NOT NULL, name TEXT NOT NULL, person BLOB, document_kind TEXT, document_no TEXT,
    sex TEXT, birth TEXT, ethnicity TEXT, political TEXT, marriage TEXT, register TEXT, livelihood TEXT, month_income INTEGER,
    phone TEXT, place TEXT, model_worker TEXT, stage TEXT, entered_year INTEGER, school_years INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX family_member_file ON family_member(hardship_file);
CREATE INDEX family_member_document ON family_member(document_no) WHERE document_no IS NOT NULL;
CREATE INDEX family_member_person ON family_member(person) WHERE person IS NOT NULL;
CREATE TABLE hardship_survey (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, on_day TEXT NOT NULL, year INTEGER NOT NULL, income INTEGER NOT NULL, rigid INTEGER NOT NULL,
    rigid_what TEXT, members INTEGER NOT NULL, per_capita INTEGER, harmed INTEGER NOT NULL, sudden_cost INTEGER, surveyor TEXT,
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX hardship_survey_file ON hardship_survey(hardship_file, on_day);
CREATE TABLE family_health (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    family_member BLOB NOT NULL, health TEXT NOT NULL, what TEXT, insurance TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX family_health_member ON family_health(family_member);
CREATE TABLE pay_account (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, holder TEXT NOT NULL, bank TEXT NOT NULL, branch TEXT, card_no TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pay_account_file ON pay_account(hardship_file);
CREATE TABLE consent (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    hardship_file BLOB NOT NULL, family_member BLOB, kind TEXT NOT NULL, given_by TEXT NOT NULL, relation TEXT,
    on_day TEXT NOT NULL, withdrawn_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_file ON consent(hardship_file);

-- What the list of files shows and sorts by, kept in step with the records it is derived from.
CREATE TABLE file_line (
    file BLOB PRIMARY KEY, trade_union BLOB NOT NULL, standing INTEGER NOT NULL, name TEXT NOT NULL, given TEXT NOT NULL,
    ending TEXT NOT NULL, pinyin TEXT NOT NULL, initials TEXT NOT NULL, id_tail TEXT NOT NULL, phone_tail TEXT NOT NULL,
    village TEXT, category TEXT, cause TEXT, applied_on TEXT NOT NULL, surveyed_on TEXT, aided_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX file_line_list ON file_line(standing, pinyin, file);
CREATE INDEX file_line_union ON file_line(trade_union, standing, pinyin, file);
CREATE INDEX file_line_category ON file_line(standing, category, pinyin, file);
CREATE INDEX file_line_due ON file_line(standing, surveyed_on, file);
CREATE INDEX file_line_never ON file_line(standing, pinyin, file) WHERE aided_on IS NULL;
CREATE INDEX file_line_name ON file_line(name);
CREATE INDEX file_line_given ON file_line(given);
CREATE INDEX file_line_ending ON file_line(ending);
CREATE INDEX file_line_pinyin ON file_line(pinyin);
CREATE INDEX file_line_initials ON file_line(initials);
CREATE INDEX file_line_id_tail ON file_line(id_tail);
CREATE INDEX file_line_phone_tail ON file_line(phone_tail);
