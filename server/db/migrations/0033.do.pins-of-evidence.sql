-- What an entry of evidence is pinned to: words, a line, a place, a claim, the disputed extent, a point.
create table sizhi.evidence_pin (
  county_code text not null,
  case_id uuid not null,
  pin_number integer not null check (pin_number > 0),
  removes integer check (removes < pin_number),
  offered_by text check (offered_by in ('plaintiff', 'defendant', 'third-party')),
  number text check (number <> ''),
  target jsonb,
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  primary key (county_code, case_id, pin_number),
  unique (county_code, case_id, removes),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, case_id, removes) references sizhi.evidence_pin (county_code, case_id, pin_number),
  check ((removes is null) = (target is not null)),
  check ((removes is null) = (offered_by is not null)),
  check ((removes is null) = (number is not null))
);
comment on table sizhi.evidence_pin is 'A pin of an entry of evidence, or (removes) that one is taken off. What it was pinned to is told so that it is found again after a new reading. Rows are only added.';
revoke update, delete on sizhi.evidence_pin from sizhi_application;
