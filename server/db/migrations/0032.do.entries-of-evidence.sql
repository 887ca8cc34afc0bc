-- What persons add to the entries of evidence that were read, and the entries that they enter.
create table sizhi.evidence_version (
  county_code text not null,
  case_id uuid not null,
  offered_by text not null check (offered_by in ('plaintiff', 'defendant', 'third-party')),
  number text not null check (number <> ''),
  version integer not null check (version > 0),
  is_entered boolean not null,
  state jsonb not null,
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  primary key (county_code, case_id, offered_by, number, version),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);
comment on table sizhi.evidence_version is 'Every state of what persons say of an entry: title, kind, date, holder, purpose, opinions, finding, testimony. The last one stands over what was read, which stays. Rows are only added.';
comment on column sizhi.evidence_version.is_entered is 'Nothing was read of it: a person entered it.';
revoke update, delete on sizhi.evidence_version from sizhi_application;
