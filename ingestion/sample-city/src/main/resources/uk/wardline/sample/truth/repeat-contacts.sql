-- Contacts that name a customer, by financial year of the day they were opened and ward of the contact ('' is the city).
-- contacts.repeat         a contact is a repeat if the same person had an earlier one on the same service and reason, opened at
--                         most 14 days before, counted in days of London time. Numerator: repeats; denominator: all.
-- contacts.single-contact-resolution  numerator: contacts that are no repeats, were resolved at once, and are followed by no
--                         contact of that person on that service and reason within 14 days; denominator: those that are no repeats.
-- Value: 100 * numerator / denominator, rounded to 2 places.
with c as (
  select *, cast(opened as date) as day,
    lag(cast(opened as date)) over w as before, lead(cast(opened as date)) over w as after
  from contacts where person_id is not null
  window w as (partition by person_id, service, reason order by opened, contact_key)),
f as (
  select case when month(day) < 4 then year(day) - 1 else year(day) end as y, ward_code,
    coalesce(day - before <= 14, false) as repeats,
    resolved_first_time and not coalesce(after - day <= 14, false) as settled
  from c where day >= date '2008-04-01'),
sums as (
  select y || '/' || right(cast(y + 1 as varchar), 2) as tax_year, coalesce(ward_code, '') as ward_code, count(*) as n,
    count(*) filter (where repeats) as repeats,
    count(*) filter (where not repeats) as firsts, count(*) filter (where not repeats and settled) as settled
  from f group by grouping sets ((y, ward_code), (y))
  having grouping(ward_code) = 1 or ward_code is not null)
select 'contacts.repeat', ward_code, '', tax_year, repeats, n, round(100.0 * repeats / n, 2) from sums
union all
select 'contacts.single-contact-resolution', ward_code, '', tax_year, settled, firsts,
  case when firsts > 0 then round(100.0 * settled / firsts, 2) end from sums
