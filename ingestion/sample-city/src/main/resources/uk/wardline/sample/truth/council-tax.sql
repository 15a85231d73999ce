-- Council Tax by financial year and ward (the ward of the account's property; '' is the city). Years 2008/09 to 2013/14.
--
-- council-tax.in-year-rate        numerator: receipts for the year (tax_year), whenever before they were paid, received by 31 March
--                                 of its end; so prepayments of earlier years count, arrears and prepayments for later years do
--                                 not. A bounced payment is a negative receipt of its own day. Denominator: the sum of all items
--                                 of the year's bills but write-offs, as known at the last extract. As restated since.
-- council-tax.in-year-rate-as-returned  the same as it was known on that 31 March: items and receipts with recorded <= it, and a receipt
--                                 that was put to the wrong year and corrected later, in the year it was put to at first.
-- council-tax.crude-rate          numerator: all receipts received from 1 April to 31 March, for whatever year. Denominator: as the first.
-- council-tax.benefit, council-tax.reduction  numerator: what Council Tax Benefit (to 2012/13) and the local reduction (from
--                                 2013/14) took off the year's bills, as a positive sum.
-- Value: of rates 100 * numerator / denominator, rounded to 2 places; of sums the numerator.
with years as (
  select y, y || '/' || right(cast(y + 1 as varchar), 2) as tax_year,
    make_date(y, 4, 1) as first_day, make_date(y + 1, 3, 31) as last_day
  from range(2008, 2014) as r (y)),
items as (
  select c.tax_year, a.ward_code, c.amount, c.recorded, c.charge_type, y.last_day
  from charges c join accounts a using (account_key) join years y using (tax_year)),
due as (
  select tax_year, ward_code,
    sum(amount) filter (where charge_type <> 'write-off') as restated,
    sum(amount) filter (where charge_type <> 'write-off' and recorded <= last_day) as returned,
    -sum(amount) filter (where charge_type = 'council tax benefit') as benefit,
    -sum(amount) filter (where charge_type = 'council tax reduction') as reduction
  from items group by all),
money as (select r.*, a.ward_code from receipts r join accounts a using (account_key)),
paid as (
  select tax_year, ward_code, sum(amount) as restated
  from money join years using (tax_year) where received <= last_day group by all),
known as (
  select y.tax_year, m.ward_code, sum(m.amount) as returned
  from money m join years y
    on y.tax_year = case when m.corrected > y.last_day then m.first_tax_year else m.tax_year end
  where m.received <= y.last_day and m.recorded <= y.last_day group by all),
crude as (
  select y.tax_year, ward_code, sum(amount) as amount
  from money m join years y on m.received between y.first_day and y.last_day group by all),
lines as (
  select d.tax_year, d.ward_code, d.restated as due, d.returned as due_returned, d.benefit, d.reduction,
    coalesce(p.restated, 0) as paid, coalesce(k.returned, 0) as paid_returned, coalesce(c.amount, 0) as crude
  from due d left join paid p using (tax_year, ward_code) left join known k using (tax_year, ward_code) left join crude c using (tax_year, ward_code)),
sums as (
  select tax_year, coalesce(ward_code, '') as ward_code, sum(due) as due, sum(due_returned) as due_returned,
    sum(paid) as paid, sum(paid_returned) as paid_returned, sum(crude) as crude,
    sum(benefit) as benefit, sum(reduction) as reduction
  from lines group by grouping sets ((tax_year, ward_code), (tax_year)))
select 'council-tax.in-year-rate', ward_code, '', tax_year, paid, due, round(100.0 * paid / due, 2) from sums
union all
select 'council-tax.in-year-rate-as-returned', ward_code, '', tax_year, paid_returned, due_returned,
  round(100.0 * paid_returned / due_returned, 2) from sums
union all
select 'council-tax.crude-rate', ward_code, '', tax_year, crude, due, round(100.0 * crude / due, 2) from sums
union all
select 'council-tax.benefit', ward_code, '', tax_year, benefit, null, benefit from sums where benefit is not null
union all
select 'council-tax.reduction', ward_code, '', tax_year, reduction, null, reduction from sums where reduction is not null
