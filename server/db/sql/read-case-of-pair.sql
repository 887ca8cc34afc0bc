-- $1 county, $2 and $3 parcels: the case that began from these two, whichever is which.
select file.key from sizhi.source_parcel as one
join sizhi.source_parcel as other on other.county_code = $1 and other.case_id = one.case_id and other.parcel_id = $3
join sizhi.case_file as file on file.county_code = $1 and file.case_id = one.case_id
where one.county_code = $1 and one.parcel_id = $2
order by file.created_at limit 1;
