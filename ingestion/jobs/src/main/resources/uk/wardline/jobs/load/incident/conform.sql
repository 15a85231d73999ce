-- Gives each incident the ward of its own day anew, where that has changed: a month counts as its first day.
merge into core.fact_incident t
using (
  select incident_id, new_place, new_ward_set, new_ward_code
  from (
    select
      f.incident_id, f.place, f.ward_set, f.ward_code,
      case
        when f.longitude is null then 'no coordinates'
        when s.ward_set is null then 'no ward set'
        when p.ward_code is null then 'outside'
        else 'ward'
      end as new_place,
      case when f.longitude is not null then s.ward_set end as new_ward_set,
      p.ward_code as new_ward_code
    from core.fact_incident f
    left join core.dim_ward_set s
      on s.valid_from <= f.occurred_month and (s.valid_to is null or f.occurred_month < s.valid_to)
    left join core.point_ward p
      on p.longitude = f.longitude and p.latitude = f.latitude and p.ward_set = s.ward_set
  )
  where place is distinct from new_place
    or ward_set is distinct from new_ward_set
    or ward_code is distinct from new_ward_code
) n on t.incident_id = n.incident_id
when matched then update set place = n.new_place, ward_set = n.new_ward_set, ward_code = n.new_ward_code;
