-- tenants.passported-without-award  council tenancies as at a day (started <= day < ended) whose tenant is claimant or partner on a
--   claim (joined <= day < left) with an assessment in force that names Income Support, income-based Jobseeker's Allowance,
--   income-related Employment and Support Allowance or guarantee Pension Credit, and where the claim has no award of Housing
--   Benefit in force; by ward of the tenancy ('' is the city). Denominator: all such tenancies, with an award or without.
with t as (
  select distinct d.day, t.tenancy_key, t.ward_code, m.claim_key
  from days d
  join tenancies t on t.started <= d.day and coalesce(t.ended > d.day, true) and t.weekly_rent > 0
  join claim_members m on m.person_id = t.person_id and m.relation <> 'child'
    and m.joined <= d.day and coalesce(m."left" > d.day, true)
  join assessments a on a.claim_key = m.claim_key and a.started <= d.day and coalesce(a.ended > d.day, true)
    and a.qualifying_benefit in ('income support', 'income-based jobseeker''s allowance',
      'income-related employment and support allowance', 'guarantee pension credit')),
p as (
  select day, tenancy_key, ward_code, bool_or(exists (
    select 1 from awards w where w.claim_key = t.claim_key and w.benefit_type = 'housing benefit'
      and w.started <= t.day and coalesce(w.ended > t.day, true))) as awarded
  from t group by all)
select 'tenants.passported-without-award', coalesce(ward_code, ''), '', cast(day as varchar),
  count(*) filter (where not awarded), count(*), count(*) filter (where not awarded)
from p group by grouping sets ((day, ward_code), (day))
