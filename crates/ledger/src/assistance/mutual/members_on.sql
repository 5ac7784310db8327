-- Memberships that were active on the day ?1, of the union ?2 or of all: the last event on or before the day, and of two on one day
-- the one written last (ids rise).
SELECT m.trade_union, count(*)
FROM member m
JOIN membership_event e ON e.id = (
    SELECT l.id FROM membership_event l
    WHERE l.member = m.id AND l.on_day <= ?1 AND l.retired IS NULL
    ORDER BY l.on_day DESC, l.id DESC LIMIT 1)
WHERE m.retired IS NULL AND (?2 IS NULL OR m.trade_union = ?2) AND e.kind IN ('joined', 'moved_in', 'resumed')
GROUP BY m.trade_union
