-- Which rule entitled a pupil to free school meals on a day, and by what evidence. The latest census by then says who is a pupil. The
-- pupil is found on a benefit claim through the customer, and an assessment of that claim meets a rule in force: one that holds on
-- the day or, for the run-on, one with Working Tax Credit that ended shortly before and that no other followed. All is told as it is
-- known now. The columns are those of mart.free_meals_entitlement.
with census as (
  select distinct census_day from core.fact_pupil_term where recorded_to is null
), days as (
  select d.day, max(c.census_day) as census_day
  from (select day from core.dim_as_at_day union select census_day from census) d
  join census c on c.census_day <= d.day
  group by d.day
), pupils as (
  select *
  from (
    select
      d.day, p.*,
      row_number() over (partition by p.customer_id, d.day order by p.recorded_from desc, p.source_key) as place
    from days d
    join core.fact_pupil_term p on p.census_day = d.census_day
    where p.recorded_to is null and p.customer_id is not null
  )
  where place = 1
), assessments as (
  select * from core.fact_income_assessment where recorded_to is null
), evidence as (
  select d.day, a.*, r.rule, r.rule_order, r.valid_from as rule_from
  from days d
  join assessments a on a.started <= d.day and (a.ended is null or d.day < a.ended)
  join core.rule_free_school_meals r
    on r.year_groups is null and r.run_on_days is null
    and r.valid_from <= d.day and (r.valid_to is null or d.day < r.valid_to)
    and (r.qualifying_benefit is null or r.qualifying_benefit = a.qualifying_benefit)
    and (r.child_tax_credit is null or r.child_tax_credit = coalesce(a.child_tax_credit, false))
    and (r.working_tax_credit is null or r.working_tax_credit = coalesce(a.working_tax_credit, false))
    and (r.income_limit is null or a.annual_income <= r.income_limit)
  union all
  select d.day, a.*, r.rule, r.rule_order, r.valid_from
  from days d
  join assessments a on a.working_tax_credit and a.ended <= d.day
  join core.rule_free_school_meals r
    on r.run_on_days is not null and d.day < date_add('day', r.run_on_days, a.ended)
    and r.valid_from <= d.day and (r.valid_to is null or d.day < r.valid_to)
  left join assessments still
    on still.source = a.source and still.claim_key = a.claim_key and still.working_tax_credit
    and still.started <= d.day and (still.ended is null or d.day < still.ended)
  where still.source_key is null
), entitled as (
  select
    p.customer_id, p.source as pupil_source, p.person_key as pupil_key, p.day, p.census_day, p.school, p.year_group,
    p.ward_set, p.ward_code, e.rule, e.rule_from, c.source as child_source, c.claim_key, c.person_key as child_key,
    e.source_key as assessment_key, e.started as assessed_from, e.qualifying_benefit, e.annual_income,
    row_number() over (
      partition by p.customer_id, p.day order by e.rule_order, e.started desc, e.source_key, c.person_key) as place
  from pupils p
  join core.fact_household_member c
    on c.customer_id = p.customer_id and c.relation = 'child' and c.recorded_to is null
    and c.joined <= p.day and (c."left" is null or p.day < c."left")
  join evidence e on e.source = c.source and e.claim_key = c.claim_key and e.day = p.day
  where p.place = 1
), probable as (
  select distinct source, person_key from index.customer_xref where valid_to is null and band = 'probable'
)
select
  e.customer_id, e.pupil_source, e.pupil_key, e.day, e.census_day, e.school, e.year_group, e.ward_set, e.ward_code, e.rule,
  e.rule_from, e.claim_key, e.child_key, e.assessment_key, e.assessed_from, e.qualifying_benefit, e.annual_income,
  x.source is null and y.source is null as links_certain,
  exists (
    select 1 from core.fact_meal_claim m
    where m.customer_id = e.customer_id and m.recorded_to is null
      and m.started <= e.day and (m.ended is null or e.day < m.ended)) as claiming
from entitled e
left join probable x on x.source = e.pupil_source and x.person_key = e.pupil_key
left join probable y on y.source = e.child_source and y.person_key = e.child_key
where e.place = 1;
