-- The elevation grids of a case: what was read of a file, for its surroundings and in its plane. Only added; the last counts.
create table sizhi.terrain (
  county_code text not null,
  case_id uuid not null,
  terrain_number integer not null check (terrain_number > 0),
  facts jsonb,
  heights bytea,
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  reason text not null,
  primary key (county_code, case_id, terrain_number),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  check ((facts is null) = (heights is null))
);
comment on table sizhi.terrain is 'Elevation grids of a case. A row without facts withdraws the one before.';
comment on column sizhi.terrain.facts is 'The file (its SHA-256 names the original in the data folder), kind, source and edges of the grid, as geodata/wire/terrain.ts has them.';
comment on column sizhi.terrain.heights is 'Metres as 32-bit floats, low byte first, row by row from the north-west, NaN for no height; deflated.';
revoke update, delete on sizhi.terrain from sizhi_application;
