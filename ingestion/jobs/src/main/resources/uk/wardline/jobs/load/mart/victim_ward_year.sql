-- Victims of community safety cases by financial year and the ward of the latest case of each in it (of two on one day, the one with the
-- greater key). The columns are those of mart.victim_ward_year.
with definition as (
  select
    max(amount) filter (where parameter = 'repeat victim, incidents') as incidents,
    max(amount) filter (where parameter = 'repeat victim, window') as months
  from core.measure_parameter
), cases as (
  select
    c.source, c.source_key, c.customer_id, c.reported, c.ward_set, c.ward_code, coalesce(c.vulnerable, false) as vulnerable,
    d.financial_year, d.financial_year_end
  from core.fact_safety_case c
  join core.dim_date d on d.day = c.reported
  where c.recorded_to is null and c.customer_id is not null
), windows as (
  select c.source, c.source_key, count(*) as cases_in_window
  from cases c
  cross join definition f
  join cases b on b.customer_id = c.customer_id and b.reported <= c.reported and b.reported > date_add('month', -f.months, c.reported)
  group by c.source, c.source_key
), victims as (
  select
    c.customer_id, c.financial_year, c.financial_year_end,
    count(*) as cases,
    max_by(row(c.ward_set, c.ward_code), row(c.reported, c.source_key)) as latest,
    bool_or(c.vulnerable) as flagged,
    max(w.cases_in_window) >= max(f.incidents) as is_repeat
  from cases c
  cross join definition f
  join windows w on w.source = c.source and w.source_key = c.source_key
  group by c.customer_id, c.financial_year, c.financial_year_end
), judged as (
  select
    v.latest[1] as ward_set, v.latest[2] as ward_code, v.financial_year, v.cases, v.is_repeat,
    v.flagged or exists (
      select 1 from core.fact_care_assessment a
      where a.customer_id = v.customer_id and a.recorded_to is null and a.assessed <= v.financial_year_end) as vulnerable
  from victims v
)
select
  j.ward_set, j.ward_code, w.ward_name, j.financial_year,
  sum(j.cases) as cases,
  count(*) as victims,
  count_if(j.is_repeat) as repeat_victims,
  count_if(j.vulnerable) as vulnerable_victims,
  count_if(j.is_repeat and j.vulnerable) as vulnerable_repeat_victims
from judged j
left join core.dim_ward w on w.ward_set = j.ward_set and w.ward_code = j.ward_code
group by j.ward_set, j.ward_code, w.ward_name, j.financial_year;
