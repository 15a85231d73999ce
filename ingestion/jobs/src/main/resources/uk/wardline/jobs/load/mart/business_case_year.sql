-- The business case by year, as planned and as it came. The columns are those of mart.business_case_year.
with lines as (
  select
    l.financial_year, l.project_year, b.basis, l.kind, l.cashable, l.nature, n.one_off,
    if(b.basis = 'planned', l.planned, l.counted) as amount
  from mart.benefits_ledger l
  join core.ledger_line n on n.line = l.line
  cross join (values 'planned', 'actual') as b (basis)
), years as (
  select
    financial_year, project_year, basis,
    coalesce(sum(amount) filter (where kind = 'cost'), 0) as cost,
    coalesce(sum(amount) filter (where kind = 'cost' and one_off), 0) as one_off,
    coalesce(sum(amount) filter (where kind = 'funding'), 0) as funding,
    coalesce(sum(amount) filter (where kind = 'contribution'), 0) as contributions,
    coalesce(sum(amount) filter (where kind = 'benefit' and cashable), 0) as cashable,
    coalesce(sum(amount) filter (where kind = 'benefit' and not cashable and nature = 'flow'), 0) as not_cashable,
    coalesce(sum(amount) filter (where kind = 'benefit' and not cashable and nature = 'level'), 0) as debt_lower_by
  from lines
  group by financial_year, project_year, basis
), added as (
  select
    *,
    sum(cost - funding - contributions) over so_far as funding_gap_to_date,
    sum(cashable - cost) over so_far as net_to_date,
    sum(one_off) over so_far as one_off_to_date
  from years
  window so_far as (partition by basis order by financial_year)
)
select
  financial_year, project_year, basis, cast(cost as decimal(14, 2)) as cost, cast(funding as decimal(14, 2)) as funding,
  cast(contributions as decimal(14, 2)) as contributions, cast(funding_gap_to_date as decimal(14, 2)) as funding_gap_to_date,
  cast(cashable as decimal(14, 2)) as cashable, cast(not_cashable as decimal(14, 2)) as not_cashable,
  cast(debt_lower_by as decimal(14, 2)) as debt_lower_by, cast(cashable - cost as decimal(14, 2)) as net,
  cast(net_to_date as decimal(14, 2)) as net_to_date,
  if(
    cashable - (cost - one_off) > 0 and one_off_to_date > 0,
    cast(round(cast(one_off_to_date as double) / cast(cashable - (cost - one_off) as double), 2) as decimal(14, 2))) as payback_years
from added;
