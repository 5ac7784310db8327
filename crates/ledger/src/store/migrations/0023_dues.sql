-- 经费: what members and employers owe, the cash book, plans, money that goes back, findings of the audit, years that are closed.
CREATE TABLE dues_month (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, month TEXT NOT NULL, way TEXT NOT NULL, people INTEGER NOT NULL, due INTEGER NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX dues_month_union ON dues_month(trade_union, month);
CREATE INDEX dues_month_month ON dues_month(month, id);
CREATE TABLE member_due (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    dues_month BLOB NOT NULL, member BLOB NOT NULL, base INTEGER NOT NULL, due INTEGER NOT NULL, paid_on TEXT, receipt BLOB
) STRICT, WITHOUT ROWID;
-- A month's list is walked by id, all of it or what is unpaid.
CREATE INDEX member_due_month ON member_due(dues_month, id);
CREATE INDEX member_due_unpaid ON member_due(dues_month, id) WHERE paid_on IS NULL AND retired IS NULL;
CREATE INDEX member_due_member ON member_due(member, dues_month);
CREATE INDEX member_due_receipt ON member_due(receipt) WHERE receipt IS NOT NULL;
CREATE TABLE levy (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, payer TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
    employees INTEGER, wages INTEGER NOT NULL, due INTEGER NOT NULL, gap_reason TEXT, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX levy_union ON levy(trade_union, from_day, id);
CREATE INDEX levy_day ON levy(from_day, id);
CREATE TABLE money_line (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, item TEXT NOT NULL, on_day TEXT NOT NULL, amount INTEGER NOT NULL, party TEXT, what TEXT,
    voucher TEXT, approved_by TEXT, levy BLOB, dues_month BLOB, channel TEXT, bans TEXT, gift TEXT, people INTEGER, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX money_line_union ON money_line(trade_union, on_day, id);
CREATE INDEX money_line_day ON money_line(on_day, id);
CREATE INDEX money_line_levy ON money_line(levy) WHERE levy IS NOT NULL;
CREATE INDEX money_line_dues ON money_line(dues_month) WHERE dues_month IS NOT NULL;
CREATE TABLE fund_plan (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, item TEXT NOT NULL, amount INTEGER NOT NULL, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX fund_plan_union ON fund_plan(trade_union, year);
CREATE INDEX fund_plan_year ON fund_plan(year);
CREATE TABLE fund_return (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL, payer TEXT, declared_on TEXT NOT NULL,
    amount INTEGER NOT NULL, line BLOB, note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX fund_return_union ON fund_return(trade_union, year);
CREATE INDEX fund_return_line ON fund_return(line) WHERE line IS NOT NULL;
CREATE TABLE audit_finding (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, audited_on TEXT NOT NULL, audited_by TEXT NOT NULL, finding TEXT NOT NULL, deadline TEXT NOT NULL,
    duty TEXT, fixed_on TEXT, evidence TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_finding_union ON audit_finding(trade_union, audited_on);
CREATE INDEX audit_finding_open ON audit_finding(deadline) WHERE fixed_on IS NULL;
CREATE TABLE year_closing (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    trade_union BLOB NOT NULL, year INTEGER NOT NULL, closed_on TEXT NOT NULL, closed_by TEXT NOT NULL, reopened_on TEXT,
    reopened_why TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX year_closing_union ON year_closing(trade_union, year);
