-- The incidents of every month by every ward set, not only the one in force that month, so that a
-- report can show either. Facts are counted by point first, of which there are few. The columns are those of
-- mart.incident_ward_month, and after them how many of the incidents are of feeds that are open: those may be published.
with open_feed as (
  select distinct feed from core.feed where disclosure = 'open'
), counted as (
  select f.longitude, f.latitude, f.occurred_month, f.incident_type, count(*) as incidents, count(o.feed) as open_incidents
  from core.fact_incident f
  left join open_feed o on o.feed = f.feed
  group by f.longitude, f.latitude, f.occurred_month, f.incident_type
)
select
  s.ward_set,
  case
    when c.longitude is null then 'no coordinates'
    when p.ward_code is null then 'outside'
    else 'ward'
  end as place,
  p.ward_code,
  w.ward_name,
  c.occurred_month as month,
  c.incident_type,
  sum(c.incidents) as incidents,
  sum(c.open_incidents) as open_incidents
from counted c
cross join core.dim_ward_set s
left join core.point_ward p
  on p.longitude = c.longitude and p.latitude = c.latitude and p.ward_set = s.ward_set
left join core.dim_ward w on w.ward_set = p.ward_set and w.ward_code = p.ward_code
group by 1, 2, 3, 4, 5, 6;
