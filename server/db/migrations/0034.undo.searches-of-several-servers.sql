alter table sizhi.overlap_search drop column server, drop column alive_at, drop column progress, drop column is_stop_asked;
