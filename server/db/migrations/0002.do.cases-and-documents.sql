-- Cases, the papers of a case, and what was read in them. Every key begins with the county: it is the distribution column.
create table sizhi.county (
  county_code text primary key check (county_code ~ '^[0-9]{6}$'),
  name text not null check (name <> '')
);
comment on table sizhi.county is 'Counties by code of GB/T 2260. A reference table: small, the same on every node.';

create table sizhi.case_file (
  county_code text not null references sizhi.county,
  case_id uuid not null default gen_random_uuid(),
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,60}$'),
  title text not null check (title <> ''),
  central_meridian_degrees smallint not null check (central_meridian_degrees between 75 and 135 and central_meridian_degrees % 3 = 0),
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  primary key (county_code, case_id),
  unique (county_code, key)
);
comment on table sizhi.case_file is 'A dispute over one piece of land. version grows with every change and is the ETag.';
comment on column sizhi.case_file.central_meridian_degrees is 'The case''s own CGCS2000 three-degree zone; plane areas are measured in it.';

create table sizhi.party (
  county_code text not null,
  case_id uuid not null,
  party_index integer not null,
  name text not null check (name <> ''),
  short_name text not null,
  role text not null check (role in ('plaintiff', 'defendant', 'third-party')),
  other_names text[] not null default '{}',
  primary key (county_code, case_id, party_index),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);

create table sizhi.claimant (
  county_code text not null,
  case_id uuid not null,
  letter text not null check (letter ~ '^[A-Z]$'),
  name text not null check (name <> ''),
  party_names text[] not null,
  primary key (county_code, case_id, letter),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);
comment on table sizhi.claimant is 'A side of the dispute: the parties that claim together, under one letter. No letter ranks above another.';

create table sizhi.original_file (
  county_code text not null references sizhi.county,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  stored_at timestamptz not null default now(),
  primary key (county_code, sha256)
);
comment on table sizhi.original_file is 'Original bytes, stored once by their hash and never altered.';
revoke update, delete on sizhi.original_file from sizhi_application;

create table sizhi.document (
  county_code text not null,
  document_id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  sha256 text not null,
  file_name text not null check (file_name <> ''),
  text text not null,
  masked boolean not null,
  kind text not null check (kind in ('judgment', 'ruling-decision', 'approval-form', 'unknown')),
  number text,
  authority text,
  date_words text,
  date_from date,
  date_to date,
  primary key (county_code, document_id),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, sha256) references sizhi.original_file,
  check (date_from <= date_to)
);
comment on column sizhi.document.number is 'The document''s own number; null when it is not in the text.';
comment on column sizhi.document.text is 'The decoded original. Spans everywhere count UTF-16 code units of it.';

create table sizhi.correction (
  county_code text not null,
  document_id uuid not null,
  correction_index integer not null,
  span_start integer not null,
  span_end integer not null,
  written text not null,
  intended text not null,
  reason text not null check (reason in ('homoglyph', 'traditional-character', 'injected-phrase')),
  confidence double precision not null check (confidence between 0 and 1),
  applied boolean not null,
  primary key (county_code, document_id, correction_index),
  foreign key (county_code, document_id) references sizhi.document on delete cascade,
  check (span_start < span_end)
);
comment on table sizhi.correction is 'A layer over the original: proposals of what a reader should read there.';

create table sizhi.description (
  county_code text not null,
  document_id uuid not null,
  description_index integer not null,
  subject text not null check (subject in ('disputed-extent', 'claim', 'ruling-line', 'household-strip', 'unattributed')),
  land_name text,
  claimant_letter text,
  paper_title text,
  paper_date_words text,
  paper_date_from date,
  paper_date_to date,
  blank boolean not null,
  span_start integer not null,
  span_end integer not null,
  form text check (form in ('four-bounds', 'walk', 'dividing-line', 'mixed', 'strip', 'reference')),
  measures jsonb not null,
  questions text[] not null,
  unread jsonb not null,
  primary key (county_code, document_id, description_index),
  foreign key (county_code, document_id) references sizhi.document on delete cascade,
  check (span_start < span_end)
);

create table sizhi.call (
  county_code text not null,
  document_id uuid not null,
  description_index integer not null,
  call_index integer not null,
  span_start integer not null,
  span_end integer not null,
  side text check (side in ('N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW', 'up', 'down', 'left', 'right', 'in', 'out')),
  act text not null check (act in ('bounds', 'travels', 'divides', 'awards', 'starts')),
  primary key (county_code, document_id, description_index, call_index),
  foreign key (county_code, document_id, description_index) references sizhi.description on delete cascade,
  check (span_start < span_end)
);

create table sizhi.mark (
  county_code text not null,
  document_id uuid not null,
  description_index integer not null,
  call_index integer not null,
  mark_index integer not null,
  span_start integer not null,
  span_end integer not null,
  quote text not null,
  role text not null check (role in ('line', 'from', 'to', 'through', 'neighbour', 'winner', 'alias')),
  kind text not null,
  primary key (county_code, document_id, description_index, call_index, mark_index),
  foreign key (county_code, document_id, description_index, call_index) references sizhi.call on delete cascade,
  check (span_start < span_end)
);
