-- Duplicates and conflicts inside each source system: records of one customer, and what they say differently. Values are compared as
-- they are written, capitals and spaces aside; an empty one contradicts nothing. The columns are those of mart.source_conflict.
with records as (
  select
    r.source, r.person_key, r.each_once, x.customer_id,
    nullif(trim(r.birth_date), '') as birth_date,
    nullif(replace(upper(r.postcode), ' ', ''), '') as postcode,
    nullif(upper(substr(trim(r.sex), 1, 1)), '') as sex
  from index.person_record r
  join index.customer_xref x on x.source = r.source and x.person_key = r.person_key and x.valid_to is null
  where r.recorded_to is null
), customers as (
  select
    source, customer_id,
    count(*) as records,
    bool_or(each_once) as each_once,
    count(distinct birth_date) > 1 as birth_dates_differ,
    count(distinct postcode) > 1 as postcodes_differ,
    count(distinct sex) > 1 as sexes_differ
  from records
  group by source, customer_id
)
select
  source,
  sum(records) as records,
  count(*) as customers,
  count_if(records > 1) as duplicated_customers,
  sum(records) - count(*) as surplus_records,
  bool_or(each_once) as holds_each_person_once,
  count_if(birth_dates_differ) as birth_date_conflicts,
  count_if(postcodes_differ) as postcode_conflicts,
  count_if(sexes_differ) as sex_conflicts
from customers
group by source;
