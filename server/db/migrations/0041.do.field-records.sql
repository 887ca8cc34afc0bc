-- What officers put on record while they walk the hill with both sides: points, tracks, photographs, signatures. Nothing is changed: a
-- correction is a further record that follows the one it corrects, and where two follow the same a person decides.
create table sizhi.field_record (
  county_code text not null,
  case_id uuid not null,
  record_id uuid not null,
  arrival bigint generated always as identity,
  kind text not null check (kind in ('point', 'track', 'photograph', 'signature', 'withdrawal')),
  follows uuid,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  document text not null,
  received_by text not null check (received_by <> ''),
  received_at timestamptz not null,
  primary key (county_code, case_id, record_id),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, case_id, follows) references sizhi.field_record on delete cascade,
  check (follows is distinct from record_id),
  check (kind <> 'withdrawal' or follows is not null),
  constraint field_record_keeps_its_hash check (encode(sha256(convert_to(document, 'UTF8')), 'hex') = field_record.sha256)
);
comment on table sizhi.field_record is 'Records of the field as phones sent them. Rows are only added.';
comment on column sizhi.field_record.record_id is 'Made on the phone: what is sent again is known by it.';
comment on column sizhi.field_record.document is 'The whole record as canonical JSON (RFC 8785): its bytes in UTF-8 give the hash, on the phone and here.';
comment on column sizhi.field_record.received_by is 'The account that sent it, which is the one that recorded it.';
revoke update, delete on sizhi.field_record from sizhi_application;

create table sizhi.field_choice (
  county_code text not null,
  case_id uuid not null,
  choice_number bigint generated always as identity,
  about uuid not null,
  chosen uuid not null,
  among uuid[] not null check (cardinality(among) > 1 and chosen = any(among)),
  decided_by text not null check (decided_by <> ''),
  decided_at timestamptz not null,
  reason text not null,
  primary key (county_code, case_id, choice_number),
  foreign key (county_code, case_id, about) references sizhi.field_record on delete cascade,
  foreign key (county_code, case_id, chosen) references sizhi.field_record on delete cascade
);
comment on table sizhi.field_choice is 'Which of several records that follow one and the same stands, by a person''s word. The last choice counts while no further rival comes. Rows are only added.';
revoke update, delete on sizhi.field_choice from sizhi_application;

-- Courts read them; parties do not, who would read where others walked.
do $$
declare
  reading text := '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[])
    or case_id = any((select sizhi.viewer_cases(array[''court'']))::uuid[])';
  working text := '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])';
  guarded text;
begin
  foreach guarded in array array['field_record', 'field_choice'] loop
    call sizhi.guard_table(guarded, reading, working, true);
  end loop;
end
$$;
