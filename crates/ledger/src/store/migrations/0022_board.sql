-- The board of negotiations reads these and nothing of the tables behind them.
CREATE INDEX negotiation_open ON negotiation(case_file, trade_union, kind, scope, follows) WHERE retired IS NULL;
CREATE INDEX case_file_open ON case_file(id, anchor) WHERE retired IS NULL AND closed_on IS NULL;
