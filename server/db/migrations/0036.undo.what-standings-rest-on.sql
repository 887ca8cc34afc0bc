alter table sizhi.case_standing drop column events, drop column calendar_versions;
