-- Accounts, what they may do, and row-level security by it. Three roles of the database beside its owner: the application (offices and
-- the program itself), the visitor (courts, parties and the public) and the keeper (accounts and sessions, and nothing else).
do $$
declare
  name text;
begin
  foreach name in array array['sizhi_visitor', 'sizhi_keeper'] loop
    begin
      execute format('create role %I nologin', name);
    exception
      when duplicate_object or unique_violation then null;
    end;
  end loop;
end
$$;

-- From PostgreSQL 16 on, who made a role may grant it, but does not act under it before it is granted to him.
do $$
declare
  name text;
  may_act boolean;
begin
  foreach name in array array['sizhi_application', 'sizhi_visitor', 'sizhi_keeper'] loop
    if current_setting('server_version_num')::int >= 160000 then
      execute format('select pg_has_role(current_user, %L, %L)', name, 'SET') into may_act;
    else
      may_act := pg_has_role(current_user, name, 'MEMBER');
    end if;
    if not may_act then execute format('grant %I to %I', name, current_user); end if;
  end loop;
end
$$;

grant usage on schema sizhi to sizhi_visitor, sizhi_keeper;

create table sizhi.account (
  account_id uuid primary key default gen_random_uuid(),
  sign_in_name text not null unique check (sign_in_name <> '' and sign_in_name = lower(sign_in_name)),
  display_name text not null check (display_name <> ''),
  password_hash text check (password_hash like '$argon2id$%'),
  password_changed_at timestamptz,
  second_factor_secret text,
  second_factor_step bigint,
  external_issuer text,
  external_subject text,
  is_closed boolean not null default false,
  created_by text not null check (created_by <> ''),
  created_at timestamptz not null default now(),
  unique (external_issuer, external_subject),
  check ((external_issuer is null) = (external_subject is null))
);
comment on table sizhi.account is 'A person who signs in: with a password, or at a provider (OpenID Connect), or by one click in the demonstration. Never deleted: what it did stays its own.';
comment on column sizhi.account.password_hash is 'Argon2id in PHC form; null for one who has no password here.';
comment on column sizhi.account.second_factor_secret is 'Base32, RFC 6238; null without a second factor.';
comment on column sizhi.account.second_factor_step is 'The last time step whose code was taken: a code counts once.';

create table sizhi.account_grant (
  grant_id uuid primary key default gen_random_uuid(),
  account_id uuid not null references sizhi.account,
  role text not null check (role in ('officer', 'approver', 'court', 'party', 'auditor', 'administrator')),
  county_code text references sizhi.county,
  case_id uuid,
  granted_by text not null check (granted_by <> ''),
  granted_at timestamptz not null default now(),
  unique nulls not distinct (account_id, role, county_code, case_id),
  check (case_id is null or county_code is not null),
  check ((role in ('court', 'party')) = (case_id is not null)),
  check (role <> 'administrator' or county_code is null)
);
comment on table sizhi.account_grant is 'What an account is: offices work in a county, or without one everywhere; courts and parties are let into single cases.';

create table sizhi.account_event (
  event_number bigint generated always as identity primary key,
  happened_at timestamptz not null default now(),
  actor text not null,
  action text not null,
  account_id uuid references sizhi.account,
  details jsonb not null default '{}'
);
comment on table sizhi.account_event is 'What was done to accounts, and who signed in. Rows are only added.';

create table sizhi.session (
  session_id uuid primary key default gen_random_uuid(),
  account_id uuid not null references sizhi.account,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  previous_token_hash text unique,
  renewed_at timestamptz not null default now(),
  started_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_because text check (ended_because in ('signed-out', 'signed-out-everywhere', 'replayed', 'account-closed', 'rights-changed')),
  check ((ended_at is null) = (ended_because is null))
);
comment on column sizhi.session.token_hash is 'SHA-256 of the token in the cookie: who reads this table cannot act in its sessions.';
comment on column sizhi.session.previous_token_hash is 'The token before the last renewal: seen again long after it, it was stolen.';

create table sizhi.known_device (
  account_id uuid not null references sizhi.account,
  device_hash text not null check (device_hash ~ '^[0-9a-f]{64}$'),
  known_since timestamptz not null default now(),
  primary key (account_id, device_hash)
);
comment on table sizhi.known_device is 'Browsers that an account has signed in from: they are counted apart, so that a stranger''s wrong passwords shut nobody out.';

create table sizhi.sign_in_failure (
  sign_in_name text not null,
  source text not null,
  failures integer not null,
  last_at timestamptz not null,
  primary key (sign_in_name, source)
);
comment on column sizhi.sign_in_failure.source is 'A known device, or the network that the attempt came from.';

-- Default privileges have given the application all of it.
revoke all on sizhi.account, sizhi.account_grant, sizhi.account_event, sizhi.session, sizhi.known_device, sizhi.sign_in_failure from sizhi_application;
grant select, insert, update on sizhi.account, sizhi.session to sizhi_keeper;
grant select, insert, update, delete on sizhi.account_grant to sizhi_keeper;
grant select, insert, delete on sizhi.known_device to sizhi_keeper;
grant select, insert on sizhi.account_event to sizhi_keeper;
grant select, insert, update, delete on sizhi.sign_in_failure to sizhi_keeper;
grant select on sizhi.county, sizhi.case_file to sizhi_keeper;

