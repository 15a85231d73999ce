-- Tenancies with rent to pay whose tenant is claimant or partner on a claim with a benefit that passports to housing benefit, as at
-- each day, and whether such a claim has an award. The columns are those of mart.passported_tenant.
with assessments as (
  select a.*
  from core.fact_income_assessment a
  join core.dim_benefit_type b on b.benefit_type = a.qualifying_benefit and b.passports_housing_benefit
  where a.recorded_to is null
), found as (
  select
    t.source as tenancy_source, t.source_key as tenancy_key, t.customer_id, t.person_key, d.day, t.postcode,
    t.weekly_rent, m.source as member_source, m.person_key as member_key, m.claim_key, a.source_key as assessment_key,
    a.started as assessed_from, a.qualifying_benefit,
    exists (
      select 1 from core.fact_benefit_award w
      where w.source = m.source and w.claim_key = m.claim_key and w.benefit_type = 'housing benefit' and w.recorded_to is null
        and w.started <= d.day and (w.ended is null or d.day < w.ended)) as awarded
  from core.dim_as_at_day d
  join core.fact_tenancy t
    on t.recorded_to is null and t.weekly_rent > 0 and t.started <= d.day and (t.ended is null or d.day < t.ended)
  join core.fact_household_member m
    on m.customer_id = t.customer_id and m.relation in ('claimant', 'partner') and m.recorded_to is null
    and m.joined <= d.day and (m."left" is null or d.day < m."left")
  join assessments a
    on a.source = m.source and a.claim_key = m.claim_key and a.started <= d.day and (a.ended is null or d.day < a.ended)
), judged as (
  select
    *,
    bool_or(awarded) over (partition by tenancy_source, tenancy_key, day) as any_awarded,
    row_number() over (
      partition by tenancy_source, tenancy_key, day order by assessed_from desc, assessment_key, member_key) as place
  from found
), probable as (
  select distinct source, person_key from index.customer_xref where valid_to is null and band = 'probable'
), withheld as (
  select distinct customer_id from core.dim_restriction where purpose = 'everything'
)
select
  j.tenancy_source, j.tenancy_key, j.customer_id, j.person_key, j.day,
  if(w.ward_code is not null, s.ward_set) as ward_set, w.ward_code, j.weekly_rent, j.claim_key, j.assessment_key,
  j.qualifying_benefit, j.any_awarded as awarded, x.source is null and y.source is null as links_certain,
  h.customer_id is not null as withheld
from judged j
left join probable x on x.source = j.tenancy_source and x.person_key = j.person_key
left join probable y on y.source = j.member_source and y.person_key = j.member_key
left join withheld h on h.customer_id = j.customer_id
left join core.dim_ward_set s on s.valid_from <= j.day and (s.valid_to is null or j.day < s.valid_to)
left join core.postcode_ward w on w.postcode = j.postcode and w.ward_set = s.ward_set
where j.place = 1;
