-- $1 county, $2 case, $3 scan as JSON: with the next number of the case; no row when the case has this page already.
insert into sizhi.scan (county_code, case_id, scan_number, sha256, page, pages, file_name, format, width_pixels, height_pixels)
select $1, $2, 1 + coalesce((select max(scan_number) from sizhi.scan where county_code = $1 and case_id = $2), 0),
  given ->> 'sha256', (given ->> 'page')::integer, (given ->> 'pages')::integer, given ->> 'fileName', given ->> 'format',
  (given ->> 'widthPixels')::integer, (given ->> 'heightPixels')::integer
from (select $3::jsonb as given) as as_json
on conflict (county_code, case_id, sha256, page) do nothing
returning scan_number as number;
