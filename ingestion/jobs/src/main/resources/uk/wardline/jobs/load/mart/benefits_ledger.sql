-- Every line of the business case in every year, from its first to that of the latest extract and at least to its fourth: what was
-- planned, what was measured against 2009/10, what was entered. A year that is not over is not measured. The columns are those of
-- mart.benefits_ledger.
with latest as (
  select coalesce(max(day), date '2010-03-31') as day from core.dim_as_at_day
), years as (
  select distinct
    d.financial_year, d.financial_year_end as last_day,
    cast(year(d.financial_year_start) - 2009 as integer) as project_year,
    d.financial_year_end <= l.day as is_over
  from core.dim_date d
  cross join latest l
  where d.financial_year_start >= date '2010-04-01' and d.financial_year_start <= greatest(date '2013-04-01', l.day)
), contacts as (
  select
    d.financial_year, sum(c.contacts) as contacts, cast(sum(c.cost_central) as double) as central,
    cast(sum(c.cost_low) as double) as low, cast(sum(c.cost_high) as double) as high
  from mart.contact_ward_quarter c
  join core.dim_date d on d.day = c.quarter
  group by d.financial_year
), shifted as (
  select
    y.financial_year,
    b.central / b.contacts as baseline,
    y.contacts * b.central / b.contacts - y.central as central,
    y.contacts * b.low / b.contacts - y.low as low,
    y.contacts * b.high / b.contacts - y.high as high
  from contacts y
  join contacts b on b.financial_year = '2009/10'
), collection as (
  select
    tax_year as financial_year, cast(sum(in_year_collected) as double) as collected,
    cast(sum(in_year_collectable) as double) as collectable
  from mart.collection_ward_year
  where basis = 'restated'
  group by tax_year
  having sum(in_year_collectable) > 0
), gained as (
  select
    y.financial_year,
    b.collected / b.collectable as baseline,
    sum(y.collected - y.collectable * b.collected / b.collectable) over (order by y.financial_year) as central
  from collection y
  join collection b on b.financial_year = '2009/10'
  where y.financial_year >= '2010/11'
), rents as (
  select
    day, cast(sum(weekly_rent) as double) as rent,
    cast(coalesce(sum(weekly_rent) filter (where not awarded), 0) as double) as without
  from mart.passported_tenant
  group by day
), taken_up as (
  select
    d.financial_year,
    b.without / b.rent as baseline,
    52 * (y.rent * b.without / b.rent - y.without) as central
  from rents y
  join core.dim_date d on d.day = y.day and d.financial_year_end = y.day
  join rents b on b.day = date '2010-03-31'
), measured as (
  select 'channel shift' as measure, financial_year, baseline, central, low, high from shifted
  union all
  select 'income collection', financial_year, baseline, central, null, null from gained
  union all
  select 'benefit take-up', financial_year, baseline, central, null, null from taken_up
), entered as (
  select
    e.line, e.financial_year, e.division,
    coalesce(sum(e.amount_gbp) filter (where e.entry_kind = 'plan'), 0) as planned,
    sum(e.amount_gbp) filter (where e.entry_kind = 'actual' and (not n.cashable or e.budget_line is not null)) as actual,
    coalesce(sum(e.amount_gbp) filter (where e.entry_kind = 'actual' and n.cashable and e.budget_line is null), 0) as unproven
  from core.ledger_entry e
  join core.ledger_line n on n.line = e.line
  group by e.line, e.financial_year, e.division
), realised as (
  select e.realises as line, e.financial_year, sum(e.amount_gbp) as amount
  from core.ledger_entry e
  join core.ledger_line n on n.line = e.line and n.cashable
  where e.entry_kind = 'actual' and e.realises is not null and e.budget_line is not null
  group by e.realises, e.financial_year
), profile as (
  select p.line, y.financial_year, 'all divisions' as division, sum(p.amount_gbp) as planned
  from core.ledger_plan p
  join years y on p.first_year <= y.financial_year and (p.last_year is null or y.financial_year <= p.last_year)
  group by p.line, y.financial_year
), places as (
  select line, financial_year, 'all divisions' as division from core.ledger_line cross join years
  union
  select line, financial_year, division from entered
), told as (
  select
    n.line, n.kind, n.cashable, n.nature, y.financial_year, y.project_year, s.division,
    coalesce(p.planned, 0) + coalesce(e.planned, 0) as planned,
    if(s.division = 'all divisions', cast(round(m.baseline, 4) as decimal(14, 4))) as baseline,
    case
      when n.measure = 'entered' or s.division <> 'all divisions' then e.actual
      when y.is_over then cast(round(m.central, 2) as decimal(14, 2)) + coalesce(e.actual, 0)
    end as actual,
    if(y.is_over and s.division = 'all divisions', cast(round(m.low, 2) as decimal(14, 2))) as actual_low,
    if(y.is_over and s.division = 'all divisions', cast(round(m.high, 2) as decimal(14, 2))) as actual_high,
    coalesce(e.unproven, 0) as unproven,
    if(s.division = 'all divisions', coalesce(r.amount, 0), 0) as realised
  from places s
  join core.ledger_line n on n.line = s.line
  join years y on y.financial_year = s.financial_year
  left join profile p on p.line = s.line and p.financial_year = s.financial_year and p.division = s.division
  left join entered e on e.line = s.line and e.financial_year = s.financial_year and e.division = s.division
  left join realised r on r.line = s.line and r.financial_year = s.financial_year
  left join measured m on m.measure = n.measure and m.financial_year = s.financial_year
)
select
  line, kind, cashable, nature, financial_year, project_year, division, cast(planned as decimal(14, 2)) as planned, baseline,
  cast(actual as decimal(14, 2)) as actual, actual_low, actual_high, cast(unproven as decimal(14, 2)) as unproven,
  cast(realised as decimal(14, 2)) as realised,
  cast(if(realised > 0, greatest(coalesce(actual, 0) - realised, 0), coalesce(actual, 0)) as decimal(14, 2)) as counted
from told;
