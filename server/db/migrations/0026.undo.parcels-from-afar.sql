drop function sizhi.tile_cut;
drop table sizhi.parcel_afar;
alter table sizhi.parcel
  add column tile_middle geometry generated always as (sizhi.tile_ground(geometry, 2097152)) stored,
  add column tile_coarse geometry generated always as (sizhi.tile_ground(geometry, 1048576)) stored;
