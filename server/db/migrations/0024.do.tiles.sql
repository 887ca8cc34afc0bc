-- Ground as vector tiles want it: in whole units of a grid over the world in web mercator, counted from its north-west
-- corner, x to the east, y to the south. Each corner finds its unit by itself, so neighbours stay joined; corners that
-- then repeat or lie exactly in line are left out; what is smaller than a unit is one unit.
create function sizhi.tile_ground(shape geometry, units_across double precision) returns geometry
language sql immutable strict parallel safe
begin atomic
  select case
      when not st_isempty(snapped) then st_forcepolygonccw(coalesce(st_simplify(snapped, 0, true), snapped))
      when st_dimension(shape) = 2 then st_forcepolygonccw(st_makeenvelope(floor(west), floor(north), floor(west) + 1, floor(north) + 1))
    end
  from (select st_setsrid(st_transscale(st_transform(shape, 3857), 20037508.342789244, -20037508.342789244,
      units_across / 40075016.685578488, units_across / -40075016.685578488), 0) as exact) as mercator,
    lateral (select st_snaptogrid(exact, 1) as snapped, st_xmin(exact) as west, st_ymin(exact) as north) as unit;
end;
comment on function sizhi.tile_ground is 'A shape in whole units, of which so many lie across the world; null for a line shorter than a unit.';

-- The same of a few shapes that nobody keeps so: moved to the corner of a tile and cut a quarter of a tile beyond its edges.
create function sizhi.tile_piece(shape geometry, units_across double precision, west double precision, north double precision, extent double precision)
returns geometry
language sql immutable strict parallel safe
begin atomic
  select case when not st_isempty(piece) then st_forcepolygonccw(piece) end
  from (select st_snaptogrid(st_clipbybox2d(st_translate(sizhi.tile_ground(shape, units_across), -west, -north),
    st_makeenvelope(extent / -4, extent / -4, extent * 1.25, extent * 1.25)), 1) as piece) as cut;
end;
comment on function sizhi.tile_piece is 'A shape in units of a tile; null where it does not reach the tile.';

alter table sizhi.parcel
  -- 4096 units a tile of zoom 16.
  add column tile_fine geometry generated always as (sizhi.tile_ground(geometry, 268435456)) stored,
  -- One unit a pixel: 512 a tile of zoom 12, and of zoom 11.
  add column tile_middle geometry generated always as (sizhi.tile_ground(geometry, 2097152)) stored,
  add column tile_coarse geometry generated always as (sizhi.tile_ground(geometry, 1048576)) stored;
alter table sizhi.parcel_overlap
  add column tile_fine geometry generated always as (sizhi.tile_ground(geometry, 268435456)) stored;

create table sizhi.parcel_cell (
  county_code text not null references sizhi.county,
  layer text not null check (layer in ('claim', 'certificate', 'award', 'overlap')),
  level smallint not null check (level between 8 and 16),
  cell_x integer not null,
  cell_y integer not null,
  pieces integer not null check (pieces > 0),
  square_metres double precision not null,
  primary key (county_code, layer, level, cell_x, cell_y)
);
comment on table sizhi.parcel_cell is 'How many parcels and recorded overlaps have their middle in a cell, and their area: what is seen from afar. A cell is a tile of zoom level.';
