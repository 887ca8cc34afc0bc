-- The log of who did what becomes a chain per county: every entry carries the hash of the one before, so that nothing can
-- be taken out, put in or altered afterwards unseen.
alter table sizhi.audit
  alter column case_id drop not null,
  add column chain_number bigint,
  add column before jsonb,
  add column after jsonb,
  add column previous_hash text,
  add column entry_hash text;

create function sizhi.audit_entry_hash(
  previous_hash text, county_code text, chain_number bigint, happened_at timestamptz, actor text, action text,
  case_id uuid, details jsonb, before jsonb, after jsonb
) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(
    previous_hash, county_code, chain_number, to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    actor, action, case_id, details, before, after
  )::text, 'UTF8')), 'hex')
$$;

do $$
declare
  entry record;
  county text := '';
  number bigint;
  previous text;
begin
  for entry in select * from sizhi.audit order by county_code, audit_number loop
    if entry.county_code <> county then
      county := entry.county_code;
      number := 0;
      previous := repeat('0', 64);
    end if;
    number := number + 1;
    update sizhi.audit
    set chain_number = number, previous_hash = previous,
      entry_hash = sizhi.audit_entry_hash(previous, entry.county_code, number, entry.happened_at, entry.actor,
        entry.action, entry.case_id, entry.details, null, null)
    where county_code = entry.county_code and audit_number = entry.audit_number
    returning entry_hash into previous;
  end loop;
end
$$;

alter table sizhi.audit
  alter column chain_number set not null,
  alter column previous_hash set not null,
  alter column entry_hash set not null,
  add unique (county_code, chain_number),
  add check (chain_number > 0),
  add check (entry_hash ~ '^[0-9a-f]{64}$');
comment on column sizhi.audit.chain_number is 'Counts the entries of the county from 1, without gaps.';
comment on column sizhi.audit.previous_hash is 'entry_hash of the entry before; 64 zeros in the first.';
comment on column sizhi.audit.entry_hash is 'SHA-256 over all other columns but audit_number, as audit_entry_hash writes them.';
comment on column sizhi.audit.before is 'What stood before the change; null for something new, or where details name the versions.';
