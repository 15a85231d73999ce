-- claims.address-conflict  claims as at a day with an award in force (started <= day < ended), whose claimant at least two systems have
--   found at one other property for more than 28 days, and more systems there than at the property of the award; by ward of the award
--   ('' is the city). Found there: tenant of a council tenancy or liable for Council Tax in a spell that holds on the day, or told
--   Customer Services that property in the latest contact that told one, from the contact that first told it. At the other
--   property this began after the first award of the claim at its own. Denominator: all claims with an award in force.
with spells as (
  select 'housing' as system, person_id, uprn, started, ended from tenancies
  union all
  select 'council-tax', l.person_id, a.uprn, l.started, l.ended from liabilities l join accounts a using (account_key)
  union all
  select 'customer-services', person_id, uprn, day, lead(day) over (partition by person_id order by opened, contact_key)
  from (
    select *, cast(opened as date) as day, lag(uprn) over (partition by person_id order by opened, contact_key) as before
    from contacts where person_id is not null and uprn is not null) c
  where before is distinct from uprn),
firsts as (select claim_key, uprn, min(started) as since from awards group by all),
claims as (
  select distinct d.day, w.claim_key, w.person_id, w.uprn, w.ward_code
  from days d join awards w on w.started <= d.day and coalesce(w.ended > d.day, true)),
found as (
  select c.day, c.claim_key, c.uprn, s.uprn as place, s.system, min(s.started) as since
  from claims c join spells s using (person_id)
  where s.started <= c.day and coalesce(s.ended > c.day, true) group by all),
here as (select day, claim_key, uprn, count(*) as n from found where place = uprn group by all),
there as (
  select f.day, f.claim_key, f.uprn, f.place, count(*) as n
  from found f join firsts using (claim_key, uprn)
  where f.place <> f.uprn and f.since > firsts.since and f.day - f.since > 28 group by all),
judged as (
  select c.*, exists (
    select 1 from there t left join here h using (day, claim_key, uprn)
    where t.day = c.day and t.claim_key = c.claim_key and t.uprn = c.uprn and t.n >= 2 and t.n > coalesce(h.n, 0)) as conflict
  from claims c)
select 'claims.address-conflict', coalesce(ward_code, ''), '', cast(day as varchar),
  count(*) filter (where conflict), count(*), count(*) filter (where conflict)
from judged group by grouping sets ((day, ward_code), (day))
