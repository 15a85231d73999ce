-- Victims of community safety cases in the window that ends with each day, by the ward of the latest case of each (of two on one day,
-- the one with the greater key). The columns are those of mart.victim_ward_day.
with definition as (
  select
    max(amount) filter (where parameter = 'repeat victim, incidents') as incidents,
    max(amount) filter (where parameter = 'repeat victim, window') as months
  from core.measure_parameter
), victims as (
  select
    d.day, c.customer_id, f.incidents,
    count(*) as cases,
    max_by(row(c.ward_set, c.ward_code), row(c.reported, c.source_key)) as latest,
    bool_or(coalesce(c.vulnerable, false)) as flagged
  from core.dim_as_at_day d
  cross join definition f
  join core.fact_safety_case c
    on c.recorded_to is null and c.customer_id is not null
    and c.reported <= d.day and c.reported > date_add('month', -f.months, d.day)
  group by d.day, c.customer_id, f.incidents
), judged as (
  select
    v.day, v.latest[1] as ward_set, v.latest[2] as ward_code, v.cases,
    v.cases >= v.incidents as is_repeat,
    v.flagged or exists (
      select 1 from core.fact_care_assessment a
      where a.customer_id = v.customer_id and a.recorded_to is null and a.assessed <= v.day) as vulnerable
  from victims v
)
select
  j.ward_set, j.ward_code, w.ward_name, j.day,
  sum(j.cases) as cases,
  count(*) as victims,
  count_if(j.is_repeat) as repeat_victims,
  count_if(j.is_repeat and j.vulnerable) as vulnerable_repeat_victims
from judged j
left join core.dim_ward w on w.ward_set = j.ward_set and w.ward_code = j.ward_code
group by j.ward_set, j.ward_code, w.ward_name, j.day;
