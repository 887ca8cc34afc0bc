alter table sizhi.place_version drop constraint place_version_source, drop column source_sha256, drop column source_file;
