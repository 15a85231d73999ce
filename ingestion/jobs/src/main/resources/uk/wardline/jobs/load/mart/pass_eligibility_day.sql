-- Claimants and partners who are old enough for a travel pass by the date of birth in the benefits system, which is verified and
-- comes in ISO form, and whether they have one. A pass is good to the day before it expires. The columns are those of
-- mart.pass_eligibility_day.
with births as (
  select source, person_key, try_cast(birth_date as date) as birth
  from index.person_record
  where recorded_to is null
), people as (
  select d.day, m.customer_id, min(b.birth) as birth
  from core.dim_as_at_day d
  join core.fact_household_member m
    on m.customer_id is not null and m.relation in ('claimant', 'partner') and m.recorded_to is null
    and m.joined <= d.day and (m."left" is null or d.day < m."left")
  join births b on b.source = m.source and b.person_key = m.person_key
  group by d.day, m.customer_id
), old as (
  select p.day, p.customer_id
  from people p
  join core.rule_concessionary_travel r
    on r.pass_type = 'older person'
    and r.valid_from <= p.day and (r.valid_to is null or p.day < r.valid_to)
    and (r.born_from is null or r.born_from <= p.birth) and (r.born_to is null or p.birth < r.born_to)
    and coalesce(r.eligible_from, date_add('month', r.eligible_age_months, p.birth)) <= p.day
), taken as (
  select
    o.day, count(*) as old_enough,
    count_if(exists (
      select 1 from core.fact_pass p
      where p.customer_id = o.customer_id and p.recorded_to is null and p.issued <= o.day and (p.expires is null or o.day < p.expires)
    )) as with_pass
  from old o
  group by o.day
), passes as (
  select
    d.day,
    count_if(p.pass_type = 'older person') as older_passes,
    count_if(p.pass_type = 'disabled person') as disabled_passes
  from core.dim_as_at_day d
  left join core.fact_pass p on p.recorded_to is null and p.issued <= d.day and (p.expires is null or d.day < p.expires)
  group by d.day
)
select
  p.day,
  coalesce(t.old_enough, 0) as old_enough,
  coalesce(t.with_pass, 0) as with_pass,
  coalesce(t.old_enough - t.with_pass, 0) as without_pass,
  p.older_passes,
  p.disabled_passes
from passes p
left join taken t on t.day = p.day;
