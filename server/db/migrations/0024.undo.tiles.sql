drop table sizhi.parcel_cell;
alter table sizhi.parcel drop column tile_fine, drop column tile_middle, drop column tile_coarse;
alter table sizhi.parcel_overlap drop column tile_fine;
drop function sizhi.tile_piece;
drop function sizhi.tile_ground;
