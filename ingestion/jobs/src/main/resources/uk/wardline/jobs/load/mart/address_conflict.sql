-- Claims whose claimant other systems find elsewhere: at an address that began later than the one of the claim, which enough systems have
-- given for long enough, and more than give the one of the claim. A tenancy and a liability give an address for their spell; a contact
-- from the day it was first told to the day another was. Addresses are compared by their UPRN; a fact without one says nothing. The columns
-- are those of mart.address_conflict.
with definition as (
  select
    max(amount) filter (where parameter = 'address conflict, systems') as systems,
    max(amount) filter (where parameter = 'address conflict, days') as days
  from core.measure_parameter
), awards as (
  select source, source_key, claim_key, customer_id, person_key, uprn, postcode, started, ended, weekly_amount
  from core.fact_benefit_award
  where recorded_to is null and customer_id is not null and uprn is not null
), moved_in as (
  select source, claim_key, uprn, min(started) as claimed_from
  from awards
  group by source, claim_key, uprn
), claims as (
  select
    d.day, a.source, a.claim_key, a.uprn,
    max_by(row(a.customer_id, a.person_key, a.postcode), row(a.started, a.source_key)) as latest,
    sum(a.weekly_amount) as weekly_amount
  from core.dim_as_at_day d
  join awards a on a.started <= d.day and (a.ended is null or d.day < a.ended)
  group by d.day, a.source, a.claim_key, a.uprn
), told as (
  select
    source, source_key, customer_id, person_key, uprn, postcode, opened,
    cast(opened at time zone 'Europe/London' as date) as day,
    lag(uprn) over (partition by source, customer_id order by opened, source_key) as before
  from core.fact_contact
  where recorded_to is null and customer_id is not null and uprn is not null
), evidence as (
  select source, 'tenancy' as kind, source_key, customer_id, person_key, uprn, postcode, started, ended
  from core.fact_tenancy
  where recorded_to is null and customer_id is not null and uprn is not null
  union all
  select source, 'liability', source_key, customer_id, person_key, uprn, postcode, started, ended
  from core.fact_tax_liability
  where recorded_to is null and customer_id is not null and uprn is not null
  union all
  select
    source, 'contact', source_key, customer_id, person_key, uprn, postcode, day,
    lead(day) over (partition by source, customer_id order by opened, source_key)
  from told
  where before is null or before <> uprn
), probable as (
  select distinct source, person_key from index.customer_xref where valid_to is null and band = 'probable'
), found as (
  select
    c.day, c.source, c.claim_key, c.uprn, e.uprn as found_uprn, e.source as found_source,
    min(e.started) as found_from,
    max_by(e.postcode, row(e.started, e.source_key)) as postcode,
    array_join(array_sort(array_agg(e.source || ' ' || e.kind || ' ' || e.source_key || ' from ' || cast(e.started as varchar))), '; ') as facts,
    bool_and(x.source is null) as links_certain
  from claims c
  join evidence e
    on e.customer_id = c.latest[1] and e.source <> c.source and e.started <= c.day and (e.ended is null or c.day < e.ended)
  left join probable x on x.source = e.source and x.person_key = e.person_key
  group by c.day, c.source, c.claim_key, c.uprn, e.uprn, e.source
), support as (
  select day, source, claim_key, uprn, count(*) as systems
  from found
  where found_uprn = uprn
  group by day, source, claim_key, uprn
), others as (
  select
    f.day, f.source, f.claim_key, f.uprn, f.found_uprn, m.claimed_from,
    count(*) as systems,
    element_at(array_sort(array_agg(f.found_from)), max(n.systems)) as evidenced_from,
    max_by(f.postcode, row(f.found_from, f.found_source)) as postcode,
    array_join(array_sort(array_agg(f.facts)), '; ') as evidence,
    bool_and(f.links_certain) as links_certain
  from found f
  cross join definition n
  join moved_in m on m.source = f.source and m.claim_key = f.claim_key and m.uprn = f.uprn
  where f.found_uprn <> f.uprn and f.found_from > m.claimed_from and date_diff('day', f.found_from, f.day) > n.days
  group by f.day, f.source, f.claim_key, f.uprn, f.found_uprn, m.claimed_from
  having count(*) >= max(n.systems)
), protected as (
  select distinct customer_id from core.dim_restriction where reason = 'protected'
), withheld as (
  select distinct customer_id from core.dim_restriction where purpose in ('everything', 'fraud matching')
)
select
  o.source as claim_source, o.claim_key, c.latest[1] as customer_id, c.latest[2] as person_key, o.day,
  if(w.ward_code is not null, s.ward_set) as ward_set, w.ward_code, o.uprn, c.latest[3] as postcode, o.claimed_from,
  c.weekly_amount, o.found_uprn as other_uprn, o.postcode as other_postcode, o.systems, o.evidence, o.evidenced_from,
  o.links_certain and x.source is null as links_certain,
  p.customer_id is not null as protected_person, h.customer_id is not null as withheld
from others o
join claims c on c.day = o.day and c.source = o.source and c.claim_key = o.claim_key and c.uprn = o.uprn
left join support u on u.day = o.day and u.source = o.source and u.claim_key = o.claim_key and u.uprn = o.uprn
left join probable x on x.source = o.source and x.person_key = c.latest[2]
left join protected p on p.customer_id = c.latest[1]
left join withheld h on h.customer_id = c.latest[1]
left join core.dim_ward_set s on s.valid_from <= o.day and (s.valid_to is null or o.day < s.valid_to)
left join core.postcode_ward w on w.postcode = c.latest[3] and w.ward_set = s.ward_set
where o.systems > coalesce(u.systems, 0);
