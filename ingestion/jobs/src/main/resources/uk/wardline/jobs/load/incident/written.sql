-- How many incidents each delivery of a load has. Parameter: the load.
select delivery_id, 'incident' as place, count(*) as row_count
from core.fact_incident where load_id = ? group by delivery_id;
