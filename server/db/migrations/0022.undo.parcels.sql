drop table sizhi.parcel_overlap, sizhi.overlap_search, sizhi.parcel, sizhi.parcel_import;
alter table sizhi.county drop column central_meridian_degrees;
