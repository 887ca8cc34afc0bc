-- $1 county, $2 key of the case: what stands published there.
select publication.case_id as "caseId", publication.version, publication.document, publication.sha256,
  sizhi.publication_reopened_at(publication.county_code, publication.case_id, publication.version) as "reopenedAt",
  case when notice.kind is not null
    then jsonb_build_object('kind', notice.kind, 'firstDay', notice.first_day, 'lastDay', notice.last_day)
  end as notice
from sizhi.publication as publication
left join sizhi.notice as notice using (county_code, case_id, version)
where publication.county_code = $1 and publication.key = $2
  and sizhi.is_public_version(publication.county_code, publication.case_id, publication.version);
