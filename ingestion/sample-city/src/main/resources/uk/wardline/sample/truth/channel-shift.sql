-- contacts.channel-shift-saving  what a financial year's contacts would have cost at the average unit cost of 2009/10, the year of
--   the cabinet's report, less what they did cost, by the central unit costs of contacts.sql. Not a cashable saving by itself.
--   Numerator: the pounds, rounded to 2 places; denominator: the year's contacts.
with c as (
  select case when month(opened) < 4 then year(opened) - 1 else year(opened) end as y,
    case channel when 'face to face' then 6.56 when 'telephone' then 3.22 else 0.27 end as cost
  from contacts where opened >= timestamp '2009-04-01' and opened < timestamp '2014-04-01'),
years as (select y, count(*) as n, sum(cost) as cost from c group by y),
base as (select n, cost from years where y = 2009)
select 'contacts.channel-shift-saving', '', '', years.y || '/' || right(cast(years.y + 1 as varchar), 2),
  round(years.n * base.cost::double / base.n - years.cost::double, 2), years.n,
  round(years.n * base.cost::double / base.n - years.cost::double, 2)
from years, base where years.y > 2009
