-- The days as at which figures of a state are told, those among them that somebody asked for. Sources that tell of no person, such as street-level incidents, have extracts
-- long after the others, and do not count. The columns are those of core.dim_as_at_day.
with latest as (
  select max(as_at) as day
  from core.delivery
  where source in (select source from index.person_record)
), days as (
  select distinct financial_year_end as day, 'end of a financial year' as reason
  from core.dim_date
  where financial_year_end >= date '2009-03-31'
  union all
  select date '2010-03-08', 'the cabinet report'
  union all
  select day, 'the latest extract' from latest
  union all
  select day, reason from core.asked_day
)
select d.day, array_join(array_sort(array_agg(d.reason)), ', ') as reason
from days d
join latest l on d.day <= l.day
group by d.day;
