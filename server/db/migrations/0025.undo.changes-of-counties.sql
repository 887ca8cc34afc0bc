alter table sizhi.overlap_search drop column is_outdated;
alter table sizhi.parcel_import drop column noticed;
drop table sizhi.parcel_version;
