-- Pupils by the ward of their homes, whether entitled and whether claiming. The latest census by the day says who is a pupil; one whom
-- nobody could link counts too. The columns are those of mart.free_meals_ward_day.
with census as (
  select distinct census_day from core.fact_pupil_term where recorded_to is null
), days as (
  select d.day, max(c.census_day) as census_day
  from (select day from core.dim_as_at_day union select census_day from census) d
  join census c on c.census_day <= d.day
  group by d.day
), pupils as (
  select *
  from (
    select
      coalesce(p.customer_id, p.source || ':' || p.person_key) as pupil, p.customer_id, d.day, d.census_day, p.year_group,
      p.ward_set, p.ward_code,
      row_number() over (
        partition by coalesce(p.customer_id, p.source || ':' || p.person_key), d.day
        order by p.recorded_from desc, p.source_key) as place
    from days d
    join core.fact_pupil_term p on p.census_day = d.census_day
    where p.recorded_to is null
  )
  where place = 1
), claims as (
  select coalesce(customer_id, source || ':' || person_key) as pupil, started, ended
  from core.fact_meal_claim
  where recorded_to is null
), universal as (
  select valid_from, valid_to, split(year_groups, ',') as years
  from core.rule_free_school_meals
  where year_groups is not null
), judged as (
  select
    p.ward_set, p.ward_code, p.day, p.census_day,
    coalesce(e.rule, 'none') as rule,
    e.rule is not null as entitled,
    exists (
      select 1 from claims c
      where c.pupil = p.pupil and c.started <= p.day and (c.ended is null or p.day < c.ended)) as claiming,
    coalesce(e.links_certain, false) as links_certain,
    u.years is not null as universal
  from pupils p
  left join mart.free_meals_entitlement e on e.customer_id = p.customer_id and e.day = p.day
  left join universal u
    on u.valid_from <= p.day and (u.valid_to is null or p.day < u.valid_to) and contains(u.years, p.year_group)
)
select
  j.ward_set, j.ward_code, w.ward_name, j.day, j.census_day, j.rule,
  count(*) as pupils,
  count_if(j.entitled) as entitled,
  count_if(j.claiming) as claiming,
  count_if(j.entitled and j.claiming) as entitled_and_claiming,
  count_if(j.entitled and not j.claiming) as entitled_not_claiming,
  count_if(j.entitled and not j.claiming and j.links_certain) as entitled_not_claiming_certain,
  count_if(j.universal) as universal_infants
from judged j
left join core.dim_ward w on w.ward_set = j.ward_set and w.ward_code = j.ward_code
group by j.ward_set, j.ward_code, w.ward_name, j.day, j.census_day, j.rule;
