-- Takes the incidents of a delivery out. Parameter: the delivery.
delete from core.fact_incident where delivery_id = ?;
