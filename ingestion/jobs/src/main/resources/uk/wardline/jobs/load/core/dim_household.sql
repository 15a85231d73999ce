-- Households of benefit claims, and of properties: who belonged to them on each day on which that, or the property of a claim, changed.
-- The columns are those of core.dim_household.
with at_property as (
  select source, person_key, customer_id, uprn, started, ended from core.fact_tenancy where recorded_to is null and uprn is not null
  union all
  select source, person_key, customer_id, uprn, started, ended from core.fact_tax_liability where recorded_to is null and uprn is not null
  union all
  select source, person_key, customer_id, uprn, started, ended from core.fact_benefit_award where recorded_to is null and uprn is not null
), belonged as (
  select
    'claim' as basis, source || ':' || claim_key as household_id, coalesce(customer_id, source || ':' || person_key) as member,
    relation = 'child' as is_child, joined as started, "left" as ended
  from core.fact_household_member
  where recorded_to is null
  union all
  select 'address', 'uprn:' || uprn, coalesce(customer_id, source || ':' || person_key), false, started, ended
  from at_property
), lived as (
  select * from belonged where ended is null or started < ended
), begun as (
  select basis, household_id, min(started) as first_day from lived group by basis, household_id
), claim_homes as (
  select source || ':' || claim_key as household_id, started, max_by(row(uprn, postcode), source_key) as home
  from core.fact_benefit_award
  where recorded_to is null and uprn is not null
  group by source, claim_key, started
), first_homes as (
  select household_id, min_by(home, started) as home from claim_homes group by household_id
), days as (
  select basis, household_id, started as day from lived
  union
  select basis, household_id, ended from lived where ended is not null
  union
  select 'claim', h.household_id, h.started
  from claim_homes h
  join begun b on b.basis = 'claim' and b.household_id = h.household_id and b.first_day < h.started
), counted as (
  select
    d.basis, d.household_id, d.day,
    count(distinct l.member) as members,
    count(distinct l.member) filter (where not l.is_child) as adults,
    count(distinct l.member) filter (where l.is_child) as children,
    coalesce(array_join(array_sort(array_agg(distinct l.member) filter (where l.member is not null)), ', '), '') as customers
  from days d
  left join lived l
    on l.basis = d.basis and l.household_id = d.household_id and l.started <= d.day and (l.ended is null or d.day < l.ended)
  group by d.basis, d.household_id, d.day
), latest_homes as (
  select d.household_id, d.day, max_by(h.home, h.started) as home
  from days d
  join claim_homes h on h.household_id = d.household_id and h.started <= d.day
  where d.basis = 'claim'
  group by d.household_id, d.day
), addresses as (
  select uprn, max(postcode) as postcode from core.dim_address group by uprn
), states as (
  select
    c.*,
    coalesce(h.home[1], f.home[1], a.uprn) as uprn,
    coalesce(h.home[2], f.home[2], a.postcode) as postcode
  from counted c
  left join latest_homes h on c.basis = 'claim' and h.household_id = c.household_id and h.day = c.day
  left join first_homes f on c.basis = 'claim' and f.household_id = c.household_id
  left join addresses a on c.basis = 'address' and 'uprn:' || a.uprn = c.household_id
), changes as (
  select
    *,
    lag(json_format(cast(array[customers, cast(children as varchar), uprn, postcode] as json)))
      over (partition by basis, household_id order by day) as before,
    json_format(cast(array[customers, cast(children as varchar), uprn, postcode] as json)) as told
  from states
), spells as (
  select *, lead(day) over (partition by basis, household_id order by day) as valid_to
  from changes
  where before is distinct from told
)
select
  p.household_id, p.basis, p.day as valid_from, p.valid_to, p.members, p.adults, p.children, p.customers, p.uprn, p.postcode,
  if(w.ward_code is not null, s.ward_set) as ward_set, w.ward_code
from spells p
left join core.dim_ward_set s on s.valid_from <= p.day and (s.valid_to is null or p.day < s.valid_to)
left join core.postcode_ward w on w.postcode = p.postcode and w.ward_set = s.ward_set;
