-- Customers as at the days on which figures are told. The columns are those of core.dim_customer_as_at.
select
  d.day, c.customer_id, c.records, c.sources, c.band, c.protected_person, c.postcode,
  if(w.ward_code is not null, s.ward_set) as ward_set, w.ward_code
from core.dim_as_at_day d
join core.dim_customer c on c.records > 0 and c.valid_from <= d.day and (c.valid_to is null or d.day < c.valid_to)
left join core.dim_ward_set s on s.valid_from <= d.day and (s.valid_to is null or d.day < s.valid_to)
left join core.postcode_ward w on w.postcode = c.postcode and w.ward_set = s.ward_set;
