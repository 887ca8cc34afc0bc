-- $1 county: hashes of originals whose bytes no longer answer to them.
select sha256 from sizhi.original_file where county_code = $1 and encode(sha256(bytes), 'hex') <> sha256 order by 1;
