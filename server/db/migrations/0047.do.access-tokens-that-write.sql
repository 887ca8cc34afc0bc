-- A token may be made to write: places, through the service for other programs. Those that there are only read, as before.
alter table sizhi.access_token add column may_write boolean not null default false;
comment on column sizhi.access_token.may_write is 'Whether it changes places in the name of its account, who, why and when being noted; else it only reads.';
