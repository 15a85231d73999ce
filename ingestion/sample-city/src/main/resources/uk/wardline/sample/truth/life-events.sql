-- life-events.count  births and deaths, and parties to marriages, by calendar year of the event, as registered by the last extract.
select 'life-events.count', '', event_type, cast(year(occurred) as varchar), count(*), null, count(*)
from life_events group by event_type, year(occurred)
