-- How many rows each delivery has in each table that holds rows as delivered.
select delivery_id, 'raw' as place, count(*) as row_count
from raw.record group by delivery_id
union all
select delivery_id, 'quarantine', count(*)
from quarantine.record group by delivery_id;
