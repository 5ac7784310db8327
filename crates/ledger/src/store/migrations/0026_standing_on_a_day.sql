-- What a membership was on a day is read from this index alone: a return asks it of every member.
DROP INDEX membership_event_member;
CREATE INDEX membership_event_member ON membership_event(member, on_day, id, kind, retired);
