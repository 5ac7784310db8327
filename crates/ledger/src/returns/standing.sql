-- Every membership, with what it was on a day or on several: day and kind of the last event on or before each in one text, and of two
-- on one day the one written last (ids rise); NULL where it had not begun. One text, because the index of events answers for it alone.
SELECT m.id, m.trade_union, p.name, p.sex, m.migrant, m.employment, p.document_no IS NOT NULL,
       p.id, coalesce(p.document_no, hex(p.id)),
       m.platform_group, p.model_worker, {last}
FROM member m
JOIN person w ON w.id = m.person
JOIN person p ON p.id = coalesce(w.merged_into, w.id)
WHERE m.retired IS NULL
