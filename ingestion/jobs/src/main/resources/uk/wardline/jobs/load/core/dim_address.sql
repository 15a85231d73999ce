-- Every address that a fact names, with its ward in each ward set. The columns are those of core.dim_address.
with told as (
  select uprn, postcode, recorded_from from core.fact_tenancy
  union all
  select uprn, postcode, recorded_from from core.fact_tax_liability
  union all
  select uprn, postcode, recorded_from from core.fact_benefit_award
  union all
  select uprn, postcode, recorded_from from core.fact_safety_case
  union all
  select uprn, postcode, recorded_from from core.fact_contact
), addresses as (
  select uprn, max_by(postcode, row(recorded_from, postcode)) as postcode, min(recorded_from) as first_recorded
  from told
  where uprn is not null and postcode is not null
  group by uprn
)
select a.uprn, a.postcode, w.ward_set, w.ward_code, a.first_recorded
from addresses a
left join core.postcode_ward w on w.postcode = a.postcode;
