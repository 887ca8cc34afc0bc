-- Where counties meet: parcels that reach into the box of another county, and what they share with its parcels. Both tables are
-- small and the same on every node, so that parcels of two counties meet in one place.
alter table sizhi.county add column searched_box geometry(Polygon, 4490);
comment on column sizhi.county.searched_box is 'Around its parcels when it was last searched; null before.';

create table sizhi.border_parcel (
  county_code text not null references sizhi.county,
  parcel_id bigint not null,
  layer text not null,
  version bigint not null,
  central_meridian_degrees smallint not null,
  geometry geometry(Geometry, 4490) not null,
  primary key (county_code, parcel_id)
);
create index border_parcel_geometry on sizhi.border_parcel using gist (geometry);
comment on table sizhi.border_parcel is 'Copies of parcels whose boxes meet the box of another county. A reference table.';

create table sizhi.border_overlap (
  first_county_code text not null references sizhi.county,
  first_parcel_id bigint not null,
  second_county_code text not null references sizhi.county,
  second_parcel_id bigint not null,
  type text not null check (type in ('equal', 'contained', 'crossing', 'sliver')),
  geometry geometry(MultiPolygon, 4490) not null,
  planar_square_metres double precision not null check (planar_square_metres > 0),
  ellipsoidal_square_metres double precision not null,
  share_of_first double precision not null,
  share_of_second double precision not null,
  first_version bigint not null,
  second_version bigint not null,
  computed_at timestamptz not null default now(),
  primary key (first_county_code, first_parcel_id, second_county_code, second_parcel_id),
  check (first_county_code < second_county_code)
);
create index border_overlap_of_second on sizhi.border_overlap (second_county_code, second_parcel_id);
comment on table sizhi.border_overlap is 'Parcels of two counties that share ground, apart from the overlaps within a county. A reference table.';
comment on column sizhi.border_overlap.planar_square_metres is 'In the zone of the first county, both shares too.';
