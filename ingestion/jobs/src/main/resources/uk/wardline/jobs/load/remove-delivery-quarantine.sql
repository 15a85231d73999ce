-- The same for what was quarantined of it.
delete from quarantine.record where delivery_id = ?;
