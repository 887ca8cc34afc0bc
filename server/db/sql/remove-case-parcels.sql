-- $1 county, $2 case, $3 the layer and source of the ground that it still gives, joined by a blank: what it no longer gives goes.
delete from sizhi.parcel
where county_code = $1 and case_id = $2 and not layer || ' ' || case_source = any ($3::text[])
returning st_xmin(geometry) as west, st_ymin(geometry) as south, st_xmax(geometry) as east, st_ymax(geometry) as north;
