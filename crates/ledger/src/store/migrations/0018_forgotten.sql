-- Lines of the log that hold less than when they were written (到期清理): the hash of what is left, and the act that answers for it.
CREATE TABLE log_forgotten (
  act       INTEGER NOT NULL REFERENCES act(seq),
  by_act    INTEGER NOT NULL REFERENCES act(seq),
  left_hash BLOB    NOT NULL,
  PRIMARY KEY (act, by_act)
) STRICT, WITHOUT ROWID;
CREATE INDEX forgotten_by ON log_forgotten(by_act);
CREATE INDEX hardship_file_ended ON hardship_file(ended_on) WHERE ended_on IS NOT NULL;
