-- Gives each fact the ward of its own day anew, where that has changed.
merge into {table} t
using (
  select f.delivery_id, f.line_number, p.ward_set, p.ward_code
  from {table} f
  left join core.dim_ward_set s
    on s.valid_from <= {day} and (s.valid_to is null or {day} < s.valid_to)
  left join core.postcode_ward p on p.postcode = f.postcode and p.ward_set = s.ward_set
  where f.ward_set is distinct from p.ward_set or f.ward_code is distinct from p.ward_code
) n on t.delivery_id = n.delivery_id and t.line_number = n.line_number
when matched then update set ward_set = n.ward_set, ward_code = n.ward_code;
