-- passes.eligible-without-pass  claimants and partners on a claim as at a day (joined <= day < left) who are old enough for a
--   concessionary pass by the date of birth that Benefits verified, and have none in force (issued <= day < expires), of any kind;
--   for the city. Old enough: born before 6 April 1950, from the 60th birthday on; later, from women's pensionable age on, which
--   for those born from 6 April to 5 May 1950 is 6 May 2010 and two months later for each month of births after (SI 2010/459).
--   Denominator: all who are old enough.
-- passes.in-force  passes in force as at a day, by kind.
with people_on_claims as (
  select distinct d.day, m.person_id, p.birth
  from days d join claim_members m on m.relation <> 'child' and m.joined <= d.day and coalesce(m."left" > d.day, true)
  join people p using (person_id)),
old as (
  select day, person_id from people_on_claims
  where case
    when birth < date '1950-04-06' then birth + interval 60 year <= day
    else date '2010-05-06' + to_months(cast(2 * datesub('month', date '1950-04-06', birth) as integer)) <= day end)
select 'passes.eligible-without-pass', '', '', cast(day as varchar), count(*) filter (where not has), count(*),
  count(*) filter (where not has)
from (
  select o.day, exists (
    select 1 from passes p where p.person_id = o.person_id and p.issued <= o.day and p.expires > o.day) as has from old o)
group by day
union all
select 'passes.in-force', '', pass_type, cast(day as varchar), count(*), null, count(*)
from days d join passes p on p.issued <= d.day and p.expires > d.day group by day, pass_type
