drop table sizhi.description_correction;
alter table sizhi.document drop column read_at;
-- What no reading of the machine holds cannot be told without the columns.
delete from sizhi.description where by_hand is not null or retired;
alter table sizhi.description drop column by_hand, drop column retired;
