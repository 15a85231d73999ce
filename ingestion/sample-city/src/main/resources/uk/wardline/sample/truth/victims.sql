-- victims.repeat             people with three or more community safety cases reported in the six months to a day (day - 6 months <
--                            reported <= day), by ward of the latest of them, the one with the greatest key where two were
--                            reported on one day ('' is the city).
-- victims.repeat-vulnerable  those of them who were flagged vulnerable in one of these cases, or whom adult social care had
--                            assessed by the day. Denominator: victims.repeat.
-- victims.repeat-in-year     people who, with a case reported in a financial year, had three or more in the six months that end with that
--                            day, by ward of their latest case of the year. Denominator: people with a case in the year.
with c as (
  select d.day, c.*, row_number() over (partition by d.day, c.person_id order by c.reported desc, c.case_key desc) as latest
  from days d join cases c on c.reported <= d.day and c.reported > d.day - interval 6 month
  where c.person_id is not null),
v as (
  select day, person_id, max(ward_code) filter (where latest = 1) as ward_code, bool_or(vulnerable) as flagged
  from c group by all having count(*) >= 3),
k as (
  select v.*, flagged or exists (
    select 1 from care a where a.person_id = v.person_id and a.assessed <= v.day) as vulnerable from v)
select 'victims.repeat', coalesce(ward_code, ''), '', cast(day as varchar), count(*), null, count(*)
from k group by grouping sets ((day, ward_code), (day))
union all
select 'victims.repeat-vulnerable', coalesce(ward_code, ''), '', cast(day as varchar),
  count(*) filter (where vulnerable), count(*), count(*) filter (where vulnerable)
from k group by grouping sets ((day, ward_code), (day))
union all
select 'victims.repeat-in-year', coalesce(ward_code, ''), '', y || '/' || right(cast(y + 1 as varchar), 2),
  count(*) filter (where often), count(*), count(*) filter (where often)
from (
  select person_id, y, max_by(ward_code, reported::varchar || case_key) as ward_code, bool_or(n >= 3) as often
  from (
    select *, case when month(reported) < 4 then year(reported) - 1 else year(reported) end as y, (
      select count(*) from cases b
      where b.person_id = a.person_id and b.reported <= a.reported and b.reported > a.reported - interval 6 month) as n
    from cases a where person_id is not null)
  group by person_id, y)
group by grouping sets ((y, ward_code), (y))
