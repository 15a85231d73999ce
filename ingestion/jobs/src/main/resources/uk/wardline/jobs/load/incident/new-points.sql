-- The points of a load's incidents of which nobody has said yet in which wards they lie. Parameter: the load.
select distinct f.longitude, f.latitude
from core.fact_incident f
where f.load_id = ?
  and f.longitude is not null
  and not exists (
    select 1 from core.point_ward p where p.longitude = f.longitude and p.latitude = f.latitude);
