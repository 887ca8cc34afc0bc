-- Several servers may work on one database: who runs a search, that it still does, and how far it is. A search whose server has given
-- no sign for a minute is called failed; before, a starting server could only take all running ones for its own.
alter table sizhi.overlap_search
  add column server text,
  add column alive_at timestamptz,
  add column progress jsonb,
  add column is_stop_asked boolean not null default false;
comment on column sizhi.overlap_search.server is 'Which server runs or ran it: host, process, and a mark of its start.';
comment on column sizhi.overlap_search.alive_at is 'The last sign of life of that server, by the clock of the database.';
comment on column sizhi.overlap_search.progress is 'Phase, done and total at that sign.';
comment on column sizhi.overlap_search.is_stop_asked is 'Somebody asked another server to stop it.';
