-- $1 county, $2 case: every version that was published, the last one first.
select publication.version, publication.draft_number as draft, draft.basis, draft.profile,
  publication.document::jsonb ->> 'mapReviewNumber' as "mapReviewNumber", publication.sha256,
  draft.prepared_by as "preparedBy", publication.approved_by as "approvedBy", publication.published_at as "publishedAt",
  case when notice.kind is not null
    then jsonb_build_object('kind', notice.kind, 'firstDay', notice.first_day, 'lastDay', notice.last_day)
  end as notice,
  case when withdrawal.withdrawn_at is not null
    then jsonb_build_object('withdrawnBy', withdrawal.withdrawn_by, 'withdrawnAt', withdrawal.withdrawn_at, 'reason', withdrawal.reason)
  end as withdrawal
from sizhi.publication as publication
join sizhi.publication_draft as draft using (county_code, case_id, draft_number)
left join sizhi.notice as notice using (county_code, case_id, version)
left join sizhi.publication_withdrawal as withdrawal using (county_code, case_id, version)
where publication.county_code = $1 and publication.case_id = $2
order by publication.version desc;
