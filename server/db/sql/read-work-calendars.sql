-- $1 counties: the calendar of every year that stands.
select distinct on (county_code, year) county_code as "countyCode", year, version, days,
  changed_by as "changedBy", changed_at as "changedAt"
from sizhi.work_calendar where county_code = any ($1::text[])
order by county_code, year, version desc;
