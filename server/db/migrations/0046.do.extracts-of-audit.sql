-- A case that was taken in from another office brings along what was done in it there. Its entries were links of that office's
-- chain, and stay beside the chain of the county here.
create table sizhi.audit_extract (
  county_code text not null,
  case_id uuid not null,
  entry_index integer not null check (entry_index >= 0),
  entry text not null,
  entry_hash text not null,
  primary key (county_code, case_id, entry_index),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  constraint audit_extract_keeps_its_hash check (encode(sha256(convert_to(entry, 'UTF8')), 'hex') = audit_extract.entry_hash)
);
comment on table sizhi.audit_extract is 'Entries of the log of another office, of a case that was taken in from its package. Rows are only added.';
comment on column sizhi.audit_extract.entry is 'The entry as it was hashed there: its previous hash, county, number, time, who, what, case, details, before and after as a list in JSON.';
revoke update, delete on sizhi.audit_extract from sizhi_application;

do $$
declare
  reading text := '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.readable_counties())::text[])';
  working text := '(select sizhi.viewer_is_program()) or county_code = any((select sizhi.workable_counties())::text[])';
begin
  call sizhi.guard_table('audit_extract', reading, working, true);
end
$$;

-- What was done in cases, wherever: for whoever reads the log of a case. Rights are those of the tables below it.
create view sizhi.case_log with (security_invoker = true) as
  select county_code, case_id, chain_number as log_position, happened_at, actor, action, details, before, after
  from sizhi.audit where case_id is not null
  union all
  select county_code, case_id, entry_index - 1000000000000, (fields ->> 3)::timestamptz, fields ->> 4, fields ->> 5,
    fields -> 7, nullif(fields -> 8, 'null'), nullif(fields -> 9, 'null')
  from sizhi.audit_extract, lateral (select entry::jsonb as fields) as parsed;
comment on view sizhi.case_log is 'The log of cases: entries that came with a package stand before all that was done here.';
grant select on sizhi.case_log to sizhi_application, sizhi_visitor;
