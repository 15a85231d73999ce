-- What the measures add up to, by ward set, beside the number of facts and of those that may be published; and points that some set has not been asked about.
with facts as (
  select
    count(*) as incidents,
    count_if(feed in (select feed from core.feed where disclosure = 'open')) as open_incidents
  from core.fact_incident
), mart as (
  select ward_set, sum(incidents) as incidents from mart.incident_ward_month group by ward_set
), published as (
  select ward_set, sum(incidents) as incidents from published.incident_ward_month group by ward_set
), points as (
  select ward_set, count(*) as points from core.point_ward group by ward_set
)
select
  s.ward_set,
  f.incidents as facts,
  f.open_incidents as open_facts,
  coalesce(m.incidents, 0) as mart,
  coalesce(p.incidents, 0) as published,
  coalesce(q.points, 0) as points,
  (select count(*) from (select distinct longitude, latitude from core.point_ward)) as all_points
from core.dim_ward_set s
cross join facts f
left join mart m on m.ward_set = s.ward_set
left join published p on p.ward_set = s.ward_set
left join points q on q.ward_set = s.ward_set;
