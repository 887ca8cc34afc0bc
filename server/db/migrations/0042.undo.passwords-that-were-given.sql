alter table sizhi.account drop column must_change_password;
