-- 提案: what delegates propose, and every answer with what they said to it.
CREATE TABLE proposal (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    congress BLOB NOT NULL, session BLOB, number INTEGER NOT NULL, raised_on TEXT NOT NULL, title TEXT NOT NULL,
    reason TEXT NOT NULL, suggestion TEXT NOT NULL, proposer BLOB NOT NULL, seconders TEXT, category TEXT NOT NULL,
    examined_on TEXT, examination TEXT, examination_note TEXT, grouped_into BLOB, department TEXT, handler TEXT,
    assigned_on TEXT, answer_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_congress ON proposal(congress, number);
CREATE INDEX proposal_grouped ON proposal(grouped_into) WHERE grouped_into IS NOT NULL;
CREATE INDEX proposal_assigned ON proposal(station, assigned_on) WHERE assigned_on IS NOT NULL;
CREATE TABLE proposal_answer (
    id BLOB PRIMARY KEY, station TEXT NOT NULL, bundle TEXT, revision INTEGER NOT NULL, retired TEXT,
    proposal BLOB NOT NULL, on_day TEXT NOT NULL, reply TEXT NOT NULL, answer TEXT NOT NULL, satisfaction TEXT,
    feedback_on TEXT, feedback_note TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_answer_proposal ON proposal_answer(proposal, on_day);
