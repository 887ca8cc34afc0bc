-- $1 county, $2 import, $3 layer, $4 central meridian, then in columns: $5 numbers, $6 holders, $7 facts (JSON), $8 outlines (hexadecimal EWKB).
insert into sizhi.parcel (county_code, import_id, layer, central_meridian_degrees, number, holder, facts, geometry)
select $1, $2, $3, $4, number, holder, facts::jsonb, st_setsrid(outline::geometry, 4490)
from unnest($5::text[], $6::text[], $7::text[], $8::text[]) as given (number, holder, facts, outline);
