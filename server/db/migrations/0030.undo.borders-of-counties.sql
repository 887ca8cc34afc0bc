drop table sizhi.border_overlap, sizhi.border_parcel;
alter table sizhi.county drop column searched_box;
