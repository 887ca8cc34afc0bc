-- Access tokens only read: lines and places are changed on the pages of a case, by a person and for a reason.
alter table sizhi.access_token drop column may_change;
