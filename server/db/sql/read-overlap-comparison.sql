-- $1 county, $2 case, $3 digest: whether those pairs were compared.
select digest from sizhi.overlap_comparison where county_code = $1 and case_id = $2 and digest = $3;
