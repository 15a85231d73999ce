-- Passes in force by the ward of the holder's home, and take-up among claimants and partners by the ward of the award in payment. A
-- pass is good to the day before it expires. The columns are those of mart.pass_ward_day.
with births as (
  select source, person_key, try_cast(birth_date as date) as birth
  from index.person_record
  where recorded_to is null
), people as (
  select d.day, m.customer_id, min(b.birth) as birth, min(row(m.source, m.claim_key)) as claim
  from core.dim_as_at_day d
  join core.fact_household_member m
    on m.customer_id is not null and m.relation in ('claimant', 'partner') and m.recorded_to is null
    and m.joined <= d.day and (m."left" is null or d.day < m."left")
  join births b on b.source = m.source and b.person_key = m.person_key
  group by d.day, m.customer_id
), old as (
  select p.day, p.customer_id, p.claim
  from people p
  join core.rule_concessionary_travel r
    on r.pass_type = 'older person'
    and r.valid_from <= p.day and (r.valid_to is null or p.day < r.valid_to)
    and (r.born_from is null or r.born_from <= p.birth) and (r.born_to is null or p.birth < r.born_to)
    and coalesce(r.eligible_from, date_add('month', r.eligible_age_months, p.birth)) <= p.day
), awards as (
  select d.day, a.source, a.claim_key, max_by(a.postcode, row(a.started, a.source_key)) as postcode
  from core.dim_as_at_day d
  join core.fact_benefit_award a on a.recorded_to is null and a.started <= d.day and (a.ended is null or d.day < a.ended)
  group by d.day, a.source, a.claim_key
), holders as (
  select
    source, person_key,
    max_by(regexp_replace(upper(replace(postcode, ' ', '')), '^(.+)(.{3})$', '$1 $2'), recorded_from) as postcode
  from index.person_record
  where recorded_to is null
  group by source, person_key
), counted as (
  select
    o.day, a.postcode, 0 as older_passes, 0 as disabled_passes, 1 as old_enough,
    if(exists (
      select 1 from core.fact_pass p
      where p.customer_id = o.customer_id and p.recorded_to is null and p.issued <= o.day and (p.expires is null or o.day < p.expires)
    ), 1, 0) as with_pass
  from old o
  left join awards a on a.day = o.day and a.source = o.claim[1] and a.claim_key = o.claim[2]
  union all
  select
    d.day, h.postcode, if(p.pass_type = 'older person', 1, 0), if(p.pass_type = 'disabled person', 1, 0), 0, 0
  from core.dim_as_at_day d
  join core.fact_pass p on p.recorded_to is null and p.issued <= d.day and (p.expires is null or d.day < p.expires)
  left join holders h on h.source = p.source and h.person_key = p.person_key
), placed as (
  select c.*, if(w.ward_code is not null, s.ward_set) as ward_set, w.ward_code
  from counted c
  left join core.dim_ward_set s on s.valid_from <= c.day and (s.valid_to is null or c.day < s.valid_to)
  left join core.postcode_ward w on w.postcode = c.postcode and w.ward_set = s.ward_set
)
select
  p.ward_set, p.ward_code, w.ward_name, p.day,
  sum(p.older_passes) as older_passes,
  sum(p.disabled_passes) as disabled_passes,
  sum(p.old_enough) as old_enough,
  sum(p.with_pass) as with_pass,
  sum(p.old_enough - p.with_pass) as without_pass
from placed p
left join core.dim_ward w on w.ward_set = p.ward_set and w.ward_code = p.ward_code
group by p.ward_set, p.ward_code, w.ward_name, p.day;
