-- $1 county, $2 parcels: the cases whose claims were taken from one of them.
select distinct file.case_id as "caseId", file.central_meridian_degrees as "centralMeridianDegrees", document.document_id as "documentId"
from sizhi.source_parcel as source
join sizhi.case_file as file on file.county_code = $1 and file.case_id = source.case_id
join sizhi.document on document.county_code = $1 and document.case_id = source.case_id
where source.county_code = $1 and source.parcel_id = any ($2::bigint[])
order by 1;
