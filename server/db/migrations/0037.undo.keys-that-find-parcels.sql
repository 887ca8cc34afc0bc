drop index sizhi.parcel_overlap_of_second;
create index parcel_overlap_of_second on sizhi.parcel_overlap (county_code, second_parcel_id);
alter table sizhi.parcel drop constraint parcel_of_case;
alter table sizhi.parcel add unique (county_code, case_id, layer, case_source);
drop index sizhi.parcel_of_import;
create index parcel_of_import on sizhi.parcel (county_code, import_id);
