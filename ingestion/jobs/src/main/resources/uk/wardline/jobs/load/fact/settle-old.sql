-- Lets rows that were there before the load end where what it brought follows them.
merge into {table} t
using (
  --include versions
  select
    delivery_id, line_number, new_recorded_to,
    new_recorded_to is not null and new_recorded_to <= recorded_from as is_dropped
    --if person
    , new_customer_id
    --end
    --if ward
    , new_ward_set, new_ward_code
    --end
  from fates
  where not is_new and (
    new_recorded_to is not null
    --if person
    or customer_id is distinct from new_customer_id
    --end
    --if ward
    or ward_set is distinct from new_ward_set or ward_code is distinct from new_ward_code
    --end
  )
) v on t.delivery_id = v.delivery_id and t.line_number = v.line_number
when matched and v.is_dropped then delete
when matched then update set
  recorded_to = v.new_recorded_to
  --if person
  , customer_id = v.new_customer_id
  --end
  --if ward
  , ward_set = v.new_ward_set, ward_code = v.new_ward_code
  --end
;
