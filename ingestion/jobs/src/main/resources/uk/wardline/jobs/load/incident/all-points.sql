-- Every point at which an incident lies.
select distinct longitude, latitude from core.fact_incident where longitude is not null;
