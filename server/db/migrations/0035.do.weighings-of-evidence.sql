-- What a person decides that an entry of evidence does for an issue of the case.
create table sizhi.evidence_weighing (
  county_code text not null,
  case_id uuid not null,
  decision_number integer not null check (decision_number > 0),
  offered_by text not null check (offered_by in ('plaintiff', 'defendant', 'third-party')),
  number text not null check (number <> ''),
  issue text not null check (issue <> ''),
  stance text check (stance in ('for', 'against', 'neutral')),
  note text not null,
  decided_by text not null check (decided_by <> ''),
  decided_at timestamptz not null,
  primary key (county_code, case_id, decision_number),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);
comment on table sizhi.evidence_weighing is 'Decisions for the matrix of papers and issues; of an entry and an issue the last one stands. Rows are only added.';
comment on column sizhi.evidence_weighing.stance is 'Null takes the decision back.';
revoke update, delete on sizhi.evidence_weighing from sizhi_application;
