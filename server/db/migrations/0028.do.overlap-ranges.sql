-- An overlap is a record of two outlines and of what else it was computed from: tolerances, and how well both boundaries are known.
alter table sizhi.overlap
  add column basis_digest text not null default 'before-ranges',
  add column certain_square_metres double precision check (certain_square_metres >= 0),
  add column possible_square_metres double precision,
  add column certain_geometry geometry(MultiPolygon, 4490) check (st_isvalid(certain_geometry)),
  add column possible_geometry geometry(MultiPolygon, 4490) check (st_isvalid(possible_geometry)),
  add column least_mu double precision not null default 1,
  add column least_share_of_smaller double precision not null default 0.01,
  add column equal_share double precision not null default 0.999,
  add column band_method text,
  add column standard_errors double precision,
  add column confidence double precision,
  add column first_accuracy jsonb,
  add column second_accuracy jsonb,
  drop constraint overlap_type_check,
  drop constraint overlap_check1,
  drop constraint overlap_pkey,
  add constraint overlap_type_check check (type in ('equal', 'contained', 'crossing', 'sliver', 'touch', 'apart')),
  add constraint overlap_has_ground check ((type in ('touch', 'apart')) = (geometry is null)),
  add constraint overlap_range_in_order check (
    certain_square_metres <= planar_square_metres and planar_square_metres <= possible_square_metres
  ),
  add constraint overlap_range_whole check ((certain_square_metres is null) = (possible_square_metres is null)),
  add primary key (county_code, case_id, first_outline_id, second_outline_id, basis_digest);
-- The defaults were for what stood on record before.
alter table sizhi.overlap
  alter column basis_digest drop default,
  alter column least_mu drop default,
  alter column least_share_of_smaller drop default,
  alter column equal_share drop default;
comment on column sizhi.overlap.basis_digest is 'SHA-256 of the tolerances and of the accuracy of every stretch of both boundaries; outlines never change under their ids.';
comment on column sizhi.overlap.certain_square_metres is 'Shared wherever in their bands both boundaries run, in the zone of the case; null where some of a boundary has no accuracy.';
comment on column sizhi.overlap.possible_square_metres is 'Shared somewhere in their bands, in the zone of the case.';
revoke update, delete on sizhi.overlap from sizhi_application;

create table sizhi.overlap_comparison (
  county_code text not null,
  case_id uuid not null,
  digest text not null,
  compared_at timestamptz not null default now(),
  primary key (county_code, case_id, digest),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);
comment on table sizhi.overlap_comparison is 'Which sets of outlines, with their accuracy, were compared pair by pair: a pair among them without a record shares nothing.';
revoke update, delete on sizhi.overlap_comparison from sizhi_application;

create index audit_of_case on sizhi.audit (county_code, case_id, happened_at);
