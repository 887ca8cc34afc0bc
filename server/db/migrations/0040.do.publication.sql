-- What the public gets of a case: prepared by one person, approved by another, frozen under a hash, withdrawn at once, never deleted.
create table sizhi.publication_draft (
  county_code text not null,
  case_id uuid not null,
  draft_number integer not null check (draft_number > 0),
  basis text not null check (basis in ('sealed-ruling', 'notice')),
  profile text not null check (profile in ('none', 'parties-only', 'court-rules-2016', 'strict')),
  households_metres integer not null check (households_metres between 10 and 1000),
  collectives_metres integer not null check (collectives_metres between 10 and 1000),
  map_review_number text check (map_review_number <> ''),
  notice_kind text check (notice_kind <> ''),
  office text check (office <> ''),
  phone text check (phone <> ''),
  prepared_by text not null check (prepared_by <> ''),
  prepared_by_account uuid,
  prepared_at timestamptz not null,
  primary key (county_code, case_id, draft_number),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);
comment on table sizhi.publication_draft is 'How a case is to be published, as somebody prepared it. The last one stands; rows are only added.';
comment on column sizhi.publication_draft.map_review_number is '审图号; null while the map is not reviewed.';
comment on column sizhi.publication_draft.prepared_by_account is 'Who cannot approve it; null for the program.';
revoke update, delete on sizhi.publication_draft from sizhi_application;

create table sizhi.publication (
  county_code text not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  key text not null check (key <> ''),
  draft_number integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  document text not null,
  approved_by text not null check (approved_by <> ''),
  published_at timestamptz not null,
  primary key (county_code, case_id, version),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, case_id, draft_number) references sizhi.publication_draft on delete cascade,
  constraint publication_keeps_its_hash check (encode(sha256(convert_to(document, 'UTF8')), 'hex') = publication.sha256)
);
create index publication_of_address on sizhi.publication (county_code, key, version desc);
comment on table sizhi.publication is 'What was made public, version by version. The public reads the last one and nothing else, unless it was withdrawn. Rows are only added.';
comment on column sizhi.publication.document is 'The whole public record as canonical JSON (RFC 8785): its bytes in UTF-8 give the hash.';
comment on column sizhi.publication.key is 'Of the case, which its public address is made of: so the public needs no table of cases.';
revoke update, delete on sizhi.publication from sizhi_application;

create table sizhi.publication_withdrawal (
  county_code text not null,
  case_id uuid not null,
  version integer not null,
  withdrawn_by text not null check (withdrawn_by <> ''),
  withdrawn_at timestamptz not null,
  reason text not null check (reason <> ''),
  primary key (county_code, case_id, version),
  foreign key (county_code, case_id, version) references sizhi.publication on delete cascade
);
comment on table sizhi.publication_withdrawal is 'Versions that the public gets no more, with who took them back and why. Rows are only added.';
revoke update, delete on sizhi.publication_withdrawal from sizhi_application;

create table sizhi.notice (
  county_code text not null,
  case_id uuid not null,
  version integer not null,
  kind text not null check (kind <> ''),
  first_day date not null,
  last_day date not null,
  primary key (county_code, case_id, version),
  foreign key (county_code, case_id, version) references sizhi.publication on delete cascade,
  check (first_day <= last_day)
);
comment on table sizhi.notice is 'Days on which anybody may object to what was published (公示、公告), both inclusive.';
revoke update, delete on sizhi.notice from sizhi_application;

create table sizhi.objection (
  county_code text not null,
  case_id uuid not null,
  objection_number bigint generated always as identity,
  version integer not null,
  receipt text not null check (receipt ~ '^[0-9A-HJKMNP-TV-Z]{13}$'),
  text text not null check (text <> ''),
  name text not null,
  contact text not null,
  received_at timestamptz not null,
  primary key (county_code, case_id, objection_number),
  unique (county_code, receipt),
  foreign key (county_code, case_id, version) references sizhi.notice on delete cascade
);
comment on table sizhi.objection is 'What somebody had against a published version. For the office alone: the public gets a receipt number, and with it only how it stands. Rows are only added.';
revoke update, delete on sizhi.objection from sizhi_application;

create table sizhi.objection_closing (
  county_code text not null,
  case_id uuid not null,
  objection_number bigint not null,
  outcome text not null check (outcome in ('followed', 'not-followed')),
  reason text not null check (reason <> ''),
  closed_by text not null check (closed_by <> ''),
  closed_at timestamptz not null,
  primary key (county_code, case_id, objection_number),
  foreign key (county_code, case_id, objection_number) references sizhi.objection on delete cascade
);
comment on table sizhi.objection_closing is 'What became of an objection, with who decided and why. Rows are only added.';
revoke update, delete on sizhi.objection_closing from sizhi_application;

-- What of this anybody may see who has no rights at all. The functions look past the rows that he may see, and tell no more than they say.
create function sizhi.is_public_version(asked_county text, asked_case uuid, asked_version integer) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (
    select 1 from sizhi.publication as later
    where later.county_code = asked_county and later.case_id = asked_case and later.version > asked_version
  ) and not exists (
    select 1 from sizhi.publication_withdrawal as withdrawal
    where withdrawal.county_code = asked_county and withdrawal.case_id = asked_case and withdrawal.version = asked_version
  )
$$;
comment on function sizhi.is_public_version is 'Whether a version is the last one of its case and was not withdrawn.';

create function sizhi.publication_withdrawn_at(asked_county text, asked_key text) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select withdrawal.withdrawn_at
  from sizhi.publication as publication
  left join sizhi.publication_withdrawal as withdrawal using (county_code, case_id, version)
  where publication.county_code = asked_county and publication.key = asked_key
  order by publication.version desc limit 1
$$;
comment on function sizhi.publication_withdrawn_at is 'When what stood published under an address was withdrawn; null while it stands, and where nothing was ever published.';

create function sizhi.takes_objections(asked_county text, asked_case uuid, asked_version integer) returns boolean
language sql stable security definer set search_path = '' as $$
  select sizhi.is_public_version(asked_county, asked_case, asked_version) and exists (
    select 1 from sizhi.notice as notice
    where notice.county_code = asked_county and notice.case_id = asked_case and notice.version = asked_version
      and (now() at time zone 'Asia/Shanghai')::date between notice.first_day and notice.last_day
  )
$$;

create function sizhi.objection_standing(asked_county text, asked_key text, asked_receipt text)
returns table (received_at timestamptz, outcome text, reason text, closed_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select objection.received_at, closing.outcome, closing.reason, closing.closed_at
  from sizhi.publication as publication
  join sizhi.objection as objection using (county_code, case_id, version)
  left join sizhi.objection_closing as closing using (county_code, case_id, objection_number)
  where publication.county_code = asked_county and publication.key = asked_key and objection.receipt = asked_receipt
$$;
comment on function sizhi.objection_standing is 'For whoever has the receipt: when an objection came and what became of it, never what was written.';

do $$
declare
  office text := '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[])';
  working text := '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])';
  guarded text;
begin
  -- Courts and parties read what the public reads; drafts, withdrawals and objections are the office's.
  foreach guarded in array array['publication_draft', 'publication_withdrawal', 'objection', 'objection_closing'] loop
    call sizhi.guard_table(guarded, office, working, false);
  end loop;
  foreach guarded in array array['publication', 'notice'] loop
    call sizhi.guard_table(guarded, office || ' or sizhi.is_public_version(county_code, case_id, version)', working, true);
  end loop;
end
$$;
create policy objecting on sizhi.objection for insert with check (sizhi.takes_objections(county_code, case_id, version));
grant insert on sizhi.objection to sizhi_visitor;