-- Who acts in this transaction: 'program', the id of an account, or nobody.
create function sizhi.viewer_is_program() returns boolean language sql stable set search_path = '' as $$
  select coalesce(current_setting('sizhi.viewer', true), '') = 'program'
$$;
create function sizhi.viewer_account() returns uuid language sql stable set search_path = '' as $$
  select nullif(nullif(current_setting('sizhi.viewer', true), ''), 'program')::uuid
$$;

create function sizhi.viewer_counties(asked_roles text[]) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(county.county_code), '{}')
  from sizhi.county as county
  where exists (
    select 1 from sizhi.account_grant as granted
    join sizhi.account as account using (account_id)
    where account.account_id = sizhi.viewer_account() and not account.is_closed and granted.role = any(asked_roles)
      and granted.case_id is null and (granted.county_code is null or granted.county_code = county.county_code)
  )
$$;
create function sizhi.viewer_cases(asked_roles text[]) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(granted.case_id), '{}')
  from sizhi.account_grant as granted
  join sizhi.account as account using (account_id)
  where account.account_id = sizhi.viewer_account() and not account.is_closed and granted.role = any(asked_roles)
    and granted.case_id is not null
$$;
comment on function sizhi.viewer_counties is 'Counties in the whole of which the account of this transaction holds one of the roles.';
comment on function sizhi.viewer_cases is 'Single cases in which the account of this transaction holds one of the roles.';

create function sizhi.readable_counties() returns text[] language sql stable set search_path = '' as $$
  select sizhi.viewer_counties(array['officer', 'approver', 'auditor'])
$$;
create function sizhi.readable_cases() returns uuid[] language sql stable set search_path = '' as $$
  select sizhi.viewer_cases(array['court', 'party'])
$$;
create function sizhi.workable_counties() returns text[] language sql stable set search_path = '' as $$
  select sizhi.viewer_counties(array['officer', 'approver'])
$$;

-- Puts a table under row-level security. `reading` and `working` say which rows, for readers and for those who change; the arrays are
-- computed once for a statement. `for_visitors`: courts and parties read it too.
create procedure sizhi.guard_table(guarded text, reading text, working text, for_visitors boolean)
language plpgsql as $$
begin
  execute format('alter table sizhi.%I enable row level security', guarded);
  execute format('create policy reading on sizhi.%I for select using (%s)', guarded, reading);
  execute format('create policy adding on sizhi.%I for insert with check (%s)', guarded, working);
  execute format('create policy changing on sizhi.%I for update using (%s) with check (%s)', guarded, working, working);
  execute format('create policy removing on sizhi.%I for delete using (%s)', guarded, working);
  if for_visitors then execute format('grant select on sizhi.%I to sizhi_visitor', guarded); end if;
end
$$;

-- A table of rows of a case: it has county_code and case_id.
create procedure sizhi.guard_case_table(guarded text)
language plpgsql as $$
begin
  call sizhi.guard_table(guarded,
    '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[]) or case_id = any((select sizhi.readable_cases())::uuid[])',
    '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])',
    true);
end
$$;

-- A table of parts of something of a case: who may read that may read its parts.
create procedure sizhi.guard_part_table(guarded text, whole text, key_column text)
language plpgsql as $$
declare
  of_readable text := format('exists (select 1 from sizhi.%I as whole where whole.county_code = %I.county_code and whole.%I = %I.%I)',
    whole, guarded, key_column, guarded, key_column);
begin
  call sizhi.guard_table(guarded,
    '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[]) or ' || of_readable,
    '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])',
    true);
end
$$;

-- A table of a county's ground. A condition on rows would keep PostGIS from using an index of geometry (its operators are not leakproof),
-- so all rows are read by whoever may read the table at all, which visitors may not; changes are held to the county.
create procedure sizhi.guard_county_table(guarded text)
language plpgsql as $$
begin
  call sizhi.guard_table(guarded, 'true',
    '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])', false);
end
$$;
revoke all on procedure sizhi.guard_table, sizhi.guard_case_table, sizhi.guard_part_table, sizhi.guard_county_table from public, sizhi_application;

do $$
declare
  guarded text;
begin
  -- Every table that has the columns of a case, but parcels, whose case is the one they came from, and the log.
  for guarded in
    select relname from pg_class
    where relnamespace = 'sizhi'::regnamespace and relkind = 'r' and relname not in ('parcel', 'audit', 'account_grant')
      and (select count(*) from pg_attribute where attrelid = pg_class.oid and attname in ('county_code', 'case_id')) = 2
  loop
    call sizhi.guard_case_table(guarded);
  end loop;
  foreach guarded in array array['description', 'call', 'mark', 'correction', 'correction_decision', 'call_correction',
    'description_correction', 'document_addition', 'event', 'issued_paper', 'issuer_statement', 'operative_order', 'place_choice'] loop
    call sizhi.guard_part_table(guarded, 'document', 'document_id');
  end loop;
  call sizhi.guard_part_table('segment', 'outline', 'outline_id');
  foreach guarded in array array['parcel', 'parcel_afar', 'parcel_cell', 'parcel_import', 'parcel_overlap', 'parcel_version',
    'overlap_search', 'border_parcel'] loop
    call sizhi.guard_county_table(guarded);
  end loop;
