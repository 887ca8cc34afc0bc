-- What happens to a case from the first talk to the registration, the working calendar of an office, corrected parties. All are
-- only added to. Where a case stands is derived, so that the ledger can be searched.
create table sizhi.case_event (
  county_code text not null,
  case_id uuid not null,
  event_number integer not null check (event_number > 0),
  round integer not null check (round > 0),
  happened_on date not null,
  kind text not null check (kind in ('move', 'papers', 'service', 'extension', 'basis', 'filing', 'withdrawal')),
  state text check (state <> ''),
  fact jsonb not null,
  note text not null,
  recorded_by text not null check (recorded_by <> ''),
  recorded_at timestamptz not null,
  primary key (county_code, case_id, event_number),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  check ((kind = 'move') = (state is not null))
);
comment on table sizhi.case_event is 'Steps of the procedure, papers, receipts of service (送达回证), extensions, closing. Rows are only added; a withdrawal is a row.';
comment on column sizhi.case_event.state is 'Where the case stands after a step; null for what is no step.';
comment on column sizhi.case_event.happened_on is 'When it happened, not when it was written down.';
revoke update, delete on sizhi.case_event from sizhi_application;

create table sizhi.work_calendar (
  county_code text not null references sizhi.county,
  year integer not null check (year between 1900 and 2200),
  version integer not null check (version > 0),
  days jsonb not null,
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  primary key (county_code, year, version)
);
comment on table sizhi.work_calendar is 'Public holidays of a year and days of work at weekends, as an office has entered them. The last version stands.';
revoke update, delete on sizhi.work_calendar from sizhi_application;

create table sizhi.party_correction (
  county_code text not null,
  case_id uuid not null,
  party_index integer not null,
  version integer not null check (version > 0),
  name text not null check (name <> ''),
  role text not null check (role in ('plaintiff', 'defendant', 'third-party')),
  reason text not null check (reason <> ''),
  corrected_by text not null check (corrected_by <> ''),
  corrected_at timestamptz not null,
  primary key (county_code, case_id, party_index, version),
  foreign key (county_code, case_id, party_index) references sizhi.party on delete cascade
);
comment on table sizhi.party_correction is 'What a person says a party is called and is, over what was read. The last version stands; the reading stays as it was.';
revoke update, delete on sizhi.party_correction from sizhi_application;

create table sizhi.case_standing (
  county_code text not null,
  case_id uuid not null,
  state text,
  since date,
  year integer,
  filing text not null check (filing in ('open', 'closed', 'archived')),
  deadlines jsonb not null,
  computed_with text not null,
  primary key (county_code, case_id),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);
comment on table sizhi.case_standing is 'Derived from case_event, the rules of the program and the calendar of the county; made anew when one of them is another.';
comment on column sizhi.case_standing.deadlines is 'Those that are open: key, whose, due, whether at rest, whether the wording of the rule was checked.';
comment on column sizhi.case_standing.computed_with is 'Tells the rules and calendars; empty where it must be made anew.';
