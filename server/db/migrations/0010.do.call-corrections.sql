-- Calls as persons corrected them, over the calls as read.
create table sizhi.call_correction (
  county_code text not null,
  document_id uuid not null,
  correction_number integer not null check (correction_number > 0),
  undoes integer check (undoes < correction_number),
  description_start integer not null,
  description_end integer not null,
  call_start integer not null,
  call_end integer not null,
  side text check (side in ('N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW', 'up', 'down', 'left', 'right', 'in', 'out')),
  act text check (act in ('bounds', 'travels', 'divides', 'awards', 'starts')),
  marks jsonb,
  decided_by text not null check (decided_by <> ''),
  decided_at timestamptz not null,
  primary key (county_code, document_id, correction_number),
  foreign key (county_code, document_id) references sizhi.document on delete cascade,
  foreign key (county_code, document_id, undoes) references sizhi.call_correction (county_code, document_id, correction_number),
  unique (county_code, document_id, undoes),
  check (call_start < call_end and description_start <= call_start and call_end <= description_end),
  check ((undoes is null) = (act is not null) and (undoes is null) = (marks is not null)),
  check (undoes is null or side is null)
);
comment on table sizhi.call_correction is 'What a call holds by a person''s word, or (undoes) that such a word is taken back. Rows are only added; the last of a call that nobody took back counts.';
comment on column sizhi.call_correction.call_start is 'The call as read when it was corrected: with its end the key by which a new reading finds it.';
comment on column sizhi.call_correction.marks is '[{start, end, role, kind}] in the original.';
revoke update, delete on sizhi.call_correction from sizhi_application;
