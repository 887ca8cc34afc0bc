alter table sizhi.segment drop constraint segment_follows_place;
alter table sizhi.segment add constraint segment_check check ((method = 'follows-feature') = (place_id is not null)) not valid;
drop table sizhi.place_choice;
drop table sizhi.place_version;
alter table sizhi.place drop column withdrawn, drop column method;
