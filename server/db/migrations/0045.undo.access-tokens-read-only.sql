alter table sizhi.access_token add column may_change boolean not null default false;
