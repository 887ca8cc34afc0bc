-- $1 most rows: what stands published, the newest first.
select document from sizhi.publication
where sizhi.is_public_version(county_code, case_id, version)
order by published_at desc limit $1;
