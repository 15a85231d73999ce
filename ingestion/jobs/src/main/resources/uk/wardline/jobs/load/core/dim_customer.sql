-- What the sources told of each customer, from the day of each extract that changed it. Who is who is as it is held now. The columns
-- are those of core.dim_customer.
with records as (
  select
    x.customer_id, x.band, r.source, r.person_key, r.recorded_from, r.recorded_to, r.protected_person,
    regexp_replace(upper(replace(r.postcode, ' ', '')), '^(.+)(.{3})$', '$1 $2') as postcode
  from index.person_record r
  join index.customer_xref x on x.source = r.source and x.person_key = r.person_key and x.valid_to is null
), days as (
  select customer_id, recorded_from as day from records
  union
  select customer_id, recorded_to from records where recorded_to is not null
), states as (
  select
    d.customer_id, d.day,
    count(r.source) as records,
    coalesce(array_join(array_sort(array_agg(distinct r.source) filter (where r.source is not null)), ', '), '') as sources,
    case
      when bool_or(r.band = 'probable') then 'probable'
      when bool_or(r.band = 'certain') then 'certain'
      else 'apart'
    end as band,
    coalesce(bool_or(r.protected_person), false) as protected_person,
    max_by(r.postcode, row(r.recorded_from, r.source, r.person_key)) filter (where r.postcode is not null) as postcode
  from days d
  left join records r
    on r.customer_id = d.customer_id and r.recorded_from <= d.day and (r.recorded_to is null or d.day < r.recorded_to)
  group by d.customer_id, d.day
), changes as (
  select
    *,
    lag(json_format(cast(array[cast(records as varchar), sources, band, cast(protected_person as varchar), postcode] as json)))
      over (partition by customer_id order by day) as before,
    json_format(cast(array[cast(records as varchar), sources, band, cast(protected_person as varchar), postcode] as json)) as told
  from states
), spells as (
  select *, lead(day) over (partition by customer_id order by day) as valid_to
  from changes
  where before is distinct from told
)
select
  c.customer_id, c.day as valid_from, c.valid_to, c.records, c.sources, c.band, c.protected_person, c.postcode,
  if(w.ward_code is not null, s.ward_set) as ward_set,
  w.ward_code
from spells c
left join core.dim_ward_set s on s.valid_from <= c.day and (s.valid_to is null or c.day < s.valid_to)
left join core.postcode_ward w on w.postcode = c.postcode and w.ward_set = s.ward_set;
