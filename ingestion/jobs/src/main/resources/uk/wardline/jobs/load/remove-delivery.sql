-- Takes the rows of a delivery out, whose place a later delivery of the same scope has taken.
-- Parameter: the delivery.
delete from raw.record where delivery_id = ?;
