-- A sealed ruling, frozen in one document under one hash, and the rounds in which a ruling is made. Rows are only added.
create table sizhi.sealed_ruling (
  county_code text not null,
  case_id uuid not null,
  round integer not null check (round > 0),
  sealed_by text not null check (sealed_by <> ''),
  sealed_at timestamptz not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  document text not null,
  primary key (county_code, case_id, round),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  constraint sealed_ruling_keeps_its_hash check (encode(sha256(convert_to(document, 'UTF8')), 'hex') = sealed_ruling.sha256)
);
comment on table sizhi.sealed_ruling is 'What a round of a ruling came to: words, line, awards, evidence, versions and checks. A case whose last round is sealed takes no change.';
comment on column sizhi.sealed_ruling.document is 'Canonical JSON (RFC 8785): its bytes in UTF-8 give the hash.';
revoke update, delete on sizhi.sealed_ruling from sizhi_application;

create table sizhi.ruling_round (
  county_code text not null,
  case_id uuid not null,
  round integer not null check (round > 1),
  opened_by text not null check (opened_by <> ''),
  opened_at timestamptz not null,
  reason text not null check (reason <> ''),
  primary key (county_code, case_id, round),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);
comment on table sizhi.ruling_round is 'Rounds after the first: who opened a sealed ruling again, and why. The seal of the round before stays.';
revoke update, delete on sizhi.ruling_round from sizhi_application;
