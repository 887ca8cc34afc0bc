drop view sizhi.case_log;
drop table sizhi.audit_extract;
