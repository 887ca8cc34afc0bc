-- Only the finest form stays beside the parcel. The coarse one is small and is read by the ten thousand, so it stands close
-- together in a table of its own, which groundChanged keeps up like the cells.
alter table sizhi.parcel drop column tile_middle, drop column tile_coarse;

create table sizhi.parcel_afar (
  county_code text not null,
  parcel_id bigint not null,
  layer text not null,
  version bigint not null,
  shape geometry not null,
  primary key (county_code, parcel_id),
  foreign key (county_code, parcel_id) references sizhi.parcel on delete cascade
);
create index parcel_afar_shape on sizhi.parcel_afar using gist (shape);
comment on table sizhi.parcel_afar is 'Parcels as a tile of zoom 11 shows them: one unit a pixel, 512 across a tile.';
comment on column sizhi.parcel_afar.version is 'Of the parcel from which the shape was made.';

-- What lies there already is made once; later groundChanged does it.
insert into sizhi.parcel_afar (county_code, parcel_id, layer, version, shape)
select county_code, parcel_id, layer, version, sizhi.tile_ground(geometry, 1048576) from sizhi.parcel order by geometry;

create function sizhi.tile_cut(placed geometry, extent double precision) returns geometry
language sql immutable strict parallel safe
begin atomic
  select case when not st_isempty(piece) then st_forcepolygonccw(piece) end
  from (select st_clipbybox2d(placed, st_makeenvelope(extent / -4, extent / -4, extent * 1.25, extent * 1.25)) as piece) as cut;
end;
comment on function sizhi.tile_cut is 'A shape in units of a tile, cut a quarter of a tile beyond its edges; null where it does not reach the tile.';
