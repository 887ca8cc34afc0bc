-- Places that came from a file: which file, so that each can be traced to it.
alter table sizhi.place_version
  add column source_file text,
  add column source_sha256 text check (source_sha256 ~ '^[0-9a-f]{64}$'),
  add constraint place_version_source check ((source_file is null) = (source_sha256 is null));
comment on column sizhi.place_version.source_file is 'The name of the file that this state was imported from; null where a person entered it.';
comment on column sizhi.place_version.source_sha256 is 'The SHA-256 of that file.';
