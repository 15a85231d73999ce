-- Passported tenancies by ward and day. The columns are those of mart.passported_ward_day.
select
  t.ward_set, t.ward_code, w.ward_name, t.day,
  count(*) as passported,
  count_if(not t.awarded) as without_award,
  count_if(not t.awarded and t.links_certain) as without_award_certain,
  coalesce(sum(t.weekly_rent) filter (where not t.awarded), 0) as rent_without_award
from mart.passported_tenant t
left join core.dim_ward w on w.ward_set = t.ward_set and w.ward_code = t.ward_code
group by t.ward_set, t.ward_code, w.ward_name, t.day;
