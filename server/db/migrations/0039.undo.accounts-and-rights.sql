do $$
declare
  guarded record;
begin
  for guarded in select policyname, tablename from pg_policies where schemaname = 'sizhi' loop
    execute format('drop policy %I on sizhi.%I', guarded.policyname, guarded.tablename);
    execute format('alter table sizhi.%I disable row level security', guarded.tablename);
  end loop;
end
$$;
revoke all on all tables in schema sizhi from sizhi_visitor, sizhi_keeper;
revoke usage on schema sizhi from sizhi_visitor, sizhi_keeper;
drop table sizhi.case_reading, sizhi.sign_in_failure, sizhi.known_device, sizhi.session, sizhi.account_event, sizhi.account_grant, sizhi.account;
drop procedure sizhi.guard_part_table, sizhi.guard_case_table, sizhi.guard_county_table, sizhi.guard_table;
drop function sizhi.audit_entry_hash(text, text, bigint, timestamptz, text, text, uuid, jsonb, jsonb, jsonb, uuid);
alter table sizhi.audit drop column account_id;
drop function sizhi.account_name, sizhi.readable_counties, sizhi.readable_cases, sizhi.workable_counties, sizhi.viewer_counties, sizhi.viewer_cases,
  sizhi.viewer_account, sizhi.viewer_is_program;
