-- contacts.count        contacts by channel, calendar quarter of the day they were opened (London time; '2013 Q4' is October to
--                       December) and ward of the contact's postcode. Ward '' is the city, with contacts that have no postcode.
-- contacts.cost-central, -low, -high  what they cost in pounds, by service and financial year for the city, and over all services
--                       (by '') for each ward and the city: 6.56, 3.22 and 0.27 a contact face to face, by telephone and online
--                       (SOCITM Insight 2009); from 4.83, 1.28 and 0.22 to 9.56, 5.57 and 0.56 (its least and most).
--                       Denominator: the contacts.
with c as (
  select *, year(opened) || ' Q' || quarter(opened) as quarter,
    case when month(opened) < 4 then year(opened) - 1 else year(opened) end as y,
    case channel when 'face to face' then 6.56 when 'telephone' then 3.22 else 0.27 end as central,
    case channel when 'face to face' then 4.83 when 'telephone' then 1.28 else 0.22 end as low,
    case channel when 'face to face' then 9.56 when 'telephone' then 5.57 else 0.56 end as high
  from contacts),
costs as (
  select y || '/' || right(cast(y + 1 as varchar), 2) as tax_year, coalesce(ward_code, '') as ward_code,
    coalesce(service, '') as service, sum(central) as central, sum(low) as low, sum(high) as high, count(*) as n
  from c where opened >= timestamp '2008-04-01'
  group by grouping sets ((y, ward_code), (y, service), (y))
  having grouping(ward_code) = 1 or ward_code is not null)
select 'contacts.count', coalesce(ward_code, ''), channel, quarter, count(*), null, count(*)
from c group by grouping sets ((ward_code, channel, quarter), (channel, quarter))
having grouping(ward_code) = 1 or ward_code is not null
union all
select 'contacts.cost-central', ward_code, service, tax_year, central, n, central from costs
union all
select 'contacts.cost-low', ward_code, service, tax_year, low, n, low from costs
union all
select 'contacts.cost-high', ward_code, service, tax_year, high, n, high from costs
