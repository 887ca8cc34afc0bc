-- The files of a case. Their bytes lie in the file store, once by their SHA-256; here stands what they are and who gave them.
create table sizhi.stored_file (
  county_code text not null references sizhi.county,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  kind text not null check (kind in ('pdf', 'docx', 'text', 'jpeg', 'png', 'tiff', 'heic', 'mp3', 'm4a', 'wav', 'ogg', 'mp4',
    'webm', 'mov', 'gpx', 'kml')),
  original_name text not null check (original_name <> ''),
  stored_by text not null check (stored_by <> ''),
  stored_at timestamptz not null,
  primary key (county_code, sha256)
);
comment on table sizhi.stored_file is 'Originals that the county has in the file store, by whom and when they first came. Rows are only added.';
comment on column sizhi.stored_file.kind is 'As its bytes say, never as its name does.';
revoke update, delete on sizhi.stored_file from sizhi_application;

create table sizhi.case_attachment (
  county_code text not null,
  case_id uuid not null,
  attachment_number integer not null check (attachment_number > 0),
  sha256 text not null,
  name text not null check (name <> ''),
  proposal jsonb,
  added_by text not null check (added_by <> ''),
  added_at timestamptz not null,
  primary key (county_code, case_id, attachment_number),
  unique (county_code, case_id, sha256),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, sha256) references sizhi.stored_file
);
comment on table sizhi.case_attachment is 'A file in a case, under the name it came with. Rows are only added.';
comment on column sizhi.case_attachment.proposal is 'Place and time that a camera noted; used for nothing before a person has accepted them.';
revoke update, delete on sizhi.case_attachment from sizhi_application;

create table sizhi.case_attachment_version (
  county_code text not null,
  case_id uuid not null,
  attachment_number integer not null,
  version integer not null check (version > 0),
  state jsonb not null,
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  primary key (county_code, case_id, attachment_number, version),
  foreign key (county_code, case_id, attachment_number) references sizhi.case_attachment on delete cascade
);
comment on table sizhi.case_attachment_version is 'Every state of an attachment: the side that gave it, note, entries of the evidence that it is, what was decided on place and time of the camera, whether withdrawn. The last one stands. Rows are only added.';
revoke update, delete on sizhi.case_attachment_version from sizhi_application;
