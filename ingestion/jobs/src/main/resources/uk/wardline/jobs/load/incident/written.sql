-- How many incidents each delivery has.
select delivery_id, 'incident' as place, count(*) as row_count
from core.fact_incident group by delivery_id;
