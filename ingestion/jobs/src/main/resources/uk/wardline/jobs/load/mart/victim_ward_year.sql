-- Victims of community safety cases by financial year and the ward of the latest case of each in it (of two on one day, the one with the
-- greater key). They are counted by certain links alone, and once more as if every link that is held were taken; the two counts are
-- compared for each who may be one person. The columns are those of mart.victim_ward_year.
with definition as (
  select
    max(amount) filter (where parameter = 'repeat victim, incidents') as incidents,
    max(amount) filter (where parameter = 'repeat victim, window') as months
  from core.measure_parameter
), likely as (
  select customer_id, max(probable_customer_id) as person_id from index.customer_xref where valid_to is null group by customer_id
), cases as (
  select
    b.links, coalesce(l.person_id, c.customer_id) as person_id,
    if(b.links = 'certain', c.customer_id, coalesce(l.person_id, c.customer_id)) as victim_id,
    c.source, c.source_key, c.reported, c.ward_set, c.ward_code, coalesce(c.vulnerable, false) as vulnerable,
    d.financial_year, d.financial_year_end
  from core.fact_safety_case c
  join core.dim_date d on d.day = c.reported
  left join likely l on l.customer_id = c.customer_id
  cross join (values 'certain', 'held too') as b (links)
  where c.recorded_to is null and c.customer_id is not null
), windows as (
  select c.links, c.source, c.source_key, count(*) as cases_in_window
  from cases c
  cross join definition f
  join cases b
    on b.links = c.links and b.victim_id = c.victim_id
    and b.reported <= c.reported and b.reported > date_add('month', -f.months, c.reported)
  group by c.links, c.source, c.source_key
), victims as (
  select
    c.links, c.person_id, c.victim_id, c.financial_year, c.financial_year_end,
    count(*) as cases,
    max_by(row(c.ward_set, c.ward_code), row(c.reported, c.source_key)) as latest,
    bool_or(c.vulnerable) as flagged,
    max(w.cases_in_window) >= max(f.incidents) as is_repeat
  from cases c
  cross join definition f
  join windows w on w.links = c.links and w.source = c.source and w.source_key = c.source_key
  group by c.links, c.person_id, c.victim_id, c.financial_year, c.financial_year_end
), judged as (
  select
    v.links = 'certain' as is_certain, v.person_id, v.latest[1] as ward_set, v.latest[2] as ward_code, v.financial_year, v.cases,
    v.is_repeat,
    v.flagged or exists (
      select 1 from core.fact_care_assessment a
      where a.customer_id = v.victim_id and a.recorded_to is null and a.assessed <= v.financial_year_end) as vulnerable
  from victims v
), people as (
  select
    ward_set, ward_code, financial_year, person_id,
    coalesce(sum(cases) filter (where is_certain), 0) as cases,
    count_if(is_certain) as victims,
    count_if(is_certain and is_repeat) as repeats,
    count_if(is_certain and vulnerable) as vulnerable,
    count_if(is_certain and is_repeat and vulnerable) as vulnerable_repeats,
    count_if(not is_certain) as victims_with_held,
    count_if(not is_certain and is_repeat) as repeats_with_held
  from judged
  group by ward_set, ward_code, financial_year, person_id
)
select
  p.ward_set, p.ward_code, w.ward_name, p.financial_year,
  sum(p.cases) as cases,
  sum(p.victims) as victims,
  sum(p.repeats) as repeat_victims,
  sum(p.vulnerable) as vulnerable_victims,
  sum(p.vulnerable_repeats) as vulnerable_repeat_victims,
  sum(least(p.victims, p.victims_with_held)) as victims_least,
  sum(greatest(p.victims, p.victims_with_held)) as victims_most,
  sum(least(p.repeats, p.repeats_with_held)) as repeat_victims_least,
  sum(greatest(p.repeats, p.repeats_with_held)) as repeat_victims_most
from people p
left join core.dim_ward w on w.ward_set = p.ward_set and w.ward_code = p.ward_code
group by p.ward_set, p.ward_code, w.ward_name, p.financial_year;
