-- Households as at the days on which figures are told. The columns are those of core.dim_household_as_at.
select
  d.day, h.household_id, h.basis, h.members, h.adults, h.children, h.uprn, h.postcode,
  if(w.ward_code is not null, s.ward_set) as ward_set, w.ward_code
from core.dim_as_at_day d
join core.dim_household h on h.members > 0 and h.valid_from <= d.day and (h.valid_to is null or d.day < h.valid_to)
left join core.dim_ward_set s on s.valid_from <= d.day and (s.valid_to is null or d.day < s.valid_to)
left join core.postcode_ward w on w.postcode = h.postcode and w.ward_set = s.ward_set;
