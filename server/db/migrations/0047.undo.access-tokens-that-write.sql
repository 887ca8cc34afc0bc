alter table sizhi.access_token drop column may_write;
