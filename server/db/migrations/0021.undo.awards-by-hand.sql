alter table sizhi.award drop column fabric_version;
