-- Of the keys of parcels only the first begins with the county. Until a county that has just come is counted it is thought to be
-- empty, and then any key that begins with it looks as good as another: each parcel was sought among all of the county.
drop index sizhi.parcel_of_import;
create index parcel_of_import on sizhi.parcel (import_id, county_code);
alter table sizhi.parcel drop constraint parcel_county_code_case_id_layer_case_source_key;
alter table sizhi.parcel add constraint parcel_of_case unique (case_id, layer, case_source, county_code);
drop index sizhi.parcel_overlap_of_second;
create index parcel_overlap_of_second on sizhi.parcel_overlap (second_parcel_id, county_code);
