-- Every outline of a parcel that was changed stays on record.
create table sizhi.parcel_version (
  county_code text not null references sizhi.county,
  parcel_id bigint not null,
  version bigint not null,
  geometry geometry(Geometry, 4490) not null,
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null default now(),
  reason text not null,
  primary key (county_code, parcel_id, version)
);
comment on table sizhi.parcel_version is 'An outline that another took the place of: as it was in this version, and who changed it then and why.';
revoke update, delete on sizhi.parcel_version from sizhi_application;

alter table sizhi.parcel_import add column noticed jsonb not null default '[]';
comment on column sizhi.parcel_import.noticed is 'Rows that were taken, but that somebody should look at.';

alter table sizhi.overlap_search add column is_outdated boolean not null default false;
comment on column sizhi.overlap_search.is_outdated is 'More parcels came or went since than are followed up one by one: the county is to be searched again.';
