-- Every source system that has delivered anything. The columns are those of core.dim_source_system.
select
  source,
  array_join(array_sort(array_agg(distinct feed)), ', ') as feeds,
  count_if(replaced_by_delivery_id is null) as deliveries,
  min(as_at) filter (where replaced_by_delivery_id is null) as first_as_at,
  max(as_at) filter (where replaced_by_delivery_id is null) as last_as_at,
  max(received_at) as last_received_at
from core.delivery
group by source;
