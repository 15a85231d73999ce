-- Awards in payment on the last day of each month, up to the latest extract, and on the days as at which figures of a state are told.
-- The columns are those of mart.benefit_ward_day.
with awards as (
  select * from core.fact_benefit_award where recorded_to is null
), days as (
  select day from core.dim_as_at_day
  union
  select last_day_of_month(d.month)
  from core.dim_date d
  where last_day_of_month(d.month) between (select min(started) from awards) and (select max(day) from core.dim_as_at_day)
), counted as (
  select a.postcode, a.benefit_type, d.day, count(*) as awards, sum(a.weekly_amount) as weekly_amount
  from days d
  join awards a on a.started <= d.day and (a.ended is null or d.day < a.ended)
  group by a.postcode, a.benefit_type, d.day
), placed as (
  select c.*, if(p.ward_code is not null, s.ward_set) as ward_set, p.ward_code
  from counted c
  left join core.dim_ward_set s on s.valid_from <= c.day and (s.valid_to is null or c.day < s.valid_to)
  left join core.postcode_ward p on p.postcode = c.postcode and p.ward_set = s.ward_set
)
select p.ward_set, p.ward_code, w.ward_name, p.benefit_type, p.day, sum(p.awards) as awards, sum(p.weekly_amount) as weekly_amount
from placed p
left join core.dim_ward w on w.ward_set = p.ward_set and w.ward_code = p.ward_code
group by p.ward_set, p.ward_code, w.ward_name, p.benefit_type, p.day;
