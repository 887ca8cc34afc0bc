-- $1 county, $2 case, $3 digest. Another reader may have compared the same at the same moment.
insert into sizhi.overlap_comparison (county_code, case_id, digest) values ($1, $2, $3) on conflict do nothing;
