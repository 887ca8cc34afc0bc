delete from sizhi.audit where case_id is null;
alter table sizhi.audit
  alter column case_id set not null,
  drop column chain_number, drop column before, drop column after, drop column previous_hash, drop column entry_hash;
drop function sizhi.audit_entry_hash;
