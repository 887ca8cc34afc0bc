-- Whether two proper names are one, as persons decided.
create table sizhi.name_decision (
  county_code text not null,
  case_id uuid not null,
  decision_number integer not null check (decision_number > 0),
  first_name text not null check (first_name <> ''),
  second_name text not null check (second_name <> ''),
  verdict text not null check (verdict in ('one', 'apart')),
  decided_by text not null check (decided_by <> ''),
  decided_at timestamptz not null,
  primary key (county_code, case_id, decision_number),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  check (first_name <> second_name)
);
comment on table sizhi.name_decision is 'Decisions of persons on pairs of names; the last on a pair counts, all are kept. No name of a paper or place is changed by them.';
comment on column sizhi.name_decision.decision_number is 'The version of the case’s names that the decision made: two persons who saw the same version cannot both decide.';
revoke update, delete on sizhi.name_decision from sizhi_application;
