-- Takes the rows of a delivery out. Parameter: the delivery.
delete from {table} where delivery_id = ?;
