-- Rent collected and charged, by the year of posting and the ward of the tenancy. The columns are those of mart.rent_ward_year.
with tenancies as (
  select source, source_key, max_by(postcode, recorded_from) as postcode
  from core.fact_tenancy
  group by source, source_key
), sums as (
  select
    t.postcode,
    d.financial_year,
    d.financial_year_end,
    coalesce(- sum(r.amount) filter (where r.entry_type in ('payment', 'housing benefit')), 0) as collected,
    coalesce(sum(r.amount) filter (where r.entry_type = 'charge'), 0) as charged,
    coalesce(- sum(r.amount) filter (where r.entry_type = 'housing benefit'), 0) as by_housing_benefit,
    coalesce(sum(r.amount) filter (where r.entry_type = 'adjustment'), 0) as adjusted
  from core.fact_rent_entry r
  join core.dim_date d on d.day = r.posted
  left join tenancies t on t.source = r.source and t.source_key = r.tenancy_key
  where r.recorded_to is null
  group by t.postcode, d.financial_year, d.financial_year_end
), placed as (
  select r.*, if(p.ward_code is not null, s.ward_set) as ward_set, p.ward_code
  from sums r
  left join core.dim_ward_set s
    on s.valid_from <= r.financial_year_end and (s.valid_to is null or r.financial_year_end < s.valid_to)
  left join core.postcode_ward p on p.postcode = r.postcode and p.ward_set = s.ward_set
)
select
  p.ward_set, p.ward_code, w.ward_name, p.financial_year, sum(p.collected) as collected, sum(p.charged) as charged,
  sum(p.by_housing_benefit) as by_housing_benefit, sum(p.adjusted) as adjusted
from placed p
left join core.dim_ward w on w.ward_set = p.ward_set and w.ward_code = p.ward_code
group by p.ward_set, p.ward_code, w.ward_name, p.financial_year;
