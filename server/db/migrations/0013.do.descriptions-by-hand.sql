-- Descriptions keep their numbers for good: outlines and evidence refer to them. One that a later reading no longer has is
-- retired, one that a person made names the correction that made it.
alter table sizhi.description add column by_hand integer;
alter table sizhi.description add column retired boolean not null default false;
comment on column sizhi.description.by_hand is 'Number of the correction by which a person made it; null for what the machine found.';
comment on column sizhi.description.retired is 'A later reading of the document has no such description.';

alter table sizhi.document add column read_at timestamptz not null default now();
comment on column sizhi.document.read_at is 'When the program read it, at import or again later.';

create table sizhi.description_correction (
  county_code text not null,
  document_id uuid not null,
  correction_number integer not null check (correction_number > 0),
  undoes integer check (undoes < correction_number),
  span_start integer not null check (span_start >= 0),
  span_end integer not null,
  quote text not null,
  subject text check (subject in ('disputed-extent', 'claim', 'ruling-line', 'household-strip', 'unattributed')),
  claimant_letter text,
  decided_by text not null check (decided_by <> ''),
  decided_at timestamptz not null,
  primary key (county_code, document_id, correction_number),
  foreign key (county_code, document_id) references sizhi.document on delete cascade,
  foreign key (county_code, document_id, undoes) references sizhi.description_correction (county_code, document_id, correction_number),
  unique (county_code, document_id, undoes),
  check (span_start < span_end),
  check (subject <> 'claim' or claimant_letter is not null)
);
comment on table sizhi.description_correction is 'Words that describe a boundary by a person''s word, or (no subject) do not, or (undoes) that such a word is taken back. Rows are only added.';
revoke update, delete on sizhi.description_correction from sizhi_application;