end
$$;
-- Visitors read the parcels that their case came from, and no others.
alter policy reading on sizhi.parcel to sizhi_application;
create policy reading_of_case on sizhi.parcel for select to sizhi_visitor using (
  case_id = any((select sizhi.readable_cases())::uuid[])
  or exists (select 1 from sizhi.source_parcel as source where source.county_code = parcel.county_code and source.parcel_id = parcel.parcel_id));
grant select on sizhi.parcel to sizhi_visitor;

-- Days that offices work are no secret, and deadlines are counted by them.
call sizhi.guard_table('work_calendar', 'true',
  '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])', true);
call sizhi.guard_table('border_overlap', 'true',
  '(select sizhi.viewer_is_program()) or first_county_code = any((select sizhi.workable_counties())::text[]) or second_county_code = any((select sizhi.workable_counties())::text[])',
  false);

-- Originals by their hash: to be read by whoever may read a paper or a scan that they are the original of.
call sizhi.guard_table('original_file',
  '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[])
   or exists (select 1 from sizhi.document where document.county_code = original_file.county_code and document.sha256 = original_file.sha256)
   or exists (select 1 from sizhi.scan where scan.county_code = original_file.county_code and scan.sha256 = original_file.sha256)',
  '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])',
  true);
call sizhi.guard_table('scan_display',
  '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[])
   or exists (select 1 from sizhi.scan where scan.county_code = scan_display.county_code and scan.sha256 = scan_display.sha256)',
  '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])',
  true);
call sizhi.guard_table('stored_file',
  '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[])
   or exists (select 1 from sizhi.case_attachment where case_attachment.county_code = stored_file.county_code and case_attachment.sha256 = stored_file.sha256)',
  '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])',
  true);
grant select on sizhi.county to sizhi_visitor;

-- What the machine finds again while a case is read is put on record by whoever reads it.
create policy finding on sizhi.overlap for insert
  with check (county_code = any((select sizhi.readable_counties())::text[]) or case_id = any((select sizhi.readable_cases())::uuid[]));
create policy finding on sizhi.overlap_comparison for insert
  with check (county_code = any((select sizhi.readable_counties())::text[]) or case_id = any((select sizhi.readable_cases())::uuid[]));
grant insert on sizhi.overlap, sizhi.overlap_comparison to sizhi_visitor;

-- The log: who acted is told by the database, whatever name was written.
alter table sizhi.audit add column account_id uuid;
comment on column sizhi.audit.account_id is 'The account that acted; null for the program itself, and for entries from before there were accounts.';
create function sizhi.audit_entry_hash(
  previous_hash text, county_code text, chain_number bigint, happened_at timestamptz, actor text, action text,
  case_id uuid, details jsonb, before jsonb, after jsonb, account_id uuid
) returns text language sql immutable as $$
  select encode(sha256(convert_to((jsonb_build_array(
    previous_hash, county_code, chain_number, to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    actor, action, case_id, details, before, after
  ) || case when account_id is null then '[]'::jsonb else jsonb_build_array(account_id) end)::text, 'UTF8')), 'hex')
$$;
alter table sizhi.audit enable row level security;
create policy reading on sizhi.audit for select
  using ((select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[])
    or case_id = any((select sizhi.readable_cases())::uuid[]));
grant select on sizhi.audit to sizhi_visitor;
create policy adding on sizhi.audit for insert with check (
  ((select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[]))
  and account_id is not distinct from (select sizhi.viewer_account()));

create table sizhi.case_reading (
  county_code text not null,
  case_id uuid not null,
  reading_number bigint generated always as identity,
  account_id uuid not null,
  read_at timestamptz not null default now(),
  what text not null check (what <> ''),
  primary key (county_code, case_id, reading_number),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade
);
comment on table sizhi.case_reading is 'What parties and courts opened of a case, and when. Rows are only added.';
revoke update, delete on sizhi.case_reading from sizhi_application;
alter table sizhi.case_reading enable row level security;
create policy reading on sizhi.case_reading for select
  using ((select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[]));
create policy adding on sizhi.case_reading for insert
  with check (account_id = (select sizhi.viewer_account())
    and (county_code = any((select sizhi.readable_counties())::text[]) or case_id = any((select sizhi.readable_cases())::uuid[])));
grant insert on sizhi.case_reading to sizhi_visitor;
-- Whoever reads sees what he himself has opened; only offices are told the names.
create policy own on sizhi.case_reading for select to sizhi_visitor using (account_id = (select sizhi.viewer_account()));
grant select on sizhi.case_reading to sizhi_visitor;
create function sizhi.account_name(asked uuid) returns text
language sql stable security definer set search_path = '' as $$
  select display_name from sizhi.account where account_id = asked
$$;
revoke execute on function sizhi.account_name from public;
grant execute on function sizhi.account_name to sizhi_application;
