-- How many rows each delivery of a load has in each table that holds rows as delivered.
-- Parameters: the load, twice.
select delivery_id, 'raw' as place, count(*) as row_count
from raw.record where load_id = ? group by delivery_id
union all
select delivery_id, 'quarantine', count(*)
from quarantine.record where load_id = ? group by delivery_id;
