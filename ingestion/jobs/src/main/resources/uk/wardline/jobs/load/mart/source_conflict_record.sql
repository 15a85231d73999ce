-- The records that mart.source_conflict counts, by their keys. The columns are those of mart.source_conflict_record.
with records as (
  select
    r.source, r.person_key, r.each_once, x.customer_id, x.band,
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
    bool_or(each_once) as duplicate,
    count(distinct birth_date) > 1 as birth_dates_differ,
    count(distinct postcode) > 1 as postcodes_differ,
    count(distinct sex) > 1 as sexes_differ
  from records
  group by source, customer_id
  having count(*) > 1
)
select
  c.source, c.customer_id, r.person_key, c.records, c.duplicate, c.birth_dates_differ, c.postcodes_differ, c.sexes_differ, r.band
from customers c
join records r on r.source = c.source and r.customer_id = c.customer_id
where c.duplicate or c.birth_dates_differ or c.postcodes_differ or c.sexes_differ;
