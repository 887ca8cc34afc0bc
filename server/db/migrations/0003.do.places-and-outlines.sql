-- Places, the outlines drawn from words and places, and how the outlines share ground.
create table sizhi.place (
  county_code text not null,
  case_id uuid not null,
  place_id text not null,
  place_index integer not null,
  kind text not null,
  geometry geometry(Geometry, 4490) not null,
  accuracy_metres double precision check (accuracy_metres >= 0),
  illustrative boolean not null,
  spot_height_metres double precision,
  primary key (county_code, case_id, place_id),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  check (geometrytype(geometry) in ('POINT', 'LINESTRING', 'POLYGON')),
  check (st_isvalid(geometry))
);
create index place_geometry on sizhi.place using gist (geometry);
comment on column sizhi.place.accuracy_metres is 'Standard error of the position; null when the place is only illustrative.';

create table sizhi.place_name (
  county_code text not null,
  case_id uuid not null,
  place_id text not null,
  name_index integer not null,
  name text not null check (name <> ''),
  source text not null,
  party text,
  era text,
  primary key (county_code, case_id, place_id, name_index),
  foreign key (county_code, case_id, place_id) references sizhi.place on delete cascade
);
comment on table sizhi.place_name is 'One place, many names: name × party × era × source. Names that look alike are never merged here.';

create table sizhi.question (
  county_code text not null,
  case_id uuid not null,
  question_key text not null,
  question_index integer not null,
  code text not null,
  quote text not null check (quote <> ''),
  candidates text[] not null check (cardinality(candidates) > 0),
  calls jsonb not null,
  primary key (county_code, case_id, question_key),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);
comment on table sizhi.question is 'What the machine would have to know to draw on: the same words in one document are asked once.';

create table sizhi.answer (
  county_code text not null,
  case_id uuid not null,
  question_key text not null,
  answer_number integer not null check (answer_number > 0),
  value text not null check (value in ('near', 'far')),
  answered_by text not null check (answered_by <> ''),
  answered_at timestamptz not null,
  primary key (county_code, case_id, question_key, answer_number),
  foreign key (county_code, case_id, question_key) references sizhi.question on delete cascade
);
comment on table sizhi.answer is 'What a person answered to a question of the machine. The last counts, all are kept.';
revoke update, delete on sizhi.answer from sizhi_application;

create table sizhi.outline (
  county_code text not null,
  outline_id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  document_id uuid not null,
  description_index integer not null,
  version integer not null check (version > 0),
  is_current boolean not null default true,
  role text not null check (role in ('extent', 'claim', 'dividing-line', 'description')),
  claimant_letter text,
  geometry geometry(Polygon, 4490),
  closed_by_straight_metres double precision not null check (closed_by_straight_metres >= 0),
  planar_square_metres double precision,
  ellipsoidal_square_metres double precision,
  open_sides jsonb not null,
  unlocated jsonb not null,
  alternatives jsonb not null,
  drawn_at timestamptz not null default now(),
  primary key (county_code, outline_id),
  unique (county_code, document_id, description_index, version),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, document_id, description_index) references sizhi.description on delete cascade,
  check (st_isvalid(geometry)),
  check ((geometry is null) = (planar_square_metres is null)),
  check ((geometry is null) = (ellipsoidal_square_metres is null)),
  check ((role = 'claim') = (claimant_letter is not null))
);
create unique index outline_current on sizhi.outline (county_code, document_id, description_index) where is_current;
create index outline_geometry on sizhi.outline using gist (geometry) where is_current;
comment on column sizhi.outline.geometry is 'Null while a side is missing: then no figure would be honest.';
comment on column sizhi.outline.closed_by_straight_metres is 'Length of the assumed closing lines; 0 when the words close the ring.';
comment on column sizhi.outline.planar_square_metres is 'Gauss-Krüger area in the zone of the case.';
comment on column sizhi.outline.ellipsoidal_square_metres is 'Area on the CGCS2000 ellipsoid.';

create table sizhi.segment (
  county_code text not null,
  outline_id uuid not null,
  segment_index integer not null,
  call_index integer,
  mark_index integer,
  place_id text,
  method text not null check (method in ('measured', 'digitised', 'follows-feature', 'traced-on-terrain', 'straight', 'drawn-by-hand', 'assumed')),
  certainty text not null check (certainty in ('stated', 'implied', 'unknown')),
  accuracy_metres double precision check (accuracy_metres >= 0),
  reason text not null,
  length_metres double precision not null check (length_metres > 0),
  drawn_by text not null,
  geometry geometry(LineString, 4490) not null,
  primary key (county_code, outline_id, segment_index),
  foreign key (county_code, outline_id) references sizhi.outline on delete cascade,
  check (st_isvalid(geometry)),
  check ((method = 'follows-feature') = (place_id is not null)),
  check (call_index is not null or (method = 'assumed' and certainty = 'unknown'))
);
comment on table sizhi.segment is 'A stretch of an outline with the call it answers, the feature it follows and how it was obtained.';
comment on column sizhi.segment.drawn_by is '"solver" or the name of the person who drew it.';

create table sizhi.claim (
  county_code text not null,
  case_id uuid not null,
  claimant_letter text not null,
  document_id uuid not null,
  description_index integer not null,
  primary key (county_code, case_id, claimant_letter, document_id, description_index),
  foreign key (county_code, case_id, claimant_letter) references sizhi.claimant on delete cascade,
  foreign key (county_code, document_id, description_index) references sizhi.description on delete cascade
);
comment on table sizhi.claim is 'What a side claims, by the words of which paper.';

create table sizhi.overlap (
  county_code text not null,
  case_id uuid not null,
  first_outline_id uuid not null,
  second_outline_id uuid not null,
  type text not null check (type in ('equal', 'contained', 'crossing', 'sliver', 'touch')),
  geometry geometry(MultiPolygon, 4490),
  planar_square_metres double precision not null check (planar_square_metres >= 0),
  ellipsoidal_square_metres double precision not null check (ellipsoidal_square_metres >= 0),
  share_of_first double precision not null check (share_of_first between 0 and 1),
  share_of_second double precision not null check (share_of_second between 0 and 1),
  computed_at timestamptz not null default now(),
  primary key (county_code, case_id, first_outline_id, second_outline_id),
  foreign key (county_code, first_outline_id) references sizhi.outline on delete cascade,
  foreign key (county_code, second_outline_id) references sizhi.outline on delete cascade,
  check (first_outline_id <> second_outline_id),
  check (st_isvalid(geometry)),
  check ((type = 'touch') = (geometry is null))
);
create index overlap_geometry on sizhi.overlap using gist (geometry);
comment on table sizhi.overlap is 'How each pair of claims, and each claim and the disputed extent, share ground. Household strips are never paired.';
