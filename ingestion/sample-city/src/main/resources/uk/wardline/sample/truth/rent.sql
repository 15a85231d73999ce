-- rent.collection-rate  council rent by financial year of posting and ward of the tenancy ('' is the city). Numerator: payments and
--   Housing Benefit, as a positive sum; denominator: charges. Adjustments are neither. Value: 100 * numerator / denominator.
with r as (
  select case when month(posted) < 4 then year(posted) - 1 else year(posted) end as y, t.ward_code, entry_type, amount
  from rent join tenancies t using (tenancy_key) where posted < date '2014-04-01'),
sums as (
  select y || '/' || right(cast(y + 1 as varchar), 2) as tax_year, coalesce(ward_code, '') as ward_code,
    -coalesce(sum(amount) filter (where entry_type in ('payment', 'housing benefit')), 0) as paid,
    coalesce(sum(amount) filter (where entry_type = 'charge'), 0) as due
  from r group by grouping sets ((y, ward_code), (y)))
select 'rent.collection-rate', ward_code, '', tax_year, paid, due, case when due > 0 then round(100.0 * paid / due, 2) end from sums
