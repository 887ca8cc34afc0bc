-- Lines that persons have in hand: every save is a version, the last one stands. Outlines may have parts and holes.
create table sizhi.fabric_version (
  county_code text not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  fabric jsonb not null,
  findings jsonb not null,
  validity jsonb,
  returns_to integer check (returns_to < version),
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  reason text not null,
  primary key (county_code, case_id, version),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, case_id, returns_to) references sizhi.fabric_version (county_code, case_id, version)
);
comment on table sizhi.fabric_version is 'Lines as objects, and the shapes that use them. Rows are only added; the last version stands.';
comment on column sizhi.fabric_version.findings is 'Warnings of the checks when the version was stored.';
revoke update, delete on sizhi.fabric_version from sizhi_application;

alter table sizhi.outline
  alter column geometry type geometry(Geometry, 4490),
  add constraint outline_is_ground check (geometrytype(geometry) in ('POLYGON', 'MULTIPOLYGON')),
  add column fabric_version integer;
comment on column sizhi.outline.fabric_version is 'The version of the lines in hand that it was drawn from; null for the machine''s own drawing.';

-- A line in hand may answer no words of this outline: a neighbour's, or words that are read otherwise now.
alter table sizhi.segment drop constraint segment_check1;
