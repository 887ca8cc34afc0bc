-- Evidence as the court lists it, the ruling, and the log of who did what.
create table sizhi.evidence (
  county_code text not null,
  case_id uuid not null,
  document_id uuid not null,
  evidence_index integer not null,
  paper_number integer not null,
  offered_by text not null check (offered_by in ('plaintiff', 'defendant', 'third-party')),
  number text not null,
  title jsonb not null,
  purpose jsonb,
  finding text check (finding in ('accepted', 'refused', 'same-paper')),
  finding_words jsonb,
  same_paper_as jsonb,
  description_index integer,
  primary key (county_code, case_id, evidence_index),
  unique (county_code, case_id, offered_by, number),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, document_id) references sizhi.document on delete cascade
);
comment on column sizhi.evidence.paper_number is 'Two entries with one paper number are one paper offered twice.';
comment on column sizhi.evidence.description_index is 'The description whose words this paper holds; null when none is quoted.';

create table sizhi.ruling (
  county_code text not null,
  case_id uuid not null,
  ruling_number integer not null check (ruling_number > 0),
  document_id uuid not null,
  number text not null,
  authority text not null,
  date_words text,
  date_from date,
  date_to date,
  upheld boolean not null,
  description_index integer,
  primary key (county_code, case_id, ruling_number),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, document_id) references sizhi.document on delete cascade,
  check (date_from <= date_to)
);

create table sizhi.dividing_line (
  county_code text not null,
  case_id uuid not null,
  ruling_number integer not null,
  outline_id uuid not null,
  start_point geometry(Point, 4490),
  end_point geometry(Point, 4490),
  primary key (county_code, case_id, ruling_number),
  foreign key (county_code, case_id, ruling_number) references sizhi.ruling on delete cascade,
  foreign key (county_code, outline_id) references sizhi.outline on delete cascade
);
comment on table sizhi.dividing_line is 'Two ends and a course; the course is the outline with role dividing-line, tied to the words.';

create table sizhi.award (
  county_code text not null,
  case_id uuid not null,
  ruling_number integer not null,
  call_index integer not null,
  side text,
  claimant_letter text,
  winner text not null,
  geometry geometry(MultiPolygon, 4490),
  planar_square_metres double precision,
  ellipsoidal_square_metres double precision,
  primary key (county_code, case_id, ruling_number, call_index),
  foreign key (county_code, case_id, ruling_number) references sizhi.ruling on delete cascade,
  check (st_isvalid(geometry)),
  check ((geometry is null) = (planar_square_metres is null))
);
comment on table sizhi.award is 'The part of the disputed extent on one side of the dividing line, and whom the words give it to.';

create table sizhi.audit (
  county_code text not null,
  case_id uuid not null,
  audit_number bigint generated always as identity,
  happened_at timestamptz not null default now(),
  actor text not null check (actor <> ''),
  action text not null,
  details jsonb not null,
  primary key (county_code, audit_number)
);
comment on table sizhi.audit is 'Who did what, in the transaction that did it. Append-only.';
revoke update, delete on sizhi.audit from sizhi_application;
