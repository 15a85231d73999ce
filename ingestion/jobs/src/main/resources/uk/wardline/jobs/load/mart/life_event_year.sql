-- People born, dead or married, by the year of the event. The columns are those of mart.life_event_year.
select event_type, cast(year(occurred) as integer) as calendar_year, count(*) as people
from core.fact_life_event
where recorded_to is null
group by event_type, year(occurred);
