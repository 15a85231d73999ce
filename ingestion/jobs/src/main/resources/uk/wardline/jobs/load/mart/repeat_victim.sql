-- Repeat victims in the window that ends with the latest extract, as mart.victim_ward_day counts them. The columns are those of
-- mart.repeat_victim.
with definition as (
  select
    max(amount) filter (where parameter = 'repeat victim, incidents') as incidents,
    max(amount) filter (where parameter = 'repeat victim, window') as months
  from core.measure_parameter
), latest as (
  select max(day) as day from core.dim_as_at_day
), victims as (
  select
    l.day, c.customer_id,
    count(*) as cases,
    array_join(array_agg(c.source_key order by c.reported, c.source_key), ', ') as case_keys,
    min(c.reported) as first_reported,
    max(c.reported) as last_reported,
    max_by(row(c.source, c.person_key, c.ward_set, c.ward_code), row(c.reported, c.source_key)) as latest,
    bool_or(coalesce(c.vulnerable, false)) as flagged
  from latest l
  cross join definition f
  join core.fact_safety_case c
    on c.recorded_to is null and c.customer_id is not null
    and c.reported <= l.day and c.reported > date_add('month', -f.months, l.day)
  group by l.day, c.customer_id
  having count(*) >= max(f.incidents)
), withheld as (
  select distinct customer_id from core.dim_restriction where purpose in ('everything', 'sharing with the police')
)
select
  v.customer_id, v.latest[1] as case_source, v.latest[2] as person_key, v.day, v.cases, v.case_keys, v.first_reported, v.last_reported,
  v.latest[3] as ward_set, v.latest[4] as ward_code, w.ward_name,
  v.flagged or exists (
    select 1 from core.fact_care_assessment a
    where a.customer_id = v.customer_id and a.recorded_to is null and a.assessed <= v.day) as vulnerable,
  h.customer_id is not null as withheld
from victims v
left join withheld h on h.customer_id = v.customer_id
left join core.dim_ward w on w.ward_set = v.latest[3] and w.ward_code = v.latest[4];
