-- Every membership that had begun, with what it was on the day ?1: the last event on or before it, and of two on one
-- day the one written last (ids rise). The tenth column: joined within the period ?2..?1. Who moved since then joined in
-- the union moved from, so the person's memberships are asked, on whichever of her records; whose last event is older cannot have joined in it.
SELECT m.id, m.trade_union, p.name, p.sex, m.migrant, m.employment, p.document_no IS NOT NULL,
       e.kind, e.on_day,
       CASE
           WHEN e.on_day < ?2 THEN 0
           WHEN e.kind = 'joined' THEN 1
           WHEN e.kind = 'moved_in' THEN EXISTS (
               SELECT 1 FROM member o JOIN membership_event j ON j.member = o.id
               WHERE o.person IN (SELECT p.id UNION ALL SELECT g.id FROM person g WHERE g.merged_into = p.id)
                 AND o.retired IS NULL AND j.retired IS NULL
                 AND j.kind = 'joined' AND j.on_day BETWEEN ?2 AND ?1)
           ELSE EXISTS (
               SELECT 1 FROM membership_event j
               WHERE j.member = m.id AND j.retired IS NULL AND j.kind = 'joined' AND j.on_day BETWEEN ?2 AND ?1)
       END,
       p.id, coalesce(p.document_no, hex(p.id)),
       m.platform_group, p.model_worker
FROM member m
JOIN person w ON w.id = m.person
JOIN person p ON p.id = coalesce(w.merged_into, w.id)
JOIN membership_event e ON e.id = (
    SELECT l.id FROM membership_event l
    WHERE l.member = m.id AND l.on_day <= ?1 AND l.retired IS NULL
    ORDER BY l.on_day DESC, l.id DESC LIMIT 1)
WHERE m.retired IS NULL
