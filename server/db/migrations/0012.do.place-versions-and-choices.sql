-- Places that persons enter, draw and move, and which place they say some words mean.
alter table sizhi.place
  add column method text check (method in ('measured', 'digitised', 'traced-on-terrain', 'drawn-by-hand')),
  add column withdrawn boolean not null default false;
comment on column sizhi.place.method is 'How the place came onto the map; null where the source does not tell.';
comment on column sizhi.place.withdrawn is 'Taken out of use by a person; the record stays.';

create table sizhi.place_version (
  county_code text not null,
  case_id uuid not null,
  place_id text not null,
  version integer not null check (version > 0),
  place jsonb,
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  reason text not null,
  primary key (county_code, case_id, place_id, version),
  foreign key (county_code, case_id, place_id) references sizhi.place on delete cascade
);
comment on table sizhi.place_version is 'Every state of a place that persons changed, the imported one included. Rows are only added.';
comment on column sizhi.place_version.place is 'The place as it then stood; null where it was withdrawn.';
revoke update, delete on sizhi.place_version from sizhi_application;

create table sizhi.place_choice (
  county_code text not null,
  document_id uuid not null,
  choice_number integer not null check (choice_number > 0),
  undoes integer check (undoes < choice_number),
  call_start integer not null,
  call_end integer not null,
  mark_start integer,
  mark_end integer,
  place_id text,
  decided_by text not null check (decided_by <> ''),
  decided_at timestamptz not null,
  primary key (county_code, document_id, choice_number),
  foreign key (county_code, document_id) references sizhi.document on delete cascade,
  foreign key (county_code, document_id, undoes) references sizhi.place_choice (county_code, document_id, choice_number),
  unique (county_code, document_id, undoes),
  check (call_start < call_end),
  check ((mark_start is null) = (mark_end is null) and coalesce(mark_start < mark_end, true)),
  check ((undoes is null) = (place_id is not null))
);
comment on table sizhi.place_choice is 'Which place some words mean by a person''s word, or (undoes) that such a word is taken back. Rows are only added; the last of some words that nobody took back counts.';
comment on column sizhi.place_choice.mark_start is 'Null: the line of the whole call, where no mark names one.';
revoke update, delete on sizhi.place_choice from sizhi_application;

alter table sizhi.segment drop constraint segment_check;
alter table sizhi.segment add constraint segment_follows_place check (
  (method <> 'follows-feature' or place_id is not null) and (method not in ('straight', 'assumed') or place_id is null)
);
