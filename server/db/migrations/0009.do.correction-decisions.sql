-- What persons decided on corrections of the reading text.
create table sizhi.correction_decision (
  county_code text not null,
  document_id uuid not null,
  span_start integer not null check (span_start >= 0),
  span_end integer not null,
  written text not null check (written <> ''),
  intended text not null,
  decision_number integer not null check (decision_number > 0),
  reason text not null check (reason in ('homoglyph', 'traditional-character', 'injected-phrase')),
  confidence double precision not null check (confidence between 0 and 1),
  decision text not null check (decision in ('accepted', 'refused')),
  decided_by text not null check (decided_by <> ''),
  decided_at timestamptz not null,
  primary key (county_code, document_id, span_start, span_end, written, intended, decision_number),
  foreign key (county_code, document_id) references sizhi.document on delete cascade,
  check (span_start < span_end)
);
comment on table sizhi.correction_decision is 'Accepted or refused by whom, by the words of the original and not by the proposal, so that it outlives a new reading. The last counts, all are kept.';
comment on column sizhi.correction_decision.reason is 'Reason and confidence of the proposal that was decided on.';
revoke update, delete on sizhi.correction_decision from sizhi_application;
