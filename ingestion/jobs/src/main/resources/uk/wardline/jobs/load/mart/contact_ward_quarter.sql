-- Contacts by the ward of their own day. A repeat is a contact of the same customer with the same service for the same reason within
-- the window after an earlier one, a repeat or not. A customer is one by certain links alone; the most repeats there may be are counted as
-- if every link that is held were taken. The columns are those of mart.contact_ward_quarter.
with likely as (
  select customer_id, max(probable_customer_id) as person_id from index.customer_xref where valid_to is null group by customer_id
), contacts as (
  select
    c.ward_set, c.ward_code, c.service, c.channel, c.opened, c.source_key,
    coalesce(c.resolved_first_time, false) as resolved,
    cast(c.opened at time zone 'Europe/London' as date) as day,
    c.customer_id,
    coalesce(l.person_id, c.customer_id) as person_id,
    c.reason,
    c.customer_id is not null and c.reason is not null as known
  from core.fact_contact c
  left join likely l on l.customer_id = c.customer_id
  where c.recorded_to is null
), neighbours as (
  select
    *,
    date_diff('day', lag(day) over others, day) as days_after,
    date_diff('day', day, lead(day) over others) as days_before,
    date_diff('day', lag(day) over likely_others, day) as days_after_likely
  from contacts
  window
    others as (partition by customer_id, service, reason order by opened, source_key),
    likely_others as (partition by person_id, service, reason order by opened, source_key)
), judged as (
  select
    n.ward_set, n.ward_code, n.service, n.channel, n.known, n.resolved,
    date_trunc('quarter', n.day) as quarter,
    n.known and coalesce(n.days_after <= p.amount, false) as repeated,
    n.known and coalesce(n.days_after_likely <= p.amount, false) as likely_repeated,
    n.resolved and not coalesce(n.days_before <= p.amount, false) as settled,
    c.unit_cost_low, c.unit_cost, c.unit_cost_high
  from neighbours n
  cross join (select amount from core.measure_parameter where parameter = 'repeat contact') p
  left join core.dim_channel c
    on c.channel = n.channel and c.valid_from <= n.day and (c.valid_to is null or n.day < c.valid_to)
), counted as (
  select
    ward_set, ward_code, service, channel, quarter,
    count(*) as contacts,
    count_if(resolved) as resolved_first_time,
    count_if(known) as known_customer_contacts,
    count_if(repeated) as repeat_contacts,
    count_if(likely_repeated) as repeat_contacts_most,
    count_if(known and not repeated) as first_contacts,
    count_if(known and not repeated and settled) as settled_first_contacts,
    coalesce(sum(unit_cost_low), 0) as cost_low,
    coalesce(sum(unit_cost), 0) as cost_central,
    coalesce(sum(unit_cost_high), 0) as cost_high,
    coalesce(sum(unit_cost_low) filter (where repeated), 0) as repeat_cost_low,
    coalesce(sum(unit_cost) filter (where repeated), 0) as repeat_cost_central,
    coalesce(sum(unit_cost_high) filter (where repeated), 0) as repeat_cost_high
  from judged
  group by ward_set, ward_code, service, channel, quarter
)
select
  c.ward_set, c.ward_code, w.ward_name, c.service, c.channel, c.quarter, c.contacts, c.resolved_first_time,
  c.known_customer_contacts, c.repeat_contacts, c.first_contacts, c.settled_first_contacts, c.cost_low, c.cost_central, c.cost_high,
  c.repeat_cost_low, c.repeat_cost_central, c.repeat_cost_high, c.repeat_contacts as repeat_contacts_least, c.repeat_contacts_most
from counted c
left join core.dim_ward w on w.ward_set = c.ward_set and w.ward_code = c.ward_code;
