-- meals.entitled-not-claiming  children at school who are entitled to free meals as far as Benefits knows and do not claim them, as
--   at a day, by ward of the child's home ('' is the city).
--   At school: in the census of the latest term whose census day is on or before the day; the home is the one of that census.
--   Entitled: a child of a claim on the day (joined <= day < left), one of whose assessments
--     - in force on the day (started <= day < ended) names Income Support, income-based Jobseeker's Allowance, income-related
--       Employment and Support Allowance, guarantee Pension Credit, asylum support or (from April 2013) Universal Credit; or
--     - in force on the day has Child Tax Credit and no Working Tax Credit and an annual income of at most £16,190 (to 5 April
--       2010: £16,040; to 5 April 2009: £14,495, the limit of 2007, as that of 2008/09 is not on record); or
--     - had Working Tax Credit and ended on the day or up to 27 days before it, none with Working Tax Credit being in force on
--       the day: the four weeks of run-on.
--   Claiming: a meal claim of the child is in force on the day (started <= day < ended).
--   Numerator: entitled and not claiming; denominator: entitled; value: the numerator.
with good as (
  select d.day, a.claim_key
  from days d join assessments a on a.started <= d.day and coalesce(a.ended > d.day, true)
  where a.qualifying_benefit is not null
    or (a.child_tax_credit and not a.working_tax_credit
      and a.annual_income <= case
        when d.day < date '2009-04-06' then 14495 when d.day < date '2010-04-06' then 16040 else 16190 end)
  union
  select d.day, a.claim_key
  from days d join assessments a on a.working_tax_credit and a.ended <= d.day and a.ended > d.day - 28
  where not exists (
    select 1 from assessments b
    where b.claim_key = a.claim_key and b.working_tax_credit and b.started <= d.day and coalesce(b.ended > d.day, true))),
children as (
  select distinct g.day, m.person_id
  from good g join claim_members m using (claim_key)
  where m.relation = 'child' and m.joined <= g.day and coalesce(m."left" > g.day, true)),
terms as (select d.day, (select max(census_day) from pupil_terms p where p.census_day <= d.day) as census_day from days d),
pupils as (select t.day, p.person_id, p.ward_code from terms t join pupil_terms p using (census_day)),
entitled as (
  select p.day, p.ward_code, not exists (
    select 1 from meals m where m.person_id = p.person_id and m.started <= p.day and coalesce(m.ended > p.day, true)) as unclaimed
  from pupils p join children c using (day, person_id))
select 'meals.entitled-not-claiming', coalesce(ward_code, ''), '', cast(day as varchar),
  count(*) filter (where unclaimed), count(*), count(*) filter (where unclaimed)
from entitled group by grouping sets ((day, ward_code), (day))
