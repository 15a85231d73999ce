-- The figures of the sample city's truth, as the marts tell them: figure, ward ('' is the city), what it is by, period, numerator and
-- denominator.
with tax as (
  select
    basis, tax_year, coalesce(ward_code, '') as ward_code, sum(in_year_collected) as collected, sum(in_year_collectable) as collectable,
    sum(crude_collected) as crude, sum(crude_collectable) as crude_collectable, sum(council_tax_benefit) as benefit,
    sum(council_tax_reduction) as reduction
  from mart.collection_ward_year
  where tax_year between '2008/09' and '2013/14'
  group by grouping sets ((basis, tax_year, ward_code), (basis, tax_year))
  having grouping(ward_code) = 1 or ward_code is not null
), contacts as (
  select c.*, d.financial_year, d.financial_year_start
  from mart.contact_ward_quarter c
  join core.dim_date d on d.day = c.quarter
), contact_years as (
  select
    financial_year, coalesce(ward_code, '') as ward_code, coalesce(service, '') as service, sum(contacts) as contacts,
    sum(cost_low) as low, sum(cost_central) as central, sum(cost_high) as high, sum(repeat_contacts) as repeats,
    sum(known_customer_contacts) as known, sum(first_contacts) as firsts, sum(settled_first_contacts) as settled
  from contacts
  where financial_year_start >= date '2008-04-01'
  group by grouping sets ((financial_year, ward_code), (financial_year, service), (financial_year))
  having grouping(ward_code) = 1 or ward_code is not null
), meals as (
  select day, coalesce(ward_code, '') as ward_code, sum(entitled_not_claiming) as unclaimed, sum(entitled) as entitled
  from mart.free_meals_ward_day
  where rule <> 'none' and day in (select day from core.dim_as_at_day)
  group by grouping sets ((day, ward_code), (day))
), awards as (
  select day, benefit_type, coalesce(ward_code, '') as ward_code, sum(awards) as awards, sum(weekly_amount) as weekly_amount
  from mart.benefit_ward_day
  where day in (select day from core.dim_as_at_day)
  group by grouping sets ((day, benefit_type, ward_code), (day, benefit_type))
), tenants as (
  select day, coalesce(ward_code, '') as ward_code, sum(without_award) as without_award, sum(passported) as passported
  from mart.passported_ward_day
  group by grouping sets ((day, ward_code), (day))
), conflicts as (
  select day, coalesce(ward_code, '') as ward_code, sum(conflicts) as conflicts, sum(claims) as claims
  from mart.address_conflict_ward_day
  group by grouping sets ((day, ward_code), (day))
), rent as (
  select financial_year, coalesce(ward_code, '') as ward_code, sum(collected) as collected, sum(charged) as charged
  from mart.rent_ward_year
  where financial_year <= '2013/14'
  group by grouping sets ((financial_year, ward_code), (financial_year))
), victims as (
  select
    day, coalesce(ward_code, '') as ward_code, sum(repeat_victims) as repeat_victims, sum(vulnerable_repeat_victims) as vulnerable
  from mart.victim_ward_day
  where repeat_victims > 0
  group by grouping sets ((day, ward_code), (day))
)
select
  figure, ward_code, by_what, period, cast(numerator as decimal(18, 2)) as numerator, cast(denominator as decimal(18, 2)) as denominator
from (
  select 'council-tax.in-year-rate' as figure, ward_code, '' as by_what, tax_year as period, collected as numerator, collectable as denominator
  from tax where basis = 'restated'
  union all
  select 'council-tax.in-year-rate-as-returned', ward_code, '', tax_year, collected, collectable from tax where basis = 'as returned'
  union all
  select 'council-tax.crude-rate', ward_code, '', tax_year, crude, crude_collectable from tax where basis = 'restated'
  union all
  select 'council-tax.benefit', ward_code, '', tax_year, benefit, null from tax where basis = 'restated' and benefit <> 0
  union all
  select 'council-tax.reduction', ward_code, '', tax_year, reduction, null from tax where basis = 'restated' and reduction <> 0
  union all
  select
    'contacts.count', coalesce(ward_code, ''), channel, cast(year(quarter) as varchar) || ' Q' || cast(quarter(quarter) as varchar),
    sum(contacts), null
  from contacts
  where quarter >= date '2008-01-01'
  group by grouping sets ((ward_code, channel, quarter), (channel, quarter))
  having grouping(ward_code) = 1 or ward_code is not null
  union all
  select 'contacts.cost-low', ward_code, service, financial_year, low, contacts from contact_years
  union all
  select 'contacts.cost-central', ward_code, service, financial_year, central, contacts from contact_years
  union all
  select 'contacts.cost-high', ward_code, service, financial_year, high, contacts from contact_years
  union all
  select 'contacts.repeat', ward_code, '', financial_year, repeats, known from contact_years where service = '' and known > 0
  union all
  select 'contacts.single-contact-resolution', ward_code, '', financial_year, settled, firsts
  from contact_years where service = '' and known > 0
  union all
  select 'contacts.channel-shift-saving', '', '', l.financial_year, l.actual, y.contacts
  from mart.benefits_ledger l
  join contact_years y on y.financial_year = l.financial_year and y.ward_code = '' and y.service = ''
  where l.line = 'channel shift' and l.actual is not null
  union all
  select 'savings.income-collection', '', '', financial_year, actual, null
  from mart.benefits_ledger where line = 'income collection' and actual is not null
  union all
  select 'savings.benefit-take-up', '', '', financial_year, actual, null
  from mart.benefits_ledger where line = 'benefit take-up' and actual is not null
  union all
  select 'meals.entitled-not-claiming', ward_code, '', cast(day as varchar), unclaimed, entitled from meals
  union all
  select 'awards.in-force', ward_code, benefit_type, cast(day as varchar), awards, null from awards
  union all
  select 'awards.weekly', ward_code, benefit_type, cast(day as varchar), weekly_amount, awards from awards
  union all
  select 'tenants.passported-without-award', ward_code, '', cast(day as varchar), without_award, passported from tenants
  union all
  select 'claims.address-conflict', ward_code, '', cast(day as varchar), conflicts, claims from conflicts
  union all
  select 'rent.collection-rate', ward_code, '', financial_year, collected, charged from rent
  union all
  select 'victims.repeat', ward_code, '', cast(day as varchar), repeat_victims, null from victims
  union all
  select 'victims.repeat-vulnerable', ward_code, '', cast(day as varchar), vulnerable, repeat_victims from victims
  union all
  select 'victims.repeat-in-year', coalesce(ward_code, ''), '', financial_year, sum(repeat_victims), sum(victims)
  from mart.victim_ward_year
  group by grouping sets ((financial_year, ward_code), (financial_year))
  union all
  select 'passes.eligible-without-pass', '', '', cast(day as varchar), without_pass, old_enough
  from mart.pass_eligibility_day where old_enough > 0
  union all
  select 'passes.in-force', '', 'older person', cast(day as varchar), older_passes, null
  from mart.pass_eligibility_day where older_passes > 0
  union all
  select 'passes.in-force', '', 'disabled person', cast(day as varchar), disabled_passes, null
  from mart.pass_eligibility_day where disabled_passes > 0
  union all
  select 'life-events.count', '', event_type, cast(calendar_year as varchar), people, null
  from mart.life_event_year where calendar_year >= 2008
)
