-- awards.in-force   awards in force as at a day (started <= day < ended), by benefit and ward of the home ('' is the city).
-- awards.weekly     what they pay a week, in pounds. Denominator: the awards.
with a as (select d.day, a.* from days d join awards a on a.started <= d.day and coalesce(a.ended > d.day, true))
select 'awards.in-force', coalesce(ward_code, ''), benefit_type, cast(day as varchar), count(*), null, count(*)
from a group by grouping sets ((day, benefit_type, ward_code), (day, benefit_type))
union all
select 'awards.weekly', coalesce(ward_code, ''), benefit_type, cast(day as varchar), sum(weekly_amount), count(*), sum(weekly_amount)
from a group by grouping sets ((day, benefit_type, ward_code), (day, benefit_type))
